"""Buttons: what they do while held down, when they stand one under the other, and what disabled means."""

from __future__ import annotations

import pytest

from tests.ui.widgets.hands import Finger, frames, wait


@pytest.fixture
def scaled():
    from selfcheck.ui.look import look

    yield look.use
    look.use(name="light", text_scale=1.0, reduce_motion=False)


def test_a_held_button_gets_paler_and_a_little_smaller_and_comes_back(show):
    from selfcheck.ui.widgets.buttons import PrimaryButton

    button = show(PrimaryButton(text="Start"))
    finger = Finger(*button.center).down()
    wait(0.2)
    assert button.fill[3] == pytest.approx(0.86)
    assert button.press_scale == pytest.approx(0.98)
    finger.up()
    wait(0.2)
    assert button.fill[3] == 1
    assert button.press_scale == pytest.approx(1)


def test_with_reduced_motion_only_the_colour_changes(show, scaled):
    from selfcheck.ui.widgets.buttons import PrimaryButton

    scaled(reduce_motion=True)
    button = show(PrimaryButton(text="Start"))
    finger = Finger(*button.center).down()
    wait(0.15)
    assert button.fill[3] == pytest.approx(0.86)
    assert button.press_scale == 1
    finger.up()


def test_sizes_of_the_design(show):
    from selfcheck.ui.widgets.buttons import IconButton, PrimaryButton, TextButton, UrgentButton

    assert show(PrimaryButton(text="Start")).height == 56
    assert show(PrimaryButton(text="Start", compact=True)).height == 48
    assert show(UrgentButton(text="Call 911", large=True)).height == 72
    assert show(TextButton(text="Undo")).height == 48
    assert show(IconButton(icon="home", spoken="Home")).size == [48, 48]


def test_a_disabled_button_looks_different_in_every_theme(show, scaled):
    from selfcheck.ui.widgets.buttons import PrimaryButton, SecondaryButton

    for theme in ("light", "dark", "high_contrast"):
        scaled(name=theme)
        for kind in (PrimaryButton, SecondaryButton):
            on, off = show(kind(text="Go")), show(kind(text="Go", disabled=True))
            assert (on.ink, on.rim_color) != (off.ink, off.rim_color)


def test_a_given_spoken_name_stays_when_the_text_changes(show):
    from selfcheck.ui.widgets.buttons import PrimaryButton

    named = show(PrimaryButton(text="Go", spoken="Go to the next page"))
    named.text = "Next"
    assert named.spoken == "Go to the next page"
    plain = show(PrimaryButton(text="Go"))
    plain.text = "Next"
    assert plain.spoken == "Next"


def test_two_actions_stand_under_each_other_only_when_their_words_need_it(show, scaled):
    from selfcheck.ui.widgets.action_row import ActionRow
    from selfcheck.ui.widgets.buttons import PrimaryButton, SecondaryButton

    def row():
        made = ActionRow(size_hint=(None, None), width=380)
        made.add_widget(PrimaryButton(text="Next steps", icon="arrow_forward"))
        made.add_widget(SecondaryButton(text="Keep it", icon="qr_code_2", icon_at="start"))
        return show(made, settle=6)

    beside = row()
    assert beside.height == 56
    assert beside.children[0].y == beside.children[1].y
    scaled(text_scale=2.0)
    under = row()
    assert under.children[0].top <= under.children[1].y
    assert {child.width for child in under.children} == {380}


def test_words_alone_are_as_wide_as_they_need_and_wrap_at_the_parent(show, scaled):
    from kivy.uix.boxlayout import BoxLayout

    from selfcheck.ui.widgets.buttons import TextButton

    scaled(text_scale=2.0)
    box = BoxLayout(size_hint=(None, None), width=300)
    button = TextButton(text="I do not have this sign. Continue.")
    box.add_widget(button)
    show(box, settle=6)
    assert button.width <= 300
    assert button.height > 100
    frames(2)
