"""The button that reads the screen aloud."""

from __future__ import annotations

from typing import Protocol
from weakref import WeakSet

from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, ColorProperty, StringProperty

from selfcheck.ui.widgets import load_kv
from selfcheck.ui.widgets.buttons import IconButton

load_kv(__file__)


class Follower(Protocol):
    """Something on a screen that shows what a voice does."""

    def follow(self) -> None:
        """Show what it does now."""


class Followed(EventDispatcher):
    """A voice that can be there or not, and speak or not; tells its `followers` when that changes.

    They are not bound: it outlives them all, and Kivy would keep a note of every button that there ever was.
    """

    available = BooleanProperty(False)
    speaking = BooleanProperty(False)

    def __init__(self, **kwargs: object) -> None:
        self.followers: WeakSet[Follower] = WeakSet()
        super().__init__(**kwargs)

    def on_available(self, *_: object) -> None:
        for follower in tuple(self.followers):
            follower.follow()

    def on_speaking(self, *_: object) -> None:
        self.on_available()


class SpeakerButton(IconButton):
    """A loudspeaker; while `speaking`, the sign to stop. Without a voice (`available`) it takes no room.

    `read_text` and `stop_text` are its spoken names; `ink` is the icon's colour (None = that of text).
    It follows `reader` as long as it lives.
    """

    unspoken = True
    available = BooleanProperty(False)
    speaking = BooleanProperty(False)
    read_text = StringProperty("")
    stop_text = StringProperty("")
    ink = ColorProperty(None, allownone=True)

    def __init__(self, reader: Followed, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self._reader = reader
        reader.followers.add(self)
        self.follow()

    def follow(self) -> None:
        """Show what the reader does now."""
        self.available, self.speaking = self._reader.available, self._reader.speaking
