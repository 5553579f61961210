"""What the rules go by, measured on the screen: where a widget is and what it is in, its words, its colours."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from coloraide import Color
from fontTools.ttLib import TTFont
from kivy.core.text import LabelBase
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from tests.ui.audit.canvas import Box, Rgb, Writing

TARGET = 48.0
"""Dp of the least side of what is touched."""
TINTED = ("circ", "mech_text", "urgent", "on_urgent")
"""Colours of the words of a side, and of urgent words."""


# --- places ---------------------------------------------------------------------------------------------------


def box_of(widget: Widget) -> Box:
    return Box(*widget.to_window(*widget.pos), *widget.to_window(widget.x + widget.width, widget.y + widget.height))


class Target(NamedTuple):
    """What a finger can touch: a control, or a place in one (`part`)."""

    widget: Any
    part: str
    box: Box

    @property
    def called(self) -> str:
        return f"{type(self.widget).__name__} {self.part!r}" if self.part else name(self.widget)

    @property
    def dp(self) -> tuple[float, float]:
        return self.box.width / look.unit, self.box.height / look.unit

    def stands_for(self, other: Target) -> bool:
        """True if this is a place in a picture and the other one a control of that name, large enough."""
        named = self.part and not other.part and self.part == other.widget.spoken
        return bool(named) and min(other.dp) >= TARGET - 0.5 and not other.widget.disabled


class Reached:
    """Where a target is, and what it is in: found once, since every target is compared with every other."""

    def __init__(self, target: Target) -> None:
        self.target = target
        self.box = target.box
        self.end = end_of(target.widget, target.box)
        self.scrolls = scrolls_of(target.widget)
        self._within = {id(holder) for holder in (target.widget, *ancestors(target.widget))}

    def holds(self, other: Reached) -> bool:
        """True if the other one is in the same widget as this one, or in something that is in it."""
        return id(self.target.widget) in other._within


def targets_of(widget: Any) -> list[Target]:
    """What is touched: the widget, or the places in it that it names (its `targets`, in its own coordinates)."""
    if not hasattr(widget, "targets"):
        return [Target(widget, "", box_of(widget))]
    return [
        Target(widget, part, Box(*widget.to_window(x, y), *widget.to_window(right, top)))
        for part, (x, y, right, top) in widget.targets()
    ]


def beyond(box: Box, holder: Box) -> float:
    """By how many pixels a box reaches out of another one."""
    return max(holder.x - box.x, holder.y - box.y, box.right - holder.right, box.top - holder.top)


def ancestors(widget: Widget) -> list[Widget]:
    found = []
    while isinstance(widget.parent, Widget) and widget.parent is not widget:
        found.append(widget.parent)
        widget = widget.parent
    return found


def scrolls_of(widget: Widget) -> list[ScrollView]:
    """What a widget is scrolled in, from the inside out."""
    return [holder for holder in ancestors(widget) if isinstance(holder, ScrollView)]


def end_of(widget: Widget, box: Box) -> Box:
    """The part of a box that is in sight when everything that it is scrolled in is at its end."""
    for scroll in scrolls_of(widget):
        up = max(0.0, (scroll.viewport_size[1] - scroll.height) * scroll.scroll_y) if scroll.do_scroll_y else 0.0
        box = Box(box.x, box.y + up, box.right, box.top + up).within(box_of(scroll))
    return box


# --- words ----------------------------------------------------------------------------------------------------


def name(widget: Any) -> str:
    """A widget as a person would point at it."""
    words = " ".join(str(getattr(widget, "spoken", "") or getattr(widget, "text", "")).split())
    return f"{type(widget).__name__} {words[:40]!r}" if words else type(widget).__name__


def lines_of(label: LabelBase) -> list[str]:
    return ["".join(word.text for word in line.words) for line in label._cached_lines]


def words_of(writing: Writing) -> str:
    return str(writing.label.text)


def pieces(writing: Writing) -> Iterator[tuple[str, str]]:
    """Font and words of each piece of a text."""
    for line in writing.label._cached_lines:
        for word in line.words:
            yield word.options["font_name"], word.text


def inks(writing: Writing) -> set[tuple[float, ...]]:
    """Every colour that the words of a text have."""
    found = set()
    for line in writing.label._cached_lines:
        for word in line.words:
            if word.text.strip():
                found.add(tuple(part * tint for part, tint in zip(word.options["color"], writing.tint, strict=True)))
    return found


@cache
def glyphs(font: str) -> frozenset[int]:
    """The signs of a registered font, as code points."""
    path = LabelBase._fonts[font][0] if font in LabelBase._fonts else font
    return frozenset(TTFont(path).getBestCmap())


# --- colours --------------------------------------------------------------------------------------------------


def side_colours() -> set[Rgb]:
    return {tuple(getattr(look.color, role)[:3]) for role in TINTED}  # type: ignore[misc]


def blend(ink: tuple[float, ...], opacity: float, ground: Rgb) -> Rgb:
    alpha = ink[3] * opacity
    return tuple(part * alpha + under * (1 - alpha) for part, under in zip(ink[:3], ground, strict=True))  # type: ignore[return-value]


@cache
def contrast(ink: Rgb, ground: Rgb) -> float:
    return float(Color("srgb", ink).contrast(Color("srgb", ground), method="wcag21"))


def hexed(color: Rgb | tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in color[:3])
