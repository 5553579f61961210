"""The focus outlives a change of screen, a sheet and a rebuild, and its ring is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from kivy.core.window import Window
from kivy.graphics.opengl import GL_RGBA, GL_UNSIGNED_BYTE, glReadPixels

from selfcheck.devices import RecordingDialler
from selfcheck.keeping import Settings
from selfcheck.ui.look import look
from selfcheck.ui.widgets.tap_map import TapMap
from selfcheck.ui.widgets.tappable import Tappable
from tests.ui import people
from tests.ui.pilot import KEYS
from tests.ui.scenes import SCENES, Scene

PHONE, DESK = (412, 915), (1280, 800)
DRAWN = ("05-where-chosen", "13-settings", "03-deck-why-asked")
"""With a picture to tap, with parts that stand close, and with a sheet; what else there is is like these."""


@pytest.fixture
def come(fly):
    """`come(scene, size)`: the app at a scene, everything on it shown."""

    def to(scene: Scene, size: tuple[int, int] = PHONE) -> Any:
        pilot = fly(size=size, dialler=RecordingDialler(), settings=Settings(reduce_motion="on"))
        show(pilot, scene)
        return pilot

    return to


def show(pilot: Any, scene: Scene) -> None:
    app = pilot.app
    app.flow._assessed = None
    app.flow._set(scene.state.check, scene.state.places)
    if hasattr(app.screen, "complete"):
        app.screen.complete()
    pilot.settle()
    scene.play(app)
    pilot.settle()


def press(pilot: Any, key: str, *modifiers: str) -> None:
    """A key and the two frames that show what it did."""
    Window.dispatch("on_key_down", KEYS[key], 0, None, list(modifiers))
    Window.dispatch("on_key_up", KEYS[key], 0)
    pilot.frames(2)


def controls(root: Any) -> list[Tappable]:
    """Everything below a widget that a finger could choose now."""

    def down(widget: Any) -> Iterator[Tappable]:
        if widget.opacity == 0 or getattr(widget, "hidden", False):
            return
        if isinstance(widget, Tappable) and not widget.disabled and getattr(widget, "tappable", True):
            yield widget
        for child in reversed(widget.children):
            yield from down(child)

    return list(down(root))


def pixels() -> Any:
    """`at(x, y)`: the colour of the window there as it is drawn now, 0 to 1; None outside."""
    wide, high = (int(side) for side in Window.size)
    drawn = glReadPixels(0, 0, wide, high, GL_RGBA, GL_UNSIGNED_BYTE)

    def at(x: float, y: float) -> tuple[float, ...] | None:
        column, row = int(x), int(y)
        if not (0 <= column < wide and 0 <= row < high):
            return None
        start = 4 * (row * wide + column)
        return tuple(part / 255 for part in drawn[start : start + 3])

    return at


def ring_drawn(control: Any) -> float:
    """How much of the ring around a control is there in its colour, 0 to 1."""
    at = pixels()
    if isinstance(control, TapMap):
        outline = control._outline(control.map.region(control.current).shapes[0], 0)
        points = [control.to_window(*outline[n : n + 2]) for n in range(0, len(outline), 2)]
        near = [(x + dx, y + dy) for x, y in points for dx in range(-8, 9, 2) for dy in range(-8, 9, 2)]
        return min(1.0, sum(is_ring(at(*point)) for point in near) / (2 * len(points)))
    x, y, width, height, corner = control.ring_box(*control.pos, *control.size)
    points = []
    for share in (n / 20 for n in range(21)):
        across, up = x + corner + share * (width - 2 * corner), y + corner + share * (height - 2 * corner)
        points += [(across, y), (across, y + height), (x, up), (x + width, up)]
    found = 0
    for point in points:
        middle_x, middle_y = control.to_window(*point)
        # Between two pixels the line may lie in either.
        found += any(is_ring(at(middle_x + dx, middle_y + dy)) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
    return found / len(points)


def is_ring(colour: tuple[float, ...] | None) -> bool:
    return colour is not None and all(abs(a - b) < 0.12 for a, b in zip(colour, look.color.focus[:3], strict=True))


@pytest.mark.parametrize("scene", [scene for scene in SCENES if scene.name in DRAWN], ids=lambda scene: scene.name)
def test_the_ring_is_drawn_around_what_has_the_focus(come, scene):
    pilot = come(scene)
    for _ in range(9):
        press(pilot, "tab")
        assert ring_drawn(pilot.app.focus.current) > 0.9, pilot.app.focus.current.spoken


def give(pilot: Any, name: str) -> Any:
    """Tab to the control of this name."""
    for _ in range(80):
        press(pilot, "tab")
        if pilot.app.focus.current.spoken == name:
            return pilot.app.focus.current
    raise AssertionError(f"Tab never comes to {name!r}")


def held(pilot: Any) -> str:
    control = pilot.app.focus.current
    return control.spoken if control is not None else ""


def test_going_back_finds_the_control_that_led_away(fly):
    pilot = fly("settings")
    give(pilot, "Emergency number")
    pilot.press("enter")
    assert pilot.app.flow.place.screen == "number"
    assert held(pilot) == ""
    pilot.press("escape")
    assert held(pilot) == "Emergency number"


def test_after_an_answer_was_changed_the_review_has_the_focus_on_its_row(fly):
    pilot = fly("review")
    give(pilot, "Bruising: No")
    pilot.press("enter")
    pilot.press("right")
    assert held(pilot) == "Bruising: Yes"


def test_a_sheet_holds_the_focus_and_gives_it_back_to_what_opened_it(fly):
    pilot = fly("settings")
    give(pilot, "Erase all my data")
    pilot.press("enter")
    inside = controls(pilot.app.sheet.focus_root)
    for _ in range(2 * len(inside)):
        assert pilot.app.focus.current in inside
        press(pilot, "tab")
    pilot.press("escape")
    assert held(pilot) == "Erase all my data"


@pytest.mark.parametrize("change", [{"text_scale": 2.0}, {"theme": "dark"}, {"language": "es"}])
def test_a_change_of_look_or_language_leaves_the_focus_where_it_is(fly, change):
    pilot = fly("settings")
    control = give(pilot, "Emergency number")
    at = controls(pilot.app.screen).index(control)
    pilot.app.face.set(**change)
    pilot.settle()
    assert controls(pilot.app.screen).index(pilot.app.focus.current) == at


def test_turning_the_window_leaves_the_focus_where_it_is(fly):
    pilot = fly("review")
    give(pilot, "Bruising: No")
    Window.size = DESK
    pilot.settle()
    assert held(pilot) == "Bruising: No"


def test_a_touch_hides_the_ring_and_tab_goes_on_from_there(fly):
    pilot = fly("settings")
    give(pilot, "Emergency number")
    pilot.tap("Dark")
    assert held(pilot) == ""
    press(pilot, "tab")
    assert held(pilot) != ""


def test_where_the_control_with_the_focus_goes_away_the_next_step_begins_at_its_place(fly):
    pilot = fly("deck:edit", answers=people.HEEL, asked="quality.where")
    names = [control.spoken for control in controls(pilot.app.screen)]
    chip = next(control for control in controls(pilot.app.screen) if type(control).__name__ == "RemovableChip")
    pilot.app.focus.give(chip)
    after = names[controls(pilot.app.screen).index(chip) + 1]
    pilot.press("enter")
    assert held(pilot) == ""
    press(pilot, "tab")
    assert held(pilot) == after


def test_two_controls_never_have_the_focus(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked="about.age_band")
    press(pilot, "tab")
    pilot.press("down")
    assert [control.spoken for control in controls(pilot.app.stage) if control.focused] == ["Under 18"]
