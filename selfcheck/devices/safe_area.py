"""What of the screen bars and cut-outs lie over. Only phones let an app draw beneath them."""

from __future__ import annotations

import contextlib
from typing import Any, NamedTuple, Protocol

from selfcheck.devices import android


class Edges(NamedTuple):
    """Pixels on each side that a bar, a rounded corner or a camera covers."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


class SafeArea(Protocol):
    """Tells what is covered, and how the bars are to look."""

    def read(self) -> Edges:
        """What is covered now; it changes when the device is turned."""
        ...

    def dress(self, light: bool) -> None:
        """Let the icons of bars that lie over the app be seen: dark ones on a `light` ground."""
        ...


class FixedSafeArea:
    """A screen of which this is covered: nothing, unless a test sets it. Remembers how the bars were dressed."""

    def __init__(self, covered: Edges | None = None) -> None:
        self.covered = covered or Edges()
        self.light: bool | None = None

    def read(self) -> Edges:
        return self.covered

    def dress(self, light: bool) -> None:
        self.light = light


class AndroidSafeArea:
    """WindowInsets of the activity, less what its layout keeps free by itself, as it did before Android 15."""

    GET_INSETS, CUTOUTS = 30, 28
    LIGHT_STATUS_BAR, LIGHT_NAVIGATION_BAR = 8, 16

    def read(self) -> Edges:
        with contextlib.suppress(Exception):  # whatever Java throws: the app is drawn to the edges
            return self._read()
        return Edges()

    def dress(self, light: bool) -> None:
        with contextlib.suppress(Exception):
            if android.sdk() < self.GET_INSETS or not any(self._read()):
                return  # an opaque bar has icons of its own
            both = self.LIGHT_STATUS_BAR | self.LIGHT_NAVIGATION_BAR
            android.on_java_thread(
                lambda: android.activity()
                .getWindow()
                .getInsetsController()
                .setSystemBarsAppearance(both if light else 0, both)
            )

    def _read(self) -> Edges:
        frame = android.activity().getWindow().getDecorView()
        view = android.java("org.libsdl.app.SDLActivity").getContentView()
        place = [0, 0]
        view.getLocationInWindow(place)
        left, top = place
        free = (left, top, frame.getWidth() - left - view.getWidth(), frame.getHeight() - top - view.getHeight())
        covered = self._covered(frame.getRootWindowInsets())
        return Edges(*(max(0.0, float(side - own)) for side, own in zip(covered, free, strict=True)))

    def _covered(self, seen: Any) -> tuple[int, int, int, int]:
        if android.sdk() >= self.GET_INSETS:
            kinds = android.java("android.view.WindowInsets$Type")
            most = seen.getInsets(kinds.systemBars() | kinds.displayCutout())
            return most.left, most.top, most.right, most.bottom
        sides = ("Left", "Top", "Right", "Bottom")
        bars = [getattr(seen, f"getSystemWindowInset{side}")() for side in sides]
        camera = seen.getDisplayCutout() if android.sdk() >= self.CUTOUTS else None
        if camera is not None:
            bars = [
                max(bar, getattr(camera, f"getSafeInset{side}")()) for bar, side in zip(bars, sides, strict=True)
            ]
        left, top, right, bottom = bars
        return left, top, right, bottom


def safe_area() -> SafeArea:
    """The safe area of this device."""
    return AndroidSafeArea() if android.here() else FixedSafeArea()
