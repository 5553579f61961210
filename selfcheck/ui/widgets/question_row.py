"""The list form of a question: its statement, and below it the answers, each 48 dp high.

A list shows about seventy of these at once, so the row and its answers draw themselves (see `stamps`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kivy.clock import Clock
from kivy.graphics import Color, InstructionGroup, PopMatrix, PushMatrix, Rectangle, Translate
from kivy.properties import BooleanProperty, ObjectProperty, StringProperty
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets.control import Control
from selfcheck.ui.widgets.rounded import RoundedBox
from selfcheck.ui.widgets.stamps import glyph, sunk, written
from selfcheck.ui.widgets.text import natural_width


class Tone(NamedTuple):
    """How a chosen answer looks: palette roles of its ground, edge and words."""

    ground: str
    edge: str
    ink: str


TONES: Mapping[str, Tone] = {
    "answer": Tone("answer", "answer", "on_answer"),
    "sign": Tone("urgent_tint", "urgent", "on_urgent_tint"),
    "none": Tone("answer_tint", "answer", "on_answer_tint"),
}


class Option(NamedTuple):
    """One answer that can be chosen: its value, its words, its icon while it is not chosen and while it is."""

    value: str
    text: str
    icon: str
    chosen_icon: str = ""
    tone: str = "answer"


class OptionButton(Control, Widget):
    """An answer that can be chosen. In a `centred` one the icon stands close to the words, as in the three answers."""

    chosen = BooleanProperty(False)

    def __init__(self, option: Option, **kwargs: object) -> None:
        super().__init__(size_hint=(None, None), spoken=option.text, **kwargs)
        self.option, self.centred = option, False
        self._words_at = (0.0, 0.0, 0.0, 0.0)
        self.corner = look.radius("button")
        self._drawing = InstructionGroup()
        self._at = Translate(*self.pos)
        with self.canvas:
            PushMatrix()
            self.canvas.add(self._at)
            self.canvas.add(self._drawing)
            PopMatrix()
        redraw = Clock.create_trigger(self._draw, -1)
        self.bind(pos=self._move, size=redraw, chosen=redraw, state=redraw)

    def _move(self, *_: object) -> None:
        self._at.xy = self.pos

    @property
    def _weight(self) -> int:
        """Sentences to tick are set in regular weight until they are chosen; answers are always strong."""
        return 600 if self.option.tone != "sign" else 700 if self.chosen else 400

    @property
    def _role(self) -> str:
        return "body" if self.option.tone == "sign" else "label"

    def wanted(self) -> float:
        """Pixels that it needs to stand on one line."""
        words = natural_width(self.option.text, self._role, self._weight)
        return words + look.icon("icon_small") + self._gaps

    def height_for(self, width: float) -> float:
        """Pixels high that it needs in a column of this width; room for bold words, so that a tick moves nothing."""
        self.centred = False
        words = written(self.option.text, self._role, max(600, self._weight), width - self._lead - look.space("m"))
        return max(look.size("touch_min"), words.texture.height + 2 * look.part("option_button", "inset_y"))

    @property
    def _gaps(self) -> float:
        """Pixels before, between and after the icon and the words where they stand in the middle."""
        return 3 * look.part("option_button", "gap_centred")

    @property
    def _lead(self) -> float:
        """Pixels before the words where they do not stand in the middle."""
        return look.space("m") + look.icon("icon") + look.part("option_button", "icon_gap")

    def _draw(self, *_: object) -> None:
        tone, held = TONES[self.option.tone], self.state == "down"
        filled = self.chosen or (held and self.option.tone == "answer")
        ground = tone.ground if filled else "sunken" if held and not look.high_contrast else "surface"
        thick = look.stroke("high_contrast" if look.high_contrast else "selected" if self.chosen else "control")
        self._drawing.clear()
        self._box(getattr(look.color, tone.edge if filled else "outline"), 0.0)
        self._box(getattr(look.color, ground), thick)
        ink = getattr(look.color, tone.ink if filled else "text")
        tint = getattr(look.color, tone.edge) if filled and tone.ink != "on_answer" else ink
        picture = self.option.chosen_icon if self.chosen and self.option.chosen_icon else self.option.icon
        side = look.icon("icon_small" if self.centred else "icon")
        room = self.width - (side + self._gaps if self.centred else self._lead + look.space("m"))
        words = written(self.option.text, self._role, self._weight, room)
        start, gap = look.space("m"), look.part("option_button", "icon_gap")
        wide = min(room, natural_width(self.option.text, self._role, self._weight))
        if self.centred:
            gap = look.part("option_button", "gap_centred")
            start = (self.width - side - gap - wide) / 2
        self._stamp(glyph(picture), start, (self.height - side) / 2, tint, side)
        x, y = start + side + gap, (self.height - words.texture.height) / 2
        self._stamp(words.texture, x, y - sunk(self._role), ink)
        self._words_at = (x, x + wide, y, y + words.texture.height)

    def words_box(self) -> tuple[float, float, float, float]:
        """Where the words stand inside: left, right, bottom, top, in pixels."""
        return self._words_at

    def _box(self, color: list[float], inset: float) -> None:
        self._drawing.add(Color(rgba=color))
        size = (max(0.0, self.width - 2 * inset), max(0.0, self.height - 2 * inset))
        self._drawing.add(RoundedBox(pos=(inset, inset), size=size, radius=[self.corner - inset]))

    def _stamp(self, texture: object, x: float, y: float, color: list[float], side: float = 0.0) -> None:
        self._drawing.add(Color(rgba=color))
        size = (side, side) if side else texture.size  # type: ignore[attr-defined]
        self._drawing.add(Rectangle(texture=texture, pos=(round(x), round(y)), size=size))


class InfoButton(Control, Widget):
    """A small i in a place of 48 dp."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(size_hint=(None, None), size=[look.size("touch_min")] * 2, **kwargs)
        self.corner = self.height / 2
        with self.canvas:
            self._ground = Color(rgba=(0, 0, 0, 0))
            self._disc = RoundedBox(radius=[self.corner])
            Color(rgba=look.color.text2)
            self._picture = Rectangle(texture=glyph("info"))
        self.bind(pos=self._move, state=self._press)

    def _press(self, *_: object) -> None:
        self._ground.rgba = [*look.color.sunken[:3], 1.0 if self.state == "down" else 0.0]

    def _move(self, *_: object) -> None:
        side = look.icon("icon_small")
        self._disc.pos, self._disc.size = self.pos, self.size
        self._picture.pos = (round(self.center_x - side / 2), round(self.center_y - side / 2))
        self._picture.size = (side, side)


