"""The parts of Why: the comparison, what speaks for each side, what does not count, and the sources."""

from __future__ import annotations

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.report import Summary
from selfcheck.report.summary import FULL_BAR, AspectRow, NotCounted, Reason
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import column, tile
from selfcheck.ui.screens._result_parts import SIDES, icon_of
from selfcheck.ui.screens._tiles import CALM_SCALE, beside, head, page_width, rows, titled
from selfcheck.ui.tokens import tokens
from selfcheck.ui.widgets.banner import NoticeTile
from selfcheck.ui.widgets.control import Control
from selfcheck.ui.widgets.icon import Icon, Mark
from selfcheck.ui.widgets.lean_meter import side_colour
from selfcheck.ui.widgets.list_row import BulletRow, ListRow, ReasonRow
from selfcheck.ui.widgets.sheet import Sheet
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text, longest_words, natural_width
from selfcheck.ui.widgets.weight_bar import WeightBar
from selfcheck.ui.widgets.why_row import WhyRow

LIT = {(): "none", ("circulation",): "left", ("mechanical",): "right"}


class AspectTile(Control, BoxLayout):
    """One row of the comparison; a tap shows or hides what research says about it."""

    def __init__(self, face: Face, row: AspectRow, bars: bool, delay: float, stacked: bool) -> None:
        super().__init__(orientation="vertical", size_hint_y=None, spacing=look.space("s"))
        self.bind(minimum_height=self.setter("height"))
        self.spoken = face.t("ui.why.research_of", name=row.name)
        self.overhang = look.space("s")
        compared = WhyRow(
            icon=f"{row.icon}-fill", name=row.name, note=face.t("ui.answer.unsure") if row.unsure else "",
            value=row.push if bars else 0.0, left_text=row.circulation, right_text=row.mechanical,
            lit=LIT.get(row.lit, "both"), stacked=stacked,
        )  # fmt: skip
        self.add_widget(compared)
        if bars:
            compared.grow(delay)
        self._research = NoticeTile(icon="menu_book", text=row.research, tone="surface")

    def on_release(self) -> None:
        if self._research.parent is None:
            self.add_widget(self._research)
        else:
            self.remove_widget(self._research)


def side_names(face: Face, stacked: bool) -> BoxLayout:
    """The heads of the two columns; of the cells, where large text sets them one over the other."""
    line = BoxLayout(size_hint_y=None, spacing=look.space("s"))
    line.orientation = "vertical" if stacked else "horizontal"
    line.bind(minimum_height=line.setter("height"))
    for side in SIDES:
        name = BoxLayout(size_hint_y=None, spacing=look.space("s"))
        name.bind(minimum_height=name.setter("height"))
        name.add_widget(Mark(name=f"mark-{side}", side=look.icon("mark")))
        name.add_widget(
            Text(text=face.t(f"ui.side.{side}"), role="label", color=side_colour(side), pos_hint={"center_y": 0.5})
        )
        line.add_widget(name)
    return line


def comparison(face: Face, summary: Summary) -> BoxLayout:
    """Both columns of the six rows, with the person's own answers lit and how far each row pushed."""
    stagger = look.motion("weight_bar").stagger_ms / 1000
    bars = bool(summary.reasons)
    names = [face.t(f"ui.side.{side}") for side in SIDES]
    cells = [text for row in summary.rows for text in (row.circulation, row.mechanical)]
    mark = look.icon("mark") + look.space("s")
    stacked = not (beside(names, mark) and beside(cells, mark + look.part("why_cell", "lead") + look.space("s")))
    aspects = [AspectTile(face, row, bars, stagger * number, stacked) for number, row in enumerate(summary.rows)]
    note = BulletRow(icon="info", text=face.t("ui.why.legend" if bars else "ui.why.legend_plain"), small=True)
    return column(side_names(face, stacked), *aspects, note, gap="card_gap")


def told(face: Face, summary: Summary) -> Surface:
    """Every warning that fired: what was told, and why it matters."""
    parts = []
    for warning in summary.told:
        why = Text(text=warning.why, role="label", weight=400)
        part = column(ReasonRow(mark="sign-stop", text=warning.told), why, gap="xs")
        part.padding = (0, 0, 0, look.space("s"))
        parts.append(part)
    return titled(face.t("ui.why.told"), rows(*parts))


