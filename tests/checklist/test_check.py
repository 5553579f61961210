"""A running check: every answer can be taken back, nothing is answered by accident, nothing is changed in place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from selfcheck.checklist import Check, Deck
from selfcheck.content import UNSURE
from tests.assessment.people import value_of
from tests.checklist.decks import SHIPPED, contents

DECK = Deck(SHIPPED)
CARDS = tuple(SHIPPED.cards)
START = Check().go_to(CARDS[0])


class Person(RuleBasedStateMachine):
    """Somebody who answers, goes to other cards and takes answers back, in any order. `past` is what undo owes them."""

    def __init__(self) -> None:
        super().__init__()
        self.past: list[Check] = []

    @initialize(content=contents())
    def open(self, content):
        self.deck = Deck(content)
        self.cards = list(content.cards)
        self.check = Check().go_to(self.cards[0])

    @precondition(lambda self: self.check.at)
    @rule(data=st.data())
    def answer(self, data):
        value = data.draw(value_of(SHIPPED, self.check.at))
        self.past.append(self.check)
        card_id = self.check.at
        self.check = self.check.answer(self.deck, card_id, value)
        assert self.check.answers[card_id] == value
        assert {**self.check.answers} == {**self.past[-1].answers, card_id: value}

    @rule(data=st.data())
    def answer_a_card_that_is_not_asked(self, data):
        other = data.draw(st.sampled_from([card for card in self.cards if card != self.check.at]))
        assert self.check.answer(self.deck, other, "yes") is self.check

    @rule(data=st.data())
    def go_to(self, data):
        self.check = self.check.go_to(data.draw(st.sampled_from(self.cards)))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self):
        self.check = self.check.undo()
        assert same(self.check, self.past.pop())

    @precondition(lambda self: not self.past)
    @rule()
    def undo_at_the_start(self):
        assert self.check.undo() is self.check

    @invariant()
    def the_card_asked_is_one_that_may_be_asked(self):
        assert self.check.at == "" or self.check.at in self.cards
        assert len(self.check.undos) == len(self.past)

    def teardown(self):
        check = self.check if hasattr(self, "check") else None
        for before in reversed(self.past):
            check = check.undo()
            assert same(check, before)
        if check:
            assert check.undo() is check
            assert dict(check.answers) == {}


def same(one: Check, other: Check) -> bool:
    """Equal in every part, the order of the answers included."""
    return one == other and list(one.answers.items()) == list(other.answers.items())


TestPerson = Person.TestCase
TestPerson.settings = settings(deadline=None, max_examples=80, stateful_step_count=40)


@settings(deadline=None, max_examples=30)
@given(st.data())
def test_a_whole_deck_can_be_taken_back_to_the_very_start(data):
    states = [START]
    while states[-1].at:
        value = data.draw(value_of(SHIPPED, states[-1].at))
        states.append(states[-1].answer(DECK, states[-1].at, value))
    assert DECK.unanswered(states[-1].answers) == ()
    check = states[-1]
    for before in reversed(states[:-1]):
        check = check.undo()
        assert same(check, before)
    assert check == START


def test_a_second_tap_on_the_same_card_answers_nothing():
    once = START.answer(DECK, CARDS[0], "yes")
    assert once.at == CARDS[1]
    assert once.answer(DECK, CARDS[0], "no") is once


def test_a_changed_answer_is_taken_back_to_the_one_before():
    check = START.answer(DECK, CARDS[0], "yes").go_to(CARDS[0]).answer(DECK, CARDS[0], "no")
    assert check.answers[CARDS[0]] == "no"
    assert check.undo().answers[CARDS[0]] == "yes"
    assert check.undo().undo() == START


def test_not_sure_is_taken_back_to_not_asked():
    assert CARDS[0] not in START.answer(DECK, CARDS[0], UNSURE).undo().answers


def test_after_the_last_card_nothing_is_asked_and_nothing_can_be_answered():
    check = Check().go_to(CARDS[-1]).answer(DECK, CARDS[-1], "no")
    assert check.at == ""
    assert all(check.answer(DECK, card, "yes") is check for card in CARDS)
    assert check.undo().at == CARDS[-1]


def test_a_forgotten_answer_stays_forgotten_and_undo_still_walks_back():
    check = START.answer(DECK, CARDS[0], "yes").answer(DECK, CARDS[1], "no").forget(CARDS[1])
    assert dict(check.answers) == {CARDS[0]: "yes"}
    assert check.undo().at == CARDS[1]
    assert check.undo().undo() == START


def test_a_page_of_signs_says_yes_to_what_is_ticked_and_no_to_what_was_read():
    ticked = frozenset({"flag.black_skin"})
    check = Check().with_signs(SHIPPED, "limb", ticked)
    page = {sign.id for sign in SHIPPED.signs.values() if sign.page == "limb"}
    assert set(check.answers) == page
    assert {sign for sign, value in check.answers.items() if value == "yes"} == ticked
    assert check.without_sign("flag.black_skin").answers["flag.black_skin"] == "no"


def test_a_sign_that_is_not_on_the_page_cannot_be_ticked_there():
    assert "flag.chest_now" not in Check().with_signs(SHIPPED, "limb", frozenset({"flag.chest_now"})).answers


def test_the_pages_together_ask_for_every_sign():
    check = Check()
    for page in ("now", "limb", "lately"):
        check = check.with_signs(SHIPPED, page, frozenset())
    assert dict(check.answers) == dict.fromkeys(SHIPPED.signs, "no")


def test_an_answer_given_out_of_turn_is_taken_back_like_any_other():
    check = Check().record("timing.first_steps", "yes").record("timing.first_steps", "no")
    assert check.undo().answers == {"timing.first_steps": "yes"}
    assert check.undo().undo().answers == {}


def test_setting_an_answer_moves_nothing():
    check = START.answer(DECK, CARDS[0], "yes")
    changed = check.set("risk.smoking", "past")
    assert (changed.at, changed.undos) == (check.at, check.undos)
    assert changed.answers["risk.smoking"] == "past"


def test_a_check_is_a_value_that_cannot_be_changed_in_place():
    check = START.answer(DECK, CARDS[0], "yes")
    assert check == START.answer(DECK, CARDS[0], "yes")
    with pytest.raises(AttributeError):
        check.at = CARDS[0]
    for one in (Check(), START, check, check.undo(), check.set("risk.smoking", "past"), check.forget(CARDS[0])):
        with pytest.raises(TypeError):
            one.answers[CARDS[0]] = "no"
    with pytest.raises(TypeError, match="unhashable"):
        hash(check)
