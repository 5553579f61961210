"""One part of the questions on the Why page: how far it pushed, and what fits each side."""

from __future__ import annotations

from kivy.properties import BooleanProperty, NumericProperty, OptionProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout

from selfcheck.ui.widgets import icon, load_kv, text, weight_bar  # noqa: F401  the kv file uses them
from selfcheck.ui.widgets.surface import Surface

load_kv(__file__)


class WhyCell(Surface):
    """What fits one side; `lit` when the person said so: wash, edge, bold words and a tick in the side's shape."""

    text = StringProperty("")
    side = OptionProperty("circulation", options=("circulation", "mechanical"))
    lit = BooleanProperty(False)

    def role_of(self, side: str, lit: bool, part: str) -> str:
        short = "circ" if side == "circulation" else "mech"
        if part == "ground":
            return f"{short}_tint" if lit else "surface"
        if part == "edge":
            return ("circ" if short == "circ" else "mech_text") if lit else "divider"
        return f"on_{short}_tint" if lit else "text2"


class WhyRow(BoxLayout):
    """`icon` and `name` of a part, its weight bar (`value` 1 circulation to -1 mechanical), and two cells.

    `lit` is 'left', 'right', 'both' or 'none'; `note` stands after the name, for a Not sure. The cells stand side by
    side, or one over the other when `stacked`.
    """

    icon = StringProperty("")
    name = StringProperty("")
    note = StringProperty("")
    value = NumericProperty(0.0)
    left_text = StringProperty("")
    right_text = StringProperty("")
    lit = OptionProperty("none", options=("left", "right", "both", "none"))
    stacked = BooleanProperty(False)

    def grow(self, delay: float = 0.0) -> None:
        """Let the weight bar grow from the centre line."""
        self.ids.bar.grow(delay)
