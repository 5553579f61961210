"""Rules that the shipped knowledge and its texts keep, beyond what loading them checks.

Each rule is a function that gives one line for each fault, and [] where all is well. Nothing is read in here: content,
catalogues and the letters of the font are handed in. A catalogue maps a message key to its forms: one for a plain
text, several for a plural.
"""

from __future__ import annotations

import ast
import math
import re
import string
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fnmatch import translate
from typing import Any

from selfcheck.content.loader import Content
from selfcheck.content.model import Card, Item, Step

Catalogue = Mapping[str, Sequence[str]]

SMALL = math.log(2)
"""Most that a judgement may weigh, in natural log-odds: the likelihood ratio of a small finding."""

BESIDE_ITEMS = ("aspect.flag.*", "not_counted.unsure.*", "sign.*.wait[123]", "combination.*.wait[123]")
"""Texts that an item may have, or that stand beside the items of a kind."""


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
    return frozenset(_needed(content))


def _needed(content: Content) -> Iterator[str]:
    for aspect in content.aspects.values():
        compared = ("circulation", "mechanical") if aspect.compared else ()
        yield from _keys(f"aspect.{aspect.id}", "name", "short", "research", *compared)
    for card in content.cards.values():
        yield from _keys(f"card.{card.id}", "says", "help", "why", "short")
        if card.kind != "yes_no":
            yield from _keys(f"value.{card.id}", *card.values)
        if card.not_counted:
            yield from _keys(f"not_counted.{card.id}", "title", "why", "source")
    for sign in content.signs.values():
        yield from _keys(f"sign.{sign.id}", "says", *_warning_parts(sign.urgency))
    for combination in content.combinations.values():
        yield from _keys(combination.id, *_warning_parts(combination.urgency))
    for look_alike in content.look_alikes:
        yield from _keys(f"look_alike.{look_alike}", "name", "says", "ask")
    for step in content.steps.values():
        yield from _keys(f"step.{step.id}", "title", *_step_parts(step))
    for article in content.articles.values():
        yield from _keys(f"learn.{article.id}", "title", "summary", *_numbered("p", article.paragraphs))


def _warning_parts(urgency: str) -> tuple[str, ...]:
    return ("told", "why", "say", "short", *(("stop",) if urgency == "emergency" else ()))


def _step_parts(step: Step) -> tuple[str, ...]:
    parts = _numbered("point", step.points) if step.points else ("text",)
    return (*parts, *_numbered("how", 4), "dose", "care") if step.kind in ("warm_up", "strengthen") else parts


def _numbered(part: str, count: int) -> tuple[str, ...]:
    return tuple(f"{part}{number}" for number in range(1, count + 1))


def _keys(prefix: str, *parts: str) -> Iterator[str]:
    for part in parts:
        yield f"{prefix}.{part}"


def missing_keys(content: Content, catalogue: Catalogue) -> list[str]:
    """Texts that an item of the content must have and a catalogue lacks."""
    return [f"{key}: has no text" for key in sorted(needed_keys(content) - catalogue.keys())]


def unused_keys(catalogue: Catalogue, used_patterns: Iterable[str]) -> list[str]:
    """Texts that nobody asks for. A pattern is a key, in which `*` stands for anything and [123] for one of these."""
    patterns = frozenset(used_patterns)
    wild = re.compile("|".join(translate(pattern) for pattern in patterns if set(pattern) & set("*[")) or r"\Z\A.")
    return [f"{key}: nobody reads it" for key in catalogue if key not in patterns and not wild.match(key)]


def used_patterns(content: Content, in_code: Iterable[str]) -> frozenset[str]:
    """What is read of the content texts: the exact texts of its items, and of the rest what the code names.

    Patterns in code such as `card.*` are left out: they would let every misspelt text of a card pass.
    """
    needed = needed_keys(content)
    of_items = {key.partition(".")[0] for key in needed}
    return needed | {*BESIDE_ITEMS} | {key for key in in_code if key.partition(".")[0] not in of_items}


def keys_in_code(source: str) -> frozenset[str]:
    """Patterns of the message keys in Python source: "ui.deck.back" as it is, f"strength.{name}" as strength.*.

    A key that begins with something filled in is not among them, since it says nothing.
    """
    nodes = list(ast.walk(ast.parse(source)))
    filled = [node for node in nodes if isinstance(node, ast.JoinedStr)]
    pieces = {id(piece) for node in filled for piece in node.values}
    patterns = ["".join(str(p.value) if isinstance(p, ast.Constant) else "*" for p in node.values) for node in filled]
    patterns += [str(node.value) for node in nodes if isinstance(node, ast.Constant) and id(node) not in pieces]
    return frozenset(pattern for pattern in patterns if re.fullmatch(r"[a-z0-9_]+(\.[a-z0-9_*]+)+", pattern))


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
