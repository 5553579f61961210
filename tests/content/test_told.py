"""What is said of a file that cannot be used is said in the language of the process, to the last word."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from selfcheck.content import ContentError, load
from selfcheck.content.told import of_library
from tests.content import tiny
from tests.content.test_loader import FAULTS
from tests.languages import PSEUDO, pseudo_locale


@pytest.fixture
def pseudo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This process speaks the made-up language, as `selfcheck` does on a system that speaks it."""
    monkeypatch.setenv("LANGUAGE", PSEUDO)
    before = gettext.textdomain()
    gettext.bindtextdomain("python", str(pseudo_locale()))
    gettext.textdomain("python")
    yield
    gettext.textdomain(before)


def words(line: str) -> set[str]:
    return {*re.findall(r"[A-Za-z_]{4,}", line)}


def test_every_fault_of_the_content_is_told_in_the_language_of_the_process(pseudo, tmp_path: Path):
    left = []
    for number, (file, old, new, line) in enumerate(FAULTS):
        (tmp_path / str(number)).mkdir()
        folder = tiny.write(tmp_path / str(number))
        tiny.edit(folder, file, old, new)
        files = {word for path in folder.iterdir() for word in words(path.name + path.read_text(encoding="utf-8"))}
        with pytest.raises(ContentError) as error:
            load(folder)
        data = {"float", "document", *files, *re.findall(r"`(\w+)`", line)}  # names of types, files and keys
        left += [(line, word) for word in words(line) - data if re.search(rf"\b{word}\b", str(error.value))]
    assert left == []


def test_what_a_library_says_and_we_never_heard_stays_as_it_is(pseudo):
    assert of_library("Something quite new") == "Something quite new"
    assert "Invalid" not in of_library("Invalid value (at line 3, column 6)")
    assert "line" not in of_library("Invalid value (at line 3, column 6)")
