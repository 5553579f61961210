"""Every widget in every state looks as it was accepted, in each of the looks."""

from __future__ import annotations

import pytest

from tests.ui.snapshots import references
from tests.ui.snapshots.catalogue import SHEETS
from tests.ui.snapshots.stage import Stage

LARGE = {"tap_map", "question_card", "exercise_card", "card_deck", "carried", "thumb_row", "balance"}
"""Sheets of whole cards and pictures; the screens show them in other colours."""
REARRANGED = {"action_row", "exercise_card", "keycap", "lean_meter", "list_row", "rail", "why_row"}
"""Sheets with something that stands otherwise where the words are large."""
IN = {
    "light": SHEETS.keys(),
    "dark": SHEETS.keys() - LARGE,
    "contrast": SHEETS.keys() - LARGE,
    "large": REARRANGED,
}
PICTURES = [f"{sheet}-{look}" for look, sheets in IN.items() for sheet in SHEETS if sheet in sheets]


@pytest.mark.parametrize("picture", PICTURES)
def test_a_sheet_of_widgets_looks_as_it_was_accepted(picture: str, stage: Stage) -> None:
    sheet, _, look = picture.rpartition("-")
    drawn = stage.draw(SHEETS[sheet], look)
    if references.are_here():
        references.check(f"widgets/{picture}", drawn, part=1 if look == "light" and sheet not in LARGE else 2)


def test_no_reference_is_left_of_a_sheet_that_is_gone() -> None:
    assert not references.left_over("widgets", PICTURES)
