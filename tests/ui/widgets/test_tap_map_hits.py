"""Which place a tap means, on the map that ships."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.ui.widgets.tap_map_hits import distance, foot_map, grown, inside

WIDE, HIGH = foot_map().size_dp
IDS = [region.id for region in foot_map().regions]


def test_the_map_has_nine_places_in_four_views():
    assert len(set(IDS)) == len(IDS) == 9
    assert [view.id for view in foot_map().views] == ["leg_back", "leg_front", "top", "sole"]


@pytest.mark.parametrize("region_id", IDS)
def test_a_tap_on_the_anchor_of_a_place_in_any_view_means_it(region_id):
    region = foot_map().region(region_id)
    for anchor in (region.anchor, *(other.anchor for other in region.also)):
        assert foot_map().hit(anchor[0] * WIDE, anchor[1] * HIGH, WIDE) == region_id


@pytest.mark.parametrize("region_id", IDS)
def test_every_place_is_at_least_as_large_as_a_finger(region_id):
    shapes = foot_map().region(region_id).shapes
    xs, ys = zip(*shapes[0], strict=True)
    assert (max(xs) - min(xs)) * WIDE >= 47.5
    assert (max(ys) - min(ys)) * HIGH >= 47.5


def test_a_tap_just_outside_snaps_and_one_far_away_means_nothing():
    region = foot_map().region("heel")
    right = max(x for x, _ in region.polygon) * WIDE
    y = region.anchor[1] * HIGH
    assert foot_map().hit(right + 10, y, WIDE) == "heel"
    assert foot_map().hit(WIDE / 2, 20, WIDE) is None


@given(st.floats(0, 1), st.floats(0, 1), st.floats(200, 900))
def test_a_hit_is_inside_or_within_the_snap_distance_at_every_size(x, y, width):
    high = width * HIGH / WIDE
    found = foot_map().hit(x * width, y * high, width)
    nearest = {}
    for region in foot_map().regions:
        shapes = [[(px * width, py * high) for px, py in shape] for shape in region.shapes]
        within = any(inside(x * width, y * high, shape) for shape in shapes)
        nearest[region.id] = 0.0 if within else min(distance(x * width, y * high, shape) for shape in shapes)
    if found is None:
        assert min(nearest.values()) > foot_map().snap_dp
    else:
        assert nearest[found] <= foot_map().snap_dp
        assert nearest[found] == pytest.approx(min(nearest.values()))


def test_a_square_has_an_inside_an_outside_and_a_distance():
    square = [(0, 0), (10, 0), (10, 10), (0, 10)]
    assert inside(5, 5, square)
    assert not inside(11, 5, square)
    assert distance(13, 14, square) == 5
    assert distance(5, 12, square) == 2


@pytest.mark.parametrize("turn", [1, -1])
def test_growing_moves_every_corner_outwards_whichever_way_it_is_wound(turn):
    square = [(0, 0), (10, 0), (10, 10), (0, 10)][::turn]
    for corner in grown(square, 2):
        assert not inside(*corner, square)
