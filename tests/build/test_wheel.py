"""A wheel carries everything that the app reads, and nothing of the workshop."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with ZipFile(next(folder.glob("*.whl"))) as wheel:
        return set(wheel.namelist())


def test_every_asset_is_in_the_package(names):
    assets = [path for path in (ROOT / "assets").rglob("*") if path.is_file()]
    missing = {"selfcheck/" + path.relative_to(ROOT).as_posix() for path in assets} - names
    assert not missing


def test_the_licences_come_along(names):
    for licence in ["LICENSE", "THIRD-PARTY.md", "LICENSES/OFL-1.1.txt", "LICENSES/Apache-2.0.txt"]:
        assert any(name.endswith(f"dist-info/licenses/{licence}") for name in names), licence


def test_no_tests_or_scripts_come_along(names):
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith((".dist-info", ".data"))} == {"selfcheck"}


def test_a_linux_desktop_finds_the_program(names):
    shared = {name.partition(".data/data/")[2] for name in names if ".data/" in name}
    assert "share/applications/org.heartorsole.selfcheck.desktop" in shared
    assert {name.partition("/")[0] for name in shared} == {"share"}
