"""Learn: the two stories, the six signs side by side, and short reads."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from kivy.clock import Clock
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.content import Aspect
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import back_bar, column, tile
from selfcheck.ui.screens._tiles import beside, rows
from selfcheck.ui.widgets.balance import Balance
from selfcheck.ui.widgets.control import Control
from selfcheck.ui.widgets.icon import Icon, Mark
from selfcheck.ui.widgets.list_row import Divider, ListRow
from selfcheck.ui.widgets.page import Page
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text

SIDES = (("circulation", "circ", "circ"), ("mechanical", "mech", "mech_text"))
STONES = [("circulation", 0.9), ("circulation", 0.5), ("mechanical", 0.9), ("mechanical", 0.5)]
"""A picture of the two sides, level: it stands for nobody's answers."""


def build(face: Face, detail: str, wide: bool) -> Widget:
    return LearnScreen(face, wide)


class LearnScreen(Page):
    """A card with the two stories, the comparison, and the articles under plain headings."""

    def __init__(self, face: Face, wide: bool) -> None:
        super().__init__(bar=back_bar(face, face.t("ui.learn.title")))
        self._face = face
        self._compared = [aspect for aspect in face.content.aspects.values() if aspect.compared]
        self._stacked = not self._two_columns()
        known = column(self._stories(), self._comparison())
        self._reads = reads = column()
        self._to_come = self._sections()
        if wide:
            self.widest = look.part("learn_screen", "two_columns")
            panes = BoxLayout(size_hint_y=None, spacing=look.space("xl"))
            panes.bind(minimum_height=panes.setter("height"))
            for pane in (known, reads):
                pane.pos_hint = {"top": 1}
                panes.add_widget(pane)
            self.add(panes)
        else:
            self.add(known)
            self.add(reads)
        self.add(Text(text=face.t("ui.learn.foot"), role="caption", align="center", color=look.color.text2))
        self._go_on()

    def _go_on(self, *_: object) -> None:
        """Add the next section: one a frame, as nobody reads the last one in the first."""
        section = next(self._to_come, None)
        if section is not None:
            self._reads.add_widget(section)
            Clock.schedule_once(self._go_on)

    def on_parent(self, _: Widget, parent: Widget | None) -> None:
        if parent is None:
            Clock.unschedule(self._go_on)

    def _two_columns(self) -> bool:
        """True where both sides stand side by side, in the stories and in every row of the comparison."""
        face, gap = self._face, look.space("card_gap")
        names = [face.t(f"ui.side.{side}") for side, _, _ in SIDES]
        told = [face.t(f"ui.learn.story.{side}") for side, _, _ in SIDES]
        cells = [face.t(f"aspect.{aspect.id}.{side}") for aspect in self._compared for side, _, _ in SIDES]
        tile_edges = look.space("m")  # of each column the tile around both takes one
        head = look.icon("mark_small") + look.space("s")
        return beside([*names, *told, *cells], tile_edges + 2 * gap) and beside(names, tile_edges + head)

    def _stories(self) -> Widget:
        face = self._face
        card = Surface(shadow="e2", radius="card", padding=look.space("card_gap"), spacing=look.space("m"))
        panel = Surface(ground="sunken", radius="tile", padding=(look.space("m"), look.space("l"), look.space("m"), 0))
        panel.add_widget(Balance(stones=STONES, plays=False))
        card.add_widget(panel)
        words = column(
            Text(text=face.t("learn.two_stories.title"), role="title"),
            Text(text=face.t("learn.two_stories.p1")),
            gap="s",
        )
        words.padding = (look.part("learn_screen", "words_inset"), 0)
        card.add_widget(words)
        left, right = (story(face, side) for side, _, _ in SIDES)
        card.add_widget(pair(left, right, self._stacked))
        return card

    def _comparison(self) -> Widget:
        face = self._face
        paper = tile(Text(text=face.t("ui.learn.compare"), role="heading"), gap="xs")
        paper.add_widget(Text(text=face.t("ui.learn.compare_tap"), role="label", weight=400, color=look.color.text2))
        if not self._stacked:
            paper.add_widget(pair(*(side_head(face, side) for side, _, _ in SIDES)))
        for number, aspect in enumerate(self._compared):
            if number:
                paper.add_widget(Divider())
            paper.add_widget(SignRow(face, aspect, self._stacked))
        return paper

    def _sections(self) -> Iterator[Widget]:
        """A heading and its articles, section by section in the order of the content."""
        face = self._face
        for name, articles in groupby(face.content.articles.values(), key=lambda article: article.section):
            found = []
            for article in articles:
                title, summary = (face.t(f"learn.{article.id}.{part}") for part in ("title", "summary"))
                row = ListRow(icon=article.icon, title=title, text=summary)
                row.article_id = article.id
                row.bind(on_release=self._open)
                found.append(row)
            paper = tile(rows(*found))
            paper.padding = (look.space("m"), look.space("xs"))
            yield column(Text(text=face.t(f"ui.learn.section.{name}"), role="label"), paper, gap="s")

    def _open(self, row: ListRow) -> None:
        self._face.flow.go("article", row.article_id)


