"""Ports to what a device can do beyond drawing; each has a real back end where one exists and a recording fake."""

from __future__ import annotations

from selfcheck.devices.dialler import Dialler, NoDialler, RecordingDialler, dialler
from selfcheck.devices.languages import system_languages
from selfcheck.devices.speech import NoSpeech, RecordingSpeech, Speech, Voice, speech

__all__ = [
    "Dialler", "NoDialler", "NoSpeech", "RecordingDialler", "RecordingSpeech", "Speech", "Voice", "dialler", "speech",
    "system_languages",
]  # fmt: skip
