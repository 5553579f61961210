"""Keeps a kiosk on the screen where there is no systemd: starts it again when it ends or its picture freezes.

The first restart comes at once, each further one after twice the wait, up to a minute; a kiosk that held for a while
is forgiven. So a shop sees its screen again within seconds, and a kiosk that cannot start does not burn the machine.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from selfcheck.content.told import told
from selfcheck.devices.watched import Watched

LEFT_BY_STAFF = 10
"""Exit status of a kiosk that staff closed at its screen: it stays closed."""
PLANNED = 11
"""Exit status of a kiosk that wants to begin afresh, while nobody uses it."""

WATCHDOG_S = 5.0
"""A picture that has not moved on for so long is frozen."""
STARTING_S = 40.0
"""A start that takes longer hangs."""
HELD_S = 120.0
"""After so long a kiosk counts as sound."""
LONGEST_WAIT_S = 60.0
HELD_UP_S = 2.0
"""If we ourselves were away for longer than this, silence proves nothing."""


class Supervisor:
    """Runs a kiosk until staff close it. `start` starts one; `say` tells what happened, in words for a technician."""

    def __init__(
        self,
        start: Callable[[], Watched],
        say: Callable[[str], None],
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        watchdog_s: float = WATCHDOG_S,
    ) -> None:
        self._start = start
        self._say = say
        self._now = now
        self._sleep = sleep
        self._watchdog_s = watchdog_s
        self._short_runs = 0

    def run(self) -> int:
        """Stay until the kiosk was closed by staff; returns 0."""
        while True:
            began = self._now()
            kiosk = self._start()
            try:
                status = self._watch(kiosk, began)
            finally:
                kiosk.end()
            if status == LEFT_BY_STAFF:
                return 0
            wait = self._wait_s(self._now() - began)
            what = _told(status)
            again = told("{what}; starting it again in {n} s", what=what, n=f"{wait:.0f}")
            self._say(again if wait else told("{what}; starting it again", what=what))
            if wait:
                self._sleep(wait)

    def _watch(self, kiosk: Watched, began: float) -> int | None:
        """Look after a kiosk until it ends; its exit status, None if it had to be given up as frozen."""
        looked = self._now()
        while (status := kiosk.status) is None:
            kiosk.listen()
            now = self._now()
            if now - looked > HELD_UP_S:
                kiosk.heard = now
            looked = now
            if not kiosk.ready and now - began > STARTING_S:
                return None
            if kiosk.ready and now - kiosk.heard > self._watchdog_s:
                return None
        return status

    def _wait_s(self, held_s: float) -> float:
        """How long to wait before the next start of a kiosk that held for so long."""
        if held_s >= HELD_S:
            self._short_runs = 0
        self._short_runs += 1
        return 0.0 if self._short_runs == 1 else min(LONGEST_WAIT_S, 2.0 ** min(self._short_runs - 2, 10))


def _told(status: int | None) -> str:
    if status is None:
        return told("the kiosk froze")
    if status == PLANNED:
        return told("the kiosk begins afresh")
    if status < 0:
        return told("the kiosk ended with signal {n}", n=-status)
    return told("the kiosk ended with status {n}", n=status)
