"""Cards, list and the command `assess` are three doors to one engine: the same answers lead to the same result."""

from __future__ import annotations

import random

import pytest

from selfcheck.assessment import assess, shipped_assessor
from selfcheck.checklist import PAGES, counting
from selfcheck.content import UNSURE, Urgency, Value, shipped
from selfcheck.ui.flow import Flow
from selfcheck.ui.state import Place
from tests.ui import people


def anybody(chance: random.Random) -> people.Given:
    """Any answer to every card; most people have none or one of the warning signs."""
    ticked = chance.sample(sorted(shipped().signs), chance.choice([0, 0, 1, 2]))
    person: people.Given = {sign: "yes" if sign in ticked else "no" for sign in shipped().signs}
    for card in shipped().cards.values():
        said: Value = chance.choice([*card.values, UNSURE])
        if card.kind == "multi" and said != UNSURE:
            said = tuple(value for value in card.values if value == said or chance.random() < 0.3)
        person[card.id] = said
    return person


def by_cards(flow: Flow, person: people.Given) -> None:
    """One card at a time, as the flow brings them up; stops where an emergency stops the check."""
    flow.start()
    while flow.place.screen != "review":
        if flow.place.screen == "stop":
            return
        if flow.place.screen == "safety":
            signs(flow, person, flow.place.detail)
            if flow.place.screen == "safety":
                flow.continue_safety()
        elif flow.place.screen == "notice":
            flow.back()
        else:
            flow.answer(flow.check.at, person[flow.check.at])
    flow.result()


def signs(flow: Flow, person: people.Given, page: str) -> None:
    ticked = [sign for sign in flow.signs.on(page) if person[sign] == "yes"]
    for sign in ticked:
        if flow.place.screen != "stop":
            flow.tick(sign)
    if not ticked:
        flow.tick_none(page)


def by_list(flow: Flow, person: people.Given, order: random.Random) -> None:
    """All pages of signs, then the questions in any order; stops where an emergency stops the check."""
    flow.start("list")
    for page in PAGES:
        signs(flow, person, page)
        if flow.place.screen == "stop":
            return
    while waiting := flow.deck.unanswered(flow.check.answers):
        say(flow, order.choice(waiting).id, person)
    flow.finish_list()


def say(flow: Flow, card_id: str, person: people.Given) -> None:
    value = person[card_id]
    if isinstance(value, tuple):
        for choice in value:
            flow.say_also(card_id, choice)
    else:
        flow.say(card_id, value)


@pytest.mark.parametrize("seed", range(100))
def test_cards_list_and_assess_agree(seed):
    order = random.Random(seed)
    person = anybody(order)
    expected = assess(person)
    cards, listed = Flow(shipped_assessor()), Flow(shipped_assessor())
    by_cards(cards, person)
    by_list(listed, person, order)
    assert cards.place == listed.place
    emergency = any(person[sign.id] == "yes" for sign in shipped().signs.values() if sign.urgency == "emergency")
    if emergency:
        assert listed.place.screen == "stop"
        assert listed.place.detail in [warning.id for warning in expected.reading.warnings]
    else:
        assert listed.place.screen == ("stop" if expected.reading.urgency == Urgency.emergency else "result")
        assert counting(shipped(), listed.check.answers) == counting(shipped(), person)
        assert listed.assessment() == cards.assessment() == expected


@pytest.mark.parametrize("seed", range(40))
def test_changing_between_cards_and_list_loses_and_adds_nothing(seed):
    chance = random.Random(seed)
    person = {key: "no" if key in shipped().signs else value for key, value in anybody(chance).items()}
    flow = Flow(shipped_assessor())
    flow.start(chance.choice(["cards", "list"]))
    while flow.place.screen != "review" and (flow.signs.open_pages() or flow.deck.unanswered(flow.check.answers)):
        kept = dict(flow.check.answers)
        if chance.random() < 0.2:
            flow.to_cards() if flow.place.screen == "list" else flow.to_list()
            assert dict(flow.check.answers) == kept
        elif flow.place.screen == "list":
            if flow.signs.open_pages():
                flow.tick_none(flow.signs.open_pages()[0])
            else:
                say(flow, chance.choice(flow.deck.unanswered(flow.check.answers)).id, person)
        elif flow.place.screen == "safety":
            if not flow.signs.said(flow.place.detail):
                flow.tick_none(flow.place.detail)
            flow.continue_safety()
        elif flow.place.screen == "notice":
            flow.back()
        else:
            flow.answer(flow.check.at, person[flow.check.at])
    assert counting(shipped(), flow.check.answers) == counting(shipped(), person)
    assert flow.assessment() == assess(person)


@pytest.fixture
def listed() -> Flow:
    flow = Flow(shipped_assessor())
    flow.start("list")
    return flow


def test_the_list_shows_no_result_before_the_safety_check_is_done(listed):
    listed.finish_list()
    assert listed.place == Place("list")
    for page in PAGES:
        listed.tick_none(page)
    listed.finish_list()
    assert listed.place == Place("result")


def test_every_emergency_sign_ticked_on_the_list_stops_at_once_and_taking_it_back_returns(listed):
    for sign in (sign.id for sign in shipped().signs.values() if sign.urgency == "emergency"):
        listed.tick(sign)
        assert listed.place == Place("stop", sign)
        listed.leave_stop()
        assert listed.place == Place("list")
        assert listed.check.answers[sign] == "no"


def test_signs_left_alone_beside_a_ticked_one_count_as_read_at_the_end(listed):
    listed.tick("flag.wound_not_healing")
    for page in listed.signs.open_pages():
        listed.tick_none(page)
    listed.finish_list()
    assert set(listed.check.answers) == set(shipped().signs)


def test_the_cards_begin_with_the_safety_check_when_the_list_left_it_open(listed):
    listed.tick_none("now")
    listed.to_cards()
    assert listed.state.places == (Place("welcome"), Place("safety", "now"), Place("safety", "limb"))
    listed.back()
    assert listed.place == Place("safety", "now")


def test_the_cards_go_on_with_an_open_card_and_undo_takes_back_what_the_list_said(listed):
    for page in PAGES:
        listed.tick_none(page)
    listed.say("timing.same_distance", "yes")
    listed.to_cards()
    assert listed.place == Place("deck")
    assert listed.check.at not in listed.check.answers
    listed.undo()
    assert listed.check.at == "timing.same_distance"
    assert "timing.same_distance" not in listed.check.answers


def test_from_a_full_list_the_cards_are_the_review(listed):
    for page in PAGES:
        listed.tick_none(page)
    for card, value in people.HEEL.items():
        if card in shipped().cards:
            listed.say(card, value)
    listed.to_cards()
    assert listed.place == Place("review")
    listed.back()
    assert listed.place.screen == "safety"


def test_the_answer_given_already_changes_nothing_when_it_is_tapped_again(listed):
    listed.say("timing.same_distance", "yes")
    before = listed.state
    listed.say("timing.same_distance", "yes")
    assert listed.state is before


def test_places_can_be_let_go_until_the_question_is_open_again(listed):
    listed.say("quality.where", UNSURE)
    listed.say_also("quality.where", "heel")
    listed.say_also("quality.where", "toes")
    assert listed.check.answers["quality.where"] == ("heel", "toes")
    listed.say_also("quality.where", "heel")
    listed.say_also("quality.where", "toes")
    assert "quality.where" not in listed.check.answers
