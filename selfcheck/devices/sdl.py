"""The SDL that Kivy brings and has loaded, for what Kivy does not tell."""

from __future__ import annotations

import ctypes
import functools
import sys
from pathlib import Path


@functools.cache
def sdl() -> ctypes.CDLL:
    """The library that is in use: a second copy would know of nothing. OSError where it is not to be found."""
    if sys.platform == "win32":
        return ctypes.CDLL("SDL2.dll")
    lines = Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace").splitlines()
    for path in (line.split(maxsplit=5)[-1] for line in lines):
        if Path(path).name.startswith("libSDL2-"):
            return ctypes.CDLL(path)
    raise OSError("SDL is not loaded")


def heard_within(seconds: float) -> bool:
    """Wait for a touch, a key or anything else that the window hears; True as soon as there is one, without taking it.

    OSError and AttributeError where SDL cannot be asked.
    """
    return bool(sdl().SDL_WaitEventTimeout(None, max(1, int(1000 * seconds))))
