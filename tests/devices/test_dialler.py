"""Dialling: the dialler opens on Android with the number in it; elsewhere there is none."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from selfcheck.devices import NoDialler, RecordingDialler, dialler
from tests.devices.java import Java


def test_a_desktop_cannot_dial() -> None:
    assert not dialler().can_dial
    NoDialler().dial("911")


def test_the_fake_remembers_what_was_dialled() -> None:
    phone = RecordingDialler()
    phone.dial("112")
    assert phone.dialled == ["112"]


@pytest.mark.parametrize(("number", "address"), [("911", "tel:911"), ("*55#", "tel:*55%23")])
def test_android_opens_its_dialler_and_leaves_the_call_to_the_person(monkeypatch, number: str, address: str) -> None:  # type: ignore[no-untyped-def]
    class Intent:
        ACTION_DIAL = "android.intent.action.DIAL"

        def __init__(self, action: str, uri: str) -> None:
            self.said = (action, uri)

        def __eq__(self, other: object) -> bool:
            return self.said == other

    uris = SimpleNamespace(parse=lambda text: text)
    java = Java(monkeypatch, **{"android.content.Intent": Intent, "android.net.Uri": uris})

    phone = dialler()
    assert phone.can_dial
    phone.dial(number)
    assert java.calls == [("startActivity", ("android.intent.action.DIAL", address))]
