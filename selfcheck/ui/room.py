"""How much room a screen has: the design's layout classes. A change of class builds the present screen again."""

from __future__ import annotations

from selfcheck.ui.look import look


def wide() -> bool:
    """True where two panes fit beside each other."""
    return look.room()[0] >= look.breakpoint("expanded")


def short() -> bool:
    """True where height is what is missing."""
    return look.room()[1] < look.breakpoint("short")


def tall() -> bool:
    """True where there is height to spare."""
    return look.room()[1] >= look.breakpoint("tall")


def rail() -> bool:
    """True where the deck has all its sections beside it."""
    return wide() and look.room()[1] >= look.breakpoint("rail")


def flat() -> bool:
    """True where height is missing and width is not."""
    return short() and not rail() and look.room()[0] >= look.breakpoint("medium")


def layout() -> tuple[bool, ...]:
    """The class as a whole, to be compared."""
    return wide(), short(), tall(), rail(), flat()
