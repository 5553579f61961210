"""A program that we started and listen to: is it there, and when did it last say so?"""

from __future__ import annotations

import contextlib
import os
import secrets
import select
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from selfcheck.devices.heartbeat import INTERVAL, SOCKET

LOOK_S = 0.5
"""How often the program is looked at while it says nothing, in seconds."""


class Watched(Protocol):
    """A running program."""

    ready: bool
    heard: float
    """Time of its last word, by the clock it was given."""

    @property
    def status(self) -> int | None:
        """How it ended: its exit status, minus the number of the signal that ended it, None while it runs."""
        ...

    def listen(self) -> None:
        """Take in what it says, for half a second at most."""
        ...

    def end(self) -> None:
        """End it and everything it started, at once, and free what was used to listen."""
        ...


class WatchedProcess:
    """A real one, in a session of its own: what is typed at our terminal does not reach it. POSIX only."""

    def __init__(
        self,
        command: Sequence[str],
        environ: Mapping[str, str],
        watchdog_s: float,
        now: Callable[[], float] = time.monotonic,
        pass_fds: Sequence[int] = (),
    ) -> None:
        self._now = now
        self.ready = False
        self.heard = now()
        self._folder = None
        if os.uname().sysname == "Linux":
            name = f"@selfcheck-{secrets.token_hex(8)}"  # a socket without a file: there may be no disk to write to
        else:
            self._folder = tempfile.TemporaryDirectory(prefix="selfcheck-")
            name = str(Path(self._folder.name) / "heartbeat")
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(f"\0{name[1:]}" if name.startswith("@") else name)
        self._socket.setblocking(False)
        said = {SOCKET: name, INTERVAL: str(int(watchdog_s * 1e6))}
        self._process = subprocess.Popen(
            command, env={**environ, **said}, stdin=subprocess.DEVNULL, start_new_session=True, pass_fds=pass_fds
        )
        self.pid = self._process.pid

    @property
    def status(self) -> int | None:
        return self._process.poll()

    def listen(self) -> None:
        select.select([self._socket], [], [], LOOK_S)
        with contextlib.suppress(BlockingIOError):
            while words := self._socket.recv(4096):
                self.heard = self._now()
                self.ready = self.ready or b"READY=1" in words.split(b"\n")

    def end(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)  # reaches a stopped process too
        self._process.wait()
        self._socket.close()
        if self._folder is not None:
            self._folder.cleanup()
