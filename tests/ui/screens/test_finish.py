"""The end: it says what becomes of the answers, and clears them when asked."""

from __future__ import annotations

from selfcheck.keeping import Settings
from tests.ui import people


def test_it_says_that_nothing_was_kept_or_sent(fly):
    pilot = fly("result", "finish")
    for words in ("Nothing was sent", "Nothing was stored", "gone when you close the app"):
        assert pilot.sees(words)


def test_start_again_begins_with_the_safety_check_and_no_answers(fly):
    pilot = fly("result", "finish")
    pilot.tap("Start again")
    assert (pilot.app.flow.place.screen, pilot.app.flow.place.detail) == ("safety", "now")
    assert dict(pilot.app.flow.check.answers) == {}


def test_clear_everything_leaves_nothing_and_goes_home(fly):
    pilot = fly("result", "finish")
    pilot.tap("Clear everything")
    assert pilot.app.flow.place.screen == "welcome"
    assert dict(pilot.app.flow.check.answers) == {}


def test_back_to_my_result_loses_nothing(fly):
    pilot = fly("result", "next_steps", "finish")
    pilot.tap("Back to my result")
    assert pilot.app.flow.place.screen == "result"
    assert pilot.app.flow.check.answers == people.HEEL


def test_with_large_text_on_a_small_screen_every_button_can_be_reached(fly):
    pilot = fly("result", "finish", size=(320, 480), settings=Settings(text_scale=2.0, reduce_motion="on"))
    assert pilot.app.screen.ids.scroll.height > 240
    pilot.tap("Clear everything")
    assert dict(pilot.app.flow.check.answers) == {}
