"""Speaking with a program of the system: one child process for what is being said, and none that outlives it.

The words go in through standard input, since a command line is there for everybody on the machine to read. A thread
waits for the child, so that the window never does and no child is left behind as a zombie.
"""

from __future__ import annotations

import subprocess
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from threading import Lock, Thread
from typing import ClassVar

from selfcheck.devices.programs import NO_WINDOW, environment
from selfcheck.devices.speech import Ended, Voice, best_first, chosen

PATIENCE = 20
"""Seconds that the list of voices may take, on a machine that has just started."""


class ChildSpeech(ABC):
    """What the engines have in common. An engine says how to list voices and how to speak with one of them."""

    missing = ""
    environment: ClassVar[dict[str, str]] = {}
    """What the engine's children find there beside what the app does."""

    def __init__(self) -> None:
        self._voices: tuple[Voice, ...] = ()
        self._lock = Lock()
        self._turn = 0
        self._child: subprocess.Popen[bytes] | None = None
        self._speaker: Thread | None = None

    # --- what an engine says ----------------------------------------------------------------------------------

    @abstractmethod
    def listing(self) -> Sequence[str] | None:
        """The command that lists the voices; None where the engine is not installed."""

    @abstractmethod
    def read_voices(self, listed: str) -> list[Voice]:
        """The voices in what that command printed."""

    @abstractmethod
    def command(self, voice: Voice, rate: float) -> Sequence[str]:
        """The command that speaks what it reads from standard input."""

    def pieces(self, text: str) -> list[str]:
        """What to give to one child after the other; the engine's pauses are as long as it takes to start one."""
        return [text]

    def encode(self, words: str) -> bytes:
        """The words as the engine reads them."""
        return words.encode("utf-8", "replace")

    def end(self, child: subprocess.Popen[bytes]) -> None:
        """Make a child that speaks be silent."""
        child.kill()

    # --- the port ---------------------------------------------------------------------------------------------

    def look(self, found: Callable[[], None]) -> None:
        Thread(target=self._look, args=(found,), daemon=True).start()

    def voices(self, language: str) -> tuple[Voice, ...]:
        return best_first(self._voices, language)

    def say(self, text: str, language: str, rate: float = 1.0, voice: str = "", ended: Ended | None = None) -> None:
        self.stop()
        speaker = chosen(self.voices(language), voice)
        if speaker is None:
            if ended is not None:
                ended(False)
            return
        # Double brackets are orders to espeak and to say, not words.
        words = text.replace("[[", "").replace("]]", "")
        task = (self._turn, self.command(speaker, rate), self.pieces(words), ended)
        self._speaker = Thread(target=self._speak, args=task, daemon=True)
        self._speaker.start()

    def stop(self) -> None:
        with self._lock:
            self._turn += 1
            child, self._child = self._child, None
        if child is not None:
            self.end(child)

    def close(self) -> None:
        self.stop()
        if self._speaker is not None:
            self._speaker.join(timeout=1)

    # --- on a thread ------------------------------------------------------------------------------------------

    def _look(self, found: Callable[[], None]) -> None:
        self._voices = tuple(self._list())
        found()

    def _list(self) -> list[Voice]:
        none, around = subprocess.DEVNULL, environment(**self.environment)
        try:
            command = self.listing()
            if command is None:
                return []
            done = subprocess.run(
                command, stdin=none, capture_output=True, timeout=PATIENCE, env=around, creationflags=NO_WINDOW
            )
        except (OSError, subprocess.SubprocessError):
            return []
        return self.read_voices(done.stdout.decode("utf-8", "replace"))

    def _speak(self, turn: int, command: Sequence[str], pieces: list[str], ended: Ended | None) -> None:
        # The child is started here and not by the caller: Linux ends it with the thread that started it.
        heard = True
        for piece in pieces:
            child = self._start(command)
            if child is None:
                heard = False
                break
            with self._lock:
                late = turn != self._turn
                if not late:
                    self._child = child
            if late:
                self.end(child)
            _, complaint = child.communicate(self.encode(piece))
            heard = child.returncode == 0 and not any(line.startswith(b"error") for line in complaint.splitlines())
            if late or turn != self._turn or not heard:
                break
        with self._lock:
            late = turn != self._turn
            if not late:
                self._child = None
        if not late and ended is not None:
            ended(heard)

    def _start(self, command: Sequence[str]) -> subprocess.Popen[bytes] | None:
        pipe, around = subprocess.PIPE, environment(**self.environment)
        try:
            return subprocess.Popen(
                command, stdin=pipe, stdout=subprocess.DEVNULL, stderr=pipe, env=around, creationflags=NO_WINDOW
            )
        except OSError:
            return None
