"""How far one aspect pushed, and which way: a bar that grows from a centre line."""

from __future__ import annotations

from kivy.animation import Animation
from kivy.properties import BooleanProperty, BoundedNumericProperty, NumericProperty
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import load_kv

load_kv(__file__)


class WeightBar(Widget):
    """A bar from the centre line: `value` 1 fills the left half (circulation), -1 the right (mechanical).

    The sign is that of the score everywhere in the program: positive is circulation, and circulation is
    always drawn on the left. `grown` is the part of the bar that is drawn; `grow()` plays it from nothing.
    """

    value = BoundedNumericProperty(0.0, min=-1.0, max=1.0, errorhandler=lambda value: max(-1, min(1, value)))
    grown = NumericProperty(1.0)
    bar = NumericProperty(0)
    edge = NumericProperty(0)
    length = NumericProperty(0)
    fill_x = NumericProperty(0)
    left_side = BooleanProperty(False)

    def grow(self, delay: float = 0.0) -> None:
        """Let the bar grow out of the centre line after `delay` seconds; at once when motion is reduced."""
        Animation.cancel_all(self, "grown")
        if look.reduce_motion:
            self.grown = 1.0
            return
        motion = look.motion("weight_bar")
        self.grown = 0.0
        wait = Animation(duration=delay) if delay else None
        move = Animation(grown=1.0, duration=motion.ms / 1000, transition=motion.easing)
        (wait + move if wait else move).start(self)

    def on_parent(self, _: WeightBar, parent: Widget | None) -> None:
        if parent is None:
            Animation.cancel_all(self)
            self.grown = 1.0
