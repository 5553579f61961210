"""Speaking on Android, against a stand-in that records what Java was asked for."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any

import pytest

from selfcheck.devices import Speech, speech
from selfcheck.devices.speech_android import LONGEST, parts
from tests.devices.java import Java


class Voice:
    """A voice as Android tells of it."""

    def __init__(self, name: str, tag: str, quality: int = 300, network: bool = False, features: tuple[str, ...] = ()):
        self.getName = lambda: name
        self.getQuality = lambda: quality
        self.isNetworkConnectionRequired = lambda: network
        self.getFeatures = lambda: SimpleNamespace(contains=lambda feature: feature in features)
        self.getLocale = lambda: SimpleNamespace(toLanguageTag=lambda: tag)


VOICES = [
    Voice("en-plain", "en-US"),
    Voice("en-cloud", "en-US", quality=500, network=True),
    Voice("en-fine", "en-US", quality=400),
    Voice("es-absent", "es-MX", features=("notInstalled",)),
    Voice("es-here", "es-ES"),
]


class Engine:
    """Stands in for `android.speech.tts.TextToSpeech`."""

    made: list[Engine] = []  # noqa: RUF012
    fails = False

    def __init__(self, context: object, started: Any) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self.started, self.completed = started, None
        Engine.made.append(self)

    def setOnUtteranceCompletedListener(self, listener: Any) -> None:
        self.completed = listener

    def getVoices(self) -> Any:
        return SimpleNamespace(toArray=lambda: VOICES)

    def setVoice(self, voice: Voice) -> None:
        self.calls.append(("voice", voice.getName(), voice.getLocale().toLanguageTag()))

    def setSpeechRate(self, rate: float) -> None:
        self.calls.append(("rate", rate))

    def speak(self, text: str, mode: int, parameters: None, utterance: str) -> None:
        if self.fails:
            raise RuntimeError("JVM exception occurred")
        self.calls.append(("speak", text, mode, utterance))

    def stop(self) -> None:
        self.calls.append(("stop",))

    def shutdown(self) -> None:
        self.calls.append(("shutdown",))

    def spoken(self) -> list[tuple[Any, ...]]:
        return [call for call in self.calls if call[0] == "speak"]


@pytest.fixture
def android(monkeypatch: pytest.MonkeyPatch) -> type[Engine]:
    """A device with an engine, as pyjnius shows it."""
    Java(monkeypatch, **{"android.speech.tts.TextToSpeech": Engine})
    jnius = sys.modules["jnius"]
    jnius.PythonJavaClass = object  # type: ignore[attr-defined]
    jnius.java_method = lambda signature: lambda method: method  # type: ignore[attr-defined]
    monkeypatch.setattr(Engine, "made", [])
    monkeypatch.setattr(Engine, "fails", False)
    return Engine


def ready(android: type[Engine], status: int = 0) -> tuple[Speech, Engine, list[str]]:
    """The port, its engine bound."""
    speaks, told = speech(), []
    speaks.look(lambda: told.append("found"))
    assert told == [], "Java answers later"
    engine = android.made[-1]
    engine.started.onInit(status)
    assert told == ["found"]
    return speaks, engine, told


def test_only_voices_that_lie_on_the_device_are_offered_the_best_first(android):
    speaks, _, _ = ready(android)
    assert [voice.id for voice in speaks.voices("en")] == ["en-fine", "en-plain"]
    assert [voice.id for voice in speaks.voices("es")] == ["es-here"]


def test_a_text_is_spoken_with_the_voice_and_the_place_of_the_language(android):
    speaks, engine, _ = ready(android)
    speaks.say("Tus dedos.", "es", 0.85)
    assert engine.calls == [("voice", "es-here", "es-ES"), ("rate", 0.85), ("speak", "Tus dedos.", 0, "1.0")]


def test_a_voice_can_be_chosen(android):
    speaks, engine, _ = ready(android)
    speaks.say("Your toes.", "en", voice="en-plain")
    assert engine.calls[0] == ("voice", "en-plain", "en-US")


def test_the_end_is_told_once_and_only_of_the_text_that_is_spoken_now(android):
    speaks, engine, _ = ready(android)
    told: list[bool] = []
    speaks.say("One.", "en", ended=told.append)
    first = engine.spoken()[-1][3]
    speaks.say("Two.", "en", ended=told.append)
    engine.completed.onUtteranceCompleted(first)
    assert told == []
    second = engine.spoken()[-1][3]
    engine.completed.onUtteranceCompleted(second)
    engine.completed.onUtteranceCompleted(second)
    assert told == [True]


def test_stopping_is_at_once_and_tells_no_end(android):
    speaks, engine, _ = ready(android)
    told: list[bool] = []
    speaks.say("One.", "en", ended=told.append)
    speaks.stop()
    assert engine.calls[-1] == ("stop",)
    engine.completed.onUtteranceCompleted(engine.spoken()[-1][3])
    assert told == []


def test_a_long_text_goes_in_pieces_and_ends_with_the_last(android):
    speaks, engine, _ = ready(android)
    told: list[bool] = []
    text = "".join(f"Sentence number {number} of a long page.\n" for number in range(400))
    speaks.say(text, "en", ended=told.append)
    pieces = engine.spoken()
    assert len(pieces) > 2
    assert [mode for _, _, mode, _ in pieces] == [0] + [1] * (len(pieces) - 1)
    assert "".join(piece for _, piece, _, _ in pieces) == text
    for _, _, _, utterance in pieces[:-1]:
        engine.completed.onUtteranceCompleted(utterance)
    assert told == []
    engine.completed.onUtteranceCompleted(pieces[-1][3])
    assert told == [True]


def test_pieces_are_cut_between_lines_or_words_and_never_too_long():
    words = "word " * 2000 + "\n" + "x" * 5000
    cut = parts(words)
    assert "".join(cut) == words
    assert all(len(piece) <= LONGEST for piece in cut)
    assert cut[0].endswith("word ")
    assert parts("") == []


def test_an_engine_that_cannot_be_bound_is_a_device_without_a_voice(android):
    speaks, _, _ = ready(android, status=-1)
    assert speaks.voices("en") == ()


def test_what_java_throws_stays_here(android, monkeypatch):
    speaks, _, _ = ready(android)
    told: list[bool] = []
    monkeypatch.setattr(Engine, "fails", True)
    speaks.say("One.", "en", ended=told.append)
    assert told == [False]
    speaks.stop()


def test_without_pyjnius_there_is_no_voice(monkeypatch):
    monkeypatch.setenv("ANDROID_ARGUMENT", "")
    monkeypatch.setitem(sys.modules, "jnius", None)
    speaks = speech()
    speaks.look(lambda: None)
    assert speaks.voices("es") == ()
    speaks.say("One.", "en")
    speaks.close()


def test_closing_gives_the_engine_back(android):
    speaks, engine, _ = ready(android)
    speaks.close()
    assert engine.calls[-1] == ("shutdown",)
    speaks.stop()


def test_looking_again_finds_what_was_installed_since(android, monkeypatch):
    speaks, _, told = ready(android)
    monkeypatch.setattr(Engine, "getVoices", lambda self: SimpleNamespace(toArray=lambda: [Voice("new", "es-US")]))
    speaks.look(lambda: told.append("again"))
    assert told == ["found", "again"]
    assert [voice.id for voice in speaks.voices("es")] == ["new"]
