"""Three answers of equal weight, and what they say back."""

from __future__ import annotations

import pytest

from tests.ui.widgets.hands import Finger, frames


@pytest.fixture
def bar(show):
    from selfcheck.ui.look import look
    from selfcheck.ui.widgets.answer_button import AnswerBar

    def build(width=328, scale=1.0, **kwargs):
        look.use(text_scale=scale)
        made = AnswerBar(
            no_text="No", unsure_text="Not sure", yes_text="Yes", size_hint=(None, None), width=width, **kwargs
        )
        made.heard = []
        made.bind(on_answer=lambda _, value: made.heard.append(value))
        return show(made, settle=6)

    yield build
    look.use(name="light", text_scale=1.0)


def buttons(bar):
    return list(reversed(bar.children))


def test_they_stand_as_no_not_sure_yes_and_are_equal(bar):
    three = buttons(bar())
    assert [button.spoken for button in three] == ["No", "Not sure", "Yes"]
    assert len({(round(button.width), button.height) for button in three}) == 1
    assert three[0].height == 72


def test_a_tap_tells_which_answer(bar):
    made = bar()
    for button in buttons(made):
        Finger(*button.center).down().up()
        frames(2)
    assert made.heard == ["no", "unsure", "yes"]


def test_the_lit_one_is_filled_and_wins_over_the_chosen_one(bar):
    made = bar(chosen="yes")
    assert [button.active for button in buttons(made)] == [False, False, True]
    made.lit = "no"
    assert [button.active for button in buttons(made)] == [True, False, False]
    made.lit = ""
    assert [button.active for button in buttons(made)] == [False, False, True]


def test_all_grow_together_with_the_text(bar):
    heights = {button.height for button in buttons(bar(scale=2.0))}
    assert len(heights) == 1
    assert heights.pop() > 100


def test_wide_bars_show_the_keys_beside_the_words(bar):
    three = buttons(bar(width=760, keys=True))
    assert [button.keycap for button in three] == ["arrow_back", "arrow_downward", "arrow_forward"]
    assert all(button.wide for button in three)


def test_rows_of_the_list_form_are_48_dp_and_stand_on_their_heads_when_they_do_not_fit(bar):
    made = bar(compact=True)
    assert made.wide
    assert made.height == 48
    assert not bar(compact=True, scale=2.0).wide
