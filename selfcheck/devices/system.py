"""What a person has asked of every app on this device: light or dark, less motion, larger text, more contrast.

Each system keeps it elsewhere, and some start another program to tell it; `slow` says so, and who asks such a system
does it on a thread. Nothing here raises: what cannot be read is None.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar, NamedTuple, Protocol, TypeVar

from selfcheck.devices import android
from selfcheck.devices.programs import NO_WINDOW, environment

PATIENCE = 2
"""Seconds after which a program that was asked is taken to have no answer."""
Found = TypeVar("Found")


class Preferences(NamedTuple):
    """None where the system does not say. `font_scale` is 1.0 for text of the usual size."""

    dark: bool | None = None
    reduced_motion: bool | None = None
    font_scale: float | None = None
    high_contrast: bool | None = None


class System(Protocol):
    """Reads what the person has asked of every app."""

    slow: bool
    """True where reading takes longer than a frame."""

    def read(self) -> Preferences:
        """What holds now."""
        ...


class FixedSystem:
    """A system that says what it was told: nothing, unless a test sets it."""

    slow = False

    def __init__(self, says: Preferences | None = None) -> None:
        self.says = says or Preferences()

    def read(self) -> Preferences:
        return self.says


class LinuxSystem:
    """The desktop portal, which every large desktop has, then GNOME's own settings."""

    slow = True
    PORTAL: ClassVar = [
        "gdbus", "call", "--session", "--timeout", str(PATIENCE), "--dest", "org.freedesktop.portal.Desktop",
        "--object-path", "/org/freedesktop/portal/desktop", "--method", "org.freedesktop.portal.Settings.ReadAll",
        "['org.freedesktop.appearance', 'org.gnome.desktop.interface', 'org.gnome.desktop.a11y.interface']",
    ]  # fmt: skip
    GNOME = ("org.gnome.desktop.interface", "org.gnome.desktop.a11y.interface")

    def read(self) -> Preferences:
        # Without a session bus gdbus would start one.
        said = _printed(self.PORTAL) if _session_bus() else ""
        if not self.values(said, "text-scaling-factor"):
            said += "".join(_printed(["gsettings", "list-recursively", schema]) for schema in self.GNOME)
        schemes = self.values(said, "color-scheme")
        dark = True if schemes & {"1", "prefer-dark"} else False if schemes & {"2", "prefer-light"} else None
        still = self.values(said, "enable-animations") == {"false"} or "1" in self.values(said, "reduced-motion")
        stark = "1" in self.values(said, "contrast") or "true" in self.values(said, "high-contrast")
        return Preferences(
            dark=dark,
            reduced_motion=still if said else None,
            font_scale=_or_none(lambda: max(float(scale) for scale in self.values(said, "text-scaling-factor"))),
            high_contrast=stark if said else None,
        )

    @staticmethod
    def values(said: str, key: str) -> set[str]:
        """Every value of a key, as the portal (`'key': <uint32 1>`) or gsettings (`schema key 1`) prints it."""
        return set(re.findall(rf"(?<![\w-]){key}(?:': <| )(?:uint32 )?'?([\w.-]+)", said))


class WindowsSystem:
    """The registry, and for animations the window manager."""

    slow = False
    GET_CLIENT_AREA_ANIMATION = 0x1042

    def read(self) -> Preferences:
        light = self._kept(r"Software\Microsoft\Windows\CurrentVersion\Themes\Personalize", "AppsUseLightTheme")
        percent = self._kept(r"Software\Microsoft\Accessibility", "TextScaleFactor")
        contrast = self._kept(r"Control Panel\Accessibility\HighContrast", "Flags")
        return Preferences(
            dark=None if light is None else not light,
            reduced_motion=_or_none(self._still),
            font_scale=_or_none(lambda: float(percent) / 100) if percent else None,
            high_contrast=_or_none(lambda: bool(int(contrast) & 1)),
        )

    @staticmethod
    def _kept(path: str, name: str) -> Any:
        def read() -> Any:
            winreg: Any = importlib.import_module("winreg")
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
                return winreg.QueryValueEx(key, name)[0]

        return _or_none(read)

    def _still(self) -> bool:
        windll: Any = vars(ctypes)["windll"]
        moves = ctypes.c_int(1)
        windll.user32.SystemParametersInfoW(self.GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(moves), 0)
        return not moves.value


class MacSystem:
    """The defaults of the person's account. Text has no size for all apps there."""

    slow = True

    def read(self) -> Preferences:
        style = _printed(["defaults", "read", "-g", "AppleInterfaceStyle"])  # not there while it is light
        return Preferences(
            dark=style.strip() == "Dark",
            reduced_motion=self._accessibility("reduceMotion"),
            high_contrast=self._accessibility("increaseContrast"),
        )

    @staticmethod
    def _accessibility(name: str) -> bool | None:
        return {"1": True, "0": False}.get(_printed(["defaults", "read", "com.apple.universalaccess", name]).strip())


class AndroidSystem:
    """The configuration of the activity, and the global settings."""

    slow = False
    NIGHT_MASK, NIGHT_YES = 0x30, 0x20
    WITH_CONTRAST = 34

    def read(self) -> Preferences:
        return Preferences(
            dark=_or_none(lambda: self._configuration().uiMode & self.NIGHT_MASK == self.NIGHT_YES),
            reduced_motion=_or_none(self._still),
            font_scale=_or_none(lambda: float(self._configuration().fontScale)),
            high_contrast=_or_none(self._stark),
        )

    def _configuration(self) -> Any:
        return android.activity().getResources().getConfiguration()

    def _still(self) -> bool:
        """"Remove animations" sets all three scales to nothing; one is enough to take it seriously."""
        settings = android.java("android.provider.Settings$Global")
        resolver = android.activity().getContentResolver()
        scales = ("animator_duration_scale", "transition_animation_scale")
        return any(float(settings.getFloat(resolver, name, 1.0)) == 0 for name in scales)

    def _stark(self) -> bool:
        activity = android.activity()
        says = android.sdk() >= self.WITH_CONTRAST
        if says and float(activity.getSystemService("uimode").getContrast()) > 0.5:
            return True
        secure = android.java("android.provider.Settings$Secure")
        return int(secure.getInt(activity.getContentResolver(), "high_text_contrast_enabled", 0)) == 1


def system() -> System:
    """The system of this device."""
    if android.here():
        return AndroidSystem()
    kinds: dict[str, type[System]] = {"win32": WindowsSystem, "darwin": MacSystem, "linux": LinuxSystem}
    return kinds.get(sys.platform, FixedSystem)()


def _or_none(read: Callable[[], Found]) -> Found | None:
    """What was read; None whatever goes wrong, as every vendor and version may keep it elsewhere."""
    with contextlib.suppress(Exception):
        return read()
    return None


def _session_bus() -> bool:
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return "DBUS_SESSION_BUS_ADDRESS" in os.environ or bool(folder and (Path(folder) / "bus").exists())


def _printed(command: list[str]) -> str:
    """What a program of the system prints; "" if it is not there, fails, or takes too long."""
    import subprocess  # only the app starts programs: commands load this module too

    none, around = subprocess.DEVNULL, environment(LC_ALL="C")
    try:
        done = subprocess.run(
            command, stdin=none, capture_output=True, timeout=PATIENCE, env=around, creationflags=NO_WINDOW
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""
