"""How long nobody has touched the kiosk: still here, asked whether they are, or gone. Pure; the clock is handed in.

A touch, a key or a mouse counts as a person; speech that is being read out does not.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from selfcheck.devices import awake_or_not

Phase = Literal["here", "asked", "gone"]


class Idle:
    """Counts from the last touch: for `limit_s` a person is here, then is asked for `warning_s`, then gone."""

    def __init__(self, limit_s: float, warning_s: float, now: Callable[[], float] = awake_or_not) -> None:
        self.limit_s = limit_s
        self.warning_s = warning_s
        self._now = now
        self._touched = now()

    def touched(self) -> None:
        """Somebody is there."""
        self._touched = self._now()

    @property
    def phase(self) -> Phase:
        quiet = self._now() - self._touched
        if quiet < self.limit_s:
            return "here"
        return "asked" if quiet < self.limit_s + self.warning_s else "gone"

    @property
    def left_s(self) -> float:
        """Seconds until a person who is asked counts as gone."""
        return max(0.0, self._touched + self.limit_s + self.warning_s - self._now())

    @property
    def next_look_s(self) -> float:
        """Seconds until something changes by itself: the question comes up, or its countdown goes on by one."""
        if self.phase == "here":
            return max(0.0, self._touched + self.limit_s - self._now())
        return self.left_s - int(self.left_s) or 1.0
