"""Keys alone, on every screen: Tab comes to every control in the order it is seen, the ring shows, Enter does it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from kivy.core.window import Window
from kivy.graphics.opengl import GL_RGBA, GL_UNSIGNED_BYTE, glReadPixels
from kivy.uix.scrollview import ScrollView

from selfcheck.devices import RecordingDialler
from selfcheck.keeping import Settings
from selfcheck.ui.look import look
from selfcheck.ui.widgets.question_card import QuestionCard
from selfcheck.ui.widgets.tap_map import TapMap
from selfcheck.ui.widgets.tappable import Tappable
from selfcheck.ui.widgets.toast import Toast
from tests.ui import people
from tests.ui.pilot import KEYS
from tests.ui.scenes import SCENES, Scene

PHONE, DESK = (412, 915), (1280, 800)


@pytest.fixture
def come(fly):
    """`come(scene, size)`: the app at a scene, everything on it shown."""

    def to(scene: Scene, size: tuple[int, int] = PHONE) -> Any:
        pilot = fly(size=size, phone=RecordingDialler(), settings=Settings(reduce_motion="on"))
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


def box(control: Any) -> tuple[float, float, float, float]:
    """Left, bottom, right, top in the window."""
    return (*control.to_window(*control.pos), *control.to_window(control.right, control.top))


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


def parents(control: Any) -> Iterator[Any]:
    """Everything a control lies in, the nearest first."""
    part = control.parent
    while part is not None and part is not Window:
        yield part
        part = part.parent


def views(control: Any) -> Iterator[Any]:
    """Everything that scrolls around a control."""
    return (part for part in parents(control) if isinstance(part, ScrollView))


def in_sight(control: Any) -> bool:
    """True if the control lies whole within everything that scrolls around it, or fills it."""
    left, bottom, right, top = box(control)
    for view in views(control):
        _, low, _, high = box(view)
        if (bottom < low - 1) != (top > high + 1):
            return False
    return left >= 0 and right <= Window.width + 1


def comes_after(before: Any, control: Any) -> bool:
    """True if somebody who reads comes to `control` after `before`: it stands below it, or to the right.

    A sideways card says what it asks on the right and takes the answer on the left: what is asked comes first.
    """

    def shown(one: Any) -> tuple[float, float, float, float]:
        """What lies beyond the edge of a view stands there in the order, whatever is fixed below the view."""
        left, bottom, right, top = box(one)
        for view in views(one):
            _, low, _, high = box(view)
            bottom, top = min(max(bottom, low), high), min(max(top, low), high)
        return left, bottom, right, top

    same_view = list(views(before)) == list(views(control))
    _, bottom, right, top = box(before) if same_view else shown(before)
    left, low, _, high = box(control) if same_view else shown(control)
    card = next((part for part in parents(before) if isinstance(part, QuestionCard)), None)
    if card is not None and card.sideways and card.body in parents(control) and card.body not in parents(before):
        return True
    return left >= right - 1 or (low + high) / 2 <= (bottom + top) / 2 + 1


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desktop"])
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_tab_comes_to_every_control_and_around_again(come, scene, size):
    pilot = come(scene, size)
    expected = controls(pilot.app.sheet or pilot.app.stage)
    for message in [child for child in pilot.app.stage.children if isinstance(child, Toast)]:
        pilot.app.stage.remove_widget(message)  # it lies over the page for a few seconds
    seen, faults = [], []
    for _ in expected:
        press(pilot, "tab")
        control = pilot.app.focus.current
        seen.append(control)
        if (drawn := ring_drawn(control)) < 0.9:
            faults.append(f"{control.spoken}: {drawn:.0%} of its ring shows")
        if not in_sight(control):
            faults.append(f"{control.spoken}: not in sight")
    assert seen == expected
    assert not faults
    press(pilot, "tab")
    assert pilot.app.focus.current is expected[0]
    press(pilot, "tab", "shift")
    assert pilot.app.focus.current is expected[-1]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desktop"])
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_the_order_of_the_focus_is_the_order_that_is_seen(come, scene, size):
    pilot = come(scene, size)
    order = controls(pilot.app.sheet or pilot.app.screen)
    jumps = [
        f"{after.spoken!r} comes after {before.spoken!r}"
        for before, after in pairwise(order)
        if not comes_after(before, after)
    ]
    assert not jumps


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
