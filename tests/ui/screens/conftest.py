"""The app in the test's window, at any place, with any answers and settings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from selfcheck.checklist import Check
from selfcheck.devices import Dialler, NoDialler
from selfcheck.keeping import Settings, SettingsFile
from tests.ui import people


@pytest.fixture
def fly(window: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """`fly("review", answers=...)` shows that place and returns a pilot; a place is a name or "name:detail".

    `asked` is the card that the deck asks."""
    from selfcheck.ui.app import SelfCheckApp
    from selfcheck.ui.flow import Place
    from tests.ui.pilot import Pilot

    flown: list[Pilot] = []

    def at(
        *places: str,
        answers: people.Given = people.HEEL,
        asked: str = "",
        settings: Settings | None = None,
        phone: Dialler | None = None,
        size: tuple[int, int] = (412, 915),
    ) -> Pilot:
        window.size = size
        file = SettingsFile(tmp_path / "settings.json")
        file.write(settings or Settings(reduce_motion=True))
        pilot = Pilot(SelfCheckApp(file, phone or NoDialler()))
        flown.append(pilot)
        walked = [Place("welcome")]
        for place in places:
            screen, _, detail = place.partition(":")
            walked.append(Place(screen, detail))  # type: ignore[arg-type]
        pilot.app.flow._set(Check(answers=MappingProxyType(dict(answers)), at=asked), tuple(walked))
        pilot.settle()
        pilot.frames(12)
        return pilot

    yield at
    for pilot in flown:
        pilot.close()
    from selfcheck.ui.look import look

    look.use("light", 1.0, False)


@pytest.fixture
def plain(window: Any) -> Iterator[None]:
    """The light look at its usual size with nothing moving, for screens that are drawn without the app."""
    from selfcheck.ui.look import look
    from tests.ui.screens.drawn import plain_look

    plain_look()
    yield
    look.use("light", 1.0, False)
