"""What a window shows, read from its drawing instructions in the order in which they are drawn.

Nothing is drawn for it: the instructions are replayed with their matrices, clips and opacities. So the ground of a text
is what really lies under it, whichever widget put it there. Lines, meshes and soft shadows count as no ground; they
never bear words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from kivy.core.text import LabelBase
from kivy.graphics import (
    BorderImage,
    Canvas,
    Color,
    Ellipse,
    InstructionGroup,
    PopMatrix,
    PushMatrix,
    Rectangle,
    RoundedRectangle,
)
from kivy.graphics.context_instructions import MatrixInstruction
from kivy.graphics.stencil_instructions import StencilPop, StencilPush, StencilUnUse, StencilUse
from kivy.graphics.transformation import Matrix
from kivy.uix.label import Label
from kivy.uix.widget import Widget

from selfcheck.ui.widgets.rounded import RoundedBox
from selfcheck.ui.widgets.shade import Shade

Rgb = tuple[float, float, float]
Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle in window pixels."""

    x: float
    y: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.x

    @property
    def height(self) -> float:
        return self.top - self.y

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x <= self.right and self.y <= y <= self.top

    def within(self, other: Box) -> Box:
        """The part of this that lies in another box; its size is negative if none does."""
        return Box(max(self.x, other.x), max(self.y, other.y), min(self.right, other.right), min(self.top, other.top))

    def meets(self, other: Box) -> bool:
        shared = self.within(other)
        return shared.width > 0 and shared.height > 0

    def nearest(self, x: float, y: float) -> Point:
        return min(max(x, self.x), self.right), min(max(y, self.y), self.top)

    def points(self, across: int, up: int) -> Iterator[Point]:
        """A grid of points, none of them on the very edge."""
        for column in range(across):
            for row in range(up):
                yield (
                    self.x + self.width * (column + 0.5) / across,
                    self.y + self.height * (row + 0.5) / up,
                )


@dataclass(eq=False)
class Clip:
    """What is drawn is seen through `box`, and through the clips around it: `shown` is what is left of it."""

    box: Box
    around: Clip | None = None
    shown: Box = field(init=False)

    def __post_init__(self) -> None:
        self.shown = self.box.within(self.around.shown) if self.around else self.box

    def chain(self) -> list[Clip]:
        """This clip and those around it, from the inside out."""
        return [self, *(self.around.chain() if self.around else [])]


@dataclass(frozen=True)
class Shape:
    """A filled area: a box in its own coordinates (an ellipse if `corner` is None); `placed` holds it in the window."""

    box: Box
    corner: float | None
    rgba: tuple[float, float, float, float]
    placed: Box
    inverse: Matrix
    clip: Clip
    picture: Any = None

    def covers(self, x: float, y: float) -> bool:
        if not self.placed.holds(x, y):
            return False
        x, y = self.inverse.transform_point(x, y, 0)[:2]
        box = self.box
        if not box.holds(x, y):
            return False
        across, up = abs(x - (box.x + box.right) / 2), abs(y - (box.y + box.top) / 2)
        wide, high = box.width / 2, box.height / 2
        if self.corner is None:
            return bool(wide and high and (across / wide) ** 2 + (up / high) ** 2 <= 1)
        out_x, out_y = across - (wide - self.corner), up - (high - self.corner)
        return out_x <= 0 or out_y <= 0 or out_x**2 + out_y**2 <= self.corner**2

    def at(self, x: float, y: float) -> tuple[float, float, float, float]:
        """Its colour at a point."""
        if self.picture is None:
            return self.rgba
        x, y = self.inverse.transform_point(x, y, 0)[:2]
        return _pixel(self.picture, (x - self.box.x) / self.box.width, (y - self.box.y) / self.box.height, self.rgba)


@dataclass
class Writing:
    """A piece of text as it is drawn: its `box` in the window, the `clip` it is seen through, what lies under it."""

    owner: Widget
    label: LabelBase
    box: Box
    clip: Clip
    opacity: float
    tint: tuple[float, ...]
    under: int
    drawing: Drawing = field(repr=False)

    @property
    def lines(self) -> list[Box]:
        """The box of each line of words, which may be far smaller than the texture."""
        wide, high = self.label.texture.size
        unit_x, unit_y = self.box.width / wide, self.box.height / high
        before = {"center": 0.5, "right": 1.0}.get(self.label.options["halign"], 0.0)
        boxes, top = [], self.box.top
        for line in self.label._cached_lines:
            left, below = self.box.x + (wide - line.w) * before * unit_x, top - line.h * unit_y
            if line.words:
                boxes.append(Box(left, below, left + line.w * unit_x, top))
            top = below
        return boxes

    def grounds(self) -> set[Rgb]:
        """Every colour that lies under the words."""
        return {self.drawing.ground(x, y, self.under, self.clip) for line in self.lines for x, y in line.points(5, 2)}

    def covered_by(self) -> Shape | None:
        """What was drawn over the middle of the words afterwards, if it hides them."""
        shown = self.box.within(self.clip.shown)
        if shown.width <= 1 or shown.height <= 1:
            return None
        x, y = (shown.x + shown.right) / 2, (shown.y + shown.top) / 2
        for shape in self.drawing.shapes[self.under :]:
            if shape.clip.shown.holds(x, y) and shape.covers(x, y) and shape.at(x, y)[3] > 0.5:
                return shape
        return None


