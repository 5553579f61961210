"""How plain a text is: the length of its sentences, its grade, its room, its typing. One set of rules a language.

A catalogue is a mapping of message key to text. Each rule is a function from a catalogue to the lines that break it,
so that tests can also hand each rule a bad text and see it complain.
"""

from __future__ import annotations

import re
import warnings
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import polib

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # textstat asks setuptools for a module that is to go
    import textstat

LOCALE = Path(__file__).parents[2] / "assets" / "locale"
LANGUAGES = ("en", "es")
"""The languages that have a reading formula. One without is measured by nobody, and its readers are its judges."""

GRADE = 6.0
"""Flesch-Kincaid grade of English, at most."""

EASE = 70.0
"""Szigriszt-Pazos ease of Spanish, at least; from 66 it is called fairly easy."""

LONGEST_SENTENCE = 20
MEASURABLE = 12
"""Words that a text needs before the reading formula says anything; shorter ones are measured together."""

FORBIDDEN = {
    "en": (
        r"diagnos\w*",
        r"diseases?",
        r"(ab)?normal(ly)?",
        r"positives?",
        r"negatives?",
        r"risk scores?",
        r"percent(age)?s?",
        r"probabilit\w+",
        r"safe to (run|walk|exercise|train)",
        r"rul(e|es|ed|ing) out",
        r"you (may |might |could |probably )?have (a |an )?(clot|infection|neuropathy|gout|stroke)",
        r"(plantar|fascia|fasciitis|metatars\w+|neuroma|neuropathy|claudication|isch\w+|stenosis)",
    ),
    "es": (
        r"diagn[oó]stic\w*",
        r"enfermedad(es)?",
        r"(a|sub)?normal(es|mente)?",
        r"positiv[oa]s?",
        r"negativ[oa]s?",
        r"puntaje de riesgo",
        r"por ciento|porcentajes?",
        r"probabilidad(es)?",
        r"(puedes|es seguro) (correr|caminar|entrenar|hacer ejercicio) sin (peligro|riesgo)",
        r"descart\w+",
        r"(tienes|puedes tener|quizás tengas) (un |una )?(coágulo|infección|neuropatía|gota|derrame)",
        r"(plantares|fascia|fascitis|metatars\w+|neuroma|neuropat\w+|claudicaci\w+|isqu\w+|estenosis)",
    ),
}
"""What the voice of the app never says: verdicts, numbers about the person, Latin."""

ALLOWED = ("not a diagnosis", "no un diagnóstico", "no es un diagnóstico")

LIMITS = {
    r"aspect\.\w+\.short": (9, "letters"),
    r"aspect\.\w+\.(circulation|mechanical)": (6, "words"),
    r"(card|sign|combination)\..+\.short": (34, "letters"),
    r"value\..+": (16, "letters"),
    r"card\..+\.says": (15, "words"),
    r"sign\..+\.says": (16, "words"),
    r"learn\..+\.summary": (8, "words"),
}
"""Room on the screen, by key."""

Texts = Mapping[str, str]


def catalogue(language: str, domain: str = "content") -> dict[str, str]:
    """The texts of one catalogue; of a plural the form for many."""
    entries = polib.pofile(str(LOCALE / language / "LC_MESSAGES" / f"{domain}.po"))
    texts = {e.msgid: e.msgstr or e.msgstr_plural[1] for e in entries if not e.obsolete}
    return {key: text for key, text in texts.items() if not key.endswith(".forms")}  # those are never shown


# --- Reading a text ---------------------------------------------------------------------------------------------


def spoken(text: str) -> str:
    """The text as it is read: placeholders are words, curly marks are plain, every text ends a sentence."""
    text = re.sub(r"\{\w*\}", "word", text).replace("’", "'")
    text = re.sub(r"[“”]", "", text).strip()
    return text if text.endswith((".", "?")) else f"{text}."


def words(text: str) -> int:
    return len(spoken(text).split())


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?:])\s+", spoken(text))


