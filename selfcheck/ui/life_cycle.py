"""What a phone does with an app: sends it away, brings it back, turns it, wants its memory.

Answers stay in memory through all of it and are never written down. So a phone that ends the app ends the check too,
and the next start begins at the welcome screen, with the settings and nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kivy.cache import Cache
from kivy.core.window import Window

from selfcheck.ui import room

if TYPE_CHECKING:
    from selfcheck.ui.app import SelfCheckApp

PICTURES = ("kv.image", "kv.texture")
"""Kivy's stores of pictures that were shown; those in sight are held by who shows them."""


class LifeCycle:
    """`pause` and `resume` come from Kivy's app, the rest from its window while it is listened to."""

    def __init__(self, app: SelfCheckApp) -> None:
        self._app = app

    def listen(self) -> None:
        self._layout = room.layout()
        Window.bind(size=self.turned, focus=self._focused, on_memorywarning=self.low_memory)

    def deafen(self) -> None:
        Window.unbind(size=self.turned, focus=self._focused, on_memorywarning=self.low_memory)

    def pause(self) -> bool:
        """The app goes out of sight: be silent, let a card that is held go back, and stop a running timer."""
        self._app.reader.stop()
        self._app.switches.stop()
        self._app.ask_screen("pause")
        return True

    def resume(self) -> None:
        """The app is seen again; the look of the system and its bars may be others now."""
        self._app.appearance.ask()
        self._app.stage.clear_edges()
        self._app.ask_screen("resume")

    def turned(self, *_: object) -> None:
        """The window has another size: find the bars anew, and build the screen again where its layout is another."""
        self._app.stage.clear_edges()
        if room.layout() != self._layout:
            self._layout = room.layout()
            self._app.rebuild()

    def low_memory(self, *_: object) -> None:
        """Let go of what can be read again from disk."""
        for store in PICTURES:
            Cache.remove(store)

    def _focused(self, _: object, focused: bool) -> None:
        """Back from another window, where the person may have changed how every app is to look."""
        if focused:
            self._app.appearance.ask()
