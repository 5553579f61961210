"""What a screen is given: the flow it sends intents to, texts in the language in force, settings and devices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from kivy.uix.widget import Widget

from selfcheck.content import Content, Messages, languages
from selfcheck.devices import Devices, Preferences
from selfcheck.keeping import Settings
from selfcheck.report import Summary, summarise
from selfcheck.ui.flow import Flow
from selfcheck.ui.focus import FocusOrder
from selfcheck.ui.look import look
from selfcheck.ui.past import Past
from selfcheck.ui.reader import Reader
from selfcheck.ui.state import Form

if TYPE_CHECKING:
    from selfcheck.ui.widgets.sheet import Sheet


class Face:
    """Everything screens share. Holds no answers of its own: those are the flow's."""

    def __init__(
        self, flow: Flow, locale: Path, settings: Settings, devices: Devices, system_languages: Sequence[str] = ()
    ) -> None:
        self.flow = flow
        self.settings = settings
        self.devices = devices
        self.languages = languages(locale)
        self.toast: Callable[[str], None] = lambda text: None
        self.open_sheet: Callable[[Sheet], None] = lambda sheet: None
        self.open_help: Callable[[], None] = lambda: None
        self.shows_keys: Callable[[], bool] = lambda: False
        """True where there is room for a button that lists the keys, and a keyboard."""
        self.preferences: Callable[[], Preferences] = Preferences
        """What the system was last known to ask of every app."""
        self.focus = FocusOrder(Widget())
        self.on_settings: Callable[[Settings], None] = lambda settings: None
        self.on_keep: Callable[[], None] = lambda: None
        self.on_erase: Callable[[], None] = lambda: None
        self.redraw: Callable[[], None] = lambda: None
        """Draw the screen anew where something that it shows is no part of the flow's state."""
        self.past: Past | None = None
        """The checks that were kept; None where nothing may be, as on a screen in a shop."""
        self.reader = Reader(self, devices.speech, lambda: None)
        self.own_settings = True
        """False where the settings are not the person's own, as on a screen in a shop: nothing leads to them."""
        self.kept: dict[str, float] = {}
        """How far screens were scrolled when the person left them to come back; never answers."""
        self._locale = locale
        self._system_languages = system_languages
        self.messages = Messages(locale, self.language)

    @property
    def content(self) -> Content:
        return self.flow.content

    @property
    def language(self) -> str:
        """The language in force: the one set, else the first of the system's that is here, else English."""
        wanted = (self.settings.language, *self._system_languages)
        return next((code for code in wanted if code in self.languages), next(iter(self.languages)))

    def t(self, key: str, **values: object) -> str:
        """The text of a key in the language in force."""
        return self.messages(key, **values)

    def n(self, key: str, n: int, **values: object) -> str:
        """The plural form of a text that fits a number."""
        return self.messages.plural(key, n, **values)

    def summary(self) -> Summary:
        """The result of the answers as they are now, in words."""
        return summarise(self.content, self.messages, self.flow.check.answers, self.flow.assessment())

    def offers_walk(self) -> bool:
        """True where the walk test may be offered: to who may walk, and not on a screen in a shop."""
        return self.own_settings and self.flow.may_walk()

    def set(self, **changes: object) -> None:
        """Change settings; they hold at once and are kept."""
        self.settings = msgspec.structs.replace(self.settings, **changes)
        if self.messages.language != self.language:
            self.messages = Messages(self._locale, self.language)
        self.on_settings(self.settings)
        if changes:
            self.tick()

    def tick(self) -> None:
        """Let something that was done be felt, unless the person wants no such thing."""
        if self.settings.vibrate and not look.reduce_motion:
            self.devices.haptics.tick()

    def ask_as(self, form: Form) -> None:
        """Ask the questions as cards or as a list from here on, and the next time."""
        self.settings = msgspec.structs.replace(self.settings, form=form)
        self.on_keep()
        (self.flow.to_list if form == "list" else self.flow.to_cards)()
