"""Days in words."""

from __future__ import annotations

from datetime import date

from selfcheck.content import Messages


def day_in_words(messages: Messages, day: date) -> str:
    """A day with its year, as in "14 March 2026"."""
    return messages("ui.date.day_year", day=day.day, month=messages(f"ui.month.{day.month}"), year=day.year)
