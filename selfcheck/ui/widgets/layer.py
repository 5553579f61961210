"""A widget as one picture, so that moving it costs as little as moving a rectangle.

A card is some thirty widgets and a hundred steps to draw; a screen is several times that, and more than fits into a
frame. What stands still while something else moves need not be drawn anew, and what moves without changing neither.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from kivy.clock import Clock
from kivy.graphics import (
    BindTexture,
    Callback,
    Canvas,
    ClearBuffers,
    ClearColor,
    Fbo,
    InstructionGroup,
    Mesh,
    PopMatrix,
    PushMatrix,
    RenderContext,
    Translate,
)
from kivy.uix.widget import Widget

from selfcheck.ui.widgets import renderer

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in pixels."""

CALM = 0.1
"""Seconds of rest after which a picture is worth looking at closely."""

# What is drawn on clear ground comes out multiplied by its alpha already.
HEAD = """$HEADER$
uniform float fade;
uniform float share;
uniform sampler2D texture1;
"""
COPY = "texture2D(texture0, tex_coord0)"
MIX = f"mix(texture2D(texture1, tex_coord0), {COPY}, share)"


class Picture(InstructionGroup):
    """What a widget draws, as one texture of the window's own pixels, until `release()` gives the drawing back.

    `box` is how much of it is shown, in the coordinates that the widget draws in. Whatever changes in the widget
    meanwhile is drawn into the texture again. With a `ground` colour the texture is opaque; without one it is clear
    but for `core`, the part of the box that the widget is known to fill: what is opaque costs half of what the rest
    costs. The picture hangs in the widget's place, unless `elsewhere`: then whoever made it adds it to what is drawn.
    A widget must have its drawing back before it is given to another parent.

    Whoever turns or scales the picture calls `moved()` each time. Where a program stands in for the graphics card, soft
    pixels cost as much as all else in a frame: there they are hard until the picture stands still for a moment.
    """

    def __init__(
        self,
        widget: Widget,
        box: Box,
        ground: Sequence[float] | None = None,
        core: Box | None = None,
        elsewhere: bool = False,
    ) -> None:
        super().__init__(nocompiler=True)  # a compiled group knows itself, and its textures wait for the collector
        left, bottom, right, top = math.floor(box[0]), math.floor(box[1]), math.ceil(box[2]), math.ceil(box[3])
        self._box = (left, bottom, max(left + 1, right), max(bottom + 1, top))
        self._whole = self._box if ground else core
        self._ground = ground
        self._fade = self._share = 1.0
        self._soft = False
        self._calm = Clock.create_trigger(self._come_to_rest, CALM)
        self._before: Fbo | None = None
        self._fbo: Fbo = self._sheet()
        self._source = COPY
        self._shift = Translate(0, 0)
        self._shown = self._shower()
        for part in (self._fbo, PushMatrix(), self._shift, self._shown, PopMatrix()):
            self.add(part)
        self.gap = Gap(widget, InstructionGroup() if elsewhere else self)
        self._fill_sheet()

    def release(self) -> None:
        """Give the drawing back to the widget, and the textures to the graphics card."""
        self._calm.cancel()
        self._fbo.remove(self.gap.canvas)
        self.gap.close()
        for group in (self, self._shown, self._fbo, self._before):
            if group is not None:
                group.clear()
        del self._fbo, self._before, self._shown, self._filled, self.gap

    # how it is shown

    @property
    def fade(self) -> float:
        """1 shows all of it, 0 nothing."""
        return self._fade

    @fade.setter
    def fade(self, value: float) -> None:
        self._fade = value
        self._show()

    @property
    def shift(self) -> float:
        """Pixels that it is shown to the right of its place."""
        return float(self._shift.x)

    @shift.setter
    def shift(self, value: float) -> None:
        self._shift.x = round(value)

    def moved(self) -> None:
        """It is not where it was."""
        self._soften(not renderer.drawn_by_a_program())
        self._calm.cancel()
        if not self._soft:
            self._calm()

    def cover(self, box: Box | None) -> None:
        """Leave out of an opaque picture what this box covers; None shows all of it."""
        self._filled.vertices, self._filled.indices = self._corners(around(box, self._box) if box else [self._box])

    # how it changes

    def keep(self) -> None:
        """Hold on to how it looks now; `share` then mixes that with how it looks from now on."""
        self._fbo.draw()
        self._fbo.remove(self.gap.canvas)
        self.remove(self._fbo)
        self._before, self._fbo = self._fbo, self._sheet()
        self._fill_sheet()
        self.insert(0, self._fbo)
        self._share, self._source = 0.0, ""
        self._show()

    @property
    def keeps(self) -> bool:
        """True since `keep()`."""
        return self._before is not None

    @property
    def share(self) -> float:
        """0 shows what was kept, 1 what the widget draws."""
        return self._share

    @share.setter
    def share(self, value: float) -> None:
        ends = {value, self._share} & {0, 1}
        self._share = value
        if ends:
            self._source = ""  # from here on it is another texture, or both
        self._show()

    def _show(self) -> None:
        """Show it with the shader that does no more than it has to."""
        source = (COPY if self._share in (0, 1) else MIX) + (" * fade" if self._fade < 1 else "")
        if source != self._source:
            self._source = source
            at = self.indexof(self._shown)
            self.remove(self._shown)
            self._shown.clear()
            self._shown = self._shower()
            self.insert(at, self._shown)
        self._shown["fade"], self._shown["share"] = self._fade, self._share

    # parts

    def _sheet(self) -> Fbo:
        """An empty texture, with the widget's coordinates."""
        left, bottom, right, top = self._box
        sheet = Fbo(size=(right - left, top - bottom), with_stencilbuffer=True, nocompiler=True)
        sheet.texture.mag_filter = sheet.texture.min_filter = "linear" if self._soft else "nearest"
        with sheet:
            Callback(renderer.wait_for_it)
            ClearColor(*(self._ground or (0, 0, 0, 0)))
            ClearBuffers(clear_stencil=True)
            Translate(-left, -bottom)
        return sheet

    def _fill_sheet(self) -> None:
        for part in (
            Callback(renderer.blend_on_clear),
            self.gap.canvas,
            Callback(renderer.blend_as_ever),
            Callback(renderer.wait_for_it),
        ):
            self._fbo.add(part)

    def _shower(self) -> RenderContext:
        """Shows the texture, what is opaque without blending."""
        shader = f"{HEAD}void main(void) {{ gl_FragColor = {self._source}; }}"
        shown = RenderContext(fs=shader, use_parent_projection=True, use_parent_modelview=True, nocompiler=True)
        texture = (self._before if self._before and not self._share else self._fbo).texture
        self._filled, rim = (Mesh(mode="triangles", texture=texture) for _ in range(2))
        self._filled.vertices, self._filled.indices = self._corners([self._whole] if self._whole else [])
        rim.vertices, rim.indices = self._corners(around(self._whole, self._box) if self._whole else [self._box])
        if self._before is not None:
            shown.add(BindTexture(texture=self._before.texture, index=1))
            shown["texture1"] = 1
        through = Callback(renderer.blend_copies if self._fade < 1 else renderer.blend_nothing)
        for part in (through, self._filled, Callback(renderer.blend_copies), rim, Callback(renderer.blend_as_ever)):
            shown.add(part)
        return shown

    def _corners(self, boxes: list[Box]) -> tuple[list[float], list[int]]:
        """Vertices and indices of boxes of the texture, where they belong."""
        left, bottom, right, top = self._box
        across, up = 1 / (right - left), 1 / (top - bottom)
        vertices: list[float] = []
        indices: list[int] = []
        for x, y, to_x, to_y in boxes:
            u, v, to_u, to_v = (x - left) * across, (y - bottom) * up, (to_x - left) * across, (to_y - bottom) * up
            at = len(vertices) // 4
            vertices += (x, y, u, v, to_x, y, to_u, v, to_x, to_y, to_u, to_v, x, to_y, u, to_v)
            indices += (at, at + 1, at + 2, at, at + 2, at + 3)
        return vertices, indices

    def _come_to_rest(self, _: float) -> None:
        self._soften(True)

    def _soften(self, soft: bool) -> None:
        """Soft pixels or hard ones."""
        if soft == self._soft:
            return
        self._soft = soft
        for sheet in (self._fbo, self._before):
            if sheet is not None:
                sheet.texture.mag_filter = sheet.texture.min_filter = "linear" if soft else "nearest"
        self._shown.ask_update()


