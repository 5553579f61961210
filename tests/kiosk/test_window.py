"""What Kivy would do by itself on a kiosk's screen, and is told not to before there is a window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

TELL = """
import json, os
from selfcheck.kiosk import window
from selfcheck.kiosk.config_model import Screen
window.prepare(Screen(display=1, rotation=90))
from kivy.config import Config
told = {name: dict(Config.items(name)) for name in ("kivy", "graphics", "input")}
silent = ("KIVY_NO_ARGS", "KIVY_NO_CONFIG", "KIVY_NO_FILELOG")
print(json.dumps([told, {name: os.environ.get(name) for name in silent}]))
"""


def test_kivy_is_told_all_that_a_kiosk_closes():
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("KCFG_", "KIVY_"))}
    done = subprocess.run(
        [sys.executable, "-c", TELL], env=environ, cwd=Path(__file__).parents[2], capture_output=True, text=True
    )
    told, around = json.loads(done.stdout.splitlines()[-1])
    assert told["kivy"]["exit_on_escape"] == "0"
    assert told["input"] == {"mouse": "mouse,disable_multitouch"}
    wanted = {"fullscreen": "auto", "show_cursor": "0", "allow_screensaver": "0", "display": "1", "rotation": "90"}
    assert {name: told["graphics"][name] for name in wanted} == wanted
    assert set(around.values()) == {"1"}


def test_nothing_can_be_typed_into_anywhere():
    """A field to type into would bring up a keyboard on the screen, and could keep what a person wrote."""
    package = Path(__file__).parents[2] / "selfcheck"
    sources = [path for path in package.rglob("*") if path.suffix in (".py", ".kv")]
    assert sources
    fields = ("TextInput", "kivy.uix.textinput", "kivy.uix.vkeyboard", "request_keyboard(")
    assert [f"{path.name}: {field}" for path in sources for field in fields if field in path.read_text("utf-8")] == []
