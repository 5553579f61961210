"""The mouse over a control shows; a finger hovers over nothing, and nothing is drawn for nothing."""

from __future__ import annotations

import pytest
from kivy.base import EventLoop
from kivy.core.window import Window

from selfcheck.ui.focus import bring_into_view
from selfcheck.ui.widgets.tap_map import TapMap
from selfcheck.ui.widgets.tappable import Tappable
from tests.ui import people
from tests.ui.widgets.hands import wait

TIMING = "timing.same_distance"


@pytest.fixture
def cursors(monkeypatch):
    """Every pointer that the window was given."""
    given: list[str] = []
    monkeypatch.setattr(type(Window), "set_system_cursor", lambda self, name: given.append(name))
    return given


def mouse_to(x: float, y: float) -> None:
    """Move the mouse there, in two steps as a hand does at least."""
    for dx in (1, 0):
        Window.mouse_pos = (x + dx, y)
    EventLoop.idle()
    EventLoop.idle()


def over(pilot, name: str) -> None:
    control = pilot.control(name)
    mouse_to(*control.to_window(*control.center))


def hovered(pilot) -> list[str]:
    return [
        control.spoken for control in pilot.app.stage.walk() if isinstance(control, Tappable) and control.hovered
    ]


def pixels() -> bytes:
    from kivy.graphics.opengl import GL_RGBA, GL_UNSIGNED_BYTE, glReadPixels

    EventLoop.idle()
    return bytes(glReadPixels(0, 0, *Window.size, GL_RGBA, GL_UNSIGNED_BYTE))


def test_what_the_mouse_is_over_shows_it_and_the_pointer_is_a_hand(fly, cursors):
    pilot = fly("deck", answers=people.NO_SIGNS, asked=TIMING)
    before = pixels()
    over(pilot, "Yes")
    assert hovered(pilot) == ["Yes"]
    assert pixels() != before
    assert cursors == ["hand"]
    over(pilot, "No")
    assert hovered(pilot) == ["No"]
    assert cursors == ["hand"]
    mouse_to(206, 500)  # the picture on the card
    assert hovered(pilot) == []
    assert pixels() == before
    assert cursors == ["hand", "arrow"]


@pytest.mark.parametrize(
    ("place", "name"), [("deck", "Yes"), ("deck", "Why do we ask?"), ("list", "Settings"), ("result", "Next steps")]
)
def test_beside_a_second_pane_too(fly, place, name):
    pilot = fly(place, answers=people.HEEL, asked=TIMING, size=(1280, 800))
    over(pilot, name)
    assert hovered(pilot) == [name]


def test_out_of_the_window_nothing_stays_lit(fly, cursors):
    pilot = fly("deck", answers=people.NO_SIGNS, asked=TIMING)
    over(pilot, "Yes")
    Window.dispatch("on_cursor_leave")
    assert hovered(pilot) == []
    assert cursors == ["hand", "arrow"]


def test_a_button_that_is_off_shows_nothing(fly, cursors):
    pilot = fly("safety:now", answers={})
    button = pilot.app.screen.primary
    assert button.disabled
    mouse_to(*button.to_window(*button.center))
    assert hovered(pilot) == []
    assert cursors == []


def test_a_finger_on_a_touch_screen_hovers_over_nothing(fly, cursors):
    pilot = fly("welcome")
    control = pilot.control("Settings")
    Window.mouse_pos = control.to_window(*control.center)  # the one jump that a touch screen makes of a touch
    pilot.tap("Settings")
    back = pilot.control("Back")
    Window.mouse_pos = back.to_window(*back.center)
    pilot.frames(3)
    assert hovered(pilot) == []
    assert cursors == []


def test_under_a_mouse_that_rests_a_new_screen_shows_what_is_there(fly, cursors):
    pilot = fly()
    over(pilot, "Settings")
    pilot.app.flow.go("learn")
    pilot.until(lambda: hovered(pilot) == ["Settings"])
    assert hovered(pilot) == ["Settings"]
    pilot.app.flow.go("settings")
    pilot.until(lambda: hovered(pilot) == ["Read this aloud"])
    assert hovered(pilot) == ["Read this aloud"]
    assert cursors == ["hand"]


def test_beneath_a_sheet_nothing_can_be_reached(fly, cursors):
    pilot = fly("deck", answers=people.NO_SIGNS, asked=TIMING)
    yes = pilot.control("Yes")
    place = yes.to_window(*yes.center)
    pilot.press("?")
    mouse_to(place[0], 10)
    assert hovered(pilot) == []
    over(pilot, "Close")
    assert hovered(pilot) == ["Close"]


def test_what_is_scrolled_out_of_sight_is_not_hovered(fly, cursors):
    pilot = fly("review")
    bottom = pilot.app.screen.primary
    mouse_to(*bottom.to_window(*bottom.center))
    assert hovered(pilot) == [bottom.spoken]
    rows = [row for row in pilot.app.screen.walk() if type(row).__name__ == "AnswerRow"]
    x, y = rows[0].to_window(*rows[0].center)
    mouse_to(x, y)
    assert hovered(pilot) == [rows[0].spoken]


def test_the_place_under_the_mouse_is_lit_on_the_picture(fly, cursors):
    pilot = fly("deck", answers=people.NO_SIGNS, asked="quality.where")
    foot = next(widget for widget in pilot.app.stage.walk() if isinstance(widget, TapMap))
    before = pixels()
    x, y = next(
        (x, y)
        for x in range(int(foot.x), int(foot.right), 4)
        for y in range(int(foot.y), int(foot.top), 4)
        if foot.region_at(x, y) == "heel"
    )
    mouse_to(*foot.to_window(x, y))
    lit = pixels()
    assert lit != before
    mouse_to(2, 2)
    assert pixels() == before


def test_moving_the_mouse_over_one_control_draws_nothing_again(fly, cursors):
    pilot = fly("deck", answers=people.NO_SIGNS, asked=TIMING)
    over(pilot, "Yes")
    pilot.settle()
    drawn = []
    Window.bind(on_flip=lambda _: drawn.append(True))
    x, y = pilot.control("Yes").center
    for step in range(5):
        Window.mouse_pos = (x + step, y)
        EventLoop.idle()
    assert drawn == []


@pytest.mark.parametrize("theme", ["light", "dark", "high_contrast"])
def test_every_control_of_a_screen_can_show_it(fly, theme, cursors):
    from selfcheck.keeping import Settings

    pilot = fly("settings", settings=Settings(theme=theme, reduce_motion="on"))
    for name in pilot.controls():
        bring_into_view(pilot.control(name))
        wait(1)  # until the scroll bar rests
        before = pixels()
        over(pilot, name)
        assert pixels() != before, name
        mouse_to(1, 1)
        assert pixels() == before, name
