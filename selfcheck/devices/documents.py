"""Files that a person asks for, in the folder where they look for their documents."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterable
from itertools import count
from pathlib import Path
from typing import Literal, Protocol

from selfcheck.devices import android
from selfcheck.devices.languages import system_languages

Paper = Literal["A4", "LETTER"]
LETTER = ("US", "CA", "MX", "PH", "CL", "CO", "VE", "GT", "CR", "PA", "DO", "SV", "NI", "HN", "PR")
"""Countries whose paper is Letter."""
TRIES = 1000
"""Files of the same name that are left as they are."""


class Documents(Protocol):
    """The folder for a person's documents."""

    can_save: bool
    """False where an app has no such folder to write to."""
    folder: Path
    paper: Paper
    """What printers here are fed with."""

    def save(self, name: str, document: bytes) -> Path:
        """Write a new file that only this account may read, and return where it is; OSError if it cannot be written.

        No file is written over: where one has the name, "name-2" is taken.
        """
        ...


class NoDocuments:
    """A device on which an app cannot write to the person's documents."""

    can_save = False
    folder = Path()
    paper: Paper = "A4"

    def save(self, name: str, document: bytes) -> Path:
        raise OSError("there is no folder for documents")


class RecordingDocuments:
    """For tests: remembers what was saved. Without `works` its disk is full."""

    can_save = True
    folder = Path("/home/ana/Documents")
    paper: Paper = "A4"

    def __init__(self, works: bool = True) -> None:
        self.works = works
        self.saved: list[tuple[str, bytes]] = []

    def save(self, name: str, document: bytes) -> Path:
        if not self.works:
            raise OSError(errno.ENOSPC, "No space left on device")
        self.saved.append((name, document))
        return self.folder / name


class FolderOfDocuments:
    """A folder of this account; it is made where it is missing."""

    can_save = True

    def __init__(self, folder: Path, paper: Paper = "A4") -> None:
        self.folder, self.paper = folder, paper

    def save(self, name: str, document: bytes) -> Path:
        self.folder.mkdir(parents=True, exist_ok=True)
        path, file = self._new(Path(name))
        try:
            with os.fdopen(file, "wb") as writing:
                writing.write(document)
                writing.flush()
                os.fsync(writing.fileno())  # a full disk may tell only now
        except OSError:
            with contextlib.suppress(OSError):
                path.unlink()
            raise
        return path

    def _new(self, name: Path) -> tuple[Path, int]:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        for number in count(1):
            path = self.folder / (f"{name.stem}-{number}{name.suffix}" if number > 1 else name)
            try:
                return path, os.open(path, flags, 0o600)
            except FileExistsError:
                if number == TRIES:
                    raise
        raise AssertionError


def documents() -> Documents:
    """The documents of this device. Android gives an app no folder that others may look into without asking more."""
    if android.here():
        return NoDocuments()
    from platformdirs import user_documents_path

    return FolderOfDocuments(user_documents_path(), paper_of(system_languages()))


def paper_of(languages: Iterable[str]) -> Paper:
    """The paper of the country that the system's language is of, as in "es_MX"; A4 where it names none."""
    countries = [code.partition("_")[2] for code in languages if "_" in code]
    return "LETTER" if countries and countries[0] in LETTER else "A4"
