"""Speaking with a real espeak-ng: the sound goes into a file, or into a pipe that nobody reads."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import wave
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest

from selfcheck.devices.speech_desktop import EspeakNg

ROOT = Path(__file__).parents[2]
ENGLISH = "See a clinician this week. You told us your toes turn pale."
SPANISH = "Consulta a un médico esta semana. Nos dijiste que tus dedos se ponen pálidos."
LONG = 30
"""Seconds after which something that should have happened has not."""


@pytest.fixture(scope="module", autouse=True)
def _installed() -> None:
    assert shutil.which("espeak-ng"), "espeak-ng is missing: run make setup, or sudo apt-get install espeak-ng"


def engine(into: Path) -> EspeakNg:
    """An espeak-ng that writes its sound into a file; it has looked for its voices."""
    speaks, known = EspeakNg(extra=("-w", str(into))), threading.Event()
    speaks.look(known.set)
    assert known.wait(LONG)
    return speaks


def spoken(folder: Path, text: str, language: str, rate: float = 1.0, voice: str = "") -> wave.Wave_read:
    """The sound of a text."""
    path, over = folder / "spoken.wav", threading.Event()
    speaks = engine(path)
    heard: list[bool] = []
    speaks.say(text, language, rate, voice, ended=lambda well: (heard.append(well), over.set()))  # type: ignore[func-returns-value]
    assert over.wait(LONG)
    assert heard == [True]
    return wave.open(str(path))


def seconds(sound: wave.Wave_read) -> float:
    return sound.getnframes() / sound.getframerate()


def until(holds: Callable[[], object]) -> None:
    """Wait until something holds."""
    tick = threading.Event()
    for _ in range(LONG * 100):
        if holds():
            return
        tick.wait(0.01)
    raise AssertionError("it never came about")


def children(parent: int) -> dict[int, str]:
    """The programs that a process has started and not yet taken leave of: id and state (Z is a zombie)."""
    found = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                state, ppid = (entry / "stat").read_text().rpartition(")")[2].split()[:2]
            except OSError:
                continue
            if int(ppid) == parent:
                found[int(entry.name)] = state
    return found


@pytest.fixture
def blocked(tmp_path: Path) -> Path:
    """A pipe that nobody reads: who writes into it speaks on until stopped."""
    pipe = tmp_path / "nobody-listens"
    os.mkfifo(pipe)
    return pipe


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (SPANISH, "es")])
def test_a_text_can_be_heard_and_takes_as_long_as_it_takes_to_say(tmp_path, text, language):
    sound = spoken(tmp_path, text, language)
    loudest = max(abs(sample) for sample in array("h", sound.readframes(sound.getnframes())))
    assert loudest > 3000
    assert len(text.split()) / 4 < seconds(sound) < len(text.split()) / 1.2


def test_each_language_has_a_voice_of_its_own(tmp_path):
    english = spoken(tmp_path, SPANISH, "en")
    english_frames = english.readframes(english.getnframes())
    spanish = spoken(tmp_path, SPANISH, "es")
    assert english_frames != spanish.readframes(spanish.getnframes())


def test_the_usual_kinds_of_both_languages_are_offered_and_can_be_chosen(tmp_path):
    speaks = engine(tmp_path / "no.wav")
    assert [voice.id for voice in speaks.voices("en")] == ["en-us", "en-gb"]
    assert [voice.id for voice in speaks.voices("es")] == ["es-419", "es"]
    assert speaks.voices("xx") == ()
    here = spoken(tmp_path, ENGLISH, "en")
    here_frames = here.readframes(here.getnframes())
    other = spoken(tmp_path, ENGLISH, "en", voice="en-gb")
    assert here_frames != other.readframes(other.getnframes())


def test_a_faster_rate_takes_less_time(tmp_path):
    slow = seconds(spoken(tmp_path, ENGLISH, "en", rate=0.7))
    assert seconds(spoken(tmp_path, ENGLISH, "en", rate=1.45)) < 0.6 * slow


def test_brackets_and_dashes_are_words_and_no_orders(tmp_path):
    odd = spoken(tmp_path, "-v [[t@k]] <break/> --help", "en")
    assert seconds(odd) > 0.5


def test_a_text_of_many_pages_is_spoken_to_its_end(tmp_path):
    assert seconds(spoken(tmp_path, f"{ENGLISH}\n" * 200, "en")) > 200


def test_stopping_ends_the_child_and_nobody_is_told_an_end(blocked):
    speaks, told = engine(blocked), []
    speaks.say(ENGLISH * 20, "en", ended=told.append)
    until(lambda: speaks._child is not None)
    speaks.stop()
    until(lambda: not children(os.getpid()))
    speaks.close()
    assert told == []


def test_a_new_text_takes_the_place_of_the_one_before(blocked):
    speaks, told = engine(blocked), []
    speaks.say(ENGLISH * 20, "en", ended=told.append)
    until(lambda: speaks._child is not None)
    (first,) = children(os.getpid())
    speaks.say(SPANISH * 20, "es", ended=told.append)
    until(lambda: first not in children(os.getpid()) and len(children(os.getpid())) == 1)
    speaks.close()
    until(lambda: not children(os.getpid()))
    assert told == []


def test_a_hundred_texts_in_a_row_leave_no_process_and_no_zombie(blocked):
    speaks = engine(blocked)
    for number in range(100):
        speaks.say(f"{number}", "en")
    speaks.close()
    until(lambda: not children(os.getpid()))


def test_the_words_are_on_no_command_line(blocked):
    speaks = engine(blocked)
    speaks.say(ENGLISH * 20, "en")
    until(lambda: speaks._child is not None and b"--stdin" in _command_line(speaks._child.pid))
    assert b"clinician" not in _command_line(speaks._child.pid)
    speaks.close()


def _command_line(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def _program(pid: int) -> str:
    return Path(_command_line(pid).partition(b"\0")[0].decode()).name


CRASHING = """
import sys, threading
from selfcheck.devices.speech_desktop import EspeakNg
speaks, known = EspeakNg(extra=("-w", sys.argv[1])), threading.Event()
speaks.look(known.set)
known.wait()
speaks.say("A long text. " * 100, "en")
while speaks._child is None:
    pass
