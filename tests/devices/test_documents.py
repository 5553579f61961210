"""A file in the person's documents: theirs alone, over nothing else, and whole or not there."""

from __future__ import annotations

import errno
import os
import stat
import sys

import pytest

from selfcheck.devices import FolderOfDocuments, NoDocuments
from selfcheck.devices.documents import paper_of


def test_a_file_is_written_for_this_account_alone(tmp_path):
    path = FolderOfDocuments(tmp_path).save("check-2026-03-14.pdf", b"words")
    assert (path, path.read_bytes()) == (tmp_path / "check-2026-03-14.pdf", b"words")
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_nothing_is_written_over(tmp_path):
    folder = FolderOfDocuments(tmp_path)
    paths = [folder.save("check.pdf", words) for words in (b"one", b"two", b"three")]
    assert [path.name for path in paths] == ["check.pdf", "check-2.pdf", "check-3.pdf"]
    assert [path.read_bytes() for path in paths] == [b"one", b"two", b"three"]


def test_a_folder_that_is_missing_is_made(tmp_path):
    assert FolderOfDocuments(tmp_path / "home" / "Documents").save("check.pdf", b"words").is_file()


def test_where_no_folder_can_be_it_says_so_and_nothing_is_lost(tmp_path):
    (tmp_path / "Documents").write_bytes(b"a file where the folder should be")
    with pytest.raises(OSError):
        FolderOfDocuments(tmp_path / "Documents").save("check.pdf", b"words")
    assert (tmp_path / "Documents").read_bytes() == b"a file where the folder should be"


def test_of_a_full_disk_no_half_file_is_left(tmp_path, monkeypatch):
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        FolderOfDocuments(tmp_path).save("check.pdf", b"words")
    assert list(tmp_path.iterdir()) == []


def test_without_a_folder_nothing_can_be_saved():
    assert not NoDocuments.can_save
    with pytest.raises(OSError):
        NoDocuments().save("check.pdf", b"words")


@pytest.mark.parametrize(
    ("languages", "paper"),
    [(("en_US", "en"), "LETTER"), (("es_MX", "es"), "LETTER"), (("es_ES", "es"), "A4"), (("en",), "A4"), ((), "A4")],
)
def test_the_paper_is_that_of_the_country(languages, paper):
    assert paper_of(languages) == paper
