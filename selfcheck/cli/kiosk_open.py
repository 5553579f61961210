"""`selfcheck kiosk` without a command: opens the kiosk, or starts it again and again and looks after it."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from datetime import datetime
from pathlib import Path
from typing import TextIO

from selfcheck.cli.words import say


def stays(given: argparse.Namespace) -> bool:
    """True where a window is wanted, not an answer on the terminal."""
    return not (given.kiosk_command or given.check or given.print_config or given.audit)


def run(given: argparse.Namespace, errors: TextIO) -> int:
    """Open the kiosk and stay. Returns its exit status, or 2 where no window can be opened."""
    return _supervise(given, errors) if given.supervise else _open(given, errors)


def _open(given: argparse.Namespace, errors: TextIO) -> int:
    from selfcheck.cli import app
    from selfcheck.content import shipped
    from selfcheck.kiosk.start import settings

    shipped()  # a fault in the content is told before a window opens
    loaded, folder = settings(given.config, given.state, given.set, os.environ)
    from selfcheck.kiosk import window

    window.prepare(loaded.config.screen)
    if not app.opens_window():
        print(f"selfcheck: {say('cli.no_display')}", file=errors)
        return 2
    from selfcheck.kiosk.run import run as run_kiosk

    return run_kiosk(loaded, Path(given.config), folder)


def _supervise(given: argparse.Namespace, errors: TextIO) -> int:
    """Start the same command without `--supervise`, whenever it has ended."""
    if os.name != "posix":
        print(f"selfcheck: {say('cli.kiosk.no_supervisor')}", file=errors)
        return 2
    from selfcheck.devices.watched import WatchedProcess
    from selfcheck.kiosk.supervisor import WATCHDOG_S, Supervisor
    from selfcheck.kiosk.upkeep import GIVES_BACK

    command = [sys.executable, "-m", "selfcheck", "kiosk", "--config", given.config]
    command += ["--state", given.state] if given.state else []
    for setting in given.set:
        command += ["--set", setting]
    for name in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP):
        signal.signal(name, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # ends what it started on the way out

    def tell(told: str) -> None:
        print(f"{datetime.now():%Y-%m-%d %H:%M:%S} selfcheck: {told}", file=errors, flush=True)

    environ = {**GIVES_BACK, **os.environ}
    return Supervisor(lambda: WatchedProcess(command, environ, WATCHDOG_S), tell).run()
