"""A light tick under the finger where the device has a motor for it; elsewhere nothing."""

from __future__ import annotations

import contextlib
from typing import Any, Protocol

from selfcheck.devices import android


class Haptics(Protocol):
    """Ticks once, so short that it is felt and not heard."""

    @property
    def has_motor(self) -> bool:
        """False where nothing can be felt."""
        ...

    def tick(self) -> None:
        """Tick now. Does nothing where `has_motor` is False."""
        ...


class NoHaptics:
    """A device without a motor."""

    has_motor = False

    def tick(self) -> None:
        return None


class RecordingHaptics:
    """For tests: counts the ticks."""

    has_motor = True

    def __init__(self) -> None:
        self.ticks = 0

    def tick(self) -> None:
        self.ticks += 1


class AndroidHaptics:
    """The vibrator of the phone; the app's one permission is for it. The system's own light tick where it has one."""

    EFFECT_TICK, DEFAULT_AMPLITUDE = 2, -1
    MS = 12
    """As long as the system's tick, for a phone that is older than it."""
    TICKS, SHAPES = 29, 26
    """API levels from which there is the system's tick, and vibration as a shape at all."""

    @property
    def has_motor(self) -> bool:
        try:
            return bool(self._vibrator().hasVibrator())
        except Exception:  # whatever Java raises, there is nothing to be felt
            return False

    def tick(self) -> None:
        with contextlib.suppress(Exception):
            self._vibrator().vibrate(self._light())

    def _light(self) -> Any:
        """What `vibrate` takes on this Android."""
        if android.sdk() >= self.TICKS:
            return android.java("android.os.VibrationEffect").createPredefined(self.EFFECT_TICK)
        if android.sdk() >= self.SHAPES:
            return android.java("android.os.VibrationEffect").createOneShot(self.MS, self.DEFAULT_AMPLITUDE)
        return self.MS

    @staticmethod
    def _vibrator() -> Any:
        return android.cast("android.os.Vibrator", android.activity().getSystemService("vibrator"))


def haptics() -> Haptics:
    """What this device can make felt."""
    return AndroidHaptics() if android.here() else NoHaptics()
