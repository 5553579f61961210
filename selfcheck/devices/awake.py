"""Keeping the screen on while nobody touches it: during a timed walk, and on a screen in a shop. Never otherwise."""

from __future__ import annotations

import contextlib
from typing import Protocol

from selfcheck.devices import android


class Awake(Protocol):
    """Keeps the screen on."""

    def keep(self, on: bool) -> None:
        """Keep the screen on from now, or let the system darken it again."""
        ...


class RecordingAwake:
    """For tests, and for a device that stays as it is: remembers what was asked for last."""

    def __init__(self) -> None:
        self.on = False

    def keep(self, on: bool) -> None:
        self.on = on


class AndroidAwake:
    """A flag of the app's own window. It needs no permission, unlike a wake lock, and ends with the window."""

    KEEP_SCREEN_ON = 0x80

    def keep(self, on: bool) -> None:
        def change() -> None:
            window = android.activity().getWindow()
            (window.addFlags if on else window.clearFlags)(self.KEEP_SCREEN_ON)

        with contextlib.suppress(Exception):
            android.on_java_thread(change)


class DesktopAwake:
    """SDL asks the desktop for it."""

    def keep(self, on: bool) -> None:
        from kivy.core.window import Window

        Window.allow_screensaver = not on


def awake() -> Awake:
    """What keeps the screen of this device on."""
    return AndroidAwake() if android.here() else DesktopAwake()
