"""Name every function, class and variable that nothing uses: vulture, told what else uses them.

    python scripts/dead_code.py
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from vulture import Vulture

ROOT = Path(__file__).resolve().parents[1]
CODE = ("selfcheck", "scripts", "main.py")
BY_NAME = (
    # Kivy's events, and the forms of a function for each kind of widget.
    "on_*", "_",
    # Kivy reads or calls these: of its app, its clock, its window, its widgets, its textures.
    "_app_window", "allow_screensaver", "border", "changed", "clearcolor", "handle_exception", "max_iteration",
    "mag_filter", "min_filter", "open_settings", "use_kivy_settings", "xy", "_bind_inactive_bar_color", "_touch",
    # Columns of a table that is written row by row.
    "lost_warning", "opposite", "raised",
    # logging, import machinery, Java, Babel, polib and buildozer do.
    "find_spec", "handleError", "keys_in_code", "mime_headers", "occurrences", "onInit", "onUtteranceCompleted",
    "previous_msgid", "targetname", "texts_of_content",
)  # fmt: skip
DATA = (ROOT / "selfcheck" / "ui" / "tokens.py",)
"""The shape of a data file: each field is there because the file has it."""


def names_in_kv() -> set[str]:
    """Every word of the drawings: properties they read and set, classes they draw, functions they call."""
    texts = (path.read_text(encoding="utf-8") for path in (ROOT / "selfcheck").rglob("*.kv"))
    return {word for text in texts for word in re.findall(r"[A-Za-z_]\w*", text)}


def main() -> int:
    finder = Vulture(ignore_names=BY_NAME)
    finder.scavenge([ROOT / part for part in (*CODE, "tests")])
    drawn, tests = names_in_kv(), ROOT / "tests"
    dead = [
        item
        for item in finder.get_unused_code()
        if item.name not in drawn and item.filename not in DATA and not item.filename.is_relative_to(tests)
    ]
    for item in dead:
        print(f"{item.filename.relative_to(ROOT)}:{item.first_lineno}: nothing uses the {item.typ} {item.name}")
    return 1 if dead else 0


if __name__ == "__main__":
    sys.exit(main())
