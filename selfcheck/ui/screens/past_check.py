"""One past check: what was told then, and what had been answered."""

from __future__ import annotations

from collections.abc import Iterator

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget
from kivy.utils import escape_markup

from selfcheck.keeping import PastCheck
from selfcheck.report import LEVELS
from selfcheck.report.summary import answer_text
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.past import Past
from selfcheck.ui.screens import _past_parts as parts
from selfcheck.ui.screens._parts import back_bar, column, tile
from selfcheck.ui.screens._tiles import CALM_SCALE
from selfcheck.ui.screens.past import NothingKept
from selfcheck.ui.widgets.banner import NoticeTile
from selfcheck.ui.widgets.buttons import SecondaryButton
from selfcheck.ui.widgets.icon import Icon, Mark
from selfcheck.ui.widgets.lean_meter import LeanMeter, SideHeading
from selfcheck.ui.widgets.list_row import BulletRow, Divider
from selfcheck.ui.widgets.page import Page
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text, strong


def build(face: Face, detail: str, wide: bool) -> Widget:
    past = face.past
    if past is None or not detail.isdecimal() or int(detail) >= len(past.checks):
        return NothingKept(face)
    return PastCheckScreen(face, past, past.checks[int(detail)])


class PastCheckScreen(Page):
    """The texts are today's, what they tell is of then: it was kept with the answers and is not worked out again."""

    def __init__(self, face: Face, past: Past, check: PastCheck) -> None:
        super().__init__(bar=back_bar(face, parts.day_of(face, check), settings=False))
        self._face, self._past, self._check = face, past, check
        self.add(self._told())
        if check.content != face.content.version:
            self.add(NoticeTile(icon="history", text=face.t("ui.past.changed")))
        self.add(self._urgency())
        self.add(Text(text=face.t("ui.past.answers"), role="heading"))
        for widget in self._answers():
            self.add(widget)
        delete = SecondaryButton(text=face.t("ui.past.delete"), icon="delete", icon_at="start")
        delete.bind(on_release=lambda _: parts.ask_delete(face, "one", self._delete))
        (self.add_bottom if look.text_scale <= CALM_SCALE else self.add)(delete)

    def _told(self) -> Widget:
        face, check = self._face, self._check
        withheld = check.heading == "withheld"
        lead, word = (face.t("ui.past.no_lean"), "") if withheld else parts.lead_and_word(face, check)
        side = "none" if withheld else check.heading
        words: list[Widget] = [
            Text(text=face.t("ui.past.told"), role="label", weight=400, color=look.color.text2),
            SideHeading(mark=parts.mark_of(check), side=side, lead=lead, word=word, role="title"),
        ]
        if check.heading in parts.SIDES:
            words.append(LeanMeter(side=side, level=LEVELS[check.strength], text=parts.how_clear(face, check)))
        else:
            words.append(Text(text=face.t(f"leaning.{check.heading}.text")))
        return column(*words, gap="s")

    def _urgency(self) -> Surface:
        """How soon to be seen, as it was told then, with the warnings that fired."""
        face, check = self._face, self._check
        title = Text(text=face.t(f"urgency.{check.urgency}.title"), role="label")
        if not check.warned:
            return tile(title, Text(text=face.t("ui.past.that_day")))
        ink = look.color.on_urgent_tint
        paper = Surface(ground="urgent_tint", edge="urgent", edge_width="selected", spacing=look.space("s"))
        head = BoxLayout(size_hint_y=None, spacing=look.space("card_gap"))
        head.bind(minimum_height=head.setter("height"))
        head.add_widget(Mark(name="sign-stop", side=look.icon("mark")))
        title.pos_hint, title.color = {"center_y": 0.5}, ink
        head.add_widget(title)
        paper.add_widget(head)
        for sign in parts.told_signs(face, check):
            paper.add_widget(Divider())
            paper.add_widget(Text(text=sign, color=ink))
        paper.add_widget(Divider())
        paper.add_widget(Text(text=face.t("ui.past.act"), weight=600, color=ink))
        return paper

    # --- answers ----------------------------------------------------------------------------------------------

    def _answers(self) -> Iterator[Widget]:
        face, check = self._face, self._check
        known = {answer for answer in check.answers if answer in face.content.signs or answer in face.content.cards}
        yield self._section("health_and_safety", face.t("ui.review.safety"), [self._signs()])
        for aspect in face.content.aspects.values():
            lines = [
                self._line(card.id)
                for card in face.content.cards.values()
                if card.aspect == aspect.id and card.id in known
            ]
            if lines:
                yield self._section(f"{aspect.icon}-fill", face.t(f"aspect.{aspect.id}.name"), lines)
        if gone := len(check.answers) - len(known):
            yield BulletRow(icon="info", text=face.n("ui.past.answers_gone", gone), small=True)

    def _section(self, icon: str, name: str, lines: list[str]) -> Widget:
        head = BoxLayout(size_hint_y=None, spacing=look.space("s"), padding=(look.space("xs"), 0))
        head.bind(minimum_height=head.setter("height"))
        head.add_widget(Icon(name=icon))
        head.add_widget(Text(text=name, role="label", pos_hint={"center_y": 0.5}))
        paper = tile(*(Text(text=line, markup=True) for line in lines))
        return column(head, paper, gap="xs")

    def _signs(self) -> str:
        face, answers = self._face, self._check.answers
        ticked = [sign for sign in face.content.signs if answers.get(sign) == "yes"]
        words = ", ".join(face.t(f"sign.{sign}.short") for sign in ticked) or face.t("ui.safety.none")
        return strong(words)

    def _line(self, card_id: str) -> str:
        """A question in a few words and the answer to it, as far as both are still known."""
        face, value = self._face, self._check.answers[card_id]
        chosen = value if isinstance(value, tuple) else (value,)
        _, values = face.content.kind_and_values(card_id)
        known = value == "unsure" or all(choice in values for choice in chosen)
        said = (answer_text(face.messages, card_id, value) if known else "") or face.t("ui.answer.none")
        question = escape_markup(face.t(f"card.{card_id}.short"))
        return face.t("ui.answer.labelled", question=question, answer=strong(said))

    # --- deleting ---------------------------------------------------------------------------------------------

    def _delete(self) -> None:
        if self._past.delete(self._check):
            self._face.flow.back()
        else:
            self._face.toast(self._face.t("ui.past.not_deleted"))
            self._face.redraw()
