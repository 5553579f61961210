"""The list: the same questions on one page; nothing moves under the finger, and emergencies stop it at once."""

from __future__ import annotations

from typing import Any

import pytest

from selfcheck.assessment import assess
from selfcheck.content import shipped
from selfcheck.keeping import Settings
from tests.ui import people


def questions(pilot: Any) -> list[Any]:
    pilot.app.screen.complete()
    pilot.frames(4)
    return list(pilot.app.screen.rows())


def says(pilot: Any, card_id: str) -> str:
    return str(pilot.app.face.t(f"card.{card_id}.says"))


def answer(pilot: Any, card_id: str, word: str) -> str:
    return f"{says(pilot, card_id)}: {word}"


def on_screen(pilot: Any, name: str) -> float:
    control = pilot.control(name)
    return float(control.to_window(*control.pos)[1])


def test_the_safety_check_comes_first_then_every_card_that_is_asked_in_the_order_of_the_cards(fly):
    pilot = fly("list", answers={})
    rows = questions(pilot)
    flow = pilot.app.flow
    assert [set(row.buttons) for row in rows[:3]] == [
        {*flow.signs.on(page), "none"} for page in ("now", "limb", "lately")
    ]
    assert [row.card_id for row in rows[3:]] == [card.id for card in flow.deck.visible({})]


def test_a_tap_answers_and_the_row_stays_where_it_is(fly):
    pilot = fly("list", answers=people.NO_SIGNS)
    questions(pilot)
    name = answer(pilot, "sensory.feels_cold", "Yes")
    pilot.tap(name)
    before = on_screen(pilot, name)
    pilot.tap(answer(pilot, "sensory.feels_cold", "No"))
    assert pilot.app.flow.check.answers["sensory.feels_cold"] == "no"
    assert pilot.control(answer(pilot, "sensory.feels_cold", "No")).chosen
    assert not pilot.control(name).chosen
    assert abs(on_screen(pilot, name) - before) < 1
    assert pilot.sees("4 of 51")


def test_a_question_that_no_longer_applies_goes_and_the_tapped_one_stays_under_the_finger(fly):
    pilot = fly("list", answers=people.NO_SIGNS)
    questions(pilot)
    hidden = answer(pilot, "about.pregnant_or_recent", "Yes")
    assert hidden in pilot.controls()
    oldest = answer(pilot, "about.age_band", "65 or older")
    pilot._bring_into_view(pilot.control(oldest))
    before = on_screen(pilot, oldest)
    pilot.tap(oldest)
    assert hidden not in pilot.controls()
    assert abs(on_screen(pilot, oldest) - before) < 1
    pilot.tap(answer(pilot, "about.age_band", "18 to 39"))
    assert hidden in pilot.controls()


def test_a_question_that_goes_above_moves_nothing_below(fly):
    """Hidden cards are hidden by cards before them; answering from the end up must not shift the page either."""
    pilot = fly("list", answers={**people.NO_SIGNS, "history.flat_feet": "no"})
    questions(pilot)
    last = answer(pilot, "history.long_standing", "Yes")
    pilot.tap(last)
    before = on_screen(pilot, last)
    pilot.app.flow.say("activity.hard_effort_only", "yes")
    pilot.frames(4)
    assert abs(on_screen(pilot, last) - before) < 1


def test_an_emergency_sign_opens_the_stop_screen_at_once_and_the_way_back_finds_the_place(fly):
    pilot = fly("list", answers={})
    questions(pilot)
    sign = "After an injury, my foot or leg has an odd shape, or bone shows."
    pilot._bring_into_view(pilot.control(sign))
    before = on_screen(pilot, sign)
    pilot.tap(sign)
    assert pilot.app.flow.place.screen == "stop"
    assert pilot.sees("Get help now.")
    pilot.tap("I do not have this sign. Continue.")
    assert pilot.app.flow.place.screen == "list"
    pilot.frames(6)
    assert abs(on_screen(pilot, sign) - before) < 2


