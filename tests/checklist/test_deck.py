"""The deck asks every card that shows, once, section by section, and counts honestly how far one has come."""

from hypothesis import given, settings

from selfcheck.checklist import Deck, counting
from selfcheck.content import UNSURE, shipped
from tests.assessment.people import answer_sets
from tests.checklist.decks import SHIPPED, asked, contents, walks

DECK = Deck(shipped())
many = settings(deadline=None, max_examples=100)


@many
@given(walks())
def test_the_cards_that_show_are_those_that_the_earlier_shown_answers_ask_for(walk):
    content, deck, answers = walk
    assert [card.id for card in deck.visible(answers)] == asked(content, answers)


@many
@given(walks())
def test_a_walk_from_the_first_card_meets_every_card_that_shows_exactly_once(walk):
    content, deck, answers = walk
    met = []
    card = deck.first(answers)
    while card:
        met.append(card)
        assert len(met) <= len(content.cards)
        card = deck.after(card.id, answers)
    assert tuple(met) == deck.visible(answers)


@many
@given(walks())
def test_answering_on_the_way_asks_exactly_the_cards_that_show_in_the_end(walk):
    _, deck, given_answers = walk
    answers = {}
    met = []
    card = deck.first(answers)
    while card:
        met.append(card.id)
        answers[card.id] = given_answers.get(card.id, UNSURE)
        card = deck.after(card.id, answers)
    assert met == [card.id for card in deck.visible(answers)]
    assert deck.unanswered(answers) == ()


@many
@given(walks())
def test_from_a_card_that_is_hidden_by_now_the_walk_goes_on_behind_it(walk):
    content, deck, answers = walk
    order = list(content.cards)
    for card_id in order:
        following = deck.after(card_id, answers)
        behind = [card for card in deck.visible(answers) if order.index(card.id) > order.index(card_id)]
        assert following == (behind[0] if behind else None)


@many
@given(walks())
def test_the_order_follows_the_sections(walk):
    content, deck, answers = walk
    sections = list(content.aspects)
    places = [sections.index(card.aspect) for card in deck.visible(answers)]
    assert places == sorted(places)
    assert [card for aspect in sections for card in deck.visible(answers, aspect)] == list(deck.visible(answers))


@many
@given(walks())
def test_progress_counts_every_card_that_shows_and_never_more_than_there_are(walk):
    content, deck, answers = walk
    progress = deck.progress(answers)
    assert [part.aspect for part in progress] == [name for name in content.aspects if deck.visible(answers, name)]
    assert all(0 <= part.done <= part.total for part in progress)
    assert sum(part.total for part in progress) == len(deck.visible(answers))
    assert sum(part.total - part.done for part in progress) == len(deck.unanswered(answers))


@many
@given(walks())
def test_an_answer_to_a_card_that_hides_is_kept_by_its_owner_but_does_not_count(walk):
    content, deck, answers = walk
    before = dict(answers)
    counted = counting(content, answers)
    shown = {card.id for card in deck.visible(answers)}
    assert counted == {key: value for key, value in answers.items() if key in shown or key in content.signs}
    assert answers == before
    assert counting(content, counted) == counted
    assert deck.visible(counted) == deck.visible(answers)


@many
@given(contents(), answer_sets(SHIPPED, tuple(SHIPPED.signs)))
def test_a_warning_sign_always_counts(content, answers):
    signs = {key: value for key, value in answers.items() if key in content.signs}
    assert counting(content, answers).items() >= signs.items()


@many
@given(walks())
def test_open_is_what_shows_and_says_nothing_yet(walk):
    _, deck, answers = walk
    silent = [card.id for card in deck.visible(answers) if answers.get(card.id, UNSURE) in (UNSURE, ())]
    assert list(deck.open(answers)) == silent


def test_hard_effort_only_hides_ordinary_pace_and_a_change_of_mind_brings_its_answer_back():
    answers = {"activity.hard_effort_only": "yes", "activity.ordinary_pace": "yes"}
    assert "activity.ordinary_pace" not in [card.id for card in DECK.visible(answers)]
    assert counting(SHIPPED, answers) == {"activity.hard_effort_only": "yes"}

    answers["activity.hard_effort_only"] = UNSURE
    assert counting(SHIPPED, answers)["activity.ordinary_pace"] == "yes"


def test_nothing_chosen_is_an_answer_in_the_count_but_says_nothing():
    where = {"quality.where": ()}
    assert "quality.where" in DECK.open(where)
    assert "quality.where" not in [card.id for card in DECK.unanswered(where)]
    done = {part.aspect: part.done for part in DECK.progress(where)}
    assert done["quality"] == 1


def test_every_card_can_be_reached():
    reached = {card.id for card in DECK.visible({})}
    for card in SHIPPED.cards.values():
        assert card.id in reached or card.show_when
    assert reached == set(SHIPPED.cards), "no card of ours waits for an answer before it shows"


def test_every_section_asks_something():
    assert [part.aspect for part in DECK.progress({})] == list(SHIPPED.aspects)
