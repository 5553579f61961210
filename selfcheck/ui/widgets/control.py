"""How everything tappable looks when it has the focus or is held down."""

from __future__ import annotations

from kivy.animation import Animation
from kivy.graphics import Color, InstructionGroup, SmoothLine
from kivy.properties import NumericProperty
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import load_kv
from selfcheck.ui.widgets.tappable import Tappable

load_kv(__file__)

PRESSED = 0.98  # scale while held down
PRESSED_FILL = 0.86  # how much of its fill a filled control keeps while held down


class Control(Tappable):
    """Mixin that draws the focus ring outside the widget and lets it shrink a little while held down.

    `corner` is the radius of the widget's own corners in pixels; the ring runs parallel to them.
    """

    corner = NumericProperty(0)
    press_scale = NumericProperty(1.0)
    _words = ""

    def __init__(self, **kwargs: object) -> None:
        self._ring: InstructionGroup | None = None
        super().__init__(**kwargs)
        for name in ("focused", "disabled", "pos", "size", "corner"):
            self.fbind(name, self._draw_ring)
        self._draw_ring()

    def _draw_ring(self, *_: object) -> None:
        """The ring exists only while it is seen: a screen has dozens of controls and one focus."""
        if self._ring is not None:
            self.canvas.after.remove(self._ring)
            self._ring = None
        if self.focused and not self.disabled:
            self._ring = InstructionGroup()
            self._ring.add(Color(rgba=look.color.focus))
            # Kivy draws a smooth line half a pixel thinner on each side than its width says.
            box = self.ring_box(self.x, self.y, self.width, self.height)
            self._ring.add(SmoothLine(width=look.stroke("focus") / 2 + 0.4, rounded_rectangle=box))
            self.canvas.after.add(self._ring)

    def name_after(self, words: str) -> None:
        """Take `words` as the spoken name, unless the caller gave another one."""
        if self.spoken in ("", self._words):
            self.spoken = words
        self._words = words

    def on_state(self, _: Widget, state: str) -> None:
        Animation.cancel_all(self, "press_scale")
        if look.reduce_motion:
            return
        motion = look.motion("press")
        target = PRESSED if state == "down" else 1.0
        Animation(press_scale=target, duration=motion.ms / 1000, transition=motion.easing).start(self)

    def on_parent(self, _: Widget, parent: Widget | None) -> None:
        if parent is None:
            Animation.cancel_all(self)
            self.press_scale = 1.0

    def ring_box(self, x: float, y: float, width: float, height: float) -> tuple[float, ...]:
        """The middle of the ring's line: x, y, width, height, corner radius."""
        out = look.stroke("focus_gap") + look.stroke("focus") / 2
        corner = min(self.corner, min(width, height) / 2)
        return (x - out, y - out, width + 2 * out, height + 2 * out, corner + out)
