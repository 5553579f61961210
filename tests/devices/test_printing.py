"""Printing by CUPS, with programs that stand in for its own and note what they were given."""

from __future__ import annotations

import os
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from selfcheck.devices import NoPrinting
from selfcheck.devices.printing import CupsPrinting, printing

pytestmark = pytest.mark.usefixtures("cups")
DOCUMENT = b"%PDF toes turn pale"


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with `lp` and `lpstat`: one printer, and it is the one to use."""
    program(tmp_path, "lpstat", "echo office")
    program(tmp_path, "lp", f'echo "$@" > {tmp_path}/given; cat > {tmp_path}/printed')
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def program(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


def answer(ask: Any, *given: Any) -> bool:
    """What is answered, whenever that is."""
    answers: Queue[bool] = Queue()
    ask(*given, answers.put)
    return answers.get(timeout=60)


def test_a_printer_is_found_and_takes_the_document_through_a_pipe(cups):
    assert isinstance(printing(), CupsPrinting)
    assert answer(printing().find)
    assert answer(printing().print, DOCUMENT)
    assert (cups / "printed").read_bytes() == DOCUMENT
    assert (cups / "given").read_text().split()[:2] == ["-t", "selfcheck"]


def test_where_none_is_set_the_first_is_taken(cups):
    program(cups, "lpstat", "echo office; echo hall")
    program(cups, "lp", f'[ "$1" = -d ] || exit 1; echo "$@" > {cups}/given; cat > {cups}/printed')
    assert answer(printing().print, DOCUMENT)
    assert (cups / "given").read_text().split()[:2] == ["-d", "office"]
    assert (cups / "printed").read_bytes() == DOCUMENT


def test_without_a_printer_nothing_is_printed(cups):
    program(cups, "lpstat", "exit 1")
    program(cups, "lp", "exit 1")
    assert not answer(printing().find)
    assert not answer(printing().print, DOCUMENT)


def test_a_queue_that_refuses_is_told(cups):
    program(cups, "lp", "exit 1")
    assert not answer(printing().print, DOCUMENT)


def test_a_machine_without_cups_has_no_printer(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    assert isinstance(printing(), NoPrinting)
    assert not answer(printing().find)
