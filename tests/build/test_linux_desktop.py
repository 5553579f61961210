"""What a Linux desktop reads is right: entry, metainfo, icons and the manual page."""

import configparser
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from selfcheck.cli import words

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
SHARE = PACKAGING / "desktop" / "linux" / "share"
PROGRAM = "org.heartorsole.selfcheck"
ENTRY = SHARE / "applications" / f"{PROGRAM}.desktop"
METAINFO = SHARE / "metainfo" / f"{PROGRAM}.metainfo.xml"
MANUAL = SHARE / "man" / "man1" / "selfcheck.1"
VALIDATORS = {
    "desktop-file-validate": ["desktop-file-validate", ENTRY],
    "appstreamcli": ["appstreamcli", "validate", "--no-net", METAINFO],
    "groff": ["groff", "-man", "-ww", "-z", "-Tutf8", MANUAL],
}


@pytest.mark.parametrize("tool", VALIDATORS)
def test_its_validator_has_nothing_to_say(tool):
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not on this machine; scripts/setup installs it where there is apt")
    told = subprocess.run(VALIDATORS[tool], capture_output=True, text=True)
    assert told.returncode == 0, told.stdout + told.stderr
    assert "warning" not in (told.stdout + told.stderr).lower()


@pytest.fixture(scope="module")
def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(ENTRY, encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_entry_names_the_icon_and_the_window_of_the_program(entry):
    window = (ROOT / "selfcheck" / "ui" / "window.py").read_text(encoding="utf-8")
    assert entry["Icon"] == entry["StartupWMClass"] == PROGRAM
    assert f'"{PROGRAM}"' in window


def test_entry_and_metainfo_call_it_by_the_same_name_as_the_app(entry):
    names = [name.text for name in ElementTree.parse(METAINFO).getroot().findall("name")]
    assert [entry["Name"]] == names
    assert words.messages("en")("cli.description").startswith(entry["Name"])


def test_every_size_of_the_icon_is_there_and_is_that_size():
    hicolor = SHARE / "icons" / "hicolor"
    sizes = set()
    for path in hicolor.glob(f"*x*/apps/{PROGRAM}.png"):
        with Image.open(path) as icon:
            assert f"{icon.width}x{icon.height}" == path.parts[-3]
        sizes.add(icon.width)
    assert {16, 22, 24, 32, 48, 64, 128, 256, 512} <= sizes
    assert (hicolor / "scalable" / "apps" / f"{PROGRAM}.svg").is_file()


@pytest.mark.parametrize(
    ("file", "least", "most"), [("windows/selfcheck.ico", 16, 256), ("macos/selfcheck.icns", 32, 1024)]
)
def test_windows_and_macos_have_their_icon_in_many_sizes(file, least, most):
    with Image.open(PACKAGING / "desktop" / file) as icon:
        sides = {width * (scale[0] if scale else 1) for width, _, *scale in icon.info["sizes"]}
    assert (min(sides), max(sides)) == (least, most)
    assert len(sides) > 5


def test_the_manual_is_what_the_command_line_says():
    check = subprocess.run([sys.executable, ROOT / "scripts" / "manual.py", "--check"], capture_output=True, text=True)
    assert (check.returncode, check.stdout) == (0, "")


def test_the_manual_tells_of_every_option_that_the_help_has():
    code = "import sys; from selfcheck.__main__ import main; main(sys.argv[1:])"
    for command in ["assess", "evaluate", "vocabulary", "kiosk"]:
        told = subprocess.run([sys.executable, "-c", code, command, "--help"], capture_output=True, text=True)
        for option in re.findall(r"(?<!\S)--[a-z-]+", told.stdout.replace("--help", "")):
            assert option.replace("-", "\\-") in MANUAL.read_text(encoding="utf-8"), (command, option)