class Drawing:
    """Everything that `root` draws, above a window of one colour."""

    def __init__(self, root: Canvas, size: Sequence[float], clear: Sequence[float], labels: dict[int, Any]) -> None:
        """`labels` maps the ids of text textures to (widget, core label)."""
        self.shapes: list[Shape] = []
        self.writings: list[Writing] = []
        self._clear: Rgb = (clear[0], clear[1], clear[2])
        self._labels = labels
        self._color: tuple[float, float, float, float] = (1, 1, 1, 1)
        self._opacity = 1.0
        self._matrix, self._inverse = Matrix(), Matrix()
        self._stack: list[tuple[Matrix, Matrix]] = []
        self._clips = [Clip(Box(0, 0, *size))]
        self._masking = self._clipping = False
        self._replay(root)

    def ground(self, x: float, y: float, before: int, clip: Clip) -> Rgb:
        """The colour at a point, from everything that was drawn before a moment.

        Where the point is scrolled out of sight, what does not scroll with it is asked at the nearest point in sight.
        """
        above: list[tuple[float, float, float, float]] = []
        for shape in reversed(self.shapes[:before]):
            here = _met(x, y, clip, shape.clip)
            if here is not None and shape.covers(*here):
                above.append(shape.at(*here))
                if above[-1][3] >= 1:
                    break
        color = self._clear
        for red, green, blue, alpha in reversed(above):
            color = tuple(part * alpha + old * (1 - alpha) for part, old in zip((red, green, blue), color, strict=True))  # type: ignore[assignment]
        return tuple(round(part, 3) for part in color)  # type: ignore[return-value]

    def _replay(self, group: InstructionGroup) -> None:
        before = self._opacity
        if isinstance(group, Canvas):
            self._opacity *= group.opacity
        for one in group.children:
            if isinstance(one, Shade):
                continue
            if isinstance(one, InstructionGroup):
                self._replay(one)
            elif isinstance(one, Color):
                self._color = tuple(one.rgba)  # type: ignore[assignment]
            elif isinstance(one, PushMatrix):
                self._stack.append((self._matrix, self._inverse))
            elif isinstance(one, PopMatrix):
                self._matrix, self._inverse = self._stack.pop()
            elif isinstance(one, MatrixInstruction):
                self._matrix = self._matrix.multiply(one.matrix)
                self._inverse = self._matrix.inverse()
            elif isinstance(one, StencilPush | StencilUnUse):
                self._masking = True
                self._clipping = isinstance(one, StencilPush)
            elif isinstance(one, StencilUse):
                self._masking = False
            elif isinstance(one, StencilPop):
                self._masking = False
                self._clips.pop()
            elif isinstance(one, Rectangle | BorderImage | RoundedBox | Ellipse | RoundedRectangle):
                self._paint(one)
        self._opacity = before

    def _paint(self, one: Any) -> None:
        (x, y), (width, height) = one.pos, one.size
        if self._masking:
            if self._clipping:
                self._clips.append(Clip(self._placed(Box(x, y, x + width, y + height)), self._clips[-1]))
                self._clipping = False
            return
        red, green, blue, alpha = self._color
        alpha *= self._opacity
        if width <= 0 or height <= 0 or alpha <= 0:
            return
        box = Box(x, y, x + width, y + height)
        texture = None if isinstance(one, RoundedBox) else one.texture
        if texture is not None and id(texture) in self._labels:
            owner, label = self._labels[id(texture)]
            tint, opacity = self._color, self._opacity
            self.writings.append(
                Writing(owner, label, self._placed(box), self._clips[-1], opacity, tint, len(self.shapes), self)
            )
            return
        corner: float | None = 0.0
        if isinstance(one, RoundedBox):
            corner = min(float(max(one.radius)), min(width, height) / 2)
        elif isinstance(one, RoundedRectangle):
            corner = min(float(one.radius[0][0]), min(width, height) / 2)
        elif isinstance(one, Ellipse):
            corner = None
        ink = (red, green, blue, alpha)
        self.shapes.append(Shape(box, corner, ink, self._placed(box), self._inverse, self._clips[-1], texture))

    def _placed(self, box: Box) -> Box:
        corners = [self._matrix.transform_point(x, y, 0)[:2] for x in (box.x, box.right) for y in (box.y, box.top)]
        across, up = [x for x, _ in corners], [y for _, y in corners]
        return Box(min(across), min(up), max(across), max(up))


def _met(x: float, y: float, clip: Clip, other: Clip) -> Point | None:
    """The point at which something under another clip is met by a point under `clip`; None where it is clipped away."""
    if clip is other:
        return x, y
    chain = other.chain()
    shared = clip
    while shared not in chain:
        x, y = shared.box.nearest(x, y)
        assert shared.around is not None
        shared = shared.around
    hidden = any(not inner.box.holds(x, y) for inner in chain[: chain.index(shared)])
    return None if hidden else (x, y)


def labels_of(root: Widget) -> dict[int, Any]:
    """Texture ids of every text below a widget: Kivy's labels, and what a widget writes itself (its `writings`)."""
    found: dict[int, Any] = {}
    for widget in root.walk(restrict=True):
        labels = [widget._label] if isinstance(widget, Label) else getattr(widget, "writings", ())
        for label in labels:
            if label.texture is not None:
                found[id(label.texture)] = (widget, label)
    return found


def _pixel(texture: Any, across: float, up: float, tint: Sequence[float]) -> tuple[float, float, float, float]:
    """The colour of a picture at a place, 0..1 from its lower left corner."""
    if id(texture) not in _pixels:
        _pixels[id(texture)] = texture, texture.pixels
    wide, high = (int(side) for side in texture.size)
    if texture.uvsize[1] < 0:  # pictures lie in memory from the top
        up = 1 - up
    column, row = min(wide - 1, int(across * wide)), min(high - 1, int(up * high))
    start = 4 * (row * wide + column)
    pixel = _pixels[id(texture)][1][start : start + 4]
    return tuple(part / 255 * ink for part, ink in zip(pixel, tint, strict=True))  # type: ignore[return-value]


_pixels: dict[int, tuple[Any, bytes]] = {}
