"""Warnings and look-alikes: rules over answers, each apart from the score."""

from __future__ import annotations

from selfcheck.assessment.result import Warning
from selfcheck.content import Answers, Content, Urgency


class Rules:
    """The warning signs, combinations and look-alikes of a content."""

    def __init__(self, content: Content) -> None:
        self._signs = {sign.id: (Urgency[sign.urgency], sign.source) for sign in content.signs.values()}
        self._combinations = tuple((rule, Urgency[rule.urgency]) for rule in content.combinations.values())
        self._look_alikes = tuple(content.look_alikes.values())

    def warnings(self, answers: Answers) -> tuple[Warning, ...]:
        """Every sign answered with yes and every combination that holds, most urgent first, then as in the files."""
        fired = [
            Warning(sign_id, urgency, source, (sign_id,))
            for sign_id, (urgency, source) in self._signs.items()
            if answers.get(sign_id) == "yes"
        ]
        fired += [
            Warning(rule.id, urgency, rule.source, rule.when.support(answers))
            for rule, urgency in self._combinations
            if rule.when.holds(answers)
        ]
        return tuple(sorted(fired, key=lambda warning: -warning.urgency))

    def look_alikes(self, answers: Answers) -> tuple[str, ...]:
        """Ids of the look-alikes whose rule holds, in the order of their file."""
        return tuple(rule.id for rule in self._look_alikes if rule.when.holds(answers))
