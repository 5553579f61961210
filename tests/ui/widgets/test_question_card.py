"""The card gives way to its words, and its words are never cut off."""

from __future__ import annotations

import pytest

from tests.ui.widgets.hands import Finger, frames

LONG = "The pain starts at about the same time or distance, and then it makes me stop and stand still."


@pytest.fixture
def card(show):
    from kivy.uix.floatlayout import FloatLayout

    from selfcheck.ui import pictures
    from selfcheck.ui.look import look
    from selfcheck.ui.widgets.question_card import QuestionCard

    def build(width=328, height=560, scale=1.0, **about):
        look.use(name="light", text_scale=scale, reduce_motion=False)
        given = {
            "picture": pictures.picture("aspect-timing"),
            "chip_icon": "timer-fill",
            "chip_text": "Timing",
            "counter": "2 of 3",
            "statement": "Short.",
            "helper": "Like always ten minutes into a walk.",
            "why_text": "Why do we ask?",
            "more_text": "More below",
        }
        made = QuestionCard(**{**given, **about}, size_hint=(None, None), size=(width, height), pos=(16, 100))
        sheet = FloatLayout()
        sheet.add_widget(made)
        show(sheet, settle=10)
        return made

    yield build
    look.use(name="light", text_scale=1.0)


def words(card):
    from selfcheck.ui.widgets.text import Text

    return [part for part in card.walk() if isinstance(part, Text) and part.text and part.opacity]


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5, 2.0])
def test_no_word_is_cut_off_at_any_text_size(card, scale):
    made = card(scale=scale, statement=LONG)
    for part in words(made):
        assert part.height >= part.texture_size[1]
        assert part.texture_size[0] <= part.width + 1


def test_the_picture_is_large_when_there_is_room_and_shrinks_to_its_least_before_words_scroll(card):
    roomy = card(height=640)
    assert roomy.ids.panel.height == 292
    assert not roomy.scrolls
    tight = card(height=420, statement=LONG)
    assert tight.ids.panel.height == 140
    assert tight.scrolls


def test_a_card_wider_than_a_phone_has_a_larger_picture(card):
    assert card(width=560, height=800).ids.panel.height == 380


def test_on_a_very_low_card_the_picture_makes_room_altogether(card):
    made = card(height=300, scale=2.0, statement=LONG)
    assert made.ids.panel.height == 0
    assert made.ids.scroll.height > 250


def test_the_words_scroll_on_a_tap_on_the_strip_that_says_there_is_more(card):
    made = card(height=420, scale=2.0, statement=LONG)
    more = made.ids.more
    assert (more.opacity, more.disabled) == (1, False)
    assert more.height >= 48
    for _ in range(30):
        if more.disabled:
            break
        Finger(*more.center).down().up()
        frames(30)
    assert made.ids.scroll.scroll_y < 0.03, "the end can be reached"
    assert more.opacity == 0


def test_words_that_fit_bring_no_strip_and_do_not_keep_it(card):
    made = card(height=420, statement=LONG)
    assert made.ids.more.opacity == 1
    made.height = 800
    frames(10)
    assert (made.scrolls, made.ids.more.opacity, made.ids.more.disabled) == (False, 0, True)


def test_a_wide_card_lies_sideways(card):
    made = card(width=760, height=496)
    assert made.sideways
    panel, scroll = made.ids.panel, made.ids.scroll
    assert scroll.x >= panel.right - 1
    assert abs(scroll.center_y - made.center_y) < 2
    assert not card(width=560).sideways


def test_why_is_asked_by_a_tap_and_is_large_enough_to_hit(card):
    made = card()
    asked = []
    made.bind(on_why=lambda *_: asked.append(True))
    why = made.ids.why
    assert min(why.size) >= 48
    Finger(*why.to_window(*why.center)).down().up()
    frames(3)
    assert asked == [True]


def test_a_card_without_the_question_why_has_no_control_for_it(card):
    from selfcheck.ui.focus import reachable

    assert list(reachable(card(why_text=""))) == []


def test_a_body_takes_the_place_of_the_picture(card):
    from kivy.uix.widget import Widget

    body = Widget(size_hint_y=None, height=300)
    made = card(body=body, body_inset=4, height=700)
    assert made.ids.panel.opacity == 0
    assert made.ids.body_slot.children == [body]
    assert body.width == made.width - 8
    made.body = None
    frames(3)
    assert body.parent is None
    assert made.ids.panel.height > 0


def test_the_count_gives_up_no_word_when_chip_and_count_do_not_fit_on_a_line(card):
    made = card(scale=2.0, chip_text="Piel e hinchazón", counter="2 de 3")
    chip, count = made.ids.chip, made.ids.count
    assert chip.opacity == 0
    assert count.align == "left"
    assert count.height >= count.texture_size[1]


def test_the_scroll_is_asked_for_only_where_words_scroll(card):
    made = card(height=420, statement=LONG)
    assert made.scrolls_at(*made.ids.scroll.center)
    assert not made.scrolls_at(*made.ids.panel.center)
    assert not card(height=640).scrolls_at(180, 150)
