"""One or two switches: a whole check with one key, the ring steps at its pace and rests, words are not jumped over."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from kivy.clock import Clock
from kivy.core.window import Window
from kivy.uix.scrollview import ScrollView

from selfcheck.assessment import assess
from selfcheck.devices import RecordingSpeech
from selfcheck.keeping import Settings
from selfcheck.ui.switches import ROUNDS
from tests.ui import people
from tests.ui.pilot import KEYS
from tests.ui.steps import unseen_frame

PACE = 2.5
NAMED = {"yes": "Yes", "no": "No", "unsure": "Not sure"}


def press(key: str = "space") -> None:
    Window.dispatch("on_key_down", KEYS[key], 0, None, [])
    Window.dispatch("on_key_up", KEYS[key], 0)
    unseen_frame()
    unseen_frame()


def wait(seconds: float = PACE) -> None:
    """Let so much time pass, in few frames."""
    Clock.time.now += seconds  # type: ignore[attr-defined]
    unseen_frame()
    unseen_frame()


def held(pilot: Any) -> str:
    control = pilot.app.focus.current
    return control.spoken if control is not None else ""


def choose(pilot: Any, name: str) -> None:
    """The one key: begin if nothing moves, wait until the ring is there, press again."""
    if not pilot.app.switches.steps_by_itself:
        press()
    for _ in range(120):
        if held(pilot) == name:
            press()
            wait(0.3)  # a card that leaves takes no answer
            return
        wait()
    raise AssertionError(f"the ring never comes to {name!r}; there are {pilot.controls()}")


def one_key(pace: float = PACE, **more: Any) -> Settings:
    return Settings(reduce_motion="on", switches="one", switch_pace=pace, **more)


def test_a_whole_check_with_one_key(fly):
    pilot = fly(answers={}, settings=one_key())
    flow, person = pilot.app.flow, people.HEEL
    choose(pilot, "Start")
    for page in range(3):
        choose(pilot, "None of these")
        choose(pilot, "Next page" if page < 2 else "Continue")
    while flow.place.screen == "deck":
        card, value = flow.check.at, person[flow.check.at]
        for part in value if isinstance(value, tuple) else (value,):
            choose(pilot, NAMED.get(part) or pilot.app.face.t(f"value.{card}.{part}"))
        if isinstance(value, tuple):
            choose(pilot, "Done")
        assert flow.check.at != card, f"{card} was not answered"
    choose(pilot, "See my result")
    assert flow.place.screen == "result"
    assert flow.assessment() == assess(person)
    choose(pilot, "Next steps")
    assert flow.place.screen == "next_steps"


def test_the_ring_begins_at_what_the_screen_is_about_and_comes_to_everything(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked="timing.same_distance", settings=one_key())
    press()
    came = [held(pilot)]
    while len(came) < 30 and held(pilot) != "":
        wait()
        came.append(held(pilot))
    assert came[:4] == ["Why do we ask?", "No", "Not sure", "Yes"]
    assert {"Back", "Settings", "Read this aloud"} <= {*came}


def test_after_a_few_rounds_without_a_press_nothing_moves_any_more(fly):
    pilot = fly("settings", settings=one_key())
    press()
    first, times = held(pilot), 0
    for _ in range(200):
        wait()
        times += held(pilot) == first
        if not pilot.app.switches.steps_by_itself:
            break
    assert times == ROUNDS - 1 or times == ROUNDS
    assert held(pilot) == ""
    before = pilot.app.focus.current
    wait(60)
    assert pilot.app.focus.current is before
    press()
    assert held(pilot) != ""


def test_it_steps_at_the_pace_that_was_set(fly):
    pilot = fly("settings", settings=one_key(pace=5.0))
    press()
    first = held(pilot)
    wait(4.5)
    assert held(pilot) == first
    wait(0.6)
    assert held(pilot) != first


def test_a_touch_ends_the_stepping(fly):
    pilot = fly("settings", settings=one_key())
    press()
    pilot.tap("Dark")
    assert not pilot.app.switches.steps_by_itself
    assert held(pilot) == ""


def test_with_two_keys_one_steps_and_the_other_chooses(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked="timing.same_distance", settings=Settings(
        reduce_motion="on", switches="two"
    ))  # fmt: skip
    for name in ("Why do we ask?", "No", "Not sure"):
        press("space")
        assert held(pilot) == name
    wait(60)
    assert held(pilot) == "Not sure"
    press("enter")
    assert pilot.app.flow.check.answers["timing.same_distance"] == "unsure"


def test_a_sheet_is_opened_and_closed_with_one_key(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked="timing.same_distance", settings=one_key())
    choose(pilot, "Why do we ask?")
    assert pilot.app.sheet is not None
    choose(pilot, "Close")
    assert pilot.app.sheet is None
    assert pilot.app.flow.check.at == "timing.same_distance"


def test_the_list_is_answered_with_one_key(fly):
    pilot = fly("list", answers=people.NO_SIGNS, settings=one_key())
    pilot.app.screen.complete()
    pilot.frames(3)
    name = pilot.app.screen.rows()[3].buttons["no"].spoken
    choose(pilot, name)
    assert "no" in pilot.app.flow.check.answers.values()
    assert held(pilot) == name


def test_words_without_a_control_are_scrolled_through_and_not_jumped_over(fly):
    pilot = fly("article:narrowed_arteries", settings=Settings(reduce_motion="on", switches="two", text_scale=2.0))
    page = next(part for part in pilot.app.screen.walk() if isinstance(part, ScrollView))
    away, stood = page.viewport_size[1] - page.height, [page.scroll_y]
    for _ in range(60):
        press("space")
        stood.append(page.scroll_y)
        if page.scroll_y < 0.01:
            break
    moved = [(before - after) * away for before, after in pairwise(stood)]
    assert stood[-1] < 0.01
    assert max(moved) <= page.height


def test_what_the_ring_comes_to_is_named_for_who_listens(fly):
    voice = RecordingSpeech()
    pilot = fly("settings", settings=one_key(say_taps=True), speech=voice)
    press()
    wait()
    assert held(pilot).split(",")[0] in pilot.hears()[0]


@pytest.mark.parametrize("choice", ["Two keys", "One key"])
def test_the_settings_turn_it_on_and_say_what_the_keys_do(fly, choice):
    pilot = fly("settings")
    pilot.tap(choice)
    assert pilot.app.face.settings.switches == choice.split()[0].lower()
    assert pilot.sees("Space")
    assert pilot.sees("The ring stays") == (choice == "One key")
    if choice == "One key":
        pilot.tap("Faster")
        assert pilot.app.face.settings.switch_pace < PACE
