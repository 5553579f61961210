"""The picture of a key, shown beside what it does on machines with a keyboard."""

from __future__ import annotations

from kivy.properties import BooleanProperty, ColorProperty, NumericProperty, StringProperty
from kivy.uix.anchorlayout import AnchorLayout

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
