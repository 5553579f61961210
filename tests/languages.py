"""Languages for tests: a folder with one more than the shipped ones, made up, accented and 40 % longer."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from scripts import pseudo
from selfcheck import assets

PSEUDO = pseudo.CODE


@cache
def pseudo_locale() -> Path:
    """A folder of languages with the made-up one; hand it to SELFCHECK_LOCALE, or to `Messages`."""
    folder = Path(tempfile.mkdtemp(prefix="selfcheck-locale-"))
    pseudo.write(assets.root() / "locale", folder)
    return folder
