"""From the touch to the sound: a card read by a real espeak-ng."""

from __future__ import annotations

import wave
from array import array
from pathlib import Path

from selfcheck.devices.speech_desktop import EspeakNg
from tests.ui import people


def test_a_card_is_heard_and_then_the_button_comes_back(fly, tmp_path: Path):
    path = tmp_path / "card.wav"
    pilot = fly("deck", answers=people.NO_SIGNS, asked="timing.same_distance", voice=EspeakNg(extra=("-w", str(path))))
    pilot.until(lambda: pilot.app.reader.available, most=30)
    pilot.tap("Read this aloud")
    pilot.until(lambda: not pilot.app.reader.speaking, most=30)
    assert "Read this aloud" in pilot.controls()
    with wave.open(str(path)) as sound:
        assert 5 < sound.getnframes() / sound.getframerate() < 30
        assert max(array("h", sound.readframes(sound.getnframes()))) > 3000
