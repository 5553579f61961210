"""Progress: parts that can be tapped, and names that give way to large text."""

from __future__ import annotations

import pytest

from tests.ui.widgets.hands import Finger, frames

NAMES = ["Timing", "Pain", "Feeling", "Skin", "Feet", "Activity"]


@pytest.fixture
def progress(show):
    from selfcheck.ui.look import look
    from selfcheck.ui.widgets.segments import SegmentedProgress

    def build(scale=1.0):
        look.use(text_scale=scale)
        made = SegmentedProgress(names=NAMES, done=[1, 0.5], current=1, size_hint=(None, None), width=380)
        made.heard = []
        made.bind(on_pick=lambda _, index: made.heard.append(index))
        return show(made, settle=5)

    yield build
    look.use(text_scale=1.0)


def segments(progress):
    return list(reversed(progress.ids.row.children))


def test_each_part_can_be_tapped(progress):
    made = progress()
    for segment in segments(made):
        assert segment.height >= 48
        Finger(*segment.center).down().up()
        frames(2)
    assert made.heard == [0, 1, 2, 3, 4, 5]


def test_the_present_part_is_the_one_in_bold(progress):
    assert [segment.now for segment in segments(progress())] == [False, True, False, False, False, False]


def test_done_may_name_fewer_parts_than_there_are(progress):
    assert [segment.done for segment in segments(progress())] == [1, 0.5, 0, 0, 0, 0]


def test_large_text_shows_the_present_name_only_and_whole(progress):
    from selfcheck.ui.widgets.text import Text

    made = progress(scale=2.0)
    shown = [text for text in made.walk() if isinstance(text, Text) and text.text and text.opacity]
    assert [text.text for text in shown] == ["Pain"]
    assert shown[0].y >= made.y
    for segment in segments(made):
        assert segment.spoken


def test_dots_make_the_present_page_long(show):
    from selfcheck.ui.widgets.segments import PageDots

    dots = show(PageDots(count=3, current=1, text="Page 2 of 3"))
    assert [dot.width for dot in reversed(dots.ids.row.children)] == [8, 28, 8]


def test_the_plain_bar_has_one_hollow_part(show):
    from selfcheck.ui.widgets.segments import PlainProgress

    bars = list(reversed(show(PlainProgress(count=8, done=2, text="3 of 8")).ids.row.children))
    assert [bar.done for bar in bars] == [1, 1, 0, 0, 0, 0, 0, 0]
    assert [bar.hollow for bar in bars].index(True) == 2
