"""The whole app without a pointer: every screen, every sheet and every setting is come to and left by keys."""

from __future__ import annotations

from typing import Any, get_args

from kivy.core.window import Window

from selfcheck.devices import RecordingDialler
from selfcheck.keeping import HistoryFile
from selfcheck.ui.state import Screen
from tests.ui import people
from tests.ui.past_checks import TODAY
from tests.ui.pilot import KEYS
from tests.ui.steps import unseen_frame


class Walk:
    """Somebody at a keyboard. `screens` and `sheets` are those that were come to and left again."""

    def __init__(self, pilot: Any) -> None:
        self.pilot, self.app = pilot, pilot.app
        self.screens: set[str] = set()
        self.sheets: set[str] = set()

    @property
    def at(self) -> tuple[str, str]:
        """The screen, and the title of the sheet over it."""
        return self.app.flow.place.screen, self.app.sheet.title if self.app.sheet else ""

    def press(self, key: str) -> None:
        before = self.at
        Window.dispatch("on_key_down", KEYS.get(key, ord(key[0])), 0, None if key in KEYS else key, [])
        if key not in KEYS:
            Window.dispatch("on_textinput", key)
        Window.dispatch("on_key_up", KEYS.get(key, ord(key[0])), 0)
        for _ in range(2 if key == "tab" else 9):
            unseen_frame()
        if before[1] and self.at[1] != before[1]:
            self.sheets.add(before[1])
        if self.at[0] != before[0]:
            self.screens.add(before[0])

    def choose(self, name: str, key: str = "enter") -> None:
        """Tab to the control whose name begins so, and press it."""
        come_to = []
        for _ in range(160):
            held = self.app.focus.current
            if held is not None and held.spoken.startswith(name):
                return self.press(key)
            come_to.append(held.spoken if held is not None else "")
            self.press("tab")
        raise AssertionError(f"Tab never comes to {name!r} on {self.at}; it comes to {sorted({*come_to})}")


def test_every_screen_every_sheet_and_every_setting_is_come_to_and_left_by_keys_alone(fly, tmp_path):
    walk = Walk(fly(answers={}, dialler=RecordingDialler()))
    face = walk.app.face

    walk.choose("Learn more")
    walk.choose("Heel")
    assert walk.at == ("article", "")
    walk.choose("Plantar fascia")
    assert walk.at == ("article", "Plantar fascia")
    walk.press("escape")
    walk.press("escape")
    walk.press("backspace")
    assert walk.at == ("welcome", "")

    walk.choose("Settings")
    walk.press("?")
    assert walk.at == ("settings", "Keys you can use here")
    walk.press("?")
    walk.choose("Español")
    assert face.settings.language == "es"
    walk.choose("English", "space")
    walk.choose("Text size")
    walk.press("right")
    assert face.settings.text_scale == 1.5
    walk.press("left")
    walk.press("left")
    assert face.settings.text_scale == 1.0
    for name, setting, value in (
        ("Dark", "theme", "dark"), ("List", "form", "list"), ("Cards", "form", "cards"),
        ("Reduce motion", "reduce_motion", "auto"), ("Letter keys", "letter_keys", False),
        ("Letter keys", "letter_keys", True), ("Two keys", "switches", "two"),
    ):  # fmt: skip
        walk.choose(name)
        assert getattr(face.settings, setting) == value, name
    walk.press("space")  # it steps now
    face.set(switches="off", theme="light", reduce_motion="on")
    walk.choose("Read aloud")
    walk.choose("Read each card")
    assert face.settings.read_screens
    walk.choose("Read each card")
    walk.choose("Faster")
    assert face.settings.speech_rate > 1
    walk.press("escape")
    walk.choose("Emergency number")
    walk.choose("112")
    assert face.settings.emergency_number == "112"
    walk.choose("Erase all my data")
    assert walk.at == ("settings", "Erase all your data?")
    walk.choose("Keep my data")
    assert walk.at == ("settings", "")
    walk.press("escape")

    walk.choose("Start")
    walk.choose("Sudden pain")
    assert walk.at[0] == "stop"
    walk.choose("Call 112")
    assert face.devices.dialler.dialled == ["112"]
    walk.choose("I do not have this sign")
    for _ in range(3):
        walk.choose("None of these")
        walk.choose("Next page" if "Next page" in walk.pilot.controls() else "Continue")
    assert walk.at == ("deck", "")
    walk.press("w")
    assert walk.at == ("deck", "Why we ask")
    walk.press("escape")
    walk.press("right")
    walk.press("z")
    walk.choose("Show all questions as a list")
    walk.choose("Cards")
    assert walk.at == ("deck", "")
    walk.press("escape")
    assert "list" in walk.screens

    timed = Walk(fly("result", "walk", answers=people.TIMED))
    timed.choose("Start walking")
    timed.choose("It hurts now")
    assert timed.at == ("walk", "")
    timed.press("escape")
    assert timed.at == ("result", "")
    walk.screens |= timed.screens

    history = HistoryFile(tmp_path / "history.json")
    # Through all cards by keys: test_walks.py.
    end = Walk(fly("review", answers=people.HEEL, history=history, today=lambda: TODAY))
    end.screens, end.sheets = walk.screens, walk.sheets
    walk = end
    walk.choose("Bruising: No")
    assert walk.at == ("deck", "")
    walk.press("right")
    assert walk.at == ("review", "")
    walk.choose("Pregnant")
    walk.press("right")
    assert walk.at == ("notice", "")
    walk.choose("Continue")
    assert walk.at == ("review", "")
    walk.choose("See my result")
    assert walk.at == ("result", "")
    walk.choose("See why")
    walk.choose("Sources")
    assert walk.at == ("why", "Sources")
    walk.press("escape")
    walk.press("escape")
    walk.choose("Next steps")
    walk.choose("Start the timer")
    walk.choose("Pause the timer")
    walk.choose("Next exercise")
    for name in ("Shoes", "See someone", "Move"):
        walk.choose(name)
        assert walk.at == ("next_steps", "")
    walk.choose("Finish")
    assert walk.at == ("keep", "")
    walk.choose("Keep on this device")
    walk.choose("Kept on this device")
    assert walk.at == ("past", "")
    walk.choose("Leans")
    assert walk.at == ("past_check", "")
    walk.press("escape")
    walk.press("escape")
    assert walk.at == ("keep", "")
    walk.choose("Finish and clear my answers")
    walk.choose("Yes, clear them")
    assert walk.at == ("welcome", "")
    assert walk.sheets >= {"Keys you can use here", "Erase all your data?", "Why we ask", "Sources", "Plantar fascia"}
    assert {*get_args(Screen)} - walk.screens == set()