class QuestionRow(Widget):
    """`title` over `helper`, then `options`: side by side where they may and fit (`beside`), else in a column.

    `chosen` holds the values that are chosen now. `why` gives the row a small i with that spoken name. `line` draws
    a hairline above. Events: `on_choose(value)`, `on_why`.
    """

    title = StringProperty("")
    helper = StringProperty("")
    chosen = ObjectProperty(())

    __events__ = ("on_choose", "on_why")

    def __init__(
        self, options: Sequence[Option], beside: bool = False, why: str = "", line: bool = False, **kwargs: object
    ) -> None:
        super().__init__(size_hint_y=None, width=0, height=look.size("touch_min"), **kwargs)
        self._beside, self._line = beside, line
        self._drawing, self._at = InstructionGroup(), Translate(*self.pos)
        with self.canvas:
            PushMatrix()
            self.canvas.add(self._at)
            self.canvas.add(self._drawing)
            PopMatrix()
        self._info = InfoButton(spoken=why) if why else None
        if self._info is not None:
            self._info.bind(on_release=lambda _: self.dispatch("on_why"))
            self.add_widget(self._info)
        self.buttons: dict[str, OptionButton] = {}
        for option in options:
            button = OptionButton(option)
            button.bind(on_release=lambda _, value=option.value: self.dispatch("on_choose", value))
            self.buttons[option.value] = button
            self.add_widget(button)
        self._places: list[tuple[Widget, float, float]] = []
        # Parents find their width in several steps; only the last one is drawn.
        relay = Clock.create_trigger(self._lay, -1)
        self.bind(width=relay, helper=relay, pos=self._move, chosen=self._mark)
        self._mark()

    def on_choose(self, value: str) -> None:
        """An answer was tapped."""

    def on_why(self) -> None:
        """The i was tapped."""

    def _mark(self, *_: object) -> None:
        for value, button in self.buttons.items():
            button.chosen = value in self.chosen

    def _move(self, *_: object) -> None:
        self._at.xy = self.pos
        for child, x, y in self._places:
            child.pos = (self.x + x, self.y + y)

    def _lay(self, *_: object) -> None:
        """Place everything for the present width; the height follows."""
        if self.width <= look.part("question_row", "unplaced"):
            return
        pad, gap = look.part("question_row", "inset_y"), look.space("s")
        info = self._info.width if self._info is not None else 0.0
        title = written(self.title, "body", 600, self.width - info)
        helper = written(self.helper, "label", 400, self.width) if self.helper else None
        words = title.texture.height + (helper.texture.height if helper else 0.0)
        rows = self._rows()
        height = 2 * pad + words + gap + sum(high for _, high in rows) + gap * (len(rows) - 1)
        self._drawing.clear()
        if self._line:
            line = look.stroke("hairline")
            self._rectangle(look.color.divider, (0, height - line), (self.width, line))
        y = height - pad - title.texture.height
        self._stamp(title.texture, y - sunk("body"), look.color.text)
        if self._info is not None:
            # In the middle of the first line; its place may reach over the padding.
            middle = height - pad - look.line("body") / 2
            self._places = [(self._info, self.width - info, middle - info / 2)]
        else:
            self._places = []
        if helper is not None:
            y -= helper.texture.height
            self._stamp(helper.texture, y - sunk("label"), look.color.text2)
        for buttons, high in rows:
            y -= gap + high
            x = 0.0
            for button in buttons:
                button.height = high
                self._places.append((button, x, y))
                x += button.width + gap
        self.height = height
        self._move()

    def _rows(self) -> list[tuple[list[OptionButton], float]]:
        """The answers as they stand one below the other, with the height of each row; sets their widths."""
        buttons, gap = list(self.buttons.values()), look.space("s")
        wants = [button.wanted() for button in buttons]
        room = self.width - gap * (len(buttons) - 1)
        if self._beside and sum(wants) <= room:
            for button, want in zip(buttons, wants, strict=True):
                button.centred, button.width = True, want * room / sum(wants)
            return [(buttons, look.size("touch_min"))]
        for button in buttons:
            button.width = self.width
        return [([button], button.height_for(self.width)) for button in buttons]

    def _rectangle(self, color: list[float], pos: tuple[float, float], size: tuple[float, float]) -> None:
        self._drawing.add(Color(rgba=color))
        self._drawing.add(Rectangle(pos=pos, size=size))

    def _stamp(self, texture: object, y: float, color: list[float]) -> None:
        self._drawing.add(Color(rgba=color))
        self._drawing.add(Rectangle(texture=texture, pos=(0, round(y)), size=texture.size))  # type: ignore[attr-defined]
