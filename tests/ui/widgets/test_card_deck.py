"""The pile of cards under real touches: each thing that swipe widgets get wrong is a test here."""

from __future__ import annotations

import gc
import weakref

import pytest

from tests.ui.widgets.hands import Finger, frames, wait


@pytest.fixture
def deck(show):
    from selfcheck.ui.look import look
    from selfcheck.ui.widgets.card_deck import CardDeck
    from selfcheck.ui.widgets.question_card import QuestionCard

    look.use(name="light", text_scale=1.0, reduce_motion=False)
    pile = CardDeck(
        size_hint=(None, None),
        size=(372, 588),
        pos=(20, 195),
        yes_text="Yes",
        no_text="No",
        unsure_text="Not sure",
    )
    pile.answers = []
    pile.progress = []
    pile.bind(on_answer=lambda _, token, value: pile.answers.append((token, value)))
    pile.bind(on_progress=lambda _, *told: pile.progress.append(told))
    pile.new_card = lambda name: QuestionCard(
        icon="timer", chip_text="Timing", counter="1 of 3", statement=name, why_text="Why do we ask?"
    )
    pile.show(pile.new_card("First."), pile.new_card("Second."), token=1)
    show(pile, settle=6)
    yield pile
    look.use(name="light", text_scale=1.0, reduce_motion=False)


FLIGHT = 0.45  # seconds that outlast every movement


def holder(pile):
    return pile.card.parent


def test_a_finger_that_leaves_the_card_still_carries_it_and_its_release_counts(deck):
    finger = Finger(350, 400).down().by(20, 0).by(40, 0).by(90, 300).by(60, 0)
    assert not deck.collide_point(*finger.at)
    assert holder(deck).dx > 104
    finger.up()
    assert deck.answers == [(1, "yes")]


def test_the_card_is_grabbed_only_once_the_finger_means_it(deck):
    finger = Finger(200, 400).down().by(8, 4)
    assert finger.grab_list == []
    finger.by(20, 0)
    assert [held() for held in finger.grab_list] == [deck]
    finger.up()


def test_the_card_moves_by_a_matrix_so_a_resize_in_the_middle_of_a_drag_keeps_it(deck):
    finger = Finger(200, 400).down().by(12, 0).by(60, 0)
    front = holder(deck)
    assert (front.pos, front.dx) == ([20, 219], 60)
    deck.size, deck.pos = (500, 500), (0, 100)
    frames(3)
    assert holder(deck) is front
    assert (front.pos, list(front.size), front.dx) == ([0, 124], [500, 476], 60)
    finger.by(10, 0)
    assert front.dx == 70
    finger.up()
    assert deck.answers == []


def test_the_commit_point_is_part_of_the_width_and_short_of_it_the_card_returns(deck):
    Finger(200, 400).down().by(12, 0).by(100, 0).up()
    assert deck.answers == []
    wait(FLIGHT)
    assert (holder(deck).dx, deck.card.wash, deck.progress[-1]) == (0, 0, ("", 0.0))
    Finger(200, 400).down().by(-12, 0).by(-106, 0).up()
    assert deck.answers == [(1, "no")]


def test_a_flick_answers_by_the_speed_of_the_touch_and_not_of_the_wall_clock(deck):
    # These touches all happen within a millisecond of real time; only their own times differ.
    Finger(200, 400).down().by(20, 0, 0.2).by(40, 0, 0.2).up(seconds=0.3)
    assert deck.answers == []
    wait(FLIGHT)
    Finger(200, 400).down().by(20, 0, 0.02).by(40, 0, 0.02).up(seconds=0.001)
    assert deck.answers == [(1, "yes")]


def test_vertical_drift_does_not_end_a_sideways_swipe(deck):
    finger = Finger(200, 400).down().by(16, 3).by(60, 80).by(60, -40)
    assert holder(deck).dy == 0
    finger.up()
    assert deck.answers == [(1, "yes")]


