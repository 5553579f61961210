"""Where the pictures are drawn: in the window of this process, at rest, with a time of their own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kivy.animation import Animation
from kivy.base import EventLoop
from kivy.graphics import ClearBuffers, ClearColor, Color, Fbo, Rectangle
from kivy.graphics.opengl import GL_RGBA, GL_UNSIGNED_BYTE, glReadPixels
from kivy.lang import Builder
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.label import Label
from kivy.uix.stacklayout import StackLayout
from kivy.uix.widget import Widget
from PIL import Image

from selfcheck.ui.look import look
from selfcheck.ui.tokens import ThemeName
from tests.ui.audit.walk import places
from tests.ui.snapshots.catalogue import GAP, WIDE, Sheet, Specimen
from tests.ui.steps import by_frames, own_window, pass_time, unseen_frame

LOOKS: dict[str, tuple[ThemeName, float]] = {
    "light": ("light", 1.0),
    "dark": ("dark", 1.0),
    "contrast": ("high_contrast", 1.0),
    "large": ("light", 2.0),
}
PAUSE = 0.3
"""Seconds that pass from frame to frame: longer than most movements last, so that few frames are needed."""
RESTS_WITHIN = 40
CAPTION = 14.0


class Stage:
    """Draws sheets of the catalogue. Between frames time stands still, so a picture never depends on this machine."""

    def __init__(self) -> None:
        self.window = own_window()
        by_frames()

    def close(self) -> None:
        """Give the window back."""
        look.use("light", 1.0, False)

    def draw(self, sheet: Sheet, kind: str) -> Image.Image:
        """A sheet in one of `LOOKS`, as red, green and blue."""
        root = self.show(sheet, kind)
        picture = drawn_pixels(root)
        self.window.remove_widget(root)
        return picture

    def show(self, sheet: Sheet, kind: str) -> Widget:
        """A sheet in the window, at rest; the caller takes it out again."""
        look.use(*LOOKS[kind], reduce_motion=False)
        specimens = list(sheet())
        root = _paper(specimens)
        self.window.add_widget(root)
        self._rest(root)
        for specimen in specimens:
            if specimen.act:
                specimen.act()
        self._rest(root)
        return root

    def _rest(self, root: Widget) -> None:
        before: list[tuple[float, ...]] = []
        for _ in range(RESTS_WITHIN):
            pass_time(PAUSE)
            unseen_frame()
            now = places(root)
            if now == before and not Animation._instances:
                return
            before = now
        raise AssertionError(f"the sheet does not come to rest within {RESTS_WITHIN} frames")


def _paper(specimens: Iterable[Specimen]) -> Widget:
    gap = GAP * look.unit
    paper = StackLayout(padding=gap, spacing=gap, size_hint=(None, None), width=(WIDE + 2 * GAP) * look.unit)
    paper.bind(minimum_height=paper.setter("height"))
    for specimen in specimens:
        paper.add_widget(_cell(specimen))
    with paper.canvas.before:
        Color(rgba=look.color.bg)
        ground = Rectangle()
    paper.bind(size=lambda _, size: setattr(ground, "size", size))
    return paper


def _cell(specimen: Specimen) -> Widget:
    wide = specimen.wide * look.unit
    cell = BoxLayout(orientation="vertical", spacing=8 * look.unit, size_hint=(None, None), width=wide)
    cell.bind(minimum_height=cell.setter("height"))
    said = Label(
        text=specimen.caption, font_name=look.font(400), font_size=CAPTION, color=look.color.text2, halign="left"
    )
    said.size_hint_y, said.height, said.text_size = None, 20 * look.unit, (cell.width, None)
    cell.add_widget(said)
    if specimen.tall:
        specimen.widget.size_hint_y, specimen.widget.height = None, specimen.tall * look.unit
    if specimen.widget.size_hint_x is not None:
        specimen.widget.size_hint_x = 1
    specimen.widget.pos_hint = {}
    cell.add_widget(specimen.widget)
    return cell


def screen_pixels(window: Any) -> Image.Image:
    """The window as it is, drawn anew."""
    window.dispatch("on_draw")
    return _read(*window.size)


def drawn_pixels(root: Widget) -> Image.Image:
    """A widget of the window as it is, on the window's ground, drawn anew; larger than the window if it has to be."""
    Builder.sync()
    size = (int(root.width), int(root.height))
    sheet = Fbo(size=size, with_stencilbuffer=True, clear_color=EventLoop.window.clearcolor)
    with sheet:
        ClearColor(*EventLoop.window.clearcolor)
        ClearBuffers()
    parent = root.parent.canvas
    at = parent.indexof(root.canvas)
    parent.remove(root.canvas)
    sheet.add(root.canvas)
    sheet.draw()
    sheet.bind()
    picture = _read(*size)
    sheet.release()
    sheet.remove(root.canvas)
    parent.insert(at, root.canvas)
    return picture


def _read(width: int, height: int) -> Image.Image:
    """What has been drawn, without its alpha: nothing lies behind it."""
    pixels = glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE)
    return Image.frombytes("RGBA", (width, height), pixels).convert("RGB").transpose(Image.Transpose.FLIP_TOP_BOTTOM)
