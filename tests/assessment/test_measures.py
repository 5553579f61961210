"""Measures on cases whose truth is known, and the two plain readers."""

import pytest

from selfcheck.assessment.comparators import article_table, edinburgh, implied_urgency
from selfcheck.assessment.measures import (
    Acceptable,
    Case,
    Count,
    Said,
    Truth,
    flips,
    leaning_is_miss,
    robustness,
    score,
    urgency_error,
    wilson,
)
from selfcheck.content import Urgency
from tests.assessment.people import ASSESSOR, CONTENT

CLAUDICATION = {
    "activity.uphill_or_hurry": "yes",
    "timing.starts_at_rest": "no",
    "timing.gone_in_10_standing": "yes",
    "quality.where": ("calf",),
}


def case(leaning="circulation", urgency="soon", also=(), also_urgency=(), answers=None) -> Case:
    return Case("c", answers or {}, Truth(leaning, urgency), Acceptable(also, also_urgency))


# --- The plain readers ------------------------------------------------------------------------------------------


def test_the_edinburgh_questionnaire_finds_the_full_claudication_story():
    assert edinburgh(CLAUDICATION) == edinburgh(CLAUDICATION, foot_counts=False) == "circulation"


@pytest.mark.parametrize(
    "other",
    [
        {"activity.uphill_or_hurry": "no"},
        {"timing.starts_at_rest": "yes"},
        {"timing.gone_in_10_standing": "no"},
        {"timing.gone_in_10_standing": "unsure"},
    ],
)
def test_any_one_answer_makes_it_negative(other):
    assert edinburgh(CLAUDICATION | other) == "mechanical"


def test_pain_on_the_level_is_taken_to_come_uphill_too_unless_the_person_says_no():
    level = {**CLAUDICATION, "activity.uphill_or_hurry": "unsure", "activity.ordinary_pace": "yes"}
    assert edinburgh(level) == "circulation"
    assert edinburgh({**level, "activity.uphill_or_hurry": "no"}) == "mechanical"
    assert edinburgh({**level, "activity.ordinary_pace": "no"}) == "mechanical"


@pytest.mark.parametrize("places", [("heel",), ("shin", "toes"), ()])
def test_as_published_pain_in_foot_or_shin_alone_is_never_positive(places):
    answers = CLAUDICATION | {"quality.where": places}
    assert edinburgh(answers, foot_counts=False) == "mechanical"
    assert edinburgh(answers) == "circulation"
    assert edinburgh(answers | {"quality.where": (*places, "thigh_buttock")}, foot_counts=False) == "circulation"


def test_the_table_takes_the_column_with_more_rows_and_counts_a_row_once():
    cold = {"sensory.feels_cold": "yes", "sensory.numb_tingling": "yes"}
    assert article_table(cold) == "circulation"
    assert article_table(cold | {"laterality.both_feet": "no"}) == "unclear"
    assert article_table(cold | {"laterality.both_feet": "no", "quality.sharp_stabbing": "yes"}) == "mechanical"
    assert article_table({}) == "unclear"


def test_the_plain_readers_know_no_urgency_but_that_of_their_column():
    assert implied_urgency("circulation") == Urgency.soon
    assert implied_urgency("mechanical") == implied_urgency("unclear") == Urgency.self_care


# --- The measures -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("found", "of", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (81, 263, 0.2553, 0.3662)],
)
def test_intervals_are_those_of_the_books(found, of, low, high):
    assert wilson(found, of) == pytest.approx((low, high), abs=5e-5)
    assert Count(found, of).interval == wilson(found, of)


def test_the_interval_of_nothing_is_everything():
    assert wilson(0, 0) == (0.0, 1.0)
    assert str(Count(0, 0)) == "0/0"
    assert str(Count(5, 10)) == "5/10 (24-76 %)"
    assert str(Count(10, 10)) == "10/10 (72-100 %)"


def test_advice_is_safe_if_right_more_careful_or_one_step_less():
    truth = case(urgency="same_day")
    safe = [score([truth], lambda _, u=urgency: Said("unclear", u)).safe.found for urgency in Urgency]
    assert safe == [0, 0, 1, 1, 1]


def test_urgency_errors_are_counted_in_steps_and_acceptable_answers_are_none():
    truth = case(urgency="soon", also_urgency=("same_day",))
    errors = [urgency_error(truth, Said("unclear", urgency)) for urgency in Urgency]
    assert errors == [-2, -1, 0, 0, 2]
    counts = [score([truth], lambda _, u=urgency: Said("unclear", u)) for urgency in Urgency]
    assert [each.over.found for each in counts] == [0, 0, 0, 0, 1]
    assert [each.under.found for each in counts] == [1, 1, 0, 0, 0]


def test_one_step_too_urgent_is_over_and_one_too_few_is_under():
    found = score([case(urgency="routine")], lambda _: Said("unclear", Urgency.soon))
    assert (found.over, found.under) == (Count(1, 1), Count(0, 1))
    found = score([case(urgency="soon")], lambda _: Said("unclear", Urgency.routine))
    assert (found.over, found.under) == (Count(0, 1), Count(1, 1))


@pytest.mark.parametrize("kind", [Truth, Acceptable])
def test_what_a_case_turned_out_to_be_cannot_be_changed(kind):
    assert kind.__struct_config__.frozen


