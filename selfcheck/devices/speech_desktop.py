"""The engines of desktop systems: espeak-ng on Linux, `say` on macOS, the voices of Windows through PowerShell."""

from __future__ import annotations

import base64
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from math import log
from typing import ClassVar

from selfcheck.devices.speech import Voice, tag
from selfcheck.devices.speech_child import ChildSpeech

CALM = 150
"""Words a minute at rate 1.0; the engines' own 175 is fast for somebody who reads along."""


class EspeakNg(ChildSpeech):
    """espeak-ng. `setpriv` has Linux end it with the app, however the app ends.

    `volume` is a percentage of the voice's own. `program` and `extra` (arguments, such as `-w FILE`) are for tests.
    """

    missing = "linux"

    def __init__(self, program: str = "espeak-ng", extra: Sequence[str] = (), volume: int = 100) -> None:
        super().__init__()
        self._program, self._extra, self._volume = program, tuple(extra), str(volume)
        self._tied: tuple[str, ...] = ()

    def listing(self) -> Sequence[str] | None:
        program = shutil.which(self._program)
        if program is None:
            return None
        setpriv = shutil.which("setpriv")
        tied = (setpriv, "--pdeathsig", "KILL") if setpriv else ()
        # An old setpriv does not know the option; without it a sentence may outlive a crash.
        if tied and subprocess.run([*tied, "true"], capture_output=True).returncode == 0:
            self._tied = tuple(tied)
        self._program = program
        return [program, "--voices"]

    def read_voices(self, listed: str) -> list[Voice]:
        """Rows of priority, language, age and gender, name, file. Those in `mb/` need another program's data."""
        rows = [line.split() for line in listed.splitlines()[1:]]
        names = [row[1] for row in rows if len(row) > 4 and not row[4].startswith(("mb/", "!v/"))]
        return [Voice(name, tag(name)) for name in dict.fromkeys(names)]

    def command(self, voice: Voice, rate: float) -> Sequence[str]:
        how = ("-s", str(round(CALM * rate)), "-a", self._volume, "-b", "1", "--stdin")
        return [*self._tied, self._program, "-v", voice.id, *how, *self._extra]


class Say(ChildSpeech):
    """`say`, which every macOS has. Nothing there ends a child with its parent: a crash is heard to the next line."""

    missing = "macos"
    environment: ClassVar = {"LC_CTYPE": "UTF-8"}
    CLEAR = ("Samantha", "Ava", "Allison", "Alex", "Karen", "Daniel", "Paulina", "Mónica", "Monica", "Angélica", "Juan")
    """Voices that people understand well. macOS has some forty more, among them bells and whispers."""
    LISTED = re.compile(r"^(?P<name>\S.*?)\s+(?P<language>[a-z]{2,3}[_-][A-Za-z0-9]+)\s+#")

    def listing(self) -> Sequence[str] | None:
        return ["/usr/bin/say", "-v", "?"]

    def read_voices(self, listed: str) -> list[Voice]:
        """Lines such as `Paulina   es_MX   # ¡Hola! ...`; of a language that has clear voices only those."""
        found = [match for line in listed.splitlines() if (match := self.LISTED.match(line))]
        voices = [Voice(match["name"], tag(match["language"])) for match in found]
        clear = sorted(
            (voice for voice in voices if voice.id in self.CLEAR), key=lambda voice: self.CLEAR.index(voice.id)
        )
        spoken = {voice.language[:2] for voice in clear}
        return clear + [voice for voice in voices if voice.language[:2] not in spoken]

    def command(self, voice: Voice, rate: float) -> Sequence[str]:
        return ["/usr/bin/say", "-v", voice.id, "-r", str(round(CALM * rate)), "-f", "-"]

    def pieces(self, text: str) -> list[str]:
        return [line for line in text.splitlines() if line.strip()]

    def end(self, child: subprocess.Popen[bytes]) -> None:
        child.terminate()  # asked to end, it tells the system's speech to be silent; killed, it may not


class Sapi(ChildSpeech):
    """The voices of Windows through System.Speech, which PowerShell brings along; nothing has to be installed.

    PowerShell reads its input in an old code page, so the words come in base64. It looks whether the app still lives.
    """

    missing = "windows"
    LIST = """
[Console]::OutputEncoding = [Text.Encoding]::UTF8
Add-Type -AssemblyName System.Speech
$speech = New-Object System.Speech.Synthesis.SpeechSynthesizer
$speech.GetInstalledVoices() | Where-Object Enabled | ForEach-Object {
    $_.VoiceInfo.Culture.Name + "`t" + $_.VoiceInfo.Name
}
"""
    SPEAK = """
$words = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String(-join @($input)))
$app = [Diagnostics.Process]::GetProcessById(APP)
Add-Type -AssemblyName System.Speech
$speech = New-Object System.Speech.Synthesis.SpeechSynthesizer
$speech.SelectVoice('VOICE')
$speech.Rate = RATE
$prompt = $speech.SpeakAsync($words)
while (-not ($prompt.IsCompleted -or $app.HasExited)) { Start-Sleep -Milliseconds 50 }
"""

    def listing(self) -> Sequence[str] | None:
        return self._powershell(self.LIST)

    def read_voices(self, listed: str) -> list[Voice]:
        """Lines of a language and a name with a tab between them."""
        rows = [line.strip("\ufeff\r ").split("\t") for line in listed.splitlines()]
        return [Voice(row[1], tag(row[0])) for row in rows if len(row) == 2]

    def command(self, voice: Voice, rate: float) -> Sequence[str]:
        # Its -10 to 10 stand for a third of the pace to three times it.
        steps = max(-10, min(10, round(10 * log(rate, 3))))
        values = {"APP": str(os.getpid()), "RATE": str(steps), "VOICE": voice.id.replace("'", "''")}
        return self._powershell(re.sub("APP|RATE|VOICE", lambda name: values[name[0]], self.SPEAK))

    def encode(self, words: str) -> bytes:
        return base64.b64encode(super().encode(words)) + b"\n"

    @staticmethod
    def _powershell(script: str) -> Sequence[str]:
        encoded = base64.b64encode(script.encode("utf-16-le")).decode("ascii")
        return ["powershell.exe", "-NoProfile", "-NonInteractive", "-EncodedCommand", encoded]
