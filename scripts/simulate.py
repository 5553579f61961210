"""Simulated people, drawn from published figures: what a score is worth on them, and which cards they can be spared.

    scripts/simulate.py [people] [--seed N] [--alike R]     reliability of the score
    scripts/simulate.py [people] [--seed N] --cards         cards saved by the adaptive order

It answers one question only: if the world were as the figures say, would a score mean what it claims? It says nothing
about accuracy in real people, for whom most of these figures were never measured. Every assumption is written here:

- Each person has either a circulation or a mechanical cause; nerves, joints and warning signs are left out.
- Before any answer about the pain, the log-odds of circulation are `method.baseline.prior` (people in general practice
  with leg complaints and no risk factor) plus the published weights of age and risk factors, together never above the
  bound of their group.
- Ages and risk factors are as common as in `AGES` and `RISKS` (round figures, an assumption).
- A finding is as common in circulation and in mechanical pain as in `FINDINGS`. Where a likelihood ratio was
  published, the middle of its interval is used, although the app counts its lower end. Where only a judgement was
  possible, the app's own weight is taken to be true: for those the result is consistency, not evidence.
- Answers that weigh nothing are as common as in `UNWEIGHED`, whatever the cause.
- Findings of one group go together: given the cause, each shares a part `alike` (0 to 1) of its chance with the
  others of its group, those that speak for the other side the opposite way.
- One answer in ten is not sure.

The score carries `method.baseline.care` on top of the evidence, a margin for the costlier mistake; it is taken off
again before the score is read as log-odds.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import exp, sqrt
from pathlib import Path
from random import Random
from statistics import NormalDist
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from selfcheck.assessment import Assessor, enough, in_order
from selfcheck.content import UNSURE, Answers, Content, Value, shipped

AGES = {"18_39": 0.35, "40_49": 0.2, "50_64": 0.25, "65_plus": 0.2}

RISKS = {
    "risk.diabetes": 0.09,
    "risk.high_blood_pressure": 0.28,
    "risk.high_cholesterol": 0.25,
    "risk.kidney_disease": 0.05,
    "risk.heart_or_vessel_disease": 0.08,
}
SMOKING = {"never": 0.6, "past": 0.24, "current": 0.16}

FINDINGS: dict[str, tuple[float, float]] = {
    # measured: claudication history LR+ 3.30, LR- 0.89 gives 15 % and 4.6 %
    "timing.gone_in_10_standing": (0.151, 0.0456),
    # cool skin LR+ 5.90 and discoloured skin LR+ 2.80, with 2 % and 5 % in mechanical pain (assumed)
    "physical.cooler_than_other": (0.118, 0.02),
    "physical.pale_or_blue": (0.14, 0.05),
    # wounds LR+ 5.90, specificity 99.7 %
    "flag.wound_not_healing": (0.0177, 0.003),
}
"""How common a yes is in circulation and in mechanical pain, where published figures say so."""

UNWEIGHED = {
    "timing.built_up_gradually": 0.75,
    "quality.burning": 0.15,
    "sensory.numb_tingling": 0.2,
    "sensory.numb_all_the_time": 0.07,
    "physical.cold_triggered_colour": 0.07,
    "physical.swelling": 0.2,
    "physical.redness_warmth": 0.1,
    "laterality.both_feet": 0.35,
    "activity.bending_or_sitting_eases": 0.1,
    "about.pregnant_or_recent": 0.03,
}
"""How common a yes is, whatever the cause, where an answer weighs nothing (it can still be part of a warning)."""

COMMON = 0.3
"""How common a yes is in mechanical pain where only the likelihood ratio is given (and half as common to that side
where it is a place in the foot)."""

RARE = 0.12
"""The same for the places on the picture."""

NOT_SURE = 0.1


class Person(NamedTuple):
    """Answers, and whether circulation is the cause."""

    answers: Answers
    circulation: bool


class Bin(NamedTuple):
    """People with a predicted chance in one tenth of the scale."""

    people: int
    predicted: float
    observed: float


def draw(content: Content, number: int, seed: int, alike: float = 0.5) -> Iterator[Person]:
    """People one after the other, always the same for the same seed."""
    random = Random(seed)
    chances = _chances(content)
    for _ in range(number):
        yield _person(content, chances, random, alike)


class Chance(NamedTuple):
    """One finding: its question, its value, its group, how common it is either way (as the point of the normal curve
    below which that share lies), and which way it speaks."""

    answer_id: str
    value: str
    group: str
    circulation: float
    mechanical: float
    towards: bool


def _chances(content: Content) -> list[Chance]:
    """How common each weighted finding is, from figures where there are any, else from the app's own weights."""
    found = []
    for answer_id in content.answer_ids:
        if answer_id.startswith(("about.age", "risk.")):
            continue
        question = content.question(answer_id)
        kind, _ = content.kind_and_values(answer_id)
        weights = {weight.value: weight.logodds for weight in question.weights}
        group = question.group or (
            content.aspects[content.cards[answer_id].aspect].group if answer_id in content.cards else "skin"
        )
        if answer_id in content.signs and answer_id not in FINDINGS:
            continue
        for value in weights if kind == "multi" else ("yes",) if weights else ():
            ratio, against = exp(weights.get(value, 0.0)), exp(weights.get("no", 0.0))
            circulation, mechanical = FINDINGS.get(answer_id) or _implied(ratio, against, kind == "multi")
            often, seldom = (NormalDist().inv_cdf(share) for share in (circulation, mechanical))
            found.append(Chance(answer_id, value, group, often, seldom, ratio >= against))
    return found


