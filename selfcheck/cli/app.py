"""`selfcheck` without a command: opens the app, or says in one line why it cannot."""

from __future__ import annotations

import os
import sys
from typing import TextIO


def run(errors: TextIO) -> int:
    """Open the window and stay until it is closed. Returns 0, or 2 where no window can be opened."""
    if not _has_display():
        print(
            "selfcheck: no display found; run it on a desktop or set DISPLAY (commands need none: selfcheck --help)",
            file=errors,
        )
        return 2
    os.environ.setdefault("KIVY_NO_ARGS", "1")
    from selfcheck.content import shipped

    shipped()  # a fault in the content is told before a window opens
    from selfcheck.ui.app import SelfCheckApp

    SelfCheckApp().run()
    return 0


def _has_display() -> bool:
    if not sys.platform.startswith("linux") or "ANDROID_ARGUMENT" in os.environ or "SDL_VIDEODRIVER" in os.environ:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
