"""How large the screens are, less what panels and task bars keep. Known once Kivy has made its window."""

from __future__ import annotations

import contextlib
import ctypes

from selfcheck.devices.sdl import sdl

_VIDEO = 0x20
"""SDL_INIT_VIDEO."""


class _Box(ctypes.Structure):
    """SDL_Rect."""

    _fields_ = [(name, ctypes.c_int) for name in ("x", "y", "width", "height")]


def screens() -> list[tuple[int, int]]:
    """Width and height of the usable part of each screen, in the window system's units; [] where it is not known.

    Kivy does not tell, but the SDL that it brings and has loaded does.
    """
    found = []
    with contextlib.suppress(OSError, AttributeError):
        library = sdl()
        for number in range(library.SDL_GetNumVideoDisplays()):
            box = _Box()
            if library.SDL_GetDisplayUsableBounds(number, ctypes.byref(box)) == 0:
                found.append((box.width, box.height))
    return found


def whole(number: int) -> tuple[int, int] | None:
    """Width and height of all of a screen, before there is a window; None where it is not known.

    Needs SDL to be in memory, as it is once Kivy's images are.
    """
    with contextlib.suppress(OSError, AttributeError):
        library = sdl()
        if library.SDL_InitSubSystem(_VIDEO) != 0:
            return None
        box = _Box()
        found = library.SDL_GetDisplayBounds(number, ctypes.byref(box)) == 0
        library.SDL_QuitSubSystem(_VIDEO)
        return (box.width, box.height) if found else None
    return None
