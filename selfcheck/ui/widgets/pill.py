"""Pills: an answer given, the name of a part, a choice that can be taken away."""

from __future__ import annotations

from kivy.properties import ColorProperty, OptionProperty, StringProperty
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import icon, load_kv, text  # noqa: F401  the kv file uses them
from selfcheck.ui.widgets.control import Control
from selfcheck.ui.widgets.surface import Surface

load_kv(__file__)

ICONS = {"yes": "check", "no": "close", "unsure": "question_mark", "list": "check", "clear": "check", "none": ""}


class Pill(Surface):
    """Icon and word on a pill, as wide as its word up to its parent. Only shows, never a control."""

    text = StringProperty("")
    icon = StringProperty("")
    role = StringProperty("caption")
    ink = ColorProperty((0, 0, 0, 1))

    def words_room(self, parent: Widget | None) -> float:
        """Pixels for the word in a row: not more than three fifths of it, so the row's own words have room."""
        return 0.6 * parent.width if parent and parent.width > 100 else look.part("pill", "words_unplaced")


class Chip(Pill):
    """The icon and name of a part of the questions."""


class AnswerPill(Pill):
    """An answer: `kind` yes, no, unsure, list (places), clear (none of these) or none (not asked: text only)."""

    kind = OptionProperty("none", options=tuple(ICONS))

    def picture(self, kind: str) -> str:
        return ICONS[kind]


class WordChip(Control, Pill):
    """A word, 48 dp high; a tap says what it means."""

    def on_text(self, _: Widget, words: str) -> None:
        self.name_after(words)


class RemovableChip(Control, Pill):
    """A chosen place, 48 dp high; a tap takes it away and fires `on_remove`."""

    __events__ = ("on_remove",)

    def on_text(self, _: Widget, words: str) -> None:
        self.name_after(words)

    def on_release(self) -> None:
        self.dispatch("on_remove")

    def on_remove(self) -> None:
        """The person took it away."""
