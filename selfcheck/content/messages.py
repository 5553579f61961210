"""Texts: keys in, sentences out, from the gettext catalogues of one language.

A language is a folder of catalogues: `content` (what a clinician signs off), `interface` (buttons, titles) and
`command_line`, in which a text is found by its key, and `sources`, in which it is found by its English sentence. A
language is offered once it is compiled (`make messages`), and it is compiled once it is whole.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

CATALOGUES = ("content", "interface")
COMMAND_LINE = ("command_line",)
SOURCES = "sources"
FALLBACK = "en"


class Messages:
    """The texts of one language, out of some of its catalogues.

    `messages("ui.deck.count", n=2, of=7)` is the text of that key with its {placeholders} filled in. A key that no
    catalogue has comes back as itself in double brackets, so that it is seen and found by the tests.
    """

    def __init__(self, folder: Path, language: str = FALLBACK, catalogues: Iterable[str] = CATALOGUES) -> None:
        self.language = language
        self._folder = folder
        self._catalogues = [
            gettext.translation(domain, folder, languages=[name], fallback=True)
            for name in dict.fromkeys((language, FALLBACK))
            for domain in catalogues
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

    def of_source(self, english: str) -> str:
        """The words of a source, or about it, in this language; as they are where they need no translation."""
        return self._sources.gettext(english)

    @cached_property
    def _sources(self) -> gettext.NullTranslations:
        return gettext.translation(SOURCES, self._folder, languages=[self.language], fallback=True)

    def has(self, key: str) -> bool:
        return any(catalogue.gettext(key) != key for catalogue in self._catalogues)


def languages(folder: Path) -> dict[str, str]:
    """Languages that are here: code -> its name in its own words, English first."""
    found = sorted(path.parent.parent.name for path in folder.glob("*/LC_MESSAGES/content.mo"))
    codes = sorted(found, key=lambda code: code != FALLBACK)
    return {code: Messages(folder, code, ("interface",))("ui.language") for code in codes}
