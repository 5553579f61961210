"""The paper that things lie on: rounded ground, edge, one soft shadow."""

from __future__ import annotations

import math

from kivy.graphics import Color, InstructionGroup, Line
from kivy.properties import BooleanProperty, NumericProperty, OptionProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout

from selfcheck.ui.look import look
from selfcheck.ui.widgets import load_kv
from selfcheck.ui.widgets.shade import Shade

load_kv(__file__)

THINNEST = 1.01
"""Pixels. Kivy leaves lines of 1 and less to the graphics card, which draws them without their ends."""



class Surface(BoxLayout):
    """A rounded column whose height follows its content (set `size_hint_y` to let the parent decide).

    `ground` and `edge` are palette roles ('' = none), `radius` and `edge_width` names of tokens, `shadow` '',
    'e1' or 'e2'. A `dashed` edge says "does not count" or "not given". With the high contrast theme shadows go
    and every ground gets an outline in the text colour, unless it has an edge of its own.
    """

    ground = StringProperty("surface")
    radius = StringProperty("tile")
    edge = StringProperty("")
    edge_width = StringProperty("control")
    shadow = OptionProperty("", options=("", "e1", "e2"))
    dashed = BooleanProperty(False)
    square_top = BooleanProperty(False)  # for blocks that begin at the edge of the screen
    hugs = BooleanProperty(True)  # off: the owner sets the height
    least = NumericProperty(0)  # pixels high at least
    rim = NumericProperty(0)  # pixels of the solid edge
    bend = NumericProperty(0)  # pixels of the corners

    def __init__(self, **kwargs: object) -> None:
        self._shade = Shade("")
        self._dashes = InstructionGroup()
        super().__init__(**kwargs)
        self.canvas.before.add(self._shade)
        self.canvas.add(self._dashes)
        self.bind(pos=self._redraw, size=self._redraw, shadow=self._redraw, dashed=self._redraw)
        self.bind(edge=self._redraw, radius=self._redraw)
        self._redraw()

    def corner_of(self, radius: str, height: float) -> float:
        """Pixels of a corner; 'pill' is half the height, '' is none."""
        if not radius:
            return 0.0
        return height / 2 if radius == "pill" else min(look.radius(radius), height / 2)

    def corners(self, corner: float) -> list[float]:
        """Top left, top right, bottom right, bottom left."""
        return [1.0, 1.0, corner, corner] if self.square_top else [corner]

    def colour_of(self, role: str) -> list[float]:
        return getattr(look.color, role) if role else [0.0, 0.0, 0.0, 0.0]

    def edge_role(self, ground: str, edge: str) -> str:
        return edge or ("text" if look.high_contrast and ground else "")

    def edge_px(self, ground: str, edge: str, edge_width: str, dashed: bool) -> float:
        """Width of the solid edge that is drawn under the ground; dashes are drawn over it instead."""
        if dashed or not self.edge_role(ground, edge):
            return 0.0
        return max(look.stroke(edge_width), look.stroke("high_contrast") if look.high_contrast else 0.0)

    def _redraw(self, *_: object) -> None:
        self._dashes.clear()
        corner = self.corner_of(self.radius, self.height)
        if self._shade.name != self.shadow:
            at = self.canvas.before.indexof(self._shade)
            self.canvas.before.remove(self._shade)
            self._shade = Shade(self.shadow)
            self.canvas.before.insert(at, self._shade)
        self._shade.under(self.pos, self.size, corner)
        if self.dashed:
            wide = look.stroke("high_contrast") if look.high_contrast else look.stroke("control")
            self._dashes.add(Color(rgba=self.colour_of(self.edge or "outline")))
            dash, gap = look.part("surface", "dash"), look.part("surface", "dash_gap")
            for piece in dashes(self.x, self.y, self.width, self.height, corner, dash, gap):
                self._dashes.add(Line(points=piece, width=max(THINNEST, wide / 2), cap="none"))


def dashes(
    x: float, y: float, width: float, height: float, corner: float, dash: float, gap: float
) -> list[list[float]]:
    """Pieces of a rounded outline, each a list of points, `dash` long with at least `gap` between them."""
    straight = 2 * (width + height - 4 * corner)
    length = straight + 2 * math.pi * corner
    if width <= 0 or height <= 0 or length < dash:
        return []
    count = max(1, int(length // (dash + gap)))
    step = length / count
    pieces = []
    for number in range(count):
        start = number * step
        points: list[float] = []
        for part in range(4):
            points += _along(x, y, width, height, corner, start + dash * part / 3)
        pieces.append(points)
    return pieces


def _along(x: float, y: float, width: float, height: float, corner: float, distance: float) -> tuple[float, float]:
    """The point at a distance along a rounded rectangle, from the start of its lower edge, anticlockwise."""
    across, up = width - 2 * corner, height - 2 * corner
    turn = math.pi * corner / 2
    # Each side: its length, where it starts, its direction, and the corner that follows with its centre.
    sides = (
        (across, x + corner, y, 1, 0, x + width - corner, y + corner, -90),
        (up, x + width, y + corner, 0, 1, x + width - corner, y + height - corner, 0),
        (across, x + width - corner, y + height, -1, 0, x + corner, y + height - corner, 90),
        (up, x, y + height - corner, 0, -1, x + corner, y + corner, 180),
    )
    distance %= 2 * (across + up) + 4 * turn
    for long, from_x, from_y, right, upward, middle_x, middle_y, degrees in sides:
        if distance <= long:
            return from_x + right * distance, from_y + upward * distance
        distance -= long
        if distance <= turn and corner:
            angle = math.radians(degrees) + distance / corner
            return middle_x + corner * math.cos(angle), middle_y + corner * math.sin(angle)
        distance -= turn
    return x + corner, y
