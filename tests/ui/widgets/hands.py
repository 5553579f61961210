"""A finger with a clock of its own, and waiting: what the tests of touched and moving things share."""

from __future__ import annotations

from kivy.base import EventLoop
from kivy.clock import Clock
from kivy.tests.common import UnitTestTouch


class Finger(UnitTestTouch):
    """A touch whose clock the test sets: every move takes a tenth of a second unless it says otherwise."""

    def __init__(self, x: float, y: float) -> None:
        super().__init__(x, y)
        self.time_start = self.time_update = self.now = 1000.0
        self.at = (x, y)

    def down(self) -> Finger:
        self.touch_down()
        return self

    def by(self, dx: float, dy: float, seconds: float = 0.1) -> Finger:
        """Move on by so many dp."""
        self.now += seconds
        self.at = (self.at[0] + dx, self.at[1] + dy)
        win = self.eventloop.window
        self.move({"x": self.at[0] / (win.width - 1.0), "y": self.at[1] / (win.height - 1.0)})
        self.time_update = self.now
        self.eventloop.post_dispatch_input("update", self)
        return self

    def up(self, seconds: float = 0.2) -> None:
        self.now += seconds
        self.time_end = self.now
        self.touch_up()


def frames(count: int = 1) -> None:
    """Let the event loop run for some frames."""
    for _ in range(count):
        EventLoop.idle()


def wait(seconds: float) -> None:
    """Let time pass, in frames; a few frames more, so that what was due has happened."""
    end = Clock.time() + seconds
    drawn = 0
    while Clock.time() < end or drawn < 8:
        EventLoop.idle()
        drawn += 1
