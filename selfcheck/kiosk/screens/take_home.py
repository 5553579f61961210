"""The end of a session in a shop: the result as a code to photograph, what the shop can do, and goodbye."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kivy.graphics import Color, Rectangle
from kivy.graphics.texture import Texture
from kivy.uix.widget import Widget

from selfcheck.kiosk.offer import offer_shown
from selfcheck.report import Matrix, qr, take_home
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import back_bar, middle, tile
from selfcheck.ui.widgets.list_row import BulletRow
from selfcheck.ui.widgets.page import Page
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text

if TYPE_CHECKING:
    from selfcheck.kiosk.app import KioskApp

QUIET = 4
"""Modules of white around a code, which every reader needs."""
FACTS = (("wifi_off", "ui.finish.not_sent"), ("lock", "ui.kiosk.gone"))


class TakeHomeScreen(Page):
    """Everything on it goes with the session."""

    def __init__(self, app: KioskApp) -> None:
        face = app.face
        super().__init__(bar=back_bar(face, face.t("ui.kiosk.take_home"), settings=False))
        self.add(Text(text=face.t("ui.kiosk.take_home_text"), role="heading", weight=400, align="center"))
        self.code = QrCode(qr(take_home(face.summary(), face.messages)))
        paper = Surface(ground="", hugs=False, size_hint=(None, None), shadow="e1", padding=0)
        paper.size = self.code.size
        paper.add_widget(self.code)
        self.add(middle(paper))
        self.add(tile(*(BulletRow(icon=icon, text=face.t(key)) for icon, key in FACTS)))
        offer = app.shop.store.offer.get(face.language, "")
        if offer and offer_shown(face.flow.assessment()):
            self.add(tile(BulletRow(icon="footprint", text=offer), ground="sunken"))


class QrCode(Widget):
    """A code, black on white in every theme, with its quiet zone; every module is a whole number of pixels."""

    def __init__(self, matrix: Matrix) -> None:
        super().__init__(size_hint=(None, None))
        side = len(matrix) + 2 * QUIET
        pixels = bytearray(b"\xff" * side * side)
        for y, row in enumerate(matrix):
            for x, dark in enumerate(row):
                if dark:
                    pixels[(y + QUIET) * side + x + QUIET] = 0
        self._texture = Texture.create(size=(side, side), colorfmt="luminance", mipmap=False)
        self._texture.min_filter = self._texture.mag_filter = "nearest"
        self._texture.blit_buffer(bytes(pixels), colorfmt="luminance", bufferfmt="ubyte")
        self._texture.flip_vertical()
        module = max(2, int(look.part("take_home", "code") / side))
        self.size = module * side, module * side
        with self.canvas:
            Color(rgba=(1, 1, 1, 1))
            self._drawn = Rectangle(texture=self._texture, size=self.size)
        self.bind(pos=self._place)

    def _place(self, *_: object) -> None:
        self._drawn.pos = round(self.x), round(self.y)
