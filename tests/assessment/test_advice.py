"""Advice: what helps is shown, and what could harm is never shown to the wrong person."""

import pytest
from hypothesis import given

from selfcheck.assessment import Assessor
from selfcheck.content import Step, Urgency
from tests.assessment.contents import condition, tiny
from tests.assessment.people import ASSESSOR, CONTENT, DECISIVE, STRAINED, answer_sets, assess

NEVER_UNSEEN = {
    "advice.raise_foot",
    "advice.ice",
    "advice.heat",
    "advice.compression",
    "advice.insoles",
    "advice.walk_through",
}
EXERCISES = {step.id for step in CONTENT.steps.values() if step.kind in ("warm_up", "strengthen", "shoes")}


def free(assessment, answers) -> bool:
    """Mechanical and nothing else found: the only people who are shown exercises, shoes and supports."""
    return (
        assessment.reading.leaning == "mechanical"
        and not assessment.reading.warnings
        and answers.get("about.recent_injury") != "yes"
    )


def test_every_exercise_and_shoe_advice_is_marked_as_able_to_harm():
    assert EXERCISES
    assert {step.id for step in CONTENT.steps.values() if step.harmful} == EXERCISES


@given(answer_sets())
def test_exercises_and_shoes_are_for_a_mechanical_leaning_with_nothing_else_found(answers):
    assessment = ASSESSOR.assess(answers)
    if not free(assessment, answers):
        assert not EXERCISES & set(assessment.next_steps)
        assert set(assessment.not_advised) >= EXERCISES


@given(answer_sets())
def test_on_every_other_result_the_six_harms_are_named(answers):
    assessment = ASSESSOR.assess(answers)
    if not free(assessment, answers):
        assert set(assessment.not_advised) >= NEVER_UNSEEN


@given(answer_sets())
def test_every_result_begins_with_who_to_see_and_how_soon(answers):
    assessment = ASSESSOR.assess(answers)
    see = [name for name in assessment.next_steps if CONTENT.steps[name].kind == "see"]
    wanted = {
        Urgency.emergency: "see.emergency",
        Urgency.same_day: "see.same_day",
        Urgency.soon: "see.soon",
        Urgency.routine: "see.routine",
        Urgency.self_care: "see.routine",
    }
    assert see == [wanted[assessment.reading.urgency]]
    assert assessment.next_steps[0] == see[0]


@given(answer_sets())
def test_nothing_is_both_advised_and_advised_against(answers):
    assessment = ASSESSOR.assess(answers)
    assert not set(assessment.next_steps) & set(assessment.not_advised)
    for name in assessment.next_steps:
        assert CONTENT.steps[name].kind != "avoid"


@given(answer_sets())
def test_steps_come_in_the_order_of_their_file(answers):
    assessment = ASSESSOR.assess(answers)
    order = list(CONTENT.steps)
    for names in (assessment.next_steps, assessment.not_advised):
        assert sorted(names, key=order.index) == list(names)


def test_in_an_emergency_nothing_stands_beside_the_call():
    assert assess({"flag.chest_now": "yes"} | DECISIVE).next_steps == ("see.emergency",)


def test_someone_with_plain_heel_strain_is_shown_exercises_and_shoes():
    assessment = assess(STRAINED)
    assert {"warm_up.arch_roll", "strengthen.toe_curls", "shoes.fit"} <= set(assessment.next_steps)
    assert "shoes.arch_support" in assessment.not_advised
    flat = assess(STRAINED | {"history.flat_feet": "yes"})
    assert "shoes.arch_support" in flat.next_steps


def test_one_soft_warning_takes_every_exercise_away():
    assessment = assess(STRAINED | {"risk.diabetes": "yes"})
    assert assessment.reading.urgency == Urgency.soon
    assert not EXERCISES & set(assessment.next_steps)


def test_a_fresh_injury_takes_every_exercise_away():
    assert not EXERCISES & set(assess(STRAINED | {"about.recent_injury": "yes"}).next_steps)


def test_suspected_bone_stress_is_told_to_rest_and_not_to_exercise():
    assessment = assess(
        {
            "history.training_jump": "yes",
            "quality.finger_point": "yes",
            "quality.sharp_stabbing": "yes",
            "quality.where": ["top"],
        }
    )
    assert assessment.reading.leaning == "mechanical"
    assert "do.rest_from_impact" in assessment.next_steps
    assert "advice.running" in assessment.not_advised
    assert not {name for name in assessment.next_steps if name.startswith(("warm_up", "strengthen"))}


def test_a_possible_clot_is_never_massaged_or_stretched():
    assessment = assess({"flag.calf_swelling": "yes"})
    assert {"advice.massage_calf", "warm_up.calf_wall"} <= set(assessment.not_advised)


def test_a_possible_torn_tendon_is_never_dropped_over_a_step():
    assessment = assess({"flag.heel_pop": "yes"})
    assert {"advice.heel_drop", "warm_up.achilles_drop"} <= set(assessment.not_advised)


FLAGGED = (
    {"risk.diabetes": "yes"},
    {"flag.exertional_chest": "yes"},
    {"about.recent_injury": "yes"},
)


@pytest.mark.parametrize("found", FLAGGED, ids=lambda found: next(iter(found)))
def test_a_mechanical_leaning_with_anything_else_found_names_the_six_harms_too(found):
    assessment = assess(STRAINED | found)
    assert assessment.reading.leaning == "mechanical"
    special = {"advice.massage_calf", "advice.heel_drop", "advice.running"}
    assert set(assessment.not_advised) == NEVER_UNSEEN | EXERCISES
    assert not special & set(assessment.not_advised)


def test_plain_heel_strain_is_advised_against_nothing_but_supports_for_arches_it_does_not_have():
    assert assess(STRAINED).not_advised == ("shoes.arch_support",)


def test_a_step_can_be_kept_from_some_answers_and_from_anybody_with_a_warning():
    see = tiny().steps["see.routine"]
    audience = type(see.audience)
    steps = {
        "do.one": {"not_answers": condition(id="risk.diabetes", equals="yes")},
        "do.two": {"clear_of_warnings": True},
        "do.three": {"warning": "flag.cold"},
    }
    content = tiny(
        steps={
            name: Step(id=name, kind="do", source="book", mark="judgement", audience=audience(**fields))
            for name, fields in steps.items()
        }
    )
    assessor = Assessor(content)
    assert assessor.assess({}).next_steps == ("do.one", "do.two")
    assert assessor.assess({"risk.diabetes": "yes"}).next_steps == ("do.two",)
    assert assessor.assess({"flag.cold": "yes"}).next_steps == ("do.one", "do.three")
    both = {"quality.where": ("calf", "top")}
    assert assessor.assess(both).reading.warnings
    assert assessor.assess(both).next_steps == ("do.one",)


def test_advice_against_one_condition_is_not_given_to_everybody():
    special = {"advice.massage_calf", "advice.heel_drop", "advice.running"}
    for answers in ({}, DECISIVE, {"flag.deformed": "yes"}, {"flag.wound_not_healing": "yes"}):
        assert not special & set(assess(answers).not_advised)


def test_circulation_is_sent_for_a_pressure_test_and_smokers_are_told_why_to_stop():
    assessment = assess(DECISIVE | {"risk.smoking": "current"})
    assert {"see.soon", "do.ankle_test", "do.stop_smoking", "do.stop_when_hurts"} <= set(assessment.next_steps)


def test_feet_that_feel_less_are_looked_at():
    for numb in ("risk.diabetes", "sensory.numb_all_the_time", "sensory.numb_tingling"):
        assert "do.look_at_feet" in assess({numb: "yes"}).next_steps
