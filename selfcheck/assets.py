"""Where the files that ship with the program are: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def root() -> Path:
    """The folder that holds content, locale, fonts, icons and illustrations."""
    inside = _HERE / "assets"
    return inside if inside.is_dir() else _HERE.parent / "assets"
