"""Past checks as the face knows them: what was kept, and the running check once it is among them. No Kivy."""

from __future__ import annotations

from datetime import date

from selfcheck.checklist import Check
from selfcheck.keeping import HistoryFile, PastCheck
from selfcheck.report import Summary
from selfcheck.ui.flow import Flow

LAST = 3
"""Checks that have to tell the same before it is said that they agree."""


class Past:
    """The checks that were kept on this device, oldest first."""

    def __init__(self, file: HistoryFile) -> None:
        self.checks: tuple[PastCheck, ...] = ()
        self.trouble = ""
        """What is wrong with the file, "" if nothing is."""
        self._file = file
        self._running: PastCheck | None = None
        self.look()

    def look(self) -> None:
        """Read what there is. What was once wrong with the file stays told."""
        self.checks, complaint = self._file.read()
        self.trouble = complaint or self.trouble

    # --- the running check ------------------------------------------------------------------------------------

    def keep(self, flow: Flow, told: Summary, day: date) -> bool:
        """Keep the running check in place of what was kept of it before; False if that could not be done."""
        reading = flow.assessment().reading
        check = PastCheck(
            day=day,
            content=flow.content.version,
            heading=told.heading,
            strength=reading.strength if told.side else "none",
            urgency=reading.urgency.name,  # type: ignore[arg-type]
            signs=tuple(warning.id for warning in told.told),
            answers=dict(flow.check.answers),
        )
        done = not self._file.keep(check, instead_of=self._running)
        if done:
            self._running = check
        self.look()
        return done

    def has(self, check: Check) -> bool:
        """True if the running check is kept with the answers that it has now."""
        kept = self._running
        return kept is not None and kept in self.checks and kept.answers == dict(check.answers)

    def let_go(self) -> None:
        """The running check is over: what comes next is another one."""
        self._running = None

    # --- forgetting -------------------------------------------------------------------------------------------

    def delete(self, check: PastCheck) -> bool:
        """Forget one check; False if it is still there."""
        done = not self._file.delete(check)
        self.look()
        return done

    def delete_all(self) -> bool:
        """Forget every check, and what was set aside; False if some of it is still there."""
        done = not self._file.forget()
        self.trouble = ""
        self.look()
        self.let_go()
        return done

    # --- what they come to together ---------------------------------------------------------------------------

    def warned(self) -> PastCheck | None:
        """The newest of the last checks in which a warning was told."""
        return next((check for check in reversed(self.checks[-LAST:]) if check.warned), None)

    def agree(self) -> bool:
        """True if the last checks leaned the same way, and none of them told a warning: that would come first."""
        last = self.checks[-LAST:]
        sides = {check.heading for check in last}
        return len(last) == LAST and self.warned() is None and sides in ({"circulation"}, {"mechanical"})
