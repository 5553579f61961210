"""Look-alikes: each with a worked example, and what it does to a leaning."""

import msgspec
import pytest
from hypothesis import given

from selfcheck.assessment import Assessor
from selfcheck.content import Condition, Urgency
from tests.assessment.people import ASSESSOR, CONTENT, DECISIVE, STRAINED, answer_sets, read
from tests.assessment.plain import asked, holds

EXAMPLES = {
    "compartment_pressure": {
        "about.age_band": "18_39",
        "activity.hard_effort_only": "yes",
        "quality.tight_bursting": "yes",
        "quality.where": ["shin"],
        "laterality.both_feet": "yes",
        "timing.gone_in_10_standing": "no",
    },
    "artery_entrapment": {
        "about.age_band": "18_39",
        "quality.where": ["calf"],
        "quality.cramp_ache_tired": "yes",
        "sensory.numb_tingling": "yes",
        "timing.gone_in_10_standing": "yes",
        "activity.hard_effort_only": "yes",
    },
    "small_vessel": {"about.age_band": "18_39", "risk.smoking": "current", "quality.where": ["arch"]},
    "spinal_nerves": {
        "about.age_band": "65_plus",
        "laterality.both_feet": "yes",
        "activity.bending_or_sitting_eases": "yes",
        "timing.gone_in_10_standing": "no",
    },
    "foot_nerve": {
        "quality.where": ["ball", "toes"],
        "quality.burning": "yes",
        "sensory.pebble_between_toes": "yes",
        "activity.shoe_off_better": "yes",
    },
    "neuropathy": {
        "laterality.both_feet": "yes",
        "sensory.numb_all_the_time": "yes",
        "quality.burning": "yes",
        "sensory.numb_tingling": "yes",
    },
    "cold_spasm": {"physical.cold_triggered_colour": "yes"},
    "vein": {"quality.tight_bursting": "yes", "physical.swelling": "yes", "quality.where": ["calf"]},
    "joint_inflammation": {
        "timing.built_up_gradually": "no",
        "quality.where": ["toes"],
        "physical.redness_warmth": "yes",
        "timing.starts_at_rest": "yes",
    },
    "bone_stress": {
        "history.training_jump": "yes",
        "quality.finger_point": "yes",
        "quality.where": ["top"],
        "timing.lingers_after": "yes",
    },
}
"""One person of each kind, with the answers that tell the condition apart."""

INNER_ANKLE = {
    "quality.where": ["heel", "arch"],
    "quality.burning": "yes",
    "sensory.numb_tingling": "yes",
}
"""A pinched nerve at the inner ankle: the other foot nerve."""


@pytest.mark.parametrize("name", CONTENT.look_alikes)
def test_each_look_alike_is_seen_in_its_worked_example(name):
    assert name in read(EXAMPLES[name]).look_alikes


@pytest.mark.parametrize("name", CONTENT.look_alikes)
def test_each_look_alike_asks_for_at_least_its_own_urgency(name):
    assert read(EXAMPLES[name]).urgency >= Urgency[CONTENT.look_alikes[name].urgency]


def test_a_pinched_nerve_at_the_inner_ankle_is_a_foot_nerve_too():
    assert "foot_nerve" in read(INNER_ANKLE).look_alikes


@given(answer_sets())
def test_a_look_alike_is_seen_exactly_when_its_rule_says(answers):
    seen = ASSESSOR.read(answers).look_alikes
    visible = asked(CONTENT, answers)
    assert seen == tuple(rule.id for rule in CONTENT.look_alikes.values() if holds(rule.when, visible))


@given(answer_sets())
def test_no_leaning_stands_beside_a_look_alike_that_explains_it(answers):
    reading = ASSESSOR.read(answers)
    own = holds(CONTENT.method.own_evidence, asked(CONTENT, answers))
    for name in reading.look_alikes:
        rule = CONTENT.look_alikes[name]
        if reading.leaning in rule.unclear_from:
            assert reading.leaning == "circulation"
            assert rule.unless_own
            assert own


NERVES = {
    "spinal_nerves": {"activity.bending_or_sitting_eases": "yes"},
    "foot_nerve": {"quality.where": ["calf", "ankle"], "quality.burning": "yes", "sensory.numb_tingling": "yes"},
    "neuropathy": {"sensory.numb_all_the_time": "yes"},
}


@pytest.mark.parametrize("name", NERVES)
def test_a_nerve_pattern_takes_a_circulation_leaning_back(name):
    reading = read(DECISIVE | NERVES[name])
    assert name in reading.look_alikes
    assert reading.score > CONTENT.method.thresholds.slight
    assert (reading.leaning, reading.why_unclear) == ("unclear", "look_alike")


@pytest.mark.parametrize("name", NERVES)
def test_but_not_when_one_foot_is_cooler_which_no_nerve_explains(name):
    reading = read(DECISIVE | NERVES[name] | {"physical.cooler_than_other": "yes"})
    assert name in reading.look_alikes
    assert reading.leaning == "circulation"


@pytest.mark.parametrize("name", ["artery_entrapment", "small_vessel", "spinal_nerves", "neuropathy"])
def test_these_patterns_take_a_mechanical_leaning_back(name):
    strained = STRAINED | {"sensory.tender_to_press": "yes", "timing.starts_at_once": "yes"}
    strained |= {"activity.certain_movement": "yes", "history.training_jump": "yes", "history.long_standing": "yes"}
    pattern = {key: value for key, value in EXAMPLES[name].items() if key != "timing.gone_in_10_standing"}
    pattern |= {"timing.gone_in_10_standing": "yes"} if name == "artery_entrapment" else {}
    reading = read(strained | pattern)
    assert name in reading.look_alikes
    assert reading.score < -CONTENT.method.thresholds.slight
    assert (reading.leaning, reading.why_unclear) == ("unclear", "look_alike")


def test_what_lets_circulation_stand_on_its_own_does_nothing_for_a_mechanical_leaning():
    numb = {"sensory.numb_all_the_time": "yes"}
    strained = STRAINED | numb | {"timing.starts_at_once": "yes", "activity.certain_movement": "yes"}
    own = msgspec.structs.replace(CONTENT.method, own_evidence=Condition(id="sensory.numb_all_the_time", equals="yes"))
    reading = Assessor(msgspec.structs.replace(CONTENT, method=own)).read(strained)
    assert reading.score < -CONTENT.method.thresholds.slight
    assert (reading.leaning, reading.why_unclear) == ("unclear", "look_alike")


def test_a_hot_joint_is_never_called_mechanical():
    joint = {key: value for key, value in EXAMPLES["joint_inflammation"].items()}
    reading = read(STRAINED | joint | {"activity.certain_movement": "yes"})
    assert "joint_inflammation" in reading.look_alikes
    assert reading.leaning == "unclear"


def test_bone_stress_leaves_the_mechanical_leaning_and_asks_to_be_seen_soon():
    reading = read(EXAMPLES["bone_stress"])
    assert reading.leaning == "mechanical"
    assert reading.urgency == Urgency.soon
