"""One choice out of a few, all in sight: tabs between parts of a screen, or a setting."""

from __future__ import annotations

from typing import Any

from kivy.graphics import Canvas
from kivy.properties import (
    BooleanProperty,
    ColorProperty,
    ListProperty,
    ObjectProperty,
    OptionProperty,
    StringProperty,
)
from kivy.uix.anchorlayout import AnchorLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import icon, load_kv  # noqa: F401  the kv file uses them
from selfcheck.ui.widgets.control import Control
from selfcheck.ui.widgets.shade import Shaded
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import natural_width

load_kv(__file__)


class Tab(Shaded, Control, AnchorLayout):
    """One part of the track."""

    text = StringProperty("")
    icon = StringProperty("")
    chosen = BooleanProperty(False)
    strong = BooleanProperty(False)
    ink = ColorProperty((0, 0, 0, 1))

    def on_text(self, _: Widget, words: str) -> None:
        self.name_after(words)

    def ring_canvas(self) -> Canvas:
        """The next part stands close, and is drawn later."""
        return (self.parent or self).canvas.after

    def colour(self, chosen: bool, strong: bool) -> list[float]:
        if not chosen:
            return [0.0, 0.0, 0.0, 0.0]
        return look.color.primary if strong or look.high_contrast else look.color.surface


class Tabs(Surface):
    """A track with one raised part. `options` are (value, label) or (value, label, icon) tuples.

    `value` is the chosen one; a tap on another changes it and fires `on_choose(value)`. `style` 'tabs' raises the
    chosen part in paper, 'settings' fills it with ink. A list from top to bottom when the labels do not fit.
    """

    options = ListProperty()
    value = ObjectProperty(None, allownone=True)
    style = OptionProperty("tabs", options=("tabs", "settings"))
    listed = BooleanProperty(False)

    __events__ = ("on_choose",)

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.bind(options=self._build, style=self._build, width=self._fit, value=self._light)
        self._build()

    def on_choose(self, value: Any) -> None:
        """Another part was chosen."""

    def choose(self, value: Any) -> None:
        if value != self.value:
            self.value = value
            self.dispatch("on_choose", value)

    def _build(self, *_: object) -> None:
        self.clear_widgets()
        for value, label, *picture in self.options:
            tab = Tab(text=label, icon=picture[0] if picture else "", strong=self.style == "settings")
            tab.value = value
            tab.bind(on_release=lambda chosen: self.choose(chosen.value))
            self.add_widget(tab)
        self._light()
        self._fit()

    def _light(self, *_: object) -> None:
        for tab in self.children:
            tab.chosen = tab.value == self.value

    def _fit(self, *_: object) -> None:
        """Parts share the width by their words; when even that does not fit, they stand in a list."""
        picture = look.part("tabs", "icon_room")
        wants = {
            tab: natural_width(tab.text, "label", 600) + 2 * look.space("m") + (picture if tab.icon else 0)
            for tab in self.children
        }
        room = self.width - 2 * look.space("xs")
        self.listed = bool(wants) and sum(wants.values()) > room
        equal = room / max(1, len(wants))
        even = all(want <= equal for want in wants.values())
        for tab, want in wants.items():
            tab.size_hint_x = 1 if even or self.listed else want


SegmentedControl = Tabs
