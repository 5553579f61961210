"""`selfcheck vocabulary`: every answer id with its kind, values and texts, as JSON."""

from __future__ import annotations

import json
from typing import Any, TextIO

from selfcheck import assets
from selfcheck.content import Card, Content, Messages, shipped

VERSION = 1


def run(language: str, out: TextIO) -> int:
    """Print the vocabulary with the texts of one language."""
    messages = Messages(assets.locale(), language)
    out.write(json.dumps(vocabulary(shipped(), messages), indent=1, ensure_ascii=False) + "\n")
    return 0


def vocabulary(content: Content, messages: Messages) -> dict[str, Any]:
    """The public vocabulary: `{"version": 1, "language": ..., "answers": [{"id", "group", "kind", ...}]}`."""
    return {
        "version": VERSION,
        "language": messages.language,
        "answers": [_answer(content, messages, answer_id) for answer_id in (*content.cards, *content.signs)],
    }


def _answer(content: Content, messages: Messages, answer_id: str) -> dict[str, Any]:
    question = content.question(answer_id)
    kind, values = content.kind_and_values(answer_id)
    row: dict[str, Any] = {"id": answer_id, "group": answer_id.split(".")[0], "kind": kind}
    if kind != "yes_no":
        row["values"] = list(values)
        row["labels"] = {value: messages(f"value.{answer_id}.{value}") for value in values}
    if isinstance(question, Card):
        row["text"] = messages(f"card.{answer_id}.says")
        row["help"] = messages(f"card.{answer_id}.help")
        row["why"] = messages(f"card.{answer_id}.why")
    else:
        row["urgency"] = question.urgency
        row["text"] = messages(f"sign.{answer_id}.says")
        row["why"] = messages(f"sign.{answer_id}.why")
    row["source"] = messages.of_source(content.sources[question.source].cite)
    return row
