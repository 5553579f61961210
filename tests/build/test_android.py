"""buildozer.spec is held against what builds it, and each thing that could go wrong with it is seen."""

import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import android_check, android_runner

ROOT = Path(__file__).parents[2]
SPEC = (ROOT / "buildozer.spec").read_text(encoding="utf-8")
QUICK = [check for check in android_check.CHECKS if check is not android_check.the_app_runs_from_its_package]


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """`asked(check, text)` asks one thing of a spec with this text; returns what is wrong, "" if nothing is."""
    monkeypatch.chdir(ROOT)

    def ask(check, text: str = SPEC) -> str:
        # Beside the checkout's own, which buildozer reads its files from.
        path = tmp_path / "buildozer.spec"
        path.write_text(text, encoding="utf-8")
        try:
            check(android_check.Spec(path, tmp_path))
        except android_check.Fault as fault:
            return str(fault)
        return ""

    return ask


@pytest.mark.parametrize("check", QUICK, ids=lambda check: check.__name__)
def test_the_spec_is_right(asked, check):
    assert asked(check) == ""


@pytest.mark.parametrize(
    ("check", "right", "wrong", "told"),
    [
        ("requirements_resolve", "segno==1.6.6", "segno==1.6.6,sdl3==3.4.2", "conflict|refuses"),
        ("requirements_resolve", "segno==1.6.6", "segno", "segno has no version"),
        ("python_is_one_that_kivy_runs_on", "3.12.12", "3.14.2", "Python 3.14.2 is not one of"),
        ("python_is_one_that_kivy_runs_on", "hostpython3==3.12.12", "hostpython3==3.13.1", "not the same version"),
        ("every_requirement_can_be_had", "msgspec==0.21.1", "msgspec==0.20.0", "tests ran with 0.21.1"),
        ("every_requirement_can_be_had", "segno==1.6.6", "z3-solver==5.4.1.0", "not pure Python|tests ran with"),
        ("nothing_the_app_needs_is_missing", ",segno==1.6.6", "", r"not in the requirements: \['segno'\]"),
        ("the_manifest_asks_for_no_network", "permission.VIBRATE", "permission.VIBRATE,INTERNET", "INTERNET"),
        ("the_manifest_asks_for_no_network", "wakelock = False", "wakelock = True", "WAKE_LOCK"),
        ("the_manifest_asks_for_no_network", "backup = False", "backup = True", "keep copies"),
        ("levels_and_processors_are_those_of_today", ", armeabi-v7a", "", "it is built for"),
        ("levels_and_processors_are_those_of_today", "icon-foreground", "icon-gone", "icon-gone"),
    ],
)
def test_what_is_wrong_with_a_spec_is_seen(asked, check, right, wrong, told):
    assert right in SPEC
    assert re.search(told, asked(getattr(android_check, check), SPEC.replace(right, wrong)))


def test_the_package_has_the_licences_and_nothing_of_the_workshop(monkeypatch, tmp_path):
    monkeypatch.chdir(ROOT)
    folder = android_check.Spec(ROOT / "buildozer.spec", tmp_path).files()
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert {"main.py", "LICENSE", "THIRD-PARTY.md", "LICENSES/OFL-1.1.txt", "assets/tokens.json"} <= files
    tops = {name.partition("/")[0] for name in files}
    assert tops == {"main.py", "LICENSE", "LICENSES", "THIRD-PARTY.md", "assets", "selfcheck"}
    assert not [name for name in files if name.endswith((".svg", ".po"))]


def test_what_the_package_has_not_cannot_be_imported(tmp_path):
    (tmp_path / "main.py").write_text("import json, msgspec\nprint('found')\nimport PIL\n", encoding="utf-8")
    command = [sys.executable, "-I", android_runner.__file__, str(tmp_path), '["msgspec"]']
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stdout == "found\n"
    assert "PIL is not in the Android package" in done.stderr


def test_what_is_left_out_of_androids_python_is_never_imported_by_name():
    for name in android_runner.NOT_ON_ANDROID:
        finder = android_runner.Absent({"msgspec"})
        with pytest.raises(ModuleNotFoundError, match="not in the Android package"):
            finder.find_spec(name, None)
    assert android_runner.Absent({"msgspec"}).find_spec("msgspec._core", None) is None
    assert importlib.import_module("msgspec")
