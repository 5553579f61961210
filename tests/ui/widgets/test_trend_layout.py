"""The geometry of past checks: the side and the strength that were told, nothing over anything else, no false line."""

from __future__ import annotations

from itertools import combinations, pairwise, product

import pytest

from selfcheck.ui.widgets.trend_layout import Measures, Past, lay_out

NAMES = {"circulation": (82.0, 20.0), "mixed": (40.0, 20.0), "mechanical": (84.0, 20.0), "none": (94.0, 20.0)}
C3, C1, M1, M2, M3 = (Past("circulation", 3), Past("circulation", 1), *(Past("mechanical", n) for n in (1, 2, 3)))
MIXED, UNCLEAR, WITHHELD = Past("mixed"), Past("unclear"), Past("withheld", warned=True)
EVERY = (
    C3, C1, MIXED, M1, M2, M3, UNCLEAR, WITHHELD, Past("circulation", 3, True), Past("mechanical", 3, True),
    Past("mixed", 0, True), Past("unclear", 0, True),
)  # fmt: skip
PHONE, LARGE = 1.0, 2.0


def measures(count: int, width: float = 348.0, scale: float = PHONE) -> Measures:
    names = {name: (wide * scale, high * scale) for name, (wide, high) in NAMES.items()}
    return Measures(width, 20.0 * scale, names, (46.0 * scale,) * count)  # type: ignore[arg-type]


def laid(*checks: Past, width: float = 348.0, scale: float = PHONE):  # type: ignore[no-untyped-def]
    return lay_out(checks, measures(len(checks), width, scale))


def inside(box, holder) -> bool:  # type: ignore[no-untyped-def]
    return (
        box.x >= holder.x - 0.01 and box.right <= holder.right + 0.01
        and box.y >= holder.y - 0.01 and box.top <= holder.top + 0.01
    )  # fmt: skip


def test_each_side_has_its_band_circulation_above_mechanical_below() -> None:
    trend = laid(C3, MIXED, M3)
    above, middle, below = (trend.bands[name] for name in ("circulation", "mixed", "mechanical"))
    assert above.y > middle.top and middle.y > below.top
    assert [inside(mark, band) for mark, band in zip(trend.marks, (above, middle, below), strict=True)] == [True] * 3


def test_the_clearer_a_lean_was_the_farther_its_mark_is_from_the_middle() -> None:
    heights = [mark.y for mark in laid(C3, Past("circulation", 2), C1, MIXED, M1, M2, M3).marks]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == 7


def test_what_told_no_lean_stands_below_all_bands_and_can_never_look_like_one() -> None:
    trend = laid(C3, UNCLEAR, WITHHELD, M3)
    for number in (1, 2):
        assert inside(trend.marks[number], trend.bands["none"])
        assert not any(trend.marks[number].meets(trend.bands[name]) for name in ("circulation", "mixed", "mechanical"))


def test_there_is_no_lane_for_what_did_not_happen() -> None:
    assert "none" not in laid(C3, M1).bands
    assert laid(C3, M1).height < laid(C3, UNCLEAR).height


def test_the_line_goes_from_mark_to_mark_and_breaks_where_no_lean_was_told() -> None:
    trend = laid(C3, C1, UNCLEAR, MIXED, M1, WITHHELD, M3)
    at = [mark.middle for mark in trend.marks]
    assert trend.lines == ((at[0], at[1]), (at[3], at[4]))


def test_marks_stand_in_the_order_of_time_evenly_and_one_alone_in_the_middle() -> None:
    steps = [b.x - a.x for a, b in pairwise(laid(*EVERY[:8]).marks)]
    assert max(steps) - min(steps) < 0.01 < min(steps)
    assert laid(M2).marks[0].middle[0] == pytest.approx(348 / 2)


def test_a_warning_has_its_octagon_at_the_mark_and_what_withheld_a_lean_is_one_itself() -> None:
    trend = laid(Past("circulation", 3, warned=True), C1, WITHHELD, Past("unclear", warned=True))
    assert [sign is not None for sign in trend.signs] == [True, False, False, True]
    for mark, sign in zip(trend.marks, trend.signs, strict=True):
        assert sign is None or (sign.meets(mark) and sign.top > mark.top)


@pytest.mark.parametrize("width", [256.0, 348.0, 528.0])
@pytest.mark.parametrize("scale", [PHONE, LARGE])
def test_no_name_lies_over_a_mark_and_nothing_leaves_the_picture(width: float, scale: float) -> None:
    """Every pair of checks at both ends and in the middle of eight."""
    for first, last in product(EVERY, repeat=2):
        trend = laid(first, last, first, last, first, first, last, last, width=width, scale=scale)
        taken = [*trend.marks, *(sign for sign in trend.signs if sign is not None)]
        for name, box in trend.names.items():
            assert inside(box, trend.bands[name])
            assert not any(box.meets(other) for other in taken)
        for check, mark, sign in zip((first, last), trend.marks, trend.signs, strict=False):
            assert inside(mark, trend.bands[check.band])
            assert sign is None or inside(sign, trend.bands[check.band])
        assert not any(a.meets(b) for a, b in combinations(trend.marks, 2))
        assert max(band.top for band in trend.bands.values()) == pytest.approx(trend.height)


def test_a_name_keeps_out_of_the_way_of_the_line_where_it_can() -> None:
    for checks in ((C3, M3), (M3, C3), (C3, C1, MIXED, M1, M2, M3), (M1, MIXED, C1)):
        trend = laid(*checks)
        assert not any(box.crossed_by(*line) for box in trend.names.values() for line in trend.lines)


@pytest.mark.parametrize("scale", [PHONE, 1.3, LARGE])
def test_dates_stand_below_their_marks_as_many_as_have_room_the_newest_always(scale: float) -> None:
    trend = laid(*EVERY[:8], width=256.0, scale=scale)
    numbers = [number for number, _ in trend.dates]
    assert numbers[0] == 7 and numbers == sorted(numbers, reverse=True)
    assert not any(a.meets(b) for (_, a), (_, b) in combinations(trend.dates, 2))
    for number, box in trend.dates:
        assert box.x >= 0 and box.right <= 256 + 0.01
        assert box.x - 0.01 <= trend.marks[number].middle[0] <= box.right + 0.01
        assert box.top <= min(band.y for band in trend.bands.values())
