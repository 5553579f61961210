"""The size that the window was left at, in a small file of its own. Nobody misses it: what fails is not told."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Annotated

import msgspec

LEAST = (320, 480)
"""Width and height that a window has at least."""
Width = Annotated[int, msgspec.Meta(ge=LEAST[0], le=20_000)]
Height = Annotated[int, msgspec.Meta(ge=LEAST[1], le=20_000)]


class WindowState(msgspec.Struct, frozen=True):
    """Size in the window system's own units while the window is neither maximised nor has all of the screen."""

    width: Width
    height: Height
    maximised: bool = False
    full_screen: bool = False


class WindowFile:
    """A window's state on disk. Reading and writing never raise."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> WindowState | None:
        """The state that was kept; None if there is none that can be used."""
        with contextlib.suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
            return msgspec.json.decode(self.path.read_bytes(), type=WindowState)
        return None

    def write(self, state: WindowState) -> None:
        """Replace the file, if it can be replaced."""
        draft = self.path.with_suffix(".new")
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(msgspec.json.encode(state))
            os.replace(draft, self.path)

    def forget(self) -> None:
        """Remove the file."""
        for path in (self.path, self.path.with_suffix(".new")):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