def reasons(face: Face, summary: Summary) -> list[Widget]:
    """All that counted, by side, each with how far it pushed; the side it leans to comes first."""
    order = SIDES if summary.side != "mechanical" else SIDES[::-1]
    tiles: list[Widget] = []
    for side in order:
        if summary.on(side):
            listed = rows(*(_weighed(reason) for reason in summary.on(side)))
            tiles.append(titled(face.t(f"ui.result.fits.{side}"), listed, color=side_colour(side)))
    return tiles


def _weighed(reason: Reason) -> BoxLayout:
    line = ReasonRow(mark=f"mark-{reason.side}", text=reason.text, trailing=reason.aspect)
    part = column(line, WeightBar(value=reason.weight / FULL_BAR), gap="xs")
    part.padding = (0, 0, 0, look.space("s"))
    part.spacing = 0
    return part


def not_counted(face: Face, item: NotCounted) -> Surface:
    """An answer that the article counts and we do not, with the reason and where it comes from."""
    name = BoxLayout(size_hint_y=None, spacing=look.space("s"))
    name.bind(minimum_height=name.setter("height"))
    card = item.id in face.content.cards
    name.add_widget(Icon(name=icon_of(face, item.id) if card else "question_mark"))
    name.add_widget(Text(text=item.title, role="label", pos_hint={"center_y": 0.5}))
    lines: list[Widget] = [name]
    nothing = _counts_nothing(face)
    longest = max(natural_width(word, "label") for word in longest_words(item.title))
    beside_it = natural_width(face.t("ui.why.counts_nothing"), "caption", 600) + _token() + look.icon()
    edges = 2 * look.space("m") + 3 * look.space("s")
    if look.text_scale > CALM_SCALE or longest + beside_it + edges > page_width():
        lines.append(nothing)
    else:
        name.add_widget(nothing)
    lines.append(Text(text=face.t("ui.why.you_said", answer=item.answer), weight=600))
    lines.append(Text(text=item.why))
    lines.append(source_line(item.source))
    return tile(*lines, gap="xs")


def _token() -> float:
    """Side of a hollow token, which is the balance's."""
    return tokens().balance.hollow * look.unit


def _counts_nothing(face: Face) -> BoxLayout:
    """The hollow token and its words."""
    side = _token()
    token = Surface(ground="", dashed=True, radius="pill", padding=0, least=side, size_hint_x=None, width=side)
    token.pos_hint = {"center_y": 0.5}
    words = Text(text=face.t("ui.why.counts_nothing"), role="caption", weight=600, snug=True, color=look.color.text2)
    words.pos_hint = {"center_y": 0.5}
    box = BoxLayout(size_hint=(None, None), spacing=look.space("s"), pos_hint={"center_y": 0.5})
    box.bind(minimum_size=box.setter("size"))
    box.add_widget(token)
    box.add_widget(words)
    return box


def source_line(source: str) -> BoxLayout:
    """Where something comes from, small."""
    line = BoxLayout(size_hint_y=None, spacing=look.space("s"))
    line.bind(minimum_height=line.setter("height"))
    line.add_widget(Icon(name="menu_book", side=look.icon("icon_small"), tint=look.color.text2))
    line.add_widget(Text(text=source, role="caption", color=look.color.text2, pos_hint={"center_y": 0.5}))
    return line


def sources(face: Face, summary: Summary) -> Surface:
    """One tap to where all this comes from."""
    row = ListRow(icon="menu_book", title=face.t("ui.why.sources"), text=face.t("ui.why.sources_helper"))
    row.bind(on_release=lambda _: face.open_sheet(sources_sheet(face, summary)))
    paper = tile(row)
    paper.padding = (look.space("m"), look.space("s"))
    return paper


def sources_sheet(face: Face, summary: Summary) -> Sheet:
    """Every source used for this result, with what it was used for."""
    used: dict[str, list[str]] = {}
    for warning in summary.told:
        used.setdefault(warning.cite, []).append(warning.told)
    for reason in summary.reasons:
        used.setdefault(reason.cite, []).append(reason.text)
    sheet = Sheet(title=face.t("ui.why.sources"), close_spoken=face.t("ui.close"))
    for cite, what in used.items():
        listed = [Text(text=text, role="label", weight=400, color=look.color.text2) for text in what]
        sheet.add(column(head(cite), *listed, gap="xs"))
    return sheet
