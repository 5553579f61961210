"""Speaking on Android, with the engine that the person has chosen in its settings.

Only voices that lie on the device are used: others would send the words away. An app for Android 11 or later sees the
engine only if its manifest asks for `android.intent.action.TTS_SERVICE` under `<queries>`.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from typing import Any, ClassVar

from selfcheck.devices import android
from selfcheck.devices.speech import Ended, Voice, best_first, chosen, tag

LONGEST = 3900
"""Characters in one call; the engine refuses more than 4000."""
FLUSH, ADD = 0, 1
NOT_INSTALLED = "notInstalled"


class AndroidSpeech:
    """TextToSpeech through pyjnius.

    Python can be a listener only where Java asks for an interface, which UtteranceProgressListener is not; the older
    OnUtteranceCompletedListener is one, and tells the end of a text as well.
    """

    missing = "android"

    def __init__(self) -> None:
        self._engine: Any = None
        self._listeners: list[Any] = []  # Java holds no reference that would keep them
        self._found: dict[Voice, Any] = {}
        self._turn = 0
        self._last = ""
        self._ended: Ended | None = None

    def look(self, found: Callable[[], None]) -> None:
        """Bind to the engine, which answers when it is ready; with one bound already, look again."""
        if self._engine is not None:
            self._ready(0, found)
            return
        try:
            jnius = importlib.import_module("jnius")
            started, completed = _listeners(jnius, lambda status: self._ready(status, found), self._completed)
            self._listeners = [started, completed]
            self._engine = android.java("android.speech.tts.TextToSpeech")(android.activity(), started)
            self._engine.setOnUtteranceCompletedListener(completed)
        except Exception:  # whatever Java threw: a device that does not speak
            self._engine = None

    def voices(self, language: str) -> tuple[Voice, ...]:
        return best_first(self._found, language)

    def say(self, text: str, language: str, rate: float = 1.0, voice: str = "", ended: Ended | None = None) -> None:
        speaker = chosen(self.voices(language), voice)
        self._turn += 1
        self._ended = ended
        try:
            if speaker is None:
                raise LookupError(language)
            self._engine.setVoice(self._found[speaker])
            self._engine.setSpeechRate(float(rate))
            pieces = parts(text)
            self._last = f"{self._turn}.{len(pieces) - 1}"
            for number, piece in enumerate(pieces):
                self._engine.speak(piece, ADD if number else FLUSH, None, f"{self._turn}.{number}")
        except Exception:
            self._over(heard=False)

    def stop(self) -> None:
        self._turn += 1
        self._last, self._ended = "", None
        self._ask("stop")

    def close(self) -> None:
        self.stop()
        self._ask("shutdown")
        self._engine = None

    # --- what the engine tells, on a thread of its own --------------------------------------------------------

    def _ready(self, status: int, found: Callable[[], None]) -> None:
        if status == 0 and self._engine is not None:
            try:
                self._found = dict(_on_this_device(self._engine.getVoices()))
            except Exception:
                self._found = {}
        found()

    def _completed(self, utterance: str) -> None:
        if utterance and utterance == self._last:
            self._over(heard=True)

    def _over(self, heard: bool) -> None:
        ended, self._ended = self._ended, None
        self._last = ""
        if ended is not None:
            ended(heard)

    def _ask(self, order: str) -> None:
        if self._engine is not None:
            try:
                getattr(self._engine, order)()
            except Exception:
                self._engine = None


def parts(text: str) -> list[str]:
    """A text in pieces that the engine takes, cut between lines, else between words."""
    found = [""]
    for line in text.splitlines(keepends=True):
        while len(line) > LONGEST:
            at = line.rfind(" ", 0, LONGEST) + 1 or LONGEST
            found.append(line[:at])
            line = line[at:]
        if len(found[-1]) + len(line) > LONGEST:
            found.append("")
        found[-1] += line
    return [part for part in found if part.strip()]


def _on_this_device(voices: Any) -> Iterator[tuple[Voice, Any]]:
    """The installed voices that need no network, the best quality first."""
    every = [] if voices is None else list(voices.toArray())
    for voice in sorted(every, key=lambda voice: -int(voice.getQuality())):
        if not voice.isNetworkConnectionRequired() and not voice.getFeatures().contains(NOT_INSTALLED):
            yield Voice(voice.getName(), tag(voice.getLocale().toLanguageTag())), voice


def _listeners(jnius: Any, ready: Callable[[int], None], completed: Callable[[str], None]) -> tuple[Any, Any]:
    """The two that Java calls. Made here, as their base class is there on Android alone."""

    class Started(jnius.PythonJavaClass):  # type: ignore[misc]
        """Called when the engine is bound, or cannot be."""

        __javainterfaces__: ClassVar = ["android/speech/tts/TextToSpeech$OnInitListener"]

        @jnius.java_method("(I)V")  # type: ignore[untyped-decorator]
        def onInit(self, status: int) -> None:
            ready(status)

    class Completed(jnius.PythonJavaClass):  # type: ignore[misc]
        """Called at the end of each piece."""

        __javainterfaces__: ClassVar = ["android/speech/tts/TextToSpeech$OnUtteranceCompletedListener"]

        @jnius.java_method("(Ljava/lang/String;)V")  # type: ignore[untyped-decorator]
        def onUtteranceCompleted(self, utterance: str) -> None:
            completed(utterance)

    return Started(), Completed()
