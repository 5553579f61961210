"""Paper: shadows in two themes, outlines in the third, dashes that follow the edge."""

from __future__ import annotations

import math

import pytest


@pytest.fixture
def themed():
    from selfcheck.ui.look import look

    yield look.use
    look.use(name="light")


def shadows(surface) -> int:
    from kivy.graphics import BorderImage

    return sum(isinstance(part, BorderImage) for part in surface._shade.children)


def test_a_tile_has_a_shadow_and_in_high_contrast_an_outline(show, themed):
    from selfcheck.ui.widgets.surface import Surface

    tile = show(Surface(shadow="e1"))
    assert (shadows(tile), tile.rim) == (1, 0)
    themed(name="high_contrast")
    tile = show(Surface(shadow="e1"))
    assert (shadows(tile), tile.rim) == (0, 2)


def test_it_is_as_high_as_what_lies_on_it(show):
    from selfcheck.ui.widgets.surface import Surface
    from selfcheck.ui.widgets.text import Text

    tile = Surface(width=200, size_hint_x=None)
    tile.add_widget(Text(text="One two three four five six seven eight nine ten"))
    show(tile, settle=5)
    assert tile.height == tile.children[0].height + 32


def test_dashes_lie_on_the_rounded_edge_and_leave_gaps():
    from selfcheck.ui.widgets.surface import dashes

    pieces = dashes(10, 20, 100, 60, 16, 4, 3)
    assert len(pieces) > 30
    for piece in pieces:
        for x, y in zip(piece[::2], piece[1::2], strict=True):
            inside_x, inside_y = min(max(x, 26), 94), min(max(y, 36), 64)
            assert math.hypot(x - inside_x, y - inside_y) == pytest.approx(16, abs=0.01)
    first_end, second_start = pieces[0][-2:], pieces[1][:2]
    assert math.dist(first_end, second_start) >= 2.9


def test_nothing_is_dashed_when_there_is_no_room():
    from selfcheck.ui.widgets.surface import dashes

    assert dashes(0, 0, 0, 0, 16, 4, 3) == []
