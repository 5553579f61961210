"""How well readers do on cases whose truth is known. Exact counts; no reader is ever fitted to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from math import sqrt
from typing import Literal, NamedTuple, get_args

import msgspec

from selfcheck.content import UNSURE, Answers, Content, Urgency, Value, given
from selfcheck.content.model import LeaningName, UrgencyName

TruthName = Literal["circulation", "mechanical", "nerve", "other"]


class Truth(msgspec.Struct, frozen=True):
    """What a case turned out to be."""

    leaning: TruthName
    urgency: UrgencyName


class Acceptable(msgspec.Struct, frozen=True):
    """Answers to a case that are no error either; the leaning "mixed" is one that is left unclear."""

    leaning: tuple[str, ...] = ()
    urgency: tuple[UrgencyName, ...] = ()


class Case(NamedTuple):
    """One person whose answers and whose truth are known."""

    id: str
    answers: Answers
    truth: Truth
    acceptable: Acceptable


class Said(NamedTuple):
    """What a reader says of a case."""

    leaning: LeaningName
    urgency: Urgency


Reader = Callable[[Answers], Said]


class Count(NamedTuple):
    """`found` of `of`, with the Wilson 95 % interval of the share."""

    found: int
    of: int

    @property
    def interval(self) -> tuple[float, float]:
        return wilson(self.found, self.of)

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.found}/{self.of} ({100 * low:.0f}-{100 * high:.0f} %)" if self.of else "0/0"


def wilson(found: int, of: int, z: float = 1.959964) -> tuple[float, float]:
    """The Wilson score interval of a share; (0, 1) of nothing."""
    if not of:
        return 0.0, 1.0
    share = found / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    reach = z / (1 + z * z / of) * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return max(0.0, middle - reach), min(1.0, middle + reach)


class Score(NamedTuple):
    """One reader on all cases. Leaning counts look at the cases that are truly one or the other."""

    right: Count
    unclear: Count
    wrong: Count
    circulation_called_mechanical: Count
    urgent_found: Count
    safe: Count
    """Advice that is right, more careful, or one step less."""
    over: Count
    """Advice that is more urgent than the truth and than anything acceptable."""
    under: Count
    leanings: Mapping[str, Mapping[str, int]]
    """Truth -> said -> cases."""
    urgencies: Mapping[str, Mapping[str, int]]


def score(cases: Iterable[Case], reader: Reader) -> Score:
    """Compare what a reader says with the truth."""
    rows = [(case, reader(case.answers)) for case in cases]
    sided = [(case, said) for case, said in rows if case.truth.leaning in ("circulation", "mechanical")]
    circulation = [(case, said) for case, said in sided if case.truth.leaning == "circulation"]
    urgent = [(case, said) for case, said in rows if Urgency[case.truth.urgency] >= Urgency.same_day]
    leanings = {truth: dict.fromkeys(("circulation", "mechanical", "unclear"), 0) for truth in get_args(TruthName)}
    urgencies = {truth.name: {said.name: 0 for said in _worst_first()} for truth in _worst_first()}
    for case, said in rows:
        leanings[case.truth.leaning][said.leaning] += 1
        urgencies[case.truth.urgency][said.urgency.name] += 1

    def count(found: Iterable[bool], among: list[tuple[Case, Said]]) -> Count:
        return Count(sum(found), len(among))

    return Score(
        right=count((said.leaning == case.truth.leaning for case, said in sided), sided),
        unclear=count((said.leaning == "unclear" for _, said in sided), sided),
        wrong=count((said.leaning not in ("unclear", case.truth.leaning) for case, said in sided), sided),
        circulation_called_mechanical=count((said.leaning == "mechanical" for _, said in circulation), circulation),
        urgent_found=count((said.urgency >= Urgency.same_day for _, said in urgent), urgent),
        safe=count((said.urgency >= Urgency[case.truth.urgency] - 1 for case, said in rows), rows),
        over=count((urgency_error(case, said) > 0 for case, said in rows), rows),
        under=count((urgency_error(case, said) < 0 for case, said in rows), rows),
        leanings=leanings,
        urgencies=urgencies,
    )


def urgency_error(case: Case, said: Said) -> int:
    """Steps of urgency too many (positive) or too few; 0 if right or acceptable."""
    if said.urgency.name in (case.truth.urgency, *case.acceptable.urgency):
        return 0
    return said.urgency - Urgency[case.truth.urgency]


def leaning_is_miss(case: Case, said: Said) -> bool:
    """True for a leaning that is neither the truth nor acceptable. Of nerves and the rest, unclear is right."""
    if said.leaning == "unclear":
        return case.truth.leaning in ("circulation", "mechanical") and "mixed" not in case.acceptable.leaning
    return said.leaning not in (case.truth.leaning, *case.acceptable.leaning)


class Robustness(NamedTuple):
    """What a reader says once one answer of a case is another: of so many changes, how many turned what."""

    changes: int
    leaning: int
    opposite: int
    """Turned from one leaning to the other, not to unclear."""
    raised: int
    lowered: int
    lost_warning: int
    """Lowered from same_day or more to less."""


def robustness(content: Content, cases: Iterable[Case], reader: Reader) -> dict[str, Robustness]:
    """Each case with any one answer dropped, turned to not sure, or flipped to any other value."""
    found = {"dropped": [0] * 6, "not sure": [0] * 6, "flipped": [0] * 6}
    for case in cases:
        now = reader(case.answers)
        for kind, answers in _one_changed(content, case.answers):
            then = reader(answers)
            turned = then.leaning != now.leaning
            lost = then.urgency < Urgency.same_day <= now.urgency
            row = (True, turned, turned and "unclear" not in (then.leaning, now.leaning))
            for place, value in enumerate((*row, then.urgency > now.urgency, then.urgency < now.urgency, lost)):
                found[kind][place] += value
    return {kind: Robustness(*counts) for kind, counts in found.items()}


def _one_changed(content: Content, answers: Answers) -> Iterator[tuple[str, Answers]]:
    for answer_id, value in answers.items():
        if not given(value):
            continue
        yield "dropped", {key: other for key, other in answers.items() if key != answer_id}
        yield "not sure", {**answers, answer_id: UNSURE}
        for other in flips(content, answer_id, value):
            yield "flipped", {**answers, answer_id: other}


def flips(content: Content, answer_id: str, value: Value) -> Iterator[Value]:
    """Every other value of an answer; of a multi-choice, one choice more or one less (but not none)."""
    _, values = content.kind_and_values(answer_id)
    if isinstance(value, str):
        yield from (other for other in values if other != value)
        return
    for choice in values:
        other = tuple(each for each in values if (each in value) != (each == choice))
        if other:
            yield other


def _worst_first() -> list[Urgency]:
    return sorted(Urgency, reverse=True)
