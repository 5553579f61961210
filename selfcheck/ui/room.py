"""How much room a screen has: the design's layout classes. A change of class builds the present screen again."""

from __future__ import annotations

from selfcheck.ui.look import look

EXPANDED = 840
"""Dp of width from which two panes stand beside each other."""
SHORT = 640
"""Dp of height under which every line counts: what is fixed takes as little as it can."""
RAIL = 560
"""Dp of height from which the deck has its sections beside it: a telephone on its side has not."""
TALL = 700
"""Dp of height from which the fixed part of a screen may hold more than its actions."""
FLAT = 600
"""Dp of width from which a short window has its progress in the bar."""


def wide() -> bool:
    """True where two panes fit beside each other."""
    return look.room()[0] >= look.dp(EXPANDED)


def short() -> bool:
    """True where height is what is missing."""
    return look.room()[1] < look.dp(SHORT)


def tall() -> bool:
    """True where there is height to spare."""
    return look.room()[1] >= look.dp(TALL)


def rail() -> bool:
    """True where the deck has all its sections beside it."""
    return wide() and look.room()[1] >= look.dp(RAIL)


def flat() -> bool:
    """True where height is missing and width is not."""
    return short() and not rail() and look.room()[0] >= look.dp(FLAT)


def layout() -> tuple[bool, ...]:
    """The class as a whole, to be compared."""
    return wide(), short(), tall(), rail(), flat()
