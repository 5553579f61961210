"""The auditor itself: a sound screen passes, and a screen with one fault is found to have that one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.fixture
def audit(show: Callable[..., Any], window: Any) -> Callable[..., list[str]]:
    """`audit(widget, ...)` puts widgets on a page in a phone's window and returns its faults."""

    def look(*widgets: Any, held: bool = False) -> list[str]:
        from kivy.uix.floatlayout import FloatLayout

        from selfcheck.ui.look import look as in_force
        from selfcheck.ui.widgets.page import Page
        from tests.ui.audit.rules import faults
        from tests.ui.audit.walk import seen

        window.clearcolor = in_force.color.bg
        root = FloatLayout() if held else Page()
        for widget in widgets:
            (root.add_widget if held else root.add)(widget)
        show(root)
        return list(faults(seen(root, window)))

    return look


def text(words: str = "Pain in the heel", **how: Any) -> Any:
    from selfcheck.ui.widgets.text import Text

    return Text(text=words, **how)


def label(words: str, width: float, height: float) -> Any:
    """Kivy's own label, which cuts off and breaks as it is told."""
    from kivy.uix.label import Label

    return Label(text=words, color=(0, 0, 0, 1), size_hint_y=None, height=height, text_size=(width, None))


def button(words: str = "Yes", **how: Any) -> Any:
    from selfcheck.ui.widgets.buttons import PrimaryButton

    return PrimaryButton(text=words, **how)


def at(widget: Any, x: float, y: float, width: float, height: float) -> Any:
    widget.size_hint = (None, None)
    widget.pos, widget.size = (x, y), (width, height)
    return widget


def paper(color: str, *widgets: Any) -> Any:
    from selfcheck.ui.screens._parts import tile

    return tile(*widgets, ground=color)


def only(faults: list[str], *parts: str) -> bool:
    """True if there is one fault, and it tells all of this."""
    return len(faults) == 1 and all(part in faults[0] for part in parts)


def test_a_sound_screen_has_no_fault(audit):  # type: ignore[no-untyped-def]
    sentence = "A sentence of some length that wraps to a second line, number {}."
    rows = [paper("surface", text(sentence.format(number)), button(f"{number}")) for number in range(9)]
    assert audit(text("What hurts?", role="title"), *rows) == []


def test_words_larger_than_their_place_are_found(audit):  # type: ignore[no-untyped-def]
    assert only(audit(label("One line, and another one below it", 150, 20)), "its words take", "x20")


def test_a_word_that_is_broken_in_two_is_found(audit):  # type: ignore[no-untyped-def]
    assert only(audit(label("Circulation", 60, 60)), "a word is broken in two at '")


def test_words_too_small_to_read_are_found(audit):  # type: ignore[no-untyped-def]
    assert only(audit(text("Gefäßverschlusskrankheitsverdachtsabklärung" * 2)), "sp, under 14")


def test_a_control_that_reaches_out_of_the_window_is_found(audit):  # type: ignore[no-untyped-def]
    assert "PrimaryButton 'Yes': reaches 100 px out" in audit(at(button(), 300, 100, 212, 56), held=True)[0]


def test_words_that_reach_out_of_what_holds_them_are_found(audit):  # type: ignore[no-untyped-def]
    from kivy.uix.floatlayout import FloatLayout

    box = at(FloatLayout(), 50, 50, 100, 100)
    box.add_widget(at(text("Heel"), 120, 50, 60, 26))
    assert only(audit(box, held=True), "Text 'Heel': reaches 30 px out of its FloatLayout")


def test_content_that_does_not_fit_and_does_not_scroll_is_found(audit):  # type: ignore[no-untyped-def]
    from kivy.uix.boxlayout import BoxLayout

    column = BoxLayout(orientation="vertical")
    for number in range(20):
        column.add_widget(button(f"Choice {number}"))
    faults = audit(column, held=True)
    assert any("reaches" in fault and "out of" in fault for fault in faults)


def test_content_in_a_scroll_view_that_is_switched_off_is_found(audit):  # type: ignore[no-untyped-def]
    from selfcheck.ui.screens._parts import column
    from selfcheck.ui.widgets.quiet_scroll import QuietScroll

    scroll = at(QuietScroll(do_scroll_y=False, do_scroll_x=False), 0, 0, 412, 200)
    scroll.add_widget(column(*(button(f"Choice {number}") for number in range(9))))
    assert any("do not scroll" in fault for fault in audit(scroll, held=True))


