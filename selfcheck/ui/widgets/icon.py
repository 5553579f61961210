"""Small pictures beside words: one-colour icons and the marks of the sides."""

from __future__ import annotations

from kivy.properties import ColorProperty, NumericProperty, StringProperty
from kivy.uix.image import Image

from selfcheck.ui import pictures
from selfcheck.ui.widgets import load_kv

load_kv(__file__)


class Icon(Image):
    """An icon by `name`, tinted with `tint` (an rgba list); `side` is its size in pixels. '' shows nothing."""

    name = StringProperty("")
    tint = ColorProperty()
    side = NumericProperty(0)

    def path(self, name: str) -> str:
        return pictures.icon(name) if name else ""


class Mark(Image):
    """A side's mark or the urgent sign by file name ('mark-circulation', 'sign-stop'), in its own colours.

    `spoken` is its name when it is read aloud; shape, word and colour always go together.
    """

    name = StringProperty("")
    side = NumericProperty(0)
    spoken = StringProperty("")

    def path(self, name: str) -> str:
        return pictures.mark(name) if name else ""
