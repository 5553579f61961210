"""The list: the whole checklist as one page, for people who find cards hard. Same engine, same answers, same result."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import chain

from kivy.clock import Clock
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.checklist import PAGES
from selfcheck.ui import room
from selfcheck.ui.face import Face
from selfcheck.ui.keys import Key
from selfcheck.ui.look import look
from selfcheck.ui.screens._anchor import Anchor
from selfcheck.ui.screens._deck_rail import Rail, rail_width
from selfcheck.ui.screens._list_parts import CardSection, SignSection
from selfcheck.ui.screens._parts import back_bar, hairline_above
from selfcheck.ui.screens._tiles import CALM_SCALE, roomy
from selfcheck.ui.state import Place, State
from selfcheck.ui.widgets.buttons import PrimaryButton, TextButton
from selfcheck.ui.widgets.page import Page, TwoPane
from selfcheck.ui.widgets.question_row import OptionButton, QuestionRow
from selfcheck.ui.widgets.segments import SegmentedProgress
from selfcheck.ui.widgets.tabs import Tabs
from selfcheck.ui.widgets.text import Text

PLACE = "list"


def build(face: Face, detail: str, wide: bool) -> Widget:
    return ListScreen(face, wide)


class ListScreen(BoxLayout):
    """Safety check, the sections of the deck, how far it goes, a way to the next open question, and the result."""

    finds_its_place = True

    def __init__(self, face: Face, wide: bool) -> None:
        super().__init__()
        self._face, self._wide = face, wide
        self.page = page = Page(bar=back_bar(face, face.t("ui.deck.title")))
        self._sections: list[SignSection | CardSection] = []
        self._to_come = chain(
            (SignSection(face, name) for name in PAGES),
            (CardSection(face, aspect) for aspect in face.content.aspects),
        )
        self._compared = [aspect.id for aspect in face.content.aspects.values() if aspect.compared]
        self._segments = SegmentedProgress(names=[face.t(f"aspect.{aspect}.short") for aspect in self._compared])
        self._segments.bind(on_pick=lambda _, index: self._jump(self._compared[index]))
        # Where there is little room only the progress stays in place; the choice of form scrolls with the list.
        (page.add_progress if roomy() else page.add)(self._forms())
        if not wide:
            page.add_progress(self._segments)
        self._add_actions()
        self._rail = Rail(face, self._jump) if wide else None
        pane = TwoPane(at_left=page, at_right=self._rail, right_width=rail_width(), sunken="right") if wide else page
        self.add_widget(pane)
        self._anchor = Anchor(page, self.rows)
        self._settle = Clock.create_trigger(lambda _: self._tell_where())
        page.ids.scroll.bind(scroll_y=lambda *_: self._tell_where(), height=self._settle)
        page.ids.content.bind(height=self._settle)  # sections come one by one, and rows with what is answered
        self._later = Clock.create_trigger(self._go_on)
        self._go_on()
        self._begin()

    def _forms(self) -> Widget:
        face = self._face
        options = [("cards", face.t("ui.list.form.cards"), "style"), ("list", face.t("ui.list.form.list"), "list")]
        tabs = Tabs(options=options, value="list")
        tabs.bind(on_choose=lambda _, form: face.ask_as(form))
        return tabs

    def _add_actions(self) -> None:
        page = self.page
        cramped = look.text_scale > CALM_SCALE and room.short()
        line = BoxLayout(size_hint_y=None, spacing=look.space("s"))
        line.bind(minimum_height=line.setter("height"))
        self._next = TextButton(role="label", weight=400, icon="keyboard_arrow_down", icon_at="start", fills=True)
        self._next.anchor_x, self._next.padding = "left", (0, look.space("s"))
        self._next.bind(on_release=lambda _: self._go_to_open())
        self._count = Text(role="caption", snug=True, pos_hint={"center_y": 0.5})
        line.add_widget(self._next)
        if not cramped:  # else each section says how far it is
            line.add_widget(self._count)
        self.primary = PrimaryButton(role="label" if cramped else "body")
        self.primary.bind(on_release=lambda _: self._finish())
        page.add_bottom(line)
        page.add_bottom(self.primary)
        bottom = page.ids.bottom
        bottom.spacing = look.space("xs")
        hairline_above(bottom)

    # --- keys -------------------------------------------------------------------------------------------------

    def keys(self) -> list[Key]:
        """With an answer in focus the arrows walk among all answers; without one they scroll."""
        answers = [button for row in self.rows() for button in row.buttons.values()]
        at = next((button for button in answers if button.focused), None)
        if at is None:
            return []
        self.complete()
        step = partial(self._step, at)
        return [Key(("up", "down", "left", "right"), "ui.keys.step", step, repeats=True)]

    def _step(self, at: OptionButton, way: str) -> None:
        buttons = [button for row in self.rows() for button in row.buttons.values()]
        if way in ("left", "right"):
            beside = [button for button in buttons if button.y == at.y]
            ahead = [button for button in beside if (button.x > at.x) == (way == "right") and button is not at]
        else:
            ahead = [button for button in buttons if (button.y < at.y if way == "down" else button.y > at.y)]
        nearest = min(ahead, key=lambda one: (abs(one.y - at.y), abs(one.center_x - at.center_x)), default=None)
        self._face.focus.follow(nearest or at)

    # --- the sections -----------------------------------------------------------------------------------------

    def _go_on(self, *_: object) -> None:
        """Add the next section, and one more every frame: all at once would hold the screen up."""
        section = next(self._to_come, None)
        if section is not None:
            self.page.add(section)
            self._anchor.watch(section)
            self._sections.append(section)
            self._refresh()
            self._later()

    def complete(self) -> None:
        """Add all that is still missing, before going to a place far down."""
        while len(self._sections) < len(PAGES) + len(self._face.content.aspects):
            self._go_on()

    def on_parent(self, _: Widget, parent: Widget | None) -> None:
        if parent is None:
            self._later.cancel()
            self._settle.cancel()

    # --- what the flow says -----------------------------------------------------------------------------------

    def changed(self, before: State, after: State) -> bool:
        self._refresh()
        return True

    def _refresh(self) -> None:
        face = self._face
        for section in self._sections:
            section.refresh()
        progress = face.flow.deck.progress(face.flow.check.answers)
        # Each page of warning signs is one question.
        open_pages = len(face.flow.signs.open_pages())
        done = sum(part.done for part in progress) + len(PAGES) - open_pages
        total = sum(part.total for part in progress) + len(PAGES)
        left = total - done
        words = face.n("ui.list.left", left) if left else face.t("ui.list.all")
        # Large text leaves room for the numbers alone.
        calm = look.text_scale <= CALM_SCALE
        self._next.text = words if calm else face.t("ui.review.count", done=done, total=total)
        self._count.text = face.t("ui.review.count", done=done, total=total) if calm else ""
        self._next.spoken = face.t("ui.list.next", left=words) if left else words
        self._next.icon = "keyboard_arrow_down" if left else "check"
        self._next.disabled = not left
        self.primary.text = face.t("ui.list.safety_first" if open_pages else "ui.review.result")
        self.primary.icon = "arrow_upward" if open_pages else "arrow_forward"
        share = {part.aspect: part.done / part.total for part in progress}
        self._segments.done = [share[aspect] for aspect in self._compared]
        if self._rail is not None:
            self._rail.refresh(self._at(), list_form=True)

    # --- where the person is ----------------------------------------------------------------------------------

    def rows(self) -> list[QuestionRow]:
        """Every question, from top to bottom."""
        return [row for section in self._sections for row in section.rows()]

    def _at(self) -> str:
        """The section that is being read: the last one that begins in the upper part of the view."""
        line = self._anchor.top - self.page.ids.scroll.height / 3
        return next((section.aspect for section in reversed(self._sections) if section.top > line), "")

    def _tell_where(self) -> None:
        at = self._at()
        # Read aloud is what is in sight and what comes after it.
        for part in (*self._sections, *self.rows()):
            part.unspoken = part.y >= self._anchor.top
        self._segments.current = self._compared.index(at) if at in self._compared else -1
        if self._rail is not None:
            self._rail.refresh(at, list_form=True)

    def _jump(self, aspect: str) -> None:
        self.complete()
        section = next(section for section in self._sections if section.aspect == aspect)
        self._bring(section.rows()[0])

    def _go_to_open(self) -> None:
        """To the next question without an answer, from the one at the top of the view on, around the end."""
        self.complete()
        row = self._next_open(self._sections)
        if row is not None:
            self._bring(row)

    def _next_open(self, sections: Sequence[SignSection | CardSection]) -> QuestionRow | None:
        rows = [row for section in sections for row in section.rows()]
        opens = [row for section in sections for row in section.open_rows()]
        held, below = self._anchor.held()
        if isinstance(held, SignSection | CardSection):
            held = held.rows()[0]
        # The question at the top is passed over when it is whole: it was read, or just brought there.
        passed = rows.index(held) + (below >= 0) if held in rows else 0
        return next((row for row in opens if rows.index(row) >= passed), next(iter(opens), None))

    def _bring(self, row: QuestionRow) -> None:
        section = next(section for section in self._sections if row in section.rows())
        if row is section.rows()[0]:
            self._anchor.show(section, below=look.space("s"))
        else:
            self._anchor.show(row)
        self._face.focus.follow(next(iter(row.buttons.values())))

    def _finish(self) -> None:
        if self._face.flow.signs.open_pages():
            row = self._next_open([section for section in self._sections if isinstance(section, SignSection)])
            if row is not None:
                self._bring(row)
        else:
            self._face.flow.finish_list()

    # --- coming and going -------------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Where it was left; else at the card that was asked; else at the top."""
        face = self._face
        kept = int(face.kept.pop(f"{PLACE}.row", 0.0))
        below = face.kept.pop(f"{PLACE}.below", 0.0) * look.sp("body")
        asked = "" if face.flow.signs.open_pages() else face.flow.check.at
        if kept or below or asked:
            self.complete()
        rows = self.rows()
        if kept or below:
            self._anchor.show(rows[min(kept, len(rows) - 1)], below)
        elif asked:
            row = next((row for row in rows if getattr(row, "card_id", "") == asked), rows[0])
            self._bring(row)
        self._tell_where()

    def leaving(self) -> None:
        """Keep which row is at the top, and how far it is from there, for as long as this list is on the way back."""
        row, below = self._anchor.held()
        rows = self.rows()
        if row in rows and Place("list") in self._face.flow.state.places:
            self._face.kept[f"{PLACE}.row"] = float(rows.index(row))
            self._face.kept[f"{PLACE}.below"] = below / look.sp("body")
