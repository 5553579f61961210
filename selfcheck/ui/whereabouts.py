"""Where a person is on a screen: what stands at the top of each part that scrolls, and what has the keyboard.

Screens are built anew from the state: in another language or look, and on the way back to them. How far a page was
scrolled is no part of that state, so it is noted from the old screen and found again on the new one. Words are longer
in one language than in the other; so what is kept is not a height but the piece that was at the top.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kivy.clock import Clock
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from selfcheck.ui.widgets.tappable import Tappable

SETTLED = 20
"""Frames without a change of height after which a page has its final one; from then on the person scrolls."""


class Top(NamedTuple):
    """The piece at the top of the view: the way down to it, child by child, and the share of it that is above."""

    path: tuple[int, ...]
    above: float


class Whereabouts(NamedTuple):
    """`tops` are those of the scroll views of a screen in order, None for one that is at its top; `focused` is the
    kind of the control with the keyboard, and which of its kind it is."""

    tops: tuple[Top | None, ...]
    focused: tuple[str, int] | None


NOWHERE = Whereabouts((), None)


def noted(screen: Widget | None) -> Whereabouts:
    """Where the person is. A screen that finds the place itself says so with `finds_its_place`."""
    if screen is None:
        return NOWHERE
    tops = () if hasattr(screen, "finds_its_place") else tuple(_top(scroll) for scroll in _scrolls(screen))
    named = list(_named(screen))
    return Whereabouts(tops, next((name for name, control in named if control.focused), None))


def go_there(screen: Widget, where: Whereabouts) -> None:
    """Bring a screen that was just built to where the person was."""
    found = where.focused is None or _give_focus(screen, where.focused)
    if found and not any(where.tops):
        return
    calm, heights = 0, [0.0]

    def put(_: float) -> bool:
        """Pages settle from the inside out over some frames, and long ones are built a few rows a frame."""
        nonlocal found, calm, heights
        found = found or where.focused is None or _give_focus(screen, where.focused)
        scrolls = _scrolls(screen)
        for scroll, top in zip(scrolls, where.tops, strict=False):
            if top is not None:
                _put(scroll, top)
        now = [scroll.viewport_size[1] for scroll in scrolls]
        calm, heights = (calm + 1, now) if now == heights else (0, now)
        return calm < SETTLED and screen.parent is not None

    Clock.schedule_interval(put, 0)


def _give_focus(screen: Widget, name: tuple[str, int]) -> bool:
    control = next((control for known, control in _named(screen) if known == name), None)
    if control is not None and not control.disabled:
        control.focused = True
    return control is not None


def _scrolls(screen: Widget) -> list[ScrollView]:
    return [part for part in screen.walk(restrict=True) if isinstance(part, ScrollView)]


def _named(screen: Widget) -> Iterator[tuple[tuple[str, int], Tappable]]:
    """Every control with its kind and its number among those of the kind."""
    counts: dict[str, int] = {}
    for control in screen.walk(restrict=True):
        if not isinstance(control, Tappable):
            continue
        kind = type(control).__name__
        yield (kind, counts.get(kind, 0)), control
        counts[kind] = counts.get(kind, 0) + 1


def _top(scroll: ScrollView) -> Top | None:
    if scroll.viewport_size[1] <= scroll.height + 1 or scroll.scroll_y >= 1 or not scroll.children:
        return None
    edge = scroll.to_window(scroll.x, scroll.top)[1]
    piece, path = scroll.children[0], []
    while inner := next(((n, child) for n, child in enumerate(piece.children) if _spans(child, edge)), None):
        path.append(inner[0])
        piece = inner[1]
    return Top(tuple(path), (_window_top(piece) - edge) / max(1.0, piece.height))


def _put(scroll: ScrollView, top: Top) -> None:
    room = scroll.viewport_size[1] - scroll.height
    if room <= 0 or not scroll.children:
        return
    piece = scroll.children[0]
    for number in top.path:
        if number >= len(piece.children):
            return
        piece = piece.children[number]
    edge = scroll.to_window(scroll.x, scroll.top)[1]
    moved = _window_top(piece) - top.above * piece.height - edge
    scroll.scroll_y = min(1.0, max(0.0, scroll.scroll_y + moved / room))


def _spans(piece: Widget, edge: float) -> bool:
    top = _window_top(piece)
    return piece.height > 0 and top - piece.height < edge <= top


def _window_top(piece: Widget) -> float:
    return float(piece.to_window(piece.x, piece.top)[1])
