"""What moves, moves over a picture of the rest; and whatever happens meanwhile, nothing of the picture stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from selfcheck.devices import Devices, RecordingDialler
from selfcheck.keeping import Settings, SettingsFile
from tests.ui.scenes import SCENES
from tests.ui.widgets.hands import Finger, frames, wait


@pytest.fixture
def pilot(window, tmp_path: Path) -> Iterator:  # type: ignore[no-untyped-def, type-arg]
    """The app at the first card, with every movement as the design has it."""
    from selfcheck.ui.app import SelfCheckApp
    from tests.ui.pilot import Pilot

    file = SettingsFile(tmp_path / "settings.json")
    file.write(Settings(theme="light"))
    flown = Pilot(SelfCheckApp(file, Devices(dialler=RecordingDialler())))
    flown.app.flow.state = next(scene for scene in SCENES if scene.name == "03-deck-timing").state
    flown.app.rebuild()
    flown.settle()
    yield flown
    flown.close()


def deck_of(pilot):  # type: ignore[no-untyped-def]
    from selfcheck.ui.widgets.card_deck import CardDeck

    return next(widget for widget in pilot.app.stage.walk() if isinstance(widget, CardDeck))


def drag(deck, dx: float = 100, dy: float = 0) -> Finger:  # type: ignore[no-untyped-def]
    x, y = deck.card.center
    finger = Finger(x, y).down().by(dx / 5, dy / 5).by(dx, dy)
    frames(2)
    return finger


def as_ever(window, pilot) -> bool:  # type: ignore[no-untyped-def]
    """True if the window draws the app and nothing else."""
    from selfcheck.ui.widgets.layer import Picture

    def pictures(group) -> bool:  # type: ignore[no-untyped-def]
        return any(isinstance(part, Picture) or pictures(part) for part in getattr(group, "children", ()))

    return pilot.app.stage.canvas in window.canvas.children and not pictures(window.canvas)


def test_a_dragged_card_moves_over_a_picture_until_it_is_back(pilot, window) -> None:  # type: ignore[no-untyped-def]
    deck = deck_of(pilot)
    finger = drag(deck, 60)
    assert not as_ever(window, pilot)
    finger.by(-30, 0).up()
    wait(0.5)
    assert as_ever(window, pilot)
    assert deck.card.wash == 0


def test_an_answered_card_flies_over_a_picture_until_the_next_one_lies_there(pilot, window) -> None:  # type: ignore[no-untyped-def]
    drag(deck_of(pilot), 200).up()
    frames(2)
    assert not as_ever(window, pilot)
    wait(0.6)
    assert as_ever(window, pilot)
    pilot.tap("Undo")
    wait(0.6)
    assert as_ever(window, pilot)


def test_a_second_finger_changes_nothing(pilot, window) -> None:  # type: ignore[no-untyped-def]
    first = drag(deck_of(pilot), 60)
    second = Finger(200, 60).down().by(40, 40)
    second.up()
    frames(2)
    first.by(-30, 0).up()
    wait(0.5)
    assert as_ever(window, pilot)


@pytest.mark.parametrize("happens", ["theme", "language", "size", "pause", "another screen"])
def test_in_the_middle_of_a_drag(pilot, window, happens: str) -> None:  # type: ignore[no-untyped-def]
    finger = drag(deck_of(pilot), 120)
    before = pilot.app.flow.check.answers
    if happens == "theme":
        pilot.app.face.set(theme="dark")
    elif happens == "language":
        pilot.app.face.set(language=list(pilot.app.face.languages)[-1])
    elif happens == "size":
        window.size = (1280, 800)
    elif happens == "pause":
        pilot.app.on_pause()
    else:
        pilot.app.flow.go("settings")
    frames(3)
    finger.by(20, 0).up()
    wait(0.6)
    assert as_ever(window, pilot)
    assert pilot.app.flow.check.answers == before, "what was not let go here is no answer"
    if happens == "size":
        window.size = (412, 915)
        frames(3)


def test_the_answer_lights_up_in_the_picture(pilot, window) -> None:  # type: ignore[no-untyped-def]
    from kivy.graphics import opengl as gl

    bar = pilot.app.screen._bar
    yes = bar.ids.yes
    spot = yes.to_window(yes.x + 12, yes.center_y)

    def color() -> tuple[int, ...]:
        return tuple(gl.glReadPixels(int(spot[0]), int(spot[1]), 1, 1, gl.GL_RGBA, gl.GL_UNSIGNED_BYTE)[:3])

    plain = color()
    finger = drag(deck_of(pilot), 60)
    assert color() != plain
    finger.by(-120, 0)
    frames(2)
    assert color() == plain, "the card is on the other side"
    finger.by(60, 0).up()


def test_a_card_going_down_passes_beneath_the_answers(pilot, window) -> None:  # type: ignore[no-untyped-def]
    from kivy.graphics import opengl as gl

    bar = pilot.app.screen._bar
    x, y = bar.to_window(*bar.ids.unsure.center)

    def colors() -> bytes:
        wide, high = int(bar.ids.unsure.width) - 8, int(bar.height) - 16
        return bytes(
            gl.glReadPixels(int(x) - wide // 2, int(y) - high // 2, wide, high, gl.GL_RGB, gl.GL_UNSIGNED_BYTE)
        )

    finger = drag(deck_of(pilot), 0, -20)
    lit = colors()
    finger.by(0, -60)
    frames(2)
    assert max(abs(a - b) for a, b in zip(colors(), lit, strict=True)) <= 3
    finger.by(0, 60)
    finger.up()
