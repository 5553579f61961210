"""The result's picture: a see-saw that shows which way the answers lean, how much, and what did not count."""

from __future__ import annotations

from kivy.properties import BooleanProperty, ListProperty, NumericProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import balance_scene, icon, load_kv, text  # noqa: F401  the kv file uses them
from selfcheck.ui.widgets.text import natural_width

load_kv(__file__)


class Balance(BoxLayout):
    """See-saw over its captions.

    `stones` is a list of (side, weight) with side 'circulation' or 'mechanical', `score` the natural log-odds
    (positive = circulation), `hollow` the number of answers that do not count, `empty` the withheld result: no
    stones, level. Captions: `left_text`, `right_text`, `middle_text`. `plays` off shows the final picture at
    once; `on_settled` fires when it has come to rest. `spoken` is what is read aloud for the picture.
    """

    stones = ListProperty()
    score = NumericProperty(0.0)
    hollow = NumericProperty(0)
    empty = BooleanProperty(False)
    plays = BooleanProperty(True)
    left_text = StringProperty("")
    middle_text = StringProperty("")
    right_text = StringProperty("")
    spoken = StringProperty("")

    def __init__(self, **kwargs: object) -> None:
        self.register_event_type("on_settled")
        super().__init__(**kwargs)

    def on_settled(self) -> None:
        """The picture has come to rest."""

    def settle(self) -> None:
        """Play the settling again from its start."""
        self.ids.scene.settle()

    def on_parent(self, _: Widget, parent: Widget | None) -> None:
        if parent is None:
            self.ids.scene.rest()

    def one_line(self, width: float, left: str, middle: str, right: str) -> bool:
        """True if the three captions fit beside each other."""
        words = natural_width(left, "label", 600) + natural_width(right, "label", 600)
        marks = 2 * (look.icon("mark_small") + look.space("s"))
        return words + natural_width(middle, "caption") + marks + 2 * look.space("s") <= width
