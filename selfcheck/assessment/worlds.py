"""What answers make true, in one world or in many at once.

A *world* is one way the answers could be; a *mask* is an integer whose bit w says whether something holds in world w.
Rules are compiled once to the three operations that masks have, `&`, `|` and `^`. So the same rule reads one person's
answers (masks of one bit), tries every what-if in a single pass (one bit a what-if), and can be proved with symbols in
place of masks: there is no second copy of it that could disagree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from selfcheck.content import Answers, Card, Condition, Content, Value, given

Mask = int
Truth = list[Mask]
"""One mask a test; the first is the mask of all worlds."""

Rule = Callable[[Sequence[Mask]], Mask]

ALL = 0


class Facts:
    """The tests there are ("this answer is this value"), each with its place in a list of masks."""

    def __init__(self, content: Content) -> None:
        self.places: dict[str, dict[str, int]] = {}
        self.size = 1
        for answer_id in content.answer_ids:
            _, values = content.kind_and_values(answer_id)
            self.places[answer_id] = dict(zip(values, range(self.size, self.size + len(values)), strict=True))
            self.size += len(values)
        self._hidden = tuple(
            (self.compiled(card.show_when), tuple(self.places[card.id].values()))
            for card in content.cards.values()
            if card.show_when
        )

    def of(self, answers: Answers) -> Truth:
        """The one world of these answers; hidden cards, `unsure` and unknown ids make nothing true."""
        truth = [0] * self.size
        truth[ALL] = 1
        for answer_id, value in answers.items():
            for place in self.chosen(answer_id, value):
                truth[place] = 1
        return self.without_hidden(truth)

    def chosen(self, answer_id: str, value: Value) -> list[int]:
        """Places of the tests that an answer makes true by itself."""
        places = self.places.get(answer_id)
        if places is None or not given(value):
            return []
        return [places[value]] if isinstance(value, str) else [places[choice] for choice in value]

    def without_hidden(self, truth: Truth) -> Truth:
        """Make false whatever a hidden card says, in the worlds that hide it. Changes and returns `truth`."""
        for shown, places in self._hidden:
            mask = shown(truth)
            for place in places:
                truth[place] &= mask
        return truth

    def compiled(self, condition: Condition) -> Rule:
        """The condition as a function from masks to the mask of the worlds in which it holds."""
        if condition.all is not None:
            return _every([self.compiled(child) for child in condition.all])
        if condition.any is not None:
            return _some([self.compiled(child) for child in condition.any])
        assert condition.id is not None
        places = self.places[condition.id]
        if condition.equals is not None:
            return _is(places[condition.equals])
        if condition.not_equals is not None:
            return _not(_is(places[condition.not_equals]))
        anything = _some([_is(place) for place in places.values()])
        return anything if condition.exists else _not(anything)


def _is(place: int) -> Rule:
    return lambda truth: truth[place]


def _not(rule: Rule) -> Rule:
    return lambda truth: truth[ALL] ^ rule(truth)


def _every(rules: list[Rule]) -> Rule:
    first, *rest = rules

    def every(truth: Sequence[Mask]) -> Mask:
        mask = first(truth)
        for rule in rest:
            mask &= rule(truth)
        return mask

    return every


def _some(rules: list[Rule]) -> Rule:
    first, *rest = rules

    def some(truth: Sequence[Mask]) -> Mask:
        mask = first(truth)
        for rule in rest:
            mask |= rule(truth)
        return mask

    return some


class Changes:
    """Worlds that each change some answers; world 0 changes none."""

    def __init__(self, facts: Facts, changes: Iterable[Mapping[str, Value]]) -> None:
        self._facts = facts
        self.changes: tuple[Mapping[str, Value], ...] = ({}, *changes)
        self.changing: dict[str, Mask] = {}
        """For each answer, the worlds that change it."""
        self._made: dict[str, dict[int, Mask]] = {}
        for world, change in enumerate(self.changes):
            bit = 1 << world
            for answer_id, value in change.items():
                self.changing[answer_id] = self.changing.get(answer_id, 0) | bit
                made = self._made.setdefault(answer_id, {})
                for place in facts.chosen(answer_id, value):
                    made[place] = made.get(place, 0) | bit
        self.all: Mask = (1 << len(self.changes)) - 1

    def truth(self, answers: Answers, only: Iterable[str] | None = None) -> Truth:
        """The worlds of these answers. With `only`, changes to any other answer are left out."""
        truth = [0] * self._facts.size
        truth[ALL] = self.all
        for answer_id, value in answers.items():
            for place in self._facts.chosen(answer_id, value):
                truth[place] = self.all
        for answer_id in self.changing if only is None else only:
            kept = self.all ^ self.changing[answer_id]
            made = self._made[answer_id]
            for place in self._facts.places[answer_id].values():
                truth[place] = truth[place] & kept | made.get(place, 0)
        return self._facts.without_hidden(truth)


@lru_cache(maxsize=1024)
def worlds_in(mask: Mask) -> tuple[int, ...]:
    """Numbers of the worlds of a mask, in order."""
    found = []
    while mask:
        lowest = mask & -mask
        found.append(lowest.bit_length() - 1)
        mask ^= lowest
    return tuple(found)


def possible_values(content: Content, answer_id: str) -> tuple[Value, ...]:
    """Everything an answer can become, `unsure` aside; of a multi-choice every set of choices but the empty one."""
    question = content.question(answer_id)
    _, values = content.kind_and_values(answer_id)
    if not isinstance(question, Card) or question.kind != "multi":
        return values
    sets = range(1, 1 << len(values))
    return tuple(tuple(value for bit, value in enumerate(values) if chosen >> bit & 1) for chosen in sets)
