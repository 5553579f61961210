"""Speaking. Each system has an engine of its own; what they share is this port: say a text in a language, stop at once.

Nothing here blocks, and nothing raises: an engine that is not there, or breaks, speaks no words.
"""

from __future__ import annotations

import atexit
import sys
from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol

from selfcheck.devices import android

MOST = 3
"""Voices of a language that are offered, the best ones first."""
PREFERRED = ("en-us", "en-gb", "es-419", "es-mx", "es-us", "es-es", "es")
"""Kinds of a language that most people are used to, in this order."""
Ended = Callable[[bool], None]
"""Told when a text is over, True if it could be heard. It may come on any thread."""


class Voice(NamedTuple):
    """A voice as the engine names it, and its language tag in lower case, such as `es-419`."""

    id: str
    language: str


class Speech(Protocol):
    """Speaks one text at a time; a new one takes the place of the one before."""

    missing: str
    """Which hint says how to get a voice here: "linux", "macos", "windows", "android"."""

    def look(self, found: Callable[[], None]) -> None:
        """Look for voices without a wait; `found` is called, perhaps on another thread, when they are known."""
        ...

    def voices(self, language: str) -> tuple[Voice, ...]:
        """The voices found so far for a language ("en"), the best one first; empty = it cannot be spoken."""
        ...

    def say(self, text: str, language: str, rate: float = 1.0, voice: str = "", ended: Ended | None = None) -> None:
        """Begin to speak. `rate` 1.0 is a calm pace; `voice` "" is the best one. `ended` is not called for a text
        that was stopped or replaced."""
        ...

    def stop(self) -> None:
        """Be silent at once."""
        ...

    def close(self) -> None:
        """Be silent for good; the app is being closed."""
        ...


class NoSpeech:
    """A device that cannot speak."""

    missing = "linux"

    def look(self, found: Callable[[], None]) -> None:
        return None

    def voices(self, language: str) -> tuple[Voice, ...]:
        return ()

    def say(self, text: str, language: str, rate: float = 1.0, voice: str = "", ended: Ended | None = None) -> None:
        if ended is not None:
            ended(False)

    def stop(self) -> None:
        return None

    def close(self) -> None:
        return None


class Said(NamedTuple):
    """What a `RecordingSpeech` was given to say."""

    text: str
    language: str
    rate: float
    voice: str


class RecordingSpeech:
    """For tests: speaks without a sound, remembers what it said, and goes on until `finish()` or `stop()`."""

    missing = "linux"
    VOICES = (Voice("en-one", "en-us"), Voice("en-two", "en-gb"), Voice("es-one", "es-419"))

    def __init__(self, voices: Iterable[Voice] = VOICES) -> None:
        self.found = tuple(voices)
        self.said: list[Said] = []
        self.closed = False
        self._ended: Ended | None = None
        self._looked = False

    @property
    def speaking(self) -> bool:
        return self._ended is not None

    def look(self, found: Callable[[], None]) -> None:
        self._looked = True
        found()

    def voices(self, language: str) -> tuple[Voice, ...]:
        return best_first(self.found, language) if self._looked else ()

    def say(self, text: str, language: str, rate: float = 1.0, voice: str = "", ended: Ended | None = None) -> None:
        self.said.append(Said(text, language, rate, voice))
        self._ended = ended or (lambda heard: None)

    def stop(self) -> None:
        self._ended = None

    def close(self) -> None:
        self.stop()
        self.closed = True

    def finish(self, heard: bool = True) -> None:
        """Come to the end of what is being said."""
        ended, self._ended = self._ended, None
        if ended is not None:
            ended(heard)


def tag(language: str) -> str:
    """A language tag as it is compared here: `es_MX` and `es-mx` are one."""
    return language.replace("_", "-").lower()


def best_first(voices: Iterable[Voice], language: str) -> tuple[Voice, ...]:
    """The few voices to offer for a language; an unusual kind of it only where there is no other."""
    fitting = [voice for voice in voices if voice.language.partition("-")[0] == language]
    usual = [voice for voice in fitting if voice.language in PREFERRED]
    return tuple(sorted(usual, key=lambda voice: PREFERRED.index(voice.language)) or fitting)[:MOST]


def chosen(voices: tuple[Voice, ...], wanted: str) -> Voice | None:
    """The voice that is wanted if it is among these, else the best one; None where there is none."""
    return next((voice for voice in voices if voice.id == wanted), voices[0] if voices else None)


def speech(volume: int = 100) -> Speech:
    """The speech of this device. `volume` is in percent of the voice's own; only espeak-ng has such an option."""
    engine = _engine(volume)
    atexit.register(engine.close)
    return engine


def _engine(volume: int) -> Speech:
    if android.here():
        from selfcheck.devices.speech_android import AndroidSpeech

        return AndroidSpeech()
    from selfcheck.devices import speech_desktop as desktop

    if sys.platform == "darwin":
        return desktop.Say()
    return desktop.Sapi() if sys.platform == "win32" else desktop.EspeakNg(volume=volume)
