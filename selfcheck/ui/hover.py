"""The mouse over a control: the control shows it, and the pointer becomes a hand.

A finger hovers over nothing. Where a touch screen plays the mouse, a touch is one jump of the pointer and a press; so
the pointer counts as a mouse's once it has moved twice without one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from weakref import ref

from kivy.clock import Clock
from kivy.core.window import Window
from kivy.uix.widget import Widget

from selfcheck.ui.widgets.tappable import Tappable

SURELY = 2
"""Moves without a press after which it is a mouse."""


def control_at(widget: Widget, x: float, y: float) -> Tappable | None:
    """The control that a click at a point (in the coordinates of the widget's parent) would reach; None if none."""
    if getattr(widget, "hidden", False) or widget.opacity == 0 or not widget.collide_point(x, y):
        return None
    inner = widget.to_local(x, y)
    for child in widget.children:
        found = control_at(child, *inner)
        if found is not None:
            return found
        if hasattr(child, "focus_root"):  # a sheet: nothing beneath it can be reached
            return None
    return widget if isinstance(widget, Tappable) and widget.takes_focus and not widget.disabled else None


class Hover:
    """Watches the pointer over what `root()` shows, and tells one control at a time."""

    def __init__(self, root: Callable[[], Widget]) -> None:
        self._root = root
        self._moves = 0
        self._inside = False
        self._over: Callable[[], Tappable | None] = lambda: None
        self._cursor = "arrow"
        self._soon = Clock.create_trigger(self._look)

    def listen(self) -> None:
        """Watch from now on."""
        Window.bind(**self._heard())

    def deafen(self) -> None:
        """Watch no more."""
        Window.unbind(**self._heard())
        self._soon.cancel()
        self._set(None)

    def _heard(self) -> dict[str, Callable[..., object]]:
        return {
            "mouse_pos": self._moved, "on_cursor_leave": self._left, "on_touch_down": self._pressed,
            "on_flip": self._look,  # what is drawn anew may have moved under a pointer that rests
        }  # fmt: skip

    def _moved(self, *_: object) -> None:
        self._moves += 1
        self._inside = True
        if self._moves >= SURELY:
            self._soon()

    def _left(self, *_: object) -> None:
        self._inside = False
        self._set(None)

    def _pressed(self, _: object, touch: Any) -> None:
        if self._moves < SURELY or touch.device != "mouse":
            self._moves = 0
            self._set(None)

    def _look(self, *_: object) -> None:
        if self._inside and self._moves >= SURELY:
            control = control_at(self._root(), *Window.mouse_pos)
            self._set(control)
            if control is not None:
                control.pointed_at(*control.to_widget(*Window.mouse_pos))

    def _set(self, control: Tappable | None) -> None:
        before = self._over()
        if control is before:
            return
        if before is not None:
            before.hovered = False
        if control is not None:
            control.hovered = True
        self._over = ref(control) if control is not None else lambda: None
        cursor = "hand" if control is not None else "arrow"
        if cursor != self._cursor:
            self._cursor = cursor
            Window.set_system_cursor(cursor)
