"""Reads `assets/content/*.toml` into one checked, immutable `Content`.

Every fault is one line that names file, key and reason:

    ContentError: cards.toml: card timing.first_steps: weights[0].logodds: Expected `float`, got `str`
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from selfcheck.content.condition import UNSURE, Condition
from selfcheck.content.model import (
    Article,
    Aspect,
    Card,
    Combination,
    Item,
    LookAlike,
    Method,
    Sign,
    Source,
    Step,
    Term,
)
from selfcheck.content.told import of_library, of_system, told

T = TypeVar("T")
I = TypeVar("I", bound=Item)  # noqa: E741

YES_NO = ("yes", "no")


class ContentError(Exception):
    """A content file that cannot be used; the message names file, key and reason in one line."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(f"{file}: {key}: {reason}" if key else f"{file}: {reason}")
        self.file, self.key, self.reason = file, key, reason


class Content(msgspec.Struct, frozen=True):
    """All we know, keyed by id, each in the order of its file; cards in the order they are asked."""

    aspects: Mapping[str, Aspect]
    cards: Mapping[str, Card]
    signs: Mapping[str, Sign]
    combinations: Mapping[str, Combination]
    look_alikes: Mapping[str, LookAlike]
    steps: Mapping[str, Step]
    articles: Mapping[str, Article]
    terms: Mapping[str, Term]
    sources: Mapping[str, Source]
    method: Method
    version: str = ""
    """Twelve letters that are others as soon as a word of the files is; "" for a content that is in no files."""

    def question(self, answer_id: str) -> Card | Sign:
        """The card or sign that asks for an answer; KeyError if nothing does."""
        return self.cards[answer_id] if answer_id in self.cards else self.signs[answer_id]

    def kind_and_values(self, answer_id: str) -> tuple[str, tuple[str, ...]]:
        """Kind of an answer and the values it can take, `unsure` aside."""
        question = self.question(answer_id)
        return (question.kind, question.values) if isinstance(question, Card) else ("yes_no", YES_NO)

    @property
    def answer_ids(self) -> tuple[str, ...]:
        return (*self.signs, *self.cards)

    def named_items(self) -> Iterator[tuple[str, str, Item]]:
        """Everything there is but the sources, each with its file and with its name in messages."""
        for file, name, table in (
            ("aspects.toml", "aspect", self.aspects),
            ("cards.toml", "card", self.cards),
            ("signs.toml", "sign", self.signs),
            ("combinations.toml", "combination", self.combinations),
            ("look_alikes.toml", "look_alike", self.look_alikes),
            ("next_steps.toml", "step", self.steps),
            ("learn.toml", "article", self.articles),
            ("glossary.toml", "term", self.terms),
        ):
            for item_id, item in table.items():
                yield file, f"{name} {item_id}", item
        yield "method.toml", "method", self.method


def load(folder: Path) -> Content:
    """Read and check the content files of a folder; raises ContentError for the first fault found."""
    aspects = _table(folder, "aspects.toml", "aspect", Aspect)
    content = Content(
        aspects=aspects,
        cards=_in_sections(aspects, _table(folder, "cards.toml", "card", Card)),
        signs=_table(folder, "signs.toml", "sign", Sign),
        combinations=_table(folder, "combinations.toml", "combination", Combination),
        look_alikes=_table(folder, "look_alikes.toml", "look_alike", LookAlike),
        steps=_table(folder, "next_steps.toml", "step", Step),
        articles=_table(folder, "learn.toml", "article", Article),
        terms=_table(folder, "glossary.toml", "term", Term),
        sources=_table(folder, "sources.toml", "source", Source),
        method=_convert(_parse(folder, "method.toml", "method"), Method, "method.toml", "method"),
        version=_version(folder),
    )
    _check_ids(content)
    for card in content.cards.values():
        _check_values(card)
    for file, name, item in content.named_items():
        _check_parts(content, item, file, name)
    _check_deck(content)
    return content


def _version(folder: Path) -> str:
    """What tells this content from any other; line ends, which differ from system to system, do not count."""
    lines = (line for path in sorted(folder.glob("*.toml")) for line in path.read_text(encoding="utf-8").splitlines())
    return sha256("\n".join(lines).encode()).hexdigest()[:12]


# --- Reading a file -----------------------------------------------------------------------------------------------


def _parse(folder: Path, file: str, key: str) -> Any:
    try:
        text = (folder / file).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ContentError(file, "", told("cannot be read ({why})", why=of_system(error))) from None
    except UnicodeDecodeError:
        raise ContentError(file, "", told("is not UTF-8 text")) from None
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise ContentError(file, "", told("is not valid TOML: {why}", why=of_library(str(error)))) from None
    for other in data:
        if other != key:
            raise ContentError(file, other, told("unknown table, this file holds [[{key}]]", key=key))
    if not data.get(key):
        raise ContentError(file, key, told("the file holds none"))
    return data[key]


def _convert(value: Any, kind: type[T], file: str, key: str) -> T:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        reason, _, where = str(error).partition(" - at `$")
        place, reason = where.strip("`").lstrip("."), of_library(reason)
        raise ContentError(file, key, f"{place}: {reason}" if place else reason) from None


