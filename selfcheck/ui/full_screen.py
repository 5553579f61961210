"""The whole screen for the app, on machines with windows."""

from __future__ import annotations

from kivy.core.window import Window
from kivy.utils import platform

_before: list[tuple[int, int]] = []
"""The size of the window that full screen took the place of. SDL would give it back the size of the screen."""


def possible() -> bool:
    """False on phones and tablets, where an app always has the whole screen."""
    return platform not in ("android", "ios")


def on() -> bool:
    """True while the app has the whole screen."""
    return bool(Window.fullscreen)


def toggle() -> None:
    """Take the whole screen, or go back to the window there was."""
    if on():
        Window.fullscreen = False
        if _before:
            Window.system_size = _before.pop()
    else:
        _before[:] = [tuple(Window.system_size)]
        Window.fullscreen = "auto"
