"""A card on the move: carried by a finger, flying out with an answer, coming back, rising from beneath."""

from __future__ import annotations

from collections.abc import Callable

from kivy.animation import Animation
from kivy.properties import BooleanProperty, NumericProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.tokens import tokens
from selfcheck.ui.widgets import icon, load_kv, text  # noqa: F401  the kv file uses them

ICONS = {"right": "check", "left": "close", "down": "question_mark"}
STAMP_MARGIN = 28.0  # dp from the card's edges

load_kv(__file__)


class Stamp(BoxLayout):
    """The answer's icon and word, shown on the card at the corner that it leaves from."""

    text = StringProperty("")
    icon = StringProperty("")


class Carried(FloatLayout):
    """Holds one card and moves it by a matrix, so that layout and resizing never fight the movement.

    `dx`, `dy` in pixels, `angle` in degrees, `zoom` as a factor. A `hidden` one takes no focus.
    """

    dx = NumericProperty(0)
    dy = NumericProperty(0)
    angle = NumericProperty(0)
    zoom = NumericProperty(1)
    hidden = BooleanProperty(False)

    def __init__(self, card: Widget, **kwargs: object) -> None:
        super().__init__(size_hint=(None, None), **kwargs)
        self.card = card
        if card.parent is not None:
            card.parent.remove_widget(card)
        card.size_hint, card.pos_hint = (1, 1), {"x": 0, "y": 0}
        self.stamp = Stamp(opacity=0)
        self.add_widget(card)
        self.add_widget(self.stamp)

    def carry(self, dx: float, dy: float) -> None:
        """Show the card away from its place, turned as far as the distance asks."""
        self.dx, self.dy = dx, dy
        rules = tokens().motion["swipe"]
        most = 0.0 if look.reduce_motion else float(rules["max_rotation_deg"])
        turn = float(rules["rotation_per_width_deg"]) * dx / max(1.0, self.width)
        self.angle = -max(-most, min(most, turn))

    def tell(self, direction: str | None, fraction: float, word: str) -> None:
        """Let tint and stamp grow with the distance."""
        self._wash(fraction)
        stamp = self.stamp
        stamp.opacity = fraction
        if direction is None:
            return
        stamp.icon, stamp.text = ICONS[direction], word
        margin = look.dp(STAMP_MARGIN) / max(1.0, self.width)
        side = {"right": {"x": margin}, "left": {"right": 1 - margin}, "down": {"center_x": 0.5}}[direction]
        stamp.pos_hint = {**side, "top": 1 - look.dp(STAMP_MARGIN) / max(1.0, self.height)}

    def fly_out(self, direction: str, done: Callable[[Carried], None]) -> None:
        """Leave in a direction; `done` is called with this when it is gone."""
        motion = look.motion("card_fly_out")
        dx, dy, angle = self._way_out(direction)
        ends = {} if look.reduce_motion else {"dx": dx, "dy": dy, "angle": angle}
        fly = Animation(opacity=0, duration=motion.ms / 1000, transition=motion.easing, **ends)
        fly.bind(on_complete=lambda _, gone: done(gone))
        fly.start(self)

    def go_back(self) -> None:
        """Return to the place it was dragged from."""
        motion = look.motion("card_snap_back")
        seconds = motion.ms / 1000
        Animation(dx=0, dy=0, angle=0, duration=seconds, transition=motion.easing).start(self)
        Animation(opacity=0, duration=seconds).start(self.stamp)
        if hasattr(self.card, "wash"):
            Animation(wash=0, duration=seconds).start(self.card)

    def come_back(self, direction: str) -> None:
        """Come in the way it once left."""
        motion = look.motion("undo")
        self.rest()
        self.opacity = 0
        if not look.reduce_motion:
            self.dx, self.dy, self.angle = self._way_out(direction)
        Animation(dx=0, dy=0, angle=0, opacity=1, duration=motion.ms / 1000, transition=motion.easing).start(
            self
        )

    def rise(self, from_beneath: bool) -> None:
        """Take the top place, out of the one beneath it or out of nothing."""
        motion = look.motion("card_rise")
        if look.reduce_motion or not from_beneath:
            self.rest()
            self.opacity = 0
        Animation(dx=0, dy=0, zoom=1, opacity=1, duration=motion.ms / 1000, transition=motion.easing).start(
            self
        )

    def rest(self) -> None:
        """Be in place, at once."""
        self.stop()
        self.dx = self.dy = self.angle = 0
        self.zoom = self.opacity = 1
        self.tell(None, 0, "")

    def stop(self) -> None:
        """End every movement where it is."""
        for part in (self, self.stamp, self.card):
            Animation.cancel_all(part)

    def let_go(self) -> None:
        """Stop, and give the card free for another use."""
        self.stop()
        self._wash(0)
        if self.card.parent is self:
            self.remove_widget(self.card)

    def _wash(self, fraction: float) -> None:
        if hasattr(self.card, "wash"):
            self.card.wash = fraction

    def _way_out(self, direction: str) -> tuple[float, float, float]:
        """Where a card goes: dx, dy in pixels and the turn in degrees."""
        if direction == "down":
            return (0.0, -1.1 * self.height, 0.0)
        sign = 1 if direction == "right" else -1
        turn = float(tokens().motion["swipe"]["max_rotation_deg"])
        return (sign * 1.25 * self.width, 0.0, -sign * turn)
