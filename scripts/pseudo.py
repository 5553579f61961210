"""A made-up language for looking at layouts: English with accents, each text 40 % longer. Made, never kept.

What holds for it holds for a real third language: it is a folder of catalogues and nothing else.
"""

from __future__ import annotations

import math
import re
import shutil
from pathlib import Path

import polib

from scripts import catalogues

CODE = "qps"
LONGER = 1.4
ACCENTS = str.maketrans("AEIOUaeiouCcGgNnSsYyZz", "ÀÉÎÖÛàéîöûÇçĞğÑñŠšÝýŽž")
VOWELS = "aeiouyAEIOUY"


def write(locale: Path, folder: Path) -> None:
    """Copy a folder of languages and add the made-up one, compiled; the app then offers them all."""
    shutil.copytree(locale, folder, dirs_exist_ok=True)
    for domain in catalogues.DOMAINS:
        catalogue = catalogues.begun(catalogues.ENGLISH)
        for text in catalogues.reference(locale, domain).values():
            catalogue.append(_entry(text))
        path = catalogues.path_of(folder, CODE, domain)
        path.parent.mkdir(parents=True, exist_ok=True)
        catalogue.save_as_mofile(str(path.with_suffix(".mo")))


def _entry(text: catalogues.Text) -> polib.POEntry:
    forms = [stretched(form) for form in text.forms]
    if text.plural:
        return polib.POEntry(msgid=text.key, msgid_plural=text.plural, msgstr_plural=dict(enumerate(forms)))
    return polib.POEntry(msgid=text.key, msgstr=forms[0])


def stretched(english: str) -> str:
    """A text with accents, 40 % longer, as words grow: their vowels are drawn out. {placeholders} stay as they are."""
    pieces = re.split(r"(\{\w*\}|%(?:\(\w+\))?[srd])", english)
    return "".join(piece if number % 2 else _drawn_out(piece).translate(ACCENTS) for number, piece in enumerate(pieces))


def _drawn_out(words: str) -> str:
    """Vowels are repeated, evenly from the first to the last, until the words are long enough."""
    letters = list(words)
    at = [number for number, letter in enumerate(letters) if letter in VOWELS]
    missing = math.ceil(len(words) * (LONGER - 1)) if at else 0
    for turn in range(missing):
        place = at[turn * len(at) // missing]
        letters[place] += words[place].lower()
    return "".join(letters)
