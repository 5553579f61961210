"""A pilot for the app: speaks the user's words and does with real touches and keys what a person does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from kivy.base import EventLoop
from kivy.clock import Clock
from kivy.core.window import Window
from kivy.tests.common import UnitTestTouch
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from selfcheck.ui.app import SelfCheckApp
from selfcheck.ui.widgets.card_deck import CardDeck
from selfcheck.ui.widgets.tap_map import TapMap
from selfcheck.ui.widgets.tappable import Tappable
from selfcheck.ui.widgets.text import Text
from selfcheck.ui.widgets.toast import Toast
from tests.ui.steps import unseen_frame

KEYS = {
    "tab": 9, "enter": 13, "escape": 27, "space": 32, "backspace": 8,
    "up": 273, "down": 274, "right": 275, "left": 276, "home": 278, "end": 279, "page_up": 280, "page_down": 281,
    "f1": 282, "f11": 292,
}  # fmt: skip
WAYS = {"right": (1, 0), "left": (-1, 0), "down": (0, -1), "up": (0, 1)}


class NotThere(AssertionError):
    """What the pilot was told to use is not on the screen; the message lists what is."""


class Pilot:
    """Drives an app that has been built into the test's window."""

    def __init__(self, app: SelfCheckApp) -> None:
        self.app = app
        app._app_window = Window
        Window.add_widget(app.build())
        self.settle()

    def close(self) -> None:
        self.app.on_stop()
        Window.remove_widget(self.app.stage)
        self.frames(2)

    # --- doing ------------------------------------------------------------------------------------------------

    def tap(self, name: str) -> None:
        """Touch the control of this name in its middle, scrolled into view first if it has to be."""
        self.settle()
        control = self.control(name)
        scrolled = self._bring_into_view(control)
        self._touch(*control.to_window(*control.center))
        if scrolled:  # what scrolls holds a tap back for a moment, to see whether it becomes a scroll
            end = Clock.time() + 0.2
            self.until(lambda: Clock.time() > end)
        self.settle()

    def double_tap(self, name: str) -> None:
        """Touch a control twice before anything had the time to move."""
        control = self.control(name)
        for _ in range(2):
            touch = UnitTestTouch(*control.to_window(*control.center))
            touch.touch_down()
            touch.touch_up()
        self.settle()

    def swipe(self, way: str, share: float = 0.6) -> None:
        """Drag the card on top with one finger by a share of its width, and let go."""
        deck = next(widget for widget in self._walk() if isinstance(widget, CardDeck))
        x, y = deck.to_window(*deck.center)
        dx, dy = (part * share * deck.width for part in WAYS[way])
        touch = UnitTestTouch(x, y)
        touch.touch_down()
        for step in range(1, 7):
            touch.touch_move(x + dx * step / 6, y + dy * step / 6)
            unseen_frame()
        touch.touch_up()
        self.settle()

    def scroll(self, share: float = 0.3) -> None:
        """Drag the page up with one finger by a share of the window's height, beginning on no control."""
        width, height = Window.size
        controls = [widget for widget in self._walk() if isinstance(widget, Tappable)]
        x, y = next(
            (x, y)
            for y in range(int(height * 0.35), int(height * 0.85), 8)
            for x in range(4, int(width), 16)
            if not any(control.collide_point(*control.to_widget(x, y)) for control in controls)
        )
        touch = UnitTestTouch(x, y)
        touch.touch_down()
        for step in range(1, 7):
            touch.touch_move(x, y + share * height * step / 6)
            unseen_frame()
        touch.touch_up()
        self.settle()

    def press(self, key: str, *modifiers: str) -> None:
        """Press a key of the keyboard: an arrow, enter, tab, escape, space, or a letter."""
        self.hold(key, *modifiers)
        if key not in KEYS and not modifiers:
            Window.dispatch("on_textinput", key)
        Window.dispatch("on_key_up", KEYS.get(key, ord(key[0])), 0)
        self.settle()

    def hold(self, key: str, *modifiers: str) -> None:
        """Press a key and keep it down; the keyboard repeats it with every further call."""
        Window.dispatch("on_key_down", KEYS.get(key, ord(key[0])), 0, None if key in KEYS else key, list(modifiers))
        self.settle()

    def touch_place(self, place: str) -> None:
        """Touch a place of the foot-and-leg picture in its middle."""
        foot = next(widget for widget in self._walk() if isinstance(widget, TapMap))
        self._bring_into_view(foot)
        x, y = next(
            (x, y)
            for x in range(int(foot.x), int(foot.right), 8)
            for y in range(int(foot.y), int(foot.top), 8)
            if all(foot.region_at(x + dx, y + dy) == place for dx in (-9, 0, 9) for dy in (-9, 0, 9))
        )
        self._touch(*foot.to_window(x, y))
        self.settle()

    # --- hearing ----------------------------------------------------------------------------------------------

    @property
    def voice(self) -> Any:
        """The recording fake that the app speaks with."""
        return self.app.reader._speech

    def hears(self) -> list[str]:
        """The lines that were begun to be read last; nothing if nothing was."""
        return self.voice.said[-1].text.split("\n") if self.voice.said else []

    # --- seeing -----------------------------------------------------------------------------------------------

    def sees(self, words: str) -> bool:
        """True if these words stand somewhere on the present screen, scrolled out of sight or not."""
        return any(words in text for text in self.texts())

    def texts(self) -> list[str]:
        return [widget.spoken for widget in self._walk() if isinstance(widget, Text) and widget.text]

    def controls(self) -> list[str]:
        return [_name(widget) for widget in self._walk() if isinstance(widget, Tappable) and not widget.disabled]

    def control(self, name: str) -> Any:
        """The control of this name that lies on top; NotThere if none is, or it cannot be chosen."""
        found = [widget for widget in self._walk() if isinstance(widget, Tappable) and _name(widget) == name]
        able = [widget for widget in found if not widget.disabled]
        if not able:
            why = "is disabled" if found else "is not here"
            raise NotThere(f"{name!r} {why}; controls: {self.controls()}")
        return able[-1]

    # --- time -------------------------------------------------------------------------------------------------

    def frames(self, count: int) -> None:
        """Let some frames pass; the last one is drawn."""
        for _ in range(count - 1):
            unseen_frame()
        EventLoop.idle()

    def settle(self, most: float = 2.0) -> None:
        """Let everything that moves come to rest."""
        self.until(lambda: not self._busy(), most)

    def until(self, holds: Callable[[], bool], most: float = 2.0) -> None:
        """Run frames until something holds, or `most` seconds are over."""
        self.frames(3)
        end = Clock.time() + most
        while not holds() and Clock.time() < end:
            unseen_frame()
        self.frames(2)

    # --- inside -----------------------------------------------------------------------------------------------

    def _busy(self) -> bool:
        if self.app.slide.moving:
            return True
        if any(child.opacity < 1 and not isinstance(child, Toast) for child in self.app.stage.children):
            return True
        return any(isinstance(widget, CardDeck) and widget.busy for widget in self._walk())

    def _walk(self) -> Iterator[Widget]:
        """Every shown widget, the one drawn first first."""

        def down(widget: Widget) -> Iterator[Widget]:
            if widget.opacity == 0 or getattr(widget, "hidden", False):
                return
            yield widget
            for child in reversed(widget.children):
                yield from down(child)

        yield from down(self.app.stage)

    def _bring_into_view(self, widget: Widget) -> bool:
        """Scroll until the widget is in sight; True if it lies in something that scrolls."""
        scrolls = False
        parent = widget.parent
        while parent is not None and parent is not Window:
            if isinstance(parent, ScrollView) and parent.viewport_size[1] > parent.height + 1:
                scrolls = True
                parent.scroll_to(widget, animate=False)
                self.frames(3)
            parent = parent.parent
        return scrolls

    def _touch(self, x: float, y: float) -> None:
        touch = UnitTestTouch(x, y)
        touch.touch_down()
        self.frames(1)
        touch.touch_up()
        self.frames(1)


def _name(widget: Any) -> str:
    return str(widget.spoken or getattr(widget, "text", ""))
