"""Counters: how many, on which day, in which language, and nothing else, however the disk is."""

import io
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from selfcheck.content import shipped
from selfcheck.kiosk.counters import EVENTS, Counters, write_csv
from tests.kiosk.full_disk import on_a_full_disk


class Days:
    """A calendar that staff may turn."""

    def __init__(self) -> None:
        self.now = date(2026, 3, 1)

    def __call__(self) -> date:
        return self.now


def csv(path: Path) -> list[str]:
    out = io.StringIO()
    write_csv(path, out)
    return out.getvalue().splitlines()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "counters.sqlite"


def test_people_are_counted_by_day_and_language(path):
    days = Days()
    counters = Counters(path, days)
    for event in ("started", "finished", "started", "timed_out"):
        assert counters.add(event, "en") == ""
    assert counters.add("started", "es") == ""
    days.now = date(2026, 3, 2)
    assert Counters(path, days).add("started", "en") == ""
    assert csv(path) == [
        "day,language,started,finished,timed_out",
        "2026-03-01,en,2,1,1",
        "2026-03-01,es,1,0,0",
        "2026-03-02,en,1,0,0",
    ]


def test_a_kiosk_that_has_counted_nothing_exports_the_header(path):
    assert csv(path) == ["day,language,started,finished,timed_out"]
    assert not path.exists()


def test_a_clock_set_back_a_year_adds_to_its_own_days(path):
    days = Days()
    counters = Counters(path, days)
    counters.add("started", "en")
    days.now = date(2025, 3, 1)
    counters.add("started", "en")
    assert csv(path)[1:] == ["2025-03-01,en,1,0,0", "2026-03-01,en,1,0,0"]


def test_nothing_but_day_language_event_and_number_is_kept(path):
    counters = Counters(path, Days())
    for event in EVENTS:
        counters.add(event, "en")
    with sqlite3.connect(path) as database:
        tables = database.execute("SELECT sql FROM sqlite_schema").fetchall()
        rows = database.execute("SELECT * FROM counts").fetchall()
    database.close()
    assert len(tables) == 1
    assert sorted(rows) == sorted(("2026-03-01", "en", event, 1) for event in EVENTS)
    data = path.read_bytes().decode("latin-1")
    assert not [answer_id for answer_id in shipped().answer_ids if answer_id in data]


def test_the_database_itself_refuses_any_other_event(path):
    Counters(path, Days()).add("started", "en")
    with sqlite3.connect(path) as database, pytest.raises(sqlite3.IntegrityError):
        database.execute("INSERT INTO counts VALUES ('2026-03-01', 'en', 'flag.chest_now', 1)")
    database.close()


def test_what_could_not_be_written_is_counted_when_it_can(path):
    path.mkdir()
    counters = Counters(path, Days())
    assert counters.add("started", "en") == "counters.sqlite: cannot be written (unable to open database file)"
    counters.add("finished", "en")
    path.rmdir()
    assert counters.add("started", "en") == ""
    assert csv(path)[1:] == ["2026-03-01,en,2,1,0"]


def test_a_file_that_is_no_database_any_more_is_set_aside(path):
    path.write_bytes(b"half of something" * 1000)
    assert Counters(path, Days()).add("started", "en") == ""
    assert csv(path)[1:] == ["2026-03-01,en,1,0,0"]
    assert path.with_suffix(".bad").read_bytes().startswith(b"half")


def test_on_a_full_disk_it_complains_and_goes_on(path):
    said = on_a_full_disk(
        f"""
        from pathlib import Path
        from selfcheck.kiosk.counters import Counters
        counters = Counters(Path({str(path)!r}))
        print(counters.add("started", "en"))
        print(counters.add("finished", "en"))
        """
    )
    assert len(said) == 2
    assert all(line.startswith("counters.sqlite: cannot be written (") for line in said)
