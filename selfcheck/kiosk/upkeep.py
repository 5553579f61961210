"""How a kiosk stays as small as it was, and when it should begin afresh by itself: at night, when it has grown, or
when it keeps failing."""

from __future__ import annotations

import contextlib
import ctypes
import gc
from collections import deque
from datetime import time

from selfcheck.kiosk.hours import within

OLD_S = 12 * 3600.0
"""Younger than this a kiosk needs no nightly start; so it begins afresh once a night, not all night long."""
MOST_MEMORY = 700 * 2**20
"""Bytes. A kiosk needs some 200 MB; at this size something leaks."""
FAILURES, FAILING_S = 3, 300.0


GIVES_BACK = {"PYTHONMALLOC": "malloc"}
"""Environment of a kiosk's Python. Its own allocator gives memory back by the megabyte, once nothing at all is left in
one: a single long page with large words would leave it some 15 MB larger. The C library gives back every free page."""


def wants_restart(up_s: float, now: time, hours: str, memory: int) -> bool:
    """True if a kiosk that nobody is using should begin afresh. `memory` is what it takes now, in bytes."""
    return memory > MOST_MEMORY or (up_s > OLD_S and within(hours, now))


class Failures:
    """Counts sessions that ended in a fault."""

    def __init__(self) -> None:
        self._times: deque[float] = deque(maxlen=FAILURES)

    def add(self, now: float) -> bool:
        """One more; True if there were three within five minutes, so that starting over is better than going on."""
        self._times.append(now)
        return len(self._times) == FAILURES and now - self._times[0] <= FAILING_S


def memory() -> int:
    """Bytes that this process takes; 0 where the system does not say."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            pages = int(file.read().split()[1])
    except OSError:
        return 0
    import resource

    return pages * resource.getpagesize()


def settle() -> None:
    """What is there before anybody can touch the screen stays for as long as the kiosk runs. Python looks for garbage
    among the rest only, which is soon done: a touch does not wait for it. Never later: a person's page would stay too.
    """
    gc.collect()
    gc.freeze()


def sweep() -> None:
    """Give back what one person leaves: screens refer to themselves and would stay for a while, and the C library keeps
    what is free for itself unless it is asked (glibc only; another one does as it likes)."""
    gc.collect()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
