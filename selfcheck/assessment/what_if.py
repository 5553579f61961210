"""What one more answer could still change: every value of every open question is tried, nothing is estimated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfcheck.assessment.result import Reading
from selfcheck.content import UNSURE, Answers, Content, Value

if TYPE_CHECKING:
    from selfcheck.assessment.assessor import Assessor


def possible_values(content: Content, answer_id: str) -> tuple[Value, ...]:
    """What an answer can become, `unsure` aside; a multi-choice is tried with each single choice."""
    kind, values = content.kind_and_values(answer_id)
    return tuple((value,) for value in values) if kind == "multi" else values


def would_change(assessor: Assessor, answers: Answers, now: Reading) -> tuple[str, ...]:
    """Ids of the answers not given (or unsure) that could still change leaning or urgency, strongest first.

    Strongest is the largest step in urgency, then a change of leaning, then the largest move of the score.
    """
    found = []
    for order, answer_id in enumerate(assessor.content.answer_ids):
        if answers.get(answer_id, UNSURE) != UNSURE and answers.get(answer_id) != ():
            continue
        steps = [
            (abs(then.urgency - now.urgency), then.leaning != now.leaning, abs(then.score - now.score))
            for value in possible_values(assessor.content, answer_id)
            if (then := assessor.read({**answers, answer_id: value}))
        ]
        strongest = max(steps)
        if strongest[0] or any(changed for _, changed, _ in steps):
            found.append((strongest, -order, answer_id))
    return tuple(answer_id for _, _, answer_id in sorted(found, reverse=True))
