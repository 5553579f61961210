"""A row of small pictures to choose from, scrolled sideways."""

from __future__ import annotations

from kivy.clock import Clock
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.floatlayout import FloatLayout

from selfcheck.ui.widgets import load_kv, quiet_scroll, text  # noqa: F401  the kv file uses them
from selfcheck.ui.widgets.control import Control

load_kv(__file__)


class ThumbPanel(FloatLayout):
    """The small picture on its ground."""

    picture = StringProperty("")
    chosen = BooleanProperty(False)
    rim = NumericProperty(0)


class Thumb(Control, BoxLayout):
    """One small picture and its name; the chosen one has an edge and a bold name."""

    key = StringProperty("")
    picture = StringProperty("")
    text = StringProperty("")
    chosen = BooleanProperty(False)


class ThumbRow(BoxLayout):
    """`items` is a list of (id, picture file, name); `chosen` the id that is marked. `on_choose(id)` asks for one.

    The row is as high as its tallest name, scrolls sideways, and brings the chosen one into view.
    """

    items = ListProperty()
    chosen = StringProperty("")

    def __init__(self, **kwargs: object) -> None:
        self.register_event_type("on_choose")
        self._rebuild = Clock.create_trigger(self._fill, -1)
        self._thumbs: dict[str, Thumb] = {}
        super().__init__(**kwargs)
        self.fbind("items", self._rebuild)
        self.fbind("chosen", self._mark)
        self._fill()

    def on_choose(self, key: str) -> None:
        """A picture was tapped."""

    def _fill(self, *_: object) -> None:
        row = self.ids.row
        row.clear_widgets()
        self._thumbs = {}
        for key, picture, words in self.items:
            thumb = Thumb(key=key, picture=picture, text=words, spoken=words)
            thumb.bind(on_release=lambda tapped: self.dispatch("on_choose", tapped.key))
            self._thumbs[key] = thumb
            row.add_widget(thumb)
        self._mark()

    def _mark(self, *_: object) -> None:
        for key, thumb in self._thumbs.items():
            thumb.chosen = key == self.chosen
        Clock.schedule_once(self._reveal)

    def _reveal(self, *_: object) -> None:
        thumb, scroll = self._thumbs.get(self.chosen), self.ids.scroll
        if thumb is not None and self.parent is not None and self.ids.row.width > scroll.width:
            scroll.scroll_to(thumb, animate=False)
