"""How everything tappable looks when it has the focus or is held down."""

from __future__ import annotations

from kivy.animation import Animation
from kivy.graphics import Canvas, Color, InstructionGroup, SmoothLine
from kivy.properties import NumericProperty, StringProperty
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import load_kv
from selfcheck.ui.widgets.rounded import RoundedBox
from selfcheck.ui.widgets.tappable import Tappable

load_kv(__file__)

PRESSED = 0.98  # scale while held down
PRESSED_FILL = 0.86  # how much of its fill a filled control keeps while held down
HOVER = 0.4  # of what a press changes, under the pointer of a mouse


class Control(Tappable):
    """Mixin that draws the focus ring, tints what the mouse is over, and lets it shrink a little while held down.

    `corner` is the radius of the widget's own corners in pixels; the ring runs parallel to them. `filled_with` is the
    palette role that fills it ('' = paper), which tells what a tint has to be. A tint reaches `overhang` pixels over
    the sides of a control that has no ground of its own, so that its words do not stand at the edge.
    """

    corner = NumericProperty(0)
    filled_with = StringProperty("")
    overhang = NumericProperty(0)
    press_scale = NumericProperty(1.0)
    _words = ""

    def __init__(self, **kwargs: object) -> None:
        self._ring: tuple[Canvas, InstructionGroup] | None = None
        self._tint: InstructionGroup | None = None
        super().__init__(**kwargs)
        for name in ("focused", "disabled", "pos", "size", "corner"):
            self.fbind(name, self._draw_ring)
        for name in ("hovered", "disabled", "pos", "size", "corner", "filled_with", "overhang"):
            self.fbind(name, self._draw_tint)
        self._draw_ring()

    def _draw_ring(self, *_: object) -> None:
        """The ring exists only while it is seen: a screen has dozens of controls and one focus."""
        if self._ring is not None:
            canvas, ring = self._ring
            canvas.remove(ring)
            self._ring = None
        if self.focused and not self.disabled:
            ring, canvas = InstructionGroup(), self.ring_canvas()
            ring.add(Color(rgba=look.color.focus))
            # Kivy draws a smooth line half a pixel thinner on each side than its width says.
            box = self.ring_box(self.x, self.y, self.width, self.height)
            ring.add(SmoothLine(width=look.stroke("focus") / 2 + 0.4, rounded_rectangle=box))
            canvas.add(ring)
            self._ring = (canvas, ring)

    def ring_canvas(self) -> Canvas:
        """Where the ring is drawn; one whose neighbours would lie over it draws it with its parent."""
        return self.canvas.after

    def _draw_tint(self, *_: object) -> None:
        """The tint lies on the control's ground and under its words; it exists only while the mouse is there."""
        if self._tint is not None:
            self.canvas.remove(self._tint)
            self._tint = None
        if self.hovered and not self.disabled:
            self._tint = InstructionGroup()
            self._tint.add(Color(rgba=self._tint_colour()))
            inside, out = getattr(self, "rim", 0.0), self.overhang  # an outline stays as it is
            box = (self.x + inside - out, self.y + inside + out / 4)
            size = (self.width - 2 * (inside - out), self.height - 2 * inside - out / 2)
            self._tint.add(RoundedBox(pos=box, size=size, radius=[max(0.0, min(self.corner, size[1] / 2) - inside)]))
            under = self.canvas.indexof(self.children[-1].canvas) if self.children else 0
            self.canvas.insert(max(0, under), self._tint)

    def _tint_colour(self) -> list[float]:
        """Softer than a press; high contrast, whose greys are all white or black, has a tint of its own."""
        if self.filled_with:
            return [*getattr(look.color, f"on_{self.filled_with}")[:3], (1 - PRESSED_FILL) * HOVER]
        if look.high_contrast:
            return look.color.answer_tint
        return [*look.color.divider[:3], HOVER]

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
