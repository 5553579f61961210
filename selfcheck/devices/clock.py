"""A clock that goes on while the device sleeps."""

from __future__ import annotations

import time


def awake_or_not() -> float:
    """Seconds that also pass while the machine sleeps, and that no clock setting moves."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()
