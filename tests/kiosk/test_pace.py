"""A touch ends the wait between two pictures, and is answered without another one."""

from typing import Any

import pytest

from selfcheck.kiosk.pace import LEAST_S, Rest
from tests.clock import HandClock


class KivyClock:
    """What of Kivy's clock the wait uses."""

    def __init__(self, hand: HandClock) -> None:
        self.time = hand
        self._max_fps, self._last_tick, self._dt = 10.0, hand(), 0.0

    def idle(self) -> float:
        """Kivy's own."""
        return -1.0


class Room:
    """Rounds of Kivy's loop, and how long each waited. `touches` are the seconds after which the next ones come."""

    def __init__(self, *touches: float) -> None:
        self.hand, self.touches = HandClock(), list(touches)
        self.hand.now = 100.0
        self.clock: Any = KivyClock(self.hand)
        self.rest = Rest(self.clock, self.wait, self.sleep)
        self.clock.idle = self.rest.idle

    def wait(self, seconds: float) -> bool:
        after = self.touches.pop(0) if self.touches else 1e9
        self.hand.now += min(after, seconds)
        return after < seconds

    def sleep(self, seconds: float) -> None:
        self.hand.now += seconds

    def round(self) -> float:
        began = self.hand.now
        self.clock.idle()
        return round(self.hand.now - began, 6)


def test_with_nobody_there_each_round_waits_for_its_time():
    room = Room()
    assert [room.round() for _ in range(3)] == [0.1, 0.1, 0.1]
    assert room.clock._dt == pytest.approx(0.1)


def test_a_touch_ends_the_wait_and_the_round_that_answers_it_follows_at_once():
    room = Room(0.01)
    assert [room.round() for _ in range(3)] == [0.01, 0, 0.1]


def test_a_finger_that_moves_is_answered_no_oftener_than_a_screen_can_show():
    room = Room(*[0.001] * 8)
    rounds = [room.round() for _ in range(8)]
    assert sum(rounds) >= 3 * LEAST_S
    assert rounds[1::2] == [0, 0, 0, 0]


def test_a_picture_drawn_from_within_the_wait_does_not_wait_itself():
    room = Room()
    inner = []

    def resized(seconds: float) -> bool:
        inner.append(room.round())
        return False

    room.rest._wait = resized
    room.round()
    assert inner == [0]


def test_where_the_window_cannot_be_asked_kivy_waits_as_it_does():
    room = Room()

    def nobody(seconds: float) -> bool:
        raise OSError("SDL is not loaded")

    room.rest._wait = nobody
    room.round()
    assert room.clock.idle() == -1.0
