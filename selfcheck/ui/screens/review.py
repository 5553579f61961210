"""Every answer on one page: what was asked, what was said, and a tap to change it."""

from __future__ import annotations

from kivy.clock import Clock
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.checklist import PAGES
from selfcheck.content import Value, given
from selfcheck.report.summary import answer_text
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import back_bar, column, hairline_above
from selfcheck.ui.widgets.answer_row import AnswerRow
from selfcheck.ui.widgets.banner import NoticeTile
from selfcheck.ui.widgets.buttons import PrimaryButton
from selfcheck.ui.widgets.icon import Icon
from selfcheck.ui.widgets.page import Page
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text, natural_width

ROOMY = 1.3
"""Text scale up to which the line at the bottom has room for all its words."""


def build(face: Face, detail: str, wide: bool) -> Widget:
    return ReviewScreen(face)


class ReviewScreen(Page):
    """Safety check, the sections of the deck, and how much of them is still below."""

    def __init__(self, face: Face) -> None:
        super().__init__(bar=back_bar(face, face.t("ui.review.title")))
        self._face = face
        self._heads: list[tuple[str, Widget]] = []
        for notice in face.summary().notices:
            self.add(NoticeTile(title=face.t(f"notice.{notice}.title"), text=face.t(f"notice.{notice}.text")))
        self.add(Text(text=face.t("ui.review.tap")))
        self._add_section("health_and_safety", face.t("ui.review.safety"), "", self._page_rows())
        answers = face.flow.check.answers
        self._progress = face.flow.deck.progress(answers)
        for part in self._progress:
            self._add_section(
                f"{face.content.aspects[part.aspect].icon}-fill",
                face.t(f"aspect.{part.aspect}.name"),
                face.t("ui.review.count", done=part.done, total=part.total),
                [
                    self._card_row(card.id, line=number > 0)
                    for number, card in enumerate(face.flow.deck.visible(answers, part.aspect))
                ],
                face.t(f"aspect.{part.aspect}.short"),
            )
        self._add_actions()

    # --- answers ----------------------------------------------------------------------------------------------

    def _add_section(self, icon: str, name: str, count: str, rows: list[AnswerRow], short: str = "") -> None:
        head = BoxLayout(size_hint_y=None, spacing=look.space("s"), padding=(look.space("xs"), 0))
        head.bind(minimum_height=head.setter("height"))
        head.add_widget(Icon(name=icon))
        head.add_widget(Text(text=name, role="label", pos_hint={"center_y": 0.5}))
        if count:
            head.add_widget(Text(text=count, role="caption", snug=True, pos_hint={"center_y": 0.5}))
        paper = Surface(shadow="e1", padding=(look.space("m"), 0))
        for row in rows:
            paper.add_widget(row)
        self.add(column(head, paper, gap="xs"))
        if short:
            self._heads.append((short, head))

    def _page_rows(self) -> list[AnswerRow]:
        """One row for each page of warning signs: none of these, or the signs that were ticked."""
        face = self._face
        rows: list[AnswerRow] = []
        for page in PAGES:
            signs = face.flow.signs
            said, ticked = signs.said(page), signs.ticked(page)
            kind = {"none": "clear", "some": "list", "": "none"}[said]
            words = {"none": face.t("ui.safety.none"), "": face.t("ui.answer.none")}.get(said) or ", ".join(
                face.t(f"sign.{sign}.short") for sign in ticked
            )
            rows.append(self._row(face.t(f"ui.review.{page}"), words, kind, (ticked or signs.on(page))[0], bool(rows)))
        return rows

    def _card_row(self, card_id: str, line: bool) -> AnswerRow:
        face = self._face
        value: Value = face.flow.check.answers.get(card_id, ())
        asked = card_id in face.flow.check.answers and value != ()
        words = answer_text(face.messages, card_id, value) if asked else face.t("ui.answer.none")
        kind = (value if value in ("yes", "no") else "list") if given(value) else ("unsure" if asked else "none")
        return self._row(face.t(f"card.{card_id}.short"), words, str(kind), card_id, line)

    def _row(self, title: str, answer: str, kind: str, answer_id: str, line: bool) -> AnswerRow:
        row = AnswerRow(title=title, answer=answer, kind=kind, line=line, overhang=look.space("m"))
        row.answer_id = answer_id
        row.bind(on_release=self._edit)
        return row

    def _edit(self, row: AnswerRow) -> None:
        self._face.flow.edit(row.answer_id)

    # --- what is still below ----------------------------------------------------------------------------------

    def _add_actions(self) -> None:
        face = self._face
        done = sum(part.done for part in self._progress)
        total = sum(part.total for part in self._progress)
        below = BoxLayout(size_hint_y=None, spacing=look.space("s"))
        below.bind(minimum_height=below.setter("height"))
        self._arrow = Icon(name="keyboard_arrow_down")
        self._below = Text(role="label", weight=400, pos_hint={"center_y": 0.5})
        self._below.unspoken = True
        words = face.t("ui.review.answered", done=done, total=total)
        fits = look.text_scale <= ROOMY
        self._answered = Text(
            text=words if fits else face.t("ui.review.count", done=done, total=total),
            role="caption", snug=True, says=words, pos_hint={"center_y": 0.5},
        )  # fmt: skip
        for widget in (self._arrow, self._below, self._answered):
            below.add_widget(widget)
        self.primary = PrimaryButton(text=face.t("ui.review.result"), icon="arrow_forward")
        self.primary.bind(on_release=lambda _: face.flow.result())
        self.add_bottom(below)
        self.add_bottom(self.primary)
        bottom = self.ids.bottom
        hairline_above(bottom)
        tell = Clock.create_trigger(self._tell_below, -1)
        bottom.bind(width=tell)
        self.ids.scroll.bind(scroll_y=tell, height=tell)
        for _, head in self._heads:
            head.bind(y=tell)

    def below(self) -> list[str]:
        """Short names of the sections of which nothing is in sight yet."""
        scroll, content = self.ids.scroll, self.ids.content
        edge = max(0.0, content.height - scroll.height) * min(1.0, max(0.0, scroll.scroll_y))
        return [name for name, head in self._heads if head.y - content.y < edge]

    def _tell_below(self, *_: object) -> None:
        face, names = self._face, self.below()
        words = face.t("ui.review.below", names=", ".join(names))
        room = self.ids.bottom.width - 2 * self.side - self._answered.width - look.icon() - 2 * look.space("s")
        count = face.n("ui.review.parts_below", len(names))
        tries = (words, count) if names else (face.t("ui.review.end"),)
        # Where the words have no room, the arrow says as much.
        self._below.text = next((said for said in tries if natural_width(said, "label", 400) <= room), "")
        self._arrow.name = "keyboard_arrow_down" if names else "check"
