"""The skeleton of a screen: what scrolls, what stays, and what the keyboard can reach."""

from __future__ import annotations

import pytest

from tests.ui.widgets.hands import Finger, frames, wait


@pytest.fixture
def page(show):
    from selfcheck.ui.widgets.buttons import PrimaryButton
    from selfcheck.ui.widgets.page import Page
    from selfcheck.ui.widgets.tick_row import TickRow
    from selfcheck.ui.widgets.top_bar import TopBar

    def build(rows, size=(412, 915), **kwargs):
        made = Page(bar=TopBar(title="Safety", left_icon="arrow_back", left_spoken="Back"), size_hint=(None, None))
        made.size = size
        made.safe_area = kwargs.pop("safe_area", [0, 0, 0, 0])
        made.rows = [made.add(TickRow(text=f"Row {number}")) for number in range(rows)]
        made.go = made.add_bottom(PrimaryButton(text="Continue"))
        return show(made, settle=8)

    return build


def test_the_action_stays_at_the_bottom_and_the_bar_at_the_top(page):
    for rows in (1, 40):
        made = page(rows)
        assert made.bar.top == pytest.approx(915)
        assert made.go.y == 20
        assert made.ids.scroll.y >= made.go.top


def test_a_short_page_takes_a_tap_at_once(page):
    made = page(2)
    Finger(*made.rows[0].to_window(*made.rows[0].center)).down()
    assert made.rows[0].state == "down"


def test_a_long_page_scrolls_and_still_takes_taps(page):
    made = page(40)
    row = made.rows[2]
    Finger(*row.to_window(*row.center)).down().up()
    wait(0.2)
    assert row.ticked
    before = made.ids.scroll.scroll_y
    finger = Finger(200, 400).down()
    for _ in range(5):
        finger.by(0, 40, 0.02)
    finger.up(0.02)
    wait(0.1)
    assert made.ids.scroll.scroll_y < before


def test_content_is_at_most_560_dp_wide_and_centred(page):
    made = page(2, size=(820, 915))
    row = made.rows[0]
    assert row.width == 560
    assert made.go.width == 560
    assert row.center_x == pytest.approx(410, abs=1)


def test_the_safe_area_is_kept_free(page):
    made = page(1, safe_area=[0, 30, 0, 40])
    assert made.bar.top == pytest.approx(885)
    assert made.go.y == 60


def test_a_filling_body_gives_all_its_height(show):
    from kivy.uix.widget import Widget

    from selfcheck.ui.widgets.page import Page

    made = Page(filling=True, size_hint=(None, None), size=(412, 915))
    deck = made.add(Widget())
    show(made, settle=6)
    assert deck.height > 850


def test_the_title_stays_in_the_middle_whatever_stands_beside_it(page):
    from selfcheck.ui.widgets.text import Text

    made = page(1)
    heard = []
    for name in ("volume_up", "settings"):
        made.bar.add_action(name, name, lambda: heard.append("action"))
    frames(5)
    title = next(text for text in made.bar.walk() if isinstance(text, Text))
    assert title.center_x == pytest.approx(206, abs=1)


def test_the_left_button_is_named_and_tells(page):
    made = page(1)
    heard = []
    made.bar.bind(on_left=lambda _: heard.append("left"))
    (button,) = made.bar.ids.left.children
    assert button.spoken == "Back"
    Finger(*button.center).down().up()
    frames(2)
    assert heard == ["left"]


def test_tab_goes_through_bar_body_and_bottom_in_reading_order(page):
    from selfcheck.ui.focus import reachable

    made = page(2)
    assert [control.spoken for control in reachable(made)] == ["Back", "Row 0", "Row 1", "Continue"]


def test_two_panes_stand_side_by_side(show):
    from kivy.uix.widget import Widget

    from selfcheck.ui.widgets.page import TwoPane

    panes = show(
        TwoPane(at_left=Widget(), at_right=Widget(), right_width=360, size_hint=(None, None), size=(1280, 800)),
        settle=4,
    )
    assert panes.at_left.width == 920
    assert panes.at_right.x == 920
    assert panes.at_right.width == 360
