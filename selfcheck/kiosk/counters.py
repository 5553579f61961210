"""How many used the kiosk, by day and language: started, finished, timed out. Nothing else is counted, ever.

No answer, no result and no time of day: two rows cannot be put together to a person.
"""

from __future__ import annotations

import contextlib
import csv
import os
import sqlite3
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Literal, TextIO, get_args

Event = Literal["started", "finished", "timed_out"]
EVENTS: tuple[Event, ...] = get_args(Event)

SCHEMA = """
CREATE TABLE IF NOT EXISTS counts (
    day TEXT NOT NULL,
    language TEXT NOT NULL,
    event TEXT NOT NULL CHECK (event IN ('started', 'finished', 'timed_out')),
    n INTEGER NOT NULL,
    PRIMARY KEY (day, language, event)
) WITHOUT ROWID
"""
ADD = """
INSERT INTO counts VALUES (?, ?, ?, ?)
ON CONFLICT (day, language, event) DO UPDATE SET n = n + excluded.n
"""


class Counters:
    """Counts into a database. Where that cannot be written the numbers wait in memory, and the kiosk goes on."""

    def __init__(self, path: Path, today: Callable[[], date] = date.today) -> None:
        self.path = path
        self._today = today
        self._waiting: Counter[tuple[str, str, Event]] = Counter()

    def add(self, event: Event, language: str) -> str:
        """Count one; a complaint, "" if it is on disk."""
        self._waiting[self._today().isoformat(), language, event] += 1
        try:
            try:
                self._write()
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError):
                    raise
                os.replace(self.path, self.path.with_suffix(".bad"))  # no database any more: begin a new one
                self._write()
        except (sqlite3.Error, OSError) as error:
            return f"{self.path.name}: cannot be written ({error})"
        return ""

    def _write(self) -> None:
        with contextlib.closing(sqlite3.connect(self.path, timeout=0.5)) as database, database:
            database.execute(SCHEMA)
            database.executemany(ADD, [(*key, n) for key, n in self._waiting.items()])
        self._waiting.clear()


def write_csv(path: Path, out: TextIO) -> None:
    """The counts as CSV, one row a day and language, oldest first. Raises OSError or sqlite3.Error.

    A database that is not there yet has counted nothing: the header comes alone.
    """
    rows: dict[tuple[str, str], dict[str, int]] = {}
    if path.exists():
        with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            for day, language, event, n in database.execute("SELECT day, language, event, n FROM counts"):
                rows.setdefault((day, language), dict.fromkeys(EVENTS, 0))[event] = n
    table = csv.writer(out, lineterminator="\n")
    table.writerow(("day", "language", *EVENTS))
    for key in sorted(rows):
        table.writerow((*key, *rows[key].values()))
