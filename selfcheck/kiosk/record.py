"""What a kiosk writes down of its day: lines of the log and, where the shop wants them, counts. Never an answer."""

from __future__ import annotations

from types import TracebackType
from typing import Literal

from selfcheck.kiosk.config import Problem
from selfcheck.kiosk.counters import Counters
from selfcheck.kiosk.folder import Folder
from selfcheck.kiosk.log import Log

End = Literal["finished", "cleared", "timed_out", "failed"]


class Record:
    """Log and counters of one kiosk. A disk that takes nothing is told once, and changes nothing else."""

    def __init__(self, folder: Folder, counting: bool) -> None:
        self._log = Log(folder.log)
        self._counters = Counters(folder.counters) if counting else None
        self._complained = ""

    def began(self, problems: tuple[Problem, ...]) -> None:
        """The kiosk has started. Of settings that could not be used the key is enough; the command tells the rest."""
        self._log.write("started")
        for problem in problems:
            self._log.write("settings_fault", place=problem.place, key=problem.key or "file", why=problem.reason)

    def came(self, language: str) -> None:
        self._log.write("session_started", language=language)
        if self._counters is not None:
            self.complain(self._counters.add("started", language))

    def left(self, how: End, language: str) -> None:
        if how == "finished":
            self._log.write("session_finished", language=language)
        elif how == "timed_out":
            self._log.write("session_timed_out", language=language)
        elif how == "cleared":
            self._log.write("session_cleared", language=language)
        if self._counters is not None and how in ("finished", "timed_out"):
            self.complain(self._counters.add("finished" if how == "finished" else "timed_out", language))

    def failed(self, kind: type[BaseException], where: TracebackType | None) -> None:
        self._log.failed(kind, where)

    def staff(self, name: str) -> None:
        """Somebody opened the staff menu, or ("" as name) tried to."""
        if name:
            self._log.write("staff_opened", name=name)
        else:
            self._log.write("staff_refused")

    def ended(self, status: int) -> None:
        self._log.write("stopped", status=status)
        self._log.close()

    def complain(self, told: str) -> None:
        """Something could not be written: once in the log, until it is something else."""
        if told and told != self._complained:
            self._log.write("cannot_write", what=told)
        self._complained = told
