"""`selfcheck kiosk`: what a technician types, and what it says."""

import os
from pathlib import Path

import pytest

from selfcheck.kiosk import pins
from selfcheck.kiosk.config import load
from selfcheck.kiosk.counters import Counters
from tests.cli.command import SELFCHECK, run


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "kiosk.toml"
    path.write_text('[store]\nname = "Main Street Shoes"\n')
    return path


def kiosk(config: Path, *arguments: str, given: bytes = b"", **environment: str):
    return run("kiosk", "--config", str(config), "--state", str(config.parent / "state"), *arguments, given=given,
               **environment)  # fmt: skip


def test_good_settings_are_fine(config):
    assert kiosk(config, "--check") == (0, f"{config}: fine\n", "")


def test_a_kiosk_without_a_display_says_so_and_leaves_its_files_alone(config):
    there = ("env", "-u", "SDL_VIDEODRIVER", *SELFCHECK, "kiosk", "--config", str(config))
    ran = run("--state", str(config.parent / "state"), python=there, DISPLAY=":4711", WAYLAND_DISPLAY="")
    assert (ran.status, ran.out) == (2, "")
    assert ran.errors.startswith("selfcheck: no display found; ") and ran.errors.count("\n") == 1
    assert [path.name for path in config.parent.iterdir()] == ["kiosk.toml"]


def test_bad_settings_are_told_line_by_line(config):
    config.write_text("counters = 3\n[idel]\nquestion = 60\n")
    assert kiosk(config, "--check") == (
        2,
        "",
        f"selfcheck: {config}: counters: 3 is a number; allowed: true or false\n"
        f"selfcheck: {config}: idel: is no setting; did you mean idle?\n",
    )


def test_a_logo_that_is_not_there_is_told(config):
    config.write_text('[store]\nlogo = "logo.png"\n')
    ran = kiosk(config, "--check")
    assert (ran.status, ran.errors) == (
        2,
        f"selfcheck: {config}: store.logo: there is no file {config.parent / 'logo.png'}\n",
    )
    (config.parent / "logo.png").touch()
    assert kiosk(config, "--check").status == 0


def test_a_printer_that_the_system_does_not_know_is_told_with_those_it_does(config, tmp_path, monkeypatch):
    (tmp_path / "lpstat").write_text("#!/bin/sh\nprintf 'Counter\\nOffice\\n'\n")
    (tmp_path / "lpstat").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    for name, told in {
        "Till": f"{config}: printer.name: there is no printer Till; allowed: Counter, Office",
        "-o raw": f'{config}: printer.name: "-o raw" is not possible; allowed: the name of a printer as `lpstat -e` '
        "lists it, or empty",
    }.items():
        config.write_text(f'[printer]\nname = "{name}"\n')
        ran = kiosk(config, "--check")
        assert (ran.status, ran.errors) == (2, f"selfcheck: {told}\n")
    config.write_text('[printer]\nname = "Counter"\n')
    assert kiosk(config, "--check").status == 0


def test_settings_in_force_are_printed_with_all_that_overrides_them(config):
    ran = kiosk(config, "--set", "idle.question=90", "--print-config", SELFCHECK_KIOSK_COUNTERS="true")
    assert (ran.status, ran.errors) == (0, "")
    assert 'name = "Main Street Shoes"' in ran.out
    assert "question = 90  # 20 to 600 (seconds); set by --set idle.question" in ran.out
    assert "counters = true  # true or false; set by environment SELFCHECK_KIOSK_COUNTERS" in ran.out


def test_the_audit_lists_what_is_not_safe_and_says_so_with_its_status(config):
    ran = kiosk(config, "--audit", "--set", "exit.without_pin=true")
    assert (ran.status, ran.errors) == (1, "")
    assert "exit.without_pin: anybody who finds the corner can leave the kiosk." in ran.out


def test_a_code_is_put_into_the_file_and_no_digit_of_it_is_shown(config):
    ran = kiosk(config, "set-pin", "anna", given=b"407199\n")
    assert (ran.status, ran.errors) == (0, "")
    assert "407199" not in ran.out
    loaded = load(config, {}, (), ("en",))
    assert loaded.problems == ()
    assert pins.whose(loaded.config.pins, "407199") == "anna"
    assert loaded.config.store.name == "Main Street Shoes"


@pytest.mark.parametrize(
    ("name", "pin", "told"),
    [
        ("anna", "12", "a code has 4 to 8 digits"),
        ("anna", "1234", "is tried first"),
        ("Anna", "4071", "'Anna' is not possible here; allowed: a name of a-z"),
        ("a.b", "4071", "is no setting"),
    ],
)
def test_a_code_or_name_that_cannot_be_is_refused_and_the_file_stays(config, name, pin, told):
    before = config.read_bytes()
    ran = kiosk(config, "set-pin", name, given=f"{pin}\n".encode())
    assert (ran.status, ran.out) == (2, "")
    assert told in ran.errors
    assert config.read_bytes() == before


def test_codes_of_two_lengths_are_refused(config):
    kiosk(config, "set-pin", "anna", given=b"407199\n")
    ran = kiosk(config, "set-pin", "ben", given=b"9302\n")
    assert (ran.status, ran.errors) == (
        2,
        "selfcheck: the other codes have 6 digits, and all need the same number\n",
    )
    assert kiosk(config, "set-pin", "anna", given=b"9302\n").status == 0


def test_a_settings_file_that_is_broken_or_not_there_gets_no_code(config):
    config.write_text("[store\n")
    assert "is not valid TOML" in kiosk(config, "set-pin", "anna", given=b"407199\n").errors
    config.unlink()
    assert "cannot be read (No such file or directory)" in kiosk(config, "set-pin", "anna").errors
    assert not config.exists()


def test_counters_come_as_csv(config):
    state = config.parent / "state"
    assert kiosk(config, "counters", "--csv") == (0, "day,language,started,finished,timed_out\n", "")
    state.mkdir()
    Counters(state / "counters.sqlite").add("started", "en")
    ran = kiosk(config, "counters", "--csv")
    assert ran.status == 0
    assert ran.out.splitlines()[1].endswith(",en,1,0,0")


def test_counters_that_cannot_be_read_are_told(config):
    (config.parent / "state").mkdir()
    (config.parent / "state" / "counters.sqlite").write_bytes(b"no database" * 100)
    ran = kiosk(config, "counters", "--csv")
    assert (ran.status, ran.complaints) == (
        2,
        [f"selfcheck: {config.parent / 'state' / 'counters.sqlite'}: cannot be read (file is not a database)"],
    )


@pytest.mark.parametrize("arguments", [["--check"], ["--audit"], ["counters", "--csv"]])
def test_no_kiosk_command_loads_kivy_or_writes_anything(config, arguments):
    before = sorted(config.parent.rglob("*"))
    python = (SELFCHECK[0], "-X", "importtime", "-m", "selfcheck")
    ran = run("kiosk", "--config", str(config), "--state", str(config.parent / "state"), *arguments, python=python)
    imported = {line.rpartition("|")[2].strip().split(".")[0] for line in ran.complaints}
    assert "selfcheck" in imported
    assert not imported & {"kivy", "plyer", "subprocess"}
    assert sorted(config.parent.rglob("*")) == before


def test_the_state_folder_is_the_services_own_when_systemd_made_one(config):
    state = config.parent / "var"
    state.mkdir()
    Counters(state / "counters.sqlite").add("started", "es")
    ran = run("kiosk", "counters", "--csv", STATE_DIRECTORY=str(state))
    assert ",es,1,0,0" in ran.out
    assert os.environ.get("STATE_DIRECTORY") is None
