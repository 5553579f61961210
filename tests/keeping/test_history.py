"""Past checks survive a restart, and whatever has become of their file; nothing of them is lost by chance."""

from __future__ import annotations

import json
import os
import stat
import sys
from datetime import date
from pathlib import Path

import msgspec
import pytest

from selfcheck.keeping import HistoryFile
from selfcheck.keeping.history import MOST
from tests.ui.past_checks import DRAWN, EVERY_KIND

FIRST, SECOND, *_ = DRAWN


@pytest.fixture
def file(tmp_path: Path) -> HistoryFile:
    return HistoryFile(tmp_path / "data" / "history.json")


def kept(file: HistoryFile, checks=EVERY_KIND) -> HistoryFile:  # type: ignore[no-untyped-def]
    for check in checks:
        assert file.keep(check) == ""
    return file


def written(file: HistoryFile, content: bytes) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(content)


def full(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


def test_what_was_kept_is_there_after_a_restart_with_all_that_was_told(file: HistoryFile) -> None:
    kept(file)
    assert HistoryFile(file.path).read() == (EVERY_KIND, "")


def test_before_anything_is_kept_there_is_no_file_and_nothing_to_complain_of(file: HistoryFile) -> None:
    assert file.read() == ((), "")
    assert not file.path.parent.exists()


def test_only_the_owner_can_read_it_and_a_day_has_no_hour(file: HistoryFile) -> None:
    umask = os.umask(0)
    try:
        kept(file, DRAWN)
    finally:
        os.umask(umask)
    if sys.platform != "win32":
        assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.path.parent.stat().st_mode) == 0o700
    assert json.loads(file.path.read_bytes())["checks"][0]["day"] == "2026-01-02"
    assert [path.name for path in file.path.parent.iterdir()] == ["history.json"]


def test_what_was_left_open_for_others_is_not_written_into(file: HistoryFile) -> None:
    written(file, b"")
    file.path.unlink()
    draft = file.path.with_suffix(".new")
    draft.write_text("half a file")
    draft.chmod(0o666)
    kept(file, DRAWN)
    if sys.platform != "win32":
        assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert file.read() == (DRAWN, "")


def test_the_oldest_makes_room(file: HistoryFile) -> None:
    many = [msgspec.structs.replace(FIRST, day=date.fromordinal(738_000 + n)) for n in range(MOST + 2)]
    file.path.parent.mkdir()
    book = {"version": 1, "checks": many[:MOST]}
    file.path.write_bytes(msgspec.json.encode(book))
    kept(file, many[MOST:])
    assert file.read() == (tuple(many[2:]), "")


def test_a_check_that_changed_takes_the_place_of_what_was_kept_of_it(file: HistoryFile) -> None:
    kept(file, DRAWN[:2])
    changed = msgspec.structs.replace(SECOND, strength="strong")
    assert file.keep(changed, instead_of=SECOND) == ""
    assert file.read() == ((FIRST, changed), "")


@pytest.mark.parametrize("number", [0, 2, 5])
def test_one_is_deleted_and_the_others_stay(file: HistoryFile, number: int) -> None:
    kept(file, DRAWN)
    assert file.delete(DRAWN[number]) == ""
    assert file.read() == (DRAWN[:number] + DRAWN[number + 1 :], "")


def test_of_two_that_are_the_same_one_stays(file: HistoryFile) -> None:
    kept(file, (FIRST, FIRST))
    file.delete(FIRST)
    assert file.read() == ((FIRST,), "")


def test_two_windows_of_the_app_do_not_write_over_each_other(file: HistoryFile) -> None:
    other = HistoryFile(file.path)
    kept(file, (FIRST,))
    kept(other, (SECOND,))
    assert file.delete(FIRST) == ""
    assert other.read() == ((SECOND,), "")


