"""The devices in one value: harmless as it comes, and nothing is missing of what the device can do."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields

from selfcheck.devices import Devices, this_device

CLOCKS = {"today", "now"}


def kinds(devices: Devices) -> dict[str, str]:
    names = [port.name for port in fields(Devices) if port.name not in CLOCKS]
    return {name: type(getattr(devices, name)).__name__ for name in names}


def test_as_it_comes_it_calls_saves_shares_and_says_nothing():
    devices = Devices()
    assert not devices.dialler.can_dial and not devices.haptics.has_motor
    assert not devices.documents.can_save and not devices.share.can_share
    assert devices.speech.voices("en") == ()
    there: list[bool] = []
    devices.printing.find(there.append)
    assert there == [False]


def test_two_apps_share_no_device_that_remembers():
    one, other = Devices(), Devices()
    one.awake.keep(True)
    assert not other.awake.on


def test_a_phone_is_given_every_back_end_that_there_is_for_one(monkeypatch):
    monkeypatch.setenv("ANDROID_ARGUMENT", "1")
    made = kinds(this_device())
    assert {name for name, kind in made.items() if not kind.startswith("Android")} <= {"documents", "printing"}


def test_to_know_the_device_no_window_is_opened_and_no_java_asked():
    code = "import sys; from selfcheck.devices import this_device; this_device(); print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not {name.partition(".")[0] for name in told.split()} & {"kivy", "jnius", "android", "dbus", "plyer"}
