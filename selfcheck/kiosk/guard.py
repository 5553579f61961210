"""What a stranger can do to the screen: one finger, a few keys. Everything else goes nowhere.

Kivy would open its settings at F1, its inspector at Ctrl-E, close at Escape, Alt-F4 or Ctrl-C, and draw a red dot for
a right click. A kiosk hears none of it.
"""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kivy.base import EventLoop
from kivy.core.window import Window

from selfcheck.ui.keys import Key, KeyMap

if TYPE_CHECKING:
    from selfcheck.kiosk.app import KioskApp

LOST_S = 20.0
"""A finger that has not moved for so long was lifted without our hearing of it."""
IGNORED_SIGNALS = ("SIGINT", "SIGHUP", "SIGQUIT", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGUSR1", "SIGUSR2", "SIGALRM")
"""What a terminal sends, or anybody by mistake. Only SIGTERM stops a kiosk, as the service manager wants it."""


class Keys(KeyMap):
    """The keys of a check: arrows, Enter, letters. None that leaves, and none that changes the window."""

    app: KioskApp

    def table(self) -> list[Key]:
        """What lies over the screen has the keys; while the screen is cleaned nothing has."""
        cover = self.app.cover
        if cover is None:
            return super().table()
        if not self.app.staff.lets_through():
            return []
        own = getattr(cover, "keys", list)
        return [*own(), *self._focus(), Key(("enter",), "ui.keys.main", lambda _: cover.primary.activate())]

    def pressed(
        self, window: object, key: int, scancode: int = 0, codepoint: str | None = None, modifiers: object = ()
    ) -> bool:
        self.app.touched()
        name = self._name(key, codepoint, modifiers)
        if name and "+" not in name.replace("shift+", "") and name not in ("escape", "f1", "f11"):
            super().pressed(window, key, scancode, codepoint, modifiers)
        return True

    def typed(self, window: object, text: str) -> None:
        """No text is typed into a kiosk."""

    def _window(self) -> list[Key]:
        return []


class OneFinger:
    """Lets one touch through at a time. A second finger, a right click or a pen's button is as if it were not there."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._uid: object = None
        self._heard = 0.0

    def down(self, touch: Any) -> bool:
        """True if this touch counts."""
        if getattr(touch, "button", None) not in (None, "left", "scrollup", "scrolldown"):
            return False
        now = self._now()
        if self._on_glass() and now - self._heard < LOST_S:
            return False
        self._uid, self._heard = touch.uid, now
        return True

    def _on_glass(self) -> bool:
        """True while the finger that counts is down. Of a touch that a widget has taken for itself alone, as a card
        does when it is swiped, the window never hears the end; Kivy's list of touches does."""
        return any(touch.uid == self._uid for touch in EventLoop.touches)

    def move(self, touch: Any) -> bool:
        if touch.uid != self._uid:
            return False
        self._heard = self._now()
        return True

    def up(self, touch: Any) -> bool:
        if touch.uid != self._uid:
            return False
        self._uid = None
        return True


class Guard:
    """Stands before the window. `open_to(touch)` says if a touch may go on to the screen; `on_person` hears of each
    touch; of keys hears `Keys`, which the window asks first."""

    def __init__(self, open_to: Callable[[Any], bool], on_person: Callable[[], None]) -> None:
        self._open_to = open_to
        self._on_person = on_person
        self._finger = OneFinger()
        self._before: dict[int, Any] = {}

    def stand(self) -> None:
        """Take the place."""
        Window.bind(
            on_touch_down=self._down, on_touch_move=self._move, on_touch_up=self._up, on_request_close=self._stay
        )
        for name in IGNORED_SIGNALS:
            if (number := getattr(signal, name, None)) is not None:
                self._before[number] = signal.signal(number, signal.SIG_IGN)

    def leave(self) -> None:
        """Give it back."""
        Window.unbind(
            on_touch_down=self._down, on_touch_move=self._move, on_touch_up=self._up, on_request_close=self._stay
        )
        for number, before in self._before.items():
            signal.signal(number, before)

    def _down(self, _: object, touch: Any) -> bool:
        if not self._finger.down(touch):
            return True
        blocked = not self._open_to(touch)
        self._on_person()
        return blocked

    def _move(self, _: object, touch: Any) -> bool:
        return not self._finger.move(touch)

    def _up(self, _: object, touch: Any) -> bool:
        return not self._finger.up(touch)

    def _stay(self, *_: object, **__: object) -> bool:
        """The window is asked to close, by its button or by Alt-F4: it does not."""
        return True
