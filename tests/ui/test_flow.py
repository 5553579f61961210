"""Where each action leads, without a window: the flow is plain Python."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from selfcheck.assessment import shipped_assessor
from selfcheck.checklist import PAGES, Check
from selfcheck.content import shipped
from selfcheck.ui.flow import Flow
from selfcheck.ui.state import Place, State
from tests.ui import people


@pytest.fixture
def flow() -> Flow:
    return Flow(shipped_assessor())


def asked(flow: Flow) -> Flow:
    """At the first card, no warning sign ticked."""
    flow.start()
    for page in PAGES:
        flow.tick_none(page)
        flow.continue_safety()
    return flow


def answered(flow: Flow, person: people.Given = people.HEEL) -> Flow:
    """At the review, everything answered card by card."""
    asked(flow)
    while flow.place.screen in ("deck", "notice"):
        if flow.place.screen == "notice":
            flow.back()
        else:
            flow.answer(flow.check.at, person[flow.check.at])
    return flow


def test_the_warning_signs_come_before_everything_else(flow):
    flow.start()
    assert [place.screen for place in flow.state.places] == ["welcome", "safety"]
    assert flow.check.at == ""


def test_a_page_of_signs_is_left_only_with_an_answer(flow):
    flow.start()
    flow.continue_safety()
    assert flow.place == Place("safety", "now")


def test_a_tick_takes_none_of_these_back_and_the_other_way_round(flow):
    flow.start()
    flow.tick_none("limb")
    flow.tick("flag.black_skin")
    assert (flow.signs.said("limb"), flow.check.answers.get("flag.blue_toes")) == ("some", None)
    flow.tick_none("limb")
    assert flow.signs.said("limb") == "none"


def test_signs_that_were_read_and_left_alone_are_a_no(flow):
    flow.start()
    flow.tick_none("now")
    flow.continue_safety()
    flow.tick("flag.black_skin")
    flow.continue_safety()
    assert flow.check.answers["flag.black_skin"] == "yes"
    assert flow.check.answers["flag.blue_toes"] == "no"


@pytest.mark.parametrize("sign", [sign.id for sign in shipped().signs.values() if sign.urgency == "emergency"])
def test_every_emergency_sign_stops_the_check_at_once(flow, sign):
    flow.start()
    flow.tick(sign)
    assert flow.place == Place("stop", sign)
    flow.leave_stop()
    assert flow.place == Place("safety", "now")
    assert flow.check.answers[sign] == "no"


def test_an_emergency_that_answers_make_together_stops_the_result(flow):
    answered(flow, {**people.HEEL, "timing.built_up_gradually": "no", "physical.cooler_than_other": "yes"})
    flow.result()
    assert flow.place == Place("stop", "combination.sudden_cold_foot")
    flow.leave_stop()
    assert flow.place == Place("review")


@pytest.mark.parametrize(
    ("answer_id", "value", "notice"),
    [
        ("about.age_band", "under_18", "under_18"),
        ("about.pregnant_or_recent", "yes", "pregnant"),
        ("about.recent_injury", "yes", "recent_injury"),
    ],
)
def test_who_the_check_was_not_made_for_is_told_at_once_and_goes_on(flow, answer_id, value, notice):
    asked(flow)
    while flow.check.at != answer_id:
        flow.answer(flow.check.at, people.HEEL[flow.check.at])
    flow.answer(answer_id, value)
    assert flow.place == Place("notice", notice)
    following = flow.check.at
    flow.back()
    assert (flow.place, flow.check.at) == (Place("deck"), following)


def test_an_answer_changed_in_the_review_comes_back_to_it(flow):
    answered(flow)
    flow.edit("timing.first_steps")
    assert flow.check.at == "timing.first_steps"
    flow.answer("timing.first_steps", "no")
    assert (flow.place.screen, flow.check.at, flow.check.answers["timing.first_steps"]) == ("review", "", "no")


def test_leaving_an_edit_without_an_answer_changes_nothing(flow):
    answered(flow)
    before = flow.check.answers
    flow.edit("timing.first_steps")
    flow.back()
    assert (flow.place.screen, flow.check.at, flow.check.answers) == ("review", "", before)


def test_a_sign_changed_in_the_review_comes_back_to_it(flow):
    answered(flow)
    flow.edit("flag.black_skin")
    assert flow.place == Place("safety", "limb")
    flow.tick("flag.black_skin")
    flow.continue_safety()
    assert flow.place.screen == "review"
    assert flow.check.answers["flag.black_skin"] == "yes"


def test_back_from_the_review_shows_the_last_card_with_its_answer(flow):
    answered(flow)
    before = flow.check.answers
    flow.back()
    assert (flow.place.screen, flow.check.at) == ("deck", "history.long_standing")
    assert flow.check.answers == before


def test_back_on_the_deck_takes_one_answer_back_then_leads_to_the_signs(flow):
    asked(flow)
    first = flow.check.at
    flow.answer(first, "yes")
    flow.back()
    assert (flow.place.screen, flow.check.at) == ("deck", first)
    assert first not in flow.check.answers
    flow.back()
    assert flow.place == Place("safety", "lately")


def test_going_home_and_starting_again_keeps_answers_and_place(flow):
    asked(flow)
    first = flow.check.at
    flow.answer(first, "yes")
    following = flow.check.at
    flow.home()
    flow.start()
    for _ in PAGES:
        flow.continue_safety()
    assert (flow.place.screen, flow.check.at) == ("deck", following)
    assert flow.check.answers[first] == "yes"


def test_clearing_leaves_no_answer_and_nothing_to_undo(flow):
    answered(flow)
    flow.result()
    flow.clear()
    assert (flow.check, flow.state.places, flow.state.draft) == (Check(), (Place("welcome"),), None)


def test_places_on_the_map_count_when_the_card_is_answered(flow):
    asked(flow)
    while flow.check.at != "quality.where":
        flow.answer(flow.check.at, "no")
    flow.pick("heel")
    flow.pick("calf")
    flow.pick("heel")
    assert flow.picked() == ("calf",)
    assert "quality.where" not in flow.check.answers
    flow.answer("quality.where", flow.picked())
    assert flow.check.answers["quality.where"] == ("calf",)
    assert flow.picked() == ()


def test_a_section_that_was_not_reached_cannot_be_jumped_to(flow):
    asked(flow)
    before = flow.check
    flow.jump("activity")
    assert flow.check == before


def test_a_section_that_was_reached_can_be_gone_back_to(flow):
    asked(flow)
    while flow.content.cards[flow.check.at].aspect == "timing":
        flow.answer(flow.check.at, "unsure")
    flow.jump("timing")
    assert flow.content.cards[flow.check.at].aspect == "timing"
    assert flow.check.at in flow.check.answers


def test_every_card_of_a_section_is_asked_once_before_the_next_section_begins(flow):
    asked(flow)
    order = []
    while flow.place.screen == "deck":
        order.append(flow.check.at)
        flow.answer(flow.check.at, "unsure")
    assert sorted(order) == sorted(card.id for card in flow.deck.visible(flow.check.answers))
    sections = [flow.content.cards[card].aspect for card in order]
    assert [aspect for aspect in dict.fromkeys(sections)] == list(flow.content.aspects)
    assert sections == sorted(sections, key=list(flow.content.aspects).index)


def test_the_way_to_the_result_is_offered_only_when_no_card_left_can_change_it(flow):
    asked(flow)
    while flow.place.screen in ("deck", "notice"):
        if flow.enough():
            sure = flow.assessment().reading
            break
        if flow.place.screen == "notice":
            flow.back()
        else:
            flow.answer(flow.check.at, people.NIGHT[flow.check.at])
    else:
        pytest.fail("never enough")
    for card in flow.deck.unanswered(flow.check.answers):
        _, values = flow.content.kind_and_values(card.id)
        for value in values:
            said = (value,) if card.kind == "multi" else value
            then = flow.assessor.read({**flow.check.answers, card.id: said})
            assert (then.leaning, then.urgency) == (sure.leaning, sure.urgency)


def test_the_result_is_made_once_for_the_same_answers(flow):
    flow._set(Check(answers=MappingProxyType(dict(people.HEEL))))
    assert flow.assessment() is flow.assessment()


def test_an_answer_changed_from_the_result_that_makes_it_an_emergency_stops_the_check(flow):
    answers = {**people.NO_SIGNS, "timing.built_up_gradually": "no"}
    places = (Place("welcome"), Place("result"))
    flow.state = State(Check(MappingProxyType(answers)), places)
    flow.edit("physical.cooler_than_other")
    flow.answer("physical.cooler_than_other", "yes")
    assert flow.place.screen == "stop"
