"""Two or three actions side by side at the bottom of a screen, one under the other when their words need it."""

from __future__ import annotations

from kivy.clock import Clock
from kivy.properties import BooleanProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import load_kv
from selfcheck.ui.widgets.buttons import LabelButton
from selfcheck.ui.widgets.text import natural_width

load_kv(__file__)


class ActionRow(BoxLayout):
    """Buttons that share the width by what their words need.

    `stacked` is set when a word would have to wrap: then they stand one under the other, each as wide as the row.
    """

    stacked = BooleanProperty(False)

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self._refit = Clock.create_trigger(self._fit, -1)
        self.bind(width=self._refit, children=self._refit)

    def add_widget(self, widget: Widget, *args: object, **kwargs: object) -> None:
        if isinstance(widget, LabelButton):
            widget.bind(text=self._refit)
        super().add_widget(widget, *args, **kwargs)

    def wanted(self, button: LabelButton) -> float:
        """Pixels that a button needs to keep its words on one line."""
        icon = look.icon() + look.space("m") if button.icon else 0
        return natural_width(button.text, button.role, int(button.weight)) + icon + 2 * look.space("m")

    def _fit(self, *_: object) -> None:
        wants = {child: self.wanted(child) for child in self.children if isinstance(child, LabelButton)}
        gaps = self.spacing * max(0, len(wants) - 1)
        self.stacked = len(wants) > 1 and sum(wants.values()) + gaps > self.width
        for button, want in wants.items():
            button.size_hint_x = 1 if self.stacked else want
