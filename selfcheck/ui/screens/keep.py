"""Keep your result: a code to photograph, the result in a strip, ways to hand it on, and the end of the check."""

from __future__ import annotations

from collections.abc import Callable

from kivy.clock import Clock
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck import assets
from selfcheck.report import Summary, day_in_words, pdf, qr, take_home
from selfcheck.ui import room
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens import _result_parts as parts
from selfcheck.ui.screens._parts import back_bar, clear_question, column, middle, tile
from selfcheck.ui.screens._past_parts import keep_row
from selfcheck.ui.screens._tiles import CALM_SCALE, call_strip
from selfcheck.ui.widgets.banner import UrgentBanner, WithheldTile
from selfcheck.ui.widgets.buttons import SecondaryButton
from selfcheck.ui.widgets.icon import Mark
from selfcheck.ui.widgets.list_row import BulletRow, Divider, ListRow
from selfcheck.ui.widgets.page import Page
from selfcheck.ui.widgets.qr_code import QrCode
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text

FILE = "heart-or-sole"
LARGE = 1.5
"""Above this text scale the mark of the strip stands over its words."""


def build(face: Face, detail: str, wide: bool) -> Widget:
    return KeepScreen(face, wide)


class KeepScreen(Page):
    """Nothing leaves the app here by itself: each row does one thing when it is pressed, and says what came of it.

    On wide windows the code stands beside the rest. A warning comes before the code.
    """

    def __init__(self, face: Face, wide: bool) -> None:
        super().__init__(bar=back_bar(face, face.t("ui.keep.title"), settings=False))
        self._face = face
        summary = face.summary()
        code, told = self._code(summary), strip(face, summary)
        kept = face.past is not None and face.past.has(face.flow.check)
        end = BulletRow(icon="lock", text=face.t("ui.keep.kept" if kept else "ui.keep.gone"), small=True)
        rest = [*self._ways(), *([keep] if (keep := keep_row(face)) is not None else []), end]
        if wide:
            self.widest = 2 * look.size("content_max_width")
            self.add(_beside(code, column(*told, *rest)))
        else:
            for widget in (*told, code, *rest) if summary.told else (code, *told, *rest):
                self.add(widget)
        finish = SecondaryButton(text=face.t("ui.keep.finish"), icon="delete", icon_at="start")
        finish.bind(on_release=lambda _: self._finish())
        fixed = look.text_scale <= CALM_SCALE or room.tall()  # elsewhere it would take half of the window
        (self.add_bottom if fixed else self.add)(finish)

    def _code(self, summary: Summary) -> Surface:
        """The paper with the code, as large as its paper holds."""
        face = self._face
        matrix = qr(take_home(summary, face.messages))
        code = QrCode(matrix, look.part("qr_code", "least"), spoken=face.t("ui.keep.code"))
        card = Surface(shadow="e2", radius="card", spacing=look.space("s"), pos_hint={"top": 1})
        card.add_widget(middle(code))
        card.add_widget(Text(text=face.t("ui.keep.scan"), role="heading", align="center"))
        card.add_widget(Text(text=face.t("ui.keep.scan_text"), align="center", color=look.color.text2))
        card.bind(width=lambda _, width: setattr(code, "room", width - 2 * look.space("m")))
        return card

    def _ways(self) -> list[Widget]:
        """The rows of what this device can do, and in place of a file the word where one can be had."""
        face = self._face
        self._rows = column(gap="xs")
        self._rows.spacing = 0
        if face.devices.documents.can_save:
            self._add_row("picture_as_pdf", "ui.keep.pdf", "ui.keep.pdf_text", self._save)
        if face.devices.share.can_share:
            self._add_row("share", "ui.keep.share", "ui.keep.share_text", self._share)
        paper = tile(self._rows)
        paper.padding = (look.space("m"), look.space("xs"))
        if face.devices.documents.can_save:
            face.devices.printing.find(lambda there: Clock.schedule_once(lambda _: self._printer_found(there)))
            return [paper]
        note = BulletRow(icon="picture_as_pdf", text=face.t("ui.keep.no_pdf"), small=True)
        return [paper, note] if self._rows.children else []

    def _add_row(self, icon: str, title: str, text: str, act: Callable[[ListRow], object]) -> None:
        row = ListRow(icon=icon, title=self._face.t(title), text=self._face.t(text))
        row.bind(on_release=act)
        if self._rows.children:
            self._rows.add_widget(Divider())
        self._rows.add_widget(row)

    def _pdf(self) -> tuple[str, bytes]:
        """Name and content of the file. The name says nothing of a result."""
        face, day = self._face, self._face.devices.today()
        made = pdf(
            face.summary(), face.content, face.flow.check.answers, face.messages, day, assets.root() / "fonts",
            face.devices.documents.paper,
        )  # fmt: skip
        return f"{FILE}-{day.isoformat()}.pdf", made

    def _save(self, row: ListRow) -> None:
        """Write the file; the row says where it is, or why it is nowhere."""
        face = self._face
        try:
            path = face.devices.documents.save(*self._pdf())
        except OSError:
            row.text = face.t("ui.keep.not_saved", folder=face.devices.documents.folder)
        else:
            row.text = face.t("ui.keep.saved_in", folder=path.parent.name)

    def _share(self, row: ListRow) -> None:
        face = self._face
        if not face.devices.share.share(take_home(face.summary(), face.messages), face.t("ui.keep.title")):
            row.text = face.t("ui.keep.not_shared")

    def _printer_found(self, there: bool) -> None:
        if there and self.get_root_window():
            self._add_row("print", "ui.keep.print", "ui.keep.print_text", self._print)

    def _print(self, row: ListRow) -> None:
        """Hand the pages to the printer's queue, which may take a while; the row says how it went."""
        face = self._face
        row.text = face.t("ui.keep.printing")
        row.disabled = True

        def done(taken: bool) -> None:
            row.disabled = False
            row.text = face.t("ui.keep.printed" if taken else "ui.keep.not_printed")

        face.devices.printing.print(self._pdf()[1], lambda taken: Clock.schedule_once(lambda _: done(taken)))

    def _finish(self) -> None:
        face = self._face
        face.open_sheet(clear_question(face, face.t("ui.keep.clear_text"), face.flow.clear))


