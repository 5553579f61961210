"""The pane beside the questions on wide windows: every section and how far it is, the answers so far, why we ask."""

from __future__ import annotations

from collections.abc import Callable

from kivy.clock import Clock
from kivy.uix.boxlayout import BoxLayout

from selfcheck.content import Card, given
from selfcheck.report import answer_text
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import ask_why, column, tile
from selfcheck.ui.screens._tiles import CALM_SCALE, link
from selfcheck.ui.widgets.answer_row import AnswerRow
from selfcheck.ui.widgets.list_row import BulletRow
from selfcheck.ui.widgets.page import Body
from selfcheck.ui.widgets.rail import NameRow, SectionRow
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text

PART = 0.36
"""Of a window's width, for the pane; on wide windows it takes less."""


def rail_width() -> float:
    """Pixels of the pane in the present window."""
    return min(look.part("deck_rail", "widest"), PART * look.room()[0])


class Rail(BoxLayout):
    """`pick(aspect)` is called for a section that is tapped; `refresh()` brings it in line with the flow's state."""

    unspoken = True

    def __init__(self, face: Face, pick: Callable[[str], None]) -> None:
        # What scrolls cuts off at its sides: the ring of a section has its room inside of it.
        ring = look.stroke("focus_gap") + look.stroke("focus")
        padding = (look.space("l") - ring, look.space("m"))
        super().__init__(orientation="vertical", padding=padding, spacing=look.space("s"))
        self._face = face
        # With less height there is no room for the app's name and for the reason: the card has the reason then.
        self.tells_why = look.text_scale <= CALM_SCALE and look.room()[1] >= look.breakpoint("short")
        self._sections = {aspect.id: Section(face, aspect.id, pick) for aspect in face.content.aspects.values()}
        self._why = column()
        parts = column(*self._sections.values(), gap="xs")
        parts.padding, self._why.padding = ring, (ring, 0)
        self._scroll = Body()
        self._scroll.add_widget(parts)
        if self.tells_why:
            self.add_widget(NameRow(text=face.t("app.name"), padding=(ring, 0)))
        self.add_widget(self._scroll)
        if self.tells_why:
            self.add_widget(self._why)
        kept = face.t("ui.deck.kept" if face.own_settings else "ui.kiosk.wiped")
        self.add_widget(BulletRow(icon="lock", text=kept, small=True, padding=(ring, look.space("xs"))))
        self._into_view = Clock.create_trigger(self._show_present)
        self._at = ""

    def refresh(self, at: str = "", list_form: bool = False) -> None:
        """Show `at` as the present section. The list leads to every section, the cards to those that were reached,
        and tell the answers so far and why they ask."""
        face, answers = self._face, self._face.flow.check.answers
        for part in face.flow.deck.progress(answers):
            section, row = self._sections[part.aspect], self._sections[part.aspect].row
            row.now, row.done = part.aspect == at, part.done == part.total
            row.disabled = not (list_form or part.done or row.now)
            cards = face.flow.deck.visible(answers, part.aspect)
            asked = face.flow.check.at
            if row.now and not list_form:
                number = [card.id for card in cards].index(asked) + 1 if asked in answers else part.done + 1
                row.text = face.t("ui.deck.card_count", n=number, of=part.total)
            else:
                row.text = face.n("ui.deck.answers", part.done) if part.done else ""
            section.ground, section.shadow = ("surface", "e1") if row.now else ("", "")
            answered = [card for card in cards if card.id in answers and card.id != asked]
            section.tell(answered if row.now and not list_form else [])
        if not list_form:
            self._tell_why(face.content.cards[face.flow.check.at])
        self._at = at
        self._into_view()

    def _tell_why(self, card: Card) -> None:
        face = self._face
        reason = Text(text=face.t(f"card.{card.id}.why"), role="label", weight=400)
        paper = tile(link(face.t("ui.why_ask.open"), lambda: ask_why(face, card)), reason, gap="xs")
        paper.padding = (look.space("m"), look.space("xs"), look.space("m"), look.space("m"))
        self._why.clear_widgets()
        self._why.add_widget(paper)

    def _show_present(self, *_: object) -> None:
        section = self._sections.get(self._at)
        if section is not None and self._scroll.viewport_size[1] > self._scroll.height:
            self._scroll.scroll_to(section, padding=look.space("s"), animate=False)


class Section(Surface):
    """A section of the questions, and below it the answers that were given there, while it is the present one."""

    def __init__(self, face: Face, aspect: str, pick: Callable[[str], None]) -> None:
        super().__init__(ground="", padding=0)
        self._face = face
        self.row = SectionRow(icon=face.content.aspects[aspect].icon, title=face.t(f"aspect.{aspect}.name"))
        self.row.bind(on_release=lambda _: pick(aspect))
        self.add_widget(self.row)
        self._answers = column()
        self._answers.spacing = self._answers.height = 0
        self.add_widget(self._answers)

    def tell(self, cards: list[Card]) -> None:
        """The answers of these cards; a tap on one asks it again."""
        face, box = self._face, self._answers
        box.clear_widgets()
        box.padding = (look.space("m"), 0, look.space("m"), look.space("s") if cards else 0)
        for card in cards:
            value = face.flow.check.answers[card.id]
            kind = (value if value in ("yes", "no") else "list") if given(value) else "unsure"
            row = AnswerRow(
                title=face.t(f"card.{card.id}.short"), answer=answer_text(face.messages, card.id, value),
                kind=str(kind), line=True,
            )  # fmt: skip
            row.bind(on_release=lambda _, card_id=card.id: face.flow.turn_to(card_id))
            box.add_widget(row)
