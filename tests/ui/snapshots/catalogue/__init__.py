"""Every widget of the kit in every state, drawn on one sheet for each of its modules.

A sheet is a function named after the module in `selfcheck/ui/widgets`; it yields specimens: a widget and the words
that say which state it is in. A new widget or a new state is a line here, and a test tells when it is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

PHONE = 380.0
"""Dp that a phone leaves between its margins: two such columns are on a sheet."""
GAP = 16.0
FULL = 2 * PHONE + GAP
HALF = (PHONE - GAP) / 2
WIDE = 5 * HALF + 4 * GAP
"""Dp across a sheet: a control in its five states."""


@dataclass
class Specimen:
    """One widget in one state: `wide` dp are given to it, `tall` too if it is not as high as its content.

    `act` is done once it lies in its place, for states that only a finger or a finished layout brings about.
    """

    caption: str
    widget: Widget
    wide: float = PHONE
    tall: float = 0
    act: Callable[[], object] | None = None


Sheet = Callable[[], Iterable[Specimen]]
SHEETS: dict[str, Sheet] = {}


def sheet(build: Sheet) -> Sheet:
    """Register a sheet under its name, without the `_` of a name that is taken."""
    name = build.__name__.rstrip("_")
    assert name not in SHEETS, f"two sheets are called {name}"
    SHEETS[name] = build
    return build


def held(widget: Widget) -> Widget:
    """As it looks under a finger."""
    widget.state = "down"
    return widget


def focused(widget: Widget) -> Widget:
    """As it looks when the keyboard has come to it."""
    widget.focused = True
    return widget


def hovered(widget: Widget) -> Widget:
    """As it looks under the pointer of a mouse."""
    widget.hovered = True
    return widget


def disabled(widget: Widget) -> Widget:
    """As it looks when it cannot be chosen."""
    widget.disabled = True
    return widget


def states(make: Callable[[], Widget], wide: float = HALF, off: bool = True, name: str = "") -> Iterable[Specimen]:
    """The states that every control has; `off` unless it is never disabled."""
    before = f"{name}, " if name else ""
    yield Specimen(name or "rest", make(), wide)
    yield Specimen(f"{before}mouse", hovered(make()), wide)
    yield Specimen(f"{before}pressed", held(make()), wide)
    yield Specimen(f"{before}focus", focused(make()), wide)
    if off:
        yield Specimen(f"{before}disabled", disabled(make()), wide)


def row(*widgets: Widget, spacing: float = 0) -> BoxLayout:
    """Widgets side by side, as high as the highest."""
    box = BoxLayout(size_hint_y=None, spacing=spacing)
    box.bind(minimum_height=box.setter("height"))
    for widget in widgets:
        box.add_widget(widget)
    return box


# The sheets register themselves.
from tests.ui.snapshots.catalogue import (  # noqa: E402
    answers,
    buttons,
    cards,
    choices,
    over,
    paper,
    results,
    rows,
    screens,
    words,
)

__all__ = ["answers", "buttons", "cards", "choices", "over", "paper", "results", "rows", "screens", "words"]
