"""The cards of the deck: how they are counted."""

from __future__ import annotations

from tests.ui import people


def test_a_card_that_is_not_asked_any_more_is_not_counted_on_the_next_one(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked="activity.hard_effort_only")
    flow, counts = pilot.app.flow, []
    while flow.content.cards[flow.check.at].aspect == "activity":
        says = pilot.app.face.t(f"card.{flow.check.at}.says")
        top = next(part for part in pilot.app.screen.walk() if getattr(part, "statement", "") == says)
        counts.append(top.counter)
        flow.answer(flow.check.at, "yes")  # it hurts with hard effort only: how far they can walk is not asked
    total = len(counts)
    assert counts == ["1 of 8", *(f"{number} of {total}" for number in range(2, total + 1))]
