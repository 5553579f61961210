"""What must hold for every screen in every look; each rule yields a line for each fault that it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import combinations, product
from typing import Any, NamedTuple

from coloraide import Color
from fontTools.ttLib import TTFont
from kivy.core.text import LabelBase
from kivy.uix.image import Image
from kivy.uix.label import Label
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets.tappable import Tappable
from selfcheck.ui.widgets.text import Text, plain_words
from selfcheck.ui.widgets.toast import Toast
from tests.ui.audit.canvas import Box, Drawing, Rgb, Writing

SLACK = 1.0
"""Pixels by which something may miss its place: sizes are whole pixels, places are not."""
TARGET = 48.0
"""Dp of the least side of what is touched."""
READABLE = 14.0
"""Sp: no word is drawn smaller, whatever its place."""
SIGHT = 3
"""Lines of body text that what scrolls shows at least: fewer, and nobody can follow a sentence in it."""
OVER = 0.25
"""Part of a line's height by which another line may reach into it: the room that letters leave."""
BODY, ANY = 7.0, 4.5
"""Contrast of text with its ground; the lower one is for the words of a side, urgent words and what is disabled."""
TINTED = ("circ", "mech_text", "urgent", "on_urgent")


class Seen:
    """A screen at rest, taken apart once for all rules."""

    def __init__(self, root: Widget, drawing: Drawing, window: Box) -> None:
        self.root, self.drawing, self.window = root, drawing, window
        self.widgets = list(shown(root))
        known = set(map(id, self.widgets))
        self.writings = [writing for writing in drawing.writings if id(writing.owner) in known]
        self.targets = [
            target for widget in self.widgets if isinstance(widget, Tappable) for target in targets_of(widget)
        ]


def shown(root: Widget) -> Iterator[Widget]:
    """Every widget that can be seen, scrolled out of sight or not."""
    if root.opacity == 0 or getattr(root, "hidden", False):
        return
    yield root
    for child in reversed(root.children):
        yield from shown(child)


def faults(seen: Seen) -> Iterator[str]:
    """A line for each fault of a screen: the widget, what is wrong with it, the numbers."""
    for rule in RULES:
        yield from rule(seen)


# --- rules ----------------------------------------------------------------------------------------------------


def cut_off(seen: Seen) -> Iterator[str]:
    """Words larger than their place, broken in two, or drawn too small to read."""
    for widget in seen.widgets:
        if not isinstance(widget, Label) or not widget.text:
            continue
        wide, high = widget.texture_size
        if wide > widget.width + SLACK or high > widget.height + SLACK:
            place = f"{widget.width:.0f}x{widget.height:.0f}"
            yield f"{name(widget)}: its words take {wide:.0f}x{high:.0f} px and have {place}"
        if widget.is_shortened:
            yield f"{name(widget)}: its words are shortened"
        written = [word for line in lines_of(widget._label) for word in line.split()]
        whole = (plain_words(widget.text) if widget.markup else widget.text).split()
        if written != whole:
            broken = next((word for word in written if word not in whole), "")
            yield f"{name(widget)}: a word is broken in two at {broken!r}, {widget.width:.0f} px wide"
        if isinstance(widget, Text) and widget.font_size < READABLE * look.unit - 0.01:
            yield f"{name(widget)}: its words are {widget.font_size / look.unit:.1f} sp, under {READABLE:g}"


def outside(seen: Seen) -> Iterator[str]:
    """Words, pictures and controls beyond the window, or beyond what holds them."""
    for widget in seen.widgets:
        if not isinstance(widget, Label | Tappable | Image) or not (widget.width and widget.height):
            continue
        if isinstance(widget, Label) and not widget.text:
            continue
        box = box_of(widget)
        holder = widget.parent
        while isinstance(holder, Widget):
            scrolled = isinstance(holder.parent, ScrollView)
            over = beyond(box, box_of(holder))
            if over > SLACK:
                yield f"{name(widget)}: reaches {over:.0f} px out of its {type(holder).__name__}"
                break
            if scrolled:
                box = box_of(holder.parent)
                wide = holder.parent.width
                if holder.width > wide + SLACK and not holder.parent.do_scroll_x:
                    yield f"{name(widget)}: stands on a page {holder.width:.0f} px wide, of which {wide:.0f} show"
                    break
                holder = holder.parent
            holder = holder.parent
        else:
            over = beyond(box, seen.window)
            if over > SLACK:
                yield f"{name(widget)}: reaches {over:.0f} px out of the window"


