"""Words wrap, grow, and are never broken in the middle or read aloud with their markup."""

from __future__ import annotations

import pytest

from tests.ui.widgets.hands import frames


@pytest.fixture
def write(show):
    from selfcheck.ui.look import look
    from selfcheck.ui.widgets.text import Text

    def put(words, width=300, scale=1.0, **kwargs):
        look.use(text_scale=scale)
        return show(Text(text=words, size_hint=(None, None), width=width, **kwargs))

    yield put
    look.use(name="light", text_scale=1.0)


def test_one_line_is_as_high_as_the_design_says(write):
    for role, height in (("title", 34), ("body", 26), ("label", 22), ("caption", 20)):
        assert write("One. Two.\nThree", role=role).height == pytest.approx(2 * height, abs=3)


def test_a_narrower_parent_makes_it_higher(write):
    text = write("The pain starts at about the same time or distance.")
    tall = text.height
    text.width = 120
    frames(3)
    assert text.height >= 2 * tall
    assert text.texture_size[0] <= 120


def test_a_long_word_shrinks_before_it_is_broken_in_two(write):
    text = write("mechanical", width=260, scale=2.0, role="result")
    assert text.font_size < 72
    assert text.height < 2 * text.font_size


def test_a_long_word_keeps_to_one_line_in_every_width(write):
    text = write("çîîrçûûlààtîîööñ", scale=1.6, weight=600)
    for width in range(150, 250):
        text.width = width
        text.texture_update()
        assert len(text._label._cached_lines) == 1, width


def test_twice_the_scale_is_twice_the_size(write):
    assert write("Yes", scale=2.0).font_size == 2 * write("Yes", scale=1.0).font_size


def test_snug_text_hugs_its_words_up_to_a_limit(write):
    assert write("Yes", snug=True).width < 60
    held = write("The pain starts at about the same time", snug=True, widest=150)
    assert held.width == 150
    assert held.height > 60


def test_markup_is_off_unless_asked_for(write):
    assert write("[b]not bold[/b]").spoken == "[b]not bold[/b]"


def test_markup_is_not_read_aloud_and_brackets_in_it_survive(write):
    from selfcheck.ui.widgets.text import strong

    assert write(f"Ask {strong('today [now] & here')}.", markup=True).spoken == "Ask today [now] & here."
    assert write("911", says="nine one one").spoken == "nine one one"


def test_a_headline_in_two_colours_is_one_line_high(write):
    from selfcheck.ui.look import look
    from selfcheck.ui.widgets.text import tinted

    words = f"{tinted('Leans', look.color.text)} {tinted('right', look.color.circ)}"
    assert write(words, role="result", markup=True).height < 50
