"""The see-saw itself: drawn once, moved by matrices while it settles."""

from __future__ import annotations

from kivy.animation import Animation, AnimationTransition
from kivy.clock import Clock
from kivy.graphics import (
    Color,
    InstructionGroup,
    PopMatrix,
    PushMatrix,
    Rotate,
    SmoothEllipse,
    SmoothLine,
    Translate,
)
from kivy.properties import BooleanProperty, ListProperty, NumericProperty
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.tokens import tokens
from selfcheck.ui.widgets.balance_layout import (
    Stone,
    height_above,
    hollow_places,
    hollow_side,
    lay_stones,
    tilt,
)
from selfcheck.ui.widgets.rounded import RoundedBox
from selfcheck.ui.widgets.shapes import dashed_ring, filled, heart, rounded
from selfcheck.ui.widgets.still import Still
from selfcheck.ui.widgets.text import Text

CORNER = 0.22  # of a square stone's size


class BalanceScene(Widget):
    """Beam, stones and hollow tokens for `stones`, `score` and `hollow`; as high as they need.

    It plays its settling once, when it first has a place on the screen, and rests in the final picture from then
    on; `on_settled` tells that. Narrower than the beam, all of it is drawn smaller.
    """

    stones = ListProperty()
    score = NumericProperty(0.0)
    hollow = NumericProperty(0)
    empty = BooleanProperty(False)
    plays = BooleanProperty(True)
    clock = NumericProperty(0.0)  # milliseconds into the settling

    def __init__(self, **kwargs: object) -> None:
        self.register_event_type("on_settled")
        self._drops: list[tuple[Translate, list[Color]]] = []
        self._beam: Rotate | None = None
        self._more = Text(role="caption", weight=700, snug=True, color=look.color.text2)
        self._playing: Animation | None = None
        self._still = Still()
        self._redraw = Clock.create_trigger(self._draw, -1)
        super().__init__(size_hint_y=None, **kwargs)
        for name in ("stones", "score", "hollow", "empty", "width"):
            self.fbind(name, self._measure)
        for name in ("pos", "size", "stones", "score", "hollow", "empty"):
            self.fbind(name, self._redraw)
        self.fbind("clock", self._move)
        self._measure()

    def on_settled(self) -> None:
        """The picture has come to rest."""

    @property
    def scale(self) -> float:
        """Pixels for one dp of the geometry."""
        return min(look.unit, self.width / tokens().balance.beam[0])

    @property
    def laid(self) -> tuple[Stone, ...]:
        return () if self.empty else lay_stones((side, weight) for side, weight in self.stones)

    @property
    def degrees(self) -> float:
        """The tilt that the picture ends with."""
        return tilt(self.score, self.empty)

    @property
    def angle(self) -> float:
        """The tilt that is drawn now."""
        return float(self._beam.angle) if self._beam else 0.0

    def settle(self) -> None:
        """Let the stones drop and the beam tilt; the final picture at once with reduced motion."""
        self._stop()
        if look.reduce_motion or not self.plays:
            self.clock = self._length()
            self.dispatch("on_settled")
            return
        self.clock = 0
        arrived = Animation(duration=look.motion("slide").ms / 1000)  # the screen it is on moves itself, at first
        self._playing = arrived + Animation(clock=self._length(), duration=self._length() / 1000)
        self._playing.bind(on_complete=lambda *_: self._finish())
        self._playing.start(self)

    def rest(self) -> None:
        """End the settling with the final picture, without telling."""
        if self._playing is not None:
            self._stop()
            self.clock = self._length()
            self._move()

    def _finish(self) -> None:
        self._still.release()
        self._playing = None
        self.dispatch("on_settled")

    def _stop(self) -> None:
        if self._playing is not None:
            self._playing.cancel(self)
        self._still.release()
        self._playing = None

    def on_parent(self, _: Widget, parent: Widget | None) -> None:
        if parent is not None:
            self._redraw()
            return
        self._redraw.cancel()
        self.rest()

    # timing, in milliseconds

    def _stagger(self) -> float:
        drop = look.motion("token_drop")
        count = len(self._drops)
        if count < 2:
            return 0.0
        return min(drop.stagger_ms, (drop.total_max_ms - drop.ms) / (count - 1))

    def _fall_end(self) -> float:
        count = len(self._drops)
        return look.motion("token_drop").ms + self._stagger() * (count - 1) if count else 0.0

    def _length(self) -> float:
        return self._fall_end() + look.motion("balance_tilt").ms

    def _move(self, *_: object) -> None:
        """Put stones and beam where they are at this moment."""
        if self._playing is not None and self.clock > 0:
            self._still.hold(self)
        fall, sway = look.motion("token_drop"), look.motion("balance_tilt")
        resting = self._playing is None and self.clock >= self._length()
        ease = getattr(AnimationTransition, fall.easing)
        for number, (shift, colors) in enumerate(self._drops):
            part = 1.0 if resting else (self.clock - number * self._stagger()) / max(1, fall.ms)
            done = ease(max(0.0, min(1.0, part)))
            shift.y = (1 - done) * tokens().balance.drop * self.scale
            for color in colors:
                color.a = done
        if self._beam is not None:
            part = 1.0 if resting else (self.clock - self._fall_end()) / max(1, sway.ms)
            part = max(0.0, min(1.0, part))
            self._beam.angle = self.degrees * (
                getattr(AnimationTransition, sway.easing)(part) if part else 0.0
            )

    # drawing

    def _measure(self, *_: object) -> None:
        rules = tokens().balance
        self.height = (rules.lift + height_above(self.laid, self.degrees) + rules.breath) * self.scale

    def _draw(self, *_: object) -> None:
        if self.width <= 1 or self.parent is None:
            return
        first, rules = self._beam is None, tokens().balance
        unit, middle = self.scale, self.center_x
        self.canvas.clear()
        self._drops.clear()
        draw = self.canvas.add
        wide, flat = (rules.ground_hollow if self.hollow else rules.ground[0]) * unit, rules.ground[1] * unit
        self._paint(look.color.divider, RoundedBox(
            pos=(middle - wide / 2, self.y), size=(wide, flat), radius=[flat / 2]))  # fmt: skip
        self._draw_foot(middle, self.y + flat / 2, unit)
        lift = self.y + rules.lift * unit
        draw(PushMatrix())
        self._beam = Rotate(angle=self.degrees, origin=(middle, lift))
        draw(self._beam)
        long, thick = (part * unit for part in rules.beam)
        self._paint(look.color.text, RoundedBox(
            pos=(middle - long / 2, lift - thick / 2), size=(long, thick), radius=[thick / 2]))  # fmt: skip
        for stone in self.laid:
            self._draw_stone(stone, middle, lift + thick / 2, unit)
        draw(PopMatrix())
        self._draw_hollow(middle, unit)
        if first:
            self.settle()
        else:
            if self._playing is None:
                self.clock = self._length()
            self._move()

    def _paint(self, color: list[float], *shapes: object) -> None:
        self.canvas.add(Color(rgba=color))
        for shape in shapes:
            self.canvas.add(shape)

    def _draw_foot(self, middle: float, base: float, unit: float) -> None:
        rules = tokens().balance
        half, high = rules.foot[0] / 2 * unit, rules.foot[1] * unit
        corners = [(middle - half, base), (middle + half, base), (middle, base + high)]
        self._paint(look.color.text, *filled(rounded(corners, rules.foot_bend * unit)))
        self._paint(look.color.bg, *filled(heart(middle, base + rules.heart * unit, 0.44 * unit)))

    def _draw_stone(self, stone: Stone, middle: float, base: float, unit: float) -> None:
        x, y, size = middle + stone.x * unit, base + stone.y * unit, stone.size * unit
        group = InstructionGroup()
        shift = Translate(0, 0, 0)
        colors: list[Color] = []
        group.add(PushMatrix())
        group.add(shift)
        if stone.side == "circulation":
            colors.append(Color(rgba=look.color.circ))
            group.add(colors[-1])
            group.add(SmoothEllipse(pos=(x, y), size=(size, size)))
        else:
            edge = look.stroke("selected") * unit / look.unit
            for color, inset in ((look.color.mech_text, 0.0), (look.color.mech, edge)):
                colors.append(Color(rgba=color))
                group.add(colors[-1])
                box = size - 2 * inset
                corner = size * CORNER - inset / 2
                group.add(
                    RoundedBox(pos=(x + inset, y + inset), size=(box, box), radius=[corner])
                )
        group.add(PopMatrix())
        self.canvas.add(group)
        self._drops.append((shift, colors))

    def _draw_hollow(self, middle: float, unit: float) -> None:
        if self._more.parent is not None:
            self.remove_widget(self._more)
        rules = tokens().balance
        places, more = hollow_places(int(self.hollow), self.score)
        side = hollow_side(self.score)
        # Where the count would reach over the edge, as large text does in a narrow window, it counts one token more.
        while more:
            self._more.text = f"+{more}"
            edge = (rules.hollow_from + rules.hollow_step * len(places)) * unit
            if edge + self._more.width <= self.width / 2 or not places:
                break
            places, more = places[:-1], more + 1
        radius, flat = (rules.hollow / 2 - 1) * unit, rules.ground[1] * unit
        low = self.y + flat + radius + rules.hollow_above * unit
        self.canvas.add(Color(rgba=look.color.outline))
        for place in places:
            for ring in dashed_ring(middle + place * unit, low, radius):
                self.canvas.add(SmoothLine(points=ring, width=rules.hollow_line * unit))
        if more:
            self.add_widget(self._more)
            self._more.x = middle + edge if side > 0 else middle - edge - self._more.width
            self._more.y = max(self.y + flat, low - self._more.height / 2)
