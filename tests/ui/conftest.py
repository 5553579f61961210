"""One window for all UI tests; each test gets it empty and leaves it empty."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from selfcheck.checklist import Check
from selfcheck.devices import Devices, RecordingSpeech
from selfcheck.keeping import HistoryFile, Settings, SettingsFile
from tests.ui import people


@pytest.fixture
def window() -> Iterator[object]:
    """Kivy's window at phone size (412x915), with nothing in it and no input but the test's own."""
    from tests.ui.steps import by_frames, own_window

    win = own_window()
    by_frames()
    win.size = (412, 915)
    for child in list(win.children):
        win.remove_widget(child)
    tidy_now_and_then()
    yield win
    for child in list(win.children):
        win.remove_widget(child)
    frames(3)


WINDOWS = count(1)


def tidy_now_and_then() -> None:
    """Look for garbage every ten windows, and far less often in between.

    A screen is thousands of objects; looking through them as often as Python does by itself took a third of the time.
    """
    gc.set_threshold(50_000, 20, 1000)
    if next(WINDOWS) % 10 == 0:
        gc.collect()


def frames(count: int = 1) -> None:
    """Let the event loop run for some frames."""
    from kivy.base import EventLoop

    for _ in range(count):
        EventLoop.idle()


@pytest.fixture
def show(window) -> Callable[..., object]:  # type: ignore[no-untyped-def]
    """Put a widget into the window, let it lay out, and return it."""

    def put(widget, settle: int = 3):  # type: ignore[no-untyped-def]
        window.add_widget(widget)
        frames(settle)
        return widget

    return put


@pytest.fixture
def fly(window: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """`fly("review", answers=...)` shows that place and returns a pilot; a place is a name or "name:detail".

    `asked` is the card that the deck asks; further keywords are those of `Devices`."""
    from selfcheck.ui.app import SelfCheckApp
    from selfcheck.ui.state import Place, State
    from tests.ui.pilot import Pilot

    flown: list[Pilot] = []

    def at(
        *places: str,
        answers: people.Given = people.HEEL,
        asked: str = "",
        settings: Settings | None = None,
        size: tuple[int, int] = (412, 915),
        history: HistoryFile | None = None,
        **devices: Any,
    ) -> Pilot:
        window.size = size
        file = SettingsFile(tmp_path / "settings.json")
        file.write(settings or Settings(reduce_motion="on"))
        app = SelfCheckApp(file, Devices(**{"speech": RecordingSpeech(), **devices}), history=history)
        walked = [Place("welcome")]
        for place in places:
            screen, _, detail = place.partition(":")
            walked.append(Place(screen, detail))  # type: ignore[arg-type]
        # The app opens there: a welcome screen that nobody looks at would be a third of a test's time.
        app.flow.state = State(Check(answers=MappingProxyType(dict(answers)), at=asked), tuple(walked))
        pilot = Pilot(app)
        flown.append(pilot)
        app.reader.moved()
        pilot.frames(12)
        return pilot

    yield at
    for pilot in flown:
        pilot.close()
    from selfcheck.ui.look import look

    look.use("light", 1.0, False)
