"""Past checks: the ones that a person chose to keep, in one small JSON file that is replaced as a whole."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from selfcheck.content import Value

MOST = 50
"""Checks that are kept; the oldest one makes room for the next."""

Heading = Literal["circulation", "mechanical", "mixed", "unclear", "withheld"]
Strength = Literal["none", "slight", "moderate", "strong"]
UrgencyName = Literal["self_care", "routine", "soon", "same_day", "emergency"]


class PastCheck(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One check: when, what was answered, and what was told then, by id.

    What was told is kept beside the answers, so that a later content cannot tell the past otherwise. `day` has no
    hour; `content` names the content that read the answers; `signs` are the ids of the warnings that fired.
    """

    day: date
    content: str
    heading: Heading
    strength: Strength
    urgency: UrgencyName
    signs: tuple[str, ...]
    answers: dict[str, Value]

    @property
    def warned(self) -> bool:
        """True if a warning was told, whatever the leaning was."""
        return bool(self.signs) or self.urgency in ("same_day", "emergency")


class _Book(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file. A file of another version is not one that this program may write over."""

    version: Literal[1]
    checks: tuple[PastCheck, ...]


class HistoryFile:
    """Past checks on disk, for the eyes of their owner only. Nothing raises, and nothing that is there is lost.

    Every change begins with reading, so that two windows of the app do not write over each other's checks.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> tuple[tuple[PastCheck, ...], str]:
        """The checks, oldest first, and a complaint ("" if there is none).

        A file that cannot be used is set aside as `.bad`. No complaint holds a word of the file.
        """
        checks, complaint = self._read()
        return checks or (), complaint

    def keep(self, check: PastCheck, instead_of: PastCheck | None = None) -> str:
        """Add a check, in place of an earlier form of the same one; returns a complaint, "" if all went well."""
        checks, complaint = self._read()
        if checks is None:
            return complaint
        return self._write((*_without(checks, instead_of), check)[-MOST:])

    def delete(self, check: PastCheck) -> str:
        """Remove one check; returns a complaint."""
        checks, complaint = self._read()
        if checks is None:
            return complaint
        return self._write(_without(checks, check))

    def forget(self) -> str:
        """Remove all of it, and what was set aside; returns a complaint."""
        complaint = ""
        for path in (self.path, self._draft, *self._set_aside()):
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                complaint = f"{path}: cannot be removed ({error.strerror})"
        return complaint

    # --- inside -----------------------------------------------------------------------------------------------

    @property
    def _draft(self) -> Path:
        return self.path.with_suffix(".new")

    def _set_aside(self) -> list[Path]:
        return sorted(self.path.parent.glob(f"{self.path.stem}.bad*"))

    def _read(self) -> tuple[tuple[PastCheck, ...] | None, str]:
        """As `read`; None where a file is in the way that must not be replaced."""
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return (), ""
        except OSError as error:
            return None, f"{self.path}: cannot be read ({error.strerror}); nothing is kept until it can be"
        try:
            return msgspec.json.decode(data, type=_Book).checks, ""
        except (msgspec.DecodeError, UnicodeDecodeError):
            pass  # the reason would quote what somebody answered
        aside = next(path for path in self._names_aside() if not path.exists())
        try:
            os.replace(self.path, aside)
        except OSError as error:
            return None, f"{self.path}: holds no past checks, and cannot be set aside ({error.strerror})"
        return (), f"{self.path}: holds no past checks that this version can read; kept as {aside.name}"

    def _names_aside(self) -> Iterator[Path]:
        yield self.path.with_suffix(".bad")
        number = 2
        while True:
            yield self.path.with_suffix(f".bad{number}")
            number += 1

    def _write(self, checks: tuple[PastCheck, ...]) -> str:
        """Replace the file, readable for its owner only from its first byte on."""
        data = msgspec.json.format(msgspec.json.encode(_Book(1, checks)))
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._draft.unlink(missing_ok=True)
            with open(os.open(self._draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as draft:
                draft.write(data)
                draft.flush()
                os.fsync(draft.fileno())
            os.replace(self._draft, self.path)
        except OSError as error:
            with contextlib.suppress(OSError):
                self._draft.unlink(missing_ok=True)
            return f"{self.path}: cannot be written ({error.strerror}); what was kept before is still there"
        return ""


def _without(checks: tuple[PastCheck, ...], check: PastCheck | None) -> tuple[PastCheck, ...]:
    """The checks less one: of two that are the same in everything, either."""
    kept = list(checks)
    if check in kept:
        kept.remove(check)
    return tuple(kept)
