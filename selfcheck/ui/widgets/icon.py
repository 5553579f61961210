"""Small pictures beside words: one-colour icons and the marks of the sides."""

from __future__ import annotations

from functools import lru_cache

from kivy.core.image import Image as CoreImage
from kivy.graphics.texture import Texture
from kivy.properties import ColorProperty, NumericProperty, StringProperty
from kivy.uix.widget import Widget

from selfcheck.ui import pictures
from selfcheck.ui.widgets import load_kv

load_kv(__file__)


class Icon(Widget):
    """An icon by `name`, tinted with `tint` (an rgba list); `side` is its size in pixels. '' shows nothing.

    Drawn by hand: Kivy's Image masks what it shows, which costs more than all the rest of a small picture.
    """

    name = StringProperty("")
    tint = ColorProperty()
    side = NumericProperty(0)

    def picture(self, name: str) -> Texture | None:
        return _texture(pictures.icon(name)) if name else None


class Mark(Widget):
    """A side's mark or the urgent sign by file name ('mark-circulation', 'sign-stop'), in its own colours.

    `spoken` is its name when it is read aloud; shape, word and colour always go together.
    """

    name = StringProperty("")
    side = NumericProperty(0)
    spoken = StringProperty("")

    def picture(self, name: str, height: float) -> Texture | None:
        return _texture(pictures.picture(name, height)) if name else None


@lru_cache(maxsize=256)
def _texture(path: str) -> Texture:
    """The picture of a file, kept, since the same few icons are on every screen."""
    return CoreImage(path, mipmap=True).texture


class BlockSign(Widget):
    """The urgent sign as it stands on the deep red block: outlined in white, in every theme."""

    side = NumericProperty(0)
    spoken = StringProperty("")

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A point of the sign's own 32 x 32 drawing on the screen; y grows upward."""
        return self.x + self.width * x / 32, self.y + self.height * y / 32

    def outline(self, *_watched: object) -> list[float]:
        corners = ((10, 2), (22, 2), (30, 10), (30, 22), (22, 30), (10, 30), (2, 22), (2, 10))
        return [part for corner in corners for part in self.at(*corner)]
