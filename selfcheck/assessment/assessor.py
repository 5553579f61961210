"""Answers in, one value out: warnings first, then the weights of evidence, then what follows."""

from __future__ import annotations

from selfcheck.assessment.advice import advice
from selfcheck.assessment.evidence import MILLION, Tally, WeightsOfEvidence, millionths
from selfcheck.assessment.result import BASELINE, Assessment, Evidence, Reading, Strength
from selfcheck.assessment.rules import Rules, Verdict
from selfcheck.assessment.what_if import WhatIf
from selfcheck.assessment.worlds import Facts
from selfcheck.checklist import Deck, counting
from selfcheck.content import UNSURE, Answers, Content, given
from selfcheck.content.model import LeaningName


class Assessor:
    """Reads answers by one content. Holds no answers; may be shared by threads."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.deck = Deck(content)
        self.facts = Facts(content)
        self.rules = Rules(content, self.facts)
        self.weights = WeightsOfEvidence(content, self.facts)
        thresholds = content.method.thresholds
        self._answers_needed = thresholds.answers
        self._slight = millionths(thresholds.slight)
        self._strengths: tuple[tuple[int, Strength], ...] = (
            (millionths(thresholds.strong), "strong"),
            (millionths(thresholds.moderate), "moderate"),
            (0, "slight"),
        )
        self.what_if = WhatIf(self)

    def read(self, answers: Answers) -> Reading:
        """Leaning, urgency, warnings and the evidence behind them. Answers to hidden cards are ignored."""
        counted = counting(self.content, answers)
        truth = self.facts.of(counted)
        voids = self.weights.voids(truth)
        keys = [group.key(truth, voids) for group in self.weights.groups]
        tally = self.weights.start()
        for group, key in zip(self.weights.groups, keys, strict=True):
            tally = tally.plus(group.tally(key))
        side = self.side(tally)
        verdict = self.rules.verdict(truth, int(side > 0), int(side < 0))
        leaning: LeaningName = (
            "circulation" if verdict.circulation else "mechanical" if verdict.mechanical else "unclear"
        )
        return Reading(
            leaning=leaning,
            strength=self._strength(tally) if leaning != "unclear" else "none",
            score=tally.total / MILLION,
            urgency=verdict.urgency(),
            warnings=self.rules.warnings(verdict, counted),
            look_alikes=self.rules.look_alikes(verdict),
            evidence=self._evidence(keys, counted),
            why_unclear=self._why_unclear(tally, side, verdict) if leaning == "unclear" else "",
        )

    def assess(self, answers: Answers) -> Assessment:
        """The whole assessment: the reading, what could change it, what to do and what was left out."""
        counted = counting(self.content, answers)
        reading = self.read(answers)
        follow, never = advice(self.content, reading, counted)
        return Assessment(
            reading=reading,
            would_change=self.what_if.would_change(answers),
            next_steps=follow,
            not_advised=never,
            not_counted=self._not_counted(counted, reading),
            unanswered=self.deck.open(answers),
        )

    def side(self, tally: Tally) -> int:
        """What the score alone shows: 1 = circulation, -1 = mechanical, 0 = neither.

        Age and risk factors never decide alone: the person's own answers must be enough, and lean the same way.
        """
        if tally.informative < self._answers_needed:
            return 0
        if min(tally.total, tally.own) >= self._slight:
            return 1
        if max(tally.total, tally.own) <= -self._slight:
            return -1
        return 0

    def _strength(self, tally: Tally) -> Strength:
        return next(word for least, word in self._strengths if abs(tally.total) >= least)

    def _why_unclear(self, tally: Tally, side: int, verdict: Verdict) -> str:
        if side == 0:
            return "too_few" if tally.informative < self._answers_needed else "close"
        if verdict.under_18:
            return "under_18"
        return "warning" if side < 0 and verdict.too_urgent else "look_alike"

    def _evidence(self, keys: list[int], answers: Answers) -> tuple[Evidence, ...]:
        """Every answer that counts, baseline first, then in the order of asking. The weights add up to the score."""
        found: dict[str, Evidence] = {}
        orders: dict[str, int] = {}
        for group, key in zip(self.weights.groups, keys, strict=True):
            for entry, counts in (part for side in group.sides for part in side.counted(key).parts):
                before = found.get(entry.id)
                weight, full = counts / MILLION, entry.weight.logodds
                if before:  # several choices of one card
                    weight, full = round(before.weight + weight, 6), round(before.full + full, 6)
                orders[entry.id] = entry.order
                found[entry.id] = Evidence(
                    entry.id, answers[entry.id], entry.aspect, weight, full, (before or entry.weight).source
                )
        baseline = self.content.method.baseline
        start = self.weights.baseline / MILLION
        rows = sorted(found.values(), key=lambda item: orders[item.id])
        return (Evidence(BASELINE, "", "about", start, start, baseline.source), *rows)

    def _not_counted(self, answers: Answers, reading: Reading) -> tuple[str, ...]:
        counted = {item.id for item in reading.evidence}
        return tuple(
            card.id
            for card in self.content.cards.values()
            if card.not_counted and card.id not in counted and given(answers.get(card.id, UNSURE))
        )
