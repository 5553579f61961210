"""Raw answers in, checked answers out; and which of them count while some cards are hidden."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from types import MappingProxyType

from selfcheck.content import UNSURE, Answers, Content, Value

FEW = 12
"""Fewer names than this are all named where none is near."""


class AnswerError(Exception):
    """An answer that the vocabulary does not know; the message names it and the nearest valid one."""


def parse(content: Content, raw: object) -> Answers:
    """Check a mapping of answer ids to values, as it comes from JSON.

    A yes/no takes "yes", "no" or "unsure"; a choice one of its values or "unsure"; a multi-choice a list of its
    values, or "unsure": it comes out as a tuple in the order of the content, () where nothing was chosen.
    Raises AnswerError for the first id, value or type that is none of these.
    """
    if not isinstance(raw, Mapping):
        raise AnswerError(f"answers must be an object of ids and values, not {_shown(raw)}")
    return MappingProxyType({answer_id: _value(content, answer_id, value) for answer_id, value in raw.items()})


def _value(content: Content, answer_id: object, value: object) -> Value:
    if not isinstance(answer_id, str) or (answer_id not in content.cards and answer_id not in content.signs):
        raise AnswerError(f"unknown id {_shown(answer_id)}{_nearest(answer_id, content.answer_ids)}")
    kind, values = content.kind_and_values(answer_id)
    if value == UNSURE:
        return UNSURE
    if kind != "multi":
        if not isinstance(value, str) or value not in values:
            raise AnswerError(f"{answer_id} cannot be {_shown(value)}{_nearest(value, (*values, UNSURE))}")
        return value
    if not isinstance(value, list | tuple):
        raise AnswerError(f"{answer_id} takes a list or {UNSURE!r}, not {_shown(value)}{_nearest(None, values)}")
    for part in value:
        if not isinstance(part, str) or part not in values:
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
    """A value from JSON in a few words, whatever its size: text in quotes, else what it is."""
    if isinstance(value, str):
        return repr(value if len(value) <= 60 else f"{value[:57]}...")
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int | float):
        return f"the number {value}" if abs(value) < 1e9 else "a number"
    return "a list" if isinstance(value, list | tuple) else "an object"


def _nearest(value: object, known: tuple[str, ...]) -> str:
    """The valid name that is nearest to a text; where few are possible and none is near, all of them."""
    if isinstance(value, str):
        close = get_close_matches(value[:100].lower(), known, n=1, cutoff=0.6 if len(known) < FEW else 0.1)
        if close:
            return f"; did you mean {close[0]!r}?"
    return f" (one of {', '.join(known)})" if len(known) < FEW else ""
