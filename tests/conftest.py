"""Every test runs without a display, a network, a home folder of its own, or Kivy's own command line and logs."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("SELFCHECK_SHARED") or Path(__file__).parents[2] / "shared")
"""Published cases and vocabulary, handed out beside the checkout."""

HOMES = tempfile.mkdtemp(prefix="selfcheck-kivy-"), tempfile.mkdtemp(prefix="selfcheck-config-")
"""Folders that Kivy and the app may write to; they go with the tests."""

os.environ.update(
    SDL_VIDEODRIVER="offscreen",
    SDL_AUDIODRIVER="dummy",
    KIVY_NO_ARGS="1",
    KIVY_NO_FILELOG="1",
    KIVY_NO_CONFIG="1",
    KIVY_LOG_MODE="PYTHON",
    KIVY_HOME=HOMES[0],
    KIVY_METRICS_DENSITY="1",
    KIVY_METRICS_FONTSCALE="1",
    KIVY_DPI="96",
    KIVY_CLIPBOARD="sdl2",  # xclip, where a machine has it, wants a display
    KCFG_GRAPHICS_MULTISAMPLES="0",
    KCFG_GRAPHICS_MAXFPS="0",
    LP_NUM_THREADS="1",  # one test process a core: Mesa's software renderer would start a thread a core in each
    # The offscreen surface cannot grow, only be used in part: made once as large as the largest window of the tests.
    KCFG_GRAPHICS_WIDTH="1280",
    KCFG_GRAPHICS_HEIGHT="920",
    LANGUAGE="en",
    XDG_CONFIG_HOME=HOMES[1],
)
os.environ.pop("DISPLAY", None)
os.environ.pop("WAYLAND_DISPLAY", None)


def pytest_unconfigure() -> None:
    for home in HOMES:
        shutil.rmtree(home, ignore_errors=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what reads the shared folder where there is none: it was never meant to run there."""
    if SHARED.is_dir():
        return
    left_out = [item for item in items if item.get_closest_marker("shared")]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the published cases; for tests marked `shared`."""
    return SHARED
