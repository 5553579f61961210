"""What the port promises, with the fake; and how the engines of the other systems are called."""

from __future__ import annotations

import array
import base64
import os
import shutil
import subprocess
import sys

import pytest

from selfcheck.devices import NoSpeech, RecordingSpeech, Voice, speech
from selfcheck.devices.speech import best_first, chosen
from selfcheck.devices.speech_desktop import EspeakNg, Sapi, Say

LISTED_BY_SAY = """\
Albert              en_US    # Hello! My name is Albert.
Daniel              en_GB    # Hello! My name is Daniel.
Eddy (German (Germany)) de_DE    # Hallo! Ich heiße Eddy.
Mónica              es_ES    # ¡Hola! Me llamo Mónica.
Paulina             es_MX    # ¡Hola! Me llamo Paulina.
Samantha            en_US    # Hello! My name is Samantha.
"""
LISTED_BY_WINDOWS = "\ufeffen-US\tMicrosoft Zira Desktop\r\nes-MX\tMicrosoft Sabina Desktop\r\n\r\n"


def test_the_usual_kind_of_a_language_comes_first_and_odd_ones_only_where_there_is_no_other():
    voices = [Voice("a", "en-029"), Voice("b", "en-gb"), Voice("c", "en-us"), Voice("d", "es-419"), Voice("e", "de-ch")]
    assert [voice.id for voice in best_first(voices, "en")] == ["c", "b"]
    assert [voice.id for voice in best_first(voices, "de")] == ["e"]
    assert best_first(voices, "fr") == ()


def test_a_voice_that_is_gone_gives_way_to_the_best_one():
    voices = (Voice("a", "en-us"), Voice("b", "en-gb"))
    assert chosen(voices, "b") == voices[1]
    assert chosen(voices, "gone") == voices[0]
    assert chosen((), "b") is None


def test_the_fake_speaks_until_it_is_stopped_or_finished():
    fake, told = RecordingSpeech(), []
    fake.look(lambda: None)
    fake.say("One.", "en", ended=told.append)
    fake.stop()
    fake.finish()
    assert told == []
    fake.say("Two.", "es", 0.7, "es-one", ended=told.append)
    fake.finish()
    assert told == [True]
    assert not fake.speaking
    assert [said.text for said in fake.said] == ["One.", "Two."]


def test_a_device_without_an_engine_has_no_voices():
    none, told = NoSpeech(), []
    none.look(lambda: told.append("found"))
    none.say("One.", "en", ended=told.append)
    assert none.voices("en") == ()
    assert told == [False]


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="espeak-ng is not installed")
def test_a_shop_may_have_it_softer(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("ANDROID_ARGUMENT", raising=False)
    loud = []
    for volume in (100, 30):
        file = tmp_path / "said.wav"
        command = [*speech(volume).command(Voice("en-us", "en-us"), 1.0), "-w", str(file)]
        subprocess.run(command, input=b"Your foot or leg.", check=True)
        sound = array.array("h", file.read_bytes()[44:])
        loud.append(max(map(abs, sound)))
    assert loud[1] < loud[0] / 2


@pytest.mark.parametrize(
    ("platform", "kind", "hint"),
    [("linux", EspeakNg, "linux"), ("darwin", Say, "macos"), ("win32", Sapi, "windows")],
)
def test_every_system_has_its_engine_and_its_hint(monkeypatch, platform, kind, hint):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.delenv("ANDROID_ARGUMENT", raising=False)
    engine = speech()
    assert type(engine) is kind
    assert engine.missing == hint


def test_say_is_asked_for_a_clear_voice_and_never_for_bells_and_whispers():
    engine = Say()
    engine._voices = tuple(engine.read_voices(LISTED_BY_SAY))
    assert [voice.id for voice in engine.voices("en")] == ["Samantha", "Daniel"]
    assert [voice.id for voice in engine.voices("es")] == ["Paulina", "Mónica"]
    assert [voice.id for voice in engine.voices("de")] == ["Eddy (German (Germany))"]
    assert engine.command(engine.voices("es")[0], 1.2) == ["/usr/bin/say", "-v", "Paulina", "-r", "180", "-f", "-"]


def test_say_gets_a_line_at_a_time_so_that_a_crash_is_soon_silent():
    assert Say().pieces("One.\n\nTwo.\n") == ["One.", "Two."]


def script(command) -> str:  # type: ignore[no-untyped-def]
    assert command[:4] == ["powershell.exe", "-NoProfile", "-NonInteractive", "-EncodedCommand"]
    return base64.b64decode(command[4]).decode("utf-16-le")


def test_windows_lists_its_voices_and_speaks_with_the_one_chosen():
    engine = Sapi()
    assert "GetInstalledVoices" in script(engine.listing())
    engine._voices = tuple(engine.read_voices(LISTED_BY_WINDOWS))
    assert engine.voices("es") == (Voice("Microsoft Sabina Desktop", "es-mx"),)
    orders = script(engine.command(Voice("O'Brien", "en-us"), 1.45))
    assert "SelectVoice('O''Brien')" in orders
    assert "Rate = 3\n" in orders
    assert f"GetProcessById({os.getpid()})" in orders
    assert "Rate = 0\n" in script(engine.command(Voice("a", "en-us"), 1.0))
    assert "Rate = -3\n" in script(engine.command(Voice("a", "en-us"), 0.7))


def test_windows_gets_the_words_in_a_form_that_no_code_page_spoils():
    encoded = Sapi().encode("Tus dedos se ponen pálidos.")
    assert encoded.isascii()
    assert base64.b64decode(encoded).decode() == "Tus dedos se ponen pálidos."
