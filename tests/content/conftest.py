"""What the content tests look at: every catalogue of texts that ships, and all the code that reads them."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from selfcheck.content import lint

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


@pytest.fixture(scope="session")
def in_code() -> frozenset[str]:
    """Patterns of all message keys that the code names."""
    files = [path for path in sorted((ROOT / "selfcheck").rglob("*.py")) if path.name != "lint.py"]
    return frozenset().union(*(lint.keys_in_code(path.read_text(encoding="utf-8")) for path in files))
