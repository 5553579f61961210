"""The pages of warning signs: which signs stand on each, and what a page says so far."""

from __future__ import annotations

from typing import Literal

import msgspec

from selfcheck.content import Answers, Content

PAGES = ("now", "limb", "lately")
"""In the order they are asked: what cannot wait comes first."""


class Signs(msgspec.Struct, frozen=True):
    """All pages under some answers. A page is answered by ticking a sign on it, or by "none of these"."""

    content: Content
    answers: Answers

    def on(self, page: str) -> tuple[str, ...]:
        """Ids of the signs of a page, in the order of the content."""
        return tuple(sign.id for sign in self.content.signs.values() if sign.page == page)

    def ticked(self, page: str) -> tuple[str, ...]:
        """Those of a page that the person has."""
        return tuple(sign for sign in self.on(page) if self.answers.get(sign) == "yes")

    def said(self, page: str) -> Literal["", "none", "some"]:
        """What a page says so far: nothing, none of these, or some."""
        if self.ticked(page):
            return "some"
        return "none" if all(self.answers.get(sign) == "no" for sign in self.on(page)) else ""

    def told(self) -> Answers:
        """The answers without those to signs that were read and left alone."""
        signs = self.content.signs
        return {key: value for key, value in self.answers.items() if key not in signs or value == "yes"}

    def open_pages(self) -> tuple[str, ...]:
        """Pages that say nothing yet."""
        return tuple(page for page in PAGES if not self.said(page))
