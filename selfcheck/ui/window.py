"""How the window is to be, said before Kivy makes it: import this before anything else that draws.

Escape and F1 belong to the app, a right click is no second finger, one finger is one touch, and what a person keeps
in ~/.kivy for other programs changes nothing here. What the environment says (KCFG_GRAPHICS_WIDTH=...) holds.
"""

from __future__ import annotations

import os
import sys

# Log files, of which Kivy keeps a hundred, are for nobody.
for _name in ("KIVY_NO_ARGS", "KIVY_NO_CONFIG", "KIVY_NO_FILELOG"):
    os.environ.setdefault(_name, "1")
os.environ.setdefault("KIVY_LOG_MODE", "PYTHON")
# A Linux desktop finds name and icon of a window by this, in the entry of the same name.
for _name in ("SDL_VIDEO_X11_WMCLASS", "SDL_VIDEO_WAYLAND_WMCLASS"):
    os.environ.setdefault(_name, "org.heartorsole.selfcheck")

from kivy.config import Config  # noqa: E402
from kivy.logger import Logger  # noqa: E402

from selfcheck.keeping.window import LEAST  # noqa: E402

# The touch driver that Kivy misses on many Linux machines is one we do not use; its absence is no error of theirs.
Logger.addFilter(lambda record: "MTDev" not in record.getMessage())

Config.set("kivy", "exit_on_escape", "0")
for _device, _ in Config.items("input"):
    Config.remove_option("input", _device)  # on Linux a finger would come in twice, through SDL and the raw device
Config.set("input", "mouse", "mouse,disable_multitouch")
for _name, _value in (
    ("width", "1200"),
    ("height", "740"),
    ("multisamples", "4"),
):
    if f"KCFG_GRAPHICS_{_name.upper()}" not in os.environ:
        Config.set("graphics", _name, _value)


def opens() -> bool:
    """Make the window; False where Kivy finds nothing to draw on (which it would tell at length)."""
    level = Logger.level
    Logger.setLevel("CRITICAL" if sys.platform.startswith("linux") else level)
    from kivy.core.window import Window

    if Window is not None:
        # Not in the configuration: Kivy then crashes where a window manager resizes the window while it is made, as
        # those that tile do. Between the two lines it complains that one of them is missing.
        Logger.setLevel("CRITICAL")
        Window.minimum_width, Window.minimum_height = LEAST
    Logger.setLevel(level)
    return Window is not None
