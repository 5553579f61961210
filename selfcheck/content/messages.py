"""Texts: keys in, sentences out, from the gettext catalogues of one language.

Two catalogues make a language: `content` (what a clinician signs off) and `interface` (buttons, titles). A language
is a folder under `assets/locale`; a text that it lacks is shown in English.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from pathlib import Path

CATALOGUES = ("content", "interface")
FALLBACK = "en"


class Messages:
    """The texts of one language.

    `messages("ui.deck.count", n=2, of=7)` is the text of that key with its {placeholders} filled in. A key that no
    catalogue has comes back as itself in double brackets, so that it is seen and found by the tests.
    """

    def __init__(self, folder: Path, language: str = FALLBACK) -> None:
        self.language = language
        self._catalogues = [
            gettext.translation(domain, folder, languages=[name], fallback=True)
            for name in dict.fromkeys((language, FALLBACK))
            for domain in CATALOGUES
        ]

    def __call__(self, key: str, **values: object) -> str:
        for catalogue in self._catalogues:
            text = catalogue.gettext(key)
            if text != key:
                return text.format(**values) if values else text
        return f"[[{key}]]"

    def plural(self, key: str, n: int, **values: object) -> str:
        """The form of a text that fits a number; the number itself is {n}."""
        for catalogue in self._catalogues:
            text = catalogue.ngettext(key, f"{key}.many", n)
            if text not in (key, f"{key}.many"):
                return text.format(n=n, **values)
        return f"[[{key}]]"

    def has(self, key: str) -> bool:
        return any(catalogue.gettext(key) != key for catalogue in self._catalogues)


def languages(folder: Path) -> tuple[str, ...]:
    """Codes of the languages that are here, English first."""
    found = sorted(path.parent.parent.name for path in folder.glob("*/LC_MESSAGES/content.mo"))
    return tuple(sorted(found, key=lambda code: code != FALLBACK))


def keys_of(item_id: str, kind: str, *parts: str) -> Iterator[str]:
    """Message keys of an item: `keys_of("timing.first_steps", "card", "says", "why")`."""
    for part in parts:
        yield f"{kind}.{item_id}.{part}"
