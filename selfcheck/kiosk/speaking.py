"""Speech in a shop: only in the hours that the shop wants it in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time

from selfcheck.devices import Speech, Voice
from selfcheck.devices.speech import Ended
from selfcheck.kiosk.hours import within


class ShopSpeech:
    """A speech engine that has no voices outside of `hours` ("" = it always has)."""

    def __init__(self, engine: Speech, hours: str, now: Callable[[], time] = lambda: datetime.now().time()) -> None:
        self._engine, self._hours, self._now = engine, hours, now
        self.missing = engine.missing

    def voices(self, language: str) -> tuple[Voice, ...]:
        return self._engine.voices(language) if not self._hours or within(self._hours, self._now()) else ()

    def look(self, found: Callable[[], None]) -> None:
        self._engine.look(found)

    def say(self, text: str, language: str, rate: float = 1.0, voice: str = "", ended: Ended | None = None) -> None:
        self._engine.say(text, language, rate, voice, ended)

    def stop(self) -> None:
        self._engine.stop()

    def close(self) -> None:
        self._engine.close()
