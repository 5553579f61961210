"""Another language or larger text at any moment: the same place and answers, the same lines in sight, the same button
in hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from selfcheck.content import Messages, languages
from selfcheck.keeping import Settings, SettingsFile
from tests.languages import PSEUDO, pseudo_locale
from tests.ui.scenes import SCENES, Scene

PHONE = (412, 915)


@pytest.fixture
def start(window: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """`start(LANG="es_MX.UTF-8")` starts the app for the first time on a system with this language."""
    from selfcheck.ui.app import SelfCheckApp
    from tests.ui.pilot import Pilot

    pilots = []

    def begin(settings: Settings | None = None, size: tuple[int, int] = PHONE, **environment: str) -> Pilot:
        window.size = size
        for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.setenv(name, environment.get(name, ""))
        file = SettingsFile(tmp_path / "settings.json")
        if settings is not None:
            file.write(settings)
        pilots.append(Pilot(SelfCheckApp(file)))
        return pilots[-1]

    yield begin
    for pilot in pilots:
        pilot.close()


# --- The first start -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("environment", "button"),
    [
        ({"LANG": "es_MX.UTF-8"}, "Empezar"),
        ({"LANG": "en_GB.UTF-8"}, "Start"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "es_ES.UTF-8"}, "Empezar"),
        ({"LANGUAGE": "qu:es:en", "LANG": "en_US.UTF-8"}, "Empezar"),
        ({"LANG": "ja_JP.UTF-8"}, "Start"),
        ({}, "Start"),
    ],
)
def test_the_first_start_follows_the_system_and_is_english_where_that_is_not_here(start, environment, button):
    assert button in start(**environment).controls()


def test_the_language_chosen_wins_over_the_system_and_is_there_the_next_time(start):
    pilot = start(LANG="es_MX.UTF-8")
    pilot.tap("English")
    assert "Start" in pilot.controls()
    assert "Start" in start(LANG="es_MX.UTF-8").controls()


def test_a_language_that_went_away_is_no_reason_not_to_start(start):
    assert "Start" in start(Settings(language="xx")).controls()


# --- The choice on the welcome screen --------------------------------------------------------------------------------


def test_on_a_phone_both_languages_are_in_sight(start):
    pilot = start()
    assert {"English", "Español"} <= {*pilot.controls()}
    pilot.tap("Español")
    assert "Empezar" in pilot.controls()


def test_where_they_do_not_fit_one_button_opens_a_list_of_them(start):
    pilot = start(Settings(language="es", text_scale=2.0), size=(320, 568))
    assert "English" not in pilot.controls()
    pilot.tap("Español")
    pilot.tap("English")
    assert "Start" in pilot.controls()


def test_a_third_language_is_a_folder_and_nothing_else(start, monkeypatch):
    monkeypatch.setenv("SELFCHECK_LOCALE", str(pseudo_locale()))
    pilot = start(LANG=PSEUDO)
    made_up = Messages(pseudo_locale(), PSEUDO)
    assert made_up("ui.welcome.start") in pilot.controls()
    pilot.tap(languages(pseudo_locale())[PSEUDO])
    assert {"English", "Español"} <= {*pilot.controls()}
    pilot.tap("Español")
    assert "Empezar" in pilot.controls()


# --- On every screen -------------------------------------------------------------------------------------------------


def lay_out(frames: int = 12) -> None:
    """Let a screen settle; nothing is drawn."""
    from tests.ui.steps import unseen_frame

    for _ in range(frames):
        unseen_frame()


def at_the_top(pilot: Any) -> list[tuple[str, bool]]:
    """The words at the top of each part that scrolls, and whether it is scrolled."""
    from kivy.uix.scrollview import ScrollView

    from selfcheck.ui.widgets.text import Text

    found = []
    for scroll in (part for part in pilot._walk() if isinstance(part, ScrollView) and part.height > 0):
        edge = scroll.to_window(scroll.x, scroll.top)[1]
        texts = [part for part in scroll.walk(restrict=True) if isinstance(part, Text) and len(part.text) > 1]
        seen = [text for text in texts if text.to_window(text.x, text.center_y)[1] < edge]
        first = max(seen, key=lambda text: text.to_window(text.x, text.top)[1]).text if seen else ""
        found.append((first, scroll.viewport_size[1] > scroll.height + 1 and scroll.scroll_y < 1))
    return found


def halfway(pilot: Any) -> None:
    """Scroll to the middle of everything that scrolls, and take the middle control in hand."""
    from kivy.uix.scrollview import ScrollView

    from selfcheck.ui.focus import reachable

    for scroll in [part for part in pilot._walk() if isinstance(part, ScrollView)]:
        if scroll.viewport_size[1] > scroll.height + 1:
            scroll.scroll_y = 0.5
    lay_out(3)
    controls = list(reachable(pilot.app.focus.root))
    controls[len(controls) // 2].focused = True


def same_place(before: list[tuple[str, bool]], after: list[tuple[str, bool]]) -> bool:
    """True if what stood at the top still does, and what was not scrolled is not. Larger text scrolls more parts."""
    shown = {line for line, _ in after}
    return all(line in shown if scrolled else any(not one for _, one in after) for line, scrolled in before)


def in_hand(pilot: Any) -> tuple[str, int]:
    """The kind of the control with the focus, and where it stands among all."""
    from selfcheck.ui.focus import reachable

    controls = list(reachable(pilot.app.focus.root))
    held = ((type(control).__name__, number) for number, control in enumerate(controls) if control.focused)
    return next(held, ("nothing", len(controls)))


def worded(pilot: Any) -> set[str]:
    """All that is seen, and all names that are only heard."""
    said = {*pilot.texts(), *pilot.controls()}
    return {text for text in said if len(text) > 3 and any(letter.isalpha() for letter in text)}


@pytest.fixture(scope="module")
def plain_scenes() -> list[Scene]:
    """One scene of each place; a sheet closes when the language changes, as it is a part of the screen below."""
    return list({(scene.place, scene.at): scene for scene in SCENES}.values())


NAMES = {"Heart or Sole?", "English", "Español", "Auto", "Australia", "Bypass", "Diabetes", "Stent"}
"""Words that are the same in every language."""


def test_another_language_and_larger_text_keep_place_answers_lines_and_focus_on_every_screen(start, plain_scenes):
    pilot = start(Settings(language="en", reduce_motion="on"))
    app = pilot.app
    lost, lost_when_large, left_in_english = [], [], []
    for scene in plain_scenes:
        app.flow.state = scene.state
        app.flow._assessed = None
        app.rebuild()
        if hasattr(app.screen, "complete"):
            app.screen.complete()
        lay_out()
        halfway(pilot)
        english = worded(pilot)
        before = (app.flow.state, in_hand(pilot), at_the_top(pilot))
        app.face.set(language="es")
        lay_out()
        left_in_english += [(scene.name, text) for text in english & worded(pilot) - NAMES]
        spanish = (app.flow.state, in_hand(pilot))
        read = at_the_top(pilot)
        app.focus.rest()
        app.face.set(text_scale=2.0)
        lay_out()
        at_the_foot = scene.place.screen == "stop"  # the number that was read stands there now, always in sight
        if app.flow.state != before[0] or not (at_the_foot or same_place(read, at_the_top(pilot))):
            lost_when_large.append((scene.name, read, at_the_top(pilot)))
        app.face.set(language="en", text_scale=1.0)
        lay_out()
        after = (app.flow.state, at_the_top(pilot))
        if spanish != before[:2] or after[0] != before[0] or not same_place(before[2], after[1]):
            lost.append((scene.name, before[1:], spanish[1:], after[1:]))
    assert lost == []
    assert lost_when_large == []
    assert left_in_english == []


def test_who_makes_the_text_larger_by_keys_sees_what_has_the_focus_all_the_while(start):
    from selfcheck.ui.focus import in_sight

    pilot = start(Settings(language="es", text_scale=0.9, reduce_motion="on"), size=(320, 568))
    pilot.app.flow.go("settings")
    pilot.app.focus.give(pilot.app.screen.slider)
    for scale in (1.0, 1.25, 1.5, 2.0):
        pilot.press("right")
        lay_out(30)
        assert pilot.app.face.settings.text_scale == scale
        assert pilot.app.focus.current is pilot.app.screen.slider
        assert in_sight(pilot.app.screen.slider)


def test_on_the_way_back_from_the_settings_the_page_is_where_it_was(start):
    pilot = start(Settings(language="en", reduce_motion="on"))
    pilot.app.flow.go("learn")
    lay_out(30)
    halfway(pilot)
    before = at_the_top(pilot)
    pilot.tap("Settings")
    pilot.tap("Español")
    pilot.tap("Atrás")
    lay_out(30)
    spanish = at_the_top(pilot)
    assert spanish != before
    pilot.tap("Ajustes")
    pilot.tap("English")
    pilot.tap("Back")
    lay_out(30)
    assert at_the_top(pilot) == before
