"""Tabs, switches and steps: one choice, told once, also from the keyboard."""

from __future__ import annotations

import pytest

from tests.ui.widgets.hands import Finger, frames


@pytest.fixture
def scaled():
    from selfcheck.ui.look import look

    yield look.use
    look.use(name="light", text_scale=1.0)


def made_tabs(show, width=348):
    from selfcheck.ui.widgets.tabs import Tabs

    options = [("auto", "Auto"), ("light", "Light"), ("dark", "Dark"), ("contrast", "Contrast")]
    tabs = Tabs(options=options, value="light", style="settings", size_hint=(None, None), width=width)
    tabs.heard = []
    tabs.bind(on_choose=lambda _, value: tabs.heard.append(value))
    return show(tabs, settle=5)


def test_a_tab_is_chosen_by_a_tap_and_told_once(show):
    tabs = made_tabs(show)
    dark = next(tab for tab in tabs.children if tab.value == "dark")
    for _ in range(2):
        Finger(*dark.center).down().up()
        frames(2)
    assert tabs.heard == ["dark"]
    assert [tab.value for tab in tabs.children if tab.chosen] == ["dark"]


def test_tabs_stand_in_a_row_of_56_dp_and_in_a_list_when_they_do_not_fit(show, scaled):
    tabs = made_tabs(show)
    assert tabs.height == 56
    assert len({tab.y for tab in tabs.children}) == 1
    scaled(text_scale=2.0)
    tabs = made_tabs(show)
    assert len({tab.y for tab in tabs.children}) == 4
    assert all(tab.height >= 48 for tab in tabs.children)


def test_the_whole_toggle_row_can_be_tapped(show):
    from selfcheck.ui.widgets.toggle_row import ToggleRow

    row = show(ToggleRow(icon="animation", title="Reduce motion", text="Cards fade"))
    heard = []
    row.bind(on_toggle=lambda _, active: heard.append(active))
    Finger(row.x + 4, row.y + 4).down().up()
    frames(2)
    Finger(row.right - 4, row.top - 4).down().up()
    frames(2)
    assert heard == [True, False]
    assert row.height >= 68


@pytest.fixture
def slider(show):
    from selfcheck.ui.widgets.step_slider import StepSlider

    made = StepSlider(steps=["Small", "Normal", "Large", "Largest"], index=1, size_hint=(None, None), width=348)
    made.heard = []
    made.bind(on_pick=lambda _, index: made.heard.append(index))
    return show(made, settle=4)


def test_a_tap_goes_to_the_nearest_step(slider):
    Finger(slider.to_x - 8, slider.center_y).down().up()
    frames(2)
    assert slider.heard == [3]
    assert slider.knob_at == 1


def test_the_knob_follows_the_finger_and_rests_on_a_step(slider):
    finger = Finger(slider.from_x + 5, slider.center_y).down()
    finger.by(60, 0)
    assert 0.1 < slider.knob_at < 0.3
    finger.up()
    frames(2)
    assert slider.heard == [1] or slider.heard == [0] or slider.heard == []
    assert slider.knob_at == pytest.approx(slider.index / 3)


def test_keys_go_one_step_and_stop_at_the_ends(slider):
    for _ in range(4):
        slider.step(1)
    slider.step(-1)
    assert slider.heard == [2, 3, 2]


def test_a_disabled_slider_keeps_its_step(slider):
    slider.disabled = True
    slider.step(1)
    Finger(slider.to_x, slider.center_y).down().up()
    frames(2)
    assert slider.index == 1
    assert slider.heard == []


def test_a_stepper_goes_a_step_at_a_tap_tells_it_once_and_stops_at_its_ends(show):
    from selfcheck.ui.widgets.segments import Bar
    from selfcheck.ui.widgets.stepper import Stepper

    steps = show(Stepper(count=3, index=1, less_text="Slower", more_text="Faster", size_hint=(None, None), width=348))
    heard = []
    steps.bind(on_pick=lambda _, index: heard.append(index))
    for _ in range(2):
        Finger(*steps.ids.more.to_window(*steps.ids.more.center)).down().up()
        frames(2)
    assert heard == [2]
    assert [bar.done for bar in reversed(steps.ids.bars.children) if isinstance(bar, Bar)] == [1, 1, 1]
    assert steps.ids.more.disabled
    assert not steps.ids.less.disabled
    assert min(steps.ids.less.size) >= 48


def test_a_radio_row_is_chosen_by_a_tap_and_not_let_go_by_another(show):
    from selfcheck.ui.widgets.tick_row import RadioRow

    row = show(RadioRow(text="English, voice 1", helper="On this device", size_hint=(None, None), width=348))
    for _ in range(2):
        Finger(*row.center).down().up()
        frames(2)
    assert row.ticked
    assert row.height >= 48