def test_signs_and_none_of_these_take_each_other_back_and_what_they_lead_to_is_said(fly):
    pilot = fly("list", answers={})
    sign = pilot.app.face.t("sign.flag.wound_not_healing.says")
    questions(pilot)
    pilot.tap("Foot or leg: None of these")
    pilot.tap(sign)
    assert not pilot.control("Foot or leg: None of these").chosen
    assert pilot.sees("We will add a")
    pilot.tap("Foot or leg: None of these")
    assert not pilot.control(sign).chosen
    assert not pilot.sees("We will add a")


def test_the_main_button_leads_to_the_safety_check_until_it_is_done(fly):
    pilot = fly("list", answers={})
    questions(pilot)
    pilot.app.screen.page.ids.scroll.scroll_y = 0
    pilot.frames(3)
    pilot.tap("Safety check first")
    assert pilot.app.flow.place.screen == "list"
    assert pilot.app.screen.page.ids.scroll.scroll_y == 1
    for page in ("Right now", "Foot or leg", "Lately"):
        pilot.tap(f"{page}: None of these")
    pilot.tap("See my result")
    assert pilot.app.flow.place.screen == "result"


def test_the_line_below_goes_to_the_next_open_question_and_around_the_end(fly):
    given = {key: value for key, value in people.HEEL.items() if key not in ("physical.bruising", "risk.smoking")}
    pilot = fly("list", answers=given)
    questions(pilot)
    scroll = pilot.app.screen.page.ids.scroll
    for card_id in ("physical.bruising", "risk.smoking", "physical.bruising"):
        pilot.tap("Go to the next open question. 2 left. Leave any blank.")
        row = next(row for row in pilot.app.screen.rows() if getattr(row, "card_id", "") == card_id)
        assert scroll.top - 60 < row.to_window(0, row.top)[1] <= scroll.top + 1


def test_what_an_answer_changes_is_told_at_once_below_it(fly):
    pilot = fly("list", answers=people.NO_SIGNS)
    questions(pilot)
    assert not pilot.sees(pilot.app.face.t("notice.under_18.title"))
    pilot.tap(answer(pilot, "about.age_band", "Under 18"))
    assert pilot.app.flow.place.screen == "list"
    assert pilot.sees(pilot.app.face.t("notice.under_18.title"))


def test_every_question_says_why_it_is_asked(fly):
    pilot = fly("list", answers=people.NO_SIGNS)
    questions(pilot)
    pilot.tap("Why do we ask?: " + says(pilot, "timing.first_steps"))
    assert pilot.sees("NHS")
    pilot.press("escape")
    assert pilot.app.flow.place.screen == "list"


def test_from_welcome_to_the_list_to_the_cards_and_back_the_choice_is_kept(fly):
    pilot = fly(answers={})
    pilot.tap("Answer as a list")
    assert pilot.app.flow.place.screen == "list"
    for page in ("Right now", "Foot or leg", "Lately"):
        pilot.app.screen.complete()
        pilot.tap(f"{page}: None of these")
    pilot.tap("Cards")
    assert pilot.app.flow.place.screen == "deck"
    pilot.tap("Yes")
    asked = pilot.app.flow.check.at
    pilot.tap("Show all questions as a list")
    assert pilot.app.flow.place.screen == "list"
    assert pilot.app.flow.check.at == asked
    scroll = pilot.app.screen.page.ids.scroll
    shown = on_screen(pilot, answer(pilot, asked, "Yes"))
    assert scroll.y < shown < scroll.top
    assert pilot.app._file.read()[0].form == "list"
    pilot.app.flow.home()
    pilot.settle()
    pilot.tap("Go on with my check")
    assert pilot.app.flow.place.screen == "list"


def test_a_larger_text_keeps_the_question_that_is_being_read(fly):
    pilot = fly("list", answers=people.HEEL)
    questions(pilot)
    pilot.tap(answer(pilot, "physical.swelling", "No"))
    held, _ = pilot.app.screen._anchor.held()
    pilot.tap("Settings")
    pilot.app.face.set(text_scale=2.0)
    pilot.app.flow.back()
    pilot.settle()
    pilot.frames(6)
    again, _ = pilot.app.screen._anchor.held()
    assert again.card_id == held.card_id
    top = pilot.app.screen.page.ids.scroll.top
    assert again.to_window(0, again.y)[1] < top


