"""The page for reading aloud: every change is heard and kept, and without a voice it says how to get one."""

from __future__ import annotations

import pytest

from selfcheck.devices import NoSpeech, RecordingSpeech
from selfcheck.keeping import Settings

SAMPLE = "This is how your cards will sound."


def test_it_is_opened_from_the_settings_and_goes_back_there(fly):
    pilot = fly("settings")
    pilot.tap("Read aloud")
    assert pilot.sees("Say what I tap")
    pilot.tap("Back")
    assert pilot.sees("Emergency number")


@pytest.mark.parametrize(("row", "name"), [("Read each card", "read_screens"), ("Say what I tap", "say_taps")])
def test_a_switch_holds_at_once_and_is_kept(fly, row, name):
    pilot = fly("speech")
    pilot.tap(row)
    assert getattr(pilot.app.face.settings, name) is True
    assert getattr(pilot.app._file.read()[0], name) is True
    pilot.tap(row)
    assert getattr(pilot.app.face.settings, name) is False


def test_another_speed_is_heard_at_once_and_the_ends_hold(fly):
    pilot = fly("speech")
    assert pilot.sees("Normal")
    for rate, name in ((1.2, "Fast"), (1.45, "Very fast")):
        pilot.tap("Faster")
        assert (pilot.hears(), pilot.voice.said[-1].rate) == ([SAMPLE], rate)
        assert pilot.sees(name)
    assert "Faster" not in pilot.controls()
    for _ in range(4):
        pilot.tap("Slower")
    assert pilot.sees("Very slow")
    assert "Slower" not in pilot.controls()
    assert pilot.app._file.read()[0].speech_rate == 0.7


def test_another_voice_is_heard_at_once_and_kept(fly):
    pilot = fly("speech")
    pilot.tap("English, voice 2")
    assert (pilot.hears(), pilot.voice.said[-1].voice) == ([SAMPLE], "en-two")
    assert pilot.app._file.read()[0].voice == "en-two"


def test_a_sample_can_be_heard_and_stopped(fly):
    pilot = fly("speech")
    pilot.tap("Hear a sample")
    assert pilot.hears() == [SAMPLE]
    pilot.tap("Stop reading")
    assert not pilot.voice.speaking


def test_by_keyboard_a_step_keeps_its_button(fly):
    pilot = fly("speech")
    pilot.app.focus.give(pilot.control("Slower"))
    pilot.press("enter")
    pilot.press("enter")
    assert pilot.app.face.settings.speech_rate == 0.7


def test_only_voices_of_the_language_in_force_are_offered(fly):
    pilot = fly("speech")
    assert pilot.sees("English, voice 2")
    assert not pilot.sees("voice 3")


@pytest.mark.parametrize(
    ("system", "how"),
    [("linux", "espeak-ng"), ("macos", "Spoken"), ("windows", "Time & language"), ("android", "text-to-speech")],
)
def test_without_a_voice_one_line_says_how_to_get_it(fly, system, how):
    none = NoSpeech()
    none.missing = system
    pilot = fly("speech", speech=none)
    assert pilot.sees(how)
    assert pilot.sees("All words stay on screen.")
    assert "Hear a sample" not in pilot.controls()


def test_a_voice_installed_since_is_found_by_looking_again(fly):
    late = RecordingSpeech(())
    pilot = fly("speech", speech=late)
    late.found = RecordingSpeech.VOICES
    pilot.tap("Look again")
    assert pilot.sees("English, voice 1")
    pilot.tap("Hear a sample")
    assert pilot.hears() == [SAMPLE]


def test_erasing_all_data_forgets_what_was_set_here(fly):
    pilot = fly("settings", settings=Settings(reduce_motion="on", read_screens=True, voice="en-two", speech_rate=0.7))
    pilot.tap("Erase all my data")
    pilot.tap("Erase it all")
    assert pilot.app.face.settings == Settings()
