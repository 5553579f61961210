"""Why a reading is what it is: what spoke for each side, and the fewest answers on which the leaning hangs."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from selfcheck.assessment.measures import flips
from selfcheck.assessment.result import BASELINE, Assessment, Evidence
from selfcheck.assessment.rules import UNDER_18
from selfcheck.assessment.worlds import Changes, Facts
from selfcheck.checklist import counting
from selfcheck.content import UNSURE, Answers, Card, Condition, Content, Sign, Urgency, Value, given
from selfcheck.content.model import LeaningName

if TYPE_CHECKING:
    from selfcheck.assessment.assessor import Assessor

LARGEST = 3
"""The largest set of answers that `turning` tries."""

AT_ONCE = 4096
"""How many sets are tried in one pass."""


class Explanation(NamedTuple):
    """The answers by what they did, strongest first. The entry `baseline` is no answer and is not in here."""

    circulation: tuple[Evidence, ...]
    mechanical: tuple[Evidence, ...]
    not_counted: tuple[str, ...]
    unanswered: tuple[str, ...]


def explain(assessment: Assessment) -> Explanation:
    """What spoke for each side, what was said but weighs nothing, and what was not answered."""
    rows = sorted(assessment.reading.evidence, key=lambda item: -abs(item.weight))
    answers = [item for item in rows if item.id != BASELINE]
    return Explanation(
        circulation=tuple(item for item in answers if item.weight > 0),
        mechanical=tuple(item for item in answers if item.weight < 0),
        not_counted=assessment.not_counted,
        unanswered=assessment.unanswered,
    )


class Turning(NamedTuple):
    """Answers that turn the leaning when they are changed to these values (`unsure` = taken back)."""

    changes: dict[str, Value]
    leaning: LeaningName


def turning(assessor: Assessor, answers: Answers) -> Turning | None:
    """The fewest given answers whose change would turn the leaning; None if it takes more than three.

    Exact: every set of up to three answers is tried with everything each could be instead. Of sets that are equally
    small, the one whose answers weigh most is told, and taking answers back before turning them round.
    """
    counted = counting(assessor.content, answers)
    candidates = _candidates(assessor, counted)
    for size in range(1, LARGEST + 1):
        sets = (
            dict(zip(chosen, values, strict=True))
            for chosen in combinations(candidates, size)
            for values in product(*(candidates[answer_id] for answer_id in chosen))
        )
        batch: list[dict[str, Value]] = []
        for change in sets:
            batch.append(change)
            if len(batch) == AT_ONCE:
                if found := _first_turn(assessor, answers, batch):
                    return found
                batch.clear()
        if found := _first_turn(assessor, answers, batch):
            return found
    return None


def _first_turn(assessor: Assessor, answers: Answers, changes: list[dict[str, Value]]) -> Turning | None:
    """The first of these changes that turns the leaning."""
    outcomes = assessor.what_if.outcomes(Changes(assessor.facts, changes).truth(answers))
    if not outcomes.leaning:
        return None
    world = (outcomes.leaning & -outcomes.leaning).bit_length() - 1
    change = changes[world - 1]
    return Turning(change, assessor.read({**answers, **change}).leaning)


def _candidates(assessor: Assessor, answers: Answers) -> dict[str, list[Value]]:
    """Given answers that matter to any leaning, the weightiest first, with everything each could be instead.

    Values that no rule and no weight tells from one another are tried once. Nobody is told that being a child would
    change the result.
    """
    told_apart = _told_apart(assessor.content, assessor.facts)
    weight = {item.id: abs(item.weight) for item in assessor.read(answers).evidence}
    found: dict[str, list[Value]] = {}
    for answer_id in sorted(answers, key=lambda name: -weight.get(name, 0.0)):
        value = answers[answer_id]
        if not given(value):
            continue
        seen = {told_apart.intersection(assessor.facts.chosen(answer_id, value))}
        for other in (UNSURE, *flips(assessor.content, answer_id, value)):
            if (answer_id, other) == (UNDER_18.id, UNDER_18.equals):
                continue
            effect = told_apart.intersection(assessor.facts.chosen(answer_id, other))
            if effect not in seen:
                seen.add(effect)
                found.setdefault(answer_id, []).append(other)
    return found


def _told_apart(content: Content, facts: Facts) -> frozenset[int]:
    """Places of the tests that a leaning can hang on: weights, what voids or hides an answer, and the rules that take
    a leaning back."""
    questions: tuple[Sign | Card, ...] = (*content.signs.values(), *content.cards.values())
    places = {facts.places[question.id][weight.value] for question in questions for weight in question.weights}
    today = {urgency.name for urgency in Urgency if urgency >= Urgency.same_day}
    conditions: list[Condition | None] = [content.method.numb_no, content.method.own_evidence, UNDER_18]
    conditions += [weight.void_when for question in questions for weight in question.weights]
    conditions += [card.show_when for card in content.cards.values()]
    conditions += [rule.when for rule in content.combinations.values() if rule.urgency in today]
    conditions += [rule.when for rule in content.look_alikes.values() if rule.unclear_from or rule.urgency in today]
    conditions += [Condition(id=sign.id, equals="yes") for sign in content.signs.values() if sign.urgency in today]
    for condition in conditions:
        for test in condition.tests() if condition else ():
            assert test.id is not None
            value = test.equals or test.not_equals
            of_answer = facts.places[test.id]
            places |= {of_answer[value]} if value else set(of_answer.values())
    return frozenset(places)
