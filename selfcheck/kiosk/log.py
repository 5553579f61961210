"""What staff can read of a kiosk's day: starts, ends of sessions, faults. Never an answer.

That is kept by construction: a line is one of the events below with a few checked words, and of an exception only its
type and the lines of code are written. Its message is not, for it may well quote what a person answered.
"""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import traceback
from pathlib import Path
from types import TracebackType
from typing import Literal

Event = Literal[
    "started",
    "stopped",
    "settings_fault",
    "session_started",
    "session_finished",
    "session_cleared",
    "session_timed_out",
    "session_failed",
    "staff_opened",
    "staff_refused",
    "cannot_write",
    "restarting",
]

BYTES = 256_000
FILES = 3


class _Rotating(logging.handlers.RotatingFileHandler):
    """A log that is silent where it cannot be written, and tries again with the next line."""

    def handleError(self, record: logging.LogRecord) -> None:
        stream, self.stream = self.stream, None  # type: ignore[assignment]
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):
                stream.close()


class Log:
    """The kiosk's log: at most FILES + 1 files of BYTES each."""

    def __init__(self, path: Path) -> None:
        self._handler = _Rotating(path, maxBytes=BYTES, backupCount=FILES, encoding="utf-8", delay=True)
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%d %H:%M:%S"))

    def write(self, event: Event, **words: str | int) -> None:
        """One line. Only what staff set, a language code, a number or a complaint about a file may be in `words`."""
        told = " ".join((event, *(f"{name}={_one_line(word)}" for name, word in words.items())))
        self._handler.handle(logging.LogRecord("kiosk", logging.INFO, "", 0, told, None, None))

    def failed(self, kind: type[BaseException], where: TracebackType | None) -> None:
        """An exception that ended a session: its type, and the code it came through, innermost first."""
        frames = traceback.extract_tb(where)[-8:]
        path = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))
        self.write("session_failed", type=kind.__name__, at=path or "nowhere")

    def close(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            self._handler.close()


def _one_line(word: str | int) -> str:
    text = " ".join(str(word).split())
    return f'"{text}"' if " " in text else text
