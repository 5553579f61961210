"""The worked examples of the architecture page do what they say, made as they stand there."""

import re
import shutil
import sys
from pathlib import Path
from types import ModuleType

import polib
import pytest

from selfcheck.content import lint, shipped
from selfcheck.content.loader import load
from tests.ui.conftest import fly, window  # noqa: F401  fixtures

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(("example", "file"), [(0, "cards.toml"), (1, "signs.toml")], ids=["a card", "a warning"])
def test_what_is_shown_is_all_that_it_needs(example, file, tmp_path):
    folder = shutil.copytree(ROOT / "assets" / "content", tmp_path / "content")
    with (folder / file).open("a", encoding="utf-8") as written:
        written.write("\n" + blocks("toml")[example])
    asked_for = lint.needed_keys(load(folder)) - lint.needed_keys(shipped())
    given = {entry.msgid: entry.msgstr for entry in polib.pofile(blocks("po")[example])}
    assert set(given) == asked_for
    assert all(given.values())


def test_the_commands_for_a_language_are_there():
    commands = {line.partition("#")[0].split()[0] for block in blocks("sh") for line in block.splitlines()}
    assert commands == {".venv/bin/python", "make"}
    options = set(re.findall(r"scripts/messages\.py (--\w+)", PAGE))
    assert options == {"--new"}
    assert all(f'"{option}"' in (ROOT / "scripts" / "messages.py").read_text(encoding="utf-8") for option in options)


def test_the_screen_is_shown_and_left(fly, monkeypatch):  # noqa: F811
    screen = ModuleType("selfcheck.ui.screens.thanks")
    exec(blocks("python")[0], vars(screen))
    monkeypatch.setitem(sys.modules, screen.__name__, screen)
    pilot = fly("thanks")
    assert pilot.sees("[[ui.thanks.text]]")
    pilot.tap(pilot.app.face.t("ui.go_on"))
    assert pilot.app.flow.place.screen == "welcome"
