"""Catalogues of texts: what each language must say, what it says, and what is wrong with it.

English is written by hand. Every other language follows it: `merged` brings its file in line and never drops a
translation or a translator's comment of a text that is still there. Above each entry stands the English that it was
translated from (`#. en:`). When that changes the entry is marked fuzzy, with the former English as its previous
msgid (`#|`), as gettext's own tools do; whoever has looked at it takes both away.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import polib
from babel.messages.catalog import Catalog
from babel.messages.plurals import get_plural
from babel.messages.pofile import write_po

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scripts import extraction
from selfcheck.content import lint

ENGLISH = "en"
KEYED = ("content", "interface", "command_line")
"""Catalogues in which a text is found by its key; English has a file of its own."""

SENTENCES = ("sources", "python")
"""Catalogues in which a text is found by its English sentence."""

DOMAINS = (*KEYED, *SENTENCES)


class Text(NamedTuple):
    """One text in English: its msgids, its forms (two for a plural), and what a translator has to know."""

    key: str
    plural: str
    forms: tuple[str, ...]
    note: str

    @property
    def english(self) -> str:
        return " | ".join(self.forms)

    @property
    def keyed(self) -> bool:
        return self.forms != (self.key,)


def path_of(locale: Path, language: str, domain: str) -> Path:
    return locale / language / "LC_MESSAGES" / f"{domain}.po"


def languages(locale: Path) -> list[str]:
    """Codes of the languages that somebody has begun, English aside."""
    found = {path.parent.parent.name for path in locale.glob("*/LC_MESSAGES/*.po")}
    return sorted(found - {ENGLISH})


def reference(locale: Path, domain: str) -> dict[str, Text]:
    """Every text of a catalogue in English, in the order of reading."""
    if domain in SENTENCES:
        asked = dict.fromkeys(place.message for place in extraction.places() if place.domain == domain)
        return {sentence: Text(sentence, "", (sentence,), "") for sentence in asked}
    path = path_of(locale, ENGLISH, domain)
    entries = opened(path) if path.exists() else ()
    return {e.msgid: Text(e.msgid, e.msgid_plural, forms(e), e.comment) for e in entries if not e.obsolete}


def opened(path: Path) -> polib.POFile:
    """A catalogue as it stands; lines stay as long as they are. OSError where it cannot be parsed."""
    return polib.pofile(str(path), wrapwidth=0, check_for_duplicates=True)


def forms(entry: polib.POEntry) -> tuple[str, ...]:
    return tuple(entry.msgstr_plural[n] for n in sorted(entry.msgstr_plural)) or (entry.msgstr,)


# --- Following the English -------------------------------------------------------------------------------------------


def merged(texts: dict[str, Text], before: polib.POFile) -> polib.POFile:
    """The file of a language in line with the English: same texts, same order, notes and English beside each."""
    after = polib.POFile(wrapwidth=0)
    after.header, after.metadata = before.header, before.metadata
    here = {entry.msgid: entry for entry in before if not entry.obsolete}
    for key, text in texts.items():
        entry = here.get(key) or polib.POEntry(msgid=key)
        _follow(entry, text, len(plural_forms(before)))
        after.append(entry)
    return after


def _follow(entry: polib.POEntry, text: Text, count: int) -> None:
    known = translated_from(entry)
    if text.keyed and known not in ("", text.english) and all(forms(entry)) and not entry.fuzzy:
        entry.flags.append("fuzzy")
        entry.previous_msgid = known
    entry.msgid_plural = text.plural
    if text.plural and not entry.msgstr_plural:
        entry.msgstr_plural, entry.msgstr = dict.fromkeys(range(count), ""), ""
    entry.comment = "\n".join(filter(None, (text.note, f"en: {text.english}" if text.keyed else "")))
    entry.occurrences = []


def translated_from(entry: polib.POEntry) -> str:
    """The English that a translation was made from, "" where it does not say."""
    return next((line[4:] for line in entry.comment.splitlines() if line.startswith("en: ")), "")


def plural_forms(catalogue: polib.POFile) -> range:
    """The numbers of the plural forms of a language, by the head of its file."""
    found = re.search(r"nplurals\s*=\s*(\d+)", catalogue.metadata.get("Plural-Forms", ""))
    return range(int(found[1]) if found else 2)


def begun(language: str) -> polib.POFile:
    """An empty file for a language, with the plural rule that Babel knows for it."""
    catalogue = polib.POFile(wrapwidth=0)
    catalogue.header = "docs/translating.md says how to work on this file."
    catalogue.metadata = {
        "Project-Id-Version": "selfcheck",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": get_plural(language).plural_forms,
    }
    return catalogue


def update(locale: Path, language: str) -> None:
    """Bring every file of a language in line with the English; files that are not there are begun."""
    for domain in DOMAINS:
        path = path_of(locale, language, domain)
        before = opened(path) if path.exists() else begun(language)
        text = str(merged(reference(locale, domain), before))
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def write_templates(locale: Path, folder: Path) -> None:
    """A .pot file for each catalogue: every text with its English and the files that ask for it."""
    places = extraction.places()
    folder.mkdir(parents=True, exist_ok=True)
    for domain in DOMAINS:
        template = Catalog(project="selfcheck", charset="utf-8")
        for text in reference(locale, domain).values():
            asked = [(place.file, place.line) for place in places if place.message == text.key]
            notes = [*text.note.splitlines(), *([f"en: {text.english}"] if domain in KEYED else [])]
            template.add((text.key, text.plural) if text.plural else text.key, locations=asked, auto_comments=notes)
        with (folder / f"{domain}.pot").open("wb") as file:
            write_po(file, template, width=10_000, omit_header=False)


# --- What is wrong ---------------------------------------------------------------------------------------------------


def faults(locale: Path, language: str) -> list[str]:
    """Everything that keeps a language from being whole, a line each; [] if nothing does."""
    if language == ENGLISH:
        return [line for domain in KEYED for line in _english_faults(locale, domain)]
    return [line for domain in DOMAINS for line in _translation_faults(locale, language, domain)]


def _english_faults(locale: Path, domain: str) -> Iterator[str]:
    here, asked = reference(locale, domain), extraction.asked_for(domain)
    yield from (f"en/{domain}: missing: {key}" for key in sorted(asked - here.keys()))
    yield from (f"en/{domain}: unused: {key}" for key in here if key not in asked and not extraction.is_optional(key))
    yield from (f"en/{domain}: {line}" for line in lint.bad_placeholders({ENGLISH: _forms(here)}))


def _translation_faults(locale: Path, language: str, domain: str) -> Iterator[str]:
    texts, path = reference(locale, domain), path_of(locale, language, domain)
    name = f"{language}/{domain}"
    if not path.exists():
        yield f"{name}: missing: the whole file"
        return
    catalogue = opened(path)
    here = {entry.msgid: entry for entry in catalogue if not entry.obsolete}
    whole = {key: entry for key, entry in here.items() if all(forms(entry))}
    yield from (f"{name}: missing: {key}" for key in texts if key not in whole)
    yield from (f"{name}: unused: {key}" for key in here if key not in texts)
    for key, entry in whole.items():
        if key in texts:
            yield from (f"{name}: {fault}: {key}" for fault in _entry_faults(entry, texts[key], catalogue))


def _entry_faults(entry: polib.POEntry, text: Text, catalogue: polib.POFile) -> Iterator[str]:
    if entry.fuzzy or (text.keyed and translated_from(entry) != text.english):
        yield "stale, the English has changed"
    if entry.msgid_plural != text.plural or (text.plural and list(entry.msgstr_plural) != [*plural_forms(catalogue)]):
        yield f"needs {len(plural_forms(catalogue))} plural forms" if text.plural else "is no plural"
    wanted = {name for form in text.forms for name in placeholders(form)}
    if any(set(placeholders(form)) - wanted for form in forms(entry)) or {
        name for form in forms(entry) for name in placeholders(form)
    } != wanted:
        yield f"placeholders differ from {sorted(wanted)}"


def placeholders(form: str) -> list[str]:
    """What is filled into a text: {name}, %(name)s and %s."""
    return re.findall(r"\{\w*\}|%(?:\(\w+\))?[srd]", form)


def _forms(texts: dict[str, Text]) -> dict[str, tuple[str, ...]]:
    return {key: text.forms for key, text in texts.items()}
