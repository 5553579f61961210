"""A phone sends the app away, turns it, wants its memory, ends it. The events are those that SDL sends to Kivy."""

from __future__ import annotations

from typing import get_args

import pytest
from kivy.app import App
from kivy.cache import Cache
from kivy.core.window import Window
from kivy.tests.common import UnitTestTouch

from selfcheck.keeping import Settings
from selfcheck.ui.state import Place, Screen, State
from selfcheck.ui.widgets.card_deck import CardDeck
from tests.ui import people
from tests.ui.scenes import SCENES

BACK = 27
"""Kivy hears Android's Back as Escape."""
ONE_OF_EACH = {scene.place.screen: scene for scene in SCENES}
ASKED = "timing.same_distance"


@pytest.fixture
def phone(monkeypatch):
    """`phone("app_willenterbackground")` does to the app that runs what Android does."""

    def event(name: str, pilot=None) -> None:
        if pilot is not None:
            monkeypatch.setattr(App, "_running_app", pilot.app)
        Window._event_filter(name)

    yield event
    Window._pause_loop = False


def away_and_back(phone, pilot) -> None:
    phone("app_willenterbackground", pilot)
    assert Window._pause_loop, "an app that refuses to wait is ended"
    phone("app_didenterforeground")
    pilot.settle()


def test_a_card_that_is_held_goes_back_to_its_place_and_answers_nothing(fly, phone):
    pilot = fly("deck", answers=people.NO_SIGNS, asked=ASKED)
    deck = next(widget for widget in pilot._walk() if isinstance(widget, CardDeck))
    touch = UnitTestTouch(*deck.to_window(*deck.center))
    touch.touch_down()
    for step in (0.1, 0.2, 0.3):
        touch.touch_move(deck.to_window(*deck.center)[0] + step * deck.width, touch.y)
        pilot.frames(1)
    before = pilot.app.flow.state
    away_and_back(phone, pilot)
    touch.touch_up()
    pilot.settle()
    assert pilot.app.flow.state == before
    pilot.swipe("right")
    assert pilot.app.flow.check.answers[ASKED] == "yes"


def test_a_voice_falls_silent_and_does_not_begin_again_by_itself(fly, phone):
    pilot = fly("deck", answers=people.NO_SIGNS, asked=ASKED, settings=Settings(reduce_motion="on", read_screens=True))
    pilot.until(lambda: pilot.voice.speaking)  # begins by itself
    assert pilot.voice.speaking
    said = len(pilot.voice.said)
    away_and_back(phone, pilot)
    assert not pilot.voice.speaking
    assert len(pilot.voice.said) == said
    assert not pilot.app.reader.speaking


def test_a_running_timer_waits_and_goes_on_when_it_is_told_to(fly, phone):
    pilot = fly("next_steps:move", size=(412, 915))
    ring = pilot.app.screen.exercises.card.ring
    pilot.tap(pilot.app.face.t("ui.next_steps.play"))
    assert ring.running
    away_and_back(phone, pilot)
    assert not ring.running
    left = ring.remaining
    pilot.frames(5)
    assert ring.remaining == left
    pilot.tap(pilot.app.face.t("ui.next_steps.play"))
    assert ring.running


def test_back_leaves_every_screen_for_the_one_before_and_the_app_from_the_first(fly):
    pilot = fly()
    assert set(ONE_OF_EACH) == set(get_args(Screen))
    for name, scene in ONE_OF_EACH.items():
        first = name == "welcome"
        places = (Place("welcome"),) if first else (Place("welcome"), scene.place)
        pilot.app.flow._set(scene.state.check, places)
        handled = Window.dispatch("on_key_down", BACK, 0, None, [])
        Window.dispatch("on_key_up", BACK, 0)
        assert bool(handled) is not first, name
        if not first:
            assert pilot.app.flow.state.places != places or pilot.app.flow.check != scene.state.check, name


def test_a_phone_short_of_memory_gets_the_pictures_and_no_answer(fly, phone):
    pilot = fly("next_steps:move", size=(412, 915))
    before = pilot.app.flow.state
    assert list(Cache._objects["kv.texture"])
    phone("app_lowmemory")
    pilot.settle()
    assert not list(Cache._objects["kv.texture"])
    assert pilot.app.flow.state == before
    pilot.app.rebuild()  # every picture is found again
    pilot.settle()
    assert pilot.control(pilot.app.face.t("ui.next_steps.finish"))


def test_after_the_phone_ended_the_app_settings_are_there_and_answers_are_not(fly, phone, tmp_path):
    pilot = fly("result", settings=Settings(reduce_motion="on", text_scale=1.25))
    phone("app_willenterbackground", pilot)
    pilot.close()  # ended while it was away: no further event
    Window._pause_loop = False
    kept = {path.name for path in tmp_path.iterdir()}
    assert kept == {"settings.json"}

    from selfcheck.keeping import SettingsFile
    from selfcheck.ui.app import SelfCheckApp
    from tests.ui.pilot import Pilot

    again = Pilot(SelfCheckApp(SettingsFile(tmp_path / "settings.json")))
    try:
        assert again.app.flow.state == State()
        assert again.app.face.settings.text_scale == 1.25
    finally:
        again.close()
