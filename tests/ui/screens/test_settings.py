"""Settings: each one holds at once and is kept; erasing leaves nothing."""

from __future__ import annotations

import pytest

from scripts import pseudo
from selfcheck.keeping import Settings, SettingsFile
from selfcheck.ui.look import look
from tests.languages import PSEUDO, pseudo_locale
from tests.ui import people


def slider(pilot):  # type: ignore[no-untyped-def]
    return pilot.app.screen.slider


def test_a_larger_text_holds_at_once_is_kept_and_stays_on_the_page(fly):
    pilot = fly("settings")
    slider(pilot).pick(3)
    pilot.settle()
    assert look.text_scale == 1.5
    assert pilot.app.flow.place.screen == "settings"
    assert pilot.sees("Larger")
    assert pilot.app._file.read()[0].text_scale == 1.5


def test_the_arrow_keys_move_the_text_size_and_the_focus_stays(fly):
    pilot = fly("settings")
    pilot.app.focus.give(slider(pilot))
    pilot.press("right")
    pilot.press("right")
    assert pilot.app.face.settings.text_scale == 1.5
    assert slider(pilot).focused
    pilot.press("left")
    assert pilot.app.face.settings.text_scale == 1.25


def test_a_change_far_down_leaves_the_page_where_it_is(fly):
    pilot = fly("settings", size=(320, 640), settings=Settings(text_scale=2.0, reduce_motion="on"))
    scroll = pilot.app.screen.ids.scroll
    pilot._bring_into_view(pilot.control("Reduce motion"))
    before = (pilot.app.screen.ids.content.height - scroll.height) * (1 - scroll.scroll_y)
    assert before > 50
    pilot.tap("Reduce motion")
    pilot.frames(6)
    scroll = pilot.app.screen.ids.scroll
    after = (pilot.app.screen.ids.content.height - scroll.height) * (1 - scroll.scroll_y)
    assert abs(after - before) < 5
    assert pilot.app.face.settings.reduce_motion == "auto"


@pytest.mark.parametrize(
    ("label", "theme", "drawn"),
    [("Dark", "dark", "dark"), ("Contrast", "high_contrast", "high_contrast"), ("Light", "light", "light")],
)
def test_a_theme_holds_at_once(fly, label, theme, drawn):
    pilot = fly("settings")
    pilot.tap(label)
    assert pilot.app.face.settings.theme == theme
    assert look.name == drawn
    assert pilot.app.flow.place.screen == "settings"


def test_with_one_language_the_row_only_names_it(fly):
    pilot = fly("settings")
    pilot.app.face.languages = {"en": "English"}
    pilot.app.rebuild()
    pilot.settle()
    assert pilot.sees("English")
    assert "English" not in pilot.controls()


def test_a_language_is_chosen_by_its_own_name(fly, monkeypatch):
    monkeypatch.setenv("SELFCHECK_LOCALE", str(pseudo_locale()))
    pilot = fly("settings")
    pilot.tap(pilot.app.face.languages[PSEUDO])
    assert pilot.app.face.language == PSEUDO
    assert pilot.sees(pseudo.stretched("Settings"))
    pilot.tap("English")
    assert pilot.sees("Settings")


def test_the_emergency_number_is_shown_and_leads_to_where_it_is_changed(fly):
    pilot = fly("settings", settings=Settings(emergency_number="112", reduce_motion="on"))
    assert pilot.sees("112")
    pilot.tap("Emergency number")
    assert (pilot.app.flow.place.screen, pilot.app.flow.place.detail) == ("number", "edit")


def test_erasing_asks_first_and_can_be_called_off(fly):
    pilot = fly("settings", settings=Settings(theme="dark", reduce_motion="on"))
    pilot.tap("Erase all my data")
    assert pilot.sees("Erase all your data?")
    pilot.tap("Keep my data")
    assert not pilot.sees("Erase all your data?")
    assert pilot.app.face.settings.theme == "dark"
    assert pilot.app.flow.check.answers == people.HEEL


def test_escape_closes_the_question_and_not_the_page(fly):
    pilot = fly("settings")
    pilot.tap("Erase all my data")
    pilot.press("escape")
    assert not pilot.sees("Erase all your data?")
    assert pilot.app.flow.place.screen == "settings"


def test_erasing_resets_settings_and_answers_and_leaves_no_file(fly, tmp_path):
    kept = Settings(theme="dark", text_scale=1.5, emergency_number="999", reduce_motion="on")
    pilot = fly("settings", settings=kept)
    pilot.tap("Erase all my data")
    pilot.tap("Erase it all")
    assert pilot.app.flow.place.screen == "welcome"
    assert dict(pilot.app.flow.check.answers) == {}
    assert pilot.app.face.settings == Settings()
    assert (look.name, look.text_scale) == ("light", 1.0)
    assert list(tmp_path.iterdir()) == []
    assert SettingsFile(tmp_path / "settings.json").read() == (Settings(), "")


def test_it_says_what_the_app_never_does(fly):
    assert fly("settings").sees("No account. No tracking. No internet.")
