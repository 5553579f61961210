"""How the answers add up: each bar starts where the last one ended, the last row is the sum."""

from __future__ import annotations

from kivy.clock import Clock
from kivy.graphics import Color, Rectangle
from kivy.properties import ListProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import icon, load_kv  # noqa: F401  the kv file uses icon
from selfcheck.ui.widgets.rounded import RoundedBox
from selfcheck.ui.widgets.text import Text, natural_width

WORDS = 0.55  # of the width, for the words beside the bars
ASIDE = 0.12  # of all that is drawn: the least room on each side of the centre line

load_kv(__file__)


class AddingRow(BoxLayout):
    """The words of one row; the bar is drawn by the chart, beside them or (large text) below them."""

    def __init__(self, words: str, weight: int, beside: bool, bar: float) -> None:
        share = WORDS if beside else 1.0
        super().__init__(orientation="vertical", size_hint_y=None, padding=(0, look.space("xs")))
        self.beside, self.bar = beside, bar
        self.label = Text(text=words, role="label", weight=weight, size_hint_x=share)
        self.add_widget(self.label)
        room = 0 if beside else bar + look.part("adding_up", "bar_gap")
        self.padding = (0, look.space("xs"), 0, look.space("xs") + room)
        least = look.part("adding_up", "row")
        self.bind(minimum_height=lambda *_: setattr(self, "height", max(least, self.minimum_height)))

    def set_head(self, room: float) -> None:
        """Leave more room above the words."""
        left, _, right, foot = self.padding
        self.padding = (left, room, right, foot)

    @property
    def middle(self) -> float:
        """Height of the middle of the bar."""
        return self.label.center_y if self.beside else self.y + look.space("xs") + self.bar / 2


class AddingUpChart(BoxLayout):
    """A waterfall: `rows` is a list of (words, weight), `total_text` the words of the sum.

    Weights are natural log-odds, positive for circulation, which grows to the left. `left_text` and `right_text`
    name the sides. With large text the bars go below their words. Any number of rows; the page scrolls.
    """

    rows = ListProperty()
    total_text = StringProperty("")
    left_text = StringProperty("")
    right_text = StringProperty("")

    def __init__(self, **kwargs: object) -> None:
        self._redraw = Clock.create_trigger(self._draw, -1)
        self._rebuild = Clock.create_trigger(self._fill, -1)
        self._lines: list[AddingRow] = []
        self._zero = 0.0  # of the centre line, in pixels from the left edge
        super().__init__(**kwargs)
        for name in ("rows", "total_text", "width"):
            self.fbind(name, self._rebuild)
        for name in ("pos", "size"):
            self.fbind(name, self._redraw)
        self._fill()

    @property
    def beside(self) -> bool:
        """True if the words leave room for the bars on their right."""
        words = [str(row[0]).split() for row in self.rows]
        longest = max((natural_width(word, "label", 400) for row in words for word in row), default=0)
        return look.text_scale < 1.5 and longest < self.width * WORDS

    def bars(self) -> list[tuple[float, float]]:
        """Left and right end of every bar and of the sum, in pixels from the widget's left edge."""
        ends, at = [], 0.0
        for _, weight in self.rows:
            ends.append((at, at - float(weight)))
            at -= float(weight)
        ends.append((0.0, at))
        low = min(0.0, *(min(pair) for pair in ends))
        high = max(0.0, *(max(pair) for pair in ends))
        # Both sides are always there, however one-sided the answers are.
        aside = (high - low) * ASIDE
        low, high = min(low, -aside), max(high, aside)
        left = self.width * WORDS if self.beside else 0.0
        room = self.width - left - 2 * look.part("adding_up", "end")
        unit = room / (high - low) if high > low else 0.0
        zero = left + look.part("adding_up", "end") + (-low * unit if unit else room / 2)
        self._zero = zero
        return [(zero + start * unit, zero + end * unit) for start, end in ends]

    def _fill(self, *_: object) -> None:
        for old in self._lines:
            self.remove_widget(old)
        beside = self.beside
        self._lines = [AddingRow(str(words), 400, beside, look.part("adding_up", "bar")) for words, _ in self.rows]
        self._lines.append(AddingRow(self.total_text, 700, beside, look.part("adding_up", "total_bar")))
        self._lines[-1].set_head(look.part("adding_up", "total_head"))
        for line in self._lines:
            self.add_widget(line)
            for part in (line, line.label):
                part.fbind("pos", self._redraw)
                part.fbind("size", self._redraw)
        self._redraw()

    def _draw(self, *_: object) -> None:
        after = self.canvas.after
        after.clear()
        if not self._lines or self.width <= 1:
            return
        bars = self.bars()
        with after:
            last, first = self._lines[-1], self._lines[0]
            Color(rgba=look.color.divider)
            thick = look.stroke("selected")
            Rectangle(pos=(self.x, last.top - look.part("adding_up", "rule_above")), size=(self.width, thick))
            Color(rgba=look.color.text)
            spans = [(last.y, first.top)] if first.beside else [self._span(row) for row in self._lines]
            for low, high in spans:
                Rectangle(pos=(self.x + self._zero - thick / 2, low), size=(thick, high - low))
            if first.beside:
                for row, below, bar in zip(self._lines, self._lines[1:], bars, strict=False):
                    self._draw_dots(self.x + bar[1], row.middle, below.middle)
            for row, (begin, end) in zip(self._lines, bars, strict=True):
                self._draw_bar(row, self.x + begin, self.x + end)

    def _span(self, row: AddingRow) -> tuple[float, float]:
        """The piece of the centre line at a row whose words stand above its bar."""
        half = row.bar / 2 + look.part("adding_up", "line_beyond")
        return row.middle - half, row.middle + half

    def _draw_dots(self, x: float, top: float, bottom: float) -> None:
        Color(rgba=look.color.text)
        size = look.part("adding_up", "dot")
        y = top - size
        while y > bottom:
            Rectangle(pos=(x - size / 2, y), size=(size, size))
            y -= 2 * size

    def _draw_bar(self, row: AddingRow, start: float, end: float) -> None:
        if start == end:
            return
        width = max(look.part("adding_up", "shortest"), abs(end - start))
        left = min(start, end)
        bend, high = look.part("adding_up", "bend"), row.bar
        pos = (left, row.middle - high / 2)
        circulation = end < start
        Color(rgba=look.color.circ if circulation else look.color.mech_text)
        RoundedBox(pos=pos, size=(width, high), radius=[min(bend, width / 2)])
        edge = look.stroke("selected")
        if not circulation and width > 2 * edge:
            Color(rgba=look.color.mech)
            RoundedBox(
                pos=(pos[0] + edge, pos[1] + edge),
                size=(width - 2 * edge, high - 2 * edge),
                radius=[max(1, min(bend, width / 2) - edge)],
            )

    def on_parent(self, _: Widget, parent: Widget | None) -> None:
        if parent is None:
            self._redraw.cancel()
            self._rebuild.cancel()