def pair(left: Widget, right: Widget, stacked: bool = False) -> BoxLayout:
    """Two cells of the same height side by side, or one over the other."""
    box = BoxLayout(orientation="vertical" if stacked else "horizontal", spacing=look.space("s"), size_hint_y=None)
    box.bind(minimum_height=box.setter("height"))
    for cell, other in ((left, right), (right, left)):
        box.add_widget(cell)
        if not stacked and isinstance(other, Surface):
            cell.bind(minimum_height=other.setter("least"))
    return box


def story(face: Face, side: str) -> Surface:
    """One side's story in its tint: mark, name, and how it mostly goes."""
    role = dict((name, short) for name, short, _ in SIDES)[side]
    ink = getattr(look.color, f"on_{role}_tint")
    cell = Surface(ground=f"{role}_tint", radius="tile", padding=look.space("card_gap"), spacing=look.space("xs"))
    cell.add_widget(Mark(name=f"mark-{side}", spoken=face.t(f"ui.side.{side}"), pos_hint={}))
    cell.add_widget(Text(text=face.t(f"ui.side.{side}"), role="label", color=ink))
    cell.add_widget(Text(text=face.t(f"ui.learn.story.{side}"), role="label", weight=400, color=ink))
    cell.add_widget(Widget())
    return cell


def side_head(face: Face, side: str) -> BoxLayout:
    """Mark and name of a side over its column."""
    head = BoxLayout(size_hint_y=None, spacing=look.space("s"), padding=(0, look.space("s")))
    head.bind(minimum_height=head.setter("height"))
    color = dict((name, word) for name, _, word in SIDES)[side]
    head.add_widget(Mark(name=f"mark-{side}", side=look.icon("mark_small")))
    name = Text(text=face.t(f"ui.side.{side}"), role="label", color=getattr(look.color, color))
    name.pos_hint = {"center_y": 0.5}
    head.add_widget(name)
    return head


class SignRow(Control, BoxLayout):
    """One sign in both columns, nobody's own answer lit; a tap shows what research says about it."""

    def __init__(self, face: Face, aspect: Aspect, stacked: bool) -> None:
        super().__init__(
            orientation="vertical", size_hint_y=None, spacing=look.space("s"), padding=(0, look.space("card_gap"))
        )
        self.bind(minimum_height=self.setter("height"))
        self.corner, self.overhang = look.radius("small"), look.space("s")
        name = face.t(f"aspect.{aspect.id}.name")
        self.spoken = face.t("ui.learn.research", name=name)
        head = BoxLayout(size_hint_y=None, spacing=look.space("s"))
        head.bind(minimum_height=head.setter("height"))
        self._arrow = Icon(name="keyboard_arrow_down")
        for part in (Icon(name=aspect.icon), Text(text=name, role="label", pos_hint={"center_y": 0.5}), self._arrow):
            head.add_widget(part)
        self.add_widget(head)
        left, right = (self._cell(face, aspect, side, role, stacked) for side, role, _ in SIDES)
        self.add_widget(pair(left, right, stacked))
        self._research = Text(text=face.t(f"aspect.{aspect.id}.research"), role="label", weight=400)

    @staticmethod
    def _cell(face: Face, aspect: Aspect, side: str, role: str, stacked: bool) -> Surface:
        cell = Surface(orientation="horizontal", ground=f"{role}_tint", radius="cell", spacing=look.space("s"))
        cell.padding = (look.space("card_gap"), look.space("s"))
        if stacked:
            cell.add_widget(Mark(name=f"mark-{side}", side=look.icon("mark_small"), spoken=face.t(f"ui.side.{side}")))
        words = Text(text=face.t(f"aspect.{aspect.id}.{side}"), role="label", weight=400)
        words.says = f"{face.t(f'ui.side.{side}')}: {words.text}"
        words.color = getattr(look.color, f"on_{role}_tint")
        words.pos_hint = {"center_y": 0.5}
        cell.add_widget(words)
        return cell

    @property
    def opened(self) -> bool:
        return self._research.parent is not None

    def on_release(self) -> None:
        if self.opened:
            self.remove_widget(self._research)
        else:
            self.add_widget(self._research)
        self._arrow.name = "keyboard_arrow_up" if self.opened else "keyboard_arrow_down"
