"""Your answers: everything said is there, a tap changes it, and nothing is lost on the way."""

from __future__ import annotations

import gc
import time
from typing import Any

import pytest

from selfcheck.keeping import Settings
from selfcheck.report.summary import answer_text
from tests.ui import people


def rows(pilot: Any) -> list[Any]:
    from selfcheck.ui.widgets.answer_row import AnswerRow

    return [widget for widget in pilot._walk() if isinstance(widget, AnswerRow)]


def test_every_visible_card_is_there_with_what_was_said(fly):
    pilot = fly("review")
    flow, messages = pilot.app.flow, pilot.app.face.messages
    said = {row.answer_id: (row.title, row.answer) for row in rows(pilot)}
    for card in flow.deck.visible(people.HEEL):
        expected = answer_text(messages, card.id, people.HEEL[card.id]) if card.id in people.HEEL else "Not asked"
        assert said[card.id] == (messages(f"card.{card.id}.short"), expected)


def test_the_safety_check_says_none_of_these_or_what_was_ticked(fly):
    pilot = fly("review", answers={**people.HEEL, "flag.heel_pop": "yes", "flag.fainted_exercising": "yes"})
    assert [row.answer for row in rows(pilot)][:3] == [
        "None of these",
        "None of these",
        "Pop in the heel, weak push-off, Fainted while exercising",
    ]


def test_a_card_that_was_not_reached_says_so_and_not_sure_is_an_answer(fly):
    pilot = fly("review", answers=people.FEW)
    kinds = {row.answer_id: (row.kind, row.answer) for row in rows(pilot)}
    assert kinds["timing.same_distance"] == ("none", "Not asked")
    assert kinds["timing.lingers_after"] == ("unsure", "Not sure")


def test_tapping_an_answer_opens_its_card_and_answering_comes_back(fly):
    pilot = fly("review")
    pilot.tap("Bruising: No")
    assert (pilot.app.flow.place.screen, pilot.app.flow.check.at) == ("deck", "physical.bruising")
    pilot.tap("Yes")
    assert pilot.app.flow.place.screen == "review"
    assert "Bruising: Yes" in pilot.controls()


def test_coming_back_finds_the_page_where_it_was_left(fly):
    pilot = fly("review")
    pilot.tap("Long hours on my feet: Yes")
    pilot.tap("No")
    pilot.frames(6)
    row = pilot.control("Long hours on my feet: No")
    bottom = pilot.app.screen.ids.scroll.y
    assert bottom <= row.to_window(*row.pos)[1] < pilot.app.screen.ids.scroll.top


def test_leaving_again_at_once_does_no_harm(fly):
    pilot = fly("review")
    pilot.tap("Long hours on my feet: Yes")
    pilot.tap("No")
    pilot.app.flow.home()
    pilot.settle()
    gc.collect()
    pilot.frames(30)
    assert pilot.app.flow.place.screen == "welcome"


def test_the_first_time_the_page_begins_at_its_top(fly):
    assert fly("review").app.screen.ids.scroll.scroll_y == 1


def test_tapping_a_page_of_signs_opens_it_and_going_on_comes_back(fly):
    pilot = fly("review")
    pilot.tap("Foot or leg: None of these")
    assert (pilot.app.flow.place.screen, pilot.app.flow.place.detail) == ("safety", "limb")
    pilot.app.flow.continue_safety()
    pilot.settle()
    assert pilot.app.flow.place.screen == "review"


def test_see_my_result_shows_it_by_touch_and_by_enter(fly):
    pilot = fly("review")
    pilot.tap("See my result")
    assert pilot.app.flow.place.screen == "result"
    pilot.app.flow.back()
    pilot.press("enter")
    assert pilot.app.flow.place.screen == "result"


def test_the_bar_says_what_is_below_and_how_much_is_answered(fly):
    pilot = fly("review", size=(1280, 800))
    screen = pilot.app.screen
    below = screen.below()
    assert below == ["Pain", "Feeling", "Skin", "Feet", "Activity", "You"]
    assert pilot.sees("Below: Pain, Feeling, Skin, Feet, Activity, You")
    screen.ids.scroll.scroll_y = 0.5
    pilot.frames(3)
    assert 0 < len(screen.below()) < len(below)
    assert screen.below() == below[-len(screen.below()) :]
    screen.ids.scroll.scroll_y = 0
    pilot.frames(3)
    assert pilot.sees("That is all.")
    done = sum(part.done for part in pilot.app.flow.deck.progress(people.HEEL))
    assert pilot.sees(f"{done} of {len(pilot.app.flow.deck.visible(people.HEEL))} answered")


def test_a_child_is_told_at_the_top(fly):
    pilot = fly("review", answers=people.CHILD)
    texts = pilot.texts()
    assert texts.index("Under 18? Ask an adult to help") < texts.index("Safety check")


@pytest.mark.parametrize("size", [(320, 640), (412, 915)])
def test_the_largest_text_is_not_cut_off(fly, size):
    pilot = fly("review", answers={**people.HEEL, "flag.fainted_exercising": "yes"}, size=size,
                settings=Settings(text_scale=2.0, reduce_motion="on"))  # fmt: skip
    for row in rows(pilot):
        title, said = row._kept
        assert row.height >= max(48, title.texture.height)
        assert title.texture.width <= row.width + 1
        assert said.texture.width <= row.width + 1
        assert row.width <= size[0]


def test_fifty_rows_are_built_in_a_moment(fly):
    from selfcheck.ui.screens.review import build

    pilot = fly("review")
    took = []
    for _ in range(4):
        begun = time.process_time()
        build(pilot.app.face, "", False)
        took.append(time.process_time() - begun)
    assert min(took) < 0.3  # 0.08 on a quiet machine
