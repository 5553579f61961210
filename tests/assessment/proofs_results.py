"""Proofs about what a person is shown: advice, who to see, and what one more answer could change."""

from collections.abc import Iterator
from itertools import product

from selfcheck.assessment import Assessor, Reading, Warning
from selfcheck.assessment.advice import advice
from selfcheck.content import UNSURE, Answers, Content, Step, Urgency
from tests.assessment.plain import every_value, plain_read
from tests.assessment.proofs import YES, Found, subsets

EXERCISES = ("warm_up", "strengthen", "shoes")


def exercises_reach_only_the_free(assessor: Assessor) -> Found:
    """Each exercise and each word on shoes, on every reading and every answer that its audience looks at."""
    for step in assessor.content.steps.values():
        if step.kind not in EXERCISES:
            continue
        for content, reading, answers in _every_reading(assessor.content, (step,)):
            follow, never = advice(content, reading, answers)
            free = (
                reading.leaning == "mechanical"
                and not reading.warnings
                and answers.get("about.recent_injury") != YES
                and answers.get("about.age_band") != "under_18"
            )
            if not free and (follow or step.id not in never):
                return f"{step.id} reaches {reading.leaning}, warnings {len(reading.warnings)}, {dict(answers)}"
    return None


def every_result_begins_with_who_to_see(assessor: Assessor) -> Found:
    steps = tuple(assessor.content.steps.values())
    see = tuple(step for step in steps if step.kind == "see")
    if steps[: len(see)] != see:
        return "something stands before who to see"
    for content, reading, answers in _every_reading(assessor.content, see):
        follow, _ = advice(content, reading, answers)
        if not follow:
            return f"nobody to see for {reading.leaning}, {reading.urgency.name}, {reading.look_alikes}"
    return None


def _every_reading(content: Content, steps: tuple[Step, ...]) -> Iterator[tuple[Content, Reading, Answers]]:
    """Every reading that these steps can tell from another, and a content that has no step but these."""
    small = _with_steps(content, steps)
    warned = {step.audience.warning for step in steps} - {""}
    alike = {name for step in steps for name in (step.audience.look_alike, *step.audience.not_look_alikes)} - {""}
    looked_at = {"about.recent_injury", "about.age_band"} & set(content.cards)
    for step in steps:
        for condition in (step.audience.answers, step.audience.not_answers):
            looked_at |= condition.ids if condition else set()
    names = sorted(looked_at)
    values = [(UNSURE, *every_value(content, name)) for name in names]
    warnings = [Warning(name, Urgency.soon, "", ()) for name in (*sorted(warned), "any.other")]
    for leaning, urgency in product(("circulation", "mechanical", "unclear"), Urgency):
        for fired, look_alikes, given in product(
            subsets(tuple(warnings)), subsets(tuple(sorted(alike))), product(*values)
        ):
            reading = Reading(leaning, "none", 0.0, urgency, fired, look_alikes, (), "")
            yield small, reading, dict(zip(names, given, strict=True))


def _with_steps(content: Content, steps: tuple[Step, ...]) -> Content:
    return Content(
        **{name: getattr(content, name) for name in Content.__struct_fields__ if name != "steps"},
        steps={step.id: step for step in steps},
    )


# --- What one more answer could change --------------------------------------------------------------------------


def would_change_is_exact(assessor: Assessor) -> Found:
    """By trying everything; for a tiny content only. Read once, every set of answers is its own what-if table."""
    content = assessor.content
    names = content.answer_ids
    choices = [(None, *every_value(content, name)) for name in names]
    told = {}
    for given in product(*choices):
        answers = {name: value for name, value in zip(names, given, strict=True) if value is not None}
        plain = plain_read(content, answers)
        told[given] = (plain.leaning, plain.urgency)
    for given, now in told.items():
        answers = {name: value for name, value in zip(names, given, strict=True) if value is not None}
        wanted = {
            name
            for place, name in enumerate(names)
            if given[place] is None
            and any(told[*given[:place], value, *given[place + 1 :]] != now for value in choices[place][1:])
        }
        if set(assessor.what_if.would_change(answers)) != wanted:
            return f"{answers}: {assessor.what_if.would_change(answers)} is not {wanted}"
    return None
