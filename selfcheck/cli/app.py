"""`selfcheck` without a command: opens the app, or says in one line why it cannot."""

from __future__ import annotations

import os
import socket
import sys
from typing import TYPE_CHECKING, TextIO

from selfcheck.cli.words import say

if TYPE_CHECKING:
    from selfcheck.ui.desk_window import DeskWindow


def run(language: str, errors: TextIO, self_test: bool = False) -> int:
    """Open the window and stay until it is closed, or walk a check in it and close it.

    `language` "" is the one set, else the system's. Returns 0, 1 if the walk did not end as `assess` does, or 2 where
    no window can be opened.
    """
    from selfcheck.content import shipped

    shipped()  # a fault in the content is told before a window opens
    if not _has_display() or (desk := _opened(self_test)) is None:
        print(f"selfcheck: {say('cli.no_display')}", file=errors)
        return 2
    if self_test:
        return _walk(errors)
    from selfcheck.devices import history_folder, this_device
    from selfcheck.keeping import HistoryFile
    from selfcheck.ui import faults
    from selfcheck.ui.app import SelfCheckApp

    faults.tell(lambda kind, place: print(f"selfcheck: {say('cli.fault', kind=kind, place=place)}", file=errors))
    history = HistoryFile(history_folder() / "history.json")
    SelfCheckApp(devices=this_device(), language=language, desk=desk, history=history).run()
    return 0


def opens_window() -> bool:
    """Make the window of a kiosk, which keeps nothing; False where there is nothing to draw on."""
    from selfcheck.ui import window

    return _has_display() and window.opens()


def _walk(errors: TextIO) -> int:
    from selfcheck.ui import self_test

    try:
        print(f"selfcheck: {say('cli.self_test.passed', told=self_test.run())}")
    except Exception as fault:
        print(f"selfcheck: {say('cli.self_test.failed', told=fault or type(fault).__name__)}", file=errors)
        return 1
    return 0


def _opened(self_test: bool) -> DeskWindow | None:
    """Open the window, as large as it was left; returns what keeps its size, None where no window can be opened."""
    from selfcheck.devices import settings_folder
    from selfcheck.keeping import WindowFile
    from selfcheck.ui import window
    from selfcheck.ui.desk_window import DeskWindow

    forgetful = self_test or "ANDROID_ARGUMENT" in os.environ
    desk = DeskWindow(None if forgetful else WindowFile(settings_folder() / "window.json"))
    desk.prepare()
    return desk if window.opens() else None


def _has_display() -> bool:
    """False on a Linux without a screen. Elsewhere there always is one."""
    if not sys.platform.startswith("linux") or "ANDROID_ARGUMENT" in os.environ or "SDL_VIDEODRIVER" in os.environ:
        return True
    driver = "x11" if os.environ.get("DISPLAY") else "wayland" if os.environ.get("WAYLAND_DISPLAY") else ""
    if driver:
        # Told which to use, SDL does not fall back to drawing where nobody sees it when the display is gone.
        os.environ["SDL_VIDEODRIVER"] = driver
    return bool(driver) and (driver != "x11" or _x_answers(os.environ["DISPLAY"]))


def _x_answers(display: str) -> bool:
    """True if the X server of a local display takes connections; one elsewhere is taken at its word."""
    host, _, number = display.rpartition(":")
    if host not in ("", "unix"):
        return True
    path = f"/tmp/.X11-unix/X{number.partition('.')[0]}"
    for address in (path, f"\0{path}"):  # a file, and the same name without a file
        with socket.socket(socket.AF_UNIX) as line:
            try:
                line.connect(address)
            except OSError:
                continue
            return True
    return False
