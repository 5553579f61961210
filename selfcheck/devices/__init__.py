"""Ports to what a device can do beyond drawing; each has a real back end where one exists and a recording fake."""

from __future__ import annotations

from selfcheck.devices.awake import Awake, RecordingAwake, awake
from selfcheck.devices.bundle import Devices, this_device
from selfcheck.devices.clock import awake_or_not
from selfcheck.devices.dialler import Dialler, NoDialler, RecordingDialler, dialler
from selfcheck.devices.documents import Documents, FolderOfDocuments, NoDocuments, RecordingDocuments, documents
from selfcheck.devices.folders import history_folder, settings_folder
from selfcheck.devices.haptics import Haptics, NoHaptics, RecordingHaptics, haptics
from selfcheck.devices.languages import system_languages
from selfcheck.devices.lock_task import LockTask, NoLockTask, RecordingLockTask, lock_task
from selfcheck.devices.printing import NoPrinting, Printing, RecordingPrinting, printing
from selfcheck.devices.safe_area import Edges, FixedSafeArea, SafeArea, safe_area
from selfcheck.devices.share import NoShare, RecordingShare, Share, share
from selfcheck.devices.speech import NoSpeech, RecordingSpeech, Speech, Voice, speech
from selfcheck.devices.system import FixedSystem, Preferences, System, system

__all__ = [
    "Awake", "Devices", "Dialler", "Documents", "Edges", "FixedSafeArea", "FixedSystem", "FolderOfDocuments", "Haptics",
    "LockTask", "NoDialler", "NoDocuments", "NoHaptics", "NoLockTask", "NoPrinting", "NoShare", "NoSpeech",
    "Preferences", "Printing", "RecordingAwake", "RecordingDialler", "RecordingDocuments", "RecordingHaptics",
    "RecordingLockTask", "RecordingPrinting", "RecordingShare", "RecordingSpeech", "SafeArea", "Share", "Speech",
    "System", "Voice", "awake", "awake_or_not", "dialler", "documents", "haptics", "history_folder", "lock_task",
    "printing", "safe_area", "settings_folder", "share", "speech", "system", "system_languages",
    "this_device",
]  # fmt: skip
