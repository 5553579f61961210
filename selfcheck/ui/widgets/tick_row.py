"""Rows to tick or to choose: a sign of the safety check, None of these, one answer out of several."""

from __future__ import annotations

from kivy.properties import BooleanProperty, ColorProperty, NumericProperty, StringProperty
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import icon, load_kv, text  # noqa: F401  the kv file uses them
from selfcheck.ui.widgets.control import Control
from selfcheck.ui.widgets.surface import Surface

load_kv(__file__)


class MarkedRow(Control, Surface):
    """A tile with a sign in front of a sentence; `ticked` is whether it is chosen.

    A tap toggles it and fires `on_toggle(ticked)`. A `single` row is chosen by a tap, never let go by one.
    """

    text = StringProperty("")
    helper = StringProperty("")
    ticked = BooleanProperty(False)
    single = BooleanProperty(False)
    sign = StringProperty("")
    sign_tint = ColorProperty((0, 0, 0, 1))
    ink = ColorProperty((0, 0, 0, 1))
    weight = NumericProperty(400)

    __events__ = ("on_toggle",)

    def on_text(self, _: Widget, words: str) -> None:
        self.name_after(words)

    def on_release(self) -> None:
        self.ticked = True if self.single else not self.ticked
        self.dispatch("on_toggle", self.ticked)

    def on_toggle(self, ticked: bool) -> None:
        """The person ticked this row or took the tick away."""

    def ground_of(self, ticked: bool, chosen: str, rest: str, state: str) -> str:
        if ticked:
            return chosen
        return "sunken" if state == "down" and not look.high_contrast else rest


class TickRow(MarkedRow):
    """A sign of the safety check: red when ticked, as it is a warning."""


class NoneRow(MarkedRow):
    """None of these: an answer, so it takes the answer colour."""


class ChoiceRow(MarkedRow):
    """One of several answers, such as an age band: choosing one is the caller's cue to let the others go.

    With `single` off any number of them may be chosen, and the sign is a box to tick.
    """


class RadioRow(MarkedRow):
    """One of several answers inside a tile that holds them all, with a hairline between them."""
