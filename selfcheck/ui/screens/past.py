"""Past checks: how they leaned over time, and the list of those that were kept. Each opens what was told then."""

from __future__ import annotations

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.keeping import PastCheck
from selfcheck.report import LEVELS, month_in_words, short_day
from selfcheck.ui import room
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.past import Past
from selfcheck.ui.screens import _past_parts as parts
from selfcheck.ui.screens._parts import back_bar, column, middle, tile
from selfcheck.ui.screens._tiles import CALM_SCALE, link, roomy, rows
from selfcheck.ui.tokens import tokens
from selfcheck.ui.widgets.banner import NoticeTile
from selfcheck.ui.widgets.buttons import PrimaryButton
from selfcheck.ui.widgets.facts import MotifDisc
from selfcheck.ui.widgets.icon import Icon, Mark
from selfcheck.ui.widgets.list_row import ListRow
from selfcheck.ui.widgets.page import Page, TwoPane
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text
from selfcheck.ui.widgets.trend_plot import TrendPlot

FIRST = 8
"""Checks that the list shows at first."""
ALL = "all"
"""The detail of the place at which it shows every one."""


def build(face: Face, detail: str, wide: bool) -> Widget:
    past = face.past
    if past is None or not past.checks:
        return NothingKept(face)
    side_by_side = wide and (look.text_scale <= CALM_SCALE or not room.short())
    return WidePast(face, past, detail) if side_by_side else PastPage(face, past, detail)


class Kept(Page):
    """The frame of it: the way to delete all, what is wrong with the file, and a new check."""

    def __init__(self, face: Face) -> None:
        self.face = face
        bin = ("delete", face.t("ui.past.delete_all"), self._ask_delete)
        past = face.past
        there = past is not None and bool(past.checks or past.trouble)
        super().__init__(bar=back_bar(face, face.t("ui.past.title"), *([bin] if there else []), settings=False))
        if past is not None and past.trouble:
            self.add(NoticeTile(title=face.t("ui.past.trouble"), text=face.t("ui.past.trouble_text")))

    def end(self) -> None:
        """Where they are, and the way on. A check that is under way and not kept is not thrown away for a new one."""
        face, flow, past = self.face, self.face.flow, self.face.past
        under_way = bool(flow.check.answers) and not (past is not None and past.has(flow.check))
        key = "ui.welcome.resume" if under_way else "ui.past.new"
        self.primary = PrimaryButton(text=face.t(key), icon="arrow_forward")
        begin = flow.start if under_way else flow.start_again
        self.primary.bind(on_release=lambda _: begin(face.settings.form))
        if past is not None and past.checks:
            (self.add_bottom if roomy() else self.add)(self._only_here())
        self.add_bottom(self.primary)

    def _only_here(self) -> Widget:
        """A lock and a line, together in the middle."""
        words = self.face.t("ui.past.only_here")
        line = BoxLayout(size_hint=(None, None), spacing=look.space("s"))
        line.bind(minimum_size=line.setter("size"))
        line.add_widget(Icon(name="lock", tint=look.color.text2, side=look.icon("icon_small")))
        widest = look.room()[0] - 2 * look.space("screen_margin") - look.icon("icon_small") - look.space("s")
        line.add_widget(
            Text(text=words, role="label", weight=400, color=look.color.text2, snug=True, widest=widest,
                 pos_hint={"center_y": 0.5})
        )  # fmt: skip
        return middle(line)

    def _ask_delete(self) -> None:
        parts.ask_delete(self.face, "all", self._delete)

    def _delete(self) -> None:
        past = self.face.past
        if past is not None and not past.delete_all():
            self.face.toast(self.face.t("ui.past.not_deleted"))
        self.face.redraw()


class NothingKept(Kept):
    """What this will be once something is kept."""

    def __init__(self, face: Face) -> None:
        super().__init__(face)
        disc = MotifDisc()
        disc.size = [look.part("motif_disc", "side_low")] * 2
        self.add(middle(disc))
        self.add(Text(text=face.t("ui.past.empty"), role="title", align="center"))
        self.add(Text(text=face.t("ui.past.empty_text"), align="center"))
        self.end()


