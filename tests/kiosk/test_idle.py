"""Whether somebody is still there: asked in time, never cut off while touching, and gone is gone."""

from datetime import time

import pytest

from selfcheck.devices import awake_or_not
from selfcheck.kiosk.corner import CornerTaps
from selfcheck.kiosk.hours import within
from selfcheck.kiosk.idle import Idle
from selfcheck.kiosk.upkeep import MOST_MEMORY, OLD_S, Failures, memory, wants_restart
from tests.clock import HandClock


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def idle(clock) -> Idle:
    return Idle(60, 20, clock)


@pytest.mark.parametrize(
    ("after", "phase"), [(0, "here"), (59.9, "here"), (60, "asked"), (79.9, "asked"), (80, "gone")]
)
def test_a_person_who_does_nothing_is_asked_and_then_gone(idle, clock, after, phase):
    clock.now += after
    assert idle.phase == phase


def test_each_touch_gives_all_the_time_again_as_often_as_wanted(idle, clock):
    for _ in range(50):
        clock.now += 79
        assert idle.phase == "asked"
        idle.touched()
        assert idle.phase == "here"


def test_a_page_that_takes_longer_to_read_gives_more_time(idle, clock):
    clock.now += 70
    assert idle.phase == "asked"
    idle.limit_s = 180
    assert idle.phase == "here"


def test_a_machine_that_slept_has_nobody_before_it_any_more(idle, clock):
    clock.now += 8 * 3600
    assert idle.phase == "gone"
    assert idle.left_s == 0


def test_looking_when_told_to_sees_the_question_and_each_second_of_the_countdown(idle, clock):
    seen = []
    while idle.phase != "gone":
        clock.now += idle.next_look_s
        seen.append((idle.phase, round(idle.left_s)))
    assert seen == [("asked", left) for left in range(20, 0, -1)] + [("gone", 0)]


def test_the_clock_it_uses_does_not_follow_the_time_of_day(monkeypatch):
    before = awake_or_not()
    monkeypatch.setattr("time.time", lambda: 0.0)
    assert awake_or_not() >= before


# --- The way in for staff ----------------------------------------------------------------------------------------

PLACES = {"top_left": (10, 790), "top_right": (590, 790), "bottom_left": (10, 10), "bottom_right": (590, 10)}


def taps(corner: str, place: tuple[float, float], times: list[float]) -> list[bool]:
    gesture = CornerTaps(corner)  # type: ignore[arg-type]
    return [gesture.tap(*place, 600, 800, 96, now) for now in times]


@pytest.mark.parametrize("corner", PLACES)
def test_five_quick_taps_in_the_corner_open_it_and_no_other_corner_does(corner):
    for other, place in PLACES.items():
        assert taps(corner, place, [0, 0.5, 1, 1.5, 2]) == [False] * 4 + [other == corner]


def test_slow_taps_do_not(clock):
    assert not any(taps("top_left", PLACES["top_left"], [0, 1, 2, 3, 4, 5, 6]))


def test_a_tap_elsewhere_begins_anew():
    gesture = CornerTaps("top_left")
    for now in range(4):
        gesture.tap(10, 790, 600, 800, 96, now / 10)
    gesture.tap(300, 400, 600, 800, 96, 0.5)
    assert not gesture.tap(10, 790, 600, 800, 96, 0.6)


def test_ten_taps_open_it_twice_and_not_six_times():
    assert sum(taps("top_left", PLACES["top_left"], [n / 10 for n in range(10)])) == 2


# --- Hours and upkeep ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hours", "now", "inside"),
    [
        ("03:00-05:00", time(3, 0), True),
        ("03:00-05:00", time(4, 59, 59), True),
        ("03:00-05:00", time(5, 0), False),
        ("22:00-06:00", time(23), True),
        ("22:00-06:00", time(5, 59), True),
        ("22:00-06:00", time(6), False),
        ("09:00-09:00", time(15), True),
        ("", time(4), False),
    ],
)
def test_hours_go_over_midnight_too(hours, now, inside):
    assert within(hours, now) is inside


def test_a_kiosk_begins_afresh_once_a_night_and_when_it_has_grown():
    night, day = time(3, 30), time(12)
    assert wants_restart(OLD_S + 1, night, "03:00-05:00", 0)
    assert not wants_restart(60, night, "03:00-05:00", 0)
    assert not wants_restart(OLD_S * 10, day, "03:00-05:00", 0)
    assert not wants_restart(OLD_S * 10, night, "", 0)
    assert wants_restart(60, day, "", MOST_MEMORY + 1)


def test_three_faults_in_five_minutes_are_too_many():
    failures = Failures()
    assert [failures.add(now) for now in (0, 200, 400, 450, 500)] == [False, False, False, True, True]


def test_the_memory_it_takes_is_known_here():
    assert memory() == 0 or 2**20 < memory() < 2**36
