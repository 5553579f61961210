"""The keyboard: one table that is obeyed and shown, a held key answers once, full screen, and no panel of Kivy's."""

from __future__ import annotations

import pytest
from kivy.core.window import Window

from selfcheck.ui.widgets.keycap import KeyRow
from tests.ui import people
from tests.ui.scenes import SCENES

ONE_OF_EACH = {scene.place.screen: scene for scene in SCENES}
TIMING = "timing.same_distance"


def listed(pilot):
    """The rows of the open help sheet: what is done, and the words or arrows on the keys."""
    sheet = pilot.app.sheet
    return {row.text: [words or arrow for words, arrow in row.caps] for row in sheet.walk() if isinstance(row, KeyRow)}


@pytest.mark.parametrize("key", ["?", "f1"])
def test_the_help_sheet_opens_and_closes_with_the_same_key(fly, key):
    pilot = fly("deck", answers=people.NO_SIGNS, asked=TIMING)
    pilot.press(key)
    assert pilot.sees("Keys you can use here")
    pilot.press(key)
    assert pilot.app.sheet is None
    assert pilot.app.flow.check.at == TIMING


def test_the_help_sheet_of_a_card_names_the_keys_that_answer_it(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked=TIMING)
    pilot.press("?")
    rows = listed(pilot)
    assert rows["Yes"] == ["arrow_forward"]
    assert rows["No"] == ["arrow_back"]
    assert rows["Not sure"] == ["arrow_downward"]
    assert rows["Undo"] == ["Z", "Ctrl+Z", "Backspace"]
    assert rows["Back"] == ["Esc"]
    assert rows["Full screen, on or off"] == ["F11", "Alt+Enter"]


def test_a_card_with_choices_lists_other_arrows(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked="about.age_band")
    pilot.press("?")
    rows = listed(pilot)
    assert "Yes" not in rows
    assert "arrow_downward" in rows["Go from answer to answer"]


@pytest.mark.parametrize("scene", ONE_OF_EACH.values(), ids=lambda scene: scene.name)
def test_every_key_that_is_listed_has_a_name_and_is_listed_once(fly, scene):
    pilot = fly()
    pilot.app.flow._set(scene.state.check, scene.state.places)
    pilot.settle()
    shown = [name for names, _ in pilot.app.keys.help() for name in names]
    assert len(set(shown)) >= len(shown) - 1  # Enter: the ring, else the main button
    pilot.press("?")
    rows = listed(pilot)
    assert rows
    assert not any("ui.key" in words for row, caps in rows.items() for words in (row, *caps))


def test_what_is_listed_is_what_the_keyboard_does(fly):
    """Every row of the sheet of a card, pressed in the app."""
    for name, holds in {
        "right": lambda app: app.flow.check.answers.get(TIMING) == "yes",
        "left": lambda app: app.flow.check.answers.get(TIMING) == "no",
        "down": lambda app: app.flow.check.answers.get(TIMING) == "unsure",
        "w": lambda app: app.sheet is not None,
        "escape": lambda app: app.flow.place.screen == "welcome",
        "tab": lambda app: app.focus.current is not None,
    }.items():
        pilot = fly("deck", answers=people.NO_SIGNS, asked=TIMING)
        assert any(name in names for names, _ in pilot.app.keys.help())
        assert not holds(pilot.app)
        pilot.press(name)
        assert holds(pilot.app), name


def test_a_finger_resting_on_an_arrow_answers_one_card(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked=TIMING)
    before = len(pilot.app.flow.check.answers)
    for _ in range(4):
        pilot.hold("right")
        pilot.settle()
    assert len(pilot.app.flow.check.answers) == before + 1
    pilot.press("right")  # lets go of it
    pilot.press("right")
    assert len(pilot.app.flow.check.answers) == before + 2


