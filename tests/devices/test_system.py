"""What the system asks of every app, read from what each system really prints; whatever fails is not known."""

from __future__ import annotations

import ctypes
import os
import stat
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from selfcheck.devices import FixedSystem, Preferences, system
from selfcheck.devices.system import AndroidSystem, LinuxSystem, MacSystem, WindowsSystem

# As printed by xdg-desktop-portal 1.16 with its GTK back end, shortened.
PORTAL_DARK = """({'org.gnome.desktop.interface': {'toolkit-accessibility': <false>, 'color-scheme': <'prefer-dark'>, \
'scaling-factor': <uint32 0>, 'gtk-color-scheme': <''>, 'avatar-directories': <@as []>, 'text-scaling-factor': <1.25>, \
'enable-animations': <false>, 'font-name': <'Cantarell 11'>}, 'org.gnome.desktop.a11y.interface': \
{'high-contrast': <true>}, 'org.freedesktop.appearance': {'color-scheme': <uint32 1>}},)"""
PORTAL_PLAIN = """({'org.freedesktop.appearance': {'color-scheme': <uint32 0>, 'contrast': <uint32 0>, \
'accent-color': <(0.2, 0.5, 0.9)>, 'reduced-motion': <uint32 0>}, 'org.gnome.desktop.interface': \
{'color-scheme': <'default'>, 'text-scaling-factor': <1.0>, 'enable-animations': <true>}},)"""
PORTAL_KDE = """({'org.freedesktop.appearance': {'color-scheme': <uint32 2>, 'contrast': <uint32 1>, \
'reduced-motion': <uint32 1>}},)"""
GSETTINGS = """org.gnome.desktop.interface color-scheme 'prefer-light'
org.gnome.desktop.interface enable-animations true
org.gnome.desktop.interface gtk-color-scheme ''
org.gnome.desktop.interface text-scaling-factor 1.5
org.gnome.desktop.interface toolbar-style 'both-horiz'
"""
HIGH = "org.gnome.desktop.a11y.interface high-contrast true\n"


