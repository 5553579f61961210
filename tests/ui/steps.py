"""Kivy's clock with every frame as long as the one before: how busy the machine is changes no test."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock

FRAME = 1 / 30
"""Seconds that a frame takes, by the clock that movements, delays and touches go by."""


def by_frames() -> None:
    """From now on a frame of Kivy's is `FRAME` seconds long, however long it takes to draw."""
    if isinstance(Clock.time, _Steps):
        return
    Clock.time = steps = _Steps(Clock.time())
    idle = Clock.idle

    def step() -> Any:
        steps.now += FRAME
        return idle()

    Clock.idle = step


class _Steps:
    """The time in seconds: stands still, save for what is added to it."""

    def __init__(self, now: float) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now
