"""The picture of a key, shown beside what it does on machines with a keyboard."""

from __future__ import annotations

from kivy.properties import BooleanProperty, ColorProperty, ListProperty, NumericProperty, StringProperty
from kivy.uix.anchorlayout import AnchorLayout
from kivy.uix.boxlayout import BoxLayout

from selfcheck.ui.widgets import icon, load_kv, text  # noqa: F401  the kv file uses them

load_kv(__file__)


class KeyCap(AnchorLayout):
    """A key: `text` is what stands on it, or `icon` the name of an arrow. Only a hint, never a control.

    `ground` and `ink` change when the button around it is filled.
    """

    text = StringProperty("")
    icon = StringProperty("")
    ink = ColorProperty((0, 0, 0, 1))
    ground = ColorProperty((1, 1, 1, 1))
    shown = BooleanProperty(False)
    rim = NumericProperty(0)


class KeyRow(BoxLayout):
    """What some keys do, and the keys: `caps` are (words, icon) pairs, one of the two empty."""

    text = StringProperty("")
    caps = ListProperty()
    stacked = BooleanProperty(False)

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.bind(caps=self._place)
        self._place()

    def _place(self, *_: object) -> None:
        self.ids.caps.clear_widgets()
        for words, arrow in self.caps:
            self.ids.caps.add_widget(KeyCap(text=words, icon=arrow))
