"""What makes a machine a kiosk: the unit, the account, the first settings, and the script that installs them."""

import configparser
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from selfcheck.content import languages
from selfcheck.kiosk.config import load
from selfcheck.kiosk.supervisor import LEFT_BY_STAFF, WATCHDOG_S
from selfcheck.kiosk.upkeep import GIVES_BACK

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "packaging" / "kiosk"
UNIT = FOLDER / "selfcheck-kiosk.service"
START_S = 4
"""What a start under the compositor takes, rounded up (`docs/kiosk.md`, When something breaks)."""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the package is for Linux")


def unit() -> dict[str, dict[str, str]]:
    """The unit's sections; of a key that is there twice the last one."""
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(UNIT)
    return {name: dict(parser[name]) for name in parser.sections()}


def test_the_script_puts_every_file_in_its_place_and_keeps_settings_that_are_there(tmp_path):
    environ = {**os.environ, "DESTDIR": str(tmp_path)}
    for name in ("", "Main Street Shoes"):
        if name:
            (tmp_path / "etc/selfcheck/kiosk.toml").write_text(f'[store]\nname = "{name}"\n')
        subprocess.run([FOLDER / "install", "--files"], env=environ, check=True, capture_output=True)
    files = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    assert [f"{path.stat().st_mode & 0o777:o} {path.relative_to(tmp_path)}" for path in files] == [
        "640 etc/selfcheck/kiosk.toml",
        "644 etc/systemd/system/selfcheck-kiosk.service",
        "644 etc/sysusers.d/selfcheck-kiosk.conf",
        "644 etc/tmpfiles.d/selfcheck-kiosk.conf",
        "755 usr/local/lib/selfcheck-kiosk/in-cage",
    ]
    assert "Main Street" in (tmp_path / "etc/selfcheck/kiosk.toml").read_text()


def test_the_script_says_in_one_line_what_it_lacks(tmp_path):
    ran = subprocess.run([FOLDER / "install", "--files"], capture_output=True, text=True)
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (1, "", 1)


@pytest.mark.skipif(not shutil.which("shellcheck"), reason="shellcheck is not installed")
def test_the_scripts_are_sound():
    ran = subprocess.run(["shellcheck", FOLDER / "install", FOLDER / "in-cage"], capture_output=True, text=True)
    assert ran.stdout == ""


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed")
def test_systemd_has_nothing_to_say_against_the_unit(tmp_path):
    told = UNIT.read_text().replace("/usr/local/lib/selfcheck-kiosk/in-cage", "/bin/true")
    (tmp_path / UNIT.name).write_text(told)
    ran = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", tmp_path / UNIT.name],
        capture_output=True,
        text=True,
    )
    assert (ran.returncode, ran.stdout + ran.stderr) == (0, "")


def test_a_frozen_or_broken_kiosk_is_started_again_within_ten_seconds_and_a_hopeless_one_is_not_for_ever():
    service, limits = unit()["Service"], unit()["Unit"]
    assert (service["Type"], service["NotifyAccess"], service["Restart"]) == ("notify", "all", "always")
    assert int(service["WatchdogSec"]) == WATCHDOG_S
    assert int(service["WatchdogSec"]) + int(service["RestartSec"]) + START_S <= 10
    assert int(limits["StartLimitBurst"]) * int(service["RestartSec"]) < int(limits["StartLimitIntervalSec"])
    assert service["RestartPreventExitStatus"] == str(LEFT_BY_STAFF)


CAGE = """#!/bin/sh
while [ "$1" != -- ]; do shift; done
shift
"$@"
"""
"""As the one of Debian 12: it runs what it is told to, and ends with 0."""


@pytest.mark.parametrize(
    ("kiosk", "status"), [(f"exit {LEFT_BY_STAFF}", LEFT_BY_STAFF), ("exit 1", 1), ("kill -9 $$", 137)]
)
def test_the_unit_ends_as_the_kiosk_ended_although_cage_does_not_tell(tmp_path, kiosk, status):
    (tmp_path / "cage").write_text(f"{CAGE}exit 0\n")
    (tmp_path / "cage").chmod(0o755)
    environ = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "RUNTIME_DIRECTORY": str(tmp_path)}
    for _ in range(2):  # what it left the first time is not taken for the second
        ran = subprocess.run([FOLDER / "in-cage", "/bin/sh", "-c", kiosk], env=environ, capture_output=True)
        assert ran.returncode == status
    (tmp_path / "cage").write_text("#!/bin/sh\nexit 3\n")
    assert subprocess.run([FOLDER / "in-cage", "true"], env=environ).returncode == 3, "cage found no screen"


def test_the_kiosk_stays_in_its_unit_where_its_heartbeat_is_heard():
    """A login session would move it out of the unit; without one the screen comes from seatd."""
    service = unit()["Service"]
    assert "PAMName" not in service
    assert "Environment=LIBSEAT_BACKEND=seatd" in UNIT.read_text() and unit()["Unit"]["Requires"] == "seatd.service"
    assert " seatd " in (FOLDER / "install").read_text()
    # Neither is there a session's folder for sockets, and the unit shuts /run/user.
    assert 'XDG_RUNTIME_DIR="$RUNTIME_DIRECTORY"' in (FOLDER / "in-cage").read_text()


def environment() -> dict[str, str]:
    key = "Environment="
    lines = [line.removeprefix(key) for line in UNIT.read_text().splitlines() if line.startswith(key)]
    return dict(pair.split("=", 1) for line in lines for pair in line.split())


def test_in_its_unit_it_gives_back_the_memory_that_a_person_took():
    assert environment().items() >= GIVES_BACK.items()


def test_the_unit_draws_through_xwayland_and_keeps_nothing_of_kivys_in_a_home():
    told = environment()
    assert told["SDL_VIDEODRIVER"] == "x11"  # Kivy's own way onto Wayland knows no dense screens
    assert told["KIVY_NO_FILELOG"] == told["KIVY_NO_CONFIG"] == "1"
    # A folder that systemd makes at each start and takes away at each end.
    assert told["KIVY_HOME"].startswith(f"/run/{unit()['Service']['RuntimeDirectory']}/")


def test_the_settings_it_begins_with_are_whole(tmp_path):
    loaded = load(FOLDER / "kiosk.toml", {}, (), tuple(languages(ROOT / "assets" / "locale")))
    assert loaded.problems == ()
    assert loaded.config.languages == ("en", "es") and not loaded.config.pins