def test_words_that_scroll_keep_the_vertical_and_give_up_the_sideways(deck, show):
    deck.show(deck.new_card("A very long question about how it hurts. " * 12), token=2)
    frames(8)
    card = deck.card
    assert card.scrolls
    Finger(200, 300).down().by(0, -40).by(0, -120).up()
    Finger(200, 300).down().by(0, 40).by(0, 120).up()
    frames(8)
    assert deck.answers == []
    assert card.ids.scroll.scroll_y < 1, "the words moved up instead"
    Finger(200, 300).down().by(20, 0).by(140, 0).up()
    assert deck.answers == [(2, "yes")]


def test_down_is_not_sure(deck):
    Finger(200, 500).down().by(0, -20).by(0, -140).up()
    assert deck.answers == [(1, "unsure")]


def test_coming_back_at_the_end_takes_the_answer_back(deck):
    Finger(200, 400).down().by(20, 0).by(150, 0).by(-40, 0).up()
    assert deck.answers == []


def test_a_button_in_the_card_works_and_a_drag_that_starts_on_it_does_not_press_it(deck):
    asked = []
    deck.card.bind(on_why=lambda *_: asked.append(True))
    why = deck.card.ids.why
    Finger(*why.to_window(*why.center)).down().by(2, 1).up()
    frames(2)
    assert asked == [True]
    finger = Finger(*why.to_window(*why.center)).down()
    assert why.state == "down"
    finger.by(20, 0).by(150, 0)
    assert why.state == "normal"
    finger.up()
    assert asked == [True]
    assert deck.answers == [(1, "yes")]


def test_removing_the_deck_in_mid_flight_stops_everything_and_leaves_no_card_behind(deck):
    gone = weakref.ref(deck.card)
    deck.answer("yes")
    deck.parent.remove_widget(deck)
    assert not deck._leaving
    wait(FLIGHT)
    assert deck.answers == [(1, "yes")]
    gc.collect()
    assert gone() is None


def test_removing_the_deck_in_mid_drag_forgets_the_finger(deck, window):
    finger = Finger(200, 400).down().by(20, 0).by(150, 0)
    deck.parent.remove_widget(deck)
    finger.up()
    assert deck.answers == []
    assert holder(deck).dx == 0


def test_leaving_the_screen_in_mid_drag_gives_no_answer(deck, window):
    from kivy.uix.floatlayout import FloatLayout

    window.remove_widget(deck)
    screen = FloatLayout()
    screen.add_widget(deck)
    window.add_widget(screen)
    frames(3)
    finger = Finger(200, 400).down().by(20, 0).by(150, 0)
    window.remove_widget(screen)
    finger.up()
    assert deck.answers == []
    assert holder(deck).dx == 0


def test_a_double_tap_gives_one_answer_and_the_next_card_none(deck):
    deck.bind(on_answer=lambda *_: deck.show(deck.new_card("Next."), token=2))
    assert deck.answer("yes") is True
    assert deck.answer("yes") is False
    frames(1)
    assert deck.busy, "the first card still flies"
    assert deck.answer("no") is False
    assert deck.answers == [(1, "yes")]
    wait(FLIGHT)
    assert deck.answer("no") is True
    assert deck.answers == [(1, "yes"), (2, "no")]


def test_an_answered_card_stays_answered_even_when_no_next_one_comes(deck):
    deck.answer("yes")
    wait(FLIGHT)
    assert deck.answer("no") is False
    Finger(200, 400).down().by(20, 0).by(150, 0).up()
    assert deck.answers == [(1, "yes")]


def test_a_button_pressed_in_the_middle_of_a_drag_answers_once(deck):
    finger = Finger(200, 400).down().by(20, 0).by(150, 0)
    assert deck.answer("no") is True
    finger.by(20, 0).up()
    wait(FLIGHT)
    assert deck.answers == [(1, "no")]


def test_a_second_finger_neither_drags_nor_taps(deck):
    asked = []
    deck.card.bind(on_why=lambda *_: asked.append(True))
    first = Finger(200, 400).down().by(20, 0).by(60, 0)
    second = Finger(*deck.card.ids.why.to_window(*deck.card.ids.why.center)).down().by(-20, 0).by(-150, 0)
    assert holder(deck).dx == 68
    second.up()
    assert deck.answers == [] and asked == []
    first.by(60, 0).up()
    assert deck.answers == [(1, "yes")]


