"""What staff do at the screen: the corner, the code, the menu, cleaning."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from kivy.clock import Clock
from kivy.core.window import Window

from selfcheck.kiosk.corner import CornerTaps
from selfcheck.kiosk.folder import Folder
from selfcheck.kiosk.lock import Lock
from selfcheck.kiosk.screens.cleaning import CLEANING_S, CleaningCover
from selfcheck.kiosk.screens.pin_pad import PinPad
from selfcheck.kiosk.screens.staff_menu import StaffMenu
from selfcheck.kiosk.supervisor import LEFT_BY_STAFF, PLANNED
from selfcheck.ui.look import look

if TYPE_CHECKING:
    from selfcheck.kiosk.app import KioskApp

GOES_BACK_S = 20
"""Nobody is left before a number pad: after so long it goes away by itself."""


class Staff:
    """Opens what only staff may use, over a waiting kiosk, and closes it again by itself."""

    def __init__(self, app: KioskApp, folder: Folder) -> None:
        self._app = app
        self._lock = Lock(app.shop.pins, folder.lock, on_complaint=app.record.complain)
        self._corner = CornerTaps(app.shop.exit.corner)
        self._cleaning = False
        self._left_s = 0
        self._event: Any = None

    def in_corner(self, x: float, y: float) -> bool:
        """A touch on the waiting screen; True if it is in the corner, where it starts nothing else."""
        width, height = Window.size
        side = look.part("staff_corner", "side")
        if self._corner.tap(x, y, width, height, side, time.monotonic()):
            Clock.schedule_once(lambda _: self._opened())  # after the touch, or it would press a key of the pad
        return self._corner.holds(x, y, width, height, side)

    def lets_through(self) -> bool:
        """False while the screen is being cleaned."""
        return not self._cleaning

    def touched(self) -> None:
        """Somebody is there, so what is open stays open."""
        if not self._cleaning:
            self._left_s = GOES_BACK_S

    def close(self) -> None:
        """Back to the waiting screen."""
        self._cleaning = False
        if self._event is not None:
            self._event.cancel()
            self._event = None
        self._app.uncover()

    # --- the code ---------------------------------------------------------------------------------------------

    def _opened(self) -> None:
        if self._app.shop.exit.without_pin:
            self._menu("")
        elif self._lock.digits:
            self._app.cover_with(PinPad(self._app.face, self._lock, self._entered, self.close))
            self._stay(GOES_BACK_S)

    def _entered(self, name: str) -> None:
        """A whole code was typed: whose it is, "" if it is nobody's."""
        self._app.record.staff(name)
        if name:
            self._menu(name)

    def _menu(self, name: str) -> None:
        app = self._app
        menu = StaffMenu(app.face, name, len(app.loaded.problems), app.heart.watched)
        menu.bind(
            on_back=lambda _: self.close(),
            on_clean=lambda _: self._clean(),
            on_afresh=lambda _: app.leave(PLANNED),
            on_leave=lambda _: app.leave(LEFT_BY_STAFF),
        )
        app.cover_with(menu)
        self._stay(GOES_BACK_S)

    def _clean(self) -> None:
        self._app.cover_with(CleaningCover(self._app.face))
        self._cleaning = True
        self._stay(CLEANING_S)

    # --- closing by itself ------------------------------------------------------------------------------------

    def _stay(self, seconds: int) -> None:
        if self._event is None:
            self._event = Clock.schedule_interval(self._second, 1)
        self._left_s = seconds
        self._tell()

    def _second(self, *_: object) -> None:
        self._left_s -= 1
        if self._left_s <= 0 or self._app.cover is None:
            self.close()
        else:
            self._tell()

    def _tell(self) -> None:
        if self._app.cover is not None:
            self._app.cover.left(self._left_s)  # type: ignore[attr-defined]
