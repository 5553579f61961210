"""What PyInstaller is told on each system. Windows and macOS have run it never; this reads what it would be given."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

import selfcheck

ROOT = Path(__file__).parents[2]
SPEC = ROOT / "packaging" / "desktop" / "selfcheck.spec"


class Told:
    """Stands in for PyInstaller: remembers what each of its steps was given."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
        self.steps: dict[str, dict[str, Any]] = {}
        hooks, kivy, windows = (ModuleType(name) for name in ("hooks", "kivy", "versioninfo"))
        hooks.collect_submodules = lambda name: [name]  # type: ignore[attr-defined]
        hooks.collect_data_files = lambda name, includes: []  # type: ignore[attr-defined]
        kivy.get_deps_minimal = lambda **_: {"hiddenimports": [], "excludes": []}  # type: ignore[attr-defined]
        for part in ("StringTable", "StringStruct", "StringFileInfo", "VarFileInfo", "VarStruct", "FixedFileInfo",
                     "VSVersionInfo"):  # fmt: skip
            setattr(windows, part, lambda *given, **named: (given, named))
        win32 = ModuleType("win32")
        win32.versioninfo = windows  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "PyInstaller.utils.hooks", hooks)
        monkeypatch.setitem(sys.modules, "PyInstaller.utils.win32", win32)
        monkeypatch.setitem(sys.modules, "kivy.tools.packaging.pyinstaller_hooks", kivy)
        monkeypatch.setattr(sys, "platform", platform)
        monkeypatch.setattr(sys, "path", list(sys.path))
        monkeypatch.setattr("os.environ", {})
        steps = {name: self._step(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
        exec(compile(SPEC.read_text(encoding="utf-8"), SPEC, "exec"), {"SPECPATH": str(SPEC.parent), **steps})

    def _step(self, name: str) -> Any:
        def step(*given: Any, **named: Any) -> Any:
            self.steps[name] = {"given": given, **named}
            return SimpleNamespace(pure=[], scripts=[], binaries=[], datas=[])

        return step


def test_windows_shows_icon_and_version_and_no_console(monkeypatch):
    told = Told(monkeypatch, "win32").steps["EXE"]
    assert Path(told["icon"]).is_file() and told["icon"].endswith(".ico")
    assert told["console"] is False
    assert selfcheck.__version__ in str(told["version"]) and "Heart or Sole?" in str(told["version"])
    assert told["version"][1]["ffi"][1]["filevers"] == (0, 1, 0, 0)


def test_macos_gets_an_app_that_asks_for_nothing(monkeypatch):
    steps = Told(monkeypatch, "darwin").steps
    told = steps["BUNDLE"]
    assert Path(told["icon"]).is_file() and told["icon"].endswith(".icns")
    assert told["version"] == selfcheck.__version__
    assert not [key for key in told["info_plist"] if "UsageDescription" in key]
    assert not {"entitlements_file", "codesign_identity"} & {*told, *steps["EXE"]}


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_every_system_gets_the_assets_and_nothing_of_the_workshop(monkeypatch, platform):
    told = Told(monkeypatch, platform).steps["Analysis"]
    assert (str(ROOT / "assets"), "selfcheck/assets") in told["datas"]
    assert {"certifi", "tkinter", "unittest"} <= set(told["excludes"])
    assert told["given"][0] == [str(ROOT / "main.py")]
