"""Dialling a number. On Android the dialler opens with the number in it and the person presses call; elsewhere there
is nothing to dial with, and the app shows the number large instead."""

from __future__ import annotations

from typing import Protocol

from selfcheck.devices import android


class Dialler(Protocol):
    """Opens the phone's dialler."""

    @property
    def can_dial(self) -> bool:
        """False where the number can only be shown."""
        ...

    def dial(self, number: str) -> None:
        """Open the dialler with this number. Does nothing where `can_dial` is False."""
        ...


class NoDialler:
    """A device that cannot call."""

    can_dial = False

    def dial(self, number: str) -> None:
        return None


class RecordingDialler:
    """For tests: remembers what was dialled."""

    can_dial = True

    def __init__(self) -> None:
        self.dialled: list[str] = []

    def dial(self, number: str) -> None:
        self.dialled.append(number)


class AndroidDialler:
    """ACTION_DIAL with a `tel:` address: it needs no permission and leaves the decision to the person."""

    can_dial = True

    def dial(self, number: str) -> None:
        intent = android.java("android.content.Intent")
        uri = android.java("android.net.Uri")
        android.activity().startActivity(intent(intent.ACTION_DIAL, uri.parse(f"tel:{number.replace('#', '%23')}")))


def dialler() -> Dialler:
    """The dialler of this device."""
    return AndroidDialler() if android.here() else NoDialler()
