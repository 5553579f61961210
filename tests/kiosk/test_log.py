"""The log tells staff what happened and nobody what was answered, and a bad disk never stops the kiosk."""

import re
from pathlib import Path

import pytest

from selfcheck.content import shipped
from selfcheck.kiosk import log as log_module
from selfcheck.kiosk.log import Log
from tests.kiosk.full_disk import on_a_full_disk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.log"


def test_a_line_has_a_time_an_event_and_its_words(path):
    log = Log(path)
    log.write("session_finished", language="es")
    log.write("cannot_write", file="counters.sqlite:\n disk is full")
    log.close()
    first, second = path.read_text().splitlines()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d session_finished language=es", first)
    assert second.endswith('cannot_write file="counters.sqlite: disk is full"')


def test_an_exception_is_told_by_type_and_place_and_never_by_what_it_says(path):
    def look_up() -> None:
        {}["flag.chest_now"]

    log = Log(path)
    try:
        look_up()
    except KeyError as error:
        log.failed(type(error), error.__traceback__)
    log.close()
    told = path.read_text()
    assert re.search(r'session_failed type=KeyError at="test_log.py:\d+ < test_log.py:\d+"', told)
    assert not [answer_id for answer_id in shipped().answer_ids if answer_id in told]


def test_it_never_grows_beyond_its_files(path, monkeypatch):
    monkeypatch.setattr(log_module, "BYTES", 1000)
    log = Log(path)
    for number in range(500):
        log.write("session_timed_out", language="en", number=number)
    log.close()
    files = sorted(path.parent.iterdir())
    assert len(files) == log_module.FILES + 1
    assert sum(file.stat().st_size for file in files) <= 1000 * len(files)
    assert "number=499" in path.read_text()


def test_a_log_that_cannot_be_written_is_silent_and_works_again_later(path, capfd):
    path.mkdir()
    log = Log(path)
    log.write("started")
    path.rmdir()
    log.write("session_started", language="en")
    log.close()
    assert capfd.readouterr() == ("", "")
    assert path.read_text().count("\n") == 1


def test_a_full_disk_is_silent(path):
    assert (
        on_a_full_disk(
            f"""
            from pathlib import Path
            from selfcheck.kiosk.log import Log
            log = Log(Path({str(path)!r}))
            for _ in range(3):
                log.write("started")
            log.close()
            """
        )
        == []
    )
