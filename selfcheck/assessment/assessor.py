"""Answers in, one value out: warnings first, then the weights of evidence, then what follows."""

from __future__ import annotations

from selfcheck.assessment.advice import advice
from selfcheck.assessment.evidence import WeightsOfEvidence, score
from selfcheck.assessment.result import BASELINE, Assessment, Evidence, Reading, Strength
from selfcheck.assessment.rules import Rules
from selfcheck.assessment.what_if import would_change
from selfcheck.checklist import Deck, counting
from selfcheck.content import Answers, Card, Content, LookAlike, Urgency, given
from selfcheck.content.model import LeaningName

class Assessor:
    """Reads answers by one content. Holds no answers; may be shared by threads."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.deck = Deck(content)
        self._weights = WeightsOfEvidence(content)
        self._rules = Rules(content)
        self._start_groups = {
            card.id: (card.group or content.aspects[card.aspect].group) == "start" for card in content.cards.values()
        }

    def read(self, answers: Answers) -> Reading:
        """Leaning, urgency, warnings and the evidence behind them. Answers to hidden cards are ignored."""
        counted = counting(self.content, answers)
        warnings = self._rules.warnings(counted)
        look_alikes = tuple(self.content.look_alikes[name] for name in self._rules.look_alikes(counted))
        evidence = self._weights.of(counted)
        total = score(evidence)
        urgency = max((warning.urgency for warning in warnings), default=Urgency.self_care)
        leaning, strength, why = self._lean(evidence, total)
        if leaning != "unclear" and (why := self._why_unclear(counted, leaning, look_alikes, urgency)):
            leaning, strength = "unclear", "none"
        urgency = max(urgency, *(Urgency[rule.urgency] for rule in look_alikes), self._least_urgency(leaning))
        return Reading(
            leaning=leaning,
            strength=strength,
            score=total,
            urgency=urgency,
            warnings=warnings,
            look_alikes=tuple(rule.id for rule in look_alikes),
            evidence=evidence,
            why_unclear=why,
        )

    def assess(self, answers: Answers) -> Assessment:
        """The whole assessment: the reading, what could change it, what to do and what was left out."""
        counted = counting(self.content, answers)
        reading = self.read(answers)
        follow, never = advice(self.content, reading, counted)
        return Assessment(
            reading=reading,
            would_change=would_change(self, answers, reading),
            next_steps=follow,
            not_advised=never,
            not_counted=self._not_counted(counted, reading),
            unanswered=self.deck.open(answers),
        )

    def _lean(self, evidence: tuple[Evidence, ...], total: float) -> tuple[LeaningName, Strength, str]:
        """Leaning and strength by the score, or why there is none.

        Age and risk factors never decide alone: the answers themselves must be enough, and lean the same way.
        """
        words = self.content.method.thresholds
        own = [item for item in evidence if item.id != BASELINE and not self._start_groups.get(item.id, False)]
        if sum(abs(item.full) >= words.informative for item in own) < words.answers:
            return "unclear", "none", "too_few"
        alone = score(own)
        if abs(total) < words.slight or abs(alone) < words.slight or total * alone <= 0:
            return "unclear", "none", "close"
        strength: Strength = "slight"
        if abs(total) >= words.moderate:
            strength = "strong" if abs(total) >= words.strong else "moderate"
        return ("circulation" if total > 0 else "mechanical"), strength, ""

    def _why_unclear(
        self, answers: Answers, leaning: LeaningName, look_alikes: tuple[LookAlike, ...], urgency: Urgency
    ) -> str:
        """Why a leaning that the score shows must not stand; "" if it may."""
        if answers.get("about.age_band") == "under_18":
            return "under_18"
        if leaning == "mechanical" and urgency >= Urgency.same_day:
            return "warning"
        own = self.content.method.own_evidence.holds(answers)
        for rule in look_alikes:
            if leaning in rule.unclear_from and not (leaning == "circulation" and rule.unless_own and own):
                return "look_alike"
        return ""

    @staticmethod
    def _least_urgency(leaning: LeaningName) -> Urgency:
        return {
            "circulation": Urgency.soon,
            "unclear": Urgency.routine,
            "mechanical": Urgency.self_care,
        }[leaning]

    def _not_counted(self, answers: Answers, reading: Reading) -> tuple[str, ...]:
        counted = {item.id for item in reading.evidence}
        return tuple(
            answer_id
            for answer_id, value in answers.items()
            if given(value)
            and answer_id not in counted
            and isinstance(question := self.content.question(answer_id), Card)
            and question.not_counted
        )
