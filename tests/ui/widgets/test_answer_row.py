"""One answer as a line: tapped anywhere, read aloud as a whole, and never cut off."""

from __future__ import annotations

import pytest

from selfcheck.ui.look import look


@pytest.fixture(autouse=True)
def usual_look():
    yield
    look.use("light", 1.0, False)


def row(show, width=348, **kwargs):  # type: ignore[no-untyped-def]
    from kivy.uix.boxlayout import BoxLayout

    from selfcheck.ui.widgets.answer_row import AnswerRow

    made = AnswerRow(**{"title": "Same distance each time", "answer": "Yes", "kind": "yes", **kwargs})
    box = BoxLayout(size_hint=(None, None), width=width)
    box.bind(minimum_height=box.setter("height"))
    box.add_widget(made)
    show(box)
    return made


def test_a_tap_anywhere_on_the_row_is_heard(show):
    from kivy.tests.common import UnitTestTouch

    made, heard = row(show), []
    made.bind(on_release=heard.append)
    for x in (made.x + 5, made.right - 5):
        touch = UnitTestTouch(x, made.center_y)
        touch.touch_down()
        touch.touch_up()
    assert len(heard) == 2


def test_its_name_is_the_question_and_the_answer(show):
    assert row(show).spoken == "Same distance each time: Yes"


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("kind", ["yes", "no", "unsure", "list", "clear", "none"])
def test_it_is_high_enough_to_touch_and_holds_its_words(show, scale, kind):
    look.use("light", scale)
    made = row(show, width=256, kind=kind, answer="Thigh or buttock, calf and heel")
    title, said = made._kept
    assert made.height >= 48
    assert made.height >= title.texture.height
    assert max(title.texture.width, said.texture.width) <= 256


def test_a_short_answer_stands_beside_its_question_and_a_long_one_below(show):
    beside = row(show)
    below = row(show, kind="list", answer="Pop in the heel, weak push-off, fainted while exercising")
    assert beside.height < below.height


def test_words_that_are_too_long_for_one_line_wrap_beside_a_short_answer(show):
    title, _ = row(show, title="Crept in over weeks or months and stays")._kept
    one, _ = row(show, title="Short")._kept
    assert title.texture.height > one.texture.height


def test_the_focus_ring_shows_when_it_has_the_focus(show):
    from kivy.graphics import Color, InstructionGroup

    def colours(group):  # type: ignore[no-untyped-def]
        for part in group.children:
            if isinstance(part, Color):
                yield list(part.rgba)
            elif isinstance(part, InstructionGroup):
                yield from colours(part)

    made = row(show)
    assert look.color.focus not in list(colours(made.canvas.after))
    made.focused = True
    assert look.color.focus in list(colours(made.canvas.after))
