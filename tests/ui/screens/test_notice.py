"""Notices: told plainly, and on to where the person was."""

from __future__ import annotations

import pytest

from tests.ui import people

NOTICES = {
    "under_18": ("about.age_band", "under_18"),
    "pregnant": ("about.pregnant_or_recent", "yes"),
    "recent_injury": ("about.recent_injury", "yes"),
}


@pytest.mark.parametrize("notice", NOTICES)
def test_every_sentence_of_it_is_on_the_screen_and_one_way_leads_on(fly, notice):
    pilot = fly("deck", f"notice:{notice}")
    face = pilot.app.face
    page = " ".join(pilot.texts())
    assert face.t(f"notice.{notice}.title") in page
    assert face.t(f"notice.{notice}.text") in page
    assert pilot.controls() == ["Read this aloud", "Continue"]


@pytest.mark.parametrize("notice", NOTICES)
def test_going_on_asks_the_next_card(fly, notice):
    card, value = NOTICES[notice]
    before = {key: said for key, said in people.HEEL.items() if key not in (card, "history.long_standing")}
    pilot = fly("deck", answers=before, asked=card)
    flow = pilot.app.flow
    flow.answer(card, value)
    pilot.settle()
    assert flow.place.screen == "notice"
    following = flow.check.at
    pilot.tap("Continue")
    assert (flow.place.screen, flow.check.at) == ("deck", following)
    assert flow.check.answers[card] == value


def test_going_on_after_a_change_from_the_review_comes_back_to_it(fly):
    pilot = fly("review")
    pilot.tap("Injury in the last 48 hours: No")
    pilot.tap("Yes")
    assert pilot.app.flow.place.detail == "recent_injury"
    pilot.press("enter")
    assert pilot.app.flow.place.screen == "review"
    assert "Injury in the last 48 hours: Yes" in pilot.controls()
