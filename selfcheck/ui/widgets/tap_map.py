"""The picture of foot and leg on which people tap where it hurts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kivy.clock import Clock
from kivy.graphics import Color, Mesh, Rectangle, SmoothEllipse, SmoothLine
from kivy.graphics.tesselator import Tesselator
from kivy.properties import DictProperty, ListProperty, StringProperty
from kivy.uix.widget import Widget

from selfcheck.ui import pictures
from selfcheck.ui.look import look
from selfcheck.ui.widgets.control import HOVER
from selfcheck.ui.widgets.rounded import RoundedBox
from selfcheck.ui.widgets.tap_map_hits import FootMap, Point, Region, foot_map, grown
from selfcheck.ui.widgets.tappable import Tappable
from selfcheck.ui.widgets.text import Text, natural_width

FOOT = 380 / 400  # of the height of the picture, from its top to the captions
ALSO_EDGE = 0.6  # of the edge: the same place in another view has a thinner one


class TapMap(Tappable, Widget):
    """As high as its width asks for, with the views' captions below.

    `chosen` lists the ids that are marked; a tap or `activate()` fires `on_toggle(id)` and changes nothing by
    itself. `names` maps ids to what is read aloud, `captions` views (leg_back, leg_front, top, sole) to their
    words. With the focus, `step(1)` and `step(-1)` walk through the places and `current` is the one that
    `activate()` toggles. In a picture narrower than the token `least` its smallest place, the shin, is too
    small for some fingers: then the same places have to be offered as rows too.
    """

    chosen = ListProperty()
    names = DictProperty()
    captions = DictProperty()
    current = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        self.register_event_type("on_toggle")
        self.map: FootMap = foot_map()
        self._held: str | None = None
        self._pointed: str | None = None
        self._labels = {view.id: Text(role="caption", align="center") for view in self.map.views}
        self._redraw = Clock.create_trigger(self._draw, -1)
        super().__init__(size_hint_y=None, **kwargs)
        self.current = self.current or self.map.regions[0].id
        for label in self._labels.values():
            label.size_hint_x = None
            self.add_widget(label)
            label.fbind("height", self._measure)
        for name in ("width", "captions"):
            self.fbind(name, self._measure)
        for name in ("pos", "size", "chosen", "captions", "focused", "current", "state", "disabled"):
            self.fbind(name, self._redraw)
        for name in ("current", "names", "chosen"):
            self.fbind(name, self._name)
        self._measure()
        self._name()

    def on_toggle(self, region_id: str) -> None:
        """A place was tapped."""

    # keys

    def step(self, by: int) -> str:
        """Move the focus among the places; returns the id of the new one."""
        ids = [region.id for region in self.map.regions]
        self.current = ids[(ids.index(self.current) + by) % len(ids)]
        return self.current

    def step_inside(self) -> bool:
        first = self.map.regions[0].id
        return self.step(1) != first

    def activate(self) -> None:
        """Toggle the place that has the focus."""
        if not self.disabled:
            self.dispatch("on_toggle", self.current)

    def _name(self, *_: object) -> None:
        self.spoken = str(self.names.get(self.current, ""))

    # touches

    def region_at(self, x: float, y: float) -> str | None:
        """The place at a point of this widget's own coordinates."""
        left, top, width = self._frame
        unit = look.unit
        return self.map.hit((x - left) / unit, (top - y) / unit, width / unit)

    def pointed_at(self, x: float, y: float) -> None:
        pointed = self.region_at(x, y)
        if pointed != self._pointed:
            self._pointed = pointed
            self._redraw()

    def on_hovered(self, _: Widget, hovered: bool) -> None:
        if not hovered and self._pointed is not None:
            self._pointed = None
            self._redraw()

    def on_press(self) -> None:
        if self.last_touch is not None:
            self._held = self.region_at(*self.last_touch.pos)

    def on_release(self) -> None:
        held, self._held = self._held, None
        if held is not None and self.last_touch is not None and self.region_at(*self.last_touch.pos) == held:
            self.current = held
            self.dispatch("on_toggle", held)

    def targets(self) -> list[tuple[str, tuple[float, float, float, float]]]:
        """Each place with the box (left, bottom, right, top) that a finger has for it, in this widget's coordinates."""
        found = []
        for region in self.map.regions:
            across, up = zip(*(self._at(point) for point in region.polygon), strict=True)
            found.append((str(self.names.get(region.id, region.id)), (min(across), min(up), max(across), max(up))))
        return found

    # drawing

    @property
    def _frame(self) -> tuple[float, float, float]:
        """Left edge, top edge and width of the picture in pixels."""
        width = min(self.width, look.part("tap_map", "widest"))
        return self.center_x - width / 2, self.top - look.space("xs"), width

    @property
    def _high(self) -> float:
        wide, high = self.map.size_dp
        return self._frame[2] * high / wide

    def _measure(self, *_: object) -> None:
        """Give each caption the room between its neighbours, then be as high as picture and captions."""
        width = self._frame[2]
        middles = [view.caption_anchor[0] for view in self.map.views]
        for number, view in enumerate(self.map.views):
            label = self._labels[view.id]
            before = middles[number - 1] if number else -middles[0]
            after = middles[number + 1] if number + 1 < len(middles) else 2 - middles[-1]
            half = min(middles[number] - before, after - middles[number]) / 2
            label.text = str(self.captions.get(view.id, ""))
            label.width = 2 * half * width - look.space("xs")
            # A long word at a large text size is made to fit rather than broken in the middle.
            longest = max((natural_width(word, "caption") for word in label.text.split()), default=1.0)
            label.font_size = look.sp("caption") * min(1.0, 0.95 * label.width / max(1.0, longest))
        captions = max(label.height for label in self._labels.values())
        self.height = 2 * look.space("xs") + self._high * FOOT + captions

    def _draw(self, *_: object) -> None:
        left, top, width = self._frame
        self.canvas.before.clear()
        self.canvas.after.clear()
        with self.canvas.before:
            self._draw_ground()
            Color(1, 1, 1, 1)
            place = {"pos": (left, top - self._high), "size": (width, self._high)}
            Rectangle(source=pictures.picture("map-base", width), **place)
            for region in self.map.regions:
                if region.id in self.chosen:
                    self._draw_chosen(region)
                elif region.id == self._held and self.state == "down":
                    self._draw_wash(region)
                elif region.id == self._pointed:
                    self._draw_wash(region, HOVER)
            Color(1, 1, 1, 1)
            Rectangle(source=pictures.picture("map-detail", width), **place)
            for region in self.map.regions:
                if region.id in self.chosen:
                    self._draw_tick(*self._at(region.anchor))
        with self.canvas.after:
            current = self.map.region(self.current)
            if self.focused and not self.disabled and current is not None:
                self._draw_focus(current)
        foot = top - self._high * FOOT
        for view in self.map.views:
            label = self._labels[view.id]
            label.center_x = left + view.caption_anchor[0] * width
            label.top = foot

    def _at(self, point: Point) -> Point:
        left, top, width = self._frame
        return left + point[0] * width, top - point[1] * self._high

    def _outline(self, shape: Sequence[Point], out: float = 0.0) -> list[float]:
        corners = [self._at(point) for point in shape]
        return [value for corner in (grown(corners, out) if out else corners) for value in corner]

    def _draw_ground(self) -> None:
        bend = look.radius("tile") + look.space("xs")
        rim = look.stroke("high_contrast") if look.high_contrast else 0
        Color(rgba=look.color.text if rim else look.color.sunken)
        RoundedBox(pos=self.pos, size=self.size, radius=[bend])
        if rim:
            Color(rgba=look.color.sunken)
            size = (self.width - 2 * rim, self.height - 2 * rim)
            RoundedBox(pos=(self.x + rim, self.y + rim), size=size, radius=[bend - rim])

    def _draw_wash(self, region: Region, part: float = 1.0) -> None:
        Color(rgba=[*look.color.answer_tint[:3], part])
        for shape in region.shapes:
            flat = Tesselator()
            flat.add_contour(self._outline(shape))
            if flat.tesselate():
                for vertices, indices in flat.meshes:
                    Mesh(vertices=vertices, indices=indices, mode="triangle_fan")

    def _draw_chosen(self, region: Region) -> None:
        self._draw_wash(region)
        Color(rgba=look.color.answer)
        edge = look.part("tap_map", "edge")
        for number, shape in enumerate(region.shapes):
            width = edge * (ALSO_EDGE if number else 1.0)
            SmoothLine(points=self._outline(shape), width=width / 2, close=True, joint="round")

    def _draw_tick(self, x: float, y: float) -> None:
        radius = look.part("tap_map", "tick") / 2
        Color(rgba=look.color.answer)
        SmoothEllipse(pos=(x - radius, y - radius), size=(2 * radius, 2 * radius))
        Color(rgba=look.color.on_answer)
        Rectangle(
            source=pictures.icon("check"),
            pos=(x - radius * 0.75, y - radius * 0.75),
            size=(radius * 1.5, radius * 1.5),
        )

    def _draw_focus(self, region: Region) -> None:
        ring, gap = look.stroke("focus"), look.stroke("focus_gap")
        for shape in region.shapes:
            points = self._outline(shape, gap + ring)
            Color(rgba=look.color.surface)
            SmoothLine(points=points, width=(ring + 2 * gap) / 2, close=True, joint="round")
            Color(rgba=look.color.focus)
            SmoothLine(points=points, width=ring / 2, close=True, joint="round")
