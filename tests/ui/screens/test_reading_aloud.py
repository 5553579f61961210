"""When it is read aloud: at a tap, at R, by itself where that is set; and the next thing a person does ends it."""

from __future__ import annotations

import logging
from importlib import import_module

import pytest

from selfcheck.devices import NoSpeech, RecordingSpeech
from selfcheck.keeping import Settings
from tests.ui import people
from tests.ui.scenes import SCENES
from tests.ui.screens.drawn import every, face_of

READ, STOP = "Read this aloud", "Stop reading"
BY_ITSELF = Settings(reduce_motion="on", read_screens=True)
NAMING = Settings(reduce_motion="on", say_taps=True)


@pytest.fixture
def card(fly):  # type: ignore[no-untyped-def]
    """The first card of the deck, being read."""
    pilot = fly("deck", answers=people.NO_SIGNS, asked="timing.same_distance")
    pilot.tap(READ)
    assert pilot.voice.speaking
    return pilot


def wait_for(pilot, words):  # type: ignore[no-untyped-def]
    pilot.until(lambda: any(words in line for line in pilot.hears()))
    assert any(words in line for line in pilot.hears()), pilot.hears()


def nothing_more(pilot):  # type: ignore[no-untyped-def]
    """No reading is on its way."""
    return not pilot.voice.speaking and not pilot.app.reader._coming.is_triggered


# --- by hand ----------------------------------------------------------------------------------------------------


def test_the_button_reads_shows_that_it_does_and_stops(card):
    assert STOP in card.controls()
    assert READ not in card.controls()
    card.tap(STOP)
    assert nothing_more(card)
    assert READ in card.controls()
    assert len(card.voice.said) == 1


def test_the_key_r_does_the_same(fly):
    pilot = fly("result")
    pilot.press("r")
    assert pilot.voice.speaking
    pilot.press("r")
    assert nothing_more(pilot)


def test_at_the_end_of_the_text_the_button_comes_back(card):
    card.voice.finish()
    card.settle()
    assert READ in card.controls()
    card.tap(READ)
    assert len(card.voice.said) == 2


def test_the_end_of_a_text_that_was_replaced_ends_nothing(card):
    late = card.voice._ended
    card.press("r")
    card.press("r")
    late(True)
    card.settle()
    assert STOP in card.controls()


def test_a_voice_that_could_not_be_heard_is_told_in_a_line(card):
    card.voice.finish(heard=False)
    card.settle()
    assert card.sees("Check the sound of this device.")
    assert READ in card.controls()


# --- the next action ends it ------------------------------------------------------------------------------------

ACTIONS = {
    "a touch on a control": lambda pilot: pilot.tap("Why do we ask?"),
    "an answer by button": lambda pilot: pilot.tap("Yes"),
    "an answer by swipe": lambda pilot: pilot.swipe("left"),
    "an answer by key": lambda pilot: pilot.press("right"),
    "a key": lambda pilot: pilot.press("tab"),
    "back": lambda pilot: pilot.press("escape"),
    "another screen": lambda pilot: pilot.app.flow.go("settings"),
    "another language": lambda pilot: pilot.app.face.set(language="en", theme="dark"),
    "the app in the background": lambda pilot: pilot.app.on_pause(),
    "the window closed": lambda pilot: pilot.app.on_stop(),
    "clearing": lambda pilot: pilot.app.flow.clear(),
}


@pytest.mark.parametrize("action", ACTIONS)
def test_the_next_action_ends_it(card, action):
    ACTIONS[action](card)
    assert nothing_more(card)
    assert len(card.voice.said) == 1


def test_closing_a_sheet_ends_it(card):
    card.tap("Why do we ask?")
    card.tap(READ)
    card.press("escape")
    assert nothing_more(card)


def test_it_is_silent_before_the_finger_is_lifted(card):
    from kivy.tests.common import UnitTestTouch

    touch = UnitTestTouch(*card.control("Yes").center)
    touch.touch_down()
    assert not card.voice.speaking
    touch.touch_up()


