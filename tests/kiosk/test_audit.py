"""The audit: a kiosk set up well has nothing in it, and each weakness is told in plain words."""

import os
from pathlib import Path

import pytest

from selfcheck.kiosk import pins
from selfcheck.kiosk.audit import audit
from selfcheck.kiosk.config import load
from selfcheck.kiosk.folder import Folder

GOOD = f'[pins]\nanna = "{pins.make_hash("407199")}"\n'


@pytest.fixture
def findings(tmp_path: Path):
    """Audits a kiosk with these settings."""
    tmp_path.chmod(0o755)
    file = tmp_path / "kiosk.toml"
    folder = Folder(tmp_path / "state")
    folder.open()

    def found(text: str = GOOD, mode: int = 0o640, user_id: int = 1000, **environ: str) -> tuple[str, ...]:
        file.write_text(text)
        file.chmod(mode)
        return audit(load(file, environ, (), ("en", "es")), file, folder, environ, user_id)

    return found


def test_a_kiosk_that_is_set_up_well_has_no_findings(findings):
    assert findings() == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "there is no staff code"),
        ("[exit]\nwithout_pin = true", "anybody who finds the corner can leave"),
        (f'[pins]\nanna = "{pins.make_hash("4071")}"', "fewer than 6 digits"),
        (f"{GOOD}[idle]\nquestion = 200\nresult = 250", "for 200 seconds after a person walks away"),
        (f"{GOOD}[idle]\nresult = 600", "a result stays on the screen for 600 seconds"),
        ("[idle]\nquestion = 5", "Not in force, something else is used: "),
    ],
)
def test_each_weak_setting_is_told(findings, text, told):
    assert [finding for finding in findings(text) if told in finding]


def test_a_file_that_others_can_change_or_read_is_told(findings):
    assert "other accounts can change the settings" in findings(mode=0o660)[0]
    assert "every account can read the hashes" in findings(mode=0o644)[0]
    assert findings("[exit]\nwithout_pin = true", mode=0o644) == findings("[exit]\nwithout_pin = true")


def test_a_folder_that_others_can_reach_is_told(findings, tmp_path):
    (tmp_path / "state").chmod(0o755)
    assert "other accounts can reach the kiosk's own files" in findings()[0]
    tmp_path.chmod(0o777)
    assert "other accounts can put another file in its place" in findings()[0]


def test_root_a_desktop_and_settings_from_outside_are_told(findings):
    assert "is root" in findings(user_id=0)[0]
    assert "The desktop GNOME runs beneath the kiosk" in findings(XDG_CURRENT_DESKTOP="GNOME")[0]
    assert findings(SELFCHECK_KIOSK_COUNTERS="true") == (
        "environment SELFCHECK_KIOSK_COUNTERS: changes the settings from outside their file.",
    )


def test_the_folder_a_kiosk_makes_is_for_itself_alone(tmp_path):
    folder = Folder(tmp_path / "a" / "b")
    assert folder.open() == ""
    assert os.stat(folder.path).st_mode & 0o777 == 0o700
