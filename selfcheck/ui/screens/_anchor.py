"""Keeping in sight what is being read while a long page changes: rows come and go, text grows, the window turns.

A scroll view keeps the share of its content that is above, so whatever grows anywhere moves everything. An anchor
keeps one row where it is instead.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kivy.clock import Clock
from kivy.uix.widget import Widget

from selfcheck.ui.widgets.page import Page


class Anchor:
    """Holds the row at the top of the view of `page`; `rows()` are all of them from top to bottom."""

    def __init__(self, page: Page, rows: Callable[[], Sequence[Widget]]) -> None:
        # Ids are weak; the page may be gone before the next frame.
        self._scroll, self._content = page.ids.scroll.__self__, page.ids.content.__self__
        self._rows = rows
        self._held: Widget | None = None
        self._below = 0.0  # pixels from the top of the view down to the top of the row
        self._put = Clock.create_trigger(self._hold, -1)
        # Layouts settle within a frame and scroll views move meanwhile: where the person is, is read in the next one.
        self._note = Clock.create_trigger(self._scrolled)
        self._content.bind(height=self._put)
        self._scroll.bind(height=self._put, scroll_y=self._note)

    def watch(self, *widgets: Widget) -> None:
        """Parts of the page that may move on their own; the row is put back when they do."""
        for widget in widgets:
            widget.bind(y=self._put, height=self._put)

    def show(self, row: Widget, below: float = 0.0) -> None:
        """Bring a row to the top of the view, or so many pixels below it."""
        self._take(row, below)
        self._put()

    def _take(self, row: Widget | None, below: float) -> None:
        if self._held is not None:
            self._held.unbind(y=self._put, height=self._put)
        if row is not None:
            row.bind(y=self._put, height=self._put)
        self._held, self._below = row, below

    def held(self) -> tuple[Widget | None, float]:
        """The row at the top of the view, and how far below the top it begins (negative: it began above)."""
        return self._held, self._below

    @property
    def top(self) -> float:
        """The top of the view, in the coordinates of the rows."""
        room = max(0.0, self._content.height - self._scroll.height)
        return float(self._content.top - (1 - self._scroll.scroll_y) * room)

    def _scrolled(self, *_: object) -> None:
        if self._put.is_triggered:
            self._note()
            return
        top = self.top
        rows = self._rows()
        row = next((row for row in rows if row.y < top - 1), rows[-1] if rows else None)
        self._take(row, top - row.top if row is not None else 0.0)

    def _hold(self, *_: object) -> None:
        room = self._content.height - self._scroll.height
        if self._held is None or self._held.parent is None or room <= 0:
            return
        above = self._content.top - self._held.top - self._below
        share = 1 - min(1.0, max(0.0, above / room))
        if abs(share - self._scroll.scroll_y) * room > 0.5:
            self._scroll.scroll_y = share
