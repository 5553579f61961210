"""The sections of the list: a heading, and a tile with one row for each question."""

from __future__ import annotations

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.content import UNSURE, Answers, Card
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import ask_why, column
from selfcheck.ui.screens._tiles import CALM_SCALE
from selfcheck.ui.screens.safety import page_note
from selfcheck.ui.state import NOTICES
from selfcheck.ui.widgets.banner import NoticeTile, UrgentBanner
from selfcheck.ui.widgets.icon import Icon
from selfcheck.ui.widgets.question_row import Option, QuestionRow
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text

NONE = "none"


class Section(BoxLayout):
    """A heading with a count, a tile of rows, and below it what an answer leads to."""

    def __init__(self, icon: str, title: str) -> None:
        super().__init__(orientation="vertical", size_hint_y=None, spacing=look.space("xs"))
        self.bind(minimum_height=self.setter("height"))
        head = BoxLayout(size_hint_y=None, spacing=look.space("s"), padding=(look.space("xs"), 0))
        head.bind(minimum_height=head.setter("height"))
        self.count = Text(role="caption", snug=True, pos_hint={"center_y": 0.5})
        words: list[Widget] = [Text(text=title, role="heading", pos_hint={"center_y": 0.5}), self.count]
        if look.text_scale > CALM_SCALE:  # the count goes below: beside it a long title would be squeezed
            words = [column(*words, gap="xs")]
        for widget in (Icon(name=icon), *words):
            head.add_widget(widget)
        self.paper = Surface(shadow="e1", padding=(look.space("m"), 0))
        self._foot = BoxLayout(orientation="vertical", size_hint_y=None, height=0, spacing=look.space("s"))
        self._foot.bind(minimum_height=self._foot.setter("height"))
        for widget in (head, self.paper, self._foot):
            self.add_widget(widget)

    def tell(self, *tiles: Widget) -> None:
        """Show these below the tile, in place of what stood there."""
        self._foot.clear_widgets()
        self._foot.padding = (0, look.space("s") if tiles else 0, 0, 0)
        for tile in tiles:
            self._foot.add_widget(tile)


class SignSection(Section):
    """One page of the safety check: tick all that fit, or none of these."""

    aspect = ""

    def __init__(self, face: Face, page: str) -> None:
        super().__init__("health_and_safety", face.t(f"ui.safety.{page}.title"))
        self._face, self.page = face, page
        boxes = ("check_box_outline_blank", "check_box-fill", "sign")
        options = [Option(sign, face.t(f"sign.{sign}.says"), *boxes) for sign in face.flow.signs.on(page)]
        none = Option(NONE, face.t("ui.safety.none"), "check_circle", "check_circle-fill", "none")
        self.row = QuestionRow([*options, none], title=face.t(f"ui.safety.{page}.ask"), helper=face.t("ui.safety.hint"))
        self.row.buttons[NONE].spoken = face.t(
            "ui.answer.labelled", question=face.t(f"ui.review.{page}"), answer=none.text
        )
        self.row.bind(on_choose=self._choose)
        self.paper.add_widget(self.row)
        self._note = ""

    def _choose(self, _: Widget, value: str) -> None:
        if value == NONE:
            self._face.flow.tick_none(self.page)
        else:
            self._face.flow.tick(value)

    def rows(self) -> list[QuestionRow]:
        return [self.row]

    def open_rows(self) -> list[QuestionRow]:
        """Rows without an answer."""
        return [] if self._face.flow.signs.said(self.page) else [self.row]

    def refresh(self) -> None:
        flow = self._face.flow
        ticked = flow.signs.ticked(self.page)
        self.row.chosen = (NONE,) if flow.signs.said(self.page) == "none" else ticked
        note = page_note(self._face, ticked)
        if note != self._note:
            self._note = note
            self.tell(*([UrgentBanner(text=note)] if note else []))


class CardSection(Section):
    """One section of the deck: the same cards in the order of the table, only those that are asked."""

    def __init__(self, face: Face, aspect: str) -> None:
        super().__init__(f"{face.content.aspects[aspect].icon}-fill", face.t(f"aspect.{aspect}.name"))
        self._face, self.aspect = face, aspect
        self._made: dict[str, QuestionRow] = {}
        self._told: tuple[str, ...] = ()

    def rows(self) -> list[QuestionRow]:
        return list(reversed(self.paper.children))

    def open_rows(self) -> list[QuestionRow]:
        """Rows without an answer."""
        answers = self._face.flow.check.answers
        return [row for row in self.rows() if row.card_id not in answers]

    def refresh(self) -> None:
        """Bring rows, answers and the count in line with the answers; what is there already stays."""
        face = self._face
        answers = face.flow.check.answers
        cards = face.flow.deck.visible(answers, self.aspect)
        wanted = [self._made.get(card.id) or self._make(card, line=number > 0) for number, card in enumerate(cards)]
        shown = self.rows()
        for row in shown:
            if row not in wanted:
                self.paper.remove_widget(row)
        for number, row in enumerate(wanted):
            if row.parent is None:
                self.paper.add_widget(row, index=len(self.paper.children) - number)
            said = answers.get(row.card_id, ())
            row.chosen = said if isinstance(said, tuple) else (said,)
        done = sum(card.id in answers for card in cards)
        self.count.text = face.t("ui.review.count", done=done, total=len(cards))
        self._tell(answers)

    def _tell(self, answers: Answers) -> None:
        """What the deck says on a card of its own right after an answer."""
        face = self._face
        told = tuple(name for (asked, said), name in NOTICES.items() if answers.get(asked) == said)
        told = told if self.aspect == "about" else ()
        if told != self._told:
            self._told = told
            tiles = [
                NoticeTile(title=face.t(f"notice.{name}.title"), text=face.t(f"notice.{name}.text")) for name in told
            ]
            self.tell(*tiles)

    def _make(self, card: Card, line: bool) -> QuestionRow:
        face, statement = self._face, self._face.t(f"card.{card.id}.says")
        row = QuestionRow(
            self._options(card),
            beside=card.kind == "yes_no",
            title=statement,
            helper=face.t(f"card.{card.id}.help"),
            why=face.t("ui.answer.labelled", question=face.t("ui.why_ask.open"), answer=statement),
            line=line,
        )
        for button in row.buttons.values():
            button.spoken = face.t("ui.answer.labelled", question=statement, answer=button.option.text)
        row.card_id = card.id
        row.bind(on_choose=self._choose, on_why=lambda *_: ask_why(face, card))
        self._made[card.id] = row
        return row

    def _options(self, card: Card) -> list[Option]:
        face = self._face
        unsure = face.t("ui.answer.unsure")
        if card.kind == "yes_no":
            return [
                Option("no", face.t("ui.answer.no"), "close"),
                Option(UNSURE, unsure, "question_mark"),
                Option("yes", face.t("ui.answer.yes"), "check"),
            ]
        icons = ("radio_button_unchecked", "radio_button_checked")
        if card.kind == "multi":
            icons = ("check_box_outline_blank", "check_box-fill")
        values = [Option(value, face.t(f"value.{card.id}.{value}"), *icons) for value in card.values]
        return [*values, Option(UNSURE, unsure, "question_mark")]

    def _choose(self, row: QuestionRow, value: str) -> None:
        flow = self._face.flow
        if flow.content.cards[row.card_id].kind == "multi" and value != UNSURE:
            flow.say_also(row.card_id, value)
        else:
            flow.say(row.card_id, value)
