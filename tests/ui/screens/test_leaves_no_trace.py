"""Answers live in memory alone: a whole check writes nothing, logs nothing of it, and calls nobody."""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from selfcheck.content import shipped
from selfcheck.keeping import HistoryFile
from selfcheck.ui.flow import Flow
from tests.ui import people

PLACES = ("result", "why", "next_steps", "keep", "review", "learn", "settings", "past")
WATCHED = frozenset(
    {"open", "os.mkdir", "os.rename", "os.remove", "os.truncate", "socket.connect", "subprocess.Popen", "os.system"}
)
_seen: list[tuple[str, str]] | None = None


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    """Python tells it of every file, child process and connection; it cannot be taken out again, only put to sleep."""
    if _seen is None or event not in WATCHED:
        return
    if event == "open" and not arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        return
    _seen.append((event, str(arguments[0])))


@contextmanager
def watched(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, str]]]:
    """What is written, started and called meanwhile: (event, path or program)."""
    global _seen
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    _seen = []
    try:
        yield _seen
    finally:
        _seen = None


@pytest.fixture(scope="module", autouse=True)
def _ears() -> None:
    sys.addaudithook(_hook)


def check_through(flow: Flow, person: people.Given) -> None:
    """Every warning sign and every card answered, as the screens would."""
    flow.start()
    while flow.place.screen == "safety":
        flow.tick_none(flow.place.detail)
        flow.continue_safety()
    while flow.place.screen == "deck":
        flow.answer(flow.check.at, person[flow.check.at])


def test_a_whole_check_writes_nothing_starts_nothing_and_calls_nobody(fly, monkeypatch, tmp_path):  # type: ignore[no-untyped-def]
    pilot = fly(answers={}, history=HistoryFile(tmp_path / "history.json"))
    with watched(monkeypatch) as seen:
        check_through(pilot.app.flow, people.CALF)
        for screen in PLACES:
            pilot.app.flow.go(screen)
            pilot.settle()
        assert seen == [], "a check is kept when somebody asks for it, and never by itself"
        pilot.app.face.set(text_scale=1.25)
    assert seen, "a change of the settings is kept, and should have been heard"
    assert {Path(path).parent for _, path in seen} <= {tmp_path, tmp_path.parent}


def test_nothing_that_was_answered_is_in_a_log_or_on_the_terminal(fly, caplog, capfd, tmp_path):  # type: ignore[no-untyped-def]
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, logger="kivy")
    (tmp_path / "history.json").write_text('{"calf": "flag.wound_not_healing"}')
    pilot = fly(answers={}, history=HistoryFile(tmp_path / "history.json"))
    check_through(pilot.app.flow, people.CALF)
    for screen in PLACES:
        pilot.app.flow.go(screen)
        pilot.settle()
    pilot.app.face.past.keep(pilot.app.flow, pilot.app.face.summary(), date(2026, 3, 14))
    for screen in ("past", "past_check"):
        pilot.app.flow.go(screen, "0")
        pilot.settle()
    said = caplog.text + "".join(capfd.readouterr())
    assert "calf" not in re.sub(r"/\S+", "", said).lower()
    assert [answer_id for answer_id in shipped().answer_ids if answer_id in said] == []


def test_what_the_ears_would_hear_is_heard(monkeypatch, tmp_path):  # type: ignore[no-untyped-def]
    with watched(monkeypatch) as seen:
        (tmp_path / "note").write_text("yes")
        os.replace(tmp_path / "note", tmp_path / "other")
    assert [event for event, _ in seen] == ["open", "os.rename"]
