"""Holding a device to this one app, for a screen in a shop. Only Android can; elsewhere the system's own kiosk does it.

Without a device owner Android calls it pinning: it asks once, and a person who knows the two buttons can leave.
"""

from __future__ import annotations

import contextlib
from typing import Literal, Protocol

from selfcheck.devices import android

Held = Literal["no", "pinned", "locked"]
"""`pinned` can be left with two buttons, `locked` cannot: the device's owner allows this app alone."""


class LockTask(Protocol):
    """Holds the device to this app and lets it go."""

    def hold(self) -> None:
        """Ask for it; the system may ask the person first."""
        ...

    def let_go(self) -> None:
        """End it. Does nothing where nothing holds."""
        ...

    def held(self) -> Held:
        """How firmly the device is held now."""
        ...


class NoLockTask:
    """A device that cannot be held."""

    def hold(self) -> None:
        return None

    def let_go(self) -> None:
        return None

    def held(self) -> Held:
        return "no"


class RecordingLockTask:
    """For tests: held as firmly as it is told, once it was asked for."""

    def __init__(self, firmly: Held = "locked") -> None:
        self._firmly: Held = firmly
        self._now: Held = "no"

    def hold(self) -> None:
        self._now = self._firmly

    def let_go(self) -> None:
        self._now = "no"

    def held(self) -> Held:
        return self._now


class AndroidLockTask:
    """startLockTask of the activity."""

    STATES: tuple[Held, ...] = ("no", "locked", "pinned")
    """By LOCK_TASK_MODE_NONE, _LOCKED and _PINNED."""

    def hold(self) -> None:
        with contextlib.suppress(Exception):
            android.on_java_thread(android.activity().startLockTask)

    def let_go(self) -> None:
        with contextlib.suppress(Exception):
            if self.held() != "no":  # ending what never began throws on Java's thread, where nobody catches it
                android.on_java_thread(android.activity().stopLockTask)

    def held(self) -> Held:
        with contextlib.suppress(Exception):
            return self.STATES[int(android.activity().getSystemService("activity").getLockTaskModeState())]
        return "no"


def lock_task() -> LockTask:
    """The lock of this device."""
    return AndroidLockTask() if android.here() else NoLockTask()