def _implied(ratio: float, against: float, place: bool) -> tuple[float, float]:
    """The two chances that make a yes and a no weigh what they weigh; of one weight alone, from a common chance."""
    if ratio != 1 and against != 1:
        mechanical = (1 - against) / (ratio - against)
        return ratio * mechanical, mechanical
    common = RARE if place else COMMON
    if ratio == 1:  # only the no weighs
        mechanical = 1 - common
        return 1 - against * (1 - mechanical), mechanical
    return (ratio * common, common) if ratio > 1 else (common * ratio, common)


def _person(content: Content, chances: Sequence[Chance], random: Random, alike: float) -> Person:
    answers: dict[str, Value] = {"about.age_band": _one(random, AGES), "risk.smoking": _one(random, SMOKING)}
    asked = RISKS | UNWEIGHED
    answers |= {name: "yes" if random.random() < share else "no" for name, share in asked.items()}
    circulation = random.random() < _sigmoid(content.method.baseline.prior + _start(content, answers))
    shared = {group.id: random.gauss(0, 1) for group in content.method.groups}
    picture: dict[str, list[str]] = {}
    for chance in chances:
        together = shared[chance.group] * (1 if chance.towards else -1)
        pull = sqrt(alike) * together + sqrt(1 - alike) * random.gauss(0, 1)
        yes = pull < (chance.circulation if circulation else chance.mechanical)
        if content.kind_and_values(chance.answer_id)[0] == "multi":
            picture.setdefault(chance.answer_id, []).extend([chance.value] * yes)
        else:
            answers[chance.answer_id] = "yes" if yes else "no"
    answers |= {name: tuple(places) for name, places in picture.items()}
    sure = {name: UNSURE if random.random() < NOT_SURE else value for name, value in answers.items()}
    return Person(sure, circulation)


def _start(content: Content, answers: Answers) -> float:
    """Log-odds of age and risk factors together, by the published weights and their bound."""
    weights = [
        weight.logodds
        for name, value in answers.items()
        for weight in content.question(name).weights
        if weight.value == value
    ]
    bound = next(group.bound for group in content.method.groups if group.id == "start")
    return min(bound, sum(weight for weight in weights if weight > 0)) + sum(weight for weight in weights if weight < 0)


def _one(random: Random, shares: dict[str, float]) -> str:
    return random.choices(list(shares), list(shares.values()))[0]


