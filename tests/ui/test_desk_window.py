"""The window comes back as it was left, if it still fits a screen; nobody else's start leaves anything behind."""

from __future__ import annotations

from pathlib import Path

import pytest
from kivy.config import Config
from kivy.core.window import Window

from selfcheck.devices.screens import screens
from selfcheck.keeping import WindowFile, WindowState
from selfcheck.ui.desk_window import DeskWindow
from tests.ui.widgets.hands import wait

LAPTOP = [(1366, 740)]


@pytest.fixture
def file(tmp_path: Path) -> WindowFile:
    return WindowFile(tmp_path / "config" / "window.json")


@pytest.fixture
def desk(window, file, monkeypatch):
    """`desk()` opens the window anew over the same file; a size is asked for by nobody."""
    opened: list[DeskWindow] = []
    maximised: list[bool] = []
    configured = {name: Config.get("graphics", name) for name in ("width", "height")}
    monkeypatch.delenv("KCFG_GRAPHICS_WIDTH", raising=False)
    monkeypatch.delenv("KCFG_GRAPHICS_HEIGHT", raising=False)
    monkeypatch.setattr(type(Window), "maximize", lambda self: maximised.append(True))

    def open_again(screens=LAPTOP, size=None):
        while opened:
            opened.pop().stop()
        maximised.clear()
        made = DeskWindow(file, lambda: screens)
        made.prepare()
        Window.system_size = size or tuple(int(Config.get("graphics", name)) for name in ("width", "height"))
        made.watch()
        made.was_maximised = maximised
        opened.append(made)
        return made

    yield open_again
    for made in opened:
        made.stop()
    Window.fullscreen = False
    for name, value in configured.items():
        Config.set("graphics", name, value)


def test_once_there_is_a_window_its_screens_are_known(window):
    found = screens()
    assert found
    assert all(width > 0 and height > 0 for width, height in found)


def test_a_size_is_there_again_after_a_restart(desk, file):
    desk()
    Window.system_size = (900, 600)
    desk()
    assert tuple(Window.system_size) == (900, 600)
    assert file.read() == WindowState(900, 600)


def test_a_size_is_on_disk_soon_though_the_app_is_killed(desk, file):
    from kivy.base import EventLoop

    desk()
    for width in range(700, 900, 10):  # dragged
        Window.system_size = (width, 600)
        EventLoop.idle()
    wait(1)
    assert file.read() == WindowState(890, 600)


def test_a_maximised_window_is_maximised_again_and_keeps_the_size_to_come_back_to(desk, file):
    desk()
    Window.system_size = (900, 600)
    desk()
    Window.dispatch("on_maximize")
    Window.system_size = (1366, 740)
    again = desk()
    assert file.read() == WindowState(900, 600, maximised=True)
    assert again.was_maximised
    Window.dispatch("on_restore")
    desk()
    assert file.read() == WindowState(900, 600)


def test_full_screen_comes_and_goes_and_is_there_after_a_restart(desk, file):
    made = desk()
    Window.system_size = (900, 600)
    made._write()
    made.toggle_full_screen()
    assert Window.fullscreen
    Window.system_size = (1366, 768)
    Window.fullscreen = "auto"
    desk(size=(900, 600))
    assert file.read() == WindowState(900, 600, full_screen=True)


def test_out_of_full_screen_the_window_is_as_large_as_before(desk):
    made = desk()
    Window.system_size = (900, 600)
    made._write()
    made.toggle_full_screen()
    Window.system_size = (1366, 768)
    made.toggle_full_screen()
    assert not Window.fullscreen
    assert tuple(Window.system_size) == (900, 600)


@pytest.mark.parametrize(
    ("screens", "opens"),
    [
        ([(1920, 1080)], (1800, 1000)),
        ([(1366, 740)], (1366, 700)),
        ([(800, 600), (1366, 740)], (1366, 700)),
        ([(300, 400)], (320, 480)),
        ([], (1800, 1000)),
    ],
    ids=["fits", "too large", "larger screen of two", "never below the least", "screens unknown"],
)
def test_a_size_is_only_restored_where_it_fits(desk, file, screens, opens):
    file.write(WindowState(1800, 1000))
    desk(screens)
    assert tuple(Window.system_size) == opens


@pytest.mark.parametrize(
    "kept",
    [
        b"", b"{", b"[]", b'{"width": 10, "height": 10}', b'{"width": "wide", "height": 500}',
        b'{"width": 1e9, "height": 500}',
    ],
)
def test_a_file_that_cannot_be_used_is_as_good_as_none(desk, file, kept):
    file.path.parent.mkdir()
    file.path.write_bytes(kept)
    assert file.read() is None
    desk(size=(1000, 700))
    assert tuple(Window.system_size) == (1000, 700)


def test_a_folder_that_cannot_be_written_is_no_fault(desk, file):
    file.path.parent.write_text("a file in the place of the folder")
    desk()
    Window.system_size = (900, 600)
    desk(size=(900, 600))
    assert file.read() is None


def test_a_size_asked_for_in_the_environment_is_for_once(desk, file, monkeypatch):
    file.write(WindowState(900, 600))
    monkeypatch.setenv("KCFG_GRAPHICS_WIDTH", "412")
    desk(size=(412, 915))
    Window.system_size = (500, 500)
    desk(size=(412, 915))
    assert file.read() == WindowState(900, 600)


def test_an_app_that_was_given_no_file_keeps_nothing(fly, monkeypatch):
    written = []
    monkeypatch.setattr(WindowFile, "write", lambda self, state: written.append(state))
    monkeypatch.delenv("KCFG_GRAPHICS_WIDTH", raising=False)
    monkeypatch.delenv("KCFG_GRAPHICS_HEIGHT", raising=False)
    pilot = fly()
    Window.size = (700, 700)
    pilot.settle()
    pilot.app.on_stop()
    assert written == []


def test_erasing_everything_erases_this_too(fly, file):
    pilot = fly("settings")
    file.write(WindowState(900, 600))
    pilot.app.desk._file = file
    pilot.tap("Erase all my data")
    pilot.tap("Erase it all")
    assert not file.path.exists()
