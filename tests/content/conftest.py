"""What the content tests look at: every catalogue of texts that ships."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def catalogues() -> dict[str, dict[str, dict[str, list[str]]]]:
    """All texts: domain -> language -> key -> forms."""
    found: dict[str, dict[str, dict[str, list[str]]]] = {}
    for path in sorted((ROOT / "assets" / "locale").glob("*/LC_MESSAGES/*.po")):
        forms = {
            entry.msgid: list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
            for entry in polib.pofile(str(path))
            if not entry.obsolete
        }
        found.setdefault(path.stem, {})[path.parent.parent.name] = forms
    return found