def test_a_key_let_go_of_while_another_window_had_the_keyboard_works_again(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked=TIMING)
    pilot.hold("right")
    pilot.settle()
    before = len(pilot.app.flow.check.answers)
    Window._focus = False
    Window._focus = True
    pilot.press("right")
    assert len(pilot.app.flow.check.answers) == before + 1


@pytest.mark.parametrize("held", ["ctrl", "alt", "meta"])
def test_a_shortcut_of_the_system_answers_nothing(fly, held):
    pilot = fly("deck", answers=people.NO_SIGNS, asked=TIMING)
    pilot.press("right", held)
    pilot.press("w", held)
    assert pilot.app.flow.check.at == TIMING
    assert pilot.app.sheet is None


def test_control_z_takes_an_answer_back_as_z_does(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked=TIMING)
    for undo in (("z",), ("z", "ctrl"), ("backspace",)):
        pilot.press("right")
        assert TIMING in pilot.app.flow.check.answers
        pilot.press(*undo)
        assert TIMING not in pilot.app.flow.check.answers


def test_the_keyboard_scrolls_a_long_page(fly):
    pilot = fly("learn")
    scroll = pilot.app.screen.ids.scroll
    assert scroll.scroll_y == 1
    pilot.press("down")
    after_an_arrow = scroll.scroll_y
    assert after_an_arrow < 1
    pilot.press("page_down")
    assert scroll.scroll_y < after_an_arrow
    pilot.press("end")
    assert scroll.scroll_y == 0
    pilot.press("home")
    assert scroll.scroll_y == 1


@pytest.mark.parametrize("keys", [("f11",), ("enter", "alt")])
def test_full_screen_goes_and_comes_and_changes_nothing_else(fly, monkeypatch, keys):
    pilot = fly("deck", answers=people.NO_SIGNS, asked=TIMING)
    state = pilot.app.flow.state
    taken = []
    monkeypatch.setattr(pilot.app.desk, "toggle_full_screen", lambda: taken.append(True))
    pilot.press(*keys)
    assert taken == [True]
    assert pilot.app.flow.state == state


def test_escape_closes_a_sheet_before_it_goes_back(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked=TIMING)
    pilot.press("w")
    pilot.press("escape")
    assert pilot.app.sheet is None
    assert pilot.app.flow.place.screen == "deck"
    pilot.press("escape")
    assert pilot.app.flow.place.screen != "deck"


def test_on_the_first_screen_escape_is_left_to_the_system(fly):
    pilot = fly()
    assert pilot.app.keys.pressed(Window, 27) is False
    pilot.app.flow.go("settings")
    pilot.app.keys.released(Window, 27)
    assert pilot.app.keys.pressed(Window, 27) is True


def test_letters_can_be_switched_off_and_every_other_key_stays(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked=TIMING)
    pilot.app.face.set(letter_keys=False)
    pilot.press("right")
    state = pilot.app.flow.state
    for letter in "zwr?":
        pilot.press(letter)
        assert (pilot.app.flow.state, pilot.app.sheet, pilot.hears()) == (state, None, []), letter
    pilot.press("f1")
    rows = listed(pilot)
    assert rows["Undo"] == ["Ctrl+Z", "Backspace"]
    assert not [words for caps in rows.values() for words in caps if len(words) == 1]
    assert pilot.sees("Letter keys are off.")
    pilot.press("?")
    assert pilot.app.sheet is not None
    pilot.press("escape")
    pilot.press("backspace")
    assert pilot.app.flow.check.at == TIMING


def test_letters_are_switched_off_by_keys_alone_and_the_help_says_where(fly):
    pilot = fly("settings")
    pilot.press("?")
    assert pilot.sees("You can switch letter keys off in the settings.")
    pilot.press("?")
    pilot.app.focus.give(pilot.control("Letter keys"))
    pilot.press("space")
    pilot.press("?")
    assert pilot.app.sheet is None
    pilot.press("space")  # the focus is still there
    pilot.press("?")
    assert pilot.app.sheet is not None
