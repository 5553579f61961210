"""The safety check: the warning signs in three short pages, worst first. Nothing is asked before it."""

from __future__ import annotations

from collections.abc import Sequence

from kivy.uix.widget import Widget

from selfcheck.checklist import PAGES
from selfcheck.content import Urgency
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import back_bar
from selfcheck.ui.screens._tiles import roomy
from selfcheck.ui.state import State
from selfcheck.ui.widgets.banner import UrgentBanner
from selfcheck.ui.widgets.buttons import PrimaryButton
from selfcheck.ui.widgets.list_row import BulletRow
from selfcheck.ui.widgets.page import Page
from selfcheck.ui.widgets.segments import PageDots
from selfcheck.ui.widgets.text import Text
from selfcheck.ui.widgets.tick_row import NoneRow, TickRow


def build(face: Face, detail: str, wide: bool) -> Widget:
    return SafetyScreen(face, detail)


class SafetyScreen(Page):
    """One page of signs: tick all that fit, or none of these; only then it goes on."""

    def __init__(self, face: Face, page: str) -> None:
        super().__init__(bar=back_bar(face, face.t("ui.safety.bar")))
        self._face, self._page = face, page
        number = PAGES.index(page)
        self.add_progress(
            PageDots(count=len(PAGES), current=number, text=face.t("ui.safety.page", n=number + 1, of=len(PAGES)))
        )
        self.add(Text(text=face.t(f"ui.safety.{page}.title"), role="title"))
        self.add(Text(text=face.t(f"ui.safety.{page}.ask")))
        self.ids.content.spacing = look.part("safety_screen", "row_gap")
        self._rows: dict[str, TickRow] = {}
        for sign in face.flow.signs.on(page):
            row = TickRow(text=face.t(f"sign.{sign}.says"))
            row.bind(on_toggle=lambda _, ticked, sign=sign: face.flow.tick(sign))
            self._rows[sign] = self.add(row)
        self._none = NoneRow(text=face.t("ui.safety.none"))
        self._none.bind(on_toggle=lambda *_: face.flow.tick_none(page))
        self.add(self._none)
        self._note: Widget | None = None
        last = page == PAGES[-1]
        self.primary = PrimaryButton(text=face.t("ui.go_on" if last else "ui.safety.next"), icon="arrow_forward")
        self.primary.bind(on_release=lambda _: face.flow.continue_safety())
        self._draw()

    def changed(self, before: State, after: State) -> bool:
        self._draw()
        return True

    def _draw(self) -> None:
        """Bring ticks, hint and button in line with the answers."""
        flow = self._face.flow
        for sign, row in self._rows.items():
            row.ticked = flow.check.answers.get(sign) == "yes"
        self._none.ticked = flow.signs.said(self._page) == "none"
        self.primary.disabled = not flow.signs.said(self._page)
        self.ids.bottom.clear_widgets()
        if self._note is not None and self._note.parent is not None:
            self._note.parent.remove_widget(self._note)
        self._note = self._hint()
        # Where there is little room the note goes with the list, so that the list keeps some.
        (self.add_bottom if roomy() else self.add)(self._note)
        self.add_bottom(self.primary)

    def _hint(self) -> Widget:
        """What ticking does, or what has been ticked leads to."""
        note = page_note(self._face, tuple(sign for sign, row in self._rows.items() if row.ticked))
        if note:
            return UrgentBanner(text=note)
        return BulletRow(icon="info", text=self._face.t("ui.safety.hint"), small=True)


def page_note(face: Face, ticked: Sequence[str]) -> str:
    """What the signs that are ticked add to the result, "" if none is."""
    worst = max((Urgency[face.content.signs[sign].urgency] for sign in ticked), default=None)
    if worst is None:
        return ""
    return face.t("ui.safety.today" if worst >= Urgency.same_day else "ui.safety.soon")
