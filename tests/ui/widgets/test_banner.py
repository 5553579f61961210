"""Warnings: the button is there when it can do something, the number when it cannot."""

from __future__ import annotations

from tests.ui.widgets.hands import Finger, frames


def buttons_in(root):
    from selfcheck.ui.widgets.buttons import LabelButton

    return [widget for widget in root.walk() if isinstance(widget, LabelButton)]


def said(root):
    from selfcheck.ui.widgets.text import Text

    return [widget.text for widget in root.walk() if isinstance(widget, Text) and widget.opacity and widget.text]


def test_a_telephone_gets_a_large_call_button(show):
    from selfcheck.ui.widgets.banner import EmergencyBlock

    block = show(EmergencyBlock(headline="Stop here.", text="Get help.", action="Call 911"), settle=5)
    heard = []
    block.bind(on_call=lambda _: heard.append("call"))
    (call,) = buttons_in(block)
    assert call.height >= 72
    Finger(*call.center).down().up()
    frames(2)
    assert heard == ["call"]


def test_without_a_telephone_the_number_stands_there_large(show):
    from selfcheck.ui.widgets.banner import CallStrip, EmergencyBlock
    from selfcheck.ui.widgets.text import Text

    block = show(EmergencyBlock(headline="Stop here.", text="Get help.", number="911", number_label="Call"))
    assert buttons_in(block) == []
    shown = next(text for text in block.walk() if isinstance(text, Text) and text.text == "911")
    assert shown.font_size > 80
    assert "911" in said(show(CallStrip(text="Cold all at once?", number="911")))


def test_a_banner_without_an_action_has_no_button(show):
    from selfcheck.ui.widgets.banner import UrgentBanner

    banner = show(UrgentBanner(heading="See a clinician this week"))
    assert buttons_in(banner) == []
    banner.action = "What to do"
    frames(3)
    (button,) = buttons_in(banner)
    heard = []
    banner.bind(on_action=lambda _: heard.append("action"))
    button.activate()
    assert heard == ["action"]


def test_the_emergency_block_is_deep_red_in_every_theme(show):
    from selfcheck.ui.look import look
    from selfcheck.ui.widgets.banner import EmergencyBlock

    try:
        for theme in ("light", "dark", "high_contrast"):
            look.use(name=theme)
            block = show(EmergencyBlock(headline="Stop here."))
            assert (block.ground, block.edge) == ("urgent_block", "urgent_block")
            assert look.color.on_urgent_block == [1, 1, 1, 1]
    finally:
        look.use(name="light")


def test_the_strip_button_does_not_shrink_its_words(show):
    from selfcheck.ui.widgets.banner import CallStrip
    from selfcheck.ui.widgets.text import Text

    strip = show(CallStrip(text="Cold, white or numb all at once?", action="911"), settle=5)
    (button,) = buttons_in(strip)
    assert button.height >= 48
    assert next(text for text in button.walk() if isinstance(text, Text) and text.text == "911").font_size == 18
