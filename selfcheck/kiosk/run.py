"""Opens a kiosk and stays until it is closed."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, get_args

from selfcheck.devices import speech
from selfcheck.devices.heartbeat import Heartbeat
from selfcheck.devices.printer import Printer
from selfcheck.keeping import Settings
from selfcheck.keeping.settings import TEXT_SCALES
from selfcheck.kiosk.config import Loaded
from selfcheck.kiosk.config_model import KioskConfig, TextSize
from selfcheck.kiosk.folder import Folder

if TYPE_CHECKING:
    from selfcheck.kiosk.app import KioskApp


def run(loaded: Loaded, config: Path, folder: Folder) -> int:
    """Run a kiosk with these settings; returns its exit status (see `supervisor`). Kivy must have found a display."""
    from kivy.base import ExceptionHandler, ExceptionManager

    from selfcheck.kiosk.app import KioskApp
    from selfcheck.kiosk.pace import answer_at_once

    app = KioskApp(
        loaded,
        folder,
        own_settings(loaded.config),
        Heartbeat(os.environ),
        logo=_logo(loaded, config),
        voice=speech(loaded.config.speech.volume),
        printer=_printer(loaded),
    )
    app.record.complain(folder.open())
    if not any(problem.place == str(config) for problem in loaded.problems):
        app.record.complain(folder.keep_as_last_good(config))

    class Faults(ExceptionHandler):  # type: ignore[misc]
        """Kivy hands every exception of its loop to this."""

        def handle_exception(self, fault: BaseException) -> int:
            return _handled(app, fault, ExceptionManager.PASS, ExceptionManager.RAISE)

    ExceptionManager.add_handler(Faults())
    _say_nothing(app)
    signal.signal(signal.SIGTERM, lambda number, frame: _stop(app, number, frame))
    answer_at_once()
    app.run()
    return app.exit_status


def own_settings(shop: KioskConfig) -> Settings:
    """What each person finds: the shop's language, text size and number, and a look that follows no system."""
    return Settings(
        language=shop.languages[0] if shop.languages else "en",
        theme="light",
        text_scale=TEXT_SCALES[get_args(TextSize).index(shop.text_size)],
        reduce_motion="off",
        emergency_number=shop.emergency_number,
        letter_keys=False,  # nothing leads to the settings in which a person could switch them off
    )


def _logo(loaded: Loaded, config: Path) -> str:
    """The path of the shop's logo; "" where it has none, or it is not there."""
    path = config.parent / loaded.config.store.logo
    return str(path) if loaded.config.store.logo and path.is_file() else ""


def _printer(loaded: Loaded) -> Printer | None:
    """The shop's printer; None where it has none, or the system knows of none by this name."""
    name = loaded.config.printer.name
    return Printer(name) if name and all(problem.key != "printer.name" for problem in loaded.problems) else None


def _handled(app: KioskApp, fault: BaseException, on: int, out: int) -> int:
    """Wipe the session and go on. If even that fails there is nothing to show: end, and be started again."""
    if not isinstance(fault, Exception):
        return out
    try:
        app.failed(fault)
    except Exception as worse:
        app.record.failed(type(worse), worse.__traceback__)
        os._exit(1)
    return on


def _say_nothing(app: KioskApp) -> None:
    """An exception outside of Kivy's loop goes into the log without its words, and nowhere else."""

    def tell(kind: type[BaseException], _: BaseException | None, where: TracebackType | None) -> None:
        app.record.failed(kind, where)

    sys.excepthook = tell
    threading.excepthook = lambda told: tell(told.exc_type, None, told.exc_traceback)


def _stop(app: KioskApp, _: int, __: FrameType | None) -> None:
    """The service manager wants it to end."""
    app.stop()
