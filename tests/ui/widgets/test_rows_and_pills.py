"""Rows and pills: what they show, and which of them answer a tap."""

from __future__ import annotations

from tests.ui.widgets.hands import Finger, frames


def test_a_row_that_only_shows_neither_answers_nor_takes_the_focus(show):
    from selfcheck.ui.widgets.list_row import ListRow

    row = show(ListRow(title="Mixed", tappable=False))
    heard = []
    row.bind(on_release=lambda _: heard.append("chosen"))
    Finger(*row.center).down().up()
    frames(2)
    assert heard == []
    assert not row.takes_focus


def test_the_pill_goes_under_the_words_at_large_text(show):
    from selfcheck.ui.look import look
    from selfcheck.ui.widgets.list_row import ListRow
    from selfcheck.ui.widgets.pill import AnswerPill

    beside = show(ListRow(title="Same distance", pill=AnswerPill(kind="yes", text="Yes")), settle=5)
    assert beside.pill.x > beside.center_x
    look.use(text_scale=2.0)
    try:
        below = show(ListRow(title="Same distance", pill=AnswerPill(kind="yes", text="Yes")), settle=5)
        assert below.pill.top < below.center_y
    finally:
        look.use(text_scale=1.0)


def test_answers_differ_in_shape_and_word_not_only_in_colour(show):
    from selfcheck.ui.widgets.pill import AnswerPill

    pills = {kind: show(AnswerPill(kind=kind, text="x")) for kind in ("yes", "no", "unsure", "none", "list")}
    assert (pills["yes"].icon, pills["no"].icon, pills["unsure"].icon) == ("check", "close", "question_mark")
    assert pills["unsure"].dashed and not pills["no"].dashed
    assert pills["none"].ground == ""
    assert pills["yes"].height == 32


def test_a_chip_is_taken_away_by_a_tap(show):
    from selfcheck.ui.widgets.pill import RemovableChip

    chip = show(RemovableChip(text="Heel", pos_hint={}))
    heard = []
    chip.bind(on_remove=lambda _: heard.append("gone"))
    Finger(*chip.center).down().up()
    frames(2)
    assert heard == ["gone"]
    assert chip.height >= 48


def test_the_bold_part_comes_first_and_words_are_never_taken_for_markup(show):
    from selfcheck.ui.widgets.list_row import NumberRow
    from selfcheck.ui.widgets.text import Text

    row = show(NumberRow(number="3", lead="Sole.", text="Worn [smooth]?"))
    assert "Sole. Worn [smooth]?" in [text.spoken for text in row.walk() if isinstance(text, Text)]
