"""How past checks leaned, one mark a check, in bands with names. The marks are the data: it reads without colour."""

from __future__ import annotations

from kivy.clock import Clock
from kivy.graphics import Color, SmoothLine
from kivy.properties import ColorProperty, DictProperty, ListProperty, StringProperty
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.tokens import tokens
from selfcheck.ui.widgets import load_kv
from selfcheck.ui.widgets.icon import Mark
from selfcheck.ui.widgets.stamps import written
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text, natural_width
from selfcheck.ui.widgets.trend_layout import Box, Measures, Past, Trend, lay_out

load_kv(__file__)

GROUNDS = {"circulation": "circ_tint", "mixed": "mixed_tint", "mechanical": "mech_tint", "none": ""}
INKS = {"circulation": "on_circ_tint", "mixed": "on_mixed_tint", "mechanical": "on_mech_tint", "none": "text2"}


class TrendBand(Surface):
    """The ground of a band, or the dashed lane of what told no lean."""


class TrendName(Text):
    """The name of a band, on its `ground`: a line that has to pass there passes behind the words."""

    ground = ColorProperty()


class TrendDate(Text):
    """The day of a check, below its mark."""


class TrendPlot(Widget):
    """`checks` are (heading, level, warned), oldest first, with heading 'circulation', 'mechanical', 'mixed',
    'unclear' or 'withheld' and level 1 to 3 of a lean; `dates` a short date for each; `names` what the bands
    'circulation', 'mixed', 'mechanical' and 'none' are called. Only the last few are drawn (`trend.shown_most`).
    `spoken` is what is read aloud in place of the picture. The height follows.
    """

    checks = ListProperty()
    dates = ListProperty()
    names = DictProperty()
    spoken = StringProperty("")

    def __init__(self, **kwargs: object) -> None:
        self.trend: Trend | None = None
        self._redraw = Clock.create_trigger(self._draw, -1)
        super().__init__(**kwargs)
        for name in ("checks", "dates", "names", "pos", "width"):
            self.fbind(name, self._redraw)
        self._redraw()

    def on_parent(self, _: Widget, parent: Widget | None) -> None:
        if parent is None:
            self._redraw.cancel()

    def _draw(self, *_: object) -> None:
        """Draw all of it for the present width; the height follows."""
        unit, most = look.unit, tokens().trend.shown_most
        checks, dates = [Past(*check) for check in self.checks[-most:]], [str(date) for date in self.dates[-most:]]
        measures = Measures(
            width=self.width / unit,
            line=look.line("caption") / unit,
            names={name: self._needs(words) for name, words in self.names.items()},
            dates=tuple(natural_width(date, "caption") / unit for date in dates),
        )
        self.trend = trend = lay_out(checks, measures)
        self.height = trend.height * unit
        self.clear_widgets()
        for name, box in trend.bands.items():
            lane = name == "none"
            self._put(TrendBand(ground=GROUNDS[name], dashed=lane, edge="outline" if lane else ""), box)
        self._put_line(trend)
        for name, box in trend.names.items():
            ink = getattr(look.color, INKS[name])
            ground = getattr(look.color, GROUNDS[name]) if GROUNDS[name] else (0, 0, 0, 0)
            self._put(TrendName(text=self.names[name], color=ink, ground=ground, widest=self._widest), box)
        for check, mark, sign in zip(checks, trend.marks, trend.signs, strict=True):
            picture = "sign-stop" if check.heading == "withheld" else f"mark-{check.heading}"
            self._put(Mark(name=picture, side=mark.height * unit), mark)
            if sign is not None:
                self._put(Mark(name="sign-stop", side=sign.height * unit), sign)
        for number, box in trend.dates:
            self._put(TrendDate(text=dates[number]), box)

    @property
    def _widest(self) -> float:
        """Pixels that the name of a band has before it wraps."""
        return max(1.0, self.width - 2 * tokens().trend.name_inset * look.unit)

    def _needs(self, name: str) -> tuple[float, float]:
        """Width and height in dp of the name of a band."""
        wide = min(natural_width(name, "caption", 600), self._widest)
        return wide / look.unit, written(name, "caption", 600, wide).texture.height / look.unit

    def _put(self, widget: Widget, box: Box) -> None:
        unit = look.unit
        if not isinstance(widget, Text):
            widget.size = box.width * unit, box.height * unit
        widget.pos = round(self.x + box.x * unit), round(self.y + box.y * unit)
        self.add_widget(widget)

    def _put_line(self, trend: Trend) -> None:
        """The pieces of the line, over the bands and under the marks."""
        holder, unit = Widget(size_hint=(None, None), size=(0, 0)), look.unit
        with holder.canvas:
            Color(rgba=look.color.text)
            for ends in trend.lines:
                points = [at for x, y in ends for at in (self.x + x * unit, self.y + y * unit)]
                # Kivy draws a smooth line half a pixel thinner on each side than its width says.
                SmoothLine(points=points, width=tokens().trend.line * look.unit / 2 + 0.4)
        self.add_widget(holder)
