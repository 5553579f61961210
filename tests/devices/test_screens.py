"""How large the screens are is known from the SDL that Kivy has loaded; with no window, nothing is."""

from __future__ import annotations

import subprocess
import sys


def test_without_a_window_nothing_is_known_and_nothing_fails():
    done = subprocess.run(
        [sys.executable, "-c", "from selfcheck.devices.screens import screens; print(screens())"],
        capture_output=True, text=True,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("[]\n", "")