CHECK = json.loads(msgspec.json.encode(FIRST))
BROKEN = {
    "empty": b"",
    "half": b'{"version": 1, "checks": [{"day": "2026-01',
    "no history": b"[]",
    "no version": json.dumps({"checks": []}).encode(),
    "of a later version": json.dumps({"version": 2, "checks": [CHECK]}).encode(),
    "a side that there is not": json.dumps({"version": 1, "checks": [CHECK | {"heading": "both"}]}).encode(),
    "no day": json.dumps({"version": 1, "checks": [CHECK | {"day": "yesterday"}]}).encode(),
    "a number for an answer": json.dumps({"version": 1, "checks": [CHECK | {"answers": {"flag.x": 1}}]}).encode(),
    "something more": json.dumps({"version": 1, "checks": [CHECK | {"name": "Anna"}]}).encode(),
    "no text": b"\xff\xfe",
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_file_that_cannot_be_used_is_set_aside_whole_and_named_in_one_line(
    file: HistoryFile, content: bytes
) -> None:
    written(file, content)
    checks, complaint = file.read()
    assert checks == ()
    assert str(file.path) in complaint and "history.bad" in complaint and "\n" not in complaint
    assert file.path.with_suffix(".bad").read_bytes() == content
    assert file.read() == ((), "")


def test_no_complaint_tells_what_was_answered(file: HistoryFile) -> None:
    for fault in ({"heading": "my heel"}, {"my heel": "hurts"}, {"answers": {"my heel": 1}}):
        file.path.parent.mkdir(exist_ok=True)
        file.path.write_text(json.dumps({"version": 1, "checks": [CHECK | fault]}))
        assert "heel" not in file.read()[1]


def test_a_second_broken_file_is_not_laid_over_the_first(file: HistoryFile) -> None:
    written(file, b"first")
    assert "history.bad" in file.read()[1]
    file.path.write_bytes(b"second")
    assert file.keep(FIRST) == ""
    assert [path.read_bytes() for path in sorted(file.path.parent.glob("*.bad*"))] == [b"first", b"second"]
    assert file.read() == ((FIRST,), "")


@pytest.mark.parametrize("step", ["replace", "fsync"])
def test_on_a_full_disk_what_was_kept_before_stays_whole(file: HistoryFile, monkeypatch, step: str) -> None:  # type: ignore[no-untyped-def]
    kept(file, DRAWN[:2])
    monkeypatch.setattr(os, step, full)
    for complaint in (file.keep(DRAWN[2]), file.delete(FIRST)):
        assert "No space left on device" in complaint and "\n" not in complaint
    assert file.read() == (DRAWN[:2], "")
    assert [path.name for path in file.path.parent.iterdir()] == ["history.json"]


def test_where_nothing_may_be_written_it_is_a_complaint_and_no_crash(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    file = HistoryFile(tmp_path / "data" / "history.json")
    assert "data" in file.keep(FIRST)
    assert file.read()[0] == ()


@pytest.mark.parametrize("in_the_way", ["cannot be read", "cannot be set aside"])
def test_what_cannot_be_read_is_never_replaced(file: HistoryFile, monkeypatch, in_the_way: str) -> None:  # type: ignore[no-untyped-def]
    if in_the_way == "cannot be read":
        file.path.mkdir(parents=True)
    else:
        written(file, b"broken")
        monkeypatch.setattr(os, "replace", full)
    before = [path.name for path in file.path.parent.iterdir()]
    for complaint in (file.keep(FIRST), file.delete(FIRST), file.read()[1]):
        assert in_the_way in complaint
    assert [path.name for path in file.path.parent.iterdir()] == before


def test_forgetting_leaves_nothing_behind(file: HistoryFile) -> None:
    kept(file, DRAWN)
    for name in ("history.bad", "history.bad2", "history.new"):
        (file.path.parent / name).write_text("old")
    assert file.forget() == ""
    assert list(file.path.parent.iterdir()) == []
    assert file.forget() == ""


def test_what_could_not_be_forgotten_is_told(file: HistoryFile, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    kept(file, DRAWN)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "unlink", refuse)
    assert "Read-only file system" in file.forget()
    assert file.read() == (DRAWN, "")