@pytest.fixture
def programs(tmp_path: Path, monkeypatch):
    """`programs(gdbus="...")` puts programs that print this first on the path, and no others."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")

    def install(**prints: str) -> None:
        for name, script in prints.items():
            program = tmp_path / name
            program.write_text(f"#!/bin/sh\n{script}\n")
            program.chmod(program.stat().st_mode | stat.S_IXUSR)

    return install


def printing(text: str) -> str:
    return f"/bin/cat <<'END'\n{text}\nEND"


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        (PORTAL_DARK, Preferences(dark=True, reduced_motion=True, font_scale=1.25, high_contrast=True)),
        (PORTAL_PLAIN, Preferences(dark=None, reduced_motion=False, font_scale=1.0, high_contrast=False)),
        (PORTAL_KDE, Preferences(dark=False, reduced_motion=True, font_scale=None, high_contrast=True)),
    ],
    ids=["dark", "plain", "kde"],
)
def test_linux_asks_the_portal(programs, printed, meant):
    programs(gdbus=printing(printed))
    assert LinuxSystem().read() == meant


def test_without_a_portal_linux_asks_gnomes_settings(programs):
    programs(gdbus="exit 1", gsettings=f"{printing(GSETTINGS)}\n/bin/echo '{HIGH}'")
    assert LinuxSystem().read() == Preferences(dark=False, reduced_motion=False, font_scale=1.5, high_contrast=True)


def test_no_bus_is_started_to_ask_on(programs, monkeypatch, tmp_path):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    programs(gdbus=f"{printing(PORTAL_DARK)}\n/bin/touch {tmp_path}/asked")
    assert LinuxSystem().read() == Preferences()
    assert not (tmp_path / "asked").exists()


@pytest.mark.parametrize("gdbus", ["exit 1", "kill -9 $$", "/usr/bin/printf '\\377\\376'", "/bin/echo garbage: {<"])
def test_a_program_that_fails_or_talks_nonsense_is_no_answer(programs, gdbus):
    programs(gdbus=gdbus)
    read = LinuxSystem().read()
    assert read.dark is None
    assert read.font_scale is None
    assert not read.reduced_motion


def test_where_none_of_the_programs_is_there_nothing_is_known(programs):
    assert LinuxSystem().read() == Preferences()
    assert MacSystem().read() == Preferences(dark=False)


def test_a_mac_in_the_dark(programs):
    programs(defaults='case "$*" in *Style) /bin/echo Dark;; *reduceMotion) /bin/echo 1;; *) /bin/echo 0;; esac')
    assert MacSystem().read() == Preferences(dark=True, reduced_motion=True, high_contrast=False)


def test_a_mac_in_the_light_has_no_such_setting(programs):
    programs(defaults="/bin/echo The domain/default pair does not exist >&2; exit 1")
    assert MacSystem().read() == Preferences(dark=False)


class Registry(ModuleType):
    """winreg with these values; `QueryValueEx` raises for others, as it does."""

    HKEY_CURRENT_USER = "HKCU"

    def __init__(self, **values: object) -> None:
        super().__init__("winreg")
        self.values = values

    def OpenKey(self, root: str, path: str):
        from contextlib import nullcontext

        return nullcontext(path)

    def QueryValueEx(self, key: str, name: str) -> tuple[object, int]:
        if name not in self.values:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        return self.values[name], 4


def windows(monkeypatch, animates: int = 1, **values: object) -> Preferences:
    def ask(action: int, _: int, answer, __: int) -> int:
        assert action == 0x1042
        ctypes.cast(answer, ctypes.POINTER(ctypes.c_int))[0] = animates
        return 1

    monkeypatch.setitem(sys.modules, "winreg", Registry(**values))
    user32 = SimpleNamespace(SystemParametersInfoW=ask)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user32), raising=False)
    return WindowsSystem().read()


def test_windows_keeps_it_in_the_registry(monkeypatch):
    read = windows(monkeypatch, 0, AppsUseLightTheme=0, TextScaleFactor=150, Flags="127")
    assert read == Preferences(dark=True, reduced_motion=True, font_scale=1.5, high_contrast=True)
    read = windows(monkeypatch, 1, AppsUseLightTheme=1, TextScaleFactor=100, Flags="126")
    assert read == Preferences(dark=False, reduced_motion=False, font_scale=1.0, high_contrast=False)


def test_a_windows_that_never_had_it_changed_has_no_such_values(monkeypatch):
    assert windows(monkeypatch) == Preferences(reduced_motion=False)


def test_without_windows_its_reader_knows_nothing_and_does_not_fail():
    assert WindowsSystem().read() == Preferences()


class Java:
    """The classes that Android's reader asks for; `contrast` is the slider of Android 14 and later."""

    def __init__(self, night=0x10, scale=1.0, animations=None, sdk=34, contrast=0.0, high_text=0) -> None:
        animations = animations or {}
        configuration = SimpleNamespace(uiMode=night | 0x1, fontScale=scale)
        activity = SimpleNamespace(
            getResources=lambda: SimpleNamespace(getConfiguration=lambda: configuration),
            getContentResolver=lambda: "resolver",
            getSystemService=lambda name: SimpleNamespace(getContrast=lambda: contrast) if sdk >= 34 else None,
        )
        self.classes = {
            "org.kivy.android.PythonActivity": SimpleNamespace(mActivity=activity),
            "android.os.Build$VERSION": SimpleNamespace(SDK_INT=sdk),
            "android.provider.Settings$Global": SimpleNamespace(
                getFloat=lambda resolver, name, default: animations.get(name, default)
            ),
            "android.provider.Settings$Secure": SimpleNamespace(
                getInt=lambda resolver, name, default: {"high_text_contrast_enabled": high_text}[name]
            ),
        }

    def read(self, monkeypatch) -> Preferences:
        jnius = ModuleType("jnius")
        jnius.autoclass = self.classes.__getitem__  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "jnius", jnius)
        return AndroidSystem().read()


def test_android_tells_all_four(monkeypatch):
    plain = Preferences(dark=False, reduced_motion=False, font_scale=1.0, high_contrast=False)
    assert Java().read(monkeypatch) == plain
    asked = Java(night=0x20, scale=1.3, animations={"animator_duration_scale": 0.0}, high_text=1)
    assert asked.read(monkeypatch) == Preferences(True, True, 1.3, True)


@pytest.mark.parametrize(
    ("made", "reduced"),
    [({"transition_animation_scale": 0.0}, True), ({"animator_duration_scale": 0.5}, False), ({}, False)],
)
def test_animations_that_are_off_mean_less_motion_and_slow_ones_do_not(monkeypatch, made, reduced):
    assert Java(animations=made).read(monkeypatch).reduced_motion is reduced


@pytest.mark.parametrize(("sdk", "contrast", "high"), [(34, 1.0, True), (34, 0.5, False), (29, 1.0, False)])
def test_the_contrast_slider_counts_where_there_is_one(monkeypatch, sdk, contrast, high):
    assert Java(sdk=sdk, contrast=contrast).read(monkeypatch).high_contrast is high


def test_an_android_that_refuses_one_setting_still_tells_the_others(monkeypatch):
    java = Java(night=0x20)
    del java.classes["android.provider.Settings$Secure"]
    del java.classes["android.provider.Settings$Global"]
    assert java.read(monkeypatch) == Preferences(dark=True, font_scale=1.0)


@pytest.mark.parametrize(
    ("platform", "kind"),
    [("linux", LinuxSystem), ("win32", WindowsSystem), ("darwin", MacSystem), ("freebsd14", FixedSystem)],
)
def test_every_device_has_a_reader(monkeypatch, platform, kind):
    monkeypatch.delenv("ANDROID_ARGUMENT", raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    assert isinstance(system(), kind)
    monkeypatch.setitem(os.environ, "ANDROID_ARGUMENT", "")
    assert isinstance(system(), AndroidSystem)