def strip(face: Face, summary: Summary) -> list[Widget]:
    """What the result was, and on which day: a warning and how fast to be seen first, then the leaning if one is
    shown."""
    day = day_in_words(face.messages, face.devices.today())
    found: list[Widget] = []
    if summary.told:
        found.append(_warning(face, summary))
    if summary.urgency == "emergency":
        found.append(call_strip(face))
    if summary.heading == "withheld":
        return [*found, WithheldTile(text=f"{summary.text}\n{day}")]
    tone = {"circulation": "circ_tint", "mechanical": "mech_tint"}.get(summary.heading, "mixed_tint")
    ink = getattr(look.color, f"on_{tone}")
    words = column(
        Text(text=f"{summary.lead} {summary.word}".strip(), weight=700, color=ink),
        Text(text=f"{summary.strength}. {day}" if summary.strength else day, role="label", weight=400, color=ink),
        gap="xs",
    )
    words.pos_hint = {"center_y": 0.5}
    mark = Mark(name=f"mark-{summary.heading}", side=look.icon("mark_result"))
    large = look.text_scale > LARGE
    mark.pos_hint = {"x": 0} if large else {"center_y": 0.5}
    found.append(Surface(ground=tone, orientation="vertical" if large else "horizontal", spacing=look.space("m")))
    for part in (mark, words):
        found[-1].add_widget(part)
    return found


def _warning(face: Face, summary: Summary) -> UrgentBanner:
    banner = UrgentBanner(
        heading=summary.urgency_title, text=summary.told[0].told, filled=summary.heading == "withheld"
    )
    others = parts.more_told(face, summary)
    if others is not None:
        others.ink = banner.ink
        banner.add_widget(others)
    return banner


def _beside(code: Widget, rest: Widget) -> BoxLayout:
    """Two columns that begin at the same height."""
    row = BoxLayout(size_hint_y=None, spacing=look.space("m"))
    row.bind(minimum_height=row.setter("height"))
    rest.pos_hint = {"top": 1}
    for part in (code, rest):
        row.add_widget(part)
    return row
