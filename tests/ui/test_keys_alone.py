"""Keys alone, on every screen: Tab comes to every control in the order it is seen, in sight and with its ring; Enter
does something on each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

import pytest
from kivy.core.window import Window
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from selfcheck.ui.widgets.card_deck import CardDeck
from selfcheck.ui.widgets.question_card import QuestionCard
from selfcheck.ui.widgets.tap_map import TapMap
from selfcheck.ui.widgets.tappable import Tappable
from selfcheck.ui.widgets.text import Text
from selfcheck.ui.widgets.toast import Toast
from tests.ui.audit.matrix import Look, Size
from tests.ui.pilot import KEYS
from tests.ui.scenes import SCENES, Scene
from tests.ui.steps import unseen_frame

SIZES = (
    Size("phone", 412, 915, dials=True),
    Size("desktop", 1280, 800),
    Size("phone-landscape", 915, 412, dials=True),
)
PLAIN = (
    "01-welcome-back", "02-safety-limb", "03-deck-enough", "03-deck-why-asked", "05-where-chosen", "05-about-age",
    "05-notice-injury", "06-result-mechanical", "06b-result-mixed", "08-stop", "08b-same-day", "08c-number",
    "09-why-circulation", "09-why-sources", "10-next-move", "10b-next-shoes", "10c-next-see", "11-keep",
    "12-past-every-kind", "12-past-delete", "12-past-check", "13-settings", "13-settings-erase", "13-number-edit",
    "24-speech", "17-review", "18-learn", "18-article", "19-list-halfway",
)  # fmt: skip
"""Each screen with all that it can hold, and each kind of sheet."""
WALK = sorted(
    ((number % len(SIZES), scene) for number, scene in enumerate(scene for scene in SCENES if scene.name in PLAIN)),
    key=lambda step: step[0],
)  # a size after the other: a change of size builds the screen anew


OTHERS = [scene for scene in SCENES if scene.name not in PLAIN]


@pytest.fixture(scope="module")
def walker() -> Iterator[Any]:
    from tests.ui.audit.walk import Walker

    walker = Walker()
    yield walker
    walker.close()


@pytest.mark.parametrize(("size", "scene"), WALK, ids=[f"{scene.name}-{SIZES[size].name}" for size, scene in WALK])
def test_every_control_is_reached_in_the_order_it_is_seen_and_does_something(walker, size, scene):
    look = Look(SIZES[size], "light", "en", 1.0)
    faults = tabbed_through(walker, scene, look)
    faults += [f"{name}: Enter does nothing" for name in deaf(walker, scene, look)]
    assert not faults


@pytest.mark.parametrize("scene", OTHERS, ids=lambda scene: scene.name)
def test_tab_comes_to_every_control_of_every_other_scene_too(walker, scene):
    assert tabbed_through(walker, scene, Look(SIZES[0], "light", "en", 1.0)) == []


def tabbed_through(walker: Any, scene: Scene, look: Look) -> list[str]:
    """What is wrong with the way of Tab through all controls of a scene and around its ends."""
    walker.show(scene, look)
    app = walker.app
    app.focus.begin()
    for message in [child for child in app.stage.children if isinstance(child, Toast)]:
        app.stage.remove_widget(message)  # it lies over the page for a few seconds
    expected = controls(app.sheet or app.stage)
    reached, faults = [], []
    for _ in expected:
        press("tab")
        control = app.focus.current
        reached.append(control)
        faults += [f"{control.spoken}: {fault}" for fault in (*hidden(control), *ring_cut_off(control))]
    assert [control.spoken for control in reached] == [control.spoken for control in expected]
    assert reached == expected
    press("tab")
    assert app.focus.current is expected[0]
    press("tab", "shift")
    assert app.focus.current is expected[-1]
    return faults + [f"{b.spoken!r} comes after {a.spoken!r}" for a, b in pairwise(expected) if not comes_after(a, b)]


def deaf(walker: Any, scene: Scene, look: Look) -> Iterator[str]:
    """The names of controls that Enter leaves as they are. What is chosen already has nothing to do."""
    app = walker.app
    there, before = controls(app.sheet or app.stage), standing(app)
    for number in range(len(there)):
        control = there[number]
        if any(getattr(control, name, False) is True for name in ("chosen", "ticked", "now")):
            continue
        app.focus.give(control)
        with watched(app) as done:
            press("enter")
        if not done and app.focus.current is control and standing(app) == before:
            yield control.spoken
            continue
        if not done and controls(app.sheet or app.stage) != there:
            press("enter")  # what opened closes again
        if controls(app.sheet or app.stage) != there:
            walker.show(scene, look)
            there = controls(app.sheet or app.stage)
        before = before if done else standing(app)


def handed_on(face: Any) -> int:
    """How often a result was saved, shared or printed."""
    return len(face.devices.documents.saved) + len(face.devices.share.shared) + len(face.devices.printing.printed)


@contextmanager
def watched(app: Any) -> Iterator[list[str]]:
    """What a control asks of the app is noted and not done: nothing is built anew, so hundreds can be tried."""
    done: list[str] = []
    flow, face = app.flow, app.face
    state, assessed, settings, messages = flow.state, flow._assessed, face.settings, face.messages
    heard = {
        (flow, "on_change"), (face, "on_settings"), (face, "on_keep"), (face, "on_erase"),
        (face, "open_sheet"), (face, "open_help"), (face, "toast"), (CardDeck, "answer"),
    }  # fmt: skip
    kept = [(owner, name, getattr(owner, name)) for owner, name in heard]
    for owner, name, _ in kept:
        setattr(owner, name, lambda *_, name=name: done.append(name))
    said, dialled = len(app.reader._speech.said), len(getattr(face.devices.dialler, "dialled", ()))
    handed = handed_on(face)
    try:
        yield done
    finally:
        for owner, name, doing in kept:
            setattr(owner, name, doing)
        flow.state, flow._assessed, face.settings, face.messages = state, assessed, settings, messages
        done += ["spoke"] * (len(app.reader._speech.said) - said)
        done += ["dialled"] * (len(getattr(face.devices.dialler, "dialled", ())) - dialled)
        done += ["handed on"] * (handed_on(face) - handed)
        app.reader.stop()


def standing(app: Any) -> list[object]:
    """All that can be seen of how things stand: words, choices, what is open, how far it is scrolled."""
    found: list[object] = []
    for part in app.stage.walk(restrict=True):
        if isinstance(part, Tappable):
            found.append([part.spoken, *(getattr(part, name, None) for name in ("chosen", "ticked", "active"))])
        elif isinstance(part, Text):
            found.append(part.text)
        elif isinstance(part, ScrollView):
            found.append((part.scroll_x, part.scroll_y))
    return found


def press(key: str, *modifiers: str) -> None:
    """A key, and the frame in which it shows; nothing is drawn."""
    Window.dispatch("on_key_down", KEYS[key], 0, None, list(modifiers))
    Window.dispatch("on_key_up", KEYS[key], 0)
    unseen_frame()


def controls(root: Any) -> list[Tappable]:
    """Everything below a widget that a finger could choose now."""

    def down(widget: Any) -> Iterator[Tappable]:
        if widget.opacity == 0 or getattr(widget, "hidden", False):
            return
        if isinstance(widget, Tappable) and not widget.disabled and widget.takes_focus:
            yield widget
        for child in reversed(widget.children):
            yield from down(child)

    return list(down(root))


# --- where things stand ---------------------------------------------------------------------------------------


def box(control: Any) -> tuple[float, float, float, float]:
    """Left, bottom, right, top in the window."""
    return (*control.to_window(*control.pos), *control.to_window(control.right, control.top))


def parents(control: Any) -> Iterator[Widget]:
    """Everything a control lies in, the nearest first."""
    part = control.parent
    while part is not None and part is not Window:
        yield part
        part = part.parent


def views(control: Any) -> list[Widget]:
    """Everything that scrolls around a control."""
    return [part for part in parents(control) if isinstance(part, ScrollView)]


def hidden(control: Any) -> list[str]:
    """A complaint if the control does not lie whole within everything that scrolls around it, or fills it."""
    left, bottom, right, top = box(control)
    for view in views(control):
        _, low, _, high = box(view)
        if (bottom < low - 1) != (top > high + 1):
            return ["not in sight"]
    return [] if left >= 0 and right <= Window.width + 1 else ["outside the window"]


def ring_cut_off(control: Any) -> list[str]:
    """A complaint if what scrolls around a control, or the window, cuts off a side of its ring."""
    if isinstance(control, TapMap):  # its ring lies around a place on the picture
        return []
    x, y, width, height, _ = control.ring_box(*control.pos, *control.size)
    left, bottom, right, top = (*control.to_window(x, y), *control.to_window(x + width, y + height))
    for view in (*views(control), Window):
        low_x, low_y, high_x, high_y = (0, 0, *Window.size) if view is Window else box(view)
        tall = top - bottom > high_y - low_y
        if left < low_x - 1 or right > high_x + 1 or (not tall and (bottom < low_y - 1 or top > high_y + 1)):
            return [f"its ring is cut off by {type(view).__name__}"]
    return []


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

    same_view = views(before) == views(control)
    _, bottom, right, top = box(before) if same_view else shown(before)
    left, low, _, high = box(control) if same_view else shown(control)
    card = next((part for part in parents(before) if isinstance(part, QuestionCard)), None)
    if card is not None and card.sideways and card.body in parents(control) and card.body not in parents(before):
        return True
    return left >= right - 1 or (low + high) / 2 <= (bottom + top) / 2 + 1
