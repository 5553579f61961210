"""A pilot for a kiosk: what strangers, staff and time do to it."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.core.window import Window
from kivy.tests.common import UnitTestTouch

from selfcheck.kiosk.app import KioskApp
from selfcheck.kiosk.folder import Folder
from tests.ui.pilot import Pilot

CORNERS = {"top_left": (0, 1), "top_right": (1, 1), "bottom_left": (0, 0), "bottom_right": (1, 0)}


class KioskPilot(Pilot):
    """Drives a kiosk whose seconds pass when it says so."""

    app: KioskApp

    def __init__(self, app: KioskApp, clock: Any, folder: Folder) -> None:
        super().__init__(app)
        self.clock = clock
        self.folder = folder

    @property
    def waiting(self) -> bool:
        """True while the waiting screen is shown and nobody is there."""
        return self.sees("Touch to start") and not self.app.running

    def quiet(self, seconds: float) -> None:
        """Nobody touches anything for so long."""
        for _ in range(int(seconds)):
            self.clock.now += 1
            self.app.attendance.look()
        self.clock.now += seconds % 1
        self.app.attendance.look()
        self.frames(2)

    def start(self) -> None:
        self.tap("Touch to start")

    def corner(self, name: str, times: int = 5) -> None:
        """Tap in a corner of the window."""
        right, top = CORNERS[name]
        x = Window.width - 20 if right else 20
        y = Window.height - 20 if top else 20
        for _ in range(times):
            self._touch(x, y)
        self.frames(3)

    def code(self, digits: str) -> None:
        """Type a staff code on the keys of the screen."""
        for digit in digits:
            self.tap(digit)

    def log(self) -> list[str]:
        """Lines of the log without their times."""
        text = self.folder.log.read_text() if self.folder.log.exists() else ""
        return [line[20:] for line in text.splitlines()]

    def close(self) -> None:
        super().close()
        Clock.unschedule(self.app._round)
        Clock.unschedule(self.app._sweep)


def finger(x: float, y: float) -> UnitTestTouch:
    """A finger that is put down and stays."""
    touch = UnitTestTouch(x, y)
    touch.touch_down()
    return touch
