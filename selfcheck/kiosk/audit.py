"""What is not safe about a kiosk as it is set, in plain words: one finding a line, none is best."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from selfcheck.content.told import told
from selfcheck.kiosk import pins
from selfcheck.kiosk.config import PREFIX, Loaded
from selfcheck.kiosk.folder import Folder

LONG_IDLE = 180
LONG_RESULT = 300
FEW_DIGITS = 6


def audit(loaded: Loaded, path: Path, folder: Folder, environ: Mapping[str, str], user_id: int) -> tuple[str, ...]:
    """Every insecure setting. `path` is the settings file; `user_id` that of the account the kiosk runs under."""
    return (
        *(told("Not in force, something else is used: {problem}", problem=problem) for problem in loaded.problems),
        *_leaving(loaded),
        *_waiting(loaded),
        *_files(loaded, path, folder),
        *_place(environ, user_id),
    )


def _leaving(loaded: Loaded) -> Iterator[str]:
    config = loaded.config
    if config.exit.without_pin:
        yield told("exit.without_pin: anybody who finds the corner can leave the kiosk. For trying it out only.")
    if config.pins and pins.digits(config.pins) < FEW_DIGITS:
        yield told(
            "pins: the codes have fewer than {n} digits, so they are easily watched and remembered.", n=FEW_DIGITS
        )
    if not config.pins and not config.exit.without_pin:
        yield told("pins: there is no staff code, so nobody can leave the kiosk at its screen.")


def _waiting(loaded: Loaded) -> Iterator[str]:
    idle = loaded.config.idle
    if idle.question > LONG_IDLE:
        yield told(
            "idle.question: answers stay on the screen for {n} seconds after a person walks away.", n=idle.question
        )
    if idle.result > LONG_RESULT:
        yield told(
            "idle.result: a result stays on the screen for {n} seconds after a person walks away.", n=idle.result
        )


def _files(loaded: Loaded, path: Path, folder: Folder) -> Iterator[str]:
    if os.name != "posix":
        return
    write = stat.S_IWGRP | stat.S_IWOTH
    yield from _mode(path, write, told("{path}: other accounts can change the settings.", path=path))
    yield from _mode(
        path.parent, write, told("{path}: other accounts can put another file in its place.", path=path.parent)
    )
    if loaded.config.pins:
        finding = told("{path}: every account can read the hashes of the staff codes, and try them all.", path=path)
        yield from _mode(path, stat.S_IROTH, finding)
    reach = stat.S_IRWXG | stat.S_IRWXO
    own = told("{path}: other accounts can reach the kiosk's own files.", path=folder.path)
    yield from _mode(folder.path, reach, own)


def _mode(path: Path, bits: int, finding: str) -> Iterator[str]:
    try:
        mode = path.stat().st_mode
    except OSError:
        return
    if mode & bits and not (mode & stat.S_ISVTX and bits & stat.S_IWOTH):
        yield finding


def _place(environ: Mapping[str, str], user_id: int) -> Iterator[str]:
    if user_id == 0:
        yield told("This account is root. The kiosk needs an account of its own that can do nothing else.")
    if desktop := environ.get("XDG_CURRENT_DESKTOP", ""):
        yield told(
            "The desktop {name} runs beneath the kiosk; its keys can lead out. Run the kiosk alone, under cage.",
            name=desktop,
        )
    for name in sorted(environ):
        if name.startswith(PREFIX):
            yield told("environment {name}: changes the settings from outside their file.", name=name)
