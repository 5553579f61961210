"""From a command line and an environment to settings and a folder: what every kiosk command begins with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from selfcheck import assets
from selfcheck.content import languages
from selfcheck.content.told import told
from selfcheck.kiosk.config import Loaded, Problem, load
from selfcheck.kiosk.folder import Folder, state_folder


def settings(config: str, state: str, flags: Sequence[str], environ: Mapping[str, str]) -> tuple[Loaded, Folder]:
    """The settings in force with everything that is wrong with them, and the folder the kiosk writes to."""
    folder = state_folder(environ, state)
    path = Path(config)
    loaded = load(path, environ, flags, tuple(languages(assets.locale())), folder.last_good)
    logo = loaded.config.store.logo
    if logo and not path.parent.joinpath(logo).is_file():
        reason = told("there is no file {path}", path=path.parent / logo)
        missing = Problem(loaded.places["store.logo"], "store.logo", reason)
        loaded = loaded._replace(problems=(*loaded.problems, missing))
    if loaded.config.printer.name:
        loaded = loaded._replace(problems=(*loaded.problems, *_printer(loaded)))
    return loaded, folder


def _printer(loaded: Loaded) -> Iterator[Problem]:
    """What is wrong with the printer: the system knows of none by this name."""
    from selfcheck.devices.printer import printers  # only where it is asked for: it starts a program

    name, found = loaded.config.printer.name, printers()
    if name not in found:
        reason = told("there is no printer {name}", name=name)
        yield Problem(loaded.places["printer.name"], "printer.name", reason, ", ".join(found))
