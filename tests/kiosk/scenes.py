"""Every screen that only a kiosk has, in each state worth a picture. Pictures and the audit share them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from selfcheck.checklist import Check
from tests.ui import past_checks, people
from tests.ui.equip import equip
from tests.ui.steps import own_window

SHOP = """
counters = true
languages = ["en", "es"]
[store]
name = "Main Street Shoes"
offer.en = "Ask us to measure your feet."
offer.es = "Pide que te midamos los pies."
[attract]
help.en = "Ask us if you want help with this screen."
help.es = "Pregúntanos si quieres ayuda con esta pantalla."
[pins]
anna = "scrypt:14:8:1:4:lGfSGI5fhIKt1ZmRE2qcKA==:AhlMYrOBXBAyRfa/OCgG02DCURG7rIWfmF0Xjo2ZeAk="
"""
"""A shop with all that shows on the screen."""


def _at(screen: str, answers: people.Given = people.HEEL, detail: str = "", asked: str = "") -> Callable[[Any], None]:
    def go(app: Any) -> None:
        app.flow.start()
        app.flow._set(Check(answers=MappingProxyType(dict(answers)), at=asked), app.flow.state.places)
        app.flow.go(screen, detail)

    return go


def _asked(app: Any) -> None:
    _at("deck", people.NO_SIGNS, asked="timing.same_distance")(app)
    app._ask()
    app._count_down(15)


def _asked_in_an_emergency(app: Any) -> None:
    _at("stop", people.SUDDEN, "combination.sudden_cold_foot")(app)
    app._ask()
    app._count_down(15)


def _finish(app: Any) -> None:
    _at("result")(app)
    app.ask_to_finish()


def _ways(app: Any) -> None:
    from selfcheck.kiosk.screens.page import _ways as sheet

    _at("safety", {}, "now")(app)
    app.open_sheet(sheet(app))


def _typed(app: Any) -> None:
    app.staff._opened()
    app.cover._type("40")


def _shut(app: Any) -> None:
    app.staff._lock._shut_until = app.staff._lock._now() + 240
    app.staff._opened()


def _menu(app: Any) -> None:
    app.staff._menu("anna")


SCENES: dict[str, Callable[[Any], None]] = {
    "14-kiosk-attract": lambda app: None,
    "20-kiosk-safety": _at("safety", {}, "now"),
    "20-kiosk-deck": _at("deck", people.NO_SIGNS, asked="timing.same_distance"),
    "20-kiosk-where": _at("deck", people.HEEL, "edit", "quality.where"),
    "20-kiosk-stop": _at("stop", people.SUDDEN, "combination.sudden_cold_foot"),
    "20-kiosk-result": _at("result"),
    "20-kiosk-warning": _at("result", people.NIGHT),
    "20-kiosk-take-home": _at("keep"),
    "20-kiosk-take-home-circulation": _at("keep", people.CALF),
    "20-kiosk-ways": _ways,
    "20-kiosk-finish": _finish,
    "15-kiosk-still-there": _asked,
    "15-kiosk-emergency-still-there": _asked_in_an_emergency,
    "21-kiosk-pin": _typed,
    "21-kiosk-pin-shut": _shut,
    "21-kiosk-menu": _menu,
    "21-kiosk-cleaning": lambda app: app.staff._clean(),
}


@contextmanager
def shop(size: tuple[int, int], language: str, theme: str = "light", scale: float = 1.25) -> Iterator[Any]:
    """A kiosk in the window of this process, in a size and a look; afterwards the window is as it was."""
    from kivy.metrics import Metrics

    from selfcheck.devices import RecordingSpeech
    from selfcheck.devices.heartbeat import Heartbeat
    from selfcheck.kiosk.app import KioskApp
    from selfcheck.kiosk.config import load
    from selfcheck.kiosk.folder import Folder
    from selfcheck.kiosk.run import own_settings
    from selfcheck.ui.look import look

    window, density = own_window(), Metrics.density
    was = tuple(window.size)
    window.size = size
    with tempfile.TemporaryDirectory(prefix="kiosk-") as name:
        folder = Path(name)
        (folder / "kiosk.toml").write_text(SHOP, encoding="utf-8")
        loaded = load(folder / "kiosk.toml", {}, (), ("en", "es"))
        settings = msgspec.structs.replace(
            own_settings(loaded.config), language=language, theme=theme, text_scale=scale, reduce_motion="on"
        )
        watched = Heartbeat({"NOTIFY_SOCKET": "@selfcheck-nobody", "WATCHDOG_USEC": "15000000"})
        app = KioskApp(loaded, Folder(folder), settings, watched, voice=RecordingSpeech())
        equip(app.face, today=lambda: past_checks.TODAY)
        app._app_window = window  # as Kivy does
        window.add_widget(app.build())
        try:
            yield app
        finally:
            app.on_stop()
            window.remove_widget(app.stage)
            window.size, Metrics.density = was, density
            look.use("light", 1.0, False)


def played(app: Any, rest: Callable[[], object], names: tuple[str, ...] = ()) -> Iterator[str]:
    """Bring the scenes up one after another; the name of each once it is there."""
    for name, play in SCENES.items():
        if names and not any(wanted in name for wanted in names):
            continue
        play(app)
        if hasattr(app.screen, "complete"):
            app.screen.complete()
        rest()
        yield name
        app.end("cleared")
        app.staff._lock._shut_until = 0.0
