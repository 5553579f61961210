"""The end of a session in a shop: the result as a code to photograph, what the shop can do, and goodbye."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kivy.clock import Clock
from kivy.uix.boxlayout import BoxLayout

from selfcheck.devices.printer import LOOK_S, Printer
from selfcheck.kiosk.offer import offer_shown
from selfcheck.report import qr, slip, take_home
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import back_bar, middle, tile
from selfcheck.ui.widgets.buttons import SecondaryButton
from selfcheck.ui.widgets.list_row import BulletRow
from selfcheck.ui.widgets.page import Page
from selfcheck.ui.widgets.qr_code import QrCode
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text

if TYPE_CHECKING:
    from selfcheck.kiosk.app import KioskApp

FACTS = (("wifi_off", "ui.kiosk.not_sent"), ("lock", "ui.kiosk.gone"))


class TakeHomeScreen(Page):
    """Everything on it goes with the session."""

    def __init__(self, app: KioskApp) -> None:
        face = app.face
        super().__init__(bar=back_bar(face, face.t("ui.kiosk.take_home"), settings=False))
        self.add(Text(text=face.t("ui.kiosk.take_home_text"), role="heading", weight=400, align="center"))
        self.code = QrCode(
            qr(take_home(face.summary(), face.messages)), look.part("qr_code", "kiosk"), spoken=face.t("ui.keep.code")
        )
        paper = Surface(ground="", hugs=False, size_hint=(None, None), shadow="e1", padding=0, radius="cell")
        paper.size = self.code.size
        paper.add_widget(self.code)
        self.add(middle(paper))
        if app.printer is not None:
            self.add(PrintSlip(app, app.printer))
        self.add(tile(*(BulletRow(icon=icon, text=face.t(key)) for icon, key in FACTS)))
        offer = app.shop.store.offer.get(face.language, "")
        if offer and offer_shown(face.flow.assessment()):
            self.add(tile(BulletRow(icon="footprint", text=offer), ground="sunken"))


class PrintSlip(BoxLayout):
    """A button that prints the result, and below it what became of that. It cannot be pressed while a slip is on its
    way."""

    def __init__(self, app: KioskApp, printer: Printer) -> None:
        super().__init__(orientation="vertical", size_hint_y=None, spacing=look.space("s"))
        self.bind(minimum_height=self.setter("height"))
        self._app, self._printer = app, printer
        self._button = SecondaryButton(text=app.face.t("ui.kiosk.print"), icon="print", icon_at="start", large=True)
        self._button.bind(on_release=lambda _: self._print())
        self._says = Text(role="body", align="center")
        self._event: Any = None
        self.add_widget(self._button)

    def _print(self) -> None:
        face, shop = self._app.face, self._app.shop
        self._printer.start(slip(face.summary(), face.messages, shop.printer.columns, shop.store.name))
        self._button.disabled = True
        self._say("ui.kiosk.printing")
        self._event = Clock.schedule_interval(lambda _: self.look(), LOOK_S)

    def look(self) -> bool:
        """See what became of the slip; False once that is known, which ends looking. The session may have ended."""
        state = self._printer.state if self._app.running else "failed"
        if state == "printing":
            return True
        self._button.disabled = False
        self._say("ui.kiosk.printed" if state == "taken" else "ui.kiosk.not_printed")
        self._event.cancel()
        return False

    def _say(self, key: str) -> None:
        if self._says.parent is None:
            self.add_widget(self._says)
        self._says.text = self._app.face.t(key)
