"""The kiosk's files are whole or not there, and where it cannot write it says so and goes on."""

import os
from pathlib import Path

import pytest

from selfcheck.kiosk.folder import Folder, replace, state_folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path / "state")
    assert made.open() == ""
    return made


def test_the_folder_is_the_one_given_else_the_services_else_the_users(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert state_folder({"STATE_DIRECTORY": "/a:/b"}, "/given").path == Path("/given")
    assert state_folder({"STATE_DIRECTORY": "/a:/b"}).path == Path("/a")
    assert state_folder({}).path == tmp_path / "selfcheck-kiosk"


def test_good_settings_are_kept_and_only_when_they_changed(folder, tmp_path, monkeypatch):
    config = tmp_path / "kiosk.toml"
    config.write_text("counters = true")
    assert folder.keep_as_last_good(config) == ""
    assert folder.last_good.read_text() == "counters = true"

    def must_not_write(*_: object) -> None:
        raise AssertionError("written again")

    monkeypatch.setattr("selfcheck.kiosk.folder.replace", must_not_write)
    assert folder.keep_as_last_good(config) == ""


def test_a_disk_that_takes_nothing_is_a_complaint_and_the_old_file_stays_whole(folder, monkeypatch):
    replace(folder.lock, b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError):
        replace(folder.lock, b"new")
    assert folder.lock.read_bytes() == b"old"
    assert [path.name for path in folder.path.iterdir()] == ["lock.json"]


def test_a_folder_that_cannot_be_made_is_a_complaint(tmp_path):
    (tmp_path / "file").touch()
    folder = Folder(tmp_path / "file" / "state")
    assert folder.open().endswith("cannot be made (Not a directory)")
    assert folder.keep_as_last_good(tmp_path / "file").endswith("(Not a directory)")


def test_a_new_file_is_private_and_an_old_one_keeps_who_may_read_it(folder):
    replace(folder.lock, b"new")
    assert folder.lock.stat().st_mode & 0o777 == 0o600
    folder.lock.chmod(0o640)
    replace(folder.lock, b"newer")
    assert folder.lock.stat().st_mode & 0o777 == 0o640