def out_of_reach(seen: Seen) -> Iterator[str]:
    """Content that does not fit and does not scroll, or scrolls through too small a slit."""
    for widget in seen.widgets:
        if not isinstance(widget, ScrollView) or not widget.children:
            continue
        content, high = widget.children[0].height, widget.height
        if content > high + SLACK and not widget.do_scroll_y:
            yield f"{name(widget)}: {content:.0f} px of content in {high:.0f} px do not scroll"
        least = min(content, SIGHT * look.line("body"))
        if widget.do_scroll_y and high < least - SLACK:
            yield f"{name(widget)}: {content:.0f} px of content scroll in {high:.0f} px, {least:.0f} needed"


def small_targets(seen: Seen) -> Iterator[str]:
    """Controls, or places in them, that are too small for a finger.

    A place in a picture may be smaller if a control of the same name on the same screen is not: WCAG 2.5.5 and 2.5.8
    call that an equivalent, and the picture is then a help, not the only way.
    """
    for target in seen.targets:
        wide, high = target.dp
        if min(wide, high) < TARGET - 0.5 and not any(target.stands_for(other) for other in seen.targets):
            yield f"{target.called}: a target of {wide:.0f}x{high:.0f} dp, under {TARGET:g}"


def overlapping_targets(seen: Seen) -> Iterator[str]:
    """Controls that share a place, so that a finger may choose the wrong one."""
    reached = [Reached(target) for target in seen.targets if not target.widget.disabled]
    for first, second in combinations(reached, 2):
        if first.holds(second) or second.holds(first):
            continue
        shared = first.box.within(second.box)
        if first.scrolls != second.scrolls:  # what is scrolled may lie under what is not, if it comes out again
            shared = min((first.end.within(second.end), shared), key=lambda part: part.height)
        if shared.width > SLACK and shared.height > SLACK:
            called, other = first.target.called, second.target.called
            yield f"{called}: shares {shared.width:.0f}x{shared.height:.0f} px with {other}"


def covered(seen: Seen) -> Iterator[str]:
    """Words under something else, or over other words."""
    toasts = [box_of(widget) for widget in seen.widgets if isinstance(widget, Toast)]
    still = [writing for writing in seen.writings if not any(box_of(writing.owner).meets(toast) for toast in toasts)]
    for writing in still:
        shape = writing.covered_by()
        if shape is not None and end_of(writing.owner, writing.box).meets(shape.placed):
            yield f"{name(writing.owner)}: is covered by {shape.box.width:.0f}x{shape.box.height:.0f} px drawn over it"
    for one, two in combinations(still, 2):
        if one.clip != two.clip or not one.box.meets(two.box):
            continue
        for line, other in product(one.lines, two.lines):
            shared = line.within(other)
            if shared.width > SLACK and shared.height > OVER * min(line.height, other.height):
                yield f"{name(one.owner)}: lies {shared.width:.0f}x{shared.height:.0f} px over {name(two.owner)}"
                break


def pale(seen: Seen) -> Iterator[str]:
    """Words that stand out too little from what really lies under them."""
    for writing in seen.writings:
        if not words_of(writing).strip():
            continue
        for ink in inks(writing):
            need = ANY if writing.owner.disabled or ink[:3] in side_colours() else BODY
            ratio, ground = min(
                ((contrast(blend(ink, writing.opacity, ground), ground), ground) for ground in writing.grounds()),
                key=lambda pair: pair[0],
            )
            if ratio < need - 0.005:
                both = f"{hexed(ink[:3])} on {hexed(ground)}"
                yield f"{name(writing.owner)}: contrast {ratio:.2f}, {both}, {need:g} needed"


def missing_glyphs(seen: Seen) -> Iterator[str]:
    """Signs that the font does not have, which are drawn as empty boxes."""
    for writing in seen.writings:
        for font, words in pieces(writing):
            lacking = {sign for sign in words if not sign.isspace() and ord(sign) not in glyphs(font)}
            if lacking:
                yield f"{name(writing.owner)}: {font} has no {' '.join(sorted(lacking))}"


RULES: tuple[Callable[[Seen], Iterator[str]], ...] = (
    cut_off, outside, out_of_reach, small_targets, overlapping_targets, covered, pale, missing_glyphs,
)  # fmt: skip


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
