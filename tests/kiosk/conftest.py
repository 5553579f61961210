"""A kiosk in the test's window, on a clock of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.clock import HandClock
from tests.ui.conftest import window  # noqa: F401  a fixture


@pytest.fixture
def kiosk(window: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Any]]:  # noqa: F811
    """`kiosk('[idle]\\nquestion = 30')` opens a kiosk with these settings and returns a pilot for it."""
    monkeypatch.setenv("KIVY_CLIPBOARD", "sdl2")
    from selfcheck.devices.heartbeat import Heartbeat
    from selfcheck.kiosk.app import KioskApp
    from selfcheck.kiosk.config import load
    from selfcheck.kiosk.folder import Folder
    from selfcheck.kiosk.run import own_settings
    from tests.kiosk.pilot import KioskPilot

    opened: list[Any] = []

    def at(
        text: str = "", size: tuple[int, int] = (500, 900), voice: Any = None, printer: Any = None, **environ: str
    ) -> Any:
        window.size = size
        file = tmp_path / "kiosk.toml"
        file.write_text(text)
        folder = Folder(tmp_path / "state")
        folder.open()
        loaded = load(file, {}, (), ("en", "es"))
        clock = HandClock()
        settled = msgspec.structs.replace(own_settings(loaded.config), reduce_motion="on")
        app = KioskApp(loaded, folder, settled, Heartbeat(environ), voice=voice, printer=printer, now=clock)
        opened.append(KioskPilot(app, clock, folder))
        return opened[-1]

    yield at
    for pilot in opened:
        pilot.close()
    from selfcheck.ui.look import look

    look.use("light", 1.0, False)
