"""The screens that only a kiosk has speak Spanish to the last word, those that only staff see too."""

from __future__ import annotations

from typing import Any

KEPT = {"Main Street Shoes", "Heart or Sole?", "English", "Español", "Auto"}
"""Words that are the same in every language."""


def said(window: Any, language: str) -> dict[str, set[str]]:
    """All that is seen on each screen of a kiosk, and all names that are only heard."""
    from selfcheck.ui.widgets.tappable import Tappable
    from selfcheck.ui.widgets.text import Text
    from tests.kiosk.scenes import played, shop
    from tests.ui.steps import unseen_frame

    def rest() -> None:
        for _ in range(4):
            unseen_frame()

    found = {}
    with shop((1080, 1920), language) as app:
        for name in played(app, rest):
            parts = [part for part in app.stage.walk(restrict=True) if isinstance(part, Text | Tappable)]
            found[name] = {part.spoken for part in parts if len(part.spoken) > 3 and any(map(str.isalpha, part.spoken))}
    return found


def test_no_english_word_is_left_on_any_screen_of_a_kiosk(window):
    english, spanish = said(window, "en"), said(window, "es")
    assert all(english.values())
    assert {name: left for name, words in english.items() if (left := words & spanish[name] - KEPT)} == {}
