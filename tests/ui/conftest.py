"""One window for all UI tests; each test gets it empty and leaves it empty."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest


@pytest.fixture
def window() -> Iterator[object]:
    """Kivy's window at phone size (412x915), with nothing in it and no input but the test's own."""
    from kivy.base import EventLoop
    from kivy.config import Config

    Config.remove_section("input")
    Config.add_section("input")
    EventLoop.ensure_window()
    win = EventLoop.window
    win.size = (412, 915)
    if EventLoop.status != "started":
        EventLoop.start()
    for child in list(win.children):
        win.remove_widget(child)
    yield win
    for child in list(win.children):
        win.remove_widget(child)
    frames(3)


def frames(count: int = 1) -> None:
    """Let the event loop run for some frames."""
    from kivy.base import EventLoop

    for _ in range(count):
        EventLoop.idle()


@pytest.fixture
def show(window) -> Callable[..., object]:  # type: ignore[no-untyped-def]
    """Put a widget into the window, let it lay out, and return it."""

    def put(widget, settle: int = 3):  # type: ignore[no-untyped-def]
        window.add_widget(widget)
        frames(settle)
        return widget

    return put
