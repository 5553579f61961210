"""Settings that are on or off."""

from __future__ import annotations

from kivy.properties import BooleanProperty, NumericProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.widgets import icon, load_kv, text  # noqa: F401  the kv file uses them
from selfcheck.ui.widgets.control import Control

load_kv(__file__)


class OnOff(Widget):
    """The picture of an on-off switch, with a tick when it is on. Not a control of its own."""

    active = BooleanProperty(False)
    rim = NumericProperty(0)
    knob = NumericProperty(0)
    knob_x = NumericProperty(0)


class ToggleRow(Control, BoxLayout):
    """Icon, `title`, `text` and a switch; the whole row can be tapped. Fires `on_toggle(active)`."""

    icon = StringProperty("")
    title = StringProperty("")
    text = StringProperty("")
    active = BooleanProperty(False)

    __events__ = ("on_toggle",)

    def on_title(self, _: Widget, words: str) -> None:
        self.name_after(words)

    def on_release(self) -> None:
        self.active = not self.active
        self.dispatch("on_toggle", self.active)

    def on_toggle(self, active: bool) -> None:
        """The person switched it."""
