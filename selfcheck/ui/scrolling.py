"""Scrolling a page from the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from selfcheck.ui.look import look

SCROLLS: dict[str, Callable[[ScrollView], float]] = {
    "up": lambda page: -look.part("scrolling", "step"),
    "down": lambda page: look.part("scrolling", "step"),
    "page_up": lambda page: -0.85 * page.height,
    "page_down": lambda page: 0.85 * page.height,
    "home": lambda page: -page.viewport_size[1],
    "end": lambda page: page.viewport_size[1],
}
"""Pixels that a key moves a page by; downwards is positive."""


def long_page(screen: Widget | None) -> ScrollView | None:
    """What there is more of than fits: the part of the screen with the focus, else the largest; None if all is seen."""
    if screen is None:
        return None
    views = [part for part in screen.walk() if isinstance(part, ScrollView) and part.height > 0]
    pages = [view for view in views if view.viewport_size[1] > view.height + 1]
    with_focus = (page for page in pages if any(getattr(part, "focused", False) for part in page.walk()))
    return next(with_focus, None) or max(pages, key=lambda page: page.width * page.height, default=None)


def scroll(page: ScrollView, name: str) -> None:
    """Move a page as the key of this name does, as far as it goes."""
    room = page.viewport_size[1] - page.height
    if room > 0:
        page.scroll_y = min(1.0, max(0.0, page.scroll_y - SCROLLS[name](page) / room))