def _sigmoid(logodds: float) -> float:
    return 1 / (1 + exp(-logodds))


def predicted(assessor: Assessor, answers: Answers) -> float:
    """The chance of circulation that a score stands for, the care owed to the dangerous mistake taken off."""
    return _sigmoid(assessor.read(answers).score - assessor.content.method.baseline.care)


def reliability(assessor: Assessor, people: Sequence[Person], bins: int = 10) -> list[Bin]:
    """People sorted by predicted chance, with what was predicted and what was so."""
    rows = [(predicted(assessor, person.answers), person.circulation) for person in people]
    table = []
    for number in range(bins):
        inside = [row for row in rows if int(min(row[0] * bins, bins - 1)) == number]
        if inside:
            table.append(
                Bin(
                    len(inside),
                    sum(chance for chance, _ in inside) / len(inside),
                    sum(truth for _, truth in inside) / len(inside),
                )
            )
    return table


def calibration_error(table: Sequence[Bin]) -> float:
    """Expected calibration error: the mean distance of observed from predicted, weighted by people."""
    people = sum(row.people for row in table)
    return sum(row.people * abs(row.observed - row.predicted) for row in table) / people


class Saving(NamedTuple):
    """Cards asked of all people together, in the adaptive order and in full, and people whose result differs."""

    asked: int
    deck: int
    disagreements: int

    @property
    def share(self) -> float:
        """The part of the deck that need not be asked."""
        return 1 - self.asked / self.deck


def saving(assessor: Assessor, people: Iterable[Person]) -> Saving:
    """Ask each person card by card, the one on which most hangs first, until no further answer can change leaning or
    urgency; and compare with the whole deck. Warning signs are always all asked."""
    asked = deck = disagreements = 0
    for person in people:
        whole = assessor.read(person.answers)
        some = ask(assessor, person.answers)
        partial = assessor.read(some)
        asked += sum(name in assessor.content.cards for name in some)
        deck += len(assessor.deck.visible(person.answers))
        disagreements += (partial.leaning, partial.urgency) != (whole.leaning, whole.urgency)
    return Saving(asked, deck, disagreements)


def ask(assessor: Assessor, answers: Answers) -> Answers:
    """The answers that the adaptive order asks for, of a person who has them all."""
    some: dict[str, Value] = {name: value for name, value in answers.items() if name in assessor.content.signs}
    while not enough(assessor, some):
        left = [card.id for card in assessor.deck.unanswered(some)]
        if not left:
            break
        card = in_order(assessor, some, left)[0]
        some[card] = answers[card]
    return some


def main() -> None:
    parser = argparse.ArgumentParser(description="What the score is worth on simulated people.")
    parser.add_argument("people", nargs="?", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--alike", type=float, default=0.5, help="how far findings of one group go together, 0 to 1")
    parser.add_argument("--cards", action="store_true", help="measure the adaptive order instead")
    given = parser.parse_args()
    assessor = Assessor(shipped())
    people = list(draw(assessor.content, given.people, given.seed, given.alike))
    if given.cards:
        found = saving(assessor, people)
        print(f"cards asked     {found.asked / len(people):6.1f} of {found.deck / len(people):.1f}")
        print(f"saved           {100 * found.share:6.1f} %")
        print(f"disagreements   {found.disagreements:6d} of {len(people)}")
        return
    table = reliability(assessor, people)
    print(f"{len(people)} people, {sum(person.circulation for person in people)} with circulation")
    print("predicted  observed    people")
    for row in table:
        print(f"   {row.predicted:6.3f}    {row.observed:6.3f}  {row.people:8d}")
    print(f"expected calibration error {calibration_error(table):.4f}")
    for truth in (True, False):
        leanings = Counter(assessor.read(who.answers).leaning for who in people if who.circulation is truth)
        print("circulation" if truth else "mechanical ", dict(sorted(leanings.items())))


if __name__ == "__main__":
    main()
