"""Why a reading is what it is, and the fewest answers on which the leaning hangs."""

from itertools import combinations, product

import pytest
from hypothesis import given, settings

from selfcheck.assessment import Assessor
from selfcheck.assessment.explanation import LARGEST, explain, turning
from selfcheck.assessment.measures import flips
from selfcheck.content import UNSURE
from tests.assessment.contents import tiny
from tests.assessment.people import ASSESSOR, CONTENT, DECISIVE, STRAINED, answer_sets, assess, crowd
from tests.assessment.plain import asked, every_value, plain_read


def fewest(content, answers) -> int | None:
    """The slow way: every set of changes, the smallest first."""
    now = plain_read(content, answers).leaning
    counted = {name: value for name, value in asked(content, answers).items() if value not in (UNSURE, ())}
    others = {
        name: [
            other for other in (UNSURE, *flips(content, name, value)) if (name, other) != ("about.age_band", "under_18")
        ]
        for name, value in counted.items()
    }
    for size in range(1, LARGEST + 1):
        for chosen in combinations(counted, size):
            for values in product(*(others[name] for name in chosen)):
                if plain_read(content, {**answers, **dict(zip(chosen, values, strict=True))}).leaning != now:
                    return size
    return None


def test_on_a_tiny_content_no_smaller_set_of_answers_turns_any_leaning():
    content = tiny()
    assessor = Assessor(content)
    choices = [(None, *every_value(content, name)) for name in content.answer_ids]
    every = list(product(*choices))
    for values in every[::7]:
        answers = {name: value for name, value in zip(content.answer_ids, values, strict=True) if value}
        found = turning(assessor, answers)
        assert (len(found.changes) if found else None) == fewest(content, answers), answers


def test_on_the_shipped_content_it_agrees_with_the_slow_way():
    for answers in crowd(12, seed=9, flag_rate=0.05, answered=0.18):
        found = turning(ASSESSOR, answers)
        assert (len(found.changes) if found else None) == fewest(CONTENT, answers)


@settings(max_examples=25, deadline=None)
@given(answer_sets())
def test_changing_the_answers_it_names_does_turn_the_leaning(answers):
    found = turning(ASSESSOR, answers)
    if found:
        assert 1 <= len(found.changes) <= 3
        assert ASSESSOR.read({**answers, **found.changes}).leaning == found.leaning
        assert found.leaning != ASSESSOR.read(answers).leaning
        for name, value in found.changes.items():
            assert answers[name] not in (UNSURE, (), value)


def test_a_leaning_that_hangs_on_one_answer_names_it():
    answers = {"timing.gone_in_10_standing": "yes", "quality.where": ("calf",)}
    assert ASSESSOR.read(answers).leaning == "circulation"
    found = turning(ASSESSOR, answers)
    assert found.changes == {"timing.gone_in_10_standing": UNSURE}
    assert found.leaning == "unclear"


def test_what_it_names_does_not_hang_on_how_many_changes_are_tried_at_once(monkeypatch):
    before = turning(ASSESSOR, STRAINED)
    assert before is not None
    monkeypatch.setattr("selfcheck.assessment.explanation.AT_ONCE", 1)
    assert turning(ASSESSOR, STRAINED) == before


def test_an_answer_that_was_not_sure_hides_no_other_from_it():
    answers = {"quality.burning": UNSURE, "activity.bending_or_sitting_eases": "yes", **DECISIVE}
    found = turning(ASSESSOR, answers)
    assert found.changes == {"activity.bending_or_sitting_eases": UNSURE}
    assert found.leaning == "circulation"


def test_nobody_is_told_that_being_a_child_would_change_the_result():
    answers = DECISIVE | {"about.age_band": "65_plus", "risk.smoking": "current", "physical.cooler_than_other": "yes"}
    found = turning(ASSESSOR, answers)
    assert found is None or found.changes.get("about.age_band") != "under_18"


def test_more_than_three_is_said_as_none():
    many = DECISIVE | {"physical.cooler_than_other": "yes", "physical.pale_or_blue": "yes", "sensory.feels_cold": "yes"}
    many |= {"activity.limits_distance": "yes", "activity.ordinary_pace": "yes", "quality.cramp_ache_tired": "yes"}
    many |= {"risk.smoking": "current", "risk.diabetes": "yes", "flag.wound_not_healing": "yes"}
    assert turning(ASSESSOR, many) is None
    assert fewest(CONTENT, {}) is None
    assert turning(ASSESSOR, {}) is None


def test_what_spoke_for_each_side_is_sorted_by_how_much_it_counted():
    told = explain(assess(DECISIVE | {"quality.finger_point": "yes", "laterality.both_feet": "yes"}))
    assert told.circulation[0].id == "timing.gone_in_10_standing"
    assert [item.id for item in told.mechanical] == ["quality.finger_point"]
    assert "laterality.both_feet" in told.not_counted
    assert "physical.cooler_than_other" in told.unanswered


def test_places_that_cancel_each_other_are_on_neither_side():
    told = explain(assess({"quality.where": ["calf", "arch"]}))
    assert told.circulation == told.mechanical == ()


@pytest.mark.parametrize("sign", ["flag.cannot_bear_weight", "flag.deformed"])
def test_a_leaning_that_only_a_warning_holds_back_hangs_on_that_warning(sign):
    found = turning(ASSESSOR, STRAINED | {sign: "yes"})
    assert found.changes == {sign: UNSURE}
    assert found.leaning == "mechanical"


@given(answer_sets())
def test_the_two_sides_and_the_baseline_are_all_there_is(answers):
    assessment = ASSESSOR.assess(answers)
    told = explain(assessment)
    both = {item.id for item in (*told.circulation, *told.mechanical)}
    assert both == {item.id for item in assessment.reading.evidence if item.weight} - {"baseline"}
    assert all(item.weight > 0 for item in told.circulation)
    assert all(item.weight < 0 for item in told.mechanical)
    for side in (told.circulation, told.mechanical):
        sizes = [abs(item.weight) for item in side]
        assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("story", [DECISIVE, STRAINED])
def test_a_full_story_needs_more_than_one_answer_to_turn(story):
    found = turning(ASSESSOR, story)
    assert found is None or len(found.changes) > 1