def test_a_pause_in_the_middle_of_a_drag_puts_the_card_back(deck):
    finger = Finger(200, 400).down().by(20, 0).by(150, 0)
    deck.cancel_drag()
    assert finger.grab_list == []
    wait(FLIGHT)
    assert holder(deck).dx == 0
    assert deck.progress[-1] == ("", 0.0)
    finger.by(50, 0).up()
    assert deck.answers == []


def test_buttons_and_keys_have_the_same_flight_and_say_so(deck):
    deck.answer("no")
    assert deck.progress[-1] == ("left", 1.0)
    assert deck.answers == [(1, "no")]


def test_the_drag_tells_how_far_it_is_and_the_stamp_says_what_it_means(deck):
    finger = Finger(200, 400).down().by(12, 0).by(52, 0)
    assert deck.progress[-1] == ("right", pytest.approx(0.5, abs=0.01))
    stamp = holder(deck).stamp
    assert (stamp.text, stamp.icon) == ("Yes", "check")
    assert stamp.opacity == holder(deck).told == pytest.approx(0.5, abs=0.01)
    finger.by(-130, 0)
    assert deck.progress[-1][0] == "left"
    assert (stamp.text, stamp.icon) == ("No", "close")
    finger.up()


def test_the_card_turns_with_the_distance_but_never_past_ten_degrees(deck):
    finger = Finger(60, 400).down().by(12, 0).by(100, 0)
    assert holder(deck).angle == pytest.approx(-12 * 100 / 372, abs=0.1)
    finger.by(400, 0)
    assert holder(deck).angle == -10
    finger.up()


def test_with_reduced_motion_nothing_turns_or_flies(deck):
    from selfcheck.ui.look import look

    look.use(reduce_motion=True)
    finger = Finger(200, 400).down().by(20, 0).by(150, 0)
    front = holder(deck)
    assert (front.angle, front.dx) == (0, 158)
    seen = set()
    front.bind(opacity=lambda *_: seen.add((front.angle, front.dx)))
    finger.up()
    wait(0.3)
    assert seen == {(0, 158)}, "it fades where it is"
    assert front.parent is None
    assert deck.answers == [(1, "yes")]


def test_the_next_card_lies_beneath_and_becomes_the_top_one_without_being_built_again(deck):
    beneath = deck._under.card
    assert beneath.statement == "Second."
    assert deck._under.hidden
    deck.answer("yes")
    deck.show(beneath, deck.new_card("Third."), token=2)
    assert deck.card is beneath
    wait(FLIGHT)
    front = holder(deck)
    assert (front.dx, front.dy, front.zoom, front.opacity, front.hidden) == (0, 0, 1, 1, False)


def test_undo_brings_the_card_in_the_way_it_left(deck):
    first = deck.card
    deck.bind(on_answer=lambda *_: deck.show(deck.new_card("Second."), token=2))
    deck.answer("no")
    wait(FLIGHT)
    deck.show(first, deck.new_card("Second."), direction="back", token=1)
    assert holder(deck).dx < -300
    wait(FLIGHT)
    assert holder(deck).dx == 0
    assert deck.answer("yes") is True
    assert deck.answers == [(1, "no"), (1, "yes")]


def test_undo_while_the_card_still_flies_gives_it_back(deck):
    first = deck.card
    deck.answer("yes")
    deck.show(first, direction="back", token=1)
    wait(FLIGHT)
    front = holder(deck)
    assert (deck.card, front.dx, front.opacity, first.wash) == (first, 0, 1, 0)


def test_the_card_beneath_and_the_leaving_one_take_no_focus(deck):
    from selfcheck.ui.focus import reachable

    names = [control.spoken for control in reachable(deck)]
    assert names == ["Why do we ask?"]
    deck.answer("yes")
    assert list(reachable(deck)) == []


def test_without_swiping_the_buttons_still_answer(deck):
    deck.swipeable = False
    Finger(200, 400).down().by(20, 0).by(150, 0).up()
    assert deck.answers == []
    assert deck.answer("unsure") is True


def test_a_disabled_deck_answers_nothing(deck):
    deck.disabled = True
    Finger(200, 400).down().by(20, 0).by(150, 0).up()
    assert deck.answer("yes") is False
    assert deck.answers == []
