"""`selfcheck kiosk`: what a technician needs around the screen in a shop: settings, codes, counts."""

from __future__ import annotations

import argparse
import getpass
import os
import sqlite3
import sys
from pathlib import Path
from typing import TextIO

from selfcheck.cli.words import of_python, say


def run(given: argparse.Namespace, out: TextIO, errors: TextIO) -> int:
    """Run a command; returns 0, 1 if the audit found something, 2 where settings or files cannot be used."""
    if given.kiosk_command == "set-pin":
        return _set_pin(Path(given.config), given.name, out, errors)
    if given.kiosk_command == "counters":
        return _counters(given, out, errors)
    from selfcheck.kiosk import audit, config_text
    from selfcheck.kiosk.start import settings

    loaded, folder = settings(given.config, given.state, given.set, os.environ)
    if given.print_config:
        out.write(config_text.as_toml(loaded))
    elif given.audit:
        user_id = os.geteuid() if os.name == "posix" else -1
        found = audit.audit(loaded, Path(given.config), folder, os.environ, user_id)
        out.writelines(f"{finding}\n" for finding in found or (say("cli.kiosk.nothing_found"),))
        return int(bool(found))
    elif given.check and not loaded.problems:
        print(say("cli.kiosk.fine", path=given.config), file=out)
    for problem in loaded.problems:
        print(f"selfcheck: {problem}", file=errors)
    return 2 if loaded.problems else 0


def _set_pin(config: Path, name: str, out: TextIO, errors: TextIO) -> int:
    if complaint := _put_pin(config, name):
        print(f"selfcheck: {complaint}", file=errors)
        return 2
    print(say("cli.kiosk.code_is_set", path=config, name=name), file=out)
    return 0


def _put_pin(config: Path, name: str) -> str:
    """Ask for a code, twice at a terminal, and put its hash into the settings file; a complaint, "" if it is there."""
    from selfcheck.kiosk import pins
    from selfcheck.kiosk.config import key_fault, read_file
    from selfcheck.kiosk.config_text import CannotEdit, with_pin
    from selfcheck.kiosk.folder import replace

    layer, problems = read_file(config)
    if problem := key_fault(f"pins.{name}") or next(iter(problems), None):
        return str(problem)
    asks = sys.stdin.isatty()
    pin = getpass.getpass(f"{say('cli.kiosk.new_code', name=name)} ") if asks else sys.stdin.readline().strip()
    if fault := pins.fault(pin):
        return fault
    if asks and getpass.getpass(f"{say('cli.kiosk.once_more')} ") != pin:
        return say("cli.kiosk.codes_differ")
    others = {key: str(kept) for key, kept in layer.values.items() if key.startswith("pins.") and key != f"pins.{name}"}
    if others and pins.digits(others) != len(pin):
        return say("cli.kiosk.other_digits", n=pins.digits(others))
    try:
        text = config.read_text(encoding="utf-8-sig")
        replace(config, with_pin(text, name, pins.make_hash(pin)).encode())
    except CannotEdit as error:
        return f"{config}: {error}"
    except OSError as error:
        return say("cli.unwritable", path=config, why=of_python(error.strerror))
    return ""


def _counters(given: argparse.Namespace, out: TextIO, errors: TextIO) -> int:
    from selfcheck.kiosk.counters import write_csv
    from selfcheck.kiosk.folder import state_folder

    path = state_folder(os.environ, given.state).counters
    try:
        write_csv(path, out)
    except sqlite3.Error as error:
        print(f"selfcheck: {say('cli.unreadable', path=path, why=error)}", file=errors)
        return 2
    return 0
