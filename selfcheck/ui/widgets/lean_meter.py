"""Which way and how clearly the answers lean: three bars in words' company, and the big two-coloured headline."""

from __future__ import annotations

from kivy.properties import BooleanProperty, BoundedNumericProperty, NumericProperty, OptionProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import icon, load_kv  # noqa: F401  the kv file uses them
from selfcheck.ui.widgets.text import natural_width, tinted

load_kv(__file__)

SQUEEZED = 0.8  # of its size: smaller than that a word of the headline is not drawn while there is another way
SIDES = ("circulation", "mechanical", "mixed", "unclear", "none")
WORDS = {"circulation": "circ", "mechanical": "mech_text", "mixed": "text", "unclear": "text", "none": "text"}
FILLS = {"circulation": "circ", "mechanical": "mech", "mixed": "mixed", "unclear": "mixed", "none": "divider"}
EDGES = {**FILLS, "mechanical": "mech_text"}


def side_colour(side: str, part: str = "word") -> list[float]:
    """Colour of a side's 'word', 'fill' or 'edge'."""
    return getattr(look.color, {"word": WORDS, "fill": FILLS, "edge": EDGES}[part][side])


class MeterBar(Widget):
    """One of the three bars."""

    fill = StringProperty("divider")
    edge = StringProperty("divider")
    rim = NumericProperty(0)


class LeanMeter(BoxLayout):
    """Three bars, `level` (0 to 3) of them in the colour of `side`, and the strength in `text`."""

    side = OptionProperty("none", options=SIDES)
    level = BoundedNumericProperty(0, min=0, max=3)
    text = StringProperty("")

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.bind(side=self._build, level=self._build)
        self._build()

    def _build(self, *_: object) -> None:
        self.ids.bars.clear_widgets()
        for number in range(3):
            on = number < self.level
            empty = "text" if look.high_contrast else "divider"
            bar = MeterBar(
                fill=FILLS[self.side] if on else "surface" if look.high_contrast else "divider",
                edge=EDGES[self.side] if on else empty,
            )
            self.ids.bars.add_widget(bar)


class SideHeading(BoxLayout):
    """A mark and a headline of two parts: `lead` in ink, `word` in the colour of `side` ('Leans' + 'mechanical').

    `mark` is the mark's file name; '' shows none.
    """

    side = OptionProperty("none", options=SIDES)
    mark = StringProperty("")
    lead = StringProperty("")
    word = StringProperty("")
    role = StringProperty("result")
    stacked = BooleanProperty(False)

    def squeezed(self, width: float, lead: str, word: str, mark: str) -> bool:
        """True if beside the mark a word would be drawn much smaller than it is meant: it goes below the mark."""
        room = width - look.icon("mark_result") - look.part("side_heading", "mark_gap")
        longest = max((natural_width(part, self.role) for part in f"{lead} {word}".split()), default=0.0)
        return bool(mark) and width > 1 and room < SQUEEZED * longest

    def words(self, lead: str, word: str, side: str, room: float) -> str:
        """Markup of the headline. A side of two words is not torn apart where it fits a line of `room` pixels."""
        if not word:
            return tinted(lead, look.color.text) if lead else ""
        whole = word.replace(" ", "\N{NO-BREAK SPACE}") if natural_width(word, self.role) <= room else word
        return " ".join([*([tinted(lead, look.color.text)] if lead else []), tinted(whole, side_colour(side))])
