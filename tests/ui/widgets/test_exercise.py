"""The timer ring with a clock of the test's own, the exercise card around it, and the row of small pictures."""

from __future__ import annotations

import pytest

from tests.clock import HandClock
from tests.ui.widgets.hands import Finger, frames, wait


@pytest.fixture
def look():
    from selfcheck.ui.look import look

    look.use(name="light", text_scale=1.0, reduce_motion=False)
    yield look
    look.use(name="light", text_scale=1.0, reduce_motion=False)


@pytest.fixture
def ring(show, look):
    from kivy.uix.floatlayout import FloatLayout

    from selfcheck.ui.widgets.timer_ring import TimerRing

    made = TimerRing(seconds=30, now=HandClock())
    made.ended = []
    made.bind(on_done=lambda *_: made.ended.append(True))
    sheet = FloatLayout()
    sheet.add_widget(made)
    show(sheet)
    yield made
    made.pause()


def test_the_ring_counts_by_the_clock_it_was_given(ring):
    ring.start()
    ring.now.now += 11
    wait(0.1)
    assert ring.remaining == pytest.approx(19)
    assert ring.filled == pytest.approx(11 / 30)
    assert ring.big == "19"


def test_a_pause_keeps_what_is_left_however_long_it_lasts(ring):
    ring.start()
    ring.now.now += 10
    ring.pause()
    ring.now.now += 1000
    assert ring.remaining == pytest.approx(20)
    ring.start()
    ring.now.now += 5
    ring.pause()
    assert ring.remaining == pytest.approx(15)


def test_the_end_is_told_once_and_another_start_begins_anew(ring):
    ring.start()
    ring.now.now += 31
    wait(0.15)
    assert (ring.ended, ring.running, ring.finished, ring.remaining) == ([True], False, True, 0)
    ring.now.now += 31
    wait(0.1)
    assert ring.ended == [True]
    ring.start()
    assert (ring.remaining, ring.finished, ring.running) == (30, False, True)


def test_a_ring_at_rest_does_nothing(ring, window):
    from kivy.clock import Clock

    frames(5)
    assert not any("TimerRing" in repr(event) for event in Clock.get_events())
    drawn = []
    window.bind(on_flip=lambda *_: drawn.append(True))
    wait(0.2)
    assert drawn == []


def test_a_ring_that_leaves_the_screen_pauses(ring):
    ring.start()
    ring.now.now += 4
    ring.parent.remove_widget(ring)
    assert not ring.running
    assert ring.remaining == pytest.approx(26)


def test_a_ring_whose_screen_is_taken_away_stops_too(ring, window):
    from kivy.clock import Clock

    ring.start()
    window.remove_widget(ring.parent)
    wait(0.15)
    assert not ring.running
    assert not any("TimerRing" in repr(event) for event in Clock.get_events())


def test_with_reduced_motion_the_ring_steps_once_a_second(ring, look):
    look.use(reduce_motion=True)
    ring.start()
    seen = set()
    for _ in range(8):
        ring.now.now += 0.05
        frames(3)
        seen.add(ring.filled)
    assert seen == {0.0}


def test_the_words_of_the_ring_come_from_its_caller(ring):
    ring.wording = lambda left, total: (f"0:{int(total - left):02}", f"of 0:{total:02}")
    assert (ring.big, ring.small) == ("0:00", "of 0:30")


@pytest.fixture
def card(show, look):
    from kivy.uix.floatlayout import FloatLayout

    from selfcheck.ui.widgets.exercise_card import ExerciseCard

    def build(width=328, scale=1.0, **about):
        look.use(text_scale=scale)
        given = {
            "name": "Calf stretch", "counter": "2 of 6", "text": "Hands on the wall.", "seconds": 30,
            "now": HandClock(),
            "steps": ["One foot back.", "Lean in until you feel a pull."], "side_text": "Right leg",
            "round_text": "Round 2 of 3", "play_text": "Start", "pause_text": "Pause", "skip_text": "Next",
        }  # fmt: skip
        made = ExerciseCard(size_hint_x=None, width=width, **{**given, **about})
        sheet = FloatLayout()
        sheet.add_widget(made)
        show(sheet, settle=8)
        return made

    return build


def tap(control):
    Finger(*control.to_window(*control.center)).down().up()
    frames(3)


def test_play_pause_and_skip_do_what_they_say(card):
    made = card()
    skipped = []
    made.bind(on_skip=lambda *_: skipped.append(True))
    play, skip = made.ids.play, made.ids.skip
    assert play.spoken == "Start"
    tap(play)
    assert made.ring.running
    assert (play.spoken, play.icon) == ("Pause", "pause")
    tap(play)
    assert not made.ring.running
    tap(skip)
    assert skipped == [True]
    assert min(*play.size, *skip.size) >= 48


def test_the_last_exercise_has_nothing_to_skip_to(card):
    from selfcheck.ui.focus import reachable

    assert [control.spoken for control in reachable(card(last=True))] == ["Start"]


def test_an_exercise_without_a_time_has_no_ring_and_no_play(card):
    from selfcheck.ui.focus import reachable

    made = card(seconds=0)
    assert [control.spoken for control in reachable(made)] == ["Next"]
    assert made.ring.opacity == 0


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_of_the_card_is_cut_off(card, scale):
    from selfcheck.ui.widgets.text import Text

    made = card(scale=scale)
    for part in made.walk():
        if isinstance(part, Text) and part.text:
            assert part.texture_size[0] <= part.width + 1
            assert part.texture_size[1] <= part.height + 1
            assert part.right <= made.right + 1
            assert made.y <= part.y and part.top <= made.top
    for control in (made.ids.play, made.ids.skip, made.ring):
        assert control.right <= made.right
        assert control.y >= made.y


@pytest.fixture
def row(show, look):
    from kivy.uix.floatlayout import FloatLayout

    from selfcheck.ui.widgets.thumb_row import ThumbRow

    def build(scale=1.0):
        look.use(text_scale=scale)
        items = [
            (f"e{n}", "", name)
            for n, name in enumerate(("Arch roll", "Calf stretch", "Heel drop", "Toe curls"))
        ]
        made = ThumbRow(items=[*items, ("e9", "", "Ankle turns")], chosen="e1", size_hint_x=None, width=360)
        sheet = FloatLayout()
        sheet.add_widget(made)
        show(sheet, settle=6)
        return made

    return build


def test_a_tap_asks_for_a_picture_and_marks_nothing_by_itself(row):
    made = row()
    asked = []
    made.bind(on_choose=lambda _, key: asked.append(key))
    thumb = made._thumbs["e2"]
    assert min(thumb.size) >= 48
    Finger(*thumb.to_window(*thumb.center)).down().up()
    wait(0.3)
    assert asked == ["e2"]
    assert [key for key, thumb in made._thumbs.items() if thumb.chosen] == ["e1"]


def test_the_chosen_picture_is_brought_into_view(row):
    made = row()
    made.chosen = "e9"
    wait(0.2)
    thumb = made._thumbs["e9"]
    assert thumb.to_window(thumb.right, 0)[0] <= made.right + 1


def test_names_are_whole_at_twice_the_text_size(row):
    made = row(2.0)
    for thumb in made._thumbs.values():
        assert thumb.top <= made.height
        label = thumb.children[0]
        assert label.texture_size[0] <= label.width + 1
        assert label.texture_size[1] <= label.height + 1
