"""Which card to ask next, and when asking more cards can change nothing any more.

Both look ahead without guessing. The package's own rules run on bounds instead of masks: for each rule, whether it
must hold and whether it may, and for the score the least and the most that the cards still open can make of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple, cast

from selfcheck.assessment.evidence import Side, Tally, WeighedGroup
from selfcheck.assessment.worlds import ALL, Mask
from selfcheck.content import Answers

if TYPE_CHECKING:
    from selfcheck.assessment.assessor import Assessor


class Bounds(NamedTuple):
    """Whether something holds in every (`low`) and in any (`high`) of the worlds that are still possible."""

    low: int
    high: int

    def __and__(self, other: Bounds) -> Bounds:
        return Bounds(self.low & other.low, self.high & other.high)

    def __or__(self, other: Bounds) -> Bounds:
        return Bounds(self.low | other.low, self.high | other.high)

    def __xor__(self, other: Bounds) -> Bounds:
        return Bounds(
            self.low & (1 ^ other.high) | other.low & (1 ^ self.high),
            self.high & (1 ^ other.low) | other.high & (1 ^ self.low),
        )

    @property
    def settled(self) -> bool:
        return self.low == self.high


NO, MAYBE, YES = Bounds(0, 0), Bounds(0, 1), Bounds(1, 1)


class Outlook:
    """What can still come of some answers. Warning signs stay as they are; a card answered with not sure has been
    asked, and everything else that was not asked is open."""

    def __init__(self, assessor: Assessor, answers: Answers) -> None:
        self._assessor = assessor
        truth = _truth(assessor, answers)
        masks = cast(list[Mask], truth)  # the rules take anything that has the three operations
        voids = cast(list[Bounds], assessor.weights.voids(masks))
        least = most = assessor.weights.start()
        for group in assessor.weights.groups:
            low, high = _group_bounds(group, truth, voids)
            least, most = least.plus(low), most.plus(high)
        circulation, mechanical = _side_bounds(assessor, least, most)
        verdict = assessor.rules.verdict(masks, cast(Mask, circulation), cast(Mask, mechanical))
        self._leaning = cast(tuple[Bounds, Bounds], (verdict.circulation, verdict.mechanical))
        self._at_least = cast(list[Bounds], verdict.at_least)
        self._rules = cast(list[Bounds], [*verdict.warnings, *verdict.look_alikes])

    @property
    def leaning_settled(self) -> bool:
        return all(bounds.settled for bounds in self._leaning)

    @property
    def settled(self) -> bool:
        """True only if no answer to an open card can change leaning or urgency any more."""
        return self.leaning_settled and all(bounds.settled for bounds in self._at_least)

    def stakes(self, cards: Iterable[str]) -> dict[str, float]:
        """How much hangs on each card: its part of every rule that is not settled and could still change what the
        person is told, and, while the leaning is not settled, half the log-odds by which its answers differ."""
        stakes = dict.fromkeys(cards, 0.0)
        surely = sum(bounds.low for bounds in self._at_least) - 1
        for rule, stake in zip(self._rules, self._assessor.rules.stakes, strict=True):
            matters = stake.urgency > surely or (stake.takes_back and not self.leaning_settled)
            if matters and not rule.settled:
                still_open = stake.answers & stakes.keys()
                for card in still_open:
                    stakes[card] += 1 / len(still_open)
        if not self.leaning_settled:
            for card in stakes:
                weights = [0.0, *(weight.logodds for weight in self._assessor.content.cards[card].weights)]
                stakes[card] += (max(weights) - min(weights)) / 2
        return stakes


def in_order(assessor: Assessor, answers: Answers, cards: Iterable[str]) -> tuple[str, ...]:
    """These open cards, the one on which most hangs first; ties stay in the order given."""
    stakes = Outlook(assessor, answers).stakes(cards)
    return tuple(sorted(stakes, key=lambda card: -stakes[card]))


def next_card(assessor: Assessor, answers: Answers, after: str) -> str:
    """The card to ask after this one ("" = none yet): of the same section the one on which most hangs, then the next
    section's; "" when all are answered."""
    content = assessor.content
    waiting = [card for card in assessor.deck.unanswered(answers) if card.id != after]
    aspects = list(dict.fromkeys(card.aspect for card in waiting))
    here = content.cards[after].aspect if after else ""
    aspect = here if here in aspects else next(iter(aspects), "")
    ids = tuple(card.id for card in waiting if card.aspect == aspect)
    if len(ids) > 1:
        ids = in_order(assessor, answers, ids)
    return ids[0] if ids else ""


