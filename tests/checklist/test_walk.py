"""A timed walk: only what happened is noted, in its order, and it answers no more than it can tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.checklist.walk import GONE, NOT_FOR, SAME, STANDING_S, STEADY_S, STEPS, WALKING_S, Walk, may_walk
from selfcheck.content import shipped

BEGAN = 5000.0


def walked(*seconds: float) -> Walk:
    """A walk with marks at these seconds after it began."""
    walk = Walk(BEGAN)
    for step, at in zip(STEPS, seconds, strict=False):
        walk = walk.mark(step, BEGAN + at)
    return walk


def test_what_was_marked_is_known_with_its_time():
    walk = walked(175, 222, 412)
    assert [walk.at(step) for step in STEPS] == [175, 222, 412]
    assert walk.stood == 190
    assert walk.phase == "done"


@pytest.mark.parametrize(("marks", "phase", "following"), [
    ((), "walking", "hurt"), ((175,), "hurting", "stopped"), ((175, 222), "standing", "gone"), ((1, 2, 3), "done", ""),
])  # fmt: skip
def test_one_thing_can_be_marked_at_a_time(marks, phase, following):
    walk = walked(*marks)
    assert (walk.phase, walk.next) == (phase, following)
    for step in STEPS:
        assert (walk.mark(step, BEGAN + 500) != walk) is (step == following)


@given(st.lists(st.tuples(st.sampled_from([*STEPS, "undo", "end"]), st.floats(0, 900)), max_size=12))
def test_whatever_is_pressed_the_marks_are_in_order_and_undo_goes_back(presses):
    walk, now = Walk(BEGAN), BEGAN
    for press, later in presses:
        now += later
        before = walk
        if press in STEPS:
            walk = walk.mark(press, now)  # type: ignore[arg-type]
            if walk != before:
                assert walk.undo(now + STEADY_S) == before
        else:
            walk = getattr(walk, press)(now)
        assert list(walk.marks) == sorted(walk.marks)
        assert set(walk.answers()) <= {GONE}, "nobody but the person answers the other card"


def test_the_clock_starts_again_where_the_person_stands_still():
    assert walked().ran(BEGAN + 30) == 30
    assert walked(175).ran(BEGAN + 180) == 180
    standing = walked(175, 222)
    assert standing.ran(BEGAN + 230) == 8
    assert (walked(175).limit, standing.limit) == (WALKING_S, STANDING_S)
    assert not standing.over(BEGAN + 222 + STANDING_S - 1) and standing.over(BEGAN + 222 + STANDING_S)


def test_a_second_tap_of_a_shaking_hand_takes_nothing_back():
    walk = walked(175)
    assert walk.undo(BEGAN + 175.4) == walk
    assert walk.undo(BEGAN + 177) == walked()
    assert walked().undo(BEGAN + 9) == walked()


def test_gone_within_ten_minutes_of_standing_is_a_yes_and_later_says_nothing():
    assert walked(175, 222, 222 + STANDING_S).answers() == {GONE: "yes"}
    assert walked(175, 222, 223 + STANDING_S).answers() == {}


def test_still_there_after_ten_minutes_is_a_no_and_not_before():
    standing = walked(175, 222)
    assert standing.end(BEGAN + 222 + STANDING_S - 1) == standing
    ended = standing.end(BEGAN + 222 + STANDING_S)
    assert ended.phase == "done"
    assert ended.answers() == {GONE: "no"}
    assert ended.undo(BEGAN + 900) == standing


@pytest.mark.parametrize("marks", [(), (175,), (175, 222)])
def test_a_walk_that_is_not_at_its_end_says_nothing(marks):
    assert walked(*marks).answers() == {}


def test_a_walk_without_pain_ends_after_its_six_minutes_and_says_nothing():
    assert walked().end(BEGAN + WALKING_S - 1) == walked()
    ended = walked().end(BEGAN + WALKING_S)
    assert (ended.phase, ended.answers()) == ("done", {})
    assert walked(175).end(BEGAN + 2 * WALKING_S) == walked(175), "it hurts, and the person has not stopped"


def test_the_same_distance_is_the_persons_own_word_and_needs_pain_to_speak_of():
    walk = walked(175, 222, 412).say_same("no")
    assert walk.answers() == {GONE: "yes", SAME: "no"}
    assert walk.say_same("no").answers() == {GONE: "yes"}
    assert walked().end(BEGAN + WALKING_S).say_same("yes").answers() == {}


@pytest.mark.parametrize(("card", "value"), NOT_FOR)
def test_who_should_not_walk_is_not_asked_to(card, value):
    _, values = shipped().kind_and_values(card)
    assert value in values
    assert may_walk({})
    assert not may_walk({card: value})
