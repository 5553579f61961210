"""Raw answers in, checked answers out; and which of them count while some cards are hidden."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from types import MappingProxyType

from selfcheck.content import UNSURE, Answers, Content, Value


class AnswerError(Exception):
    """An answer that the vocabulary does not know; the message names it and the nearest valid one."""


def parse(content: Content, raw: object) -> Answers:
    """Check a mapping of answer ids to values, as it comes from JSON.

    A yes/no takes "yes", "no" or "unsure"; a choice one of its values or "unsure"; a multi-choice a list of its
    values, or "unsure". Raises AnswerError for the first id, value or type that is none of these.
    """
    if not isinstance(raw, Mapping):
        raise AnswerError(f"answers must be an object of ids and values, not {_type(raw)}")
    return MappingProxyType({answer_id: _value(content, answer_id, value) for answer_id, value in raw.items()})


def _value(content: Content, answer_id: object, value: object) -> Value:
    if not isinstance(answer_id, str) or (answer_id not in content.cards and answer_id not in content.signs):
        raise AnswerError(f"unknown id {_shown(answer_id)}{_nearest(str(answer_id), content.answer_ids)}")
    kind, values = content.kind_and_values(answer_id)
    if value == UNSURE:
        return UNSURE
    if kind != "multi":
        if not isinstance(value, str):
            raise AnswerError(f"{answer_id} takes text, not {_type(value)}{_choices(values)}")
        if value not in values:
            raise AnswerError(f"{answer_id} cannot be {_shown(value)}{_nearest(value, (*values, UNSURE))}")
        return value
    if not isinstance(value, list | tuple):
        raise AnswerError(f"{answer_id} takes a list or {UNSURE!r}, not {_type(value)}")
    for part in value:
        if not isinstance(part, str):
            raise AnswerError(f"{answer_id} takes a list of text, not of {_type(part)}")
        if part not in values:
            raise AnswerError(f"{answer_id} cannot hold {_shown(part)}{_nearest(part, values)}")
    return tuple(choice for choice in values if choice in value)


def counting(content: Content, answers: Answers) -> Answers:
    """The answers without those to cards that these very answers hide: kept by the owner, ignored in the result."""
    kept = dict(answers)
    for card in content.cards.values():
        if card.show_when and card.id in kept and not card.show_when.holds(kept):
            del kept[card.id]
    return kept


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _type(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "text", bool: "true or false", int: "a number", float: "a number"}
    return "null" if value is None else names.get(type(value), type(value).__name__)


def _choices(values: tuple[str, ...]) -> str:
    return f" (one of {', '.join((*values, UNSURE))})"


def _nearest(name: str, known: tuple[str, ...]) -> str:
    close = get_close_matches(name[:100], known, n=1, cutoff=0.5)
    return f"; did you mean {close[0]!r}?" if close else _choices(known) if len(known) < 12 else ""
