"""Watches, while a session runs, that somebody is there: asks in time, counts down, and says when nobody answers.

Nothing ticks in between: one event waits for the moment at which the question would come up.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kivy.clock import Clock

from selfcheck.kiosk.idle import Idle


class Attendance:
    """`on_asked()` when a person has been quiet for long, `on_left(seconds)` each second from then on, `on_gone()`."""

    def __init__(
        self,
        idle: Idle,
        on_asked: Callable[[], None],
        on_left: Callable[[float], None],
        on_gone: Callable[[], None],
    ) -> None:
        self._idle = idle
        self._on_asked, self._on_left, self._on_gone = on_asked, on_left, on_gone
        self._event: Any = None
        self.asking = False

    def begin(self) -> None:
        """Somebody has come."""
        self.here()

    def end(self) -> None:
        """Nobody is watched for any more."""
        self.asking = False
        if self._event is not None:
            self._event.cancel()
            self._event = None

    def touched(self) -> None:
        """A touch or a key. While the question is asked, its own buttons answer it."""
        if not self.asking:
            self._idle.touched()

    def here(self) -> None:
        """The person says that they are still here, as often as they like."""
        self.asking = False
        self._idle.touched()
        self._wait()

    def limit(self, seconds: float) -> None:
        """How long the present page may be looked at in silence."""
        if seconds != self._idle.limit_s and self._event is not None:
            self._idle.limit_s = seconds
            self._wait()
        self._idle.limit_s = seconds

    def _wait(self) -> None:
        if self._event is not None:
            self._event.cancel()
        self._event = Clock.schedule_once(lambda _: self.look(), self._idle.next_look_s)

    def look(self) -> None:
        """See whether somebody is there; called by the clock when it is time to."""
        if self._event is None:
            return
        phase = self._idle.phase
        if phase == "gone":
            self.end()
            self._on_gone()
            return
        if phase == "asked":
            if not self.asking:
                self.asking = True
                self._on_asked()
            self._on_left(self._idle.left_s)
        self._wait()
