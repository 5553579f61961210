"""Weights of evidence: what each answer adds to the score once answers that say the same thing are damped.

Within a group, and apart for each side, the strongest answer counts in full, the next `damping` of its weight, the
next `damping` squared, and so on; a side's total never passes the group's `bound`. Both steps are monotone: making
any one answer more circulation-like can never lower the score.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from selfcheck.assessment.result import BASELINE, Evidence
from selfcheck.content import Answers, Card, Condition, Content, Group, Weight, has


class _Entry(NamedTuple):
    """One value of one question that weighs something."""

    order: int
    id: str
    aspect: str
    group: Group
    weight: Weight
    doubted: Condition | None


class WeightsOfEvidence:
    """The weights of a content, ready to be added up for any answers."""

    def __init__(self, content: Content) -> None:
        self._baseline = content.method.baseline
        groups = {group.id: group for group in content.method.groups}
        self._entries: dict[str, tuple[_Entry, ...]] = {}
        for order, answer_id in enumerate(content.answer_ids):
            question = content.question(answer_id)
            if isinstance(question, Card):
                aspect = question.aspect
                group = groups[question.group or content.aspects[aspect].group]
            else:
                aspect, group = "flag", groups["skin"]
            entries = tuple(
                _Entry(
                    order,
                    answer_id,
                    aspect,
                    group,
                    weight,
                    content.method.numb_no if weight.value == "no" and weight.logodds < 0 else None,
                )
                for weight in question.weights
            )
            if entries:
                self._entries[answer_id] = entries

    def of(self, answers: Answers) -> tuple[Evidence, ...]:
        """Every answer that counts, baseline first, then in the order of asking. The weights add up to the score."""
        groups: dict[str, list[_Entry]] = {}
        for answer_id, value in answers.items():
            for entry in self._entries.get(answer_id, ()):
                weight = entry.weight
                if not has(value, weight.value):
                    continue
                if weight.void_when and weight.void_when.holds(answers):
                    continue
                if entry.doubted and entry.doubted.holds(answers):
                    continue
                groups.setdefault(entry.group.id, []).append(entry)
        counted: dict[str, tuple[_Entry, float, float]] = {}
        for entries in groups.values():
            for side in (
                [entry for entry in entries if entry.weight.logodds > 0],
                [entry for entry in entries if entry.weight.logodds < 0],
            ):
                for entry, damped in _damped(side):
                    _, before, full = counted.get(entry.id, (entry, 0.0, 0.0))
                    counted[entry.id] = (entry, before + damped, full + entry.weight.logodds)
        rows = sorted(counted.values(), key=lambda row: row[0].order)
        start = Evidence(BASELINE, "", "about", self._baseline.logodds, self._baseline.logodds, self._baseline.source)
        return (
            start,
            *(
                Evidence(entry.id, answers[entry.id], entry.aspect, counts, full, entry.weight.source)
                for entry, counts, full in rows
            ),
        )


def score(evidence: Iterable[Evidence]) -> float:
    """The sum of the weights, exact to the last bit whatever their order."""
    return math.fsum(item.weight for item in evidence)


def _damped(side: list[_Entry]) -> list[tuple[_Entry, float]]:
    """The entries of one side of one group with their weights as counted."""
    if not side:
        return []
    group = side[0].group
    ranked = sorted(side, key=lambda entry: (-abs(entry.weight.logodds), entry.order))
    weights = [entry.weight.logodds * group.damping**rank for rank, entry in enumerate(ranked)]
    total = abs(math.fsum(weights))
    share = min(1.0, group.bound / total)
    return [(entry, weight * share) for entry, weight in zip(ranked, weights, strict=True)]
