"""The one value behind the whole face: the running check, and the places walked through. No Kivy.

The last place is shown, back returns to the one before. `ui/flow.py` is the only one that changes it.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from selfcheck.checklist import Check, Walk

Form = Literal["cards", "list"]
Screen = Literal[
    "welcome", "safety", "stop", "deck", "list", "notice", "review", "result", "why", "next_steps", "keep",
    "learn", "article", "settings", "number", "speech", "past", "past_check", "walk",
]  # fmt: skip
ASKING = ("safety", "deck", "list", "notice", "review")
"""Screens of the questions themselves."""
NOTICES = {
    ("about.age_band", "under_18"): "under_18",
    ("about.pregnant_or_recent", "yes"): "pregnant",
    ("about.recent_injury", "yes"): "recent_injury",
}
"""Answers after which the person is told at once what they change."""


class Place(msgspec.Struct, frozen=True):
    """A screen and what it shows: a page of signs, a sign that stops the check, a tab, an article."""

    screen: Screen
    detail: str = ""


class State(msgspec.Struct, frozen=True):
    """Everything the face is drawn from, settings aside."""

    check: Check = Check()
    places: tuple[Place, ...] = (Place("welcome"),)
    draft: tuple[str, ...] | None = None
    """Choices of a multi-choice card that has not been answered yet; None = as it was answered before."""
    walk: Walk | None = None
    """The walk that is being timed; forgotten with the next step anywhere else."""

    @property
    def place(self) -> Place:
        return self.places[-1]
