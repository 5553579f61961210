"""The see-saw on the screen: settles once, rests, and fits."""

from __future__ import annotations

import pytest

from tests.ui.widgets.hands import frames, wait

C, M = "circulation", "mechanical"


@pytest.fixture
def balance(show):
    from kivy.uix.floatlayout import FloatLayout

    from selfcheck.ui.look import look
    from selfcheck.ui.widgets.balance import Balance

    def build(width=380, scale=1.0, reduce=False, **about):
        look.use(name="light", text_scale=scale, reduce_motion=reduce)
        given = {"left_text": "Circulation 2", "middle_text": "2 not sure", "right_text": "Mechanical 8"}
        made = Balance(size_hint_x=None, width=width, **{**given, **about})
        made.settled = []
        made.bind(on_settled=lambda *_: made.settled.append(True))
        scene = made.ids.scene
        made.angles = []
        scene.bind(clock=lambda *_: made.angles.append(scene.angle))
        sheet = FloatLayout()
        sheet.add_widget(made)
        show(sheet, settle=4)
        return made

    yield build
    look.use(name="light", text_scale=1.0, reduce_motion=False)


def test_it_settles_once_into_the_tilt_of_the_score(balance):
    made = balance(stones=[(C, 1)] * 2 + [(M, 1)], score=2)
    scene = made.ids.scene
    wait(1.4)
    assert made.angles[0] == 0, "it starts level"
    assert made.settled == [True]
    assert scene.angle == pytest.approx(6.4)
    wait(0.2)
    assert made.settled == [True]


def test_a_changed_score_is_drawn_at_once_without_another_play(balance):
    made = balance(stones=[(C, 1)], score=1, plays=False)
    assert made.ids.scene.angle == pytest.approx(3.2)
    made.score = -9
    frames(2)
    assert made.ids.scene.angle == -11
    assert made.settled == [True]


def test_with_reduced_motion_the_final_picture_is_there_at_once(balance):
    made = balance(stones=[(C, 1)] * 5, score=2, reduce=True)
    assert made.settled == [True]
    assert made.ids.scene.angle == pytest.approx(6.4)


def test_the_withheld_result_is_level_and_empty(balance):
    made = balance(stones=[(C, 2)] * 3, score=5, empty=True, plays=False)
    assert made.ids.scene.angle == 0
    assert made.ids.scene.laid == ()


def test_nothing_moves_once_it_is_off_the_screen(balance):
    made = balance(stones=[(C, 1)] * 5, score=2)
    made.parent.remove_widget(made)
    scene = made.ids.scene
    assert scene.angle == pytest.approx(6.4), "the final picture"
    wait(1.4)
    assert made.settled == []


def test_a_resting_picture_draws_nothing_again(balance, window):
    balance(stones=[(C, 1)] * 5, score=2, plays=False)
    frames(5)
    drawn = []
    window.bind(on_flip=lambda *_: drawn.append(True))
    wait(0.3)
    assert drawn == []


@pytest.mark.parametrize("width", [300, 328, 380, 520])
def test_the_beam_fits_the_width_and_is_never_larger_than_drawn(balance, width):
    scene = balance(width=width, stones=[(C, 1)], score=1, plays=False).ids.scene
    assert scene.scale == pytest.approx(min(1, width / 364))


def test_large_captions_go_below_each_other_and_are_whole(balance):
    made = balance(width=328, scale=2.0, plays=False)
    left, middle, right = made.ids.left, made.ids.middle, made.ids.right
    assert left.y >= right.top and right.y >= middle.top
    for part in (left, middle, right):
        assert part.right <= made.right + 1
    assert middle.height >= middle.texture_size[1]
    assert made.ids.captions.height >= left.height + right.height + middle.height


def test_the_picture_is_as_high_as_its_stones_need(balance):
    low = balance(stones=[(C, 1)], plays=False).ids.scene.height
    high = balance(stones=[(C, 1)] * 12, plays=False).ids.scene.height
    assert high > low + 60