class Gap:
    """The place of a widget's canvas among its siblings', kept by a stand-in while the canvas is drawn elsewhere."""

    def __init__(self, widget: Widget, stand_in: InstructionGroup) -> None:
        self.canvas: Canvas = widget.canvas
        self._widget, self._parent, self._stand_in = widget, widget.parent, stand_in
        self._group = _group_of(widget)
        at = self._group.indexof(self.canvas)
        self._group.remove(self.canvas)
        self._group.insert(at, stand_in)

    def close(self) -> None:
        """Put the canvas back, unless the widget has left its parent meanwhile."""
        at = self._group.indexof(self._stand_in)
        if self._widget.parent is self._parent and self.canvas not in self._group.children:
            self._group.insert(at, self.canvas)
        self._group.remove(self._stand_in)


def around(hole: Box, box: Box) -> list[Box]:
    """The parts of a box that lie around a hole in it: up to eight, which meet corner to corner. Where they were fewer
    and longer, a corner of one would lie on another's side, and pixels between them belong to none once it is turned.
    """
    left, bottom, right, top = box
    x, y, to_x, to_y = max(left, hole[0]), max(bottom, hole[1]), min(right, hole[2]), min(top, hole[3])
    if x >= to_x or y >= to_y:
        return [box]
    columns, rows = ((left, x), (x, to_x), (to_x, right)), ((bottom, y), (y, to_y), (to_y, top))
    parts = [(a, c, b, d) for c, d in rows for a, b in columns if (a, c) != (x, y)]
    return [part for part in parts if part[2] > part[0] and part[3] > part[1]]


def _group_of(widget: Widget) -> Canvas:
    """The canvas, of those that a parent has, that this widget's canvas is in."""
    canvas = widget.parent.canvas
    groups = [canvas, getattr(widget.parent, "canvas_viewport", None)]
    groups += [canvas.before if canvas.has_before else None, canvas.after if canvas.has_after else None]
    return next(group for group in groups if group is not None and widget.canvas in group.children)
