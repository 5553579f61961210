"""The button that reads the screen aloud."""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty, ColorProperty, StringProperty

from selfcheck.ui.widgets import load_kv
from selfcheck.ui.widgets.buttons import IconButton

load_kv(__file__)


class SpeakerButton(IconButton):
    """A loudspeaker; while `speaking`, the sign to stop. Without a voice (`available`) it takes no room.

    `read_text` and `stop_text` are its spoken names; `ink` is the icon's colour (None = that of text).
    `reader` has the properties `available` and `speaking`, which the button follows as long as it lives.
    """

    unspoken = True
    available = BooleanProperty(False)
    speaking = BooleanProperty(False)
    read_text = StringProperty("")
    stop_text = StringProperty("")
    ink = ColorProperty(None, allownone=True)

    def __init__(self, reader: Any, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self._reader = reader
        reader.bind(available=self._follow, speaking=self._follow)
        self._follow()

    def _follow(self, *_: object) -> None:
        self.available, self.speaking = self._reader.available, self._reader.speaking
