"""The stop screen: whom to call is in sight, however small the window and however large the text."""

from __future__ import annotations

import pytest

from selfcheck.devices import NoDialler, RecordingDialler
from selfcheck.keeping import Settings
from selfcheck.ui.widgets.text import Text

SUDDEN = "stop:flag.sudden_cold_limb"


def seen(pilot, widget) -> bool:
    """True if a widget lies whole within the window and within what scrolls around it."""
    from selfcheck.ui.focus import in_sight

    low, high = widget.to_window(widget.x, widget.y)[1], widget.to_window(widget.x, widget.top)[1]
    return in_sight(widget) and low >= 0 and high <= pilot.app.stage.height


@pytest.mark.parametrize("size", [(320, 568), (412, 915), (915, 412)], ids=str)
def test_the_call_is_in_sight_at_every_size_of_text_in_both_languages(fly, size):
    phone = RecordingDialler()
    pilot = fly(SUDDEN, size=size, dialler=phone)
    for language, words in (("en", "Call 911"), ("es", "Llama al 911 ahora")):
        for scale in (1.0, 1.25, 1.5, 2.0):
            pilot.app.face.set(language=language, text_scale=scale)
            pilot.frames(6)
            assert seen(pilot, pilot.control(words)), (language, scale)
    pilot.tap("Llama al 911 ahora")
    assert phone.dialled == ["911"]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_where_nothing_can_dial_the_number_is_in_sight(fly, scale):
    pilot = fly(SUDDEN, size=(412, 915), dialler=NoDialler(), settings=Settings(text_scale=scale, reduce_motion="on"))
    numbers = [part for part in pilot._walk() if isinstance(part, Text) and "911" in part.text]
    assert any(seen(pilot, number) for number in numbers)


def test_the_way_back_is_still_there_and_leads_back(fly):
    pilot = fly(SUDDEN, size=(320, 568), settings=Settings(text_scale=2.0, reduce_motion="on"),
                answers={"flag.sudden_cold_limb": "yes"})  # fmt: skip
    pilot.tap("I do not have this sign. Continue.")
    assert pilot.app.flow.place.screen != "stop"
