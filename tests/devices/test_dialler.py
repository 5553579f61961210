"""Dialling: the dialler opens on Android with the number in it; elsewhere there is none."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace

import pytest

from selfcheck.devices import NoDialler, RecordingDialler, dialler


def test_a_desktop_cannot_dial() -> None:
    assert not dialler().can_dial
    NoDialler().dial("911")


def test_the_fake_remembers_what_was_dialled() -> None:
    phone = RecordingDialler()
    phone.dial("112")
    assert phone.dialled == ["112"]


@pytest.mark.parametrize(("number", "address"), [("911", "tel:911"), ("*55#", "tel:*55%23")])
def test_android_opens_its_dialler_and_leaves_the_call_to_the_person(monkeypatch, number: str, address: str) -> None:  # type: ignore[no-untyped-def]
    started = []

    def autoclass(name: str) -> object:
        if name == "android.net.Uri":
            return SimpleNamespace(parse=lambda text: text)

        class Intent:
            ACTION_DIAL = "android.intent.action.DIAL"

            def __init__(self, action: str, uri: str) -> None:
                self.said = (action, uri)

        return Intent

    jnius, plyer = ModuleType("jnius"), ModuleType("plyer.platforms.android")
    jnius.autoclass = autoclass  # type: ignore[attr-defined]
    plyer.activity = SimpleNamespace(startActivity=lambda intent: started.append(intent.said))  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "jnius", jnius)
    monkeypatch.setitem(sys.modules, "plyer.platforms.android", plyer)
    monkeypatch.setenv("ANDROID_ARGUMENT", "")

    phone = dialler()
    assert phone.can_dial
    phone.dial(number)
    assert started == [("android.intent.action.DIAL", address)]
