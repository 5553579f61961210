"""Telling whoever started us that we are alive: systemd, or our own supervisor, which speaks the same few words.

The protocol is sd_notify's: datagrams to the socket that the environment names, every so often as it says. Where
nobody listens nothing is sent, and a listener that has gone is no reason to stop.
"""

from __future__ import annotations

import contextlib
import socket
from collections.abc import MutableMapping

SOCKET = "NOTIFY_SOCKET"
INTERVAL = "WATCHDOG_USEC"


class Heartbeat:
    """Sends signs of life. Takes its place out of `environ`, so that programs we start do not speak for us."""

    def __init__(self, environ: MutableMapping[str, str]) -> None:
        name = environ.pop(SOCKET, "")
        microseconds = environ.pop(INTERVAL, "")
        environ.pop("WATCHDOG_PID", None)  # under a compositor it is not ours, and the socket is meant for us
        self._address = f"\0{name[1:]}" if name.startswith("@") else name
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) if name else None
        if self._socket is not None:
            self._socket.setblocking(False)  # a listener that is slow must not hold the screen up
        self.every_s = int(microseconds) / 1e6 / 3 if name and microseconds.isdigit() else 0.0
        """Seconds between two beats; 0 where none are wanted."""

    @property
    def watched(self) -> bool:
        """True if somebody listens, and will start us again when we end."""
        return self._socket is not None

    def ready(self) -> None:
        """The first picture is on the screen."""
        self._send(b"READY=1")

    def beat(self) -> None:
        self._send(b"WATCHDOG=1")

    def stopping(self) -> None:
        self._send(b"STOPPING=1")

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()

    def _send(self, words: bytes) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.sendto(words, self._address)
