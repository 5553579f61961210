"""The sheet that lists the keys of the present screen, from the table that the keyboard itself goes by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._tiles import rows
from selfcheck.ui.widgets.keycap import KeyRow
from selfcheck.ui.widgets.sheet import Sheet
from selfcheck.ui.widgets.text import Text

ARROWS = {"right": "arrow_forward", "left": "arrow_back", "up": "arrow_upward", "down": "arrow_downward"}


def help_sheet(face: Face, keys: Iterable[tuple[Sequence[str], str]]) -> Sheet:
    """A sheet with a row for each entry: the names of keys, and the text of what they do. `?` closes it again."""
    sheet = Sheet(title=face.t("ui.keys.title"), close_spoken=face.t("ui.close"))
    sheet.closed_by = [*sheet.closed_by, "?", "f1"]
    sheet.add(rows(*(KeyRow(text=face.t(does), caps=_caps(face, names)) for names, does in keys)))
    if face.own_settings:
        letters = "on" if face.settings.letter_keys else "off"
        sheet.add(Text(text=face.t(f"ui.keys.letters_{letters}"), role="caption", color=look.color.text2))
    return sheet


def _caps(face: Face, names: Sequence[str]) -> list[tuple[str, str]]:
    """What stands on the keys: words and icon of each, one of them empty. Neighbours on the keyboard are one range."""
    if len(names) > 2 and all(name.isdigit() for name in names):
        return [(f"{names[0]} – {names[-1]}", "")]
    return [("" if name in ARROWS else _words(face, name), ARROWS.get(name, "")) for name in names]


def _words(face: Face, name: str) -> str:
    parts = name.split("+") if name != "+" else [name]
    named = {part: f"ui.key.{part}" for part in parts}
    return "+".join(face.t(key) if face.messages.has(key) else part.upper() for part, key in named.items())
