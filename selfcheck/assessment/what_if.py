"""What one more answer could still change: every value of every open question is tried, nothing is estimated.

All of them are tried at once, one world each (see `worlds`): about 650 with the shipped cards, most of them the 511
ways to mark places on the picture of the foot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from selfcheck.assessment.evidence import MILLION, Tally
from selfcheck.assessment.rules import Verdict
from selfcheck.assessment.worlds import ALL, Changes, Mask, Truth, possible_values, worlds_in
from selfcheck.content import UNSURE, Answers, Urgency, given

if TYPE_CHECKING:
    from selfcheck.assessment.assessor import Assessor


class Step(NamedTuple):
    """How far one change moves a reading. Larger is stronger: urgency first, then leaning, then score."""

    urgency: int
    leaning: bool
    score: float

    @property
    def turns(self) -> bool:
        """True if it changes what a person is told: the leaning or the urgency."""
        return self.urgency > 0 or self.leaning


class Outcomes(NamedTuple):
    """The readings of many worlds, as masks, and the tallies of those whose score is not that of world 0."""

    verdict: Verdict
    tally: Tally
    moved: dict[int, Tally]
    leaning: Mask
    """Worlds whose leaning is not that of world 0."""

    def strongest(self, worlds: Mask) -> Step:
        """The strongest step from world 0 to any of these worlds."""
        now = self.verdict.urgency()
        by_step: dict[int, Mask] = {}
        left = worlds
        for urgency in sorted(Urgency, reverse=True):
            if there := left & self.verdict.at_least[urgency]:
                by_step[abs(urgency - now)] = by_step.get(abs(urgency - now), 0) | there
                left ^= there
        furthest = max(by_step)
        best = by_step[furthest]
        turned = best & self.leaning
        here = self.tally.total / MILLION
        totals = (self.moved.get(world, self.tally).total for world in worlds_in(turned or best))
        score = max(abs(total / MILLION - here) for total in totals)
        return Step(furthest, turned != 0, score)


class WhatIf:
    """Every single change of an answer, ready to be tried on any answers."""

    def __init__(self, assessor: Assessor) -> None:
        self._assessor = assessor
        content = assessor.content
        self._changes = Changes(
            assessor.facts,
            ({answer_id: value} for answer_id in content.answer_ids for value in possible_values(content, answer_id)),
        )

    def would_change(self, answers: Answers) -> tuple[str, ...]:
        """Ids of the answers not given (or unsure) that could still change leaning or urgency, strongest first."""
        found = [
            (step, -order, answer_id)
            for order, (answer_id, step) in enumerate(self.steps(answers).items())
            if step.turns
        ]
        return tuple(answer_id for _, _, answer_id in sorted(found, reverse=True))

    def steps(self, answers: Answers) -> dict[str, Step]:
        """For every open question, the strongest step that an answer to it could make."""
        content = self._assessor.content
        still_open = [name for name in content.answer_ids if not given(answers.get(name, UNSURE))]
        outcomes = self.outcomes(self._changes.truth(answers, still_open))
        return {answer_id: outcomes.strongest(self._changes.changing[answer_id]) for answer_id in still_open}

    def outcomes(self, truth: Truth) -> Outcomes:
        """The reading of every world."""
        weights, everywhere = self._assessor.weights, truth[ALL]
        voids = weights.voids(truth)
        tally = weights.start()
        moves: dict[int, Tally] = {}
        for group in weights.groups:
            base, keys = group.keys(truth, voids)
            here = group.tally(base)
            tally = tally.plus(here)
            by_key = {key: group.tally(key).plus(here, -1) for key in set(keys.values())}
            for world, key in keys.items():
                move = by_key[key]
                moves[world] = moves[world].plus(move) if world in moves else move
        after = {move: tally.plus(move) for move in set(moves.values())}
        sides = {move: self._assessor.side(there) for move, there in after.items()}
        side = self._assessor.side(tally)
        leans = {1: everywhere * (side > 0), 0: 0, -1: everywhere * (side < 0)}
        for world, move in moves.items():
            if sides[move] != side:
                leans[side] ^= 1 << world
                leans[sides[move]] ^= 1 << world
        verdict = self._assessor.rules.verdict(truth, leans[1], leans[-1])
        turned = 0
        for mask in (verdict.circulation, verdict.mechanical):
            turned |= mask ^ everywhere if mask & 1 else mask
        return Outcomes(verdict, tally, {world: after[move] for world, move in moves.items()}, turned)