def test_content_that_scrolls_through_a_slit_is_found(audit):  # type: ignore[no-untyped-def]
    from selfcheck.ui.screens._parts import column
    from selfcheck.ui.widgets.quiet_scroll import QuietScroll

    scroll = at(QuietScroll(do_scroll_x=False), 0, 0, 412, 30)
    scroll.add_widget(column(*(text(f"Sentence {number}") for number in range(9))))
    assert only(audit(scroll, held=True), "scroll in 30 px, 78 needed")


def test_a_target_under_48_dp_is_found(audit):  # type: ignore[no-untyped-def]
    from kivy.uix.widget import Widget

    from selfcheck.ui.widgets.tappable import Tappable

    class Spot(Tappable, Widget):
        """A place to touch."""

    assert only(audit(at(Spot(spoken="Heel"), 50, 50, 100, 40), held=True), "Spot 'Heel'", "100x40 dp, under 48")


def test_targets_that_overlap_are_found(audit):  # type: ignore[no-untyped-def]
    faults = audit(at(button("No"), 50, 50, 100, 56), at(button(""), 140, 50, 100, 56), held=True)
    assert only(faults, "PrimaryButton 'No': shares 10x56 px")


def test_words_over_other_words_are_found(audit):  # type: ignore[no-untyped-def]
    faults = audit(at(text("Heel"), 50, 50, 100, 26), at(text("Toes"), 60, 50, 100, 26), held=True)
    assert only(faults, "Text 'Heel': lies", "over Text 'Toes'")


def test_words_under_something_drawn_later_are_found(audit):  # type: ignore[no-untyped-def]
    faults = audit(at(text("Heel"), 50, 50, 100, 26), at(paper("surface"), 40, 40, 200, 60), held=True)
    assert only(faults, "Text 'Heel': is covered")


def test_words_under_4_5_to_1_are_found_on_the_ground_that_is_really_there(audit):  # type: ignore[no-untyped-def]
    from selfcheck.ui.look import look

    side = {"role": "label", "color": look.color.mech_text}
    assert audit(text(**side)) == []
    assert only(audit(paper("mech", text(**side))), "contrast 3.", "#864500 on #e4983f", "4.5 needed")


def test_reading_text_under_7_to_1_is_found(audit):  # type: ignore[no-untyped-def]
    assert only(audit(text(color=(0.4, 0.4, 0.4, 1))), "contrast 5.", "7 needed")


def test_a_coloured_word_inside_a_dark_sentence_is_found(audit):  # type: ignore[no-untyped-def]
    from selfcheck.ui.widgets.text import tinted

    faint = tinted("heel", [0.8, 0.8, 0.8])
    assert only(audit(text(f"Pain in the {faint}", markup=True)), "contrast 1.", "#cccccc on #fbf6ee")


def test_half_hidden_words_are_measured_as_they_are_seen(audit):  # type: ignore[no-untyped-def]
    assert only(audit(text(opacity=0.5)), "contrast 2.")


def test_a_sign_that_the_font_does_not_have_is_found(audit):  # type: ignore[no-untyped-def]
    assert only(audit(text("Pain ⚠ in the heel ✓")), "Atkinson400 has no ⚠ ✓")


def test_the_ground_read_from_the_instructions_is_what_the_window_shows(audit, window):  # type: ignore[no-untyped-def]
    """Everything about colours hangs on this: compare with the pixels, at every corner of a nested screen."""
    from kivy.graphics.opengl import glReadPixels

    from tests.ui.audit.canvas import Box, Drawing
    from tests.ui.conftest import frames

    inner = paper("circ_tint", text("Inside"))
    audit(paper("sunken", inner, button()), paper("mixed_tint", text("Below")))
    frames(3)
    drawing = Drawing(window.canvas, window.size, window.clearcolor, {})
    clip = drawing.shapes[0].clip.chain()[-1]
    texts = [one for one in window.children[0].walk() if hasattr(one, "text")]
    letters = [Box(*one.pos, one.x + one.width, one.y + one.height) for one in texts]
    window.dispatch("on_draw")
    for x, y in Box(0, 600, 412, 915).points(13, 17):
        if any(box.holds(x, y) for box in letters):
            continue
        shown = glReadPixels(int(x), int(y), 1, 1, 0x1908, 0x1401)
        told = drawing.ground(int(x) + 0.5, int(y) + 0.5, len(drawing.shapes), clip)
        assert all(abs(seen / 255 - said) < 0.02 for seen, said in zip(shown, told, strict=False)), (x, y)
