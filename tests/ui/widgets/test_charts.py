"""Weight bars and the adding-up chart: circulation to the left, mechanical to the right, lengths that add up."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.ui.widgets.hands import frames, wait


@pytest.fixture
def look():
    from selfcheck.ui.look import look

    look.use(name="light", text_scale=1.0, reduce_motion=False)
    yield look
    look.use(name="light", text_scale=1.0, reduce_motion=False)


def test_a_positive_weight_lies_left_of_the_centre_and_a_negative_one_right(show, look):
    from selfcheck.ui.widgets.weight_bar import WeightBar

    bar = show(WeightBar(value=0.5, size_hint_x=None, width=204))
    assert bar.fill_x + bar.length == bar.center_x
    assert bar.length == pytest.approx(50)
    bar.value = -0.5
    assert bar.fill_x == bar.center_x
    bar.value = 0
    assert bar.length == 0
    bar.value = 3
    assert bar.value == 1


def test_a_weight_bar_grows_once_and_is_whole_at_once_with_reduced_motion(show, look):
    from selfcheck.ui.widgets.weight_bar import WeightBar

    bar = show(WeightBar(value=0.5))
    bar.grow()
    assert bar.length == 0
    wait(0.55)
    assert bar.grown == 1
    look.use(reduce_motion=True)
    bar.grow()
    assert bar.grown == 1


@pytest.fixture
def chart(show, look):
    from kivy.uix.floatlayout import FloatLayout

    from selfcheck.ui.widgets.adding_up import AddingUpChart

    def build(*rows, scale=1.0, width=348):
        look.use(text_scale=scale)
        made = AddingUpChart(
            rows=rows, total_text="Added up", left_text="Circulation", right_text="Mechanical",
            size_hint_x=None, width=width,
        )  # fmt: skip
        sheet = FloatLayout()
        sheet.add_widget(made)
        show(sheet, settle=8)
        return made

    return build


def test_each_bar_starts_where_the_last_one_ended_and_the_total_is_their_sum(chart):
    made = chart(("Start", 0.2), ("Spot", -0.7), ("Cool", 0.6))
    bars = made.bars()
    zero = bars[0][0]
    for (_, end), (start, _) in pairwise(bars[:-1]):
        assert start == pytest.approx(end)
    assert bars[-1] == pytest.approx((zero, bars[-2][1]))
    lengths = [start - end for start, end in bars]
    assert [length / lengths[0] for length in lengths] == pytest.approx([1, -3.5, 3, 0.5])


def test_circulation_goes_left_and_mechanical_right(chart):
    bars = chart(("Cool", 1.0), ("Spot", -2.0)).bars()
    assert bars[0][1] < bars[0][0]
    assert bars[1][1] > bars[1][0]


@pytest.mark.parametrize("weights", [(3, 2, 1), (-3, -2), (0.1, -4), (0,), (0, 0)])
def test_bars_stay_inside_the_chart_and_off_the_words(chart, weights):
    made = chart(*((f"Row {n}", weight) for n, weight in enumerate(weights)))
    words = max(line.label.right for line in made._lines)
    for pair in made.bars():
        for x in pair:
            assert words - made.x <= x + 1
            assert x <= made.width


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_the_words_of_every_row_are_whole(chart, scale):
    made = chart(("Eases when you stand still and rest", 1.0), ("Spot", -2.0), scale=scale, width=312)
    for line in made._lines:
        assert line.label.texture_size[0] <= line.label.width + 1
        assert line.height >= line.label.height


def test_large_words_stand_above_their_bars(chart):
    made = chart(("Spot", -2.0), scale=2.0)
    line = made._lines[0]
    assert not made.beside
    assert line.middle + line.bar / 2 <= line.label.y


def test_new_rows_take_the_place_of_the_old_ones(chart):
    made = chart(("Spot", -2.0))
    made.rows = [("One", 1), ("Two", 1), ("Three", 1)]
    frames(4)
    assert [line.label.text for line in made._lines] == ["One", "Two", "Three", "Added up"]
    assert len(made.children) == 5


def test_no_answers_at_all_is_an_empty_sum_and_no_error(chart):
    assert len(chart().bars()) == 1
