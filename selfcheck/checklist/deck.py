"""The deck: which cards are asked, in which order, and how far a person has come. Pure functions of the answers."""

from __future__ import annotations

from typing import NamedTuple

from selfcheck.checklist.answers import counting
from selfcheck.content import UNSURE, Answers, Card, Content, given


class Progress(NamedTuple):
    """How far one section is: `done` of `total` visible cards have an answer (not sure is one)."""

    aspect: str
    done: int
    total: int


class Deck:
    """The cards of a content in the order they are asked, section by section."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._place = {card_id: place for place, card_id in enumerate(content.cards)}

    def visible(self, answers: Answers, aspect: str | None = None) -> tuple[Card, ...]:
        """Cards that are asked, given the answers so far; of one section or of all."""
        counted = counting(self._content, answers)
        return tuple(
            card
            for card in self._content.cards.values()
            if (aspect is None or card.aspect == aspect) and (not card.show_when or card.show_when.holds(counted))
        )

    def first(self, answers: Answers, aspect: str | None = None) -> Card | None:
        return next(iter(self.visible(answers, aspect)), None)

    def after(self, card_id: str, answers: Answers) -> Card | None:
        """The card that follows; None after the last. KeyError if there is no such card."""
        place = self._place[card_id]
        return next((card for card in self.visible(answers) if self._place[card.id] > place), None)

    def unanswered(self, answers: Answers) -> tuple[Card, ...]:
        """Visible cards without an answer; not sure is an answer."""
        return tuple(card for card in self.visible(answers) if card.id not in answers)

    def open(self, answers: Answers) -> tuple[str, ...]:
        """Ids of visible cards that say nothing yet: not asked, not sure, or nothing chosen."""
        return tuple(card.id for card in self.visible(answers) if not given(answers.get(card.id, UNSURE)))

    def progress(self, answers: Answers) -> tuple[Progress, ...]:
        """Every section in order, `about` included; one that asks nothing is left out."""
        cards = self.visible(answers)
        return tuple(
            Progress(aspect, sum(card.id in answers for card in shown), len(shown))
            for aspect in self._content.aspects
            if (shown := [card for card in cards if card.aspect == aspect])
        )
