"""The left pane of deck and list on wide windows: the name, every section with how far it is, where answers stay."""

from __future__ import annotations

from collections.abc import Callable

from kivy.clock import Clock
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.widgets.list_row import BulletRow
from selfcheck.ui.widgets.page import Body
from selfcheck.ui.widgets.rail import NameRow, SectionRow


class Rail(Body):
    """`pick(aspect)` is called for a section that is tapped; `refresh()` brings it in line with the flow's state.

    It scrolls where the window is too low for all of it.
    """

    unspoken = True

    def __init__(self, face: Face, pick: Callable[[str], None]) -> None:
        super().__init__()
        self._face = face
        pane = BoxLayout(orientation="vertical", size_hint_y=None, padding=look.space("l"), spacing=look.space("s"))
        self.add_widget(pane)
        for source, name in ((pane, "minimum_height"), (self, "height")):
            source.fbind(name, lambda *_: setattr(pane, "height", max(pane.minimum_height, self.height)))
        pane.add_widget(NameRow(text=face.t("app.name")))
        self._rows: dict[str, SectionRow] = {}
        for aspect in face.content.aspects.values():
            row = SectionRow(icon=aspect.icon, title=face.t(f"aspect.{aspect.id}.name"))
            row.bind(on_release=lambda _, aspect=aspect.id: pick(aspect))
            self._rows[aspect.id] = row
            pane.add_widget(row)
        pane.add_widget(Widget())
        pane.add_widget(BulletRow(icon="lock", text=face.t("ui.deck.kept"), small=True))

    def refresh(self, at: str = "", list_form: bool = False) -> None:
        """Show `at` as the present section. The list leads to every section, the cards to those that were reached."""
        face = self._face
        answers = face.flow.check.answers
        for row in face.flow.deck.progress(answers):
            shown = self._rows[row.aspect]
            shown.now = row.aspect == at
            if shown.now:
                Clock.schedule_once(lambda _, now=shown: self.show_row(now))
            shown.done = row.done == row.total
            shown.disabled = not (list_form or row.done or shown.now)
            if shown.now and not list_form:
                cards = [card.id for card in face.flow.deck.visible(answers, row.aspect)]
                asked = face.flow.check.at
                number = cards.index(asked) + 1 if asked in answers else row.done + 1
                shown.text = face.t("ui.deck.card_count", n=number, of=row.total)
            else:
                shown.text = face.n("ui.deck.answers", row.done) if row.done else ""

    def show_row(self, row: SectionRow) -> None:
        """Scroll, if all does not fit, so that the present section is in sight."""
        if self.get_root_window() is not None and self.viewport_size[1] > self.height:
            self.scroll_to(row, animate=False)
