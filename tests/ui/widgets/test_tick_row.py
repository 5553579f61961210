"""Rows to tick: what a tap does to them and how they show it."""

from __future__ import annotations

from tests.ui.widgets.hands import Finger, frames


def tap(row):
    heard = []
    row.bind(on_toggle=lambda _, ticked: heard.append(ticked))
    for _ in range(2):
        Finger(*row.center).down().up()
        frames(2)
    return heard


def test_a_sign_is_ticked_and_unticked(show):
    from selfcheck.ui.widgets.tick_row import TickRow

    row = show(TickRow(text="Hot, red skin"))
    assert row.height == 58
    assert tap(row) == [True, False]


def test_a_ticked_sign_is_red_bold_and_edged(show):
    from selfcheck.ui.widgets.tick_row import TickRow

    row = show(TickRow(text="Hot, red skin"))
    rest = (row.ground, row.rim, row.weight, row.sign)
    row.ticked = True
    frames(1)
    assert rest == ("surface", 0, 400, "check_box_outline_blank")
    assert (row.ground, row.edge, row.rim, row.weight) == ("urgent_tint", "urgent", 2, 700)


def test_none_of_these_takes_the_answer_colour_not_red(show):
    from selfcheck.ui.widgets.tick_row import NoneRow

    row = show(NoneRow(text="None of these", ticked=True))
    assert (row.ground, row.edge) == ("answer_tint", "answer")


def test_a_choice_stays_chosen_when_it_is_tapped_again(show):
    from selfcheck.ui.widgets.tick_row import ChoiceRow

    row = show(ChoiceRow(text="65 or older"))
    assert tap(row) == [True, True]
    assert row.ticked


def test_every_row_has_an_outline_in_high_contrast(show):
    from selfcheck.ui.look import look
    from selfcheck.ui.widgets.tick_row import TickRow

    look.use(name="high_contrast")
    try:
        row = show(TickRow(text="Hot, red skin"))
        assert row.rim == 2
        assert look.shadow("e1") is None
    finally:
        look.use(name="light")
