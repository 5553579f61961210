"""What everything that can be chosen has in common: a spoken name, a visible focus, one way to be activated."""

from __future__ import annotations

from kivy.properties import BooleanProperty, StringProperty
from kivy.uix.behaviors import ButtonBehavior


class Tappable(ButtonBehavior):
    """Mixin for widgets that a finger, a mouse, Enter or Space can choose.

    `spoken` is the name that is read aloud and that tests tap; `focused` is set by the keyboard order (`ui.keys`)
    and drawn by the widget as a ring; listeners bind `on_release`, whatever caused it.
    """

    spoken = StringProperty("")
    focused = BooleanProperty(False)
    takes_focus = BooleanProperty(True)

    def activate(self) -> None:
        """Choose this, as Enter or Space does; nothing happens while it is disabled."""
        if not self.disabled:
            self.dispatch("on_press")
            self.dispatch("on_release")
