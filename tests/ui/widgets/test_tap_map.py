"""The tap map under a finger and under keys."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.ui.widgets.hands import Finger, frames

CAPTIONS = {"leg_back": "Leg, back", "leg_front": "Leg, front", "top": "Foot, top", "sole": "Foot, sole"}


@pytest.fixture
def tap_map(show):
    from kivy.uix.floatlayout import FloatLayout

    from selfcheck.ui.look import look
    from selfcheck.ui.widgets.tap_map import TapMap

    def build(width=364, scale=1.0, **about):
        look.use(name="light", text_scale=scale)
        made = TapMap(
            size_hint_x=None, width=width, pos=(20, 100), captions=CAPTIONS, names={"heel": "Heel"}, **about
        )
        made.told = []
        made.bind(on_toggle=lambda _, place: made.told.append(place))
        sheet = FloatLayout()
        sheet.add_widget(made)
        show(sheet, settle=5)
        return made

    yield build
    look.use(name="light", text_scale=1.0)


def anchor(made, region_id):
    return made._at(made.map.region(region_id).anchor)


@pytest.mark.parametrize("width", [280, 364, 520])
@pytest.mark.parametrize("place", ["heel", "toes", "calf", "thigh_buttock"])
def test_a_tap_on_a_place_tells_its_id_at_every_width(tap_map, width, place):
    made = tap_map(width)
    Finger(*anchor(made, place)).down().up()
    assert made.told == [place]
    assert made.current == place


def test_a_tap_beside_everything_tells_nothing(tap_map):
    made = tap_map()
    Finger(made.center_x, made.top - 12).down().up()
    assert made.told == []


def test_a_finger_that_slides_to_another_place_chooses_neither(tap_map):
    made = tap_map()
    start, end = anchor(made, "heel"), anchor(made, "ball")
    Finger(*start).down().by(end[0] - start[0], end[1] - start[1]).up()
    assert made.told == []


def test_keys_step_through_all_places_and_toggle_the_one_they_are_at(tap_map):
    made = tap_map()
    first = made.current
    seen = [made.step(1) for _ in range(9)]
    assert len(set(seen)) == 9
    assert made.current == first
    made.step(-1)
    made.activate()
    assert made.told == [seen[-2]]


def test_the_spoken_name_is_that_of_the_place_under_the_focus(tap_map):
    made = tap_map()
    made.current = "heel"
    assert made.spoken == "Heel"


def test_a_disabled_map_tells_nothing(tap_map):
    made = tap_map()
    made.disabled = True
    Finger(*anchor(made, "heel")).down().up()
    made.activate()
    assert made.told == []


def test_focus_is_a_ring_round_the_place(tap_map):
    made = tap_map()
    frames(2)
    rest = made.canvas.after.length()
    made.focused = True
    frames(2)
    assert made.canvas.after.length() > rest


def test_choosing_draws_more_than_colour(tap_map):
    made = tap_map()
    bare = made.canvas.before.length()
    made.chosen = ["heel"]
    frames(2)
    assert made.canvas.before.length() >= bare + 6


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [280, 364])
def test_captions_are_whole_and_do_not_touch(tap_map, width, scale):
    made = tap_map(width, scale)
    labels = list(made._labels.values())
    for label in labels:
        assert label.texture_size[0] <= label.width + 1
        assert label.texture_size[1] <= label.height + 1
        assert label.y >= made.y
    for left, right in pairwise(labels):
        assert left.right <= right.x
