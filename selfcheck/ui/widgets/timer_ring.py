"""A ring that fills while time runs, with the time in its middle."""

from __future__ import annotations

import math
import time
from typing import Any

from kivy.clock import Clock
from kivy.properties import BooleanProperty, ColorProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import icon, load_kv, text  # noqa: F401  the kv file uses them

load_kv(__file__)


def seconds_left(remaining: float, seconds: float) -> tuple[str, str]:
    """The plainest wording: bare numbers. Screens hand in their own, in the person's language."""
    return str(math.ceil(remaining)), ""


class TimerRing(FloatLayout):
    """Counts `seconds` down to nothing and says `on_done`; `start()`, `pause()`, `reset()`.

    The ring fills clockwise from 12 o'clock. `wording(remaining, seconds)` gives the large text and the small one
    below it. `now` is the clock, so that tests can hand in their own. Something happens only while it runs: twenty
    pictures a second (four of a `slow` one), or one with reduced motion. It pauses when it leaves the screen.
    `icon` stands over the large text.
    """

    unspoken = True
    role = StringProperty("title")  # of the large text
    small_role = StringProperty("caption")
    icon = StringProperty("")
    slow = BooleanProperty(False)
    least = NumericProperty(0)  # pixels wide at least
    seconds = NumericProperty(30)
    remaining = NumericProperty(30)
    running = BooleanProperty(False)
    finished = BooleanProperty(False)
    wording = ObjectProperty(seconds_left)
    now = ObjectProperty(time.monotonic)
    ground = ColorProperty()
    big = StringProperty("")
    small = StringProperty("")
    filled = NumericProperty(0.0)  # part of the ring that is drawn full
    stroke = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        self.register_event_type("on_done")
        self._ticking: Any = None
        self._began = (0.0, 0.0)  # the clock and the remaining seconds at the last start
        super().__init__(**kwargs)
        self.fbind("seconds", lambda *_: self.reset())
        self.fbind("wording", self._say)
        self.fbind("remaining", self._say)
        self.reset()

    def on_done(self) -> None:
        """The time is over."""

    def start(self) -> None:
        """Run from where it stands; after the end, from the beginning."""
        if self.running:
            return
        if self.remaining <= 0:
            self.reset()
        self._began = (self.now(), self.remaining)
        self.running, self.finished = True, False
        step = look.pause("ring_step_slow" if self.slow else "ring_step")
        step = look.pause("ring_step_reduced") if look.reduce_motion else step
        self._ticking = Clock.schedule_interval(self._tick, step)

    def pause(self) -> None:
        """Stop and keep the time that is left."""
        if self.running:
            self._count()
        self._stop()

    def toggle(self) -> None:
        """Start or pause."""
        (self.pause if self.running else self.start)()

    def reset(self) -> None:
        """Stop and give all the time back."""
        self._stop()
        self.finished = False
        self.remaining = self.seconds
        self._say()

    def _tick(self, *_: object) -> None:
        if self.get_root_window() is None:
            self._stop()  # its screen has gone: what is left stays left
            return
        self._count()
        if self.remaining <= 0 and self.running:
            self._stop()
            self.finished = True
            self.dispatch("on_done")

    def _count(self) -> None:
        clock, remaining = self._began
        self.remaining = max(0.0, remaining - (self.now() - clock))

    def _stop(self) -> None:
        self.running = False
        if self._ticking is not None:
            self._ticking.cancel()
            self._ticking = None

    def _say(self, *_: object) -> None:
        seconds = max(1e-9, float(self.seconds))
        self.filled = max(0.0, min(1.0, 1 - self.remaining / seconds))
        self.big, self.small = self.wording(self.remaining, self.seconds)

    def on_parent(self, _: Widget, parent: Widget | None) -> None:
        if parent is None:
            self.pause()

    def end_of(self, filled: float, radius: float) -> tuple[float, float]:
        """Where the ring's round end lies, from its middle."""
        angle = math.tau * filled
        return radius * math.sin(angle), radius * math.cos(angle)
