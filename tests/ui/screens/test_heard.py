"""From the touch to the sound: a card read by a real espeak-ng."""

from __future__ import annotations

import time
import wave
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from selfcheck.devices.speech_desktop import EspeakNg
from tests.ui import people

if TYPE_CHECKING:
    from tests.ui.pilot import Pilot


def wait_for(pilot: Pilot, holds: Callable[[], bool]) -> None:
    """Another program goes by the clock on the wall, not by the frames of the tests."""
    end = time.monotonic() + 60
    while not holds() and time.monotonic() < end:
        pilot.frames(1)
        time.sleep(0.01)
    pilot.settle()


def test_a_card_is_heard_and_then_the_button_comes_back(fly, tmp_path: Path):
    path = tmp_path / "card.wav"
    pilot = fly("deck", answers=people.NO_SIGNS, asked="timing.same_distance", speech=EspeakNg(extra=("-w", str(path))))
    wait_for(pilot, lambda: pilot.app.reader.available)
    pilot.tap("Read this aloud")
    wait_for(pilot, lambda: not pilot.app.reader.speaking)
    assert "Read this aloud" in pilot.controls()
    with wave.open(str(path)) as sound:
        assert 5 < sound.getnframes() / sound.getframerate() < 30
        assert max(array("h", sound.readframes(sound.getnframes()))) > 3000
