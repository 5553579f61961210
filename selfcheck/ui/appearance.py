"""Light or dark, how large the text is and how much moves: what the person set, else what the system is asked for."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread

from kivy.clock import Clock

from selfcheck.devices import Preferences, System
from selfcheck.keeping import Settings
from selfcheck.ui.look import look
from selfcheck.ui.tokens import ThemeName

PATIENCE = 0.3
"""Seconds that the first screen may wait for the system's word; what comes later changes the screen then."""


def theme(settings: Settings, asked: Preferences) -> ThemeName:
    """The theme in force. Left to the system, more contrast goes before darkness."""
    if settings.theme != "auto":
        return settings.theme
    return "high_contrast" if asked.high_contrast else "dark" if asked.dark else "light"


def reduces_motion(settings: Settings, asked: Preferences) -> bool:
    """True if nothing is to fly or turn."""
    return bool(asked.reduced_motion) if settings.reduce_motion == "auto" else settings.reduce_motion == "on"


class Appearance:
    """Puts looks in force; tells `on_change` when the system's word has become another one. `asked` is its last."""

    def __init__(self, system: System) -> None:
        self.asked = Preferences()
        self.on_change: Callable[[], None] = lambda: None
        self._system = system
        self._reading: Thread | None = None
        self._read = self.asked

    def wear(self, settings: Settings) -> None:
        """Put the look of these settings in force."""
        scale = settings.text_scale * (self.asked.font_scale or 1.0)
        look.use(theme(settings, self.asked), scale, reduces_motion(settings, self.asked))

    def ask(self, *_: object) -> None:
        """Ask the system again. A slow one is asked on a thread, one question at a time."""
        if not self._system.slow:
            self._read = self._system.read()
            self._take()
        elif self._reading is None or not self._reading.is_alive():
            self._reading = Thread(target=self._read_slowly, daemon=True)
            self._reading.start()

    def wait(self) -> None:
        """Give a slow system a moment before the first screen is drawn."""
        if self._reading is not None:
            self._reading.join(PATIENCE)
        self.asked = self._read

    def _read_slowly(self) -> None:
        self._read = self._system.read()
        Clock.schedule_once(self._take)

    def _take(self, *_: object) -> None:
        if self._read != self.asked:
            self.asked = self._read
            self.on_change()
