"""How large the screens are, less what panels and task bars keep. Known once Kivy has made its window."""

from __future__ import annotations

import contextlib
import ctypes
import sys
from pathlib import Path


class _Box(ctypes.Structure):
    """SDL_Rect."""

    _fields_ = [(name, ctypes.c_int) for name in ("x", "y", "width", "height")]


def screens() -> list[tuple[int, int]]:
    """Width and height of the usable part of each screen, in the window system's units; [] where it is not known.

    Kivy does not tell, but the SDL that it brings and has loaded does.
    """
    found = []
    with contextlib.suppress(OSError, AttributeError):
        sdl = ctypes.CDLL(_loaded_sdl())
        for number in range(sdl.SDL_GetNumVideoDisplays()):
            box = _Box()
            if sdl.SDL_GetDisplayUsableBounds(number, ctypes.byref(box)) == 0:
                found.append((box.width, box.height))
    return found


def _loaded_sdl() -> str:
    """The library that is in use: a second copy would know of no screens. OSError where it is not to be found."""
    if sys.platform == "win32":
        return "SDL2.dll"
    lines = Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace").splitlines()
    for path in (line.split(maxsplit=5)[-1] for line in lines):
        if Path(path).name.startswith("libSDL2-"):
            return path
    raise OSError("SDL is not loaded")
