"""Every test runs without a display, a network, a home folder of its own, or Kivy's own command line and logs."""

from __future__ import annotations

import os
import tempfile

os.environ.update(
    SDL_VIDEODRIVER="offscreen",
    SDL_AUDIODRIVER="dummy",
    KIVY_NO_ARGS="1",
    KIVY_NO_FILELOG="1",
    KIVY_NO_CONFIG="1",
    KIVY_LOG_MODE="PYTHON",
    KIVY_HOME=tempfile.mkdtemp(prefix="selfcheck-kivy-"),
    KIVY_METRICS_DENSITY="1",
    KIVY_METRICS_FONTSCALE="1",
    KIVY_DPI="96",
    KCFG_GRAPHICS_MULTISAMPLES="0",
    XDG_CONFIG_HOME=tempfile.mkdtemp(prefix="selfcheck-config-"),
)
os.environ.pop("DISPLAY", None)
os.environ.pop("WAYLAND_DISPLAY", None)
