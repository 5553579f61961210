"""How the window of a kiosk is to be, said before Kivy makes it: the whole screen, no arrow, never dark."""

from __future__ import annotations

import os

from selfcheck.devices.screens import whole
from selfcheck.kiosk.config_model import Screen
from selfcheck.kiosk.pace import FPS


def prepare(screen: Screen) -> None:
    """Set what Kivy reads when it opens the window. What the environment says (KCFG_GRAPHICS_...) holds."""
    if "ANDROID_ARGUMENT" not in os.environ:
        os.environ.setdefault("KIVY_CLIPBOARD", "sdl2")  # the others start programs
    from selfcheck.ui import window  # isort: skip  # noqa: F401

    from kivy.config import Config
    from kivy.logger import Logger

    # Kivy tells of exceptions with the words in them, and of every file it opens.
    Logger.setLevel("CRITICAL")
    for name, value in (
        *_size(screen.display),
        ("fullscreen", "auto"),
        ("show_cursor", "0"),
        ("allow_screensaver", "0"),
        ("maxfps", str(FPS)),
        ("multisamples", "0"),  # edges are soft without, and a shop's machine may have to draw without a graphics card
        ("display", str(screen.display)),
        ("rotation", str(screen.rotation)),
    ):
        if f"KCFG_GRAPHICS_{name.upper()}" not in os.environ:
            Config.set("graphics", name, value)


def _size(display: int) -> tuple[tuple[str, str], ...]:
    """Where there is no window manager nobody makes a window as large as the screen: it has to begin so."""
    import kivy.core.image  # noqa: F401  it brings SDL

    size = whole(max(0, display))
    return (("width", str(size[0])), ("height", str(size[1]))) if size is not None else ()
