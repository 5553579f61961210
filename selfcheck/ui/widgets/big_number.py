"""A telephone number to be read from across a room."""

from __future__ import annotations

from kivy.properties import NumericProperty

from selfcheck.ui.look import look
from selfcheck.ui.widgets.text import Text


class BigNumber(Text):
    """Digits as large as their width allows, at most `tallest` pixels high."""

    tallest = NumericProperty(0)

    def fitted(self, words: str, role: str, font: str, width: float) -> float:
        # A digit of this font is 0.62 of its size wide.
        return min(self.tallest or look.part("big_number", "tallest"), max(width, 1) / (0.64 * max(2, len(words))))
