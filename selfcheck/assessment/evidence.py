"""Weights of evidence: what each answer adds to the score once answers that say the same thing are damped.

Within a group, and apart for each side, the strongest answer counts in full, the next `damping` of its weight, the
next `damping` squared, and so on; a side's total never passes the group's `bound`. Both steps are monotone: making
any one answer more circulation-like can never lower the score.

Everything is counted in whole millionths of a natural log-odds, so that sums are exact in whatever order they are made.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from selfcheck.assessment.worlds import ALL, Facts, Mask, Rule, Truth, worlds_in
from selfcheck.content import Card, Content, Group, Sign, Weight

MILLION = 1_000_000

SIGN_GROUP = "skin"
"""Where warning signs are weighed that name no group of their own: those that weigh speak of the supply to the skin."""


def millionths(logodds: float) -> int:
    return round(logodds * MILLION)


class Entry(NamedTuple):
    """One value of one question that weighs something. It is void in the worlds where one of `voids` holds; `many`
    marks a choice beside which others of the same question can be chosen."""

    order: int
    id: str
    aspect: str
    place: int
    millionths: int
    weight: Weight
    voids: tuple[int, ...]
    many: bool


class Counted(NamedTuple):
    """What one side of one group comes to for one set of entries: the total, and each part as it counts."""

    total: int
    parts: tuple[tuple[Entry, int], ...]


class Side:
    """The entries of one side of a group, strongest first. Which of them are there is a number, one bit an entry."""

    def __init__(self, group: Group, entries: Sequence[Entry], first_bit: int) -> None:
        self.entries = sorted(entries, key=lambda entry: (-abs(entry.millionths), entry.order))
        self.bits = [1 << bit for bit in range(first_bit, first_bit + len(entries))]
        self.mask = sum(self.bits)
        self._group = group

    def counted(self, present: int) -> Counted:
        """The damped and bounded weights of the entries that are present."""
        return _counted(self, present & self.mask)

    def count(self, present: int) -> Counted:
        there = [entry for bit, entry in zip(self.bits, self.entries, strict=True) if present & bit]
        if not there:
            return Counted(0, ())
        weights = [entry.millionths * self._group.damping**rank for rank, entry in enumerate(there)]
        plain = math.fsum(weights)
        share = min(1.0, millionths(self._group.bound) / abs(plain))
        total = round(plain * share)
        parts = [round(weight * share) for weight in weights]
        parts[-1] += total - sum(parts)  # what rounding left over goes where damping left room
        return Counted(total, tuple(zip(there, parts, strict=True)))


@lru_cache(maxsize=2**14)
def _counted(side: Side, present: int) -> Counted:
    """Remembered, since a side has few sets; here and not by the side, so that all of it can be forgotten at once: it
    tells what somebody answered."""
    return side.count(present)


class Tally(NamedTuple):
    """A score in millionths: all of it, the part that is the person's own (not age and risk factors), and how many
    of the person's own answers were informative."""

    total: int
    own: int
    informative: int

    def plus(self, other: Tally, times: int = 1) -> Tally:
        return Tally(
            self.total + times * other.total,
            self.own + times * other.own,
            self.informative + times * other.informative,
        )


class WeighedGroup:
    """Both sides of a group of answers that say much the same thing."""

    def __init__(self, group: Group, entries: Sequence[Entry], informative: int, own: bool) -> None:
        towards = [entry for entry in entries if entry.millionths > 0]
        against = [entry for entry in entries if entry.millionths < 0]
        self.group = group
        self.own = own
        self.sides = (
            Side(group, towards, 0),
            Side(group, against, len(towards)),
        )
        self._informative = informative
        self._entries = tuple(
            (bit, entry) for side in self.sides for bit, entry in zip(side.bits, side.entries, strict=True)
        )

    def present(self, truth: Truth, voids: Sequence[Mask]) -> Iterator[tuple[int, Mask]]:
        """Each entry's bit, and the worlds in which it counts."""
        for bit, entry in self._entries:
            mask = truth[entry.place]
            for void in entry.voids:
                mask &= truth[ALL] ^ voids[void]
            yield bit, mask

    def key(self, truth: Truth, voids: Sequence[Mask]) -> int:
        """The entries that count in the only world there is."""
        return sum(bit for bit, mask in self.present(truth, voids) if mask)

    def keys(self, truth: Truth, voids: Sequence[Mask]) -> tuple[int, dict[int, int]]:
        """The entries that count in world 0, and in each world where others do."""
        base, differing = 0, []
        for bit, mask in self.present(truth, voids):
            if mask & 1:
                base |= bit
                mask ^= truth[ALL]
            if mask:
                differing.append((bit, mask))
        keys: dict[int, int] = {}
        for bit, mask in differing:
            for world in worlds_in(mask):
                keys[world] = keys.get(world, base) ^ bit
        return base, keys

    def tally(self, key: int) -> Tally:
        """What the entries of a key come to. Choices of one card that pull both ways inform by their difference."""
        total, alone = 0, dict[str, int]()
        for side in self.sides:
            counted = side.counted(key)
            total += counted.total
            for entry, _ in counted.parts:
                alone[entry.id] = alone.get(entry.id, 0) + entry.millionths
        if not self.own:
            return Tally(total, 0, 0)
        return Tally(total, total, sum(abs(weight) >= self._informative for weight in alone.values()))


class WeightsOfEvidence:
    """The weights of a content, ready to be added up for any answers."""

    def __init__(self, content: Content, facts: Facts) -> None:
        self._content = content
        self._voids: list[Rule] = []
        self._numb_no = self._void(facts.compiled(content.method.numb_no))
        self.baseline = millionths(content.method.baseline.logodds)
        informative = millionths(content.method.thresholds.informative)
        entries: dict[str, list[Entry]] = {group.id: [] for group in content.method.groups}
        for order, answer_id in enumerate(content.answer_ids):
            question = content.question(answer_id)
            entries[_group_of(content, question)] += self._entries(facts, order, question)
        self.groups = tuple(
            WeighedGroup(group, entries[group.id], informative, own=group.id != "start")
            for group in content.method.groups
        )

    def voids(self, truth: Truth) -> list[Mask]:
        """The worlds in which each reason not to trust an answer holds."""
        return [rule(truth) for rule in self._voids]

    def start(self) -> Tally:
        """Where everybody begins."""
        return Tally(self.baseline, 0, 0)

    def _entries(self, facts: Facts, order: int, question: Card | Sign) -> Iterator[Entry]:
        aspect = question.aspect if isinstance(question, Card) else "flag"
        many = isinstance(question, Card) and question.kind == "multi"
        for weight in question.weights:
            voids = []
            if weight.void_when:
                voids.append(self._void(facts.compiled(weight.void_when)))
            if weight.value == "no" and weight.logodds < 0:
                voids.append(self._numb_no)
            place = facts.places[question.id][weight.value]
            yield Entry(order, question.id, aspect, place, millionths(weight.logodds), weight, tuple(voids), many)

    def _void(self, rule: Rule) -> int:
        self._voids.append(rule)
        return len(self._voids) - 1


def _group_of(content: Content, question: Card | Sign) -> str:
    if isinstance(question, Card):
        return question.group or content.aspects[question.aspect].group
    return question.group or SIGN_GROUP
