"""All that the app wants of a device, in one value: made where the app is started, and handed on as it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from selfcheck.devices.awake import Awake, RecordingAwake, awake
from selfcheck.devices.clock import awake_or_not
from selfcheck.devices.dialler import Dialler, NoDialler, dialler
from selfcheck.devices.documents import Documents, NoDocuments, documents
from selfcheck.devices.haptics import Haptics, NoHaptics, haptics
from selfcheck.devices.printing import NoPrinting, Printing, printing
from selfcheck.devices.safe_area import FixedSafeArea, SafeArea, safe_area
from selfcheck.devices.share import NoShare, Share, share
from selfcheck.devices.speech import NoSpeech, Speech, speech
from selfcheck.devices.system import FixedSystem, System, system


@dataclass(frozen=True)
class Devices:
    """What there is to dial, speak and print with. As it comes it can do nothing and looks the same everywhere."""

    dialler: Dialler = field(default_factory=NoDialler)
    system: System = field(default_factory=FixedSystem)
    safe_area: SafeArea = field(default_factory=FixedSafeArea)
    speech: Speech = field(default_factory=NoSpeech)
    haptics: Haptics = field(default_factory=NoHaptics)
    awake: Awake = field(default_factory=RecordingAwake)
    documents: Documents = field(default_factory=NoDocuments)
    share: Share = field(default_factory=NoShare)
    printing: Printing = field(default_factory=NoPrinting)
    today: Callable[[], date] = date.today
    """The calendar; nothing else in the app asks which day it is."""
    now: Callable[[], float] = awake_or_not
    """Seconds of the clock that a walk is timed by."""


def this_device() -> Devices:
    """All that the device can do that this runs on."""
    return Devices(
        dialler=dialler(),
        system=system(),
        safe_area=safe_area(),
        speech=speech(),
        haptics=haptics(),
        awake=awake(),
        documents=documents(),
        share=share(),
        printing=printing(),
    )
