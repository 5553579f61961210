"""A tick under the finger: what each Android is asked for, and silence where there is no motor or Java refuses."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from selfcheck.devices import NoHaptics, RecordingHaptics, haptics
from tests.devices.java import Java


class Vibrator:
    """Stands in for `android.os.Vibrator`."""

    def __init__(self, works: bool = True) -> None:
        self.works = works
        self.felt: list[object] = []

    def hasVibrator(self) -> bool:
        return self.works

    def vibrate(self, what: object) -> None:
        self.felt.append(what)


def phone(monkeypatch: pytest.MonkeyPatch, sdk: int, motor: Vibrator) -> None:
    services = {"vibrator": motor}
    effects = SimpleNamespace(
        createPredefined=lambda kind: ("predefined", kind), createOneShot=lambda ms, strength: (ms, strength)
    )
    classes = {
        "android.os.Build$VERSION": SimpleNamespace(SDK_INT=sdk),
        "android.os.VibrationEffect": effects if sdk >= 26 else None,
    }
    Java(monkeypatch, activity=SimpleNamespace(getSystemService=services.__getitem__), **classes)
    monkeypatch.setattr(sys.modules["jnius"], "cast", lambda name, thing: thing)


@pytest.mark.parametrize(("sdk", "asked"), [(34, ("predefined", 2)), (29, ("predefined", 2)), (26, (12, -1)), (25, 12)])
def test_each_android_is_asked_for_the_lightest_tick_it_has(monkeypatch, sdk, asked):
    motor = Vibrator()
    phone(monkeypatch, sdk, motor)
    assert haptics().has_motor
    haptics().tick()
    assert motor.felt == [asked]


def test_a_tablet_without_a_motor_says_so(monkeypatch):
    phone(monkeypatch, 34, Vibrator(works=False))
    assert haptics().has_motor is False


def test_nothing_is_felt_and_nothing_breaks_where_java_refuses(monkeypatch):
    monkeypatch.setenv("ANDROID_ARGUMENT", "")
    monkeypatch.setitem(sys.modules, "jnius", None)
    assert haptics().has_motor is False
    haptics().tick()


def test_a_desktop_has_no_motor(monkeypatch):
    monkeypatch.delenv("ANDROID_ARGUMENT", raising=False)
    assert isinstance(haptics(), NoHaptics)
    assert haptics().has_motor is False
    haptics().tick()


def test_the_fake_counts():
    fake = RecordingHaptics()
    fake.tick()
    assert fake.ticks == 1