def test_scrolling_along_and_turning_up_the_volume_do_not_end_it(fly):
    pilot = fly("article:plantar_fascia", size=(412, 640))
    pilot.tap(READ)
    before = pilot.app.screen.ids.scroll.scroll_y
    pilot.scroll()
    assert pilot.app.screen.ids.scroll.scroll_y < before
    pilot.press("page_down")
    from kivy.core.window import Window
    from kivy.tests.common import UnitTestTouch

    Window.dispatch("on_key_down", 1073741952, 128, None, [])
    Window.dispatch("on_key_up", 1073741952, 128)
    wheel = UnitTestTouch(200, 300)
    wheel.profile, wheel.button = ["pos", "button"], "scrolldown"
    wheel.touch_down()
    wheel.touch_up()
    pilot.settle()
    assert pilot.voice.speaking


def test_closing_the_window_gives_the_engine_back(card):
    card.app.on_stop()
    assert card.voice.closed


# --- by itself --------------------------------------------------------------------------------------------------


def test_each_new_card_is_read_by_itself(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked="timing.same_distance", settings=BY_ITSELF)
    wait_for(pilot, "same time or distance")
    pilot.tap("Yes")
    asked = pilot.app.flow.check.at
    assert asked != "timing.same_distance"
    wait_for(pilot, pilot.app.face.t(f"card.{asked}.says"))
    pilot.press("z")
    wait_for(pilot, "same time or distance")


def test_who_goes_on_quickly_hears_only_the_last_card(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked="timing.same_distance", settings=BY_ITSELF)
    pilot.app.reader.stop()
    said = len(pilot.voice.said)
    for _ in range(3):
        pilot.app.flow.answer(pilot.app.flow.check.at, "no")
    wait_for(pilot, pilot.app.face.t(f"card.{pilot.app.flow.check.at}.says"))
    assert len(pilot.voice.said) == said + 1


def test_pages_stop_screen_result_and_sheet_are_read_by_themselves_too(fly):
    pilot = fly("welcome", answers={}, settings=BY_ITSELF)
    pilot.tap("Start")
    wait_for(pilot, "First, a safety check")
    pilot.tap(pilot.app.face.t("sign.flag.sudden_cold_limb.says"))
    wait_for(pilot, "Stop here. Get help now.")
    pilot.app.flow.clear()
    pilot.app.flow.go("result")
    wait_for(pilot, "could not tell")
    pilot.app.flow.edit("timing.same_distance")
    wait_for(pilot, "same time or distance")
    pilot.tap("Why do we ask?")
    wait_for(pilot, "Why we ask")


def test_a_tick_is_no_new_page(fly):
    pilot = fly("safety:lately", answers={}, settings=BY_ITSELF)
    wait_for(pilot, "Lately")
    said = len(pilot.voice.said)
    pilot.tap(pilot.app.face.t("sign.flag.cannot_bear_weight.says"))
    pilot.frames(60)
    assert len(pilot.voice.said) == said
    assert nothing_more(pilot)


def test_an_answer_in_the_list_is_no_new_page(fly):
    pilot = fly("list", answers=people.NO_SIGNS, settings=BY_ITSELF)
    wait_for(pilot, "First, a safety check")
    said = len(pilot.voice.said)
    pilot.app.flow.say("timing.same_distance", "yes")
    pilot.frames(60)
    assert len(pilot.voice.said) == said


def test_nothing_is_read_by_itself_unless_that_is_set(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked="timing.same_distance")
    pilot.tap("Yes")
    assert nothing_more(pilot)
    assert pilot.voice.said == []


# --- what is tapped ---------------------------------------------------------------------------------------------


def test_a_button_says_its_name_before_it_acts(fly):
    pilot = fly("settings", settings=NAMING)
    pilot.tap("Reduce motion")
    assert pilot.hears() == ["Reduce motion."]
    pilot.tap("Emergency number")
    assert pilot.hears() == ["Emergency number."]
    assert pilot.app.flow.place.screen == "number"
    assert pilot.voice.speaking, "the screen that came up does not cut the name off"


def test_with_tab_each_control_says_its_name(fly):
    pilot = fly("settings", settings=NAMING)
    heard = []
    for _ in range(3):
        pilot.press("tab")
        heard += pilot.hears()
    assert heard[0] == "Back."
    assert len(set(heard)) == 3


def test_by_keyboard_a_switch_says_how_it_stands_now(fly):
    pilot = fly("settings", settings=NAMING)
    pilot.app.focus.give(pilot.control("Reduce motion"))
    pilot.press("enter")
    assert pilot.hears() == ["Reduce motion, off."]


