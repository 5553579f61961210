"""A QR code: ink on white in every theme, with the white margin that every reader needs."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from kivy.graphics import Color, RoundedRectangle
from kivy.graphics.texture import Texture
from kivy.properties import NumericProperty, StringProperty
from kivy.uix.widget import Widget
from kivy.utils import get_color_from_hex

from selfcheck.ui.look import look
from selfcheck.ui.tokens import tokens

QUIET = 4
"""Modules of white around a code."""


class QrCode(Widget):
    """The code of `matrix` (rows from the top, True is dark), `wanted` pixels wide or a little more, and its margin.

    Where `room` pixels do not hold that, it is as large as they do. Every module is a whole number of pixels.
    `spoken` is what is said of it when the screen is read aloud.
    """

    room = NumericProperty(0)
    spoken = StringProperty("")

    def __init__(self, matrix: Sequence[Sequence[bool]], wanted: float, **kwargs: object) -> None:
        self._modules = len(matrix) + 2 * QUIET
        self._wanted = wanted
        super().__init__(size_hint=(None, None), **kwargs)
        self._texture = _texture(matrix)
        with self.canvas:
            Color(rgba=(1, 1, 1, 1))
            self._drawn = RoundedRectangle(texture=self._texture, radius=[look.radius("cell")])
        self.bind(pos=self._place, size=self._place, room=self._fit)
        self._fit()

    def _fit(self, *_: object) -> None:
        module = ceil(self._wanted / (self._modules - 2 * QUIET))
        if self.room:
            module = min(module, int(self.room / self._modules))
        self.size = (max(1, module) * self._modules,) * 2

    def _place(self, *_: object) -> None:
        self._drawn.pos = round(self.x), round(self.y)
        self._drawn.size = self.size


def _texture(matrix: Sequence[Sequence[bool]]) -> Texture:
    """One pixel a module; made larger it stays as sharp."""
    side = len(matrix) + 2 * QUIET
    ink = bytes(round(255 * part) for part in get_color_from_hex(tokens().color["light"].text)[:3])
    blank = b"\xff" * 3
    margin = [blank * side] * QUIET
    lines = [blank * QUIET + b"".join(ink if dark else blank for dark in row) + blank * QUIET for row in matrix]
    texture = Texture.create(size=(side, side), colorfmt="rgb", mipmap=False)
    texture.min_filter = texture.mag_filter = "nearest"
    texture.blit_buffer(b"".join([*margin, *lines, *margin]), colorfmt="rgb", bufferfmt="ubyte")
    texture.flip_vertical()
    return texture
