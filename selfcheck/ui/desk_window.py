"""The window on a desktop: it opens as large as it was left, and takes the whole screen when it is told to.

Only who opens the app for a person hands it a file: for tests, pictures and kiosks nothing is kept.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from kivy.clock import Clock
from kivy.config import Config
from kivy.utils import platform

from selfcheck.devices.screens import screens
from selfcheck.keeping.window import LEAST, WindowFile, WindowState

FRAME = 40
"""Pixels above and below that the window's own frame takes at most."""
SETTLE = 0.5
"""Seconds from a change to the file: a window that is dragged larger changes with every frame, and is written once."""
Size = tuple[int, int]


class DeskWindow:
    """`prepare()` before Kivy makes its window, `watch()` once it is there, `stop()` when it closes."""

    def __init__(self, file: WindowFile | None = None, screens: Callable[[], list[Size]] = screens) -> None:
        # A size that was asked for in the environment is for this once.
        asked_for = {"KCFG_GRAPHICS_WIDTH", "KCFG_GRAPHICS_HEIGHT"} & set(os.environ)
        self._file = None if asked_for else file
        self._screens = screens
        self._kept = self._file.read() if self._file is not None else None
        self._normal = (self._kept.width, self._kept.height) if self._kept is not None else LEAST
        self._maximised = self._kept is not None and self._kept.maximised
        self._write_soon = Clock.create_trigger(self._write, SETTLE)

    def prepare(self) -> None:
        """Say how large the window is to be."""
        if self._kept is not None:
            Config.set("graphics", "width", str(self._kept.width))
            Config.set("graphics", "height", str(self._kept.height))

    def watch(self) -> None:
        """Make the window fit and be as it was left; hear of every change from now on."""
        from kivy.core.window import Window

        self._window = Window
        if self._file is not None:
            self._fit()
        self._normal = self._size()
        if self._maximised:
            # Not by Kivy's `window_state`: a window that the desktop resizes while Kivy still makes it crashes.
            Window.maximize()
        if self._kept is not None and self._kept.full_screen:
            self.toggle_full_screen()
        Window.bind(**self._heard())

    def stop(self) -> None:
        """The window closes: write what is not written yet."""
        self._window.unbind(**self._heard())
        if self._write_soon.is_triggered:
            self._write_soon.cancel()
            self._write()

    def forget(self) -> None:
        """Leave nothing on disk; a later change is kept again."""
        self._write_soon.cancel()
        self._kept = None
        if self._file is not None:
            self._file.forget()

    # --- full screen ------------------------------------------------------------------------------------------

    @property
    def can_fill_the_screen(self) -> bool:
        """False on phones and tablets, where an app always does."""
        return platform not in ("android", "ios")

    @property
    def _full(self) -> bool:
        return bool(self._window.fullscreen)

    def toggle_full_screen(self) -> None:
        """Take the whole screen, or go back to the window there was."""
        if not self._full:
            self._window.fullscreen = "auto"
            return
        maximised = self._maximised
        self._window.fullscreen = False
        # SDL would leave it the size of the screen.
        self._window.system_size = self._normal
        if maximised:
            self._window.maximize()

    # --- what happens to it -----------------------------------------------------------------------------------

    def _heard(self) -> dict[str, Callable[..., object]]:
        """What is listened to."""
        return {
            "system_size": self._write_soon, "fullscreen": self._write_soon,
            "on_maximize": self._on_maximise, "on_restore": self._on_restore,
        }  # fmt: skip

    def _on_maximise(self, *_: object) -> None:
        if not self._full:
            self._maximised = True
            self._write_soon()

    def _on_restore(self, *_: object) -> None:
        if not self._full:
            self._maximised = False
            self._write_soon()

    def _size(self) -> Size:
        width, height = self._window.system_size
        return max(LEAST[0], int(width)), max(LEAST[1], int(height))

    def _fit(self) -> None:
        """A window larger than every screen (one was taken away, or all are small) takes what the largest one has."""
        room = max(self._screens(), default=None)
        width, height = self._size()
        if room is not None and (width > room[0] or height > room[1] - FRAME):
            self._window.system_size = (max(LEAST[0], min(width, room[0])), max(LEAST[1], min(height, room[1] - FRAME)))
            self._window.left = (room[0] - self._size()[0]) // 2
            self._window.top = (room[1] - self._size()[1] + FRAME) // 2

    def _write(self, *_: object) -> None:
        """Keep how it is now; maximised or on the whole screen, the size to come back to stays the same."""
        if not (self._full or self._maximised):
            self._normal = self._size()
        state = WindowState(*self._normal, maximised=self._maximised, full_screen=self._full)
        if state != self._kept and self._file is not None:
            self._kept = state
            self._file.write(state)
