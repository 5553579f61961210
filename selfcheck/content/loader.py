"""Reads `assets/content/*.toml` into one checked, immutable `Content`.

Every fault is one line that names file, key and reason:

    ContentError: cards.toml: card timing.first_steps: weights[0].logodds: Expected `float`, got `str`
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from selfcheck.content.condition import Condition
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
)

T = TypeVar("T")
I = TypeVar("I", bound=Item)  # noqa: E741

YES_NO = ("yes", "no")


class ContentError(Exception):
    """A content file that cannot be used; the message names file, key and reason in one line."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(f"{file}: {key}: {reason}" if key else f"{file}: {reason}")
        self.file, self.key, self.reason = file, key, reason


class Content(msgspec.Struct, frozen=True):
    """All we know, keyed by id, each in the order of its file."""

    aspects: Mapping[str, Aspect]
    cards: Mapping[str, Card]
    signs: Mapping[str, Sign]
    combinations: Mapping[str, Combination]
    look_alikes: Mapping[str, LookAlike]
    steps: Mapping[str, Step]
    articles: Mapping[str, Article]
    sources: Mapping[str, Source]
    method: Method

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


def load(folder: Path) -> Content:
    """Read and check the content files of a folder; raises ContentError for the first fault found."""
    content = Content(
        aspects=_table(folder, "aspects.toml", "aspect", Aspect),
        cards=_table(folder, "cards.toml", "card", Card),
        signs=_table(folder, "signs.toml", "sign", Sign),
        combinations=_table(folder, "combinations.toml", "combination", Combination),
        look_alikes=_table(folder, "look_alikes.toml", "look_alike", LookAlike),
        steps=_table(folder, "next_steps.toml", "step", Step),
        articles=_table(folder, "learn.toml", "article", Article),
        sources=_table(folder, "sources.toml", "source", Source),
        method=_method(folder),
    )
    _check_references(content)
    return content


def _parse(folder: Path, file: str, key: str) -> Any:
    try:
        text = (folder / file).read_text(encoding="utf-8")
    except OSError as error:
        raise ContentError(file, "", f"cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise ContentError(file, "", "is not UTF-8 text") from None
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ContentError(file, "", f"is not valid TOML: {error}") from None
    for other in data:
        if other != key:
            raise ContentError(file, other, f"unknown table, this file holds [[{key}]]")
    if not data.get(key):
        raise ContentError(file, key, "the file holds none")
    return data[key]


def _convert(value: Any, kind: type[T], file: str, key: str) -> T:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        reason, _, where = str(error).partition(" - at `$")
        place = where.strip("`").lstrip(".")
        raise ContentError(file, key, f"{place}: {reason}" if place else reason) from None


def _table(folder: Path, file: str, key: str, kind: type[I]) -> dict[str, I]:
    rows = _parse(folder, file, key)
    if not isinstance(rows, list):
        raise ContentError(file, key, f"must be written as [[{key}]]")
    table: dict[str, I] = {}
    for number, row in enumerate(rows, start=1):
        name = f"{key} {row.get('id', f'number {number}')}"
        item = _convert(row, kind, file, name)
        item_id: str = item.id  # type: ignore[attr-defined]
        if item_id in table:
            raise ContentError(file, name, "the id is used twice")
        table[item_id] = item
    return table


def _method(folder: Path) -> Method:
    return _convert(_parse(folder, "method.toml", "method"), Method, "method.toml", "method")


def _check_references(content: Content) -> None:
    """Everything that names something else must name something that is there."""
    groups = {group.id for group in content.method.groups}
    for aspect in content.aspects.values():
        _known(groups, aspect.group, "aspects.toml", f"aspect {aspect.id}", "group")
        for told in (aspect.circulation_when, aspect.mechanical_when):
            if told:
                _check_condition(content, told, "aspects.toml", f"aspect {aspect.id}")
    for card in content.cards.values():
        key = f"card {card.id}"
        _known(content.aspects, card.aspect, "cards.toml", key, "aspect")
        if card.group:
            _known(groups, card.group, "cards.toml", key, "group")
        if card.show_when:
            _check_condition(content, card.show_when, "cards.toml", f"{key}: show_when")
        _check_weights(content, card, "cards.toml", key)
    for sign in content.signs.values():
        _check_weights(content, sign, "signs.toml", f"sign {sign.id}")
    rules: list[tuple[str, str, Combination | LookAlike]] = [
        *(("combinations.toml", "combination", rule) for rule in content.combinations.values()),
        *(("look_alikes.toml", "look_alike", rule) for rule in content.look_alikes.values()),
    ]
    for file, name, rule in rules:
        _check_condition(content, rule.when, file, f"{name} {rule.id}: when")
        _known(content.sources, rule.source, file, f"{name} {rule.id}", "source")
    for step in content.steps.values():
        key = f"step {step.id}"
        _known(content.sources, step.source, "next_steps.toml", key, "source")
        for condition in (step.audience.answers, step.audience.not_answers):
            if condition:
                _check_condition(content, condition, "next_steps.toml", f"{key}: audience")
        for look_alike in (*filter(None, [step.audience.look_alike]), *step.audience.not_look_alikes):
            _known(content.look_alikes, look_alike, "next_steps.toml", key, "look_alike")
        if step.audience.warning:
            _known({*content.signs, *content.combinations}, step.audience.warning, "next_steps.toml", key, "warning")
    for article in content.articles.values():
        for source in article.sources:
            _known(content.sources, source, "learn.toml", f"article {article.id}", "source")
    for condition, key in ((content.method.numb_no, "numb_no"), (content.method.own_evidence, "own_evidence")):
        _check_condition(content, condition, "method.toml", key)
    for sourced in (content.method.baseline, content.method.thresholds, *content.method.groups):
        _known(content.sources, sourced.source, "method.toml", "method", "source")


def _check_weights(content: Content, question: Card | Sign, file: str, key: str) -> None:
    _known(content.sources, question.source, file, key, "source")
    _, values = content.kind_and_values(question.id)
    seen = set()
    for weight in question.weights:
        _known(values, weight.value, file, key, "value")
        _known(content.sources, weight.source, file, key, "source")
        if weight.value in seen:
            raise ContentError(file, key, f"value {weight.value!r} is weighed twice")
        seen.add(weight.value)
        if weight.void_when:
            _check_condition(content, weight.void_when, file, f"{key}: void_when")


def _check_condition(content: Content, condition: Condition, file: str, key: str) -> None:
    if fault := condition.fault():
        raise ContentError(file, key, fault)
    for test in condition.tests():
        assert test.id is not None
        _known(content.answer_ids, test.id, file, key, "answer")
        wanted = test.equals or test.not_equals
        if wanted is not None:
            _, values = content.kind_and_values(test.id)
            _known(values, wanted, file, f"{key}: {test.id}", "value")


def _known(known: Iterable[str], name: str, file: str, key: str, what: str) -> None:
    if name not in known:
        raise ContentError(file, key, f"there is no {what} {name!r}")
