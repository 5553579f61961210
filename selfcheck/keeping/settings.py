"""The person's settings, in one small JSON file that is replaced as a whole."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Annotated, Literal

import msgspec

ThemeChoice = Literal["auto", "light", "dark", "high_contrast"]
MotionChoice = Literal["auto", "on", "off"]
SwitchChoice = Literal["off", "two", "one"]
EmergencyNumber = Annotated[str, msgspec.Meta(pattern=r"^[0-9*#+]{2,15}$")]

TEXT_SCALES = (0.9, 1.0, 1.25, 1.5, 2.0)
SPEECH_RATES = (0.7, 0.85, 1.0, 1.2, 1.45)
SWITCH_PACES = (5.0, 3.5, 2.5, 1.5, 1.0)
"""Seconds that the ring stays before it steps on by itself."""
EMERGENCY_NUMBERS = ("911", "112", "999", "000", "111")
"""Numbers to choose from; where each one holds is said beside it."""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a person can set. `language` "" and "auto" follow the system; `text_scale` is one of TEXT_SCALES;
    `form` is how the questions are asked, `vibrate` whether an answer may be felt.

    Reading aloud: `read_screens` begins by itself on every new card and screen, `say_taps` names what is tapped,
    `speech_rate` is one of SPEECH_RATES, `voice` the id of a voice of this device ("" = the best one).

    `switches`: the keys that somebody uses who can press no more than one or two; `switch_pace` is one of SWITCH_PACES.
    `letter_keys`: whether a single letter or "?" does something; who speaks to the keyboard would press them by chance.
    """

    language: str = ""
    theme: ThemeChoice = "auto"
    text_scale: float = 1.0
    reduce_motion: MotionChoice = "auto"
    emergency_number: EmergencyNumber = "911"
    read_screens: bool = False
    say_taps: bool = False
    speech_rate: float = 1.0
    voice: str = ""
    form: Literal["cards", "list"] = "cards"
    vibrate: bool = True
    switches: SwitchChoice = "off"
    switch_pace: float = 2.5
    letter_keys: bool = True


class SettingsFile:
    """Settings on disk. Reading never fails and writing never leaves half a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> tuple[Settings, str]:
        """The settings and a complaint ("" if there is none).

        A file that cannot be used is set aside as `.bad`, nothing of it is lost, and the defaults are used.
        """
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return Settings(), ""
        except OSError as error:
            return Settings(), f"{self.path}: cannot be read ({error.strerror}); using the default settings"
        try:
            settings = msgspec.convert(_of_today(msgspec.json.decode(data)), Settings)
        except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
            aside = self.path.with_suffix(".bad")
            with contextlib.suppress(OSError):
                os.replace(self.path, aside)
            return Settings(), f"{self.path}: {error}; kept as {aside.name}, using the default settings"
        if settings.text_scale not in TEXT_SCALES:
            settings = msgspec.structs.replace(settings, text_scale=1.0)
        if settings.speech_rate not in SPEECH_RATES:
            settings = msgspec.structs.replace(settings, speech_rate=1.0)
        if settings.switch_pace not in SWITCH_PACES:
            settings = msgspec.structs.replace(settings, switch_pace=2.5)
        return settings, ""

    def write(self, settings: Settings) -> str:
        """Replace the file; returns a complaint, "" if all went well."""
        draft = self.path.with_suffix(".new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(msgspec.json.format(msgspec.json.encode(settings)))
            os.replace(draft, self.path)
        except OSError as error:
            return f"{self.path}: cannot be written ({error.strerror}); settings hold until the app is closed"
        return ""

    def forget(self) -> None:
        """Remove the file and what was set aside."""
        for path in (self.path, self.path.with_suffix(".bad"), self.path.with_suffix(".new")):
            path.unlink(missing_ok=True)


def _of_today(kept: object) -> object:
    """What an older version wrote. Less motion was on or off there; off was what nobody had asked for otherwise."""
    if isinstance(kept, dict) and isinstance(kept.get("reduce_motion"), bool):
        return {**kept, "reduce_motion": "on" if kept["reduce_motion"] else "auto"}
    return kept
