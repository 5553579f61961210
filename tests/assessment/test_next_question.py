"""The adaptive order: it asks what matters first, and never stops while an answer could still matter."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts import simulate
from selfcheck.assessment import Assessor
from selfcheck.assessment.next_question import Bounds, Outlook, enough, in_order
from selfcheck.content import UNSURE, Urgency
from tests.assessment.contents import tiny
from tests.assessment.people import ASSESSOR, CARDS_ONLY, CONTENT, DECISIVE, answer_sets
from tests.assessment.plain import every_value, plain_read

BITS = (0, 1)


def told(reading) -> tuple[str, Urgency]:
    return reading.leaning, reading.urgency


# --- Bounds -----------------------------------------------------------------------------------------------------

SPANS = (Bounds(0, 0), Bounds(0, 1), Bounds(1, 1))


@pytest.mark.parametrize(("one", "other"), list(product(SPANS, repeat=2)))
def test_bounds_are_the_least_and_the_most_of_what_they_bound(one, other):
    inside = [(a, b) for a, b in product(BITS, repeat=2) if one.low <= a <= one.high and other.low <= b <= other.high]
    for bounds, values in (
        (one & other, [a & b for a, b in inside]),
        (one | other, [a | b for a, b in inside]),
        (one ^ other, [a ^ b for a, b in inside]),
    ):
        assert bounds == Bounds(min(values), max(values))


# --- Enough -----------------------------------------------------------------------------------------------------


def test_on_a_tiny_content_enough_is_never_said_while_any_answer_could_change_the_result():
    content = tiny()
    assessor = Assessor(content)
    names = content.answer_ids
    choices = [(None, *every_value(content, name)) for name in names]
    results = {}
    for values in product(*choices):
        plain = plain_read(content, {name: value for name, value in zip(names, values, strict=True) if value})
        results[values] = (plain.leaning, plain.urgency)
    said = 0
    for values in results:
        answers = {name: value for name, value in zip(names, values, strict=True) if value}
        if not enough(assessor, answers):
            continue
        said += 1
        still_open = (
            choices[place] if name in content.cards and value is None else (value,)
            for place, (name, value) in enumerate(zip(names, values, strict=True))
        )
        assert len({results[completed] for completed in product(*still_open)}) == 1, answers
    assert said > len(results) / 4


@settings(max_examples=60, deadline=None)
@given(answer_sets(), answer_sets(only=CARDS_ONLY), st.randoms(use_true_random=False))
def test_whatever_is_answered_after_enough_the_result_stays(answers, others, random):
    asked = list(answers)
    random.shuffle(asked)
    some = {}
    for name in asked:
        if enough(ASSESSOR, some):
            break
        some[name] = answers[name]
    if not enough(ASSESSOR, some):
        return
    for more in (answers, others):
        cards = {name: value for name, value in more.items() if name in CONTENT.cards and name not in some}
        assert told(ASSESSOR.read(some | cards)) == told(ASSESSOR.read(some))


def test_a_crowd_is_asked_a_third_fewer_cards_and_nobody_gets_another_result():
    saving = simulate.saving(ASSESSOR, simulate.draw(CONTENT, 40, seed=5))
    assert saving.disagreements == 0
    assert saving.share >= 0.3


def test_with_nothing_asked_there_is_more_to_ask_and_with_all_asked_there_is_not():
    assert not enough(ASSESSOR, {})
    assert enough(ASSESSOR, dict.fromkeys(CONTENT.cards, UNSURE))


@settings(max_examples=40, deadline=None)
@given(answer_sets())
def test_a_deck_that_was_asked_in_full_is_enough(answers):
    full = dict.fromkeys(CONTENT.cards, UNSURE) | answers
    assert enough(ASSESSOR, full)


def test_a_card_answered_with_not_sure_has_been_asked():
    full = dict.fromkeys(CONTENT.cards, UNSURE) | DECISIVE
    without = {name: value for name, value in full.items() if name != "sensory.numb_all_the_time"}
    assert not enough(ASSESSOR, without)
    assert enough(ASSESSOR, full)


# --- Order ------------------------------------------------------------------------------------------------------


def test_first_comes_the_card_that_most_rules_and_the_most_weight_hang_on():
    order = in_order(ASSESSOR, {}, CONTENT.cards)
    assert sorted(order) == sorted(CONTENT.cards)
    assert "physical.cooler_than_other" in order[:5]
    assert "quality.where" in order[:5]
    assert set(order[-2:]) <= {name for name in CONTENT.cards if name.startswith("history.")}


def test_a_card_on_which_nothing_hangs_any_more_comes_last_and_ties_stay_as_given():
    answers = dict.fromkeys(CONTENT.signs, "no") | {"about.age_band": "65_plus"}
    left = ("about.pregnant_or_recent", "quality.finger_point", "history.high_arches")
    assert in_order(ASSESSOR, answers, left)[0] == "quality.finger_point"
    certain = dict.fromkeys(CONTENT.cards, UNSURE)
    assert in_order(ASSESSOR, certain, ("quality.burning", "activity.various")) == (
        "quality.burning",
        "activity.various",
    )


@settings(max_examples=40, deadline=None)
@given(answer_sets())
def test_nothing_hangs_on_any_card_once_everything_is_settled(answers):
    outlook = Outlook(ASSESSOR, answers)
    if outlook.settled:
        left = [name for name in CONTENT.cards if name not in answers]
        assert set(outlook.stakes(left).values()) <= {0.0}


def test_in_an_emergency_only_the_leaning_is_still_asked_for():
    emergency = dict.fromkeys(CONTENT.signs, "no") | {"flag.chest_now": "yes"}
    stakes = Outlook(ASSESSOR, emergency).stakes(["quality.where", "timing.built_up_gradually"])
    assert stakes["quality.where"] > stakes["timing.built_up_gradually"]


def test_one_card_alone_can_make_no_leaning_so_it_need_not_be_asked_for_one():
    """A cooler foot weighs enough to lean, but one informative answer is too few; and soon is sure already."""
    asked = dict.fromkeys(CONTENT.cards, UNSURE) | {"flag.exertional_chest": "yes"}
    del asked["physical.cooler_than_other"]
    assert enough(ASSESSOR, asked)
    assert not enough(ASSESSOR, asked | {"flag.exertional_chest": "no"})
    assert not enough(ASSESSOR, asked | {"timing.gone_in_10_standing": "yes"})


def test_what_hangs_on_a_card_is_its_part_of_open_rules_and_half_of_what_it_weighs():
    soon = dict.fromkeys(CONTENT.signs, "no") | {"flag.exertional_chest": "yes"}
    cards = ("history.training_jump", "quality.finger_point", "quality.where")
    weight = CONTENT.cards["history.training_jump"].weights[0].logodds
    assert Outlook(ASSESSOR, soon).stakes(cards)["history.training_jump"] == pytest.approx(abs(weight) / 2)
    calm = dict.fromkeys(CONTENT.signs, "no")
    open_rule = 1 / len(set(cards) & CONTENT.look_alikes["bone_stress"].when.ids)
    stakes = Outlook(ASSESSOR, calm).stakes(cards)
    assert stakes["history.training_jump"] == pytest.approx(abs(weight) / 2 + open_rule)


def test_what_cannot_raise_the_urgency_nor_touch_the_leaning_is_worth_nothing():
    child = dict.fromkeys(CONTENT.signs, "no") | {"flag.exertional_chest": "yes", "about.age_band": "under_18"}
    child |= {name: "no" for name in CONTENT.cards if name.startswith("physical.")}
    cards = ("sensory.numb_all_the_time", "physical.cold_triggered_colour", "quality.sharp_stabbing")
    outlook = Outlook(ASSESSOR, child)
    assert outlook.leaning_settled
    assert outlook.stakes(cards) == dict.fromkeys(cards, 0.0)
