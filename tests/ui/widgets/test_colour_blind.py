"""Without one of the three kinds of cones the two sides are still told apart: by contrast, or else by shape.

What is looked at are the pixels that the widgets draw, seen with the colours that such eyes see.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from coloraide import Color

EYES = ("protan", "deutan", "tritan")
APART = 3.0
"""Contrast from which two surfaces are told apart (WCAG 1.4.11)."""
THEMES = ("light", "dark", "high_contrast")
CORNER = 0.12
"""Of the side of a box: a disc has left its corner by there (at 0.15), a square with round corners has not (0.09)."""


@pytest.fixture(params=THEMES)
def look(request):
    from selfcheck.ui.look import look

    look.use(name=request.param, text_scale=1.0, reduce_motion=True)
    yield look
    look.use(name="light", text_scale=1.0, reduce_motion=False)


@pytest.fixture
def pixels(look, window, show):
    """`pixels(widget)` draws it on the ground of the theme; `at(x, y)` is then a colour of the window."""
    from kivy.uix.floatlayout import FloatLayout

    def drawn(widget: Any) -> Any:
        from kivy.graphics.opengl import GL_RGBA, GL_UNSIGNED_BYTE, glReadPixels

        window.clearcolor = look.color.bg
        sheet = FloatLayout()
        sheet.add_widget(widget)
        show(sheet, settle=6)
        window.dispatch("on_draw")
        wide, high = (int(part) for part in window.size)
        found = glReadPixels(0, 0, wide, high, GL_RGBA, GL_UNSIGNED_BYTE)

        def at(x: float, y: float) -> tuple[int, int, int]:
            start = 4 * (int(y) * wide + int(x))
            return tuple(found[start : start + 3])

        return at

    return drawn


@cache
def contrast(one: tuple[int, ...], other: tuple[int, ...], eyes: str) -> float:
    """WCAG contrast of two colours as such eyes see them, 1 to 21."""
    seen = [Color("srgb", [part / 255 for part in colour]).filter(eyes).clip() for colour in (one, other)]
    return seen[0].contrast(seen[1])


def has_corner(at: Any, x: float, y: float, size: float, eyes: str) -> bool:
    """True if what is drawn in a box reaches into its corners: a square does, a disc does not."""
    ground = at(x - 3, y + size + 3)
    steps = [size * CORNER * n / 8 for n in range(9)]
    return any(contrast(at(x + step, y + size - step), ground, eyes) >= APART for step in steps)


def stands_out(at: Any, x: float, y: float, size: float, eyes: str) -> bool:
    """True if something in a box is seen against what lies around it."""
    ground = at(x - 3, y + size + 3)
    return any(contrast(at(x + size * n / 20, y + size / 2), ground, eyes) >= APART for n in range(1, 20))


def told_apart(at: Any, circulation: tuple[float, ...], mechanical: tuple[float, ...]) -> list[str]:
    """The eyes for which two boxes (x, y, size) show neither another shape nor enough contrast."""
    failed = []
    for eyes in EYES:
        seen = all(stands_out(at, *box, eyes) for box in (circulation, mechanical))
        shapes = has_corner(at, *circulation, eyes) != has_corner(at, *mechanical, eyes)
        middles = [at(x + size / 2, y + size / 2) for x, y, size in (circulation, mechanical)]
        if not (seen and (shapes or contrast(*middles, eyes) >= APART)):
            failed.append(eyes)
    return failed


def test_the_stones_on_the_balance(pixels, look):
    from selfcheck.ui.tokens import tokens
    from selfcheck.ui.widgets.balance_scene import BalanceScene

    scene = BalanceScene(stones=[("circulation", 2), ("mechanical", 2)], score=0.0, plays=False)
    scene.size_hint_x, scene.width = None, 380
    at = pixels(scene)
    beam = scene.y + (tokens().balance.lift + tokens().balance.beam[1] / 2) * scene.scale
    boxes = {
        stone.side: (scene.center_x + stone.x * scene.scale, beam + stone.y * scene.scale, stone.size * scene.scale)
        for stone in scene.laid
    }
    assert told_apart(at, boxes["circulation"], boxes["mechanical"]) == []


def test_the_marks_of_the_sides(pixels, look):
    from kivy.uix.boxlayout import BoxLayout

    from selfcheck.ui.widgets.icon import Mark

    marks = [Mark(name=f"mark-{side}", side=64 * look.unit) for side in ("circulation", "mechanical")]
    row = BoxLayout(size_hint=(None, None), size=(300, 100), padding=20, spacing=40)
    for mark in marks:
        row.add_widget(mark)
    at = pixels(row)
    assert told_apart(at, *((mark.x, mark.y, mark.width) for mark in marks)) == []


def test_the_ticks_of_the_evidence(pixels, look):
    from kivy.uix.boxlayout import BoxLayout

    from selfcheck.ui.widgets.why_row import WhyCell

    row = BoxLayout(size_hint=(None, None), size=(400, 80), spacing=10)
    cells = [WhyCell(text="", side=side, lit=True) for side in ("circulation", "mechanical")]
    for cell in cells:
        row.add_widget(cell)
    at = pixels(row)
    ticks = [cell.children[0] for cell in cells]
    assert told_apart(at, *((tick.x, tick.y, tick.width) for tick in ticks)) == []


def column(at: Any, bar: Any, share: float) -> list[tuple[int, int, int]]:
    """The pixels from the foot to the head of a bar, at a share of its width."""
    return [at(bar.x + bar.width * share, bar.y + n) for n in range(int(bar.height))]


@pytest.mark.parametrize("value", [0.6, -0.6])
def test_a_bar_of_evidence_lies_on_its_own_side_of_the_middle(pixels, look, value):
    from selfcheck.ui.widgets.weight_bar import WeightBar

    bar = WeightBar(value=value, size_hint=(None, None), width=300)
    at = pixels(bar)
    for eyes in EYES:
        empty = column(at, bar, 0.1 if value < 0 else 0.9)
        filled = []
        for side in (range(10, 48), range(53, 90)):  # hundredths of the width, the line in the middle left out
            pairs = [pair for n in side for pair in zip(column(at, bar, n / 100), empty, strict=True)]
            filled.append(any(contrast(one, other, eyes) >= APART for one, other in pairs))
        assert filled == [value > 0, value < 0]


def test_the_answers_of_a_list_differ_in_word_and_picture(look):
    from selfcheck.ui.widgets.pill import AnswerPill

    pills = {kind: AnswerPill(kind=kind, text=kind) for kind in ("yes", "no", "unsure")}
    assert len({pill.icon for pill in pills.values()} - {""}) == 3


def test_what_is_drawn_around_and_beside_words_stands_out(look):
    """Outlines of controls, the ring, and the colours that mean something, on each ground of the theme."""
    from selfcheck.ui.tokens import tokens

    palette = tokens().color[look.name]
    drawn = ("outline", "focus", "answer", "circ", "mech_text", "urgent", "primary")
    faint = [
        f"{role} on {ground}: {found:.2f}"
        for role in drawn
        for ground in ("bg", "surface", "sunken")
        if (found := Color(getattr(palette, role)).contrast(Color(getattr(palette, ground)))) < APART
    ]
    assert faint == []
