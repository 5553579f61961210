"""The look follows the person's settings, and where those say so, the system; also while the app is open."""

from __future__ import annotations

import threading

import pytest
from kivy.core.window import Window

from selfcheck.devices import FixedSystem, Preferences
from selfcheck.keeping import Settings
from selfcheck.ui.look import look
from tests.ui import people


class SlowSystem:
    """Answers on a thread, when it is let."""

    slow = True

    def __init__(self, says: Preferences) -> None:
        self.says, self.let = says, threading.Event()

    def read(self) -> Preferences:
        self.let.wait(10)
        return self.says


def asks(**preferences):
    return FixedSystem(Preferences(**preferences))


@pytest.mark.parametrize(
    ("theme", "system", "drawn"),
    [
        ("auto", {"dark": True}, "dark"),
        ("auto", {"dark": False}, "light"),
        ("auto", {}, "light"),
        ("auto", {"dark": True, "high_contrast": True}, "high_contrast"),
        ("light", {"dark": True, "high_contrast": True}, "light"),
        ("dark", {"dark": False}, "dark"),
    ],
)
def test_a_theme_left_to_the_system_is_the_systems(fly, theme, system, drawn):
    fly(settings=Settings(theme=theme), system=asks(**system))
    assert look.name == drawn


@pytest.mark.parametrize(
    ("chosen", "system", "reduced"),
    [("auto", True, True), ("auto", False, False), ("auto", None, False), ("on", False, True), ("off", True, False)],
)
def test_less_motion_is_what_was_chosen_else_what_the_system_asks(fly, chosen, system, reduced):
    fly(settings=Settings(reduce_motion=chosen), system=asks(reduced_motion=system))
    assert look.reduce_motion is reduced


@pytest.mark.parametrize(
    ("step", "system", "scale"),
    [(1.0, 1.3, 1.3), (1.25, 1.2, 1.5), (1.5, 1.5, 2.0), (2.0, 2.0, 2.0), (0.9, 0.85, 0.9), (1.25, None, 1.25)],
)
def test_the_systems_text_size_multiplies_the_persons_up_to_twice(fly, step, system, scale):
    fly(settings=Settings(text_scale=step), system=asks(font_scale=system))
    assert look.text_scale == pytest.approx(scale)
    assert look.sp("body") == pytest.approx(18 * scale)


@pytest.mark.parametrize("back", ["resume", "focus"])
def test_a_change_while_the_app_was_away_shows_on_return_and_loses_nothing(fly, back):
    system = asks(dark=False)
    pilot = fly("deck", answers=people.NO_SIGNS, asked="timing.same_distance", system=system)
    state = pilot.app.flow.state
    pilot.app.on_pause()
    system.says = Preferences(dark=True, font_scale=1.25)
    if back == "resume":
        pilot.app.on_resume()
    else:
        Window._focus = False
        Window._focus = True
    pilot.settle()
    assert (look.name, look.text_scale) == ("dark", 1.25)
    assert pilot.app.flow.state == state
    pilot.tap("Yes")
    assert pilot.app.flow.check.answers["timing.same_distance"] == "yes"


def test_coming_back_to_an_unchanged_system_draws_nothing_anew(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked="timing.same_distance", system=asks(dark=True))
    screen = pilot.app.screen
    pilot.app.on_resume()
    pilot.settle()
    assert pilot.app.screen is screen


def test_a_slow_system_holds_up_nothing_and_is_followed_when_it_answers(fly):
    system = SlowSystem(Preferences(dark=True))
    pilot = fly(settings=Settings(), system=system)
    assert look.name == "light"
    assert pilot.sees("Heart or Sole?")
    system.let.set()
    pilot.app.appearance._reading.join(10)
    pilot.frames(3)
    assert look.name == "dark"


def test_the_switch_shows_what_is_in_force_and_agreeing_with_the_system_follows_it(fly):
    system = asks(reduced_motion=True)
    pilot = fly("settings", settings=Settings(), system=system)
    row = pilot.control("Reduce motion")
    assert row.active
    pilot.tap("Reduce motion")
    assert pilot.app.face.settings.reduce_motion == "off"
    assert not look.reduce_motion
    pilot.tap("Reduce motion")
    assert pilot.app.face.settings.reduce_motion == "auto"
    assert look.reduce_motion
    system.says = Preferences(reduced_motion=False)
    pilot.app.on_resume()
    assert not look.reduce_motion
