"""The see-saw's geometry: the picture cannot contradict the words."""

from __future__ import annotations

import math
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from selfcheck.ui.tokens import tokens
from selfcheck.ui.widgets.balance_layout import (
    hollow_places,
    lay_stones,
    rows_of,
    stone_size,
    tilt,
)

RULES = tokens().balance
weights = st.floats(0, 4)
sides = st.sampled_from(("circulation", "mechanical"))
piles = st.lists(st.tuples(sides, weights), max_size=30)


def apart(one, other) -> float:
    """Free room between two stones of one side; negative if they overlap."""
    if one.side == "circulation":
        middles = math.dist(
            (one.x + one.size / 2, one.y + one.size / 2), (other.x + other.size / 2, other.y + other.size / 2)
        )
        return middles - (one.size + other.size) / 2
    return max(other.x - one.right, one.x - other.right, other.y - one.top, one.y - other.top)


@given(piles)
def test_stones_never_overlap_and_stay_on_their_half(pile):
    stones = lay_stones(pile)
    assert len(stones) == len(pile)
    for stone in stones:
        assert stone.y >= 0
        if stone.side == "circulation":
            assert stone.x >= -RULES.outer - 1e-6 and stone.right <= -RULES.inner + 1e-6
        else:
            assert stone.x >= RULES.inner - 1e-6 and stone.right <= RULES.outer + 1e-6
    for side in ("circulation", "mechanical"):
        for one, other in combinations([stone for stone in stones if stone.side == side], 2):
            assert apart(one, other) >= -1e-6


@given(piles)
def test_no_stone_hangs_in_the_air(pile):
    stones = lay_stones(pile)
    for stone in stones:
        below = [
            other for other in stones if other is not stone and other.side == stone.side and other.y < stone.y
        ]
        assert stone.y == 0 or min(apart(stone, other) for other in below) < 1e-6


@given(piles)
def test_the_biggest_lie_at_the_bottom(pile):
    for side in ("circulation", "mechanical"):
        stones = [stone for stone in lay_stones(pile) if stone.side == side]
        assert [stone.size for stone in stones] == sorted((stone.size for stone in stones), reverse=True)
        ground = [stone.size for stone in stones if stone.y == 0]
        upper = [stone.size for stone in stones if stone.y > 0]
        assert not upper or min(ground) >= max(upper)


def test_size_grows_with_weight_up_to_forty():
    assert (stone_size(0), stone_size(1), stone_size(2), stone_size(9)) == (18, 29, 40, 40)


@given(st.floats(-20, 20))
def test_the_beam_sinks_on_the_side_that_the_score_leans_to(score):
    angle = tilt(score)
    assert abs(angle) <= 11
    assert math.copysign(1, angle) == math.copysign(1, score) or angle == 0
    assert (angle == 0) == (score * 3.2 == 0)


def test_the_tilt_follows_the_score_and_not_the_number_of_stones():
    assert tilt(1) == 3.2
    assert tilt(-2) == -6.4
    assert tilt(8) == 11
    assert tilt(8, empty=True) == 0


def test_eight_equal_stones_make_the_pyramid_of_the_design():
    assert rows_of([28] * 8) == [4, 3, 1]
    assert rows_of([28] * 7) == [4, 3]
    assert rows_of([]) == []


def test_a_pile_too_broad_for_the_beam_grows_upwards():
    rows = rows_of([40] * 14)
    assert sum(rows) == 14
    assert max(rows) * 40 <= RULES.outer - RULES.inner


def test_three_hollow_tokens_and_then_a_number_on_the_side_that_rises():
    places, more = hollow_places(14, 0.0)
    assert (len(places), more) == (3, 11)
    assert all(place > 0 for place in places)
    assert all(place < 0 for place in hollow_places(2, -3)[0])
    assert all(place > 0 for place in hollow_places(2, 3)[0])
    assert hollow_places(0, 1) == ((), 0)
