"""What we ask: checked answers, the deck of cards, and a running check and a timed walk as immutable values."""

from __future__ import annotations

from selfcheck.checklist.answers import AnswerError, counting, parse
from selfcheck.checklist.check import Check, Undo
from selfcheck.checklist.deck import Deck, Progress
from selfcheck.checklist.walk import Walk, may_walk

__all__ = ["AnswerError", "Check", "Deck", "Progress", "Undo", "Walk", "counting", "may_walk", "parse"]