print(speaks._child.pid, flush=True)
threading.Event().wait()
"""


def test_when_the_app_is_killed_the_voice_falls_silent(blocked):
    app = subprocess.Popen([sys.executable, "-c", CRASHING, blocked], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert app.stdout is not None
    voice = Path("/proc", app.stdout.readline().strip())
    until(lambda: _program(int(voice.name)) == "espeak-ng")  # and no more the one that ties it to the app
    app.send_signal(signal.SIGKILL)
    app.communicate()
    until(lambda: not voice.exists() or ") Z" in (voice / "stat").read_text())


def test_without_the_program_nothing_is_offered_and_nothing_breaks():
    speaks, known, told = EspeakNg(program="no-such-program"), threading.Event(), []
    speaks.look(known.set)
    assert known.wait(LONG)
    assert speaks.voices("en") == ()
    speaks.say(ENGLISH, "en", ended=told.append)
    speaks.stop()
    speaks.close()
    assert told == [False]


def test_a_program_that_is_taken_away_later_is_told_as_not_heard(tmp_path):
    copy, told, over = tmp_path / "espeak-ng", [], threading.Event()
    copy.symlink_to(shutil.which("espeak-ng"))
    speaks, known = EspeakNg(program=str(copy)), threading.Event()
    speaks.look(known.set)
    assert known.wait(LONG)
    copy.unlink()
    speaks.say(ENGLISH, "en", ended=lambda well: (told.append(well), over.set()))  # type: ignore[func-returns-value]
    assert over.wait(LONG)
    assert told == [False]
