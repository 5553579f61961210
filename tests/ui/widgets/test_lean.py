"""The lean in bars and words, and the rows of Why."""

from __future__ import annotations

import pytest


def test_the_meter_fills_as_many_bars_as_its_level_in_the_sides_colour(show):
    from selfcheck.ui.widgets.lean_meter import LeanMeter

    meter = show(LeanMeter(side="mechanical", level=2, text="Some lean"))
    bars = list(reversed(meter.ids.bars.children))
    assert [bar.fill for bar in bars] == ["mech", "mech", "divider"]
    assert bars[0].edge == "mech_text"
    assert bars[0].rim == 2


def test_empty_bars_are_outlined_in_high_contrast(show):
    from selfcheck.ui.look import look
    from selfcheck.ui.widgets.lean_meter import LeanMeter

    look.use(name="high_contrast")
    try:
        empty = show(LeanMeter(side="circulation", level=1, text="Slight lean")).ids.bars.children[0]
        assert (empty.fill, empty.edge, empty.rim) == ("surface", "text", 2)
    finally:
        look.use(name="light")


def test_the_headline_is_read_as_one_sentence(show):
    from selfcheck.ui.widgets.lean_meter import SideHeading

    heading = show(SideHeading(mark="mark-mechanical", lead="Leans", word="mechanical", side="mechanical"))
    assert heading.ids.line.spoken == "Leans mechanical"
    assert heading.ids.line.height < 50


def test_why_cells_are_lit_as_told_and_equally_high(show):
    from selfcheck.ui.widgets.why_row import WhyRow

    row = show(WhyRow(icon="timer", name="Timing", left_text="Short.", right_text="Long words. " * 6), settle=6)
    left, right = row.ids.left, row.ids.right
    assert left.height == right.height
    for lit, expected in (("left", (1, 0)), ("right", (0, 1)), ("both", (1, 1)), ("none", (0, 0))):
        row.lit = lit
        assert (left.lit, right.lit) == tuple(map(bool, expected))


@pytest.mark.parametrize("stacked", [False, True])
def test_why_cells_stand_side_by_side_or_one_over_the_other(show, stacked):
    from selfcheck.ui.widgets.why_row import WhyRow

    row = show(WhyRow(icon="timer", name="Timing", left_text="Short.", right_text="Long.", stacked=stacked), settle=6)
    assert (row.ids.left.y >= row.ids.right.top) == stacked
    assert (row.ids.right.x >= row.ids.left.right) != stacked


@pytest.mark.parametrize("side", ["Circulation", "Çîîrçûûlààtîîööñ"])
def test_two_cells_stand_side_by_side_only_where_no_word_has_to_be_made_smaller(window, side):
    from selfcheck.ui.look import look
    from selfcheck.ui.screens._tiles import beside
    from selfcheck.ui.widgets.text import natural_width

    window.size = (320, 568)
    room = (320 - 2 * look.space("screen_margin") - look.space("s")) / 2 - natural_width(side, "label", 700)
    assert beside(["Long words", side], taken=room - 1)
    assert not beside(["Long words", side], taken=room + 1)
