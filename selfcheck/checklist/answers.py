"""Raw answers in, checked answers out; and which of them count while some cards are hidden."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from types import MappingProxyType

from selfcheck.content import UNSURE, Answers, Content, Messages, Value

FEW = 12
"""Fewer names than this are all named where none is near."""


class AnswerError(Exception):
    """An answer that the vocabulary does not know; `told` names it, with the nearest valid one, in a language."""

    def __init__(self, fault: str, found: object, known: tuple[str, ...] = (), answer_id: str = "") -> None:
        super().__init__(fault, answer_id)
        self._fault, self._found, self._known, self._id = fault, found, known, answer_id

    def told(self, messages: Messages) -> str:
        """One line; `messages` has the texts of the command line."""
        line = messages(f"cli.answer.{self._fault}", id=self._id, found=_shown(messages, self._found))
        if isinstance(self._found, str) and self._fault != "takes_list":
            cutoff = 0.6 if len(self._known) < FEW else 0.1
            for near in get_close_matches(self._found[:100].lower(), self._known, n=1, cutoff=cutoff):
                return messages("cli.answer.nearest", line=line, near=repr(near))
        if 0 < len(self._known) < FEW:
            return messages("cli.answer.one_of", line=line, names=", ".join(self._known))
        return line


def parse(content: Content, raw: object) -> Answers:
    """Check a mapping of answer ids to values, as it comes from JSON.

    A yes/no takes "yes", "no" or "unsure"; a choice one of its values or "unsure"; a multi-choice a list of its
    values, or "unsure": it comes out as a tuple in the order of the content, () where nothing was chosen.
    Raises AnswerError for the first id, value or type that is none of these.
    """
    if not isinstance(raw, Mapping):
        raise AnswerError("no_object", raw)
    return MappingProxyType({answer_id: _value(content, answer_id, value) for answer_id, value in raw.items()})


def _value(content: Content, answer_id: object, value: object) -> Value:
    if not isinstance(answer_id, str) or (answer_id not in content.cards and answer_id not in content.signs):
        raise AnswerError("unknown", answer_id, content.answer_ids)
    kind, values = content.kind_and_values(answer_id)
    if value == UNSURE:
        return UNSURE
    if kind != "multi":
        if not isinstance(value, str) or value not in values:
            raise AnswerError("cannot_be", value, (*values, UNSURE), answer_id)
        return value
    if not isinstance(value, list | tuple):
        raise AnswerError("takes_list", value, values, answer_id)
    for part in value:
        if not isinstance(part, str) or part not in values:
            raise AnswerError("cannot_hold", part, values, answer_id)
    return tuple(choice for choice in values if choice in value)


def counting(content: Content, answers: Answers) -> Answers:
    """The answers without those to cards that these very answers hide: kept by the owner, ignored in the result."""
    kept = dict(answers)
    for card in content.cards.values():
        if card.show_when and card.id in kept and not card.show_when.holds(kept):
            del kept[card.id]
    return kept


def chosen(answers: Answers, card_id: str) -> tuple[str, ...]:
    """What is chosen on a multi-choice card; nothing where it is open, or the person is not sure."""
    value = answers.get(card_id, ())
    return value if isinstance(value, tuple) else ()


def toggled(content: Content, card_id: str, choices: tuple[str, ...], choice: str) -> tuple[str, ...]:
    """The choices on a multi-choice card with one more, or without it; always in the order of the content."""
    _, values = content.kind_and_values(card_id)
    return tuple(value for value in values if (value in choices) != (value == choice))


def _shown(messages: Messages, value: object) -> str:
    """A value from JSON in a few words, whatever its size: text in quotes, else what it is."""
    if isinstance(value, str):
        return repr(value if len(value) <= 60 else f"{value[:57]}...")
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int | float):
        return messages("cli.shown.number", n=value) if abs(value) < 1e9 else messages("cli.shown.large_number")
    return messages("cli.shown.list" if isinstance(value, list | tuple) else "cli.shown.object")
