"""Where a person is on a screen: what stands at the top of each part that scrolls, and what has the keyboard.

Screens are built anew from the state: in another language or look, and on the way back to them. How far a page was
scrolled is no part of that state, so it is noted from the old screen and found again on the new one. Words are longer
in one language than in the other; so what is kept is not a height but the piece that was at the top.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from kivy.clock import Clock
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from selfcheck.ui.focus import bring_into_view, in_sight
from selfcheck.ui.widgets.tappable import Tappable
from selfcheck.ui.widgets.text import Text

SETTLED = 20
"""Frames without a change of height after which a page has its final one; from then on the person scrolls."""


class Step(NamedTuple):
    """A step down into a part of a page: its kind, which of its kind it is among its neighbours, and where the upper
    edge of the view is: at a share of it, or some pixels above it, since spaces do not grow with the text."""

    kind: str
    number: int
    share: float
    pixels: float


Top = tuple[Step, ...]
"""The way down to the first words in the view. Larger text puts some parts into others: then the way ends earlier."""


class Whereabouts(NamedTuple):
    """`tops` are those of the scroll views of a screen in order, None for one that is at its top; `focused` is the
    kind of the control with the keyboard, and which of its kind it is, `in_sight` whether all of it was seen."""

    tops: tuple[Top | None, ...]
    focused: tuple[str, int] | None
    in_sight: bool = False


NOWHERE = Whereabouts((), None)


def noted(screen: Widget | None) -> Whereabouts:
    """Where the person is. A screen that finds the place itself says so with `finds_its_place`."""
    if screen is None:
        return NOWHERE
    tops = () if hasattr(screen, "finds_its_place") else tuple(_top(scroll) for scroll in _scrolls(screen))
    name, control = next((one for one in _named(screen) if one[1].focused), (None, None))
    return Whereabouts(tops, name, control is not None and in_sight(control))


def go_there(screen: Widget, where: Whereabouts) -> None:
    """Bring a screen that was just built to where the person was."""
    held = _give_focus(screen, where.focused)
    if (held or where.focused is None) and not (where.in_sight or any(where.tops)):
        return
    calm, heights = 0, [0.0]

    def put(_: float) -> bool:
        """Pages settle from the inside out over some frames, and long ones are built a few rows a frame."""
        nonlocal held, calm, heights
        held = held or _give_focus(screen, where.focused)
        scrolls = _scrolls(screen)
        for scroll, top in zip(scrolls, where.tops, strict=False):
            if top is not None:
                _put(scroll, top)
        if held is not None and held.focused and where.in_sight:
            bring_into_view(held)  # larger text may have pushed it out
        now = [scroll.viewport_size[1] for scroll in scrolls]
        calm, heights = (calm + 1, now) if now == heights else (0, now)
        return calm < SETTLED and screen.parent is not None

    Clock.schedule_interval(put, 0)


def _give_focus(screen: Widget, name: tuple[str, int] | None) -> Tappable | None:
    """The control of this name, which has the keyboard now if it can take it; None if it is not there (yet)."""
    control = next((control for known, control in _named(screen) if known == name), None)
    if control is not None and not control.disabled:
        control.focused = True
    return control


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
    if scroll.viewport_size[1] <= scroll.height + 1 or scroll.scroll_y >= 1:
        return None
    return _way_to_words(scroll, _edge(scroll)) or None


def _way_to_words(part: Widget, edge: float) -> Top:
    """The way from a part to the first of its words that are not wholly above the edge; () if there are none."""
    for kind, number, child in _children(part):
        top = _window_top(child)
        read = top - child.height / (2 if isinstance(child, Text) else 1)  # words half gone have been read
        if child.height <= 0 or read >= edge - 1:
            continue
        step = Step(kind, number, max(0.0, top - edge) / child.height, max(0.0, edge - top))
        if isinstance(child, Text):
            return (step,)
        if way := _way_to_words(child, edge):
            return (step, *way)
    return ()


def _children(part: Widget) -> Iterator[tuple[str, int, Widget]]:
    """What lies in a part in reading order, each with its kind and its number among those of the kind."""
    counts: Counter[str] = Counter()
    for child in reversed(part.children):
        kind = type(child).__name__
        yield kind, counts[kind], child
        counts[kind] += 1


def _put(scroll: ScrollView, way: Top) -> None:
    room = scroll.viewport_size[1] - scroll.height
    piece, wanted = scroll, 0.0
    for kind, number, share, pixels in way:
        found = next((child for *name, child in _children(piece) if name == [kind, number]), None)
        if found is None:
            break
        piece, wanted = found, _window_top(found) - share * found.height + pixels
    if room > 0 and piece is not scroll:
        moved = wanted - _edge(scroll)
        scroll.scroll_y = min(1.0, max(0.0, scroll.scroll_y + moved / room))


def _edge(scroll: ScrollView) -> float:
    return float(scroll.to_window(scroll.x, scroll.top)[1])


def _window_top(piece: Widget) -> float:
    return float(piece.to_window(piece.x, piece.top)[1])
