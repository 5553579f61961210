"""What is read aloud of a screen: its words in the order they are seen, as one person reads them to another.

A widget that is furniture and no words (progress bars, key caps, Undo) says so with an attribute `unspoken`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import singledispatchmethod
from typing import TYPE_CHECKING, Any

from kivy.uix.widget import Widget

from selfcheck.keeping.settings import EMERGENCY_NUMBERS
from selfcheck.ui.widgets.adding_up import AddingUpChart
from selfcheck.ui.widgets.answer_button import AnswerButton
from selfcheck.ui.widgets.balance import Balance
from selfcheck.ui.widgets.buttons import IconButton, LabelButton
from selfcheck.ui.widgets.card_deck import CardDeck
from selfcheck.ui.widgets.exercise_card import Step
from selfcheck.ui.widgets.icon import BlockSign, Mark
from selfcheck.ui.widgets.list_row import NumberRow
from selfcheck.ui.widgets.qr_code import QrCode
from selfcheck.ui.widgets.question_card import QuestionCard
from selfcheck.ui.widgets.question_row import OptionButton, QuestionRow
from selfcheck.ui.widgets.sheet import Sheet
from selfcheck.ui.widgets.tabs import Tab
from selfcheck.ui.widgets.tap_map import TapMap
from selfcheck.ui.widgets.tappable import Tappable
from selfcheck.ui.widgets.text import Text
from selfcheck.ui.widgets.tick_row import MarkedRow, TickRow
from selfcheck.ui.widgets.toggle_row import ToggleRow
from selfcheck.ui.widgets.top_bar import TopBar
from selfcheck.ui.widgets.trend_plot import TrendPlot
from selfcheck.ui.widgets.why_row import WhyRow

if TYPE_CHECKING:
    from selfcheck.ui.face import Face

MARKS = {
    "mark-circulation": "ui.side.circulation",
    "mark-mechanical": "ui.side.mechanical",
    "mark-mixed": "ui.spoken.mixed",
    "mark-unclear": "ui.spoken.unclear",
    "sign-stop": "ui.spoken.urgent",
}
"""The names of the marks, which say with a shape what the words beside them may leave out."""
VOLUME = re.compile(r"\s\d+:\d+")
"""Where in a journal a paper stands: of use to the eye alone."""
GLYPHS = {"\N{BULLET}": ",", "\N{EN DASH}": " ", "\N{EM DASH}": ",", "\n": " "}


def utterance(lines: Iterable[str]) -> str:
    """Lines as one text, each with an end at which a voice draws breath."""
    return "\n".join(line if line[-1] in ".?!:;,…" else f"{line}." for line in lines)


class MarkName(str):
    """The name of a mark, which belongs to the words after it."""


class Spoken:
    """Reads widgets in the language of a face."""

    def __init__(self, face: Face) -> None:
        self._t = face.t
        numbers = {face.settings.emergency_number, *EMERGENCY_NUMBERS}
        # One of two digits is said as a number everywhere, and is also an age.
        long = sorted((number for number in numbers if len(number) > 2), key=len, reverse=True)
        every = "|".join(re.escape(number) for number in long)
        self._numbers = re.compile(rf"(?<![\d.,:*#+])(?:{every})(?![\d*#+]|[.,:]\d)")

    def lines(self, root: Widget) -> list[str]:
        """What there is to read from a widget downward, in the order it is seen."""
        found: list[str] = []
        mark = ""
        for part in self._read(root):
            line = self._plain(part)
            if isinstance(part, MarkName):
                mark = line
            elif line:
                # A mark and a word beside it that says the same are one thing to the ear.
                told = not mark or mark.casefold() in line.casefold()
                found.append(line if told else f"{mark}: {line}")
                mark = ""
        return found

    def name(self, control: Tappable, at: tuple[float, float] | None = None) -> str:
        """A control by its name, or the place that is touched `at` a point of a picture."""
        if isinstance(control, TapMap) and at is not None:
            return str(control.names.get(control.region_at(*at), ""))
        return self._plain(control.spoken or getattr(control, "text", ""))

    def described(self, control: Tappable) -> str:
        """A control by its name, and whether it is chosen or on."""
        return self._plain(self._named(control, control.spoken or getattr(control, "text", "")))

    # --- one kind of widget after the other -------------------------------------------------------------------

    @singledispatchmethod
    def _read(self, widget: Widget) -> Iterator[str]:
        yield from self._below(widget)

    @_read.register
    def _(self, text: Text) -> Iterator[str]:
        if text.text:
            yield text.spoken

    @_read.register(Mark)
    @_read.register(BlockSign)
    def _(self, mark: Any) -> Iterator[str]:
        key = MARKS.get(getattr(mark, "name", "sign-stop"), "")
        if mark.spoken or key:
            yield MarkName(mark.spoken or self._t(key))

    @_read.register(Balance)
    @_read.register(QrCode)
    @_read.register(TrendPlot)
    def _(self, picture: Any) -> Iterator[str]:
        yield picture.spoken

    @_read.register
    def _(self, bar: TopBar) -> Iterator[str]:
        yield bar.title

    @_read.register
    def _(self, sheet: Sheet) -> Iterator[str]:
        yield sheet.title
        yield from self._below(sheet.ids.content)
        yield from self._below(sheet.ids.bottom)

    @_read.register
    def _(self, deck: CardDeck) -> Iterator[str]:
        if deck.card is not None:
            yield from self._read(deck.card)

    @_read.register
    def _(self, card: QuestionCard) -> Iterator[str]:
        yield f"{card.chip_text}, {card.counter}"
        yield from (card.statement, card.helper, card.note)
        if card.body is not None:
            yield from self._read(card.body)

    @_read.register(NumberRow)
    @_read.register(Step)
    def _(self, row: Any) -> Iterator[str]:
        yield " ".join(part for part in (f"{row.number}.", getattr(row, "lead", ""), row.text) if part)

    @_read.register
    def _(self, places: TapMap) -> Iterator[str]:
        yield ", ".join(places.names.values())

    @_read.register
    def _(self, row: WhyRow) -> Iterator[str]:
        yield ", ".join(part for part in (row.name, row.note) if part)
        for side, words, place in (
            ("circulation", row.left_text, "left"), ("mechanical", row.right_text, "right")
        ):  # fmt: skip
            yours = f" {self._t('ui.spoken.yours')}" if row.lit in (place, "both") else ""
            yield f"{self._t(f'ui.side.{side}')}: {words}{yours}"

    @_read.register
    def _(self, chart: AddingUpChart) -> Iterator[str]:
        for words, weight in chart.rows:
            yield f"{words}: {chart.left_text if weight > 0 else chart.right_text}"

    @_read.register
    def _(self, row: MarkedRow) -> Iterator[str]:
        yield self._named(row, row.text)
        yield row.helper

    @_read.register
    def _(self, row: ToggleRow) -> Iterator[str]:
        yield self._named(row, row.title)
        yield row.text

    @_read.register
    def _(self, row: QuestionRow) -> Iterator[str]:
        yield from (row.title, row.helper)
        for button in row.buttons.values():
            yield self._named(button, button.option.text)

    @_read.register(LabelButton)
    @_read.register(IconButton)
    @_read.register(AnswerButton)
    @_read.register(Tab)
    def _(self, button: Any) -> Iterator[str]:
        if not button.disabled:
            yield self._named(button, button.spoken)

    @_read.register
    def _(self, control: Tappable) -> Iterator[str]:
        """Any other control: its name, or the words on it if they say more."""
        words = list(self._below(control))
        more = any(line.casefold() not in control.spoken.casefold() for line in words)
        yield from words if more else [control.spoken]

    # --- inside -----------------------------------------------------------------------------------------------

    def _below(self, widget: Widget) -> Iterator[str]:
        for child in reversed(widget.children):
            if child.opacity and not getattr(child, "hidden", False) and not getattr(child, "unspoken", False):
                yield from self._read(child)

    def _named(self, control: Any, name: str) -> str:
        """A name with the state of its control."""
        state = ""
        if isinstance(control, ToggleRow):
            state = "on" if control.active else "off"
        elif isinstance(control, MarkedRow) and control.ticked:
            state = "ticked" if isinstance(control, TickRow) else "chosen"
        elif isinstance(control, OptionButton) and control.chosen:
            state = "ticked" if control.option.tone == "sign" else "chosen"
        elif getattr(control, "chosen", False) or (isinstance(control, AnswerButton) and control.active):
            state = "chosen"
        return f"{name.rstrip('.')}, {self._t(f'ui.spoken.{state}')}" if state else name

    def _plain(self, line: str) -> str:
        """A line as it is to be said: emergency numbers digit by digit, nothing that is only for the eye."""
        for glyph, said in GLYPHS.items():
            line = line.replace(glyph, said)
        line = self._numbers.sub(lambda number: " ".join(number[0]), VOLUME.sub("", line))
        line = re.sub(r"\s+([,.;:?])", r"\1", re.sub(r"\s+", " ", line))
        return line.strip(" ,")