def test_on_the_picture_the_place_is_named_that_is_touched_or_reached(fly):
    pilot = fly("deck:edit", asked="quality.where", answers=people.NO_SIGNS, settings=NAMING)
    pilot.touch_place("calf")
    assert pilot.hears() == ["Calf."]
    pilot.press("down")
    pilot.press("down")
    first = pilot.hears()
    pilot.press("down")
    assert pilot.hears() != first
    assert len(pilot.hears()) == 1


def test_the_name_of_a_button_comes_before_the_page_it_opens(fly):
    pilot = fly("settings", settings=Settings(reduce_motion="on", say_taps=True, read_screens=True))
    wait_for(pilot, "Settings")
    pilot.tap("Emergency number")
    wait_for(pilot, "Which number do you call in an emergency?")
    assert pilot.hears()[:2] == ["Emergency number.", "Emergency number."]


def test_a_name_that_is_being_said_does_not_outlive_the_next_action(fly):
    pilot = fly("settings", settings=NAMING)
    pilot.tap("Emergency number")
    pilot.press("escape")
    assert nothing_more(pilot)


# --- voice, speed, language -------------------------------------------------------------------------------------


def test_it_speaks_with_the_speed_and_voice_chosen(fly):
    pilot = fly("keep", settings=Settings(reduce_motion="on", speech_rate=0.7, voice="en-two"))
    pilot.press("r")
    assert pilot.voice.said[-1][1:] == ("en", 0.7, "en-two")


def test_a_card_in_spanish_is_spoken_in_spanish(fly):
    spanish = Settings(reduce_motion="on", language="es")
    pilot = fly("deck", answers=people.NO_SIGNS, asked="timing.same_distance", settings=spanish)
    pilot.press("r")
    assert pilot.hears()[2] == "El dolor empieza más o menos al mismo tiempo o a la misma distancia."
    assert pilot.hears()[-3:] == ["No.", "No sé.", "Sí."]
    assert pilot.voice.said[-1].language == "es"
    pilot.app.face.set(language="en")
    assert not pilot.voice.speaking
    pilot.press("r")
    assert pilot.hears()[-1] == "Yes."
    assert pilot.voice.said[-1].language == "en"


def test_a_language_without_a_voice_has_no_button(fly):
    pilot = fly("keep", speech=RecordingSpeech(RecordingSpeech.VOICES[:2]))
    assert READ in pilot.controls()
    pilot.app.face.set(language="es")
    pilot.settle()
    assert not pilot.app.reader.available
    pilot.press("r")
    assert pilot.voice.said == []


# --- without a voice --------------------------------------------------------------------------------------------


def test_without_a_voice_no_screen_has_the_button(window):
    from selfcheck.ui.widgets.speaker import SpeakerButton

    face = face_of({})
    assert not face.reader.available
    for scene in SCENES:
        face.flow.state = scene.state
        screen = import_module(f"selfcheck.ui.screens.{scene.place.screen}").build(face, scene.place.detail, wide=False)
        (button,) = every(screen, SpeakerButton)
        assert (button.opacity, button.width) == (0, 0), scene.name


def test_without_a_voice_its_key_and_what_was_set_do_nothing(fly):
    pilot = fly("settings", speech=NoSpeech(), settings=BY_ITSELF)
    assert READ not in pilot.controls()
    pilot.press("r")
    assert not pilot.app.reader.speaking
    pilot.app.flow.go("number", "edit")
    pilot.frames(60)
    assert not pilot.app.reader.speaking


def test_a_voice_that_is_found_late_brings_the_button_up(fly):
    late = RecordingSpeech(())
    pilot = fly("deck", answers=people.NO_SIGNS, asked="timing.same_distance", speech=late)
    assert READ not in pilot.controls()
    late.found = RecordingSpeech.VOICES
    pilot.app.reader.look()
    pilot.settle()
    assert READ in pilot.controls()


# --- privacy ----------------------------------------------------------------------------------------------------


def test_what_is_read_is_in_no_log(fly, caplog, capfd):
    with caplog.at_level(logging.DEBUG):
        pilot = fly("review", answers=people.CALF, settings=Settings(read_screens=True, say_taps=True))
        pilot.press("r")
        assert any("Calf" in line for line in pilot.hears())
        pilot.tap("Where it hurts: Calf")
    written = caplog.text + "".join(capfd.readouterr())
    assert "Calf" not in written
    assert "Where it hurts" not in written
