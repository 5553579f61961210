"""How the app starts programs of the system: with nothing of a bundle around them, and no window of their own."""

from __future__ import annotations

import os
import sys

NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0
"""Creation flags: Windows would open a console beside the app."""


def environment(**more: str) -> dict[str, str]:
    """The environment for a program. Inside a bundle the libraries in it are not the system's."""
    around = {**os.environ, **more}
    if "LD_LIBRARY_PATH_ORIG" in around:
        around["LD_LIBRARY_PATH"] = around["LD_LIBRARY_PATH_ORIG"]
    elif getattr(sys, "frozen", False):
        around.pop("LD_LIBRARY_PATH", None)
    return around
