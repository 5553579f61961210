"""Rules that the shipped knowledge and its texts keep, beyond what loading them checks.

Each rule is a function that gives one line for each fault, and [] where all is well. Nothing is read in here: content,
catalogues and the letters of the font are handed in. A catalogue maps a message key to its forms: one for a plain
text, several for a plural.
"""

from __future__ import annotations

import math
import string
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from selfcheck.content.loader import Content
from selfcheck.content.model import Article, Aspect, Card, Combination, Item, LookAlike, Sign, Step, Term

Catalogue = Mapping[str, Sequence[str]]

SMALL = math.log(2)
"""Most that a judgement may weigh, in natural log-odds: the likelihood ratio of a small finding."""

# --- What we know -------------------------------------------------------------------------------------------------


def unlike_vocabulary(content: Content, vocabulary: Mapping[str, Any]) -> list[str]:
    """Answers of the public vocabulary that the content does not ask as promised; extra ones are the content's own."""
    faults = []
    for promised in vocabulary["answers"]:
        answer_id = promised["id"]
        if answer_id not in content.answer_ids:
            faults.append(f"{answer_id}: nothing asks for it")
            continue
        kind, values = content.kind_and_values(answer_id)
        asked = {"kind": kind}
        if kind != "yes_no":
            asked["values"] = list(values)  # type: ignore[assignment]
        if answer_id in content.signs:
            asked["urgency"] = content.signs[answer_id].urgency
        wanted = {key: promised[key] for key in ("kind", "values", "urgency") if key in promised}
        if asked != wanted:
            faults.append(f"{answer_id}: is {asked}, the vocabulary has {wanted}")
    return faults


def overweight(content: Content) -> list[str]:
    """Weights that say more than their source can: see the two rules at the head of cards.toml."""
    faults = []
    for answer_id in content.answer_ids:
        question = content.question(answer_id)
        for weight in question.weights:
            name = f"{answer_id} = {weight.value}"
            read = content.sources[weight.source].read
            if weight.mark == "judgement" and abs(weight.logodds) > SMALL + 0.0001:
                faults.append(f"{name}: a judgement weighs {weight.logodds}, more than ln 2")
            if read != "seen" and not (read == "own" and weight.mark == "judgement"):
                faults.append(f"{name}: {weight.mark} by {weight.source}, which was read as {read}: for wording only")
        if isinstance(question, Card) and question.aspect == "laterality" and question.weights:
            faults.append(f"{answer_id}: one foot or both says nothing about the cause and may not weigh")
    return faults


def idle_sources(content: Content, background: Collection[str] = ()) -> list[str]:
    """Sources that nothing names, unless they are known to be background."""
    named: set[str] = set()
    for _, _, item in content.named_items():
        named.update(_sources(item))
    return [f"{source}: nothing rests on it" for source in content.sources if source not in named | {*background}]


def _sources(item: Item) -> Iterator[str]:
    for field in item.__struct_fields__:
        value = getattr(item, field)
        if field in ("source", "sources"):
            yield from (value,) if isinstance(value, str) else value
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Item):
                yield from _sources(inner)


# --- Which texts there must be ------------------------------------------------------------------------------------


def needed_keys(content: Content) -> frozenset[str]:
    """Keys of all texts that the items of a content must have."""
    return frozenset(key for _, _, item in content.named_items() for key in texts_of(item))


def texts_of(item: Item) -> tuple[str, ...]:
    """Keys of the texts that one item must have."""
    match item:
        case Aspect():
            compared = ("circulation", "mechanical") if item.compared else ()
            return _keys(f"aspect.{item.id}", "name", "short", "research", *compared)
        case Card():
            values = _keys(f"value.{item.id}", *item.values) if item.kind != "yes_no" else ()
            uncounted = _keys(f"not_counted.{item.id}", "title", "why", "source") if item.not_counted else ()
            return (*_keys(f"card.{item.id}", "says", "help", "why", "short"), *values, *uncounted)
        case Sign():
            return _keys(f"sign.{item.id}", "says", *_warning_parts(item.urgency))
        case Combination():
            return _keys(item.id, *_warning_parts(item.urgency))
        case LookAlike():
            return _keys(f"look_alike.{item.id}", "name", "says", "ask")
        case Step():
            return _keys(f"step.{item.id}", "title", *_step_parts(item))
        case Term():
            return _keys(f"glossary.{item.id}", "name", "forms", "text")
        case Article():
            return _keys(f"learn.{item.id}", "title", "summary", *_numbered("p", item.paragraphs))
    return ()


def _warning_parts(urgency: str) -> tuple[str, ...]:
    return ("told", "why", "say", "short", *(("stop",) if urgency == "emergency" else ()))


def _step_parts(step: Step) -> tuple[str, ...]:
    parts = _numbered("point", step.points) if step.points else ("text",)
    return (*parts, *_numbered("how", 4), "dose", "care") if step.kind in ("warm_up", "strengthen") else parts


def _numbered(part: str, count: int) -> tuple[str, ...]:
    return tuple(f"{part}{number}" for number in range(1, count + 1))


def _keys(prefix: str, *parts: str) -> tuple[str, ...]:
    return tuple(f"{prefix}.{part}" for part in parts)


def missing_keys(content: Content, catalogue: Catalogue) -> list[str]:
    """Texts that an item of the content must have and a catalogue lacks."""
    return [f"{key}: has no text" for key in sorted(needed_keys(content) - catalogue.keys())]


# --- The texts themselves -----------------------------------------------------------------------------------------


def bad_placeholders(languages: Mapping[str, Catalogue], reference: str = "en") -> list[str]:
    """Texts that cannot be filled in, or that want other {placeholders} than the same text in English."""
    faults = []
    names: dict[tuple[str, str], set[str]] = {}
    for language, catalogue in languages.items():
        for key, forms in catalogue.items():
            try:
                found = names[language, key] = _placeholders(forms)
            except ValueError as error:
                faults.append(f"{language}: {key}: {error}")
            else:
                faults += [f"{language}: {key}: {{{name}}} is no name" for name in found if not name.isidentifier()]
    for (language, key), here in names.items():
        if key not in languages[reference]:
            faults.append(f"{language}: {key}: there is no such text in {reference!r}")
        elif here != (there := names.get((reference, key), here)):
            faults.append(f"{language}: {key}: has {sorted(here)}, {reference!r} has {sorted(there)}")
    return faults


def _placeholders(forms: Sequence[str]) -> set[str]:
    """Names in braces in any form of a text; ValueError for a brace that is not closed."""
    return {name for form in forms for _, name, _, _ in string.Formatter().parse(form) if name is not None}


def undrawable(catalogue: Catalogue, letters: Collection[str]) -> list[str]:
    """Letters of texts that a font does not have; the person would see an empty box."""
    known = {*letters, "\n"}
    return [
        f"{key}: {letter!r}"
        for key, forms in catalogue.items()
        for letter in sorted({letter for form in forms for letter in form} - known)
    ]
