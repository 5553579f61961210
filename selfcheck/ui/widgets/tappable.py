"""What everything that can be chosen has in common: a spoken name, a visible focus, one way to be activated."""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty, StringProperty
from kivy.uix.behaviors import ButtonBehavior


class Tappable(ButtonBehavior):
    """Mixin for widgets that a finger, a mouse, Enter or Space can choose.

    `spoken` is the name that is read aloud and that tests tap; `focused` is set by the keyboard order (`ui.keys`)
    and drawn by the widget as a ring, `hovered` is set by the mouse (`ui.hover`); listeners bind `on_release`,
    whatever caused it.
    """

    spoken = StringProperty("")
    focused = BooleanProperty(False)
    hovered = BooleanProperty(False)
    takes_focus = BooleanProperty(True)

    def on_touch_down(self, touch: Any) -> bool:
        """While disabled it takes no touch, not even to keep it from what lies beneath."""
        return not self.disabled and bool(super().on_touch_down(touch))

    def pointed_at(self, x: float, y: float) -> None:
        """The mouse moved over this, in its own coordinates; for what has parts."""

    def step_inside(self) -> bool:
        """A switch steps on: go to the next part of this, for what has parts; False once all were stepped through."""
        return False

    def activate(self) -> None:
        """Choose this, as Enter or Space does; nothing happens while it is disabled."""
        if not self.disabled:
            self.dispatch("on_press")
            self.dispatch("on_release")
