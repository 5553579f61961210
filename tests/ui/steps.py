"""The window of a test, and Kivy's frames, each as long as the one before: how busy the machine is changes no test."""

from __future__ import annotations

from typing import Any

from kivy.base import EventLoop
from kivy.clock import Clock
from kivy.config import Config
from kivy.lang import Builder

FRAME = 1 / 30
"""Seconds that a frame takes, by the clock that movements, delays and touches go by."""


def own_window() -> Any:
    """The window of this process, opened where it is not yet; it hears of no mouse or key but the test's own."""
    Config.remove_section("input")
    Config.add_section("input")
    EventLoop.ensure_window()
    if EventLoop.status != "started":
        EventLoop.start()
    return EventLoop.window


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


def pass_time(seconds: float) -> None:
    """The next frame comes so much later; only after `by_frames()`."""
    Clock.time.now += seconds


def unseen_frame() -> None:
    """What Kivy does in a frame, save drawing: without a graphics card that is most of a frame's cost."""
    Clock.tick()
    EventLoop.dispatch_input()
    Builder.sync()
    Clock.tick_draw()
    Builder.sync()


class _Steps:
    """The time in seconds: stands still, save for what is added to it."""

    def __init__(self, now: float) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now
