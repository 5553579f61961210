"""Next steps: which advice fits a reading, and which must not be followed until a clinician has looked."""

from __future__ import annotations

from selfcheck.assessment.result import Reading
from selfcheck.content import Answers, Content, Step, Urgency


def advice(content: Content, reading: Reading, answers: Answers) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Ids of the steps to follow, in order, and ids of advice that must not be followed yet.

    Advice that can harm is followed only where the answers lean mechanical and nothing else was found; on every other
    result all of it is on the second list.
    """
    follow: list[str] = []
    never: list[str] = []
    free = is_free(reading, answers)
    for step in content.steps.values():
        meant = _meant_for(step, reading, answers)
        if step.kind == "avoid":
            if meant or (not free and not step.audience.look_alike and not step.audience.warning):
                never.append(step.id)
        elif step.harmful:
            (follow if free and meant else never).append(step.id)
        elif meant:
            follow.append(step.id)
    return tuple(follow), tuple(never)


def is_free(reading: Reading, answers: Answers) -> bool:
    """True where exercises, shoes and supports may be advised: mechanical, no warning at all, no fresh injury."""
    return (
        reading.leaning == "mechanical"
        and not reading.flagged
        and answers.get("about.recent_injury") != "yes"
        and answers.get("about.age_band") != "under_18"
    )


def _meant_for(step: Step, reading: Reading, answers: Answers) -> bool:
    who = step.audience
    if reading.urgency == Urgency.emergency and step.kind not in ("see", "avoid"):
        return False
    return (
        (not who.leaning or reading.leaning in who.leaning)
        and (not who.urgency or reading.urgency.name in who.urgency)
        and (not who.look_alike or who.look_alike in reading.look_alikes)
        and (not who.warning or any(warning.id == who.warning for warning in reading.warnings))
        and not any(look_alike in reading.look_alikes for look_alike in who.not_look_alikes)
        and (who.answers is None or who.answers.holds(answers))
        and (who.not_answers is None or not who.not_answers.holds(answers))
        and not (who.clear_of_warnings and reading.flagged)
    )
