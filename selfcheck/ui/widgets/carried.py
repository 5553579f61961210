"""A card on the move: carried by a finger, flying out with an answer, coming back, rising from beneath."""

from __future__ import annotations

import math
from collections.abc import Callable

from kivy.animation import Animation
from kivy.properties import BooleanProperty, NumericProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.tokens import tokens
from selfcheck.ui.widgets import icon, load_kv, text  # noqa: F401  the kv file uses them
from selfcheck.ui.widgets.layer import Box, Picture

ICONS = {"right": "check", "left": "close", "down": "question_mark"}
BEND = 0.3
"""Part of a round corner's radius by which the corner stays clear of its square."""

load_kv(__file__)


class Stamp(BoxLayout):
    """The answer's icon and word, shown on the card at the corner that it leaves from."""

    text = StringProperty("")
    icon = StringProperty("")


class Carried(FloatLayout):
    """Holds one card and moves it by a matrix, so that layout and resizing never fight the movement.

    `dx`, `dy` in pixels, `angle` in degrees, `zoom` as a factor; `told` 0..1 is how much of an answer it shows.
    `moving` is true until a movement has come to its end. A `hidden` one takes no focus. From `lift()` to `land()` the
    card is drawn as a picture.
    """

    dx = NumericProperty(0)
    dy = NumericProperty(0)
    angle = NumericProperty(0)
    zoom = NumericProperty(1)
    told = NumericProperty(0)
    hidden = BooleanProperty(False)
    moving = BooleanProperty(False)

    def __init__(self, card: Widget, **kwargs: object) -> None:
        self._picture: Picture | None = None
        self.stamp = Stamp(opacity=0)
        self.card = card
        super().__init__(size_hint=(None, None), **kwargs)
        if card.parent is not None:
            card.parent.remove_widget(card)
        card.size_hint, card.pos_hint = (1, 1), {"x": 0, "y": 0}
        self.add_widget(card)
        self.add_widget(self.stamp)
        self.bind(pos=self.land, size=self.land, opacity=self._fade)
        self.bind(dx=self._moved, dy=self._moved, zoom=self._moved)

    # how it is drawn

    def lift(self) -> None:
        """Draw the card as a picture from now on."""
        if self._picture is not None:
            return
        shadow = look.shadow("e2")
        blur, (across, up) = (shadow.blur, shadow.offset) if shadow else (1.0, (0.0, 0.0))
        left, bottom = self.x - blur + across, self.y - blur + up
        box = (left, bottom, left + self.width + 2 * blur, bottom + self.height + 2 * blur)
        self._picture = Picture(self.card, box, core=self._core)
        self._picture.fade = self.opacity
        self._picture.moved()

    def land(self, *_: object) -> None:
        """Draw the card itself again."""
        if self._picture is not None:
            self._picture.release()
            self._picture = None
            self.on_told(self, self.told)

    def _moved(self, *_: object) -> None:
        if self._picture is not None:
            self._picture.moved()

    def covers(self) -> Box | None:
        """A box, in the coordinates of what holds this, behind which nothing is seen; None if there is none."""
        if self.opacity < 1:
            return None
        left, bottom, right, top = self._core
        half_wide, half_high = (right - left) / 2 * self.zoom, (top - bottom) / 2 * self.zoom
        turn = math.radians(abs(self.angle))
        # The largest upright box of the same middle in a turned one.
        cos, sin, both = math.cos(turn), math.sin(turn), math.cos(2 * turn)
        wide, high = (half_wide * cos - half_high * sin) / both, (half_high * cos - half_wide * sin) / both
        if wide <= 0 or high <= 0:
            return None
        x, y = self.center_x + self.dx, self.center_y + self.dy
        # A pixel less on each side: there the middle of one may already be outside.
        return (math.ceil(x - wide) + 1, math.ceil(y - high) + 1, int(x + wide) - 1, int(y + high) - 1)

    @property
    def _core(self) -> Box:
        """What the card fills whatever its corners are."""
        bend = math.ceil(BEND * look.radius("card"))
        return (math.ceil(self.x) + bend, math.ceil(self.y) + bend, int(self.right) - bend, int(self.top) - bend)

    def _fade(self, _: Widget, opacity: float) -> None:
        if self._picture is not None:
            self._picture.fade = opacity

    # where it is

    def carry(self, dx: float, dy: float) -> None:
        """Show the card away from its place, turned as far as the distance asks."""
        self.dx, self.dy = dx, dy
        rules = tokens().swipe
        most = 0.0 if look.reduce_motion else rules.max_rotation_deg
        turn = rules.rotation_per_width_deg * dx / max(1.0, self.width)
        self.angle = -max(-most, min(most, turn))

    def tell(self, direction: str | None, fraction: float, word: str) -> None:
        """Let tint and stamp grow with the distance."""
        self.told = fraction
        stamp = self.stamp
        if direction is None or (stamp.icon, stamp.text) == (ICONS[direction], word):
            return
        stamp.icon, stamp.text = ICONS[direction], word
        margin = look.part("stamp", "margin") / max(1.0, self.width)
        side = {"right": {"x": margin}, "left": {"right": 1 - margin}, "down": {"center_x": 0.5}}[direction]
        stamp.pos_hint = {**side, "top": 1 - look.part("stamp", "margin") / max(1.0, self.height)}

    def on_told(self, _: Widget, told: float) -> None:
        fraction = max(0.0, min(1.0, told))
        self.stamp.opacity = fraction
        if not hasattr(self.card, "wash"):
            return
        picture = self._picture
        if picture is not None and fraction and not self.card.wash:
            picture.keep()
            self.card.wash = 1.0
        if picture is not None and picture.keeps:
            picture.share = fraction
        else:
            self.card.wash = fraction

    # how it moves

    def fly_out(self, direction: str, done: Callable[[Carried], None]) -> None:
        """Leave in a direction; `done` is called with this when it is gone."""
        dx, dy, angle = self._way_out(direction)
        ends = {} if look.reduce_motion else {"dx": dx, "dy": dy, "angle": angle}
        self._go("card_fly_out", opacity=0, **ends)
        self._movement.bind(on_complete=lambda *_: done(self))

    def go_back(self) -> None:
        """Return to the place it was dragged from."""
        self._go("card_snap_back", dx=0, dy=0, angle=0, told=0)

    def come_back(self, direction: str) -> None:
        """Come in the way it once left."""
        self.rest()
        self.opacity = 0
        if not look.reduce_motion:
            self.dx, self.dy, self.angle = self._way_out(direction)
        self._go("undo", dx=0, dy=0, angle=0, opacity=1)

    def rise(self, from_beneath: bool) -> None:
        """Take the top place, out of the one beneath it or out of nothing."""
        if look.reduce_motion or not from_beneath:
            self.rest()
            self.opacity = 0
        self._go("card_rise", dx=0, dy=0, zoom=1, opacity=1)

    def rest(self) -> None:
        """Be in place, at once."""
        self.stop()
        self.dx = self.dy = self.angle = self.told = 0
        self.zoom = self.opacity = 1

    def stop(self) -> None:
        """End every movement where it is."""
        Animation.cancel_all(self)
        self.moving = False

    def let_go(self) -> None:
        """Stop, and give the card free for another use."""
        self.stop()
        self.land()
        self.told = 0
        if self.card.parent is self:
            self.remove_widget(self.card)

    def _go(self, motion: str, **ends: float) -> None:
        """Move there with the time and easing that the design names."""
        rules = look.motion(motion)
        self._movement = Animation(duration=rules.ms / 1000, transition=rules.easing, **ends)
        self._movement.bind(on_complete=lambda *_: setattr(self, "moving", False))
        self.moving = True
        self._movement.start(self)

    def _way_out(self, direction: str) -> tuple[float, float, float]:
        """Where a card goes: dx, dy in pixels and the turn in degrees."""
        if direction == "down":
            return (0.0, -1.1 * self.height, 0.0)
        sign = 1 if direction == "right" else -1
        return (sign * 1.25 * self.width, 0.0, -sign * tokens().swipe.max_rotation_deg)
