"""What we ask: checked answers, the deck of cards, and a running check as an immutable value."""

from __future__ import annotations

from selfcheck.checklist.answers import AnswerError, counting, parse
from selfcheck.checklist.check import Check, Undo
from selfcheck.checklist.deck import Deck, Progress

__all__ = ["AnswerError", "Check", "Deck", "Progress", "Undo", "counting", "parse"]
