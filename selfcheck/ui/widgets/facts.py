"""Small pieces of the welcome screen: the motif on its disc, a side with its mark, a fact with its icon."""

from __future__ import annotations

from kivy.properties import OptionProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.pictures import picture
from selfcheck.ui.widgets import icon, load_kv, text  # noqa: F401  the kv file uses them
from selfcheck.ui.widgets.surface import Surface

load_kv(__file__)


class MotifDisc(Widget):
    """The heart-sole on a disc."""

    def path(self, height: float) -> str:
        return picture("motif", height)


class SideTile(Surface):
    """One of the two sides: its mark, its name in its colour, and a line on what it is about."""

    side = OptionProperty("circulation", options=("circulation", "mechanical"))
    title = StringProperty("")
    text = StringProperty("")

    def word_colour(self, side: str) -> list[float]:
        """Ochre words take the darker `mech_text`: ochre itself is too light to read."""
        return look.color.circ if side == "circulation" else look.color.mech_text


class Fact(BoxLayout):
    """An icon and a few bold words in one line, in the middle of its room."""

    icon = StringProperty("")
    text = StringProperty("")
