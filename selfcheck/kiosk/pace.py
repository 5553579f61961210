"""How often a kiosk looks and draws: seldom while it rests, and at once when it is touched.

Kivy sleeps between two pictures, hears of a touch after it has slept, and answers after it has slept again: with few
pictures a second a person waits for both. This waits for the touch itself.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from selfcheck.devices.sdl import heard_within

FPS = 30
"""Pictures a second while somebody moves a card."""
RESTING_FPS = 12
"""While nobody does: looks after the time 12 times a second, and draws nothing."""
LEAST_S = 1 / 60
"""Between two answers: a finger that moves tells more often than a screen can show."""


def pace(fps: int) -> None:
    """Look after the time, and draw where something changed, so many times a second. Where Kivy was told not to wait
    between pictures at all, as tests do, it stays so."""
    from kivy.clock import Clock

    if Clock._max_fps:
        Clock._max_fps = float(fps)


def answer_at_once() -> None:
    """From now on a touch ends the wait between two pictures."""
    from kivy.clock import Clock

    Clock.idle = Rest(Clock).idle


class Rest:
    """The wait between two pictures of Kivy's `clock`. `wait(seconds)` says when there is something to answer."""

    def __init__(
        self,
        clock: Any,
        wait: Callable[[float], bool] = heard_within,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._clock, self._wait, self._sleep = clock, wait, sleep
        self._kivys = clock.idle
        self._heard = self._waiting = False
        self._answered = 0.0

    def idle(self) -> float:
        """Takes the place of `Clock.idle`; returns the time, as that does.

        Kivy takes what was heard at the end of a round and answers it in the next. So that one follows without a wait.
        A window that changes its size draws from within the wait, which then must not begin again.
        """
        clock = self._clock
        now = clock.time()
        if self._waiting or not clock._max_fps:
            pass
        elif self._heard:
            self._heard, self._answered = False, now
        else:
            self._rest(max(0.0, 1 / clock._max_fps - (now - clock._last_tick)), now)
        now = clock.time()
        clock._dt, clock._last_tick = now - clock._last_tick, now
        return now

    def _rest(self, seconds: float, now: float) -> None:
        early = self._answered + LEAST_S - now
        if early > 0:
            self._sleep(early)
            seconds -= early
        self._waiting = True
        try:
            self._heard = self._wait(seconds) if seconds > 0 else False
        except (OSError, AttributeError):  # no SDL that can be asked: as Kivy does it
            self._clock.idle = self._kivys
        finally:
            self._waiting = False
