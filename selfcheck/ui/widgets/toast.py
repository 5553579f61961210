"""A short message that comes and leaves by itself."""

from __future__ import annotations

from kivy.animation import Animation
from kivy.clock import Clock, ClockEvent
from kivy.properties import NumericProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import icon, load_kv, text  # noqa: F401  the kv file uses them

load_kv(__file__)


class Toast(BoxLayout):
    """`text` and an `icon` over the lower part of the window; says nothing that is not also somewhere to read.

    Add it to a floating layout (or the window) and call `show()`; it takes itself away after `seconds` (0: as the
    design has it) and fires `on_gone`. Touches go through it.
    """

    text = StringProperty("")
    icon = StringProperty("")
    seconds = NumericProperty(0)

    __events__ = ("on_gone",)
    _end: ClockEvent | None = None

    def on_gone(self) -> None:
        """It has left."""

    def show(self) -> None:
        """Fade in, and leave when the time is over. Nothing runs in between."""
        self.opacity = 0
        Animation(opacity=1, duration=look.motion("fade").ms / 1000).start(self)
        self._end = Clock.schedule_once(self._fade_out, self.seconds or look.pause("toast"))

    def _fade_out(self, _elapsed: float) -> None:
        fading = Animation(opacity=0, duration=look.motion("fade").ms / 1000)
        fading.bind(on_complete=lambda *_: self.leave())
        fading.start(self)

    def leave(self) -> None:
        """Go at once."""
        if self.parent is not None:
            self.parent.remove_widget(self)
            self.dispatch("on_gone")

    def on_parent(self, _: Widget, parent: Widget | None) -> None:
        if parent is None:
            Animation.cancel_all(self)
            if self._end is not None:
                self._end.cancel()
