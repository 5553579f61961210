"""Everything that could remember a person, and how each of it is made to forget.

One list. A test walks through all that the running app can reach, and fails on anything that can change and is not
told here or, with a reason, there: so a new one cannot be forgotten.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from selfcheck.ui.state import State
from selfcheck.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from selfcheck.kiosk.app import KioskApp


class Holder(NamedTuple):
    """Places that something of a person is kept in, as seen from the app; what it is; how they forget it."""

    places: tuple[str, ...]
    holds: str
    forget: Callable[[KioskApp], None]


def _answers(app: KioskApp) -> None:
    app.flow.state = State()
    app.flow._assessed = None


def _drawn(app: KioskApp) -> None:
    """What lies over the screen. The screen itself goes when the waiting one takes its place."""
    app.slide.end()
    if app.sheet is not None:
        app.sheet.dismiss()
    app.staff.close()
    for toast in [child for child in app.stage.children if isinstance(child, Toast)]:
        app.stage.remove_widget(toast)


def _ways(app: KioskApp) -> None:
    """Language, text size, theme and motion go back to what the shop set."""
    app.face.settings = app.own_settings
    app.face.set()


def _kept(app: KioskApp) -> None:
    app.face.kept.clear()
    app._left.clear()


def _keys(app: KioskApp) -> None:
    app.keys.let_go()
    app.focus.forget()
    app.switches.forget()


def _voice(app: KioskApp) -> None:
    app.reader.stop()


def _paper(app: KioskApp) -> None:
    """A slip that the printer has not taken yet is not printed for the next person."""
    if app.printer is not None:
        app.printer.stop()


def _caches(_: KioskApp) -> None:
    """Measured words and tried worlds tell what was shown. These are the caches of ours that drop their oldest
    entries; the others hold what ships with the app."""
    for name, module in list(sys.modules.items()):
        for value in vars(module).values() if name.startswith("selfcheck.") else ():
            if isinstance(value, functools._lru_cache_wrapper) and value.cache_parameters()["maxsize"] is not None:
                value.cache_clear()


def _clipboard(_: KioskApp) -> None:
    """Nothing of ours copies anything, so that Kivy's clipboard is not even loaded. Should that change, it is emptied:
    whatever lies there is not for the next person."""
    loaded = sys.modules.get("kivy.core.clipboard")
    if loaded is not None:
        loaded.Clipboard.put(b"", "text/plain")


HOLDERS = (
    Holder(("flow.state", "flow._assessed"), "answers, undo, the way walked, the result", _answers),
    Holder(
        ("screen", "slide", "sheet", "cover", "_question", "staff._event"),
        "what is drawn, with the answers in it",
        _drawn,
    ),
    Holder(("face.settings", "face.messages", "title"), "language, text size, theme, motion", _ways),
    Holder(("face.kept", "_left"), "which pages were seen, and how far they were scrolled", _kept),
    Holder(("keys._held", "focus", "face.focus", "switches"), "keys held down, what the keyboard stood on", _keys),
    Holder(("reader",), "what is being read aloud, and what would be next", _voice),
    Holder(("printer",), "a slip on its way to the printer", _paper),
    Holder((), "measured words and tried worlds, in caches", _caches),
    Holder((), "the clipboard", _clipboard),
)


def forget(app: KioskApp) -> None:
    """Make all of it forget."""
    for holder in HOLDERS:
        holder.forget(app)
