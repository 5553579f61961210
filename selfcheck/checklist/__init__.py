"""What we ask: checked answers, the deck of cards, and a running check and a timed walk as immutable values."""

from __future__ import annotations

from selfcheck.checklist.answers import AnswerError, chosen, counting, parse, toggled
from selfcheck.checklist.check import Check, Undo
from selfcheck.checklist.deck import Deck, Progress
from selfcheck.checklist.signs import PAGES, Signs
from selfcheck.checklist.walk import Walk, may_walk

__all__ = [
    "PAGES", "AnswerError", "Check", "Deck", "Progress", "Signs", "Undo", "Walk", "chosen", "counting", "may_walk",
    "parse", "toggled",
]  # fmt: skip
