"""Where the files that ship with the program are: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

import os
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def root() -> Path:
    """The folder that holds content, locale, fonts, icons and illustrations."""
    inside = _HERE / "assets"
    return inside if inside.is_dir() else _HERE.parent / "assets"


def locale() -> Path:
    """The folder of languages; SELFCHECK_LOCALE names another one, for looking at a translation that is not done."""
    return Path(os.environ.get("SELFCHECK_LOCALE") or root() / "locale")
