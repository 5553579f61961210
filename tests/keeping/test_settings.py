"""Settings survive a restart, and whatever has become of their file."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from selfcheck.keeping import Settings, SettingsFile

CHANGED = Settings(
    language="en", theme="dark", text_scale=1.5, reduce_motion="on", emergency_number="112",
    read_screens=True, say_taps=True, speech_rate=0.7, voice="en-gb",
)  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "config" / "settings.json")


def test_what_was_set_is_there_after_a_restart(file: SettingsFile) -> None:
    assert file.write(CHANGED) == ""
    assert file.read() == (CHANGED, "")


def test_the_first_start_has_defaults_and_nothing_to_complain_of(file: SettingsFile) -> None:
    assert file.read() == (Settings(), "")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"theme": "pink"}',
        b'{"emergency_number": "call me"}',
        b'{"text_scale": "large"}',
        b'{"reduce_motion": "sometimes"}',
        b'{"colour": "red"}',
        b"\xff\xfe",
    ],
)
def test_a_file_that_cannot_be_used_is_set_aside_and_named(file: SettingsFile, content: bytes) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(content)
    settings, complaint = file.read()
    assert settings == Settings()
    assert str(file.path) in complaint
    assert "\n" not in complaint
    assert file.path.with_suffix(".bad").read_bytes() == content
    assert file.read() == (Settings(), "")


def test_a_text_size_that_is_no_step_any_more_becomes_the_usual_one(file: SettingsFile) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(b'{"text_scale": 7.5, "theme": "dark"}')
    assert file.read() == (Settings(theme="dark"), "")


@pytest.mark.parametrize(("then", "now"), [("true", "on"), ("false", "auto")])
def test_a_file_from_when_motion_was_on_or_off_is_still_read(file: SettingsFile, then: str, now: str) -> None:
    file.path.parent.mkdir()
    file.path.write_text(f'{{"theme": "dark", "text_scale": 1.5, "reduce_motion": {then}}}')
    assert file.read() == (Settings(theme="dark", text_scale=1.5, reduce_motion=now), "")  # type: ignore[arg-type]


def test_a_file_from_before_there_was_a_voice_is_read_as_it_is(file: SettingsFile) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(b'{"language": "es", "theme": "dark", "text_scale": 1.25, "emergency_number": "112"}')
    kept = Settings(language="es", theme="dark", text_scale=1.25, emergency_number="112")
    assert file.read() == (kept, "")
    assert (kept.read_screens, kept.say_taps, kept.speech_rate, kept.voice) == (False, False, 1.0, "")


def test_a_speed_that_is_no_step_any_more_becomes_the_usual_one(file: SettingsFile) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(b'{"speech_rate": 9.5, "voice": "en-gb"}')
    assert file.read() == (Settings(voice="en-gb"), "")


def test_where_nothing_can_be_written_the_old_file_stays_whole(file: SettingsFile, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    file.write(CHANGED)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert "No space left on device" in file.write(Settings())
    assert file.read() == (CHANGED, "")


def test_a_folder_in_the_place_of_the_file_is_a_complaint_and_no_crash(file: SettingsFile) -> None:
    file.path.mkdir(parents=True)
    settings, complaint = file.read()
    assert settings == Settings()
    assert str(file.path) in complaint
    assert str(file.path) in file.write(CHANGED)


def test_forgetting_leaves_nothing_behind(file: SettingsFile) -> None:
    file.write(CHANGED)
    file.path.with_suffix(".bad").write_text("old")
    file.forget()
    assert list(file.path.parent.iterdir()) == []


def test_the_file_holds_settings_only(file: SettingsFile) -> None:
    file.write(CHANGED)
    assert stat.S_ISREG(file.path.stat().st_mode)
    text = file.path.read_text()
    assert not any(word in text for word in ("answers", "flag.", "timing.", "risk."))
