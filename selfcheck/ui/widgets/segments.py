"""How far through the questions: six parts with names, a plain count, or the dots of a few pages."""

from __future__ import annotations

from collections.abc import Sequence

from kivy.properties import BooleanProperty, ColorProperty, ListProperty, NumericProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import load_kv
from selfcheck.ui.widgets.control import Control
from selfcheck.ui.widgets.text import natural_width

load_kv(__file__)


class Bar(Widget):
    """A bar filled from the left: `done` 0 to 1. A `hollow` bar is the present one of a plain count."""

    done = NumericProperty(0.0)
    hollow = BooleanProperty(False)
    fill = ColorProperty((0, 0, 0, 1))
    rim = NumericProperty(0)




class Segment(Control, BoxLayout):
    """One part of the progress: a bar over its name, 48 dp high so that it can be tapped.

    Parts touch each other, so that each is as wide to the finger as can be; the bar leaves `before` and `after` free.
    """

    before = NumericProperty(0)
    after = NumericProperty(0)
    name = StringProperty("")
    done = NumericProperty(0.0)
    now = BooleanProperty(False)
    named = BooleanProperty(True)

    def on_name(self, _: Widget, words: str) -> None:
        self.name_after(words)


class SegmentedProgress(BoxLayout):
    """Equal bars over their `names`; `done` holds a fraction for each, `current` the index of the present part.

    Event `on_pick(index)`: a part was tapped. The keyboard passes over parts that lead nowhere: `leads` says of each
    whether it does (empty = all do). When a name does not fit its part (large text) only the present
    name is shown, centred under the bars.
    """

    unspoken = True
    names = ListProperty()
    done = ListProperty()
    leads = ListProperty()
    current = NumericProperty(0)
    crowded = BooleanProperty(False)

    __events__ = ("on_pick",)

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.bind(names=self._build, done=self._fill, current=self._fill, leads=self._fill, width=self._fit)
        self._build()

    def on_pick(self, index: int) -> None:
        """A part was tapped."""

    def _build(self, *_: object) -> None:
        row = self.ids.row
        row.clear_widgets()
        gap = look.part("segmented_progress", "gap")
        for index, name in enumerate(self.names):
            before = gap * index / len(self.names)  # so that the first and the last bar end at the edges
            segment = Segment(name=name, before=before, after=gap - gap / len(self.names) - before)
            segment.bind(on_release=lambda _segment, at=index: self.dispatch("on_pick", at))
            row.add_widget(segment)
        self._fit()
        self._fill()

    def _fit(self, *_: object) -> None:
        room = self.width / max(1, len(self.names)) - look.part("segmented_progress", "gap")
        self.crowded = any(natural_width(name, "caption", 600) > room for name in self.names)
        for segment in self.ids.row.children:
            segment.named = not self.crowded

    def _fill(self, *_: object) -> None:
        for index, segment in enumerate(reversed(self.ids.row.children)):
            segment.now = index == self.current
            segment.done = self.done[index] if index < len(self.done) else 0.0
            segment.takes_focus = not self.leads or bool(self.leads[index])

    def current_name(self, names: Sequence[str], current: int, crowded: bool) -> str:
        """The name under the bars; before and after the parts an empty line keeps its place."""
        if not crowded:
            return ""
        return names[int(current)] if 0 <= current < len(names) else " "


class PlainProgress(BoxLayout):
    """`done` full bars of `count`, then a hollow one for the present; `text` says it in words below."""

    unspoken = True
    count = NumericProperty(1)
    done = NumericProperty(0)
    text = StringProperty("")

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.bind(count=self._build, done=self._build)
        self._build()

    def _build(self, *_: object) -> None:
        self.ids.row.clear_widgets()
        for index in range(int(self.count)):
            self.ids.row.add_widget(Bar(done=float(index < self.done), hollow=index == self.done))


class PageDots(BoxLayout):
    """Dots for `count` pages, the one at `current` (from 0) long; `text` says it in words below."""

    count = NumericProperty(1)
    current = NumericProperty(0)
    text = StringProperty("")

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.bind(count=self._build, current=self._build)
        self._build()

    def _build(self, *_: object) -> None:
        self.ids.row.clear_widgets()
        for index in range(int(self.count)):
            dot = Bar(done=float(index <= self.current), size_hint_x=None)
            dot.width = look.part("page_dots", "present") if index == self.current else dot.height
            self.ids.row.add_widget(dot)
