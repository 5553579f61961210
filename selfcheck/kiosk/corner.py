"""The way in for staff: five quick taps in one corner. Nothing shows that it is there."""

from __future__ import annotations

from collections import deque

from selfcheck.kiosk.config_model import Corner

TAPS = 5
WITHIN_S = 3.0


class CornerTaps:
    """Counts taps; one anywhere else begins anew."""

    def __init__(self, corner: Corner) -> None:
        vertical, _, horizontal = corner.partition("_")
        self._top, self._left = vertical == "top", horizontal == "left"
        self._times: deque[float] = deque(maxlen=TAPS)

    def tap(self, x: float, y: float, width: float, height: float, side: float, now: float) -> bool:
        """A tap at x, y (from the lower left) of a window; `side` is how large the corner is. True for the last one."""
        if not self.holds(x, y, width, height, side):
            self._times.clear()
            return False
        self._times.append(now)
        if len(self._times) < TAPS or now - self._times[0] > WITHIN_S:
            return False
        self._times.clear()
        return True

    def holds(self, x: float, y: float, width: float, height: float, side: float) -> bool:
        """True if this point is in the corner."""
        across = x <= side if self._left else x >= width - side
        up = y >= height - side if self._top else y <= side
        return across and up
