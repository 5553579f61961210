"""What bars and cut-outs cover, as each Android tells it, less what its layout already keeps free."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace

import pytest

from selfcheck.devices import Edges, FixedSafeArea, safe_area
from selfcheck.devices.safe_area import AndroidSafeArea

STATUS, NAVIGATION, CUTOUT = 1, 2, 128


class Phone:
    """A screen of 1080 x 2400 whose app's view lies at `view` (left, top, width, height)."""

    def __init__(self, monkeypatch, sdk=35, covered=(0, 96, 0, 132), camera=None, view=(0, 0, 1080, 2400)) -> None:
        self.asked_for = 0
        self.appearance: list[tuple[int, int]] = []

        def insets(kinds):
            self.asked_for = kinds
            return SimpleNamespace(**dict(zip(("left", "top", "right", "bottom"), covered, strict=True)))

        def where(place):
            place[:] = view[:2]

        seen = SimpleNamespace(getDisplayCutout=lambda: cutout) if sdk < 30 else SimpleNamespace(getInsets=insets)
        cutout = None if camera is None else SimpleNamespace()
        for side, bar, hole in zip(("Left", "Top", "Right", "Bottom"), covered, camera or (0,) * 4, strict=True):
            setattr(seen, f"getSystemWindowInset{side}", lambda bar=bar: bar)
            if cutout is not None:
                setattr(cutout, f"getSafeInset{side}", lambda hole=hole: hole)
        frame = SimpleNamespace(getRootWindowInsets=lambda: seen, getWidth=lambda: 1080, getHeight=lambda: 2400)
        controller = SimpleNamespace(setSystemBarsAppearance=lambda *given: self.appearance.append(given))
        window = SimpleNamespace(getDecorView=lambda: frame, getInsetsController=lambda: controller)
        content = SimpleNamespace(getLocationInWindow=where, getWidth=lambda: view[2], getHeight=lambda: view[3])
        classes = {
            "org.kivy.android.PythonActivity": SimpleNamespace(mActivity=SimpleNamespace(getWindow=lambda: window)),
            "org.libsdl.app.SDLActivity": SimpleNamespace(getContentView=lambda: content),
            "android.os.Build$VERSION": SimpleNamespace(SDK_INT=sdk),
            "android.view.WindowInsets$Type": SimpleNamespace(
                systemBars=lambda: STATUS | NAVIGATION, displayCutout=lambda: CUTOUT
            ),
        }
        jnius, runnable = ModuleType("jnius"), ModuleType("android.runnable")
        jnius.autoclass = classes.__getitem__  # type: ignore[attr-defined]
        runnable.run_on_ui_thread = lambda change: change  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "jnius", jnius)
        monkeypatch.setitem(sys.modules, "android.runnable", runnable)


def test_an_app_drawn_beneath_the_bars_is_told_of_bars_and_camera(monkeypatch):
    phone = Phone(monkeypatch)
    assert AndroidSafeArea().read() == Edges(0, 96, 0, 132)
    assert phone.asked_for == STATUS | NAVIGATION | CUTOUT


def test_in_landscape_the_camera_is_at_a_side(monkeypatch):
    Phone(monkeypatch, covered=(96, 0, 132, 60))
    assert AndroidSafeArea().read() == Edges(96, 0, 132, 60)


def test_what_the_layout_keeps_free_by_itself_is_not_kept_free_twice(monkeypatch):
    Phone(monkeypatch, view=(0, 96, 1080, 2172))
    assert AndroidSafeArea().read() == Edges()
    Phone(monkeypatch, view=(0, 96, 1080, 2304))
    assert AndroidSafeArea().read() == Edges(0, 0, 0, 132)


def test_an_older_android_tells_bars_and_camera_apart(monkeypatch):
    Phone(monkeypatch, sdk=28, camera=(0, 120, 0, 0))
    assert AndroidSafeArea().read() == Edges(0, 120, 0, 132)
    Phone(monkeypatch, sdk=28)
    assert AndroidSafeArea().read() == Edges(0, 96, 0, 132)
    Phone(monkeypatch, sdk=26)
    assert AndroidSafeArea().read() == Edges(0, 96, 0, 132)


@pytest.mark.parametrize(("light", "given"), [(True, (24, 24)), (False, (0, 24))])
def test_the_icons_of_bars_over_the_app_stand_out_from_its_ground(monkeypatch, light, given):
    phone = Phone(monkeypatch)
    AndroidSafeArea().dress(light)
    assert phone.appearance == [given]


@pytest.mark.parametrize("phone", [{"view": (0, 96, 1080, 2172)}, {"sdk": 28}], ids=["bars apart", "old"])
def test_opaque_bars_keep_their_own_icons(monkeypatch, phone):
    made = Phone(monkeypatch, **phone)
    AndroidSafeArea().dress(True)
    assert made.appearance == []


def test_an_android_that_tells_nothing_covers_nothing(monkeypatch):
    monkeypatch.setitem(sys.modules, "jnius", ModuleType("jnius"))
    AndroidSafeArea().dress(True)
    assert AndroidSafeArea().read() == Edges()


def test_only_phones_cover_a_part_of_the_app(monkeypatch):
    monkeypatch.delenv("ANDROID_ARGUMENT", raising=False)
    assert isinstance(safe_area(), FixedSafeArea)
    assert safe_area().read() == Edges()
    monkeypatch.setenv("ANDROID_ARGUMENT", "")
    assert isinstance(safe_area(), AndroidSafeArea)
