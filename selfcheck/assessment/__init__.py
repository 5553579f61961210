"""What answers mean: warnings, leaning, look-alikes, advice. Pure: no Kivy, no clock, no disk, no language."""

from __future__ import annotations

from functools import cache

from selfcheck.assessment.assessor import Assessor
from selfcheck.assessment.explanation import Explanation, Turning, explain, turning
from selfcheck.assessment.next_question import enough, in_order, next_card
from selfcheck.assessment.result import BASELINE, Assessment, Evidence, Reading, Strength, Warning
from selfcheck.content import Answers, shipped

__all__ = [
    "BASELINE",
    "Assessment",
    "Assessor",
    "Evidence",
    "Explanation",
    "Reading",
    "Strength",
    "Turning",
    "Warning",
    "assess",
    "enough",
    "explain",
    "in_order",
    "next_card",
    "shipped_assessor",
    "turning",
]


@cache
def shipped_assessor() -> Assessor:
    """The assessor of the content that ships with this installation."""
    return Assessor(shipped())


def assess(answers: Answers) -> Assessment:
    """Assess checked answers (see `checklist.parse`) by the shipped content."""
    return shipped_assessor().assess(answers)