def passages(texts: Texts) -> Iterator[tuple[str, str]]:
    """What to measure: each long text alone, short ones joined by kind (the first and the last part of the key).

    Kinds with too few words are joined once more, and so are labels, which are no sentences.
    """
    short: dict[str, list[str]] = defaultdict(list)
    for key, text in texts.items():
        if words(text) >= MEASURABLE:
            yield key, spoken(text)
        elif text.endswith((".", "?", "”")):
            parts = key.split(".")
            short[f"{parts[0]}.*.{parts[-1].rstrip('123456')}"].append(spoken(text))
        else:
            short["labels"].append(text)
    labels = short.pop("labels", [])
    rest: list[str] = []
    for kind, members in short.items():
        passage = " ".join(members)
        if words(passage) >= MEASURABLE:
            yield kind, passage
        else:
            rest += members
    yield from (("the rest", " ".join(rest)),) if rest else ()
    yield from (("labels", in_lines_of_ten(labels)),) if labels else ()


def in_lines_of_ten(labels: list[str]) -> str:
    """Labels are no sentences, and a full stop after each would fool the formula; ten words to a line are fair."""
    listed = " ".join(labels).replace("?", "").split()
    return " ".join(" ".join(listed[i : i + 10]) + "." for i in range(0, len(listed), 10))


# --- The rules --------------------------------------------------------------------------------------------------


def too_hard(texts: Texts, language: str = "en") -> list[str]:
    """Passages above the grade that English may have, or below the ease that Spanish must have."""
    textstat.set_lang(language)
    if language == "es":
        eased = ((key, textstat.szigriszt_pazos(passage)) for key, passage in passages(texts))
        return [f"{key}: ease {ease}" for key, ease in eased if ease < EASE]
    graded = ((key, textstat.flesch_kincaid_grade(passage)) for key, passage in passages(texts))
    return [f"{key}: grade {grade}" for key, grade in graded if grade > GRADE]


def too_long(texts: Texts, language: str = "en") -> list[str]:
    return [
        f"{key}: {len(sentence.split())} words: {sentence}"
        for key, text in texts.items()
        for sentence in sentences(text)
        if len(sentence.split()) > LONGEST_SENTENCE
    ]


def beyond_their_room(texts: Texts, language: str = "en") -> list[str]:
    found = []
    for key, text in texts.items():
        for pattern, (most, unit) in LIMITS.items():
            size = len(text) if unit == "letters" else words(text)
            if re.fullmatch(pattern, key) and size > most:
                found.append(f"{key}: {size} {unit}, room for {most}: {text}")
    return found


def badly_typed(texts: Texts, language: str = "en") -> list[str]:
    """Stray spaces, web addresses, mark-up, straight quotes, exclamation marks, empty texts."""
    faults = {
        "empty": r"\A\s*\Z",
        "space at an end": r"\A\s|\s\Z",
        "double space": r"\s\s",
        "web address": r"(?i)https?:|www\.|\b\w+\.(com|org|net|uk|gov|edu|info)\b",
        "mark-up": r"</?\w+[^>]*>|&\w+;|\[/?(b|i|u|color|ref|size)\b",
        "straight quote": r"[\"']",
        "exclamation mark": r"!",
        "percent sign": r"%",
        "unbalanced quotation marks": r"\A[^“]*”|“[^”]*\Z",
    }
    return [
        f"{key}: {fault}"
        for key, text in texts.items()
        for fault, pattern in faults.items()
        if re.search(pattern, text)
    ]


def forbidden(texts: Texts, language: str = "en") -> list[str]:
    found = []
    for key, text in texts.items():
        if re.fullmatch(r"glossary\.\w+\.name", key):
            continue  # what cannot be avoided is named here, and then said in plain words
        plain = spoken(text).lower()
        for phrase in ALLOWED:
            plain = plain.replace(phrase, "")
        for pattern in FORBIDDEN[language]:
            if match := re.search(rf"\b{pattern}\b", plain):
                found.append(f"{key}: {match.group()!r}")
    return found


