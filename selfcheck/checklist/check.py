"""A running check as one immutable value: each thing the person does gives the next value."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from selfcheck.checklist.deck import Deck
from selfcheck.checklist.signs import PAGES, Signs
from selfcheck.content import Content, Value

NOTHING: Mapping[str, Value] = MappingProxyType({})


class Undo(msgspec.Struct, frozen=True):
    """What one answer replaced: the card, and the answer it had before (None = had none)."""

    card_id: str
    before: Value | None


class Check(msgspec.Struct, frozen=True):
    """Answers so far, the card being asked (`at`, "" when none is) and everything that can be undone.

    Compared by value, and no part of it can be changed in place. It has no hash, since a mapping has none.
    """

    answers: Mapping[str, Value] = NOTHING
    at: str = ""
    undos: tuple[Undo, ...] = ()

    def go_to(self, card_id: str) -> Check:
        """Ask this card next; answers stay."""
        return msgspec.structs.replace(self, at=card_id)

    def answer(self, deck: Deck, card_id: str, value: Value) -> Check:
        """Answer a card and go on to the next one (`at` is "" after the last).

        An answer to a card that is not being asked changes nothing: a second tap, or a finger that lifts after the
        card has flown, cannot answer the card that came up in between.
        """
        if card_id != self.at:
            return self
        answers = MappingProxyType({**self.answers, card_id: value})
        following = deck.after(card_id, answers)
        return Check(
            answers=answers,
            at=following.id if following else "",
            undos=(*self.undos, Undo(card_id, self.answers.get(card_id))),
        )

    def undo(self) -> Check:
        """Take back the last answer and ask its card again; at the very start nothing changes."""
        if not self.undos:
            return self
        *earlier, last = self.undos
        answers = {**self.answers}
        if last.before is None:
            answers.pop(last.card_id, None)
        else:
            answers[last.card_id] = last.before
        return Check(MappingProxyType(answers), last.card_id, tuple(earlier))

    def with_signs(self, content: Content, page: str, ticked: frozenset[str]) -> Check:
        """Record a page of warning signs: what is ticked is a yes, what was read and left alone a no."""
        read = {sign: "yes" if sign in ticked else "no" for sign in Signs(content, self.answers).on(page)}
        return msgspec.structs.replace(self, answers=MappingProxyType({**self.answers, **read}))

    def tick(self, content: Content, sign_id: str) -> Check:
        """Tick or untick a warning sign; the first one ticked takes "none of these" back."""
        if self.answers.get(sign_id) == "yes":
            return self.forget(sign_id)
        signs = Signs(content, self.answers).on(content.signs[sign_id].page)
        return self.forget(*(sign for sign in signs if self.answers.get(sign) == "no")).set(sign_id, "yes")

    def tick_none(self, content: Content, page: str) -> Check:
        """None of these: every sign of the page is a no; chosen again, the page is open again."""
        signs = Signs(content, self.answers)
        if signs.said(page) == "none":
            return self.forget(*signs.on(page))
        return self.with_signs(content, page, frozenset())

    def signs_read(self, content: Content) -> Check:
        """What was left alone on a page of signs on which another one is ticked was read: it is a no."""
        check, signs = self, Signs(content, self.answers)
        for page in PAGES:
            if ticked := signs.ticked(page):
                check = check.with_signs(content, page, frozenset(ticked))
        return check

    def without_sign(self, sign_id: str) -> Check:
        """The person says: I do not have this sign."""
        return msgspec.structs.replace(self, answers=MappingProxyType({**self.answers, sign_id: "no"}))

    def set(self, answer_id: str, value: Value) -> Check:
        """Change one answer wherever the check stands, without moving on."""
        return msgspec.structs.replace(self, answers=MappingProxyType({**self.answers, answer_id: value}))

    def record(self, card_id: str, value: Value) -> Check:
        """Answer a card that is not the one being asked, as the list form does; it can be undone like any other."""
        return msgspec.structs.replace(
            self.set(card_id, value), undos=(*self.undos, Undo(card_id, self.answers.get(card_id)))
        )

    def forget(self, *answer_ids: str) -> Check:
        """Make these answers not given again."""
        answers = {key: value for key, value in self.answers.items() if key not in answer_ids}
        return msgspec.structs.replace(self, answers=MappingProxyType(answers))