def enough(assessor: Assessor, answers: Answers) -> bool:
    """True only if no answers to the cards not asked yet can change leaning or urgency.

    The bound is sound and not tight: it may say that there is more to ask where there is not, never the other way
    round.
    """
    return Outlook(assessor, answers).settled


def _truth(assessor: Assessor, answers: Answers) -> list[Bounds]:
    """Every test, with the cards that were not asked left open."""
    truth = [NO] * assessor.facts.size
    truth[ALL] = YES
    for answer_id in assessor.content.cards:
        if answer_id not in answers:
            for place in assessor.facts.places[answer_id].values():
                truth[place] = MAYBE
    for answer_id, value in answers.items():
        for place in assessor.facts.chosen(answer_id, value):
            truth[place] = YES
    return cast(list[Bounds], assessor.facts.without_hidden(cast(list[Mask], truth)))


def _side_bounds(assessor: Assessor, least: Tally, most: Tally) -> tuple[Bounds, Bounds]:
    """What the score alone shows, circulation and mechanical, from the least and the most it can come to."""

    def side(score: Tally, informative: Tally) -> int:
        return assessor.side(score._replace(informative=informative.informative))

    return (
        Bounds(int(side(least, least) > 0), int(side(most, most) > 0)),
        Bounds(int(side(most, least) < 0), int(side(least, most) < 0)),
    )


def _group_bounds(group: WeighedGroup, truth: list[Bounds], voids: list[Bounds]) -> tuple[Tally, Tally]:
    """The least and the most that a group can come to. A side only grows with what is in it, so the most is all that
    may speak for circulation and only what must speak against it."""
    towards, against = group.sides
    present = dict(cast(Iterable[tuple[int, Bounds]], group.present(cast(list[Mask], truth), cast(list[Mask], voids))))
    total = (
        _side_total(towards, present, may=False) + _side_total(against, present, may=True),
        _side_total(towards, present, may=True) + _side_total(against, present, may=False),
    )
    least, most = _informative(group, present)
    return (
        Tally(total[0], total[0] * group.own, least * group.own),
        Tally(total[1], total[1] * group.own, most * group.own),
    )


def _side_total(side: Side, present: dict[int, Bounds], may: bool) -> int:
    """A side's total with all that may be there, or only with what must be. Of a card that takes one answer only its
    strongest value may be there."""
    key, taken = 0, set[str]()
    for bit, entry in zip(side.bits, side.entries, strict=True):  # strongest first
        if not (present[bit].high if may else present[bit].low):
            continue
        if entry.id in taken:
            continue
        key |= bit
        if not entry.many:
            taken.add(entry.id)
    return side.counted(key).total


def _informative(group: WeighedGroup, present: dict[int, Bounds]) -> tuple[int, int]:
    """The least and the most number of informative answers."""
    by_answer: dict[str, list[int]] = {}
    for side in group.sides:
        for bit, entry in zip(side.bits, side.entries, strict=True):
            by_answer.setdefault(entry.id, []).append(bit)
    low = high = 0
    for bits in by_answer.values():
        if all(present[bit].settled for bit in bits):
            counts = group.tally(sum(bit for bit in bits if present[bit].low)).informative
            low, high = low + counts, high + counts
        else:
            high += 1
    return low, high
