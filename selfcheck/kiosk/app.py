"""The kiosk: the app for one stranger after another. Waits, watches that somebody is there, forgets, waits again."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

from selfcheck.ui.app import SelfCheckApp  # isort: skip  before Kivy makes a window

from kivy.clock import Clock
from kivy.core.window import Window
from kivy.metrics import Metrics
from kivy.uix.widget import Widget

from selfcheck.devices import Devices, Speech, awake_or_not, dialler
from selfcheck.devices.heartbeat import Heartbeat
from selfcheck.devices.printer import Printer
from selfcheck.keeping import Settings, SettingsFile
from selfcheck.kiosk import session, upkeep
from selfcheck.kiosk.attendance import Attendance
from selfcheck.kiosk.config import Loaded
from selfcheck.kiosk.folder import Folder
from selfcheck.kiosk.guard import Guard, Keys
from selfcheck.kiosk.idle import Idle
from selfcheck.kiosk.pace import FPS, RESTING_FPS, pace
from selfcheck.kiosk.record import End, Record
from selfcheck.kiosk.screens.attract import AttractScreen
from selfcheck.kiosk.screens.page import KioskPage
from selfcheck.kiosk.screens.still_there import StillThere
from selfcheck.kiosk.screens.take_home import TakeHomeScreen
from selfcheck.kiosk.speaking import ShopSpeech
from selfcheck.kiosk.staff import Staff
from selfcheck.kiosk.supervisor import PLANNED
from selfcheck.ui.life_cycle import LifeCycle
from selfcheck.ui.reader import Reader
from selfcheck.ui.screens._parts import clear_question
from selfcheck.ui.state import Place, State
from selfcheck.ui.tokens import tokens

QUESTIONS = ("safety", "deck", "list", "notice")
"""Pages on which somebody answers. All others are to be read, which takes longer."""
ENDS = ("result", "stop", "why", "next_steps", "keep")
"""Whoever was here has finished the check."""
SHOPS_OWN = ("settings", "past", "past_check", "walk")
"""Places that are not for the people who use a kiosk: it keeps nothing of anybody, and sends nobody for a walk."""
ROUND_S = 60.0
"""How often a waiting kiosk moves its picture by a few pixels and looks after itself."""
GONE_S = 2.0
"""After so long the page before is gone, with all that was drawn on it."""


class OwnSettings(SettingsFile):
    """The shop's settings in the place of a person's: nothing is read from a disk or kept on one."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def read(self) -> tuple[Settings, str]:
        return self._settings, ""

    def write(self, settings: Settings) -> str:
        return ""

    def forget(self) -> None:
        """There is nothing to remove."""


class KioskLife(LifeCycle):
    """A screen of another size shows the same page, larger or smaller."""

    _app: KioskApp

    def turned(self, *_: object) -> None:
        self._app.fit_page()
        self._app.rebuild()