def _table(folder: Path, file: str, key: str, kind: type[I]) -> dict[str, I]:
    rows = _parse(folder, file, key)
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ContentError(file, key, told("must be written as [[{key}]]", key=key))
    table: dict[str, I] = {}
    for number, row in enumerate(rows, start=1):
        name = f"{key} {row.get('id') or told('number {n}', n=number)}"
        item = _convert(row, kind, file, name)
        item_id: str = item.id  # type: ignore[attr-defined]
        if item_id in table:
            raise ContentError(file, name, told("the id is used twice"))
        table[item_id] = item
    return table


def _in_sections(aspects: Collection[str], cards: Mapping[str, Card]) -> dict[str, Card]:
    """The cards section by section, so that a card may be written at any place of its file."""
    order = {aspect: number for number, aspect in enumerate(aspects)}
    return dict(sorted(cards.items(), key=lambda row: order.get(row[1].aspect, len(order))))


# --- Checking what was read ---------------------------------------------------------------------------------------


def _check_ids(content: Content) -> None:
    """Ids that meet in one list, of answers or of warnings, must differ across files too."""
    for sign in content.signs:
        if sign in content.cards:
            raise ContentError("signs.toml", f"sign {sign}", told("the id is used twice, cards.toml has it too"))
    for combination in content.combinations:
        if combination in content.signs:
            reason = told("the id is used twice, as a sign too")
            raise ContentError("combinations.toml", f"combination {combination}", reason)
    groups = [group.id for group in content.method.groups]
    for group in groups:
        if groups.count(group) > 1:
            raise ContentError("method.toml", f"group {group}", told("the id is used twice"))


def _check_values(card: Card) -> None:
    wrong = ""
    if card.kind == "yes_no" and card.values != YES_NO:
        wrong = told("a yes_no takes {these}, not {found}", these=YES_NO, found=card.values)
    elif len(set(card.values)) != len(card.values) or len(card.values) < 2:
        wrong = told("needs two values or more, each once")
    elif UNSURE in card.values:
        wrong = told("{value} is always possible and may not be listed", value=repr(UNSURE))
    if wrong:
        raise ContentError("cards.toml", f"card {card.id}", f"values: {wrong}")


def _check_parts(content: Content, item: Item, file: str, name: str) -> None:
    """Everything that names something else must name something that is there, and every number be a number."""
    known: dict[str, Collection[str]] = {
        "aspect": content.aspects,
        "group": {group.id for group in content.method.groups},
        "source": content.sources,
        "sources": content.sources,
        "look_alike": content.look_alikes,
        "not_look_alikes": content.look_alikes,
        "warning": {*content.signs, *content.combinations},
    }
    for place, value, required in _parts(item):
        key, field = f"{name}: {place}", place.rpartition(".")[2]
        if isinstance(value, Condition):
            _check_condition(content, value, file, key)
        elif isinstance(value, float) and not math.isfinite(value):
            raise ContentError(file, key, told("{value} is not a number to count with", value=value))
        elif field in known and (value or required):
            for named in value if isinstance(value, tuple) else (value,):
                _known(known[field], named, file, key, field.removeprefix("not_").removesuffix("s"))
        if isinstance(item, Card | Sign) and field == "weights":
            _check_weighed_values(content, item, file, key)


def _check_weighed_values(content: Content, question: Card | Sign, file: str, key: str) -> None:
    _, values = content.kind_and_values(question.id)
    weighed = [weight.value for weight in question.weights]
    for value in weighed:
        _known(values, value, file, key, told("value"))
        if weighed.count(value) > 1:
            raise ContentError(file, key, told("value {value} is weighed twice", value=repr(value)))


def _check_condition(content: Content, condition: Condition, file: str, key: str) -> None:
    if fault := condition.fault():
        raise ContentError(file, key, fault)
    for test in condition.tests():
        assert test.id is not None
        _known(content.answer_ids, test.id, file, key, told("answer"))
        _, values = content.kind_and_values(test.id)
        for wanted in (test.equals, test.not_equals):
            if wanted is not None:
                _known(values, wanted, file, f"{key}: {test.id}", told("value"))


def _check_deck(content: Content) -> None:
    """A card may hide behind signs and earlier cards only: then one walk through the deck asks each card that shows."""
    asked = set(content.signs)
    for card in content.cards.values():
        later = sorted(card.show_when.ids - asked) if card.show_when else []
        if later:
            reason = told("{id} is not asked before this card", id=later[0])
            raise ContentError("cards.toml", f"card {card.id}: show_when", reason)
        asked.add(card.id)


def _parts(item: Item, place: str = "") -> Iterator[tuple[str, Any, bool]]:
    """Every field in an item and in the items inside it: its place, its value, and whether it must be given."""
    for name, required in _fields(type(item)):
        value = getattr(item, name)
        here = f"{place}{name}"
        yield here, value, required
        if isinstance(value, Item):
            yield from _parts(value, f"{here}.")
        elif isinstance(value, tuple) and value and isinstance(value[0], Item):
            for number, inner in enumerate(value):
                yield from _parts(inner, f"{here}[{number}].")


@cache
def _fields(kind: type[Item]) -> tuple[tuple[str, bool], ...]:
    return tuple((field.name, field.required) for field in msgspec.structs.fields(kind))


def _known(known: Collection[str], name: str, file: str, key: str, what: str) -> None:
    if name not in known:
        raise ContentError(file, key, told("there is no {what} {name}", what=what, name=repr(name)))
