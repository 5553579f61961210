"""Days in words, in the language of a face; the year is told only where it is another one. No Kivy."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

Texts = Callable[..., str]
"""`Messages`: the text of a key, with its placeholders filled in."""


def day(t: Texts, when: date, today: date) -> str:
    """As in "14 March", or "14 March 2025" in another year."""
    key = "ui.date.day" if when.year == today.year else "ui.date.day_year"
    return t(key, day=when.day, month=t(f"ui.month.{when.month}"), year=when.year)


def short_day(t: Texts, when: date) -> str:
    """As in "14 Mar"."""
    return t("ui.date.short", day=when.day, month=t(f"ui.month_short.{when.month}"))


def month(t: Texts, when: date, today: date) -> str:
    """As in "March", or "March 2025" in another year."""
    name = t(f"ui.month.{when.month}")
    return name if when.year == today.year else t("ui.date.month_year", month=name, year=when.year)
