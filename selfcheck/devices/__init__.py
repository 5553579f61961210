"""Ports to what a device can do beyond drawing; each has a real back end where one exists and a recording fake."""

from __future__ import annotations

from selfcheck.devices.dialler import Dialler, NoDialler, RecordingDialler, dialler
from selfcheck.devices.languages import system_languages
from selfcheck.devices.speech import NoSpeech, RecordingSpeech, Speech, Voice, speech
from selfcheck.devices.system import FixedSystem, Preferences, System, system

__all__ = [
    "Dialler", "FixedSystem", "NoDialler", "NoSpeech", "Preferences", "RecordingDialler", "RecordingSpeech", "Speech",
    "System", "Voice", "dialler", "speech", "system", "system_languages",
]  # fmt: skip
