"""A new screen comes in from the side it lies on, as one picture."""

from __future__ import annotations

from kivy.animation import Animation
from kivy.core.window import Window
from kivy.event import EventDispatcher
from kivy.properties import NumericProperty
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets.layer import Picture


class Slide(EventDispatcher):
    """`begin()` moves a screen in, `end()` leaves it at rest at once; `done` 0..1 is how far it is."""

    done = NumericProperty(1.0)

    def __init__(self) -> None:
        super().__init__()
        self._picture: Picture | None = None
        self._from = 0.0

    @property
    def moving(self) -> bool:
        return self._picture is not None

    def begin(self, screen: Widget, direction: int) -> None:
        """Fade a screen in: from the right (1), from the left (-1), or where it is (0, and with reduced motion)."""
        self.end()
        motion = look.motion("slide")
        self._from = 0.0 if look.reduce_motion else direction * look.part("slide", "way")
        self._picture = Picture(screen, (0, 0, *Window.size), ground=Window.clearcolor)
        self.done = 0.0
        self._draw()
        coming = Animation(done=1.0, duration=motion.ms / 1000, transition=motion.easing)
        coming.bind(on_complete=lambda *_: self.end())
        coming.start(self)
        Window.bind(size=self.end)

    def end(self, *_: object) -> None:
        """Be at rest, drawn as ever."""
        if self._picture is not None:
            Animation.cancel_all(self)
            Window.unbind(size=self.end)
            self._picture.release()
            self._picture = None
            self.done = 1.0

    def on_done(self, *_: object) -> None:
        self._draw()

    def _draw(self) -> None:
        if self._picture is not None:
            self._picture.fade = self.done
            self._picture.shift = self._from * (1 - self.done)
