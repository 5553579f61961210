"""Beside the card on wide windows: how far it goes, the answers so far, why it is asked. A turn loses nothing."""

from __future__ import annotations

from kivy.core.window import Window
from kivy.tests.common import UnitTestTouch

from selfcheck.ui.screens._deck_rail import Rail
from selfcheck.ui.widgets.answer_row import AnswerRow
from selfcheck.ui.widgets.card_deck import CardDeck
from tests.ui import people
from tests.ui.scenes import _until

SKIN = "physical.pale_or_blue"
WIDE = (1280, 800)
LOW = (916, 412)


def one(pilot, kind):
    return next(widget for widget in pilot.app.stage.walk() if isinstance(widget, kind))


def in_hand(pilot, steps):
    """A finger on the card that has dragged it so far to the right, and where it began."""
    deck = one(pilot, CardDeck)
    x, y = deck.to_window(*deck.center)
    finger = UnitTestTouch(x, y)
    finger.touch_down()
    for dx in steps:
        finger.touch_move(x + dx, y)
        pilot.frames(1)
    return finger, x, y


def answers(pilot) -> dict[str, str]:
    return {row.title: row.answer for row in pilot.app.stage.walk() if isinstance(row, AnswerRow)}


def test_the_deck_is_left_and_what_it_comes_to_is_right(fly):
    pilot = fly("deck", answers=_until(SKIN, people.HEEL), asked=SKIN, size=WIDE)
    deck, pane = one(pilot, CardDeck), one(pilot, Rail)
    assert deck.to_window(deck.right, 0)[0] <= pane.to_window(pane.x, 0)[0]
    assert pilot.sees(pilot.app.face.t("aspect.timing.name"))
    assert pilot.sees("7 answers")
    assert pilot.sees(pilot.app.face.t(f"card.{SKIN}.why"))


def test_an_answer_is_told_beside_the_next_card_and_a_tap_asks_it_again(fly):
    pilot = fly("deck", answers=_until(SKIN, people.HEEL), asked=SKIN, size=WIDE)
    short = pilot.app.face.t(f"card.{SKIN}.short")
    assert short not in answers(pilot)
    pilot.press("left")
    assert answers(pilot)[short] == "No"
    row = next(row for row in pilot.app.stage.walk() if isinstance(row, AnswerRow) and row.title == short)
    pilot.tap(row.spoken)
    assert pilot.app.flow.check.at == SKIN
    pilot.press("right")
    assert pilot.app.flow.check.answers[SKIN] == "yes"


def test_a_low_pane_leaves_the_reason_to_the_card(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked=SKIN, size=(1000, 600))
    assert not pilot.sees(pilot.app.face.t(f"card.{SKIN}.why"))
    assert "Why do we ask?" in pilot.controls()
    pilot.press("w")
    assert pilot.sees(pilot.app.face.t(f"card.{SKIN}.why"))


def test_turning_the_phone_with_the_card_in_hand_keeps_place_and_answers(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked=SKIN)
    pilot.swipe("left")
    before, asked = pilot.app.flow.state, pilot.app.flow.check.at
    finger, x, y = in_hand(pilot, [15, 30, 45])
    Window.size = LOW
    pilot.settle()
    finger.touch_move(x + 300, y)
    finger.touch_up()
    pilot.settle()
    assert pilot.app.flow.state == before
    assert pilot.sees(pilot.app.face.t(f"card.{asked}.says"))
    Window.size = (412, 915)
    pilot.settle()
    assert pilot.app.flow.state == before
    pilot.swipe("right")
    assert pilot.app.flow.check.answers[asked] == "yes"


def test_a_pause_with_the_card_in_hand_answers_nothing_and_loses_nothing(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked=SKIN, size=LOW)
    before = pilot.app.flow.state
    finger, *_ = in_hand(pilot, range(30, 270, 30))
    assert pilot.app.on_pause() is True
    finger.touch_up()
    pilot.app.on_resume()
    pilot.settle()
    assert pilot.app.flow.state == before
    pilot.tap("Yes")
    assert pilot.app.flow.check.answers[SKIN] == "yes"


def test_the_keys_are_one_click_away_on_a_wide_window_and_not_on_a_phone(fly):
    pilot = fly("result", size=WIDE)
    pilot.tap("Show the keys")
    assert pilot.sees("Keys you can use here")
    assert "Show the keys" not in fly("result").controls()


def test_a_deck_that_was_left_may_still_be_laid_out(fly):
    pilot = fly("deck", asked="timing.same_distance")
    left = pilot.app.screen
    pilot.app.flow.clear()
    left._foot.roomy = not left._foot.roomy
    pilot.frames(2)
    assert pilot.app.flow.place.screen == "welcome"
