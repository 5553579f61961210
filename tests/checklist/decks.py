"""Decks to walk: a few cards of every section, which hide behind each other in every way that is allowed."""

from functools import cache

import msgspec
from hypothesis import strategies as st

from selfcheck.checklist import Deck
from selfcheck.content import Card, Condition, Content, Value, shipped
from tests.assessment.people import answer_sets

SHIPPED = shipped()
A_SECTION = 3
FEW = {
    card.id: card
    for aspect in SHIPPED.aspects
    for card in [card for card in SHIPPED.cards.values() if card.aspect == aspect][:A_SECTION]
}
SIGNS = tuple(SHIPPED.signs)[:3]


@st.composite
def contents(draw: st.DrawFn) -> Content:
    """A small deck in which any card may hide behind one of the three before it, or behind a sign."""
    cards: dict[str, Card] = {}
    for card in FEW.values():
        before = [*SIGNS[:1], *list(cards)[-3:]]
        behind = draw(st.sampled_from(["", "", *before]))
        show_when = draw(conditions_on(behind)) if behind else None
        cards[card.id] = msgspec.structs.replace(card, show_when=show_when)
    return msgspec.structs.replace(SHIPPED, cards=cards)


@cache
def conditions_on(answer_id: str) -> st.SearchStrategy[Condition]:
    _, values = SHIPPED.kind_and_values(answer_id)
    return st.one_of(
        st.builds(Condition, id=st.just(answer_id), equals=st.sampled_from(values)),
        st.builds(Condition, id=st.just(answer_id), not_equals=st.sampled_from(values)),
        st.builds(Condition, id=st.just(answer_id), exists=st.booleans()),
    )


ANSWERS = answer_sets(SHIPPED, (*SIGNS, *FEW))


@st.composite
def walks(draw: st.DrawFn) -> tuple[Content, Deck, dict[str, Value]]:
    """A content, its deck, and answers to any of its questions."""
    content = draw(contents())
    return content, Deck(content), draw(ANSWERS)


def asked(content: Content, answers: dict[str, Value]) -> list[str]:
    """Ids of the cards that are asked, the plain way: card by card; what is not asked says nothing to later ones."""
    shown: list[str] = []
    for card in content.cards.values():
        heard = {key: value for key, value in answers.items() if key in shown or key in content.signs}
        if card.show_when is None or card.show_when.holds(heard):
            shown.append(card.id)
    return shown
