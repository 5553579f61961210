"""Warnings and look-alikes, and what they leave of a leaning: rules over answers, each apart from the score."""

from __future__ import annotations

from typing import NamedTuple

from selfcheck.assessment.result import Warning
from selfcheck.assessment.worlds import ALL, Facts, Mask, Truth
from selfcheck.content import Answers, Combination, Condition, Content, Sign, Urgency

UNDER_18 = Condition(id="about.age_band", equals="under_18")


class Verdict(NamedTuple):
    """For everything that can be said, the worlds in which it is said."""

    warnings: list[Mask]
    look_alikes: list[Mask]
    at_least: list[Mask]
    """By urgency, the least urgent first: the worlds that are at least so urgent."""
    circulation: Mask
    mechanical: Mask
    under_18: Mask
    too_urgent: Mask
    """Worlds whose warnings come first, so that nobody may be told that it is mechanical."""

    def urgency(self) -> Urgency:
        """The urgency in world 0."""
        return Urgency(sum(mask & 1 for mask in self.at_least) - 1)


class Stake(NamedTuple):
    """What hangs on a rule: the answers it looks at, the urgency it asks for, and if it takes a leaning back."""

    answers: frozenset[str]
    urgency: Urgency
    takes_back: bool


class Rules:
    """The warning signs, combinations and look-alikes of a content.

    `stakes` has one entry a rule: warnings, then look-alikes, in the order of a verdict's masks.
    """

    def __init__(self, content: Content, facts: Facts) -> None:
        signs = content.signs.values()
        combinations = content.combinations.values()
        self._conditions = (
            *(Condition(id=sign.id, equals="yes") for sign in signs),
            *(rule.when for rule in combinations),
        )
        self._warnings: tuple[Sign | Combination, ...] = (*signs, *combinations)
        self._fires = tuple(
            (facts.compiled(condition), Urgency[warning.urgency])
            for condition, warning in zip(self._conditions, self._warnings, strict=True)
        )
        self._look_alikes = tuple(content.look_alikes.values())
        self._looks = tuple((facts.compiled(rule.when), Urgency[rule.urgency], rule) for rule in self._look_alikes)
        self.stakes = tuple(
            Stake(rule.when.ids if not isinstance(rule, Sign) else frozenset({rule.id}), Urgency[rule.urgency], back)
            for rule, back in (
                *((rule, Urgency[rule.urgency] >= Urgency.same_day) for rule in self._warnings),
                *((rule, bool(rule.unclear_from)) for rule in self._look_alikes),
            )
        )
        self._own = facts.compiled(content.method.own_evidence)
        self._under_18 = facts.compiled(UNDER_18)

    def verdict(self, truth: Truth, circulation: Mask, mechanical: Mask) -> Verdict:
        """What the rules make of leanings that the score alone shows (two masks that never overlap).

        Urgency is that of the gravest warning or look-alike; the leaning can only raise it. A leaning is taken back
        for people under 18, where a look-alike explains it as well, and, the mechanical one, where a warning says that
        someone must look today.
        """
        everywhere = truth[ALL]
        nowhere = everywhere ^ everywhere
        urgent = [nowhere] * len(Urgency)
        warnings = []
        for fires, urgency in self._fires:
            mask = fires(truth)
            warnings.append(mask)
            urgent[urgency] |= mask
        look_alikes = []
        own = self._own(truth)
        explained = {"circulation": nowhere, "mechanical": nowhere}
        for looks, urgency, rule in self._looks:
            mask = looks(truth)
            look_alikes.append(mask)
            urgent[urgency] |= mask
            for leaning in rule.unclear_from:
                stands = own if rule.unless_own and leaning == "circulation" else nowhere
                explained[leaning] |= mask & (everywhere ^ stands)
        under_18 = self._under_18(truth)
        too_urgent = urgent[Urgency.same_day] | urgent[Urgency.emergency]
        circulation &= everywhere ^ (under_18 | explained["circulation"])
        mechanical &= everywhere ^ (under_18 | explained["mechanical"] | too_urgent)
        urgent[Urgency.soon] |= circulation
        urgent[Urgency.routine] |= everywhere ^ (circulation | mechanical)
        urgent[Urgency.self_care] = everywhere
        at_least = urgent[:]
        for urgency in sorted(Urgency, reverse=True)[1:]:
            at_least[urgency] |= at_least[urgency + 1]
        return Verdict(warnings, look_alikes, at_least, circulation, mechanical, under_18, too_urgent)

    def warnings(self, verdict: Verdict, answers: Answers) -> tuple[Warning, ...]:
        """Every warning that fired in world 0, most urgent first, then as in the files, with the answers behind it."""
        fired = [
            Warning(rule.id, Urgency[rule.urgency], rule.source, condition.support(answers))
            for rule, condition, mask in zip(self._warnings, self._conditions, verdict.warnings, strict=True)
            if mask & 1
        ]
        return tuple(sorted(fired, key=lambda warning: -warning.urgency))

    def look_alikes(self, verdict: Verdict) -> tuple[str, ...]:
        """Ids of the look-alikes that fired in world 0, in the order of their file."""
        return tuple(rule.id for rule, mask in zip(self._look_alikes, verdict.look_alikes, strict=True) if mask & 1)
