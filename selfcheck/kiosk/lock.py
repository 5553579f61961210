"""The lock on the staff codes: five wrong ones shut it, and each further one shuts it for twice as long.

No time of day is used, so setting the clock opens nothing. What is kept is only the number of wrong tries; after a
restart the wait that goes with it begins again. A try counts as wrong before it is looked at, so pulling the plug in
time does not help either.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from selfcheck.kiosk import pins
from selfcheck.kiosk.folder import replace

FREE_TRIES = 5
FIRST_WAIT_S = 30.0
LONGEST_WAIT_S = 3600.0


class Wrong(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is kept on disk."""

    wrong: int


def wait_s(wrong: int) -> float:
    """How long the lock stays shut after this many wrong tries in a row, in seconds."""
    if wrong < FREE_TRIES:
        return 0.0
    return min(LONGEST_WAIT_S, FIRST_WAIT_S * 2.0 ** min(wrong - FREE_TRIES, 20))


class Lock:
    """Opens to a staff code. `on_complaint` hears, in words, that the count could not be kept."""

    def __init__(
        self,
        codes: Mapping[str, str],
        path: Path,
        now: Callable[[], float] = time.monotonic,
        on_complaint: Callable[[str], None] = lambda told: None,
    ) -> None:
        self._codes = dict(codes)
        self._path = path
        self._now = now
        self._on_complaint = on_complaint
        self._wrong = self._kept()
        self._shut_until = now() + wait_s(self._wrong)

    @property
    def digits(self) -> int:
        """How many digits a code has; 0 where there is none."""
        return pins.digits(self._codes)

    @property
    def shut_for(self) -> float:
        """Seconds until the next try; 0 if one may be made now."""
        return max(0.0, self._shut_until - self._now())

    def open(self, pin: str) -> str:
        """The name whose code this is, "" if it is wrong or the lock is shut (then it is not even looked at)."""
        if self.shut_for:
            return ""
        self._keep(self._wrong + 1)
        name = pins.whose(self._codes, pin)
        if name:
            self._keep(0)
        self._shut_until = self._now() + wait_s(self._wrong)
        return name

    def _kept(self) -> int:
        """The number of wrong tries before this start. A count that cannot be read is taken for a full one."""
        try:
            return max(0, msgspec.json.decode(self._path.read_bytes(), type=Wrong).wrong)
        except FileNotFoundError:
            return 0
        except (OSError, ValueError):
            return FREE_TRIES

    def _keep(self, wrong: int) -> None:
        self._wrong = wrong
        try:
            replace(self._path, msgspec.json.encode(Wrong(wrong)))
        except OSError as error:
            self._on_complaint(f"{self._path.name}: cannot be written ({error.strerror})")
