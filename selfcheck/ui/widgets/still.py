"""A picture of the window with only what moves drawn over it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from kivy.core.window import Window
from kivy.graphics import Canvas, InstructionGroup, PopMatrix, PushMatrix, ScissorPop, ScissorPush, Translate
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from selfcheck.ui.widgets import renderer
from selfcheck.ui.widgets.layer import Box, Gap, Picture


class Still:
    """Shows a picture of the window while some widgets move over it.

    `hold()` as often as one likes while they move, `release()` when they rest. A window that changes its size or what
    stands in it, and a page that is scrolled, release it by themselves: then everything is drawn as ever, only slower,
    until the next `hold()`.
    """

    def __init__(self) -> None:
        self._held: tuple[tuple[Widget, ...], tuple[Widget, ...]] = ((), ())
        self._picture: Picture | None = None
        self._over = InstructionGroup()
        self._gaps: list[Gap] = []
        self._above: list[Picture] = []
        self._watched: list[tuple[Widget, tuple[str, ...]]] = []

    @property
    def holding(self) -> bool:
        return self._picture is not None

    def hold(self, *moving: Widget, above: Sequence[Widget] = ()) -> None:
        """Draw these widgets, in this order, over a picture of the rest; and pictures of `above` over them.

        They keep their parents, touches and focus; only where they are drawn is another place. Does nothing for
        widgets that are not in the window.
        """
        if self.holding and self._held == (moving, tuple(above)):
            return
        self.release()
        root = _root(moving[0])
        if root is None:
            return
        self._held = (moving, tuple(above))
        for widget in moving:
            self._gaps.append(gap := Gap(widget, InstructionGroup()))
            self._over.add(_in_window(widget, gap.canvas))
        for widget in above:
            x, y = _offset(widget)
            box = (widget.x + x, widget.y + y, widget.right + x, widget.top + y)
            self._above.append(Picture(widget, box, elsewhere=True))
            self._over.add(self._above[-1])
        self._picture = Picture(root, (0, 0, *Window.size), ground=Window.clearcolor)
        Window.canvas.insert(Window.canvas.indexof(self._picture) + 1, self._over)
        if renderer.drawn_by_a_program():
            Window.clear = renderer.clear_no_colours
        self._watch(root, "size", "children", "parent")
        for scroll in {scroll for widget in moving for scroll in _scrolls(widget)}:
            self._watch(scroll, "scroll_x", "scroll_y", "size")

    def cover(self, box: Box | None) -> None:
        """Draw nothing where a moving widget covers the picture for sure; in the window's pixels."""
        if self._picture is not None:
            self._picture.cover(box)

    def release(self, *_: object) -> None:
        """Draw everything in its own place again."""
        if self._picture is None:
            return
        for widget, names in self._watched:
            widget.unbind(**dict.fromkeys(names, self.release))
        self._picture.release()
        self._picture = None
        vars(Window).pop("clear", None)  # the window's own again
        Window.canvas.remove(self._over)
        for picture in self._above:
            picture.release()
        for group in self._over.children:
            if isinstance(group, InstructionGroup):
                group.clear()
        self._over.clear()
        for gap in self._gaps:
            gap.close()
        self._held = ((), ())
        for kept in (self._watched, self._above, self._gaps):
            kept.clear()

    def _watch(self, widget: Widget, *names: str) -> None:
        widget.bind(**dict.fromkeys(names, self.release))
        self._watched.append((widget, names))


def _root(widget: Widget) -> Widget | None:
    """The ancestor that stands in the window itself; None if there is no window above this widget."""
    while widget.parent is not None and widget.parent is not Window:
        widget = widget.parent
    return widget if widget.parent is Window else None


def _scrolls(widget: Widget) -> list[ScrollView]:
    """The scroll views that a widget lies in."""
    found = []
    while (widget := widget.parent) is not None and widget is not Window:
        if isinstance(widget, ScrollView):
            found.append(widget)
    return found


def _offset(widget: Widget) -> tuple[float, float]:
    """From the coordinates that a widget draws in to the window's."""
    x, y = widget.to_window(*widget.pos)
    return round(x - widget.x), round(y - widget.y)


def _in_window(widget: Widget, canvas: Canvas) -> InstructionGroup:
    """A widget's drawing where it stands in the window, cut off where what it lies in is."""
    drawn = InstructionGroup()
    scrolls = _scrolls(widget)
    boxes = [(*scroll.to_window(*scroll.pos), *scroll.to_window(scroll.right, scroll.top)) for scroll in scrolls]
    if boxes:
        left, bottom = (math.floor(max(box[side] for box in boxes)) for side in (0, 1))
        right, top = (math.ceil(min(box[side] for box in boxes)) for side in (2, 3))
        drawn.add(ScissorPush(x=left, y=bottom, width=max(0, right - left), height=max(0, top - bottom)))
    x, y = _offset(widget)
    for part in (PushMatrix(), Translate(x, y), canvas, PopMatrix()):
        drawn.add(part)
    if boxes:
        drawn.add(ScissorPop())
    return drawn
