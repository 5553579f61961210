"""One answer as a line: what was asked in a few words, and a pill with what was said.

A review shows about fifty of these at once. Made of other widgets each line would take several milliseconds, so this
one widget draws its words and its pill itself: a tenth of the time, and the same picture.
"""

from __future__ import annotations

from kivy.clock import Clock
from kivy.graphics import (
    Color,
    InstructionGroup,
    Line,
    PopMatrix,
    PushMatrix,
    Rectangle,
    Translate,
)
from kivy.properties import OptionProperty, StringProperty
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets.control import Control
from selfcheck.ui.widgets.pill import ICONS
from selfcheck.ui.widgets.rounded import RoundedBox
from selfcheck.ui.widgets.stamps import glyph, sunk, written
from selfcheck.ui.widgets.surface import THINNEST, dashes
from selfcheck.ui.widgets.text import natural_width

BESIDE = 0.45
"""Part of the row that a pill may take while the words beside it wrap; a wider pill goes below them."""
WRAPPING = 1.3
"""Above this text scale the words do not wrap beside a pill: it goes below as soon as one line is too short."""


class AnswerRow(Control, Widget):
    """`title` and an answer pill; `kind` as for `AnswerPill`. The whole row is tapped: bind `on_release`.

    `line` draws a hairline above, `overhang` pixels wider on each side, for rows inside a tile.
    """

    title = StringProperty("")
    answer = StringProperty("")
    kind = OptionProperty("none", options=tuple(ICONS))

    def __init__(self, line: bool = False, overhang: float = 0.0, **kwargs: object) -> None:
        super().__init__(size_hint_y=None, width=0, height=look.size("touch_min"), **kwargs)
        self._line, self._overhang = line, overhang
        self._drawing, self._press = InstructionGroup(), Color(rgba=(0, 0, 0, 0))
        self._kept: list[object] = []
        self.corner, self.overhang = look.radius("small"), look.space("s")
        with self.canvas:
            PushMatrix()
            self._at = Translate(self.x, self.y)
        self.canvas.add(self._drawing)
        with self.canvas:
            PopMatrix()
        self.name_after(f"{self.title}: {self.answer}")
        # Parents find their width in several steps; only the last one is drawn.
        self.bind(width=Clock.create_trigger(self._lay, -1), pos=self._move)

    def on_state(self, row: Widget, state: str) -> None:
        super().on_state(row, state)
        self._press.rgba = [*look.color.sunken[:3], 1.0 if state == "down" else 0.0]

    def _move(self, *_: object) -> None:
        self._at.xy = self.pos

    def _lay(self, *_: object) -> None:
        """Draw everything for the present width; the height follows."""
        pad, gap = look.part("answer_row", "inset_y"), look.space("m")
        picture = look.icon("icon_small") if ICONS[self.kind] else 0.0
        tail = look.part("pill", "inset")
        ends = (look.part("pill", "inset_icon") + picture + look.part("pill", "gap") if picture else tail, tail)
        if self.kind == "none":
            ends = (0.0, 0.0)
        pill_wide = sum(ends) + natural_width(self.answer, "caption", 600)
        one_line = natural_width(self.title, "body") + gap + pill_wide <= self.width
        beside = one_line or (pill_wide <= BESIDE * self.width and look.text_scale <= WRAPPING)
        pill_wide = min(pill_wide, self.width)
        title = written(self.title, "body", 400, self.width - gap - pill_wide if beside else self.width)
        said = written(self.answer, "caption", 600, pill_wide - sum(ends))
        pill_high = max(look.part("pill", "least"), said.texture.height + 2 * look.space("xs"))
        if beside:
            self.height = max(look.size("touch_min"), max(title.texture.height, pill_high) + 2 * pad)
            title_y, pill_x = (self.height - title.texture.height) / 2, self.width - pill_wide
            pill_y = (self.height - pill_high) / 2
        else:
            pill_x, pill_y = 0.0, pad
            title_y = pill_y + pill_high + look.space("xs")
            self.height = title_y + title.texture.height + pad
        self._kept = [title, said]
        self._drawing.clear()
        self._draw_ground()
        self._stamp(title.texture, 0, title_y - sunk("body"), look.color.text)
        self._draw_pill(pill_x, pill_y, pill_wide, pill_high)
        ink = self._ink()
        if picture:
            icon_x = pill_x + look.part("pill", "inset_icon")
            self._stamp(glyph(ICONS[self.kind]), icon_x, pill_y + (pill_high - picture) / 2, ink, picture)
        said_y = pill_y + (pill_high - said.texture.height) / 2 - sunk("caption")
        self._stamp(said.texture, pill_x + ends[0], said_y, ink)

    def _draw_ground(self) -> None:
        out, line = look.space("s"), look.stroke("hairline")
        self._drawing.add(self._press)
        self._drawing.add(
            RoundedBox(pos=(-out, line), size=(self.width + 2 * out, self.height - 2 * line), radius=[self.corner])
        )
        if self._line:
            self._drawing.add(Color(rgba=look.color.divider))
            long = self.width + 2 * self._overhang
            self._drawing.add(Rectangle(pos=(-self._overhang, self.height - line), size=(long, line)))

    def _draw_pill(self, x: float, y: float, width: float, height: float) -> None:
        ground = {"yes": "answer", "list": "answer", "no": "sunken", "clear": "sunken"}.get(self.kind)
        rim = look.stroke("high_contrast") if look.high_contrast else 0.0
        if ground and rim:
            self._rounded(look.color.text, x, y, width, height)
        if ground:
            self._rounded(getattr(look.color, ground), x + rim, y + rim, width - 2 * rim, height - 2 * rim)
        if self.kind == "unsure":
            self._drawing.add(Color(rgba=look.color.outline))
            thick = max(THINNEST, (rim or look.stroke("control")) / 2)
            for points in dashes(
                x + thick,
                y + thick,
                width - 2 * thick,
                height - 2 * thick,
                height / 2 - thick,
                look.part("surface", "dash"),
                look.part("surface", "dash_gap"),
            ):
                self._drawing.add(Line(points=points, width=thick, cap="none"))

    def _rounded(self, color: list[float], x: float, y: float, width: float, height: float) -> None:
        self._drawing.add(Color(rgba=color))
        self._drawing.add(RoundedBox(pos=(x, y), size=(width, height), radius=[height / 2]))

    def _stamp(self, texture: object, x: float, y: float, color: list[float], side: float = 0.0) -> None:
        size = (side, side) if side else texture.size  # type: ignore[attr-defined]
        self._drawing.add(Color(rgba=color))
        self._drawing.add(Rectangle(texture=texture, pos=(round(x), round(y)), size=size))

    def _ink(self) -> list[float]:
        if self.kind in ("yes", "list"):
            return look.color.on_answer
        return look.color.text2 if self.kind == "none" else look.color.text
