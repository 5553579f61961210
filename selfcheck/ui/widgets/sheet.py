"""A panel that rises over the screen to explain or to ask, and lets nothing through until it is closed."""

from __future__ import annotations

from kivy.animation import Animation
from kivy.clock import Clock
from kivy.input import MotionEvent
from kivy.properties import ListProperty, NumericProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import buttons, load_kv, page, surface, text  # noqa: F401  the kv file uses them

load_kv(__file__)


LINES = 3  # of body text that the words of a sheet have in sight at least


class Sheet(FloatLayout):
    """`title`, a body (`add()`), fixed actions (`add_bottom()`), and a close button with the name `close_spoken`.

    Add it to the window (or a floating layout that fills it) and call `open()`. The keys named in `closed_by` should
    call `dismiss()`, as a tap on the scrim does. `focus_root` is where the keyboard order has to stay while it is
    open. Fires `on_dismiss`.
    """

    title = StringProperty("")
    close_spoken = StringProperty("")
    closed_by = ListProperty(["escape", "backspace"])  # names of keys
    risen = NumericProperty(1.0)  # 0 below the window, 1 in its place
    most = NumericProperty(0)  # pixels that it may be high
    fixed = NumericProperty(0)  # pixels of the actions that stay in place

    __events__ = ("on_dismiss",)

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        # Not at once: heights change while a column is laid out, and nothing may leave it meanwhile.
        self._refit = Clock.create_trigger(self._fit, -1)
        for source in (self.ids.head, self.ids.content, self.ids.bottom):
            source.bind(height=self._refit)
        self.bind(most=self._refit)

    def _fit(self, *_: object) -> None:
        """The actions stay in place, unless that left less than a few lines of words: then they scroll after them."""
        panel, content, bottom = (self.ids[name].__self__ for name in ("panel", "content", "bottom"))
        scrolling = bottom.parent is content
        words = content.minimum_height - (bottom.height + content.spacing if scrolling else 0)
        edges = 2 * panel.spacing + panel.padding[1] + panel.padding[3]
        room = self.most - self.ids.head.height - bottom.height - edges
        least = LINES * look.line("body")
        scrolls = bool(bottom.children) and room < min(words, least)
        if scrolls != scrolling:
            bottom.parent.remove_widget(bottom)
            (content if scrolls else panel).add_widget(bottom)
        self.fixed = 0 if scrolls else bottom.height

    @property
    def focus_root(self) -> Widget:
        return self.ids.panel

    def add(self, widget: Widget) -> Widget:
        self.ids.content.add_widget(widget)
        return widget

    def add_bottom(self, widget: Widget) -> Widget:
        self.ids.bottom.add_widget(widget)
        return widget

    def add_action(self, widget: Widget) -> None:
        """Put a control beside the one that closes it."""
        self.ids.head.add_widget(widget, index=1)

    def open(self) -> None:
        """Rise; with reduced motion fade in where it stands."""
        Animation.cancel_all(self)
        motion = look.motion("move")
        if look.reduce_motion:
            self.opacity = 0
            Animation(opacity=1, duration=motion.ms / 1000).start(self)
            return
        self.risen = 0.0
        Animation(risen=1.0, duration=motion.ms / 1000, transition=motion.easing).start(self)

    def dismiss(self) -> None:
        """Leave at once, so that nothing can be chosen twice."""
        if self.parent is not None:
            self.parent.remove_widget(self)
            self.dispatch("on_dismiss")

    def on_dismiss(self) -> None:
        """It was closed."""

    def on_parent(self, _: Widget, parent: Widget | None) -> None:
        if parent is None:
            Animation.cancel_all(self)
            self._refit.cancel()

    def on_touch_down(self, touch: MotionEvent) -> bool:
        if not self.ids.panel.collide_point(*touch.pos):
            touch.ud["sheet"] = self
            return True
        super().on_touch_down(touch)
        return True

    def on_touch_move(self, touch: MotionEvent) -> bool:
        super().on_touch_move(touch)
        return True

    def on_touch_up(self, touch: MotionEvent) -> bool:
        if touch.ud.get("sheet") is self and not self.ids.panel.collide_point(*touch.pos):
            self.dismiss()
            return True
        super().on_touch_up(touch)
        return True
