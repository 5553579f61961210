"""What must hold for every screen in every look; each rule yields a line for each fault that it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, product

from kivy.uix.image import Image
from kivy.uix.label import Label
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets.tappable import Tappable
from selfcheck.ui.widgets.text import Text, plain_words
from selfcheck.ui.widgets.toast import Toast
from tests.ui.audit.canvas import Box, Drawing
from tests.ui.audit.measures import (
    TARGET,
    Reached,
    beyond,
    blend,
    box_of,
    contrast,
    end_of,
    glyphs,
    hexed,
    inks,
    lines_of,
    name,
    pieces,
    side_colours,
    targets_of,
    words_of,
)

SLACK = 1.0
"""Pixels by which something may miss its place: sizes are whole pixels, places are not."""
READABLE = 14.0
"""Sp: no word is drawn smaller, whatever its place."""
SIGHT = 3
"""Lines of body text that what scrolls shows at least: fewer, and nobody can follow a sentence in it."""
OVER = 0.25
"""Part of a line's height by which another line may reach into it: the room that letters leave."""
BODY, ANY = 7.0, 4.5
"""Contrast of text with its ground; the lower one is for the words of a side, urgent words and what is disabled."""


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
