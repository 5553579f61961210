"""Nothing to read or to touch lies under a bar or a camera, on any screen, however the phone is held."""

from __future__ import annotations

import pytest
from kivy.core.window import Window
from kivy.uix.scrollview import ScrollView

from selfcheck.devices import Edges, FixedSafeArea
from selfcheck.ui.look import look
from selfcheck.ui.widgets.tappable import Tappable
from selfcheck.ui.widgets.text import Text
from selfcheck.ui.widgets.toast import Toast
from tests.ui import people
from tests.ui.scenes import SCENES

UPRIGHT = Edges(0, 48, 0, 60)
LANDSCAPE = Edges(52, 24, 40, 30)
ONE_OF_EACH = {scene.place.screen: scene for scene in SCENES}


@pytest.fixture(autouse=True)
def no_edges():
    yield
    look.edges = Edges()


def covered(pilot, edges: Edges) -> list[str]:
    """What there is to read or touch in the part of the window that is covered, scrolled out of sight apart."""
    found = []
    for widget in pilot._walk():
        said = getattr(widget, "text", "") if isinstance(widget, Text) else getattr(widget, "spoken", "")
        if not isinstance(widget, Text | Tappable) or not said or min(widget.size) < 1:
            continue
        (left, bottom), (right, top) = widget.to_window(*widget.pos), widget.to_window(widget.right, widget.top)
        parent = widget.parent
        while parent is not None and parent is not Window:
            if isinstance(parent, ScrollView):
                low, high = parent.to_window(*parent.pos)[1], parent.to_window(parent.x, parent.top)[1]
                bottom, top = max(bottom, low), min(top, high)
            parent = parent.parent
        if top <= bottom:
            continue
        inside = left >= edges.left - 1 and right <= Window.width - edges.right + 1
        if not (inside and bottom >= edges.bottom - 1 and top <= Window.height - edges.top + 1):
            found.append(f"{type(widget).__name__} {said!r} {(left, bottom, right, top)}")
    return found


@pytest.mark.parametrize("scene", ONE_OF_EACH.values(), ids=lambda scene: scene.place.screen)
@pytest.mark.parametrize(
    ("size", "edges"), [((412, 915), UPRIGHT), ((915, 412), LANDSCAPE)], ids=["upright", "landscape"]
)
def test_nothing_lies_under_a_bar_or_a_camera(fly, scene, size, edges):
    pilot = fly(size=size, safe_area=FixedSafeArea(edges))
    pilot.app.flow._set(scene.state.check, scene.state.places)
    pilot.settle()
    pilot.frames(12)
    assert covered(pilot, edges) == []


def test_a_sheet_and_a_message_keep_clear_too(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked="timing.same_distance", safe_area=FixedSafeArea(UPRIGHT))
    pilot.press("?")
    pilot.app.toast("Something to know")
    pilot.settle()
    sheet = pilot.app.sheet.ids.panel
    assert sheet.y >= UPRIGHT.bottom
    assert sheet.top <= 915 - UPRIGHT.top
    toast = next(child for child in pilot.app.stage.children if isinstance(child, Toast))
    assert toast.y >= UPRIGHT.bottom


def test_turning_the_phone_moves_everything_out_of_the_new_way(fly):
    area = FixedSafeArea(UPRIGHT)
    pilot = fly("deck", answers=people.NO_SIGNS, asked="timing.same_distance", safe_area=area)
    state = pilot.app.flow.state
    area.covered = LANDSCAPE
    Window.size = (915, 412)
    pilot.settle()
    assert covered(pilot, LANDSCAPE) == []
    assert pilot.app.flow.state == state
    area.covered = UPRIGHT
    Window.size = (412, 915)
    pilot.settle()
    assert covered(pilot, UPRIGHT) == []


def test_bars_that_come_while_the_app_was_away_are_seen_on_return(fly):
    area = FixedSafeArea()
    pilot = fly("result", safe_area=area)
    pilot.app.on_pause()
    area.covered = UPRIGHT
    pilot.app.on_resume()
    pilot.settle()
    assert covered(pilot, UPRIGHT) == []


@pytest.mark.parametrize(("theme", "light"), [("Dark", False), ("Light", True), ("Contrast", True)])
def test_the_icons_of_the_bars_follow_the_theme(fly, theme, light):
    area = FixedSafeArea(UPRIGHT)
    pilot = fly("settings", safe_area=area)
    pilot.tap(theme)
    assert area.light is light


def test_the_ground_of_an_emergency_goes_on_beneath_the_status_bar(fly):
    from kivy.graphics.opengl import GL_RGBA, GL_UNSIGNED_BYTE, glReadPixels

    pilot = fly("stop:flag.sudden_cold_limb", answers={}, safe_area=FixedSafeArea(UPRIGHT))
    pilot.frames(2)
    red = tuple(round(part * 255) for part in look.color.urgent_block[:3])
    assert tuple(glReadPixels(206, 915 - 10, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE))[:3] == red