def test_read_aloud_begins_with_the_question_at_the_top_of_the_view(fly):
    from selfcheck.ui.spoken import Spoken

    pilot = fly("list", answers={**people.NO_SIGNS, "sensory.feels_cold": "yes"})
    questions(pilot)
    spoken = Spoken(pilot.app.face)
    assert says(pilot, "timing.same_distance") in spoken.lines(pilot.app.screen)
    pilot.app.screen._jump("sensory")
    pilot.frames(3)
    lines = spoken.lines(pilot.app.screen)
    assert says(pilot, "timing.same_distance") not in lines
    assert "Yes, chosen" in lines


def test_the_whole_list_by_touch_leads_to_the_result_of_assess(fly):
    pilot = fly("list", answers={})
    questions(pilot)
    words = {"yes": "Yes", "no": "No", "unsure": "Not sure"}
    for page in ("Right now", "Foot or leg", "Lately"):
        pilot.tap(f"{page}: None of these")
    for card in shipped().cards.values():
        said = people.HEEL.get(card.id)
        for value in said if isinstance(said, tuple) else [said] if said else []:
            pilot.tap(answer(pilot, card.id, words.get(value) or pilot.app.face.t(f"value.{card.id}.{value}")))
    assert "All answered" in [one.spoken for one in pilot._walk() if hasattr(one, "spoken")]
    pilot.tap("See my result")
    assert pilot.app.flow.assessment() == assess(people.HEEL)


def test_the_form_can_be_changed_in_the_settings_in_the_middle_of_a_check(fly):
    pilot = fly("safety:now", "safety:limb", "safety:lately", "deck", answers=people.NO_SIGNS,
                asked="timing.first_steps")  # fmt: skip
    pilot.tap("Settings")
    pilot.tap("List")
    assert pilot.app.flow.place.screen == "settings"
    pilot.tap("Back")
    assert pilot.app.flow.place.screen == "list"
    pilot.tap("Settings")
    pilot.tap("Cards")
    pilot.tap("Back")
    assert (pilot.app.flow.place.screen, pilot.app.flow.check.at) == ("deck", "timing.first_steps")


def test_the_arrows_walk_from_answer_to_answer_and_enter_keeps_the_focus(fly):
    pilot = fly("list", answers=people.NO_SIGNS)
    questions(pilot)
    pilot.app.focus.give(pilot.control(answer(pilot, "timing.same_distance", "No")))
    for key, expected in (
        ("right", answer(pilot, "timing.same_distance", "Not sure")),
        ("down", answer(pilot, "timing.gone_in_10_standing", "Not sure")),
        ("enter", answer(pilot, "timing.gone_in_10_standing", "Not sure")),
        ("left", answer(pilot, "timing.gone_in_10_standing", "No")),
        ("left", answer(pilot, "timing.gone_in_10_standing", "No")),
        ("up", answer(pilot, "timing.same_distance", "No")),
        ("up", "Lately: None of these"),
    ):
        pilot.press(key)
        assert pilot.app.focus.current.spoken == expected
    assert pilot.app.flow.check.answers["timing.gone_in_10_standing"] == "unsure"


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(320, 568), (412, 915), (1280, 800)])
def test_no_word_is_cut_off_and_every_answer_is_large_enough(fly, size, scale):
    pilot = fly("list", answers=people.NO_SIGNS, size=size, settings=Settings(text_scale=scale, reduce_motion="on"))
    for row in questions(pilot):
        inside = [row, *row.children]
        assert all(part.x >= row.x - 1 for part in inside)
        for button in row.buttons.values():
            assert min(button.size) >= 48
            assert button.right <= row.right + 1
            assert button.y >= row.y
            left, right, low, high = button.words_box()
            assert left >= 0
            assert right <= button.width
            assert low >= 0
            assert high <= button.height
        ordered = sorted(row.buttons.values(), key=lambda one: (-one.y, one.x))
        assert ordered == list(row.buttons.values())
