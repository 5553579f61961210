"""The left pane of the deck on wide windows: the name, every section with how far it is, and where answers stay."""

from __future__ import annotations

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.widgets.list_row import BulletRow
from selfcheck.ui.widgets.rail import NameRow, SectionRow


class Rail(BoxLayout):
    """`refresh()` brings it in line with the flow's state."""

    unspoken = True

    def __init__(self, face: Face) -> None:
        super().__init__(orientation="vertical", padding=look.space("l"), spacing=look.space("s"))
        self._face = face
        self.add_widget(NameRow(text=face.t("app.name")))
        self._rows: dict[str, SectionRow] = {}
        for aspect in face.content.aspects.values():
            row = SectionRow(icon=aspect.icon, title=face.t(f"aspect.{aspect.id}.name"))
            row.bind(on_release=lambda _, aspect=aspect.id: face.flow.jump(aspect))
            self._rows[aspect.id] = row
            self.add_widget(row)
        self.add_widget(Widget())
        self.add_widget(BulletRow(icon="lock", text=face.t("ui.deck.kept"), small=True))

    def refresh(self) -> None:
        face = self._face
        at = face.content.cards[face.flow.check.at]
        for row in face.flow.deck.progress(face.flow.check.answers):
            shown = self._rows[row.aspect]
            cards = [card.id for card in face.flow.deck.visible(face.flow.check.answers, row.aspect)]
            shown.now = row.aspect == at.aspect
            shown.done = row.done == row.total
            shown.disabled = not (row.done or shown.now)
            if shown.now:
                number = cards.index(at.id) + 1 if at.id in face.flow.check.answers else row.done + 1
                shown.text = face.t("ui.deck.card_count", n=number, of=row.total)
            else:
                shown.text = face.n("ui.deck.answers", row.done) if row.done else ""
