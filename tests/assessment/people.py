"""People to assess: random answers, and short ways to write given ones."""

from collections.abc import Mapping
from random import Random

from hypothesis import strategies as st

from selfcheck.assessment import Assessment, Reading, shipped_assessor
from selfcheck.checklist import parse
from selfcheck.content import UNSURE, Answers, Content, Value, shipped

CONTENT = shipped()
ASSESSOR = shipped_assessor()

DECISIVE = {
    "timing.gone_in_10_standing": "yes",
    "timing.same_distance": "yes",
    "activity.uphill_or_hurry": "yes",
    "timing.starts_at_rest": "no",
    "quality.where": ("calf",),
}
"""The claudication story told in full: leans to circulation, fires no warning."""

STRAINED = {
    "timing.first_steps": "yes",
    "quality.finger_point": "yes",
    "quality.sharp_stabbing": "yes",
    "sensory.tender_to_press": "yes",
    "quality.where": ("heel",),
}
"""Heel strain told in full: leans to the mechanical side, fires no warning."""


def given(**answers: Value | list[str]) -> Answers:
    """Checked answers, written with two underscores for the dot: `given(risk__smoking="current")`."""
    return parse(CONTENT, {name.replace("__", ".", 1): value for name, value in answers.items()})


def read(answers: Mapping[str, Value | list[str]]) -> Reading:
    return ASSESSOR.read(parse(CONTENT, answers))


def assess(answers: Mapping[str, Value | list[str]]) -> Assessment:
    return ASSESSOR.assess(parse(CONTENT, answers))


def value_of(content: Content, answer_id: str) -> st.SearchStrategy[Value]:
    """Any value of an answer, `unsure` included."""
    kind, values = content.kind_and_values(answer_id)
    if kind == "multi":
        sets = st.sets(st.sampled_from(values)).map(lambda chosen: tuple(v for v in values if v in chosen))
        return st.one_of(st.just(UNSURE), sets)
    return st.sampled_from((*values, UNSURE))


def answer_sets(content: Content = CONTENT, only: tuple[str, ...] = ()) -> st.SearchStrategy[dict[str, Value]]:
    """Answers to any of the questions (or of some of them), the rest not asked."""
    names = only or content.answer_ids
    return st.fixed_dictionaries({}, optional={name: value_of(content, name) for name in names})


CARDS_ONLY = tuple(CONTENT.cards)


def crowd(number: int, seed: int, flag_rate: float = 0.03, answered: float = 0.7) -> list[dict[str, Value]]:
    """The same random people every time, most of them without a warning sign."""
    random = Random(seed)
    return [_person(random, flag_rate, answered) for _ in range(number)]


def _person(random: Random, flag_rate: float, answered: float) -> dict[str, Value]:
    answers: dict[str, Value] = {}
    for answer_id in CONTENT.answer_ids:
        kind, values = CONTENT.kind_and_values(answer_id)
        if random.random() >= answered:
            continue
        if answer_id in CONTENT.signs:
            answers[answer_id] = "yes" if random.random() < flag_rate else "no"
        elif kind == "multi":
            answers[answer_id] = tuple(value for value in values if random.random() < 0.25)
        else:
            answers[answer_id] = random.choice((*values, UNSURE))
    return answers
