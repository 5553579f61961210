"""The left pane of deck and list on wide windows: the name, every section with how far it is, where answers stay."""

from __future__ import annotations

from collections.abc import Callable

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.widgets.list_row import BulletRow
from selfcheck.ui.widgets.rail import NameRow, SectionRow


class Rail(BoxLayout):
    """`pick(aspect)` is called for a section that is tapped; `refresh()` brings it in line with the flow's state."""

    unspoken = True

    def __init__(self, face: Face, pick: Callable[[str], None]) -> None:
        super().__init__(orientation="vertical", padding=look.space("l"), spacing=look.space("s"))
        self._face = face
        self.add_widget(NameRow(text=face.t("app.name")))
        self._rows: dict[str, SectionRow] = {}
        for aspect in face.content.aspects.values():
            row = SectionRow(icon=aspect.icon, title=face.t(f"aspect.{aspect.id}.name"))
            row.bind(on_release=lambda _, aspect=aspect.id: pick(aspect))
            self._rows[aspect.id] = row
            self.add_widget(row)
        self.add_widget(Widget())
        self.add_widget(BulletRow(icon="lock", text=face.t("ui.deck.kept"), small=True))

    def refresh(self, at: str = "", list_form: bool = False) -> None:
        """Show `at` as the present section. The list leads to every section, the cards to those that were reached."""
        face = self._face
        answers = face.flow.check.answers
        for row in face.flow.deck.progress(answers):
            shown = self._rows[row.aspect]
            shown.now = row.aspect == at
            shown.done = row.done == row.total
            shown.disabled = not (list_form or row.done or shown.now)
            if shown.now and not list_form:
                cards = [card.id for card in face.flow.deck.visible(answers, row.aspect)]
                asked = face.flow.check.at
                number = cards.index(asked) + 1 if asked in answers else row.done + 1
                shown.text = face.t("ui.deck.card_count", n=number, of=row.total)
            else:
                shown.text = face.n("ui.deck.answers", row.done) if row.done else ""
