"""Warning signs and combinations: each fires exactly when its rule says, and nothing silences it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.content import UNSURE, Urgency
from tests.assessment.people import ASSESSOR, CONTENT, answer_sets, read
from tests.assessment.plain import holds
from tests.assessment.terms import answers as as_answers
from tests.assessment.terms import least, possible

SIGNS = tuple(CONTENT.signs)
COMBINATIONS = tuple(CONTENT.combinations)

PUBLISHED = {
    "emergency": {
        "flag.sudden_cold_limb",
        "flag.chest_now",
        "flag.stroke_signs",
        "flag.saddle_or_bladder",
        "flag.tense_severe",
        "flag.deformed",
        "flag.very_unwell",
    },
    "soon": {"flag.exertional_chest", "flag.night_bone_pain", "flag.burning_beyond_injury"},
}
"""The urgencies of the published vocabulary; every other sign is same_day."""


def fired(reading) -> dict[str, Urgency]:
    return {warning.id: warning.urgency for warning in reading.warnings}


@pytest.mark.parametrize("sign", SIGNS)
def test_each_sign_alone_gives_the_urgency_of_the_vocabulary(sign):
    published = next((name for name, signs in PUBLISHED.items() if sign in signs), "same_day")
    reading = read({sign: "yes"})
    assert reading.urgency.name == published
    assert fired(reading)[sign] == Urgency[published]
    assert reading.flagged


@pytest.mark.parametrize("sign", SIGNS)
def test_no_and_not_sure_fire_no_sign(sign):
    for value in ("no", UNSURE):
        assert not read({sign: value}).warnings


@given(st.sampled_from(SIGNS), answer_sets())
def test_a_sign_fires_whatever_else_is_answered(sign, answers):
    reading = ASSESSOR.read({**answers, sign: "yes"})
    urgency = Urgency[CONTENT.signs[sign].urgency]
    assert fired(reading)[sign] == urgency
    assert reading.urgency >= urgency


@given(st.sampled_from(SIGNS), answer_sets())
def test_one_sign_more_never_lowers_the_urgency_or_silences_another(sign, answers):
    before = ASSESSOR.read({**answers, sign: "no"})
    after = ASSESSOR.read({**answers, sign: "yes"})
    assert after.urgency >= before.urgency
    assert set(fired(after)) >= set(fired(before)) | {sign}
    assert after.score >= before.score


@given(answer_sets())
def test_a_combination_fires_exactly_when_its_rule_says(answers):
    visible = {**answers}
    for hidden in ("activity.ordinary_pace", "history.high_arches", "about.pregnant_or_recent"):
        visible.pop(hidden, None)
    names = fired(ASSESSOR.read(visible))
    for rule in CONTENT.combinations.values():
        assert (rule.id in names) == holds(rule.when, visible)


@pytest.mark.parametrize("name", COMBINATIONS)
def test_each_combination_fires_by_every_least_set_of_answers_and_by_none_of_their_parts(name):
    rule = CONTENT.combinations[name]
    terms = [term for term in least(rule.when) if possible(term, CONTENT)]
    assert terms
    for term in terms:
        reading = read(as_answers(CONTENT, term))
        assert fired(reading)[name] == Urgency[rule.urgency]
        for part in term:
            assert name not in fired(read(as_answers(CONTENT, term - {part}))), f"{name} needs no {part}"


@pytest.mark.parametrize("name", COMBINATIONS)
def test_each_combination_names_the_persons_own_answers(name):
    for term in least(CONTENT.combinations[name].when):
        reading = read(as_answers(CONTENT, term))
        warning = next(warning for warning in reading.warnings if warning.id == name)
        assert set(warning.answers) == {answer_id for answer_id, _ in term}


@given(answer_sets())
def test_every_warning_names_given_answers_only_and_at_least_one(answers):
    for warning in ASSESSOR.read(answers).warnings:
        assert warning.answers
        for name in warning.answers:
            assert answers[name] not in (UNSURE, ())


@given(answer_sets())
def test_warnings_come_most_urgent_first(answers):
    urgencies = [warning.urgency for warning in ASSESSOR.read(answers).warnings]
    assert urgencies == sorted(urgencies, reverse=True)


def test_a_swollen_calf_is_an_emergency_with_chest_trouble():
    assert read({"flag.calf_swelling": "yes"}).urgency == Urgency.same_day
    for chest in ("flag.chest_now", "flag.exertional_chest", "flag.fainted_exercising"):
        assert read({"flag.calf_swelling": "yes", chest: "yes"}).urgency == Urgency.emergency


@pytest.mark.parametrize("skin", ["flag.black_skin", "flag.wound_not_healing"])
def test_redness_that_spreads_from_dead_skin_or_a_sore_is_an_emergency_without_diabetes_too(skin):
    sore = {skin: "yes", "risk.diabetes": "no"}
    assert read(sore).urgency == Urgency.same_day
    assert read(sore | {"flag.spreading_redness": "yes"}).urgency == Urgency.emergency


def test_two_signs_of_a_stopped_artery_beside_sudden_pain_are_an_emergency():
    sudden = {"timing.built_up_gradually": "no"}
    cold, pale, numb = "sensory.feels_cold", "physical.pale_or_blue", "sensory.numb_tingling"
    for one, other in ((cold, pale), (cold, numb), (pale, numb)):
        assert read(sudden | {one: "yes", other: "yes"}).urgency == Urgency.emergency
        assert read({one: "yes", other: "yes"}).urgency < Urgency.same_day
        assert read(sudden | {one: "yes"}).urgency < Urgency.emergency


def test_numb_and_weak_without_a_cold_or_pale_foot_is_seen_today_but_is_no_stopped_artery():
    nerve = {"timing.built_up_gradually": "no", "sensory.numb_tingling": "yes", "flag.spreading_weakness": "yes"}
    assert read(nerve).urgency == Urgency.same_day


def test_what_hangs_on_each_rule_is_its_answers_its_urgency_and_if_it_takes_a_leaning_back():
    """Signs and combinations for today take a mechanical leaning back; look-alikes as their file says."""
    rules = (*CONTENT.signs.values(), *CONTENT.combinations.values(), *CONTENT.look_alikes.values())
    for rule, stake in zip(rules, ASSESSOR.rules.stakes, strict=True):
        assert stake.urgency.name == rule.urgency
        if rule.id in CONTENT.look_alikes:
            assert stake.takes_back == (rule.unclear_from != ())
        else:
            assert stake.takes_back == (rule.urgency in ("same_day", "emergency"))
        assert stake.answers == ({rule.id} if rule.id in CONTENT.signs else rule.when.ids)


def test_the_published_vocabulary_is_asked_in_full():
    assert set(PUBLISHED["emergency"] | PUBLISHED["soon"]) < set(SIGNS)
    assert len(SIGNS) == 24
