"""The seventeen traps for a naive reading of foot pain, one test each, in the order of the dossier.

docs/method.md names these tests beside the traps.
"""

import math

import polib
import pytest

from selfcheck.assessment.comparators import article_table, edinburgh
from selfcheck.content import UNSURE, Urgency
from tests.assessment.people import ASSESSOR, CONTENT, DECISIVE, STRAINED, assess, given, read
from tests.assessment.test_advice import EXERCISES, NEVER_UNSEEN

NAIVE_MECHANICAL = {
    "laterality.both_feet": "no",
    "timing.starts_at_rest": "yes",
    "timing.lingers_after": "yes",
    "physical.redness_warmth": "yes",
    "physical.swelling": "yes",
    "sensory.tender_to_press": "yes",
}
"""One foot, red, swollen, sore, hurting at rest: five rows of the article's mechanical column."""

LIMB_THREATS = ("flag.night_pain_hanging", "flag.wound_not_healing", "flag.black_skin", "flag.hot_swollen_numb_foot")
DANGEROUS = (*LIMB_THREATS, "flag.calf_swelling", "flag.spreading_redness", "flag.hot_joint")


@pytest.mark.parametrize("sign", DANGEROUS)
def test_trap_01_dangerous_feet_that_fit_the_mechanical_column_are_never_called_mechanical(sign):
    answers = NAIVE_MECHANICAL | {sign: "yes"}
    assert article_table(given(**{key.replace(".", "__"): value for key, value in answers.items()})) == "mechanical"
    reading = read(answers)
    assert reading.leaning != "mechanical"
    assert reading.urgency >= Urgency.same_day


def test_trap_02_redness_and_swelling_weigh_nothing_and_together_ask_to_be_seen():
    for finding in ("physical.redness_warmth", "physical.swelling"):
        assert read({finding: "yes"}).score == read({}).score
    assert read({"physical.redness_warmth": "yes", "physical.swelling": "yes"}).urgency >= Urgency.soon


def test_trap_03_one_foot_or_both_changes_no_score_and_no_leaning():
    for story in ({}, DECISIVE, STRAINED):
        readings = [read(story | {"laterality.both_feet": value}) for value in ("yes", "no", UNSURE)]
        assert len({(reading.score, reading.leaning, reading.strength) for reading in readings}) == 1


def test_trap_04_easing_with_rest_is_asked_as_standing_still_minutes_and_distance_and_none_decides_alone():
    parts = ("timing.gone_in_10_standing", "timing.same_distance", "activity.bending_or_sitting_eases")
    assert set(parts) <= set(CONTENT.cards)
    for part in parts:
        assert read({part: "yes"}).leaning == "unclear"
    stress = {"timing.gone_in_10_standing": "yes", "quality.finger_point": "yes", "quality.where": ["top"]}
    stress |= {"history.training_jump": "yes"}
    pressure = {"timing.same_distance": "yes", "quality.cramp_ache_tired": "yes", "quality.tight_bursting": "yes"}
    pressure |= {"activity.hard_effort_only": "yes", "laterality.both_feet": "yes"}
    neuroma = {"timing.gone_in_10_standing": "yes", "sensory.pebble_between_toes": "yes", "quality.burning": "yes"}
    neuroma |= {"activity.shoe_off_better": "yes", "quality.where": ["ball"]}
    for story in (stress, pressure, neuroma):
        assert read(story).leaning != "circulation"


def test_trap_05_tingling_and_burning_do_not_speak_for_circulation():
    for feeling in ("sensory.numb_tingling", "quality.burning", "sensory.numb_all_the_time"):
        assert read({feeling: "yes"}).score == read({}).score
    assert "neuropathy" in read({"sensory.numb_all_the_time": "yes"}).look_alikes


def test_trap_06_linked_signs_of_the_skin_together_say_little_more_than_the_strongest_alone():
    linked = ("physical.cooler_than_other", "physical.pale_or_blue", "flag.wound_not_healing", "sensory.feels_cold")
    alone = [read({sign: "yes"}).score for sign in linked]
    together = read(dict.fromkeys(linked, "yes")).score
    assert together < 0.6 * math.fsum(alone)
    assert together <= 1.25 * max(alone)


def test_trap_07_no_claudication_is_no_proof_against_circulation():
    absent = {"timing.same_distance": "no", "timing.gone_in_10_standing": "no", "activity.uphill_or_hurry": "no"}
    reading = read(absent)
    assert reading.leaning == "unclear"
    assert reading.score > -CONTENT.method.thresholds.slight / 3
    assert read(absent | {"physical.cooler_than_other": "yes", "risk.smoking": "current"}).score > 1


@pytest.mark.parametrize("risk", [{"risk.diabetes": "yes"}, {"risk.smoking": "current", "about.age_band": "18_39"}])
def test_trap_08_pain_in_the_foot_alone_can_lean_to_circulation_where_the_questionnaire_never_would(risk):
    story = DECISIVE | {"quality.where": ["arch"], "activity.ordinary_pace": "yes"} | risk
    assert edinburgh(story, foot_counts=False) == "mechanical"
    assert read(story).leaning == "circulation"
    assert "quality.where" not in {item.id for item in read(story).evidence}


