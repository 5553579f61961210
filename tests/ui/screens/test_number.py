"""The emergency number: the one that is set is shown large, and only a usable one can be set."""

from __future__ import annotations

import pytest

from selfcheck.devices import RecordingDialler
from selfcheck.keeping import Settings


def test_the_number_shown_is_the_one_that_is_set_and_it_is_large(fly):
    from selfcheck.ui.screens.number import BigNumber

    pilot = fly("result", "number", settings=Settings(emergency_number="112", reduce_motion="on"))
    (digits,) = (widget for widget in pilot._walk() if isinstance(widget, BigNumber))
    assert digits.text == "112"
    assert digits.font_size >= 150


@pytest.mark.parametrize("number", ["911", "0123456789"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_digit_is_in_sight_at_once(fly, number, scale):
    from selfcheck.ui.screens.number import BigNumber

    settings = Settings(emergency_number=number, text_scale=scale, reduce_motion="on")
    pilot = fly("number", settings=settings, size=(320, 640))
    (digits,) = (widget for widget in pilot._walk() if isinstance(widget, BigNumber))
    assert digits.texture_size[1] < 1.5 * digits.font_size  # on one line
    left, bottom = digits.to_window(*digits.pos)
    assert left >= 0
    assert left + digits.texture_size[0] <= 320
    assert bottom > pilot.app.screen._body.y
    assert bottom + digits.height <= 640


def test_i_am_fine_goes_back_to_where_the_person_was(fly):
    pilot = fly("result", "number")
    pilot.tap("I am fine, go back")
    assert pilot.app.flow.place.screen == "result"


def test_a_device_that_can_call_offers_to(fly):
    phone = RecordingDialler()
    pilot = fly("number", dialler=phone, settings=Settings(emergency_number="999", reduce_motion="on"))
    pilot.tap("Call 999")
    assert phone.dialled == ["999"]


def test_a_device_that_cannot_call_does_not_pretend_to(fly):
    assert not any("Call" in name for name in fly("number").controls())


def test_choosing_a_number_keeps_it_and_goes_back(fly):
    pilot = fly("settings", "number:edit")
    pilot.tap("000")
    assert pilot.app.flow.place.screen == "settings"
    assert pilot.sees("000")
    assert pilot.app._file.read()[0].emergency_number == "000"


def test_the_present_number_is_marked(fly):
    pilot = fly("settings", "number:edit", settings=Settings(emergency_number="112", reduce_motion="on"))
    assert [name for name in ("911", "112", "999") if pilot.control(name).ticked] == ["112"]


def test_another_number_is_typed_on_the_keypad_and_mistakes_taken_back(fly):
    pilot = fly("settings", "number:edit")
    pilot.tap("Another number")
    for key in ("1", "1", "0", "Delete the last digit", "9"):
        pilot.tap(key)
    assert pilot.sees("119")
    pilot.tap("Done")
    assert pilot.app.flow.place.screen == "settings"
    assert pilot.app.face.settings.emergency_number == "119"


def test_a_keyboard_types_it_too(fly):
    pilot = fly("settings", "number:keypad")
    for key in ("1", "4", "backspace", "5"):
        pilot.press(key)
    pilot.press("enter")
    assert pilot.app.face.settings.emergency_number == "15"


def test_backspace_with_nothing_typed_goes_back(fly):
    pilot = fly("settings", "number:keypad")
    pilot.press("backspace")
    assert pilot.app.flow.place.screen == "settings"


def test_what_the_settings_would_not_take_cannot_be_done(fly):
    pilot = fly("settings", "number:keypad")
    assert "Done" not in pilot.controls()
    pilot.tap("1")
    assert "Done" not in pilot.controls()
    pilot.press("enter")
    assert pilot.app.face.settings.emergency_number == "911"
    pilot.tap("5")
    assert "Done" in pilot.controls()


def test_another_number_that_is_set_is_named_among_the_choices(fly):
    pilot = fly("settings", "number:edit", settings=Settings(emergency_number="15", reduce_motion="on"))
    assert pilot.sees("15")


def test_every_key_is_large_enough_for_a_shaking_finger(fly):
    pilot = fly("settings", "number:keypad", size=(320, 640))
    for name in "1234567890":
        key = pilot.control(name)
        assert min(key.size) >= 64
