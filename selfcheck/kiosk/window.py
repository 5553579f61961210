"""How the window of a kiosk is to be, said before Kivy makes it: the whole screen, no arrow, never dark."""

from __future__ import annotations

import os

from selfcheck.kiosk.config_model import Screen

FPS = 30
"""Pictures a second while somebody moves a card."""
RESTING_FPS = 12
"""While nobody does: looks for a touch every 83 ms, and draws nothing."""


def pace(fps: int) -> None:
    """Look for touches, and draw where something changed, so many times a second. Where Kivy was told not to wait
    between pictures at all, as tests do, it stays so."""
    from kivy.clock import Clock

    if Clock._max_fps:
        Clock._max_fps = float(fps)


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
        ("fullscreen", "auto"),
        ("show_cursor", "0"),
        ("allow_screensaver", "0"),
        ("maxfps", str(FPS)),
        ("display", str(screen.display)),
        ("rotation", str(screen.rotation)),
    ):
        if f"KCFG_GRAPHICS_{name.upper()}" not in os.environ:
            Config.set("graphics", name, value)