class KioskApp(SelfCheckApp):
    """The app behind a guard, with a waiting screen in the place of the welcome, and a way to finish always in reach.

    `exit_status` says, after it has stopped, why.
    """

    def __init__(
        self,
        loaded: Loaded,
        folder: Folder,
        own_settings: Settings,
        heart: Heartbeat,
        logo: str = "",
        voice: Speech | None = None,
        printer: Printer | None = None,
        now: Callable[[], float] = awake_or_not,
    ) -> None:
        super().__init__(OwnSettings(own_settings), Devices(dialler=dialler()))
        if voice is not None and loaded.config.speech.on:
            voice = ShopSpeech(voice, loaded.config.speech.hours)
            self.face.reader = self.reader = Reader(self.face, voice, lambda: self.cover or self.sheet or self.screen)
        self.loaded, self.shop, self.logo = loaded, loaded.config, logo
        self.own_settings, self.heart, self.printer = own_settings, heart, printer
        self.face.own_settings = False
        self.face.shows_keys = lambda: False
        if self.shop.languages:
            self.face.languages = {code: self.face.languages[code] for code in self.shop.languages}
        self.record = Record(folder, self.shop.counters)
        self.running = False
        self.exit_status = 0
        self.cover: Widget | None = None
        self.attendance = Attendance(
            Idle(self.shop.idle.question, self.shop.idle.warning, now), self._ask, self._count_down, self._nobody_left
        )
        self.keys = Keys(self)
        self.life = KioskLife(self)
        self.staff = Staff(self, folder)
        self.guard = Guard(self._lets_through, self.touched)
        self._failures = upkeep.Failures()
        self._began = time.monotonic()
        self._at_the_end = self._over = False
        self._question: StillThere | None = None

    # --- Kivy -------------------------------------------------------------------------------------------------

    def build(self) -> Widget:
        self.fit_page()
        self.guard.stand()
        self.record.began(self.loaded.problems)
        pace(RESTING_FPS)
        return super().build()

    def on_start(self) -> None:
        super().on_start()
        Clock.schedule_once(lambda _: self.heart.ready())
        upkeep.settle()
        if self.heart.every_s:
            Clock.schedule_interval(lambda _: self.heart.beat(), self.heart.every_s)
        Clock.schedule_interval(self._round, ROUND_S)

    def on_stop(self) -> None:
        if self._over:  # Kivy says it twice
            return
        self._over = True
        self.heart.stopping()
        self.heart.close()
        self.attendance.end()
        self.guard.leave()
        self.record.ended(self.exit_status)
        super().on_stop()

    def leave(self, status: int) -> None:
        """Close the kiosk with this exit status."""
        self.exit_status = status
        self.stop()

    # --- one person after another -----------------------------------------------------------------------------

    def begin(self, language: str) -> None:
        """Somebody starts, in this language."""
        if language != self.face.language:
            self.face.set(language=language)
        self.flow.start()

    def end(self, how: End) -> None:
        """Somebody has gone, or something went wrong: forget all, and wait for the next."""
        self.attendance.end()
        if self.running:
            self.record.left(how, self.face.language)
        self.running = self._at_the_end = False
        self._question = None
        session.forget(self)
        pace(RESTING_FPS)
        Clock.unschedule(self._sweep)
        Clock.schedule_once(self._sweep, GONE_S)

    def ask_to_finish(self) -> None:
        """Finish, after a question if there is anything to lose."""
        if self.flow.check.answers:
            self.open_sheet(clear_question(self.face, self.face.t("ui.kiosk.finish_text"), self.finish))
        else:
            self.finish()

    def finish(self) -> None:
        self.end("finished" if self._at_the_end else "cleared")

    def failed(self, fault: BaseException) -> None:
        """An exception came out of something that a person did, or the clock: nobody sees it, and nothing is kept."""
        self.record.failed(type(fault), fault.__traceback__)
        if self._failures.add(time.monotonic()):
            self.leave(1)
        else:
            self.end("failed")

    def _moved(self, before: State, after: State) -> None:
        screen = after.place.screen
        if screen in SHOPS_OWN:
            self.flow.state = before
        elif screen != "welcome":
            self._come(screen)
            super()._moved(before, after)
        elif self.running and after.check.answers:  # on the way home with answers
            self.flow.state = before
            self.ask_to_finish()
        else:
            self.finish()

    def _come(self, screen: str) -> None:
        """A session goes on, or begins."""
        if not self.running:
            self.running = True
            self.reader.refresh()
            self.record.came(self.face.language)
            pace(FPS)
            self.attendance.begin()
        self._at_the_end = self._at_the_end or screen in ENDS
        idle = self.shop.idle
        self.attendance.limit(idle.question if screen in QUESTIONS else idle.result)

    def _make(self, place: Place) -> Widget:
        if place.screen == "welcome":
            return AttractScreen(self)
        return KioskPage(self, TakeHomeScreen(self) if place.screen == "keep" else super()._make(place))

    def _show(self, screen: Widget, direction: int | None = None) -> None:
        super()._show(screen, direction)
        if self.cover is not None:
            self.stage.add_widget(self.cover)

    # --- is somebody there? -----------------------------------------------------------------------------------

    def touched(self) -> None:
        """Somebody is there."""
        self.attendance.touched()
        self.staff.touched()

    def _settings_changed(self, settings: Settings) -> None:
        super()._settings_changed(settings)
        if not self.running and settings != self.own_settings:  # somebody made it readable, and may walk away
            self.attendance.begin()

    def _ask(self) -> None:
        if not self.running:
            self.end("cleared")
            return
        urgent, clear = self.flow.place.screen == "stop", lambda: self.end("cleared")
        self._question = StillThere(self.face, self.shop.idle.warning, self._still_here, clear, urgent)
        self.cover_with(self._question)
        if not self.reader.speaking:
            self.reader.begin()

    def _count_down(self, left_s: float) -> None:
        if self._question is not None:
            self._question.left(left_s)

    def _still_here(self) -> None:
        self._question = None
        self.uncover()
        self.attendance.here()

    def _nobody_left(self) -> None:
        self.end("timed_out")

    # --- what lies over everything ----------------------------------------------------------------------------

    def cover_with(self, cover: Widget) -> None:
        """Put something over the whole window; keys and touches stay in it."""
        self.uncover()
        self.cover = cover
        self.stage.add_widget(cover)
        self.focus.enter(cover)

    def uncover(self) -> None:
        """Take it away."""
        if self.cover is not None:
            self.stage.remove_widget(self.cover)
            self.cover = None
            self.focus.leave(self.stage if self.sheet is None else self.sheet.focus_root)

    def _lets_through(self, touch: Any) -> bool:
        """True if a touch may go on to what is drawn. On the waiting screen a corner is for staff."""
        waiting = not self.running and self.cover is None
        return self.staff.lets_through() and not (waiting and self.staff.in_corner(*touch.pos))

    # --- looking after itself ---------------------------------------------------------------------------------

    def _round(self, *_: object) -> None:
        """Once a minute."""
        if self.running or self.cover is not None:
            return
        up_s, now = time.monotonic() - self._began, datetime.now().time()
        if self.heart.every_s and upkeep.wants_restart(up_s, now, self.shop.restart.hours, upkeep.memory()):
            self.leave(PLANNED)
        elif isinstance(self.screen, AttractScreen):
            self.screen.shift()

    def _sweep(self, *_: object) -> None:
        """The last page of a person has slid away. Where the next one was faster, it is done after them."""
        if not self.running:
            upkeep.sweep()

    def fit_page(self) -> None:
        """Draw as large as the screen is, so that it always shows a page of about the same size."""
        width, height = Window.size
        page = tokens().kiosk_page
        tall = min(width / page.width, height / page.height)
        Metrics.density = max(1.0, tall if height > width else height / page.height_wide)
