"""The gesture logic alone, with times and positions made up by the test."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from selfcheck.ui.tokens import tokens
from selfcheck.ui.widgets.swipe import Swipe

LOCK, LEAST, TURN = tokens().swipe.lock, tokens().swipe.least, tokens().swipe.turn
WIDTH, HEIGHT = 372.0, 564.0
THRESHOLD = 0.28 * WIDTH


def swipe(scrolls: bool = False, width: float = WIDTH) -> Swipe:
    return Swipe(width=width, height=HEIGHT, x=0, y=0, time=0, scrolls=scrolls)


def slow(gesture: Swipe, *points: tuple[float, float]) -> float:
    """Move through the points at 200 dp a second, which is no flick; returns the time of the last."""
    x, y = gesture.x, gesture.y
    time = gesture.time
    for to_x, to_y in points:
        way = max(abs(to_x - x), abs(to_y - y))
        steps = max(1, int(way / 4))
        for step in range(1, steps + 1):
            time += way / steps / 200
            gesture.move(x + (to_x - x) * step / steps, y + (to_y - y) * step / steps, time)
        x, y = to_x, to_y
    return time


def drag(*points: tuple[float, float], scrolls: bool = False, width: float = WIDTH):
    gesture = swipe(scrolls, width)
    time = slow(gesture, *points)
    return gesture.release(*points[-1], time + 0.3)


def test_a_small_wobble_decides_nothing():
    gesture = swipe()
    assert gesture.move(LOCK - 1, LOCK - 1, 0.1) == "undecided"
    assert gesture.offset == (0, 0)
    assert gesture.release(LOCK - 1, 0, 0.2) is None


def test_right_is_yes_left_is_no_down_is_not_sure():
    assert drag((200, 10)) == "yes"
    assert drag((-200, -10)) == "no"
    assert drag((10, -200)) == "unsure"


def test_the_card_starts_from_its_place_when_the_direction_is_locked():
    gesture = swipe()
    gesture.move(LOCK, 0, 0.1)
    assert gesture.phase == "dragging"
    assert gesture.offset == (0, 0)
    gesture.move(LOCK + 5, 40, 0.2)
    assert gesture.offset == (5, 0), "vertical drift neither moves nor ends a sideways drag"


def test_up_is_left_to_the_page():
    assert swipe().move(3, 40, 0.1) == "yielded"
    assert drag((0, 300)) is None


def test_vertical_belongs_to_content_that_scrolls():
    assert swipe(scrolls=True).move(3, -40, 0.1) == "yielded"
    assert drag((0, -300), scrolls=True) is None
    assert drag((200, 0), scrolls=True) == "yes"


def test_a_yielded_gesture_never_comes_back():
    assert drag((0, 60), (300, 60)) is None


def test_just_before_the_commit_point_the_card_returns_just_after_it_answers():
    assert drag((LOCK + THRESHOLD - 2, 0)) is None
    assert drag((LOCK + THRESHOLD + 1, 0)) == "yes"


def test_on_a_narrow_card_a_nudge_is_not_an_answer():
    assert LEAST > 0.28 * 100
    assert drag((LOCK + 40, 0), width=100) is None
    assert drag((LOCK + LEAST + 1, 0), width=100) == "yes"


def test_a_flick_answers_before_the_commit_point():
    gesture = swipe()
    for step in range(1, 5):
        gesture.move(15 * step, 0, 0.012 * step)
    assert gesture.distance < gesture.threshold
    assert gesture.release(60, 0, 0.05) == "yes"


def test_a_finger_that_stops_before_it_lets_go_does_not_flick():
    gesture = swipe()
    for step in range(1, 5):
        gesture.move(15 * step, 0, 0.012 * step)
    assert gesture.release(60, 0, 0.5) is None


def test_two_reports_at_one_instant_are_no_division_by_zero():
    gesture = swipe()
    gesture.move(LOCK + 4, 0, 0)
    assert gesture.release(LOCK + 4, 0, 0) in ("yes", None)


def test_coming_back_at_the_end_takes_the_answer_back():
    beyond = LOCK + THRESHOLD + 60
    assert drag((beyond, 0), (beyond - TURN - 2, 0)) is None
    assert drag((beyond, 0), (beyond - TURN + 6, 0)) == "yes", "a tremble is not a change of mind"


def test_going_out_again_gives_the_answer_after_all():
    beyond = LOCK + THRESHOLD + 60
    back = beyond - TURN - 10
    assert drag((beyond, 0), (back, 0), (back + TURN + 2, 0)) == "yes"


def test_a_throw_back_to_the_centre_returns_the_card():
    gesture = swipe()
    time = slow(gesture, (200, 0)) + 0.1
    gesture.move(190, 0, time + 0.01)
    assert gesture.release(180, 0, time + 0.02) is None


def test_crossing_the_centre_changes_the_answer():
    assert drag((60, 0), (-200, 0)) == "no"


def test_progress_is_full_at_the_commit_point():
    gesture = swipe()
    slow(gesture, (LOCK + THRESHOLD / 2, 0))
    assert abs(gesture.progress - 0.5) < 0.01
    slow_end = LOCK + THRESHOLD * 2
    gesture.move(slow_end, 0, 9)
    assert gesture.progress == 1 and gesture.ready


def test_a_wider_card_in_the_middle_of_a_drag_moves_the_commit_point():
    gesture = swipe()
    time = slow(gesture, (LOCK + THRESHOLD + 10, 0))
    gesture.width = WIDTH * 2
    assert gesture.release(LOCK + THRESHOLD + 10, 0, time + 0.3) is None


paths = st.lists(
    st.tuples(st.floats(-400, 400), st.floats(-400, 400), st.floats(0, 0.2)),
    min_size=1,
    max_size=30,
)


@given(paths, st.booleans())
def test_any_path_keeps_the_promises(path, scrolls):
    gesture = swipe(scrolls)
    time = 0.0
    phases = ["undecided"]
    for x, y, wait in path:
        time += wait
        phases.append(gesture.move(x, y, time))
        dx, dy = gesture.offset
        assert dx == 0 or dy == 0
        assert dy <= 0
        assert 0 <= gesture.progress <= 1
        if scrolls:
            assert dy == 0
    decided = [phase for phase in phases if phase != "undecided"]
    assert len(set(decided)) <= 1, "once decided, always decided"
    answer = gesture.release(path[-1][0], path[-1][1], time + 1)
    expected = {"right": "yes", "left": "no", "down": "unsure", None: None}[gesture.direction]
    assert answer in (None, expected)
    if answer is not None:
        assert gesture.distance >= gesture.threshold, "a finger at rest answers by distance alone"


@given(st.floats(13, 400), st.floats(-10, 10), st.booleans())
def test_left_is_the_mirror_of_right(distance, drift, fast):
    time = distance / (3000 if fast else 100)

    def ends(sign: int):
        gesture = swipe()
        for step in range(1, 9):
            gesture.move(sign * distance * step / 8, drift * step / 8, time * step / 8)
        return gesture.release(sign * distance, drift, time)

    assert (ends(1), ends(-1)) in ((None, None), ("yes", "no"))
