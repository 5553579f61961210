"""Days in words, in the language of `t`: the texts of keys, with their placeholders filled in (`Messages`)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

Texts = Callable[..., str]


def day_in_words(t: Texts, day: date, today: date | None = None) -> str:
    """As in "14 March 2026"; where `today` is of the same year without it, as in "14 March"."""
    key = "ui.date.day" if today is not None and day.year == today.year else "ui.date.day_year"
    return t(key, day=day.day, month=t(f"ui.month.{day.month}"), year=day.year)


def short_day(t: Texts, day: date) -> str:
    """As in "14 Mar"."""
    return t("ui.date.short", day=day.day, month=t(f"ui.month_short.{day.month}"))


def month_in_words(t: Texts, day: date, today: date) -> str:
    """As in "March", or "March 2025" in another year."""
    name = t(f"ui.month.{day.month}")
    return name if day.year == today.year else t("ui.date.month_year", month=name, year=day.year)
