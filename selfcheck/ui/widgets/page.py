"""The skeleton of every screen: top bar, progress, a body that scrolls when it must, actions that never move."""

from __future__ import annotations

from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, OptionProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import load_kv
from selfcheck.ui.widgets.quiet_scroll import QuietScroll

load_kv(__file__)


class Body(QuietScroll):
    """Scrolls up and down, and only when its content is higher than itself; a bar shows how far it goes."""


class Page(BoxLayout):
    """`bar`, `add_progress()`, `add()` for the body, `add_bottom()` for the fixed actions; `safe_area` l, t, r, b.

    The content is at most `widest` wide (0 = all of the width) and stands in the middle of wide windows.
    `gap` is the space between the parts of the body. A `tight` page spares height
    around its body and its actions.
    A `filling` body does not scroll: its one widget gets all the height there is, as the deck needs.
    """

    bar = ObjectProperty(None, allownone=True)
    safe_area = ListProperty([0, 0, 0, 0])
    widest = NumericProperty(0)
    filling = BooleanProperty(False)
    gap = NumericProperty(0)
    tight = BooleanProperty(False)
    margin = NumericProperty(0)
    side = NumericProperty(0)

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.bind(bar=self._place_bar, filling=self._place_body)
        self._place_bar()
        if self.filling:
            self._place_body()

    def _place_bar(self, *_: object) -> None:
        self.ids.bar.clear_widgets()
        if self.bar is not None:
            self.ids.bar.add_widget(self.bar)

    def _place_body(self, *_: object) -> None:
        """Swap the scrolling body for a plain one, or back."""
        # Ids are proxies; a ScrollView only lets go of the widget itself.
        scroll, content = self.ids.scroll, self.ids.content.__self__
        content.parent.remove_widget(content)
        content.size_hint_y = 1 if self.filling else None
        (self.ids.frame if self.filling else scroll).add_widget(content)
        for part, shown in ((scroll, not self.filling), (self.ids.frame, self.filling)):
            part.size_hint_y = 1 if shown else None
            part.height = part.height if shown else 0

    def side_of(self, width: float, safe: list[float]) -> float:
        """Pixels on each side of the content."""
        margin = self.margin_of(width)
        room = width - safe[0] - safe[2] - 2 * margin
        widest = self.widest or room
        return margin + max(0.0, (room - widest) / 2)

    def margin_of(self, width: float) -> float:
        return look.space("screen_margin_expanded" if width >= look.breakpoint("expanded") else "screen_margin")

    def add(self, widget: Widget) -> Widget:
        """Add to the body, below what is there."""
        self.ids.content.add_widget(widget)
        return widget

    def add_progress(self, widget: Widget) -> Widget:
        """Put progress under the top bar, where it stays while the body scrolls."""
        self.ids.progress.add_widget(widget)
        return widget

    def add_bottom(self, widget: Widget) -> Widget:
        """Add to the fixed actions at the bottom, below what is there."""
        self.ids.bottom.add_widget(widget)
        return widget

    def clear(self) -> None:
        """Empty body, progress and bottom."""
        for part in ("content", "progress", "bottom"):
            self.ids[part].clear_widgets()


class TwoPane(BoxLayout):
    """`at_left` and `at_right` side by side on wide windows. The width of one is given in pixels (`left_width` or
    `right_width`), the other has the rest; the `sunken` one ('left', 'right' or '') stands on that ground."""

    at_left = ObjectProperty(None, allownone=True)
    at_right = ObjectProperty(None, allownone=True)
    left_width = NumericProperty(0)
    right_width = NumericProperty(0)
    sunken = OptionProperty("", options=("", "left", "right"))

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.bind(at_left=self._place, at_right=self._place)
        self._place()

    def _place(self, *_: object) -> None:
        for name in ("left", "right"):
            pane, widget = self.ids[name], getattr(self, f"at_{name}")
            pane.clear_widgets()
            if widget is not None:
                pane.add_widget(widget)