def test_leanings_are_counted_among_cases_that_are_truly_one_or_the_other():
    cases = [case("circulation"), case("mechanical"), case("nerve"), case("other")]
    found = score(cases, lambda _: Said("mechanical", Urgency.self_care))
    assert (found.right, found.unclear, found.wrong) == (Count(1, 2), Count(0, 2), Count(1, 2))
    assert found.over == Count(0, 4)
    assert found.circulation_called_mechanical == Count(1, 1)
    assert {truth: row["mechanical"] for truth, row in found.leanings.items()} == {
        "circulation": 1,
        "mechanical": 1,
        "nerve": 1,
        "other": 1,
    }
    unclear = score(cases, lambda _: Said("unclear", Urgency.same_day))
    assert (unclear.right, unclear.unclear, unclear.wrong) == (Count(0, 2), Count(2, 2), Count(0, 2))
    assert unclear.urgencies["soon"]["same_day"] == 4


def test_urgent_cases_are_found_by_same_day_or_more():
    cases = [case(urgency="emergency"), case(urgency="same_day"), case(urgency="soon")]
    assert score(cases, lambda _: Said("unclear", Urgency.same_day)).urgent_found == Count(2, 2)
    assert score(cases, lambda _: Said("unclear", Urgency.soon)).urgent_found == Count(0, 2)


def test_unclear_is_right_for_nerves_and_no_miss_where_mixed_is_acceptable():
    unclear, wrong = Said("unclear", Urgency.soon), Said("circulation", Urgency.soon)
    assert not leaning_is_miss(case("nerve"), unclear)
    assert leaning_is_miss(case("nerve"), wrong)
    assert not leaning_is_miss(case("nerve", also=("circulation",)), wrong)
    assert leaning_is_miss(case("mechanical"), unclear)
    assert not leaning_is_miss(case("mechanical", also=("mixed",)), unclear)
    assert not leaning_is_miss(case("circulation"), wrong)


def test_a_flip_is_every_other_value_and_of_a_picture_one_place_more_or_less():
    assert list(flips(CONTENT, "flag.heel_pop", "yes")) == ["no"]
    assert list(flips(CONTENT, "risk.smoking", "past")) == ["never", "current"]
    places = list(flips(CONTENT, "quality.where", ("heel", "calf")))
    assert ("heel",) in places
    assert ("calf",) in places
    assert ("heel", "arch", "calf") in places
    assert len(places) == 9
    assert () not in list(flips(CONTENT, "quality.where", ("heel",)))


def test_robustness_counts_what_one_changed_answer_turns():
    only = case(answers={"flag.chest_now": "yes", "quality.burning": "no", "flag.heel_pop": "unsure"})

    def reader(answers):
        reading = ASSESSOR.read(answers)
        return Said(reading.leaning, reading.urgency)

    found = robustness(CONTENT, [only], reader)
    assert found["dropped"] == found["not sure"] == found["flipped"] == (2, 0, 0, 0, 1, 1)


def test_robustness_tells_what_rose_what_fell_and_when_a_warning_for_today_was_lost():
    """The reader is as urgent as it has answers; only the answer that is taken away changes."""
    only = case(answers={"quality.burning": "unsure", "flag.heel_pop": "no", "flag.chest_now": "yes"})
    by_answer = {
        frozenset({"flag.heel_pop", "flag.chest_now"}): Urgency.same_day,
        frozenset({"flag.heel_pop"}): Urgency.emergency,
        frozenset({"flag.chest_now"}): Urgency.soon,
    }

    def reader(answers):
        said = frozenset(name for name, value in answers.items() if value != "unsure")
        return Said("unclear", by_answer[said])

    rows = robustness(CONTENT, [only], reader)
    assert rows["dropped"] == rows["not sure"] == (2, 0, 0, 1, 1, 1)
    assert rows["flipped"] == (2, 0, 0, 0, 0, 0)


def test_less_urgent_but_still_today_is_no_lost_warning():
    only = case(answers={"quality.burning": "yes"})
    urgency = {"yes": Urgency.emergency, "no": Urgency.same_day}
    rows = robustness(CONTENT, [only], lambda said: Said("unclear", urgency.get(said.get("quality.burning"), 0)))
    assert rows["flipped"] == (1, 0, 0, 0, 1, 0)
    assert rows["dropped"] == (1, 0, 0, 0, 1, 1)


@pytest.mark.parametrize(("now", "then"), [("circulation", "mechanical"), ("mechanical", "circulation")])
def test_a_turn_counts_in_either_direction(now, then):
    only = case(answers={"quality.burning": "yes"})
    leaning = {"yes": now, "no": then}
    rows = robustness(CONTENT, [only], lambda said: Said(leaning.get(said.get("quality.burning"), now), 2))
    assert rows["flipped"] == (1, 1, 1, 0, 0, 0)
    assert rows["dropped"] == (1, 0, 0, 0, 0, 0)


def test_tables_list_the_most_urgent_first():
    table = score([case()], lambda _: Said("unclear", Urgency.soon)).urgencies
    assert list(table) == list(table["soon"]) == ["emergency", "same_day", "soon", "routine", "self_care"]


def test_robustness_tells_a_turn_to_the_other_side_from_one_to_unclear():
    only = case(answers={"quality.burning": "yes"})
    turned = {"yes": "circulation", "no": "mechanical"}
    found = robustness(CONTENT, [only], lambda said: Said(turned.get(said.get("quality.burning"), "unclear"), 2))
    assert found["flipped"] == (1, 1, 1, 0, 0, 0)
    assert found["dropped"] == (1, 1, 0, 0, 0, 0)
