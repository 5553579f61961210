"""Ports to what a device can do beyond drawing; each has a real back end where one exists and a recording fake."""

from __future__ import annotations

from selfcheck.devices.dialler import Dialler, NoDialler, RecordingDialler, dialler
from selfcheck.devices.languages import system_languages
from selfcheck.devices.safe_area import Edges, FixedSafeArea, SafeArea, safe_area
from selfcheck.devices.speech import NoSpeech, RecordingSpeech, Speech, Voice, speech
from selfcheck.devices.system import FixedSystem, Preferences, System, system

__all__ = [
    "Dialler", "Edges", "FixedSafeArea", "FixedSystem", "NoDialler", "NoSpeech", "Preferences", "RecordingDialler",
    "RecordingSpeech", "SafeArea", "Speech", "System", "Voice", "dialler", "safe_area", "speech", "system",
    "system_languages",
]  # fmt: skip
