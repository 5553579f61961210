"""Words that cannot be avoided, below the texts that use them: a chip each, and a panel with the plain meaning.

A row of chips and no links within the lines: a finger and the keyboard meet them as they meet any other button, they
are read aloud like one, and texts stay plain for those who translate them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from kivy.uix.stacklayout import StackLayout
from kivy.uix.widget import Widget

from selfcheck.content import terms_in
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import column
from selfcheck.ui.widgets.list_row import BulletRow
from selfcheck.ui.widgets.pill import WordChip
from selfcheck.ui.widgets.sheet import Sheet
from selfcheck.ui.widgets.text import Text


def words_below(face: Face, *widgets: Widget, but: Collection[str] = ()) -> list[Widget]:
    """The row for all that is said in these widgets, `but` some; [] where no word needs it."""
    said = [part.spoken for widget in widgets for part in widget.walk(restrict=True) if isinstance(part, Text)]
    terms = [term for term in terms_in(face.content, face.messages, said) if term not in but]
    if not terms:
        return []
    chips = StackLayout(size_hint_y=None, spacing=look.space("s"))
    chips.bind(minimum_height=chips.setter("height"))
    for term in terms:
        chip = WordChip(text=face.t(f"glossary.{term}.name"), icon="info")
        chip.bind(on_release=lambda _, term=term: _explain(face, term))
        chips.add_widget(chip)
    return [column(Text(text=face.t("ui.words.title"), role="label"), chips, gap="s")]


def with_words(face: Face, widgets: Iterable[Widget], but: Collection[str] = ()) -> Iterator[Widget]:
    """The widgets as they come, and after the last one the row for what all of them say."""
    shown = []
    for widget in widgets:
        shown.append(widget)
        yield widget
    yield from words_below(face, *shown, but=but)


def _explain(face: Face, term: str) -> None:
    sheet = Sheet(title=face.t(f"glossary.{term}.name"), close_spoken=face.t("ui.close"))
    sheet.add(Text(text=face.t(f"glossary.{term}.text")))
    for source in face.content.terms[term].sources:
        cite = face.messages.of_source(face.content.sources[source].cite)
        sheet.add(BulletRow(icon="menu_book", text=cite, small=True))
    face.open_sheet(sheet)