class PastPage(Kept):
    """One column: the picture, what the last checks come to, and (`listed`) the list."""

    def __init__(self, face: Face, past: Past, detail: str, listed: bool = True) -> None:
        super().__init__(face)
        self.add(picture(face, past))
        if (warned := past.warned()) is not None:
            self.add(follow(face, past, warned))
        elif past.agree():
            self.add(NoticeTile(icon="timeline", text=face.t("ui.past.agree"), tone="answer_tint"))
        if listed:
            for widget in listing(face, past, detail):
                self.add(widget)
        self.end()


class WidePast(TwoPane):
    """The picture, and beside it on sunken ground the list."""

    def __init__(self, face: Face, past: Past, detail: str) -> None:
        page, beside = PastPage(face, past, detail, listed=False), Page()
        beside.safe_area = [0, look.size("top_bar"), 0, 0]
        for widget in listing(face, past, detail):
            beside.add(widget)
        super().__init__(at_left=page, at_right=beside, sunken="right")
        self.primary = page.primary

    def on_width(self, _: Widget, width: float) -> None:
        self.left_width = width / 2


def picture(face: Face, past: Past) -> Surface:
    """The plot under its title."""
    count = len(past.checks)
    since = face.n("ui.past.since", count, month=month_in_words(face.t, past.checks[0].day, face.devices.today()))
    most = tokens().trend.shown_most
    about = f"{since}. {face.t('ui.past.last', n=most)}" if count > most else since
    title = column(
        Text(text=face.t("ui.past.lean"), role="heading"),
        Text(text=about, role="label", weight=400, color=look.color.text2),
        gap="xs",
    )
    shown = past.checks[-most:]
    plot = TrendPlot(
        checks=[(check.heading, LEVELS[check.strength], check.warned) for check in shown],
        dates=[short_day(face.t, check.day) for check in shown],
        names={
            "circulation": face.t("ui.side.circulation"), "mixed": face.t("ui.spoken.mixed"),
            "mechanical": face.t("ui.side.mechanical"), "none": face.t("ui.past.no_lean"),
        },
        spoken=". ".join(parts.in_words(face, check) for check in shown),
    )  # fmt: skip
    return tile(title, plot, gap="m")


def follow(face: Face, past: Past, check: PastCheck) -> Surface:
    """A warning among the last checks comes before whatever they lean to; opens the check that told it."""
    row = ListRow(mark="sign-stop", title=face.t("ui.past.follow"), text=face.t("ui.past.follow_text"))
    row.bind(on_release=lambda _: open_check(face, past, check))
    paper = tile(row, ground="urgent_tint")
    paper.padding = (look.space("m"), 0)
    return paper


def listing(face: Face, past: Past, detail: str) -> list[Widget]:
    """The checks, the newest first, and a way to those that are not shown yet."""
    newest = past.checks[::-1]
    shown = newest if detail == ALL else newest[:FIRST]
    paper = tile(rows(*(row_of(face, past, check) for check in shown)))
    paper.padding = (look.space("m"), look.space("xs"))
    if len(shown) == len(newest):
        return [paper]
    every = link(face.n("ui.past.all", len(newest)), lambda: face.flow.show(ALL), icon="keyboard_arrow_down")
    return [paper, middle(every)]


def row_of(face: Face, past: Past, check: PastCheck) -> ListRow:
    """A line of the list: the mark, what was told, when, and an octagon if a warning was told."""
    about = [parts.day_of(face, check), parts.how_clear(face, check)]
    sign = Mark(name="sign-stop", side=look.icon()) if check.warned and check.heading != "withheld" else None
    row = ListRow(
        mark=parts.mark_of(check), title=parts.headline(face, check), text=". ".join(part for part in about if part),
        mark_kind="mark_result" if look.text_scale <= CALM_SCALE else "mark", pill=sign,
    )  # fmt: skip
    row.bind(on_release=lambda _: open_check(face, past, check))
    return row


def open_check(face: Face, past: Past, check: PastCheck) -> None:
    """Show what was told then."""
    face.flow.go("past_check", str(past.checks.index(check)))