YOUNG_ARTERIES = {
    "a squeezed artery behind the knee": {
        "quality.where": ["calf"],
        "quality.cramp_ache_tired": "yes",
        "sensory.numb_tingling": "yes",
    },
    "a narrowed artery in a cyclist": {
        "quality.where": ["thigh_buttock"],
        "quality.cramp_ache_tired": "yes",
        "sensory.feels_cold": "yes",
    },
    "a smoker's small vessels": {"quality.where": ["arch"], "risk.smoking": "current", "sensory.feels_cold": "yes"},
}


@pytest.mark.parametrize("pattern", YOUNG_ARTERIES.values(), ids=YOUNG_ARTERIES)
def test_trap_09_being_young_and_fit_never_makes_an_artery_pattern_mechanical(pattern):
    fit = {"about.age_band": "18_39", "activity.hard_effort_only": "yes", "timing.gone_in_10_standing": "yes"}
    strain = {"activity.certain_movement": "yes", "timing.starts_at_once": "yes", "sensory.tender_to_press": "yes"}
    strain |= {"history.training_jump": "yes", "quality.finger_point": "yes", "quality.sharp_stabbing": "yes"}
    for story in (fit | pattern, fit | pattern | strain):
        reading = read(story)
        assert {"artery_entrapment", "small_vessel"} & set(reading.look_alikes)
        assert reading.leaning != "mechanical"
        assert reading.urgency >= Urgency.soon


def test_trap_10_risk_factors_move_the_start_and_so_what_the_same_answers_come_to():
    young = {"about.age_band": "18_39"}
    old = {"about.age_band": "65_plus", "risk.smoking": "current", "risk.diabetes": "yes"}
    difference = read(DECISIVE | old).score - read(DECISIVE | young).score
    assert difference > math.log(10)
    assert read(old).leaning == read(young).leaning == "unclear"


def test_trap_11_no_examination_of_oneself_can_rule_anything_out():
    looked = [name for name in CONTENT.answer_ids if name.startswith(("physical.", "flag."))]
    for name in looked:
        for story in ({}, DECISIVE, STRAINED):
            assert read(story | {name: "no"}).score == read(story).score, name
            assert read(story | {name: "no"}).urgency == read(story).urgency, name


@pytest.mark.parametrize("numb", ["risk.diabetes", "sensory.numb_all_the_time"])
def test_trap_12_a_no_from_feet_that_feel_less_is_not_trusted_and_someone_must_look(numb):
    noes = {"timing.same_distance": "no", "timing.gone_in_10_standing": "no", "activity.uphill_or_hurry": "no"}
    assert read(noes).score < read({}).score
    assert read(noes | {numb: "yes"}).score == read({numb: "yes"}).score
    assert "do.look_at_feet" in assess(noes | {numb: "yes"}).next_steps
    assert read(STRAINED | {numb: "yes"}).urgency >= Urgency.soon


def test_trap_13_not_sure_is_never_no_and_warning_signs_are_asked_first():
    for name in CONTENT.answer_ids:
        assert ASSESSOR.assess({**DECISIVE, name: UNSURE}) == ASSESSOR.assess(
            {key: value for key, value in DECISIVE.items() if key != name}
        )
    order = CONTENT.answer_ids
    assert max(order.index(sign) for sign in CONTENT.signs) < min(order.index(card) for card in CONTENT.cards)
    open_signs = [sign for sign, told in CONTENT.signs.items() if told.urgency in ("emergency", "same_day")]
    assert set(open_signs) <= set(assess(DECISIVE).would_change)


def test_trap_14_advice_never_crosses_to_the_wrong_result():
    circulation, unclear = assess(DECISIVE), assess({})
    flagged = assess(STRAINED | {"flag.exertional_chest": "yes"})
    for assessment in (circulation, unclear, flagged):
        assert set(assessment.not_advised) >= NEVER_UNSEEN | EXERCISES
        assert not set(assessment.next_steps) & (NEVER_UNSEEN | EXERCISES)


def test_trap_15_chest_trouble_and_fainting_are_asked_although_it_is_about_feet():
    assert read({"flag.chest_now": "yes"}).urgency == Urgency.emergency
    assert read({"flag.fainted_exercising": "yes"}).urgency == Urgency.same_day
    assert read({"flag.exertional_chest": "yes"}).urgency == Urgency.soon


def test_trap_16_a_change_of_colour_is_asked_for_every_skin_and_is_not_needed_to_raise_the_alarm(texts):
    asked = texts["card.physical.pale_or_blue.says"] + texts["card.physical.pale_or_blue.help"]
    for word in ("gr", "sole", "nail"):
        assert word in asked.lower()
    assert "ash" in asked.lower() or "grey" in asked.lower() or "gray" in asked.lower()
    unseen = {"timing.built_up_gradually": "no", "sensory.feels_cold": "yes", "sensory.numb_tingling": "yes"}
    assert read(unseen).urgency == Urgency.emergency
    assert read({"physical.cooler_than_other": "yes"}).score > read({"physical.pale_or_blue": "yes"}).score


def test_trap_17_no_figure_made_on_the_cases_is_called_accuracy():
    from selfcheck.cli.words import messages

    assert "not accuracy" in messages("en")("cli.evaluate.caution")


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    from selfcheck import assets

    catalogue = polib.pofile(str(assets.root() / "locale" / "en" / "LC_MESSAGES" / "content.po"))
    return {entry.msgid: entry.msgstr for entry in catalogue}
