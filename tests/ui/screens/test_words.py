"""Hard words below the texts that use them: a tap or Enter says what they mean, and closes again where one was."""

from __future__ import annotations

import pytest

from selfcheck.keeping import Settings
from selfcheck.ui.look import look
from selfcheck.ui.widgets.pill import WordChip
from tests.ui import people


def chips(pilot) -> list[str]:  # type: ignore[no-untyped-def]
    return [widget.text for widget in pilot._walk() if isinstance(widget, WordChip)]


def test_a_tap_on_a_word_says_what_it_means_and_closing_leads_back(fly):
    pilot = fly("article:narrowed_arteries")
    assert {"Artery", "Ankle pressure test", "Diabetes"} <= {*chips(pilot)}
    assert not pilot.sees("from the heart to a part of the body")
    pilot.tap("Artery")
    assert pilot.sees("A tube that brings fresh blood from the heart to a part of the body.")
    pilot.press("escape")
    assert not pilot.sees("from the heart to a part of the body")
    assert pilot.app.flow.place.detail == "narrowed_arteries"


def test_enter_on_a_word_says_what_it_means(fly):
    pilot = fly("article:narrowed_arteries")
    pilot.app.focus.give(pilot.control("Cholesterol"))
    pilot.press("enter")
    assert pilot.sees("A kind of fat in the blood.")


def test_the_words_are_those_of_the_language_shown(fly):
    pilot = fly("article:narrowed_arteries", settings=Settings(language="es", reduce_motion="on"))
    assert {"Arteria", "Presión en el tobillo"} <= {*chips(pilot)}
    pilot.tap("Arteria")
    assert pilot.sees("Un tubo que lleva sangre nueva del corazón")


@pytest.mark.parametrize(
    ("place", "answers", "word"),
    [
        ("next_steps:see", people.CALF, "Ankle pressure test"),
        ("why", people.CALF, "Ankle pressure test"),
        ("result", {**people.HEEL, "risk.diabetes": "yes"}, "Diabetes"),
        ("article:compartment", {}, None),
    ],
)
def test_long_texts_have_their_words_below_and_other_pages_no_empty_row(fly, place, answers, word):
    pilot = fly(place, answers=answers)
    if hasattr(pilot.app.screen, "complete"):
        pilot.app.screen.complete()
    pilot.frames(5)
    assert (word in chips(pilot)) if word else True
    assert pilot.sees("Words on this page") == bool(chips(pilot))


def test_a_word_is_as_large_as_a_finger_at_every_text_size(fly):
    for scale in (0.9, 2.0):
        settings = Settings(text_scale=scale, reduce_motion="on")
        pilot = fly("article:narrowed_arteries", settings=settings, size=(320, 568))
        for chip in (widget for widget in pilot._walk() if isinstance(widget, WordChip)):
            assert chip.height >= 48 * look.unit and chip.width >= 48 * look.unit
            assert chip.right <= 320
