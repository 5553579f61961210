"""One short read: its paragraphs as separate blocks, the lists that belong to it, and where it all comes from."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from kivy.clock import Clock
from kivy.uix.widget import Widget

from selfcheck.content import Source
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import back_bar, column, tile
from selfcheck.ui.screens._tiles import rows, sentences
from selfcheck.ui.screens._words import words_below
from selfcheck.ui.widgets.buttons import UrgentButton
from selfcheck.ui.widgets.icon import Mark
from selfcheck.ui.widgets.list_row import BulletRow, Divider, ListRow, NumberRow
from selfcheck.ui.widgets.page import Page
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text

NUMBERED = "get_wrong"
SIGNS = "do_not_wait"
EVERY_SOURCE = "about_sources"
READ = ("seen", "seen-weak", "recalled", "own")
AT_ONCE = 6
"""Sources that are put on the page in one frame: a hundred at once would hold the screen up."""


def build(face: Face, detail: str, wide: bool) -> Widget:
    return ArticleScreen(face, detail)


class ArticleScreen(Page):
    """`article_id` of `learn.toml`. Next and previous lead through all of them in the order of the Learn screen."""

    def __init__(self, face: Face, article_id: str) -> None:
        super().__init__(bar=back_bar(face, face.t("ui.learn.title")))
        self._face, self._article = face, face.content.articles[article_id]
        self._to_come: Iterator[Widget] = iter(())
        title = Text(text=face.t(f"learn.{article_id}.title"), role="title")
        summary = Text(text=face.t(f"learn.{article_id}.summary"), color=look.color.text2)
        self.add(column(title, summary, gap="xs"))
        paragraphs = self.add(self._paragraphs())
        if article_id == SIGNS:
            self.add(self._emergencies())
            self.add(self._same_day())
        if article_id == EVERY_SOURCE:
            self._every_source()
        else:
            sources = self._sources()
            for widget in (*words_below(face, paragraphs, sources), sources, self._others()):
                self.add(widget)

    def _paragraphs(self) -> Widget:
        face, blocks = self._face, []
        for number in range(1, self._article.paragraphs + 1):
            lead, *rest = sentences(face.t(f"learn.{self._article.id}.p{number}"))
            if self._article.id == NUMBERED:
                blocks.append(NumberRow(number=str(number), lead=lead, text=" ".join(rest)))
            else:
                if self._article.id == SIGNS:
                    # Each of these sentences weighs the same.
                    words = [Text(text=" ".join((lead, *rest)))]
                else:
                    words = [Text(text=lead, weight=600), *([Text(text=" ".join(rest))] if rest else [])]
                block = column(*words, gap="xs")
                block.padding = (0, look.space("card_gap"))
                blocks.append(block)
        paper = tile(rows(*blocks))
        paper.padding = (look.space("m"), look.space("xs"))
        return paper

    # --- signs not to wait on ---------------------------------------------------------------------------------

    def _emergencies(self) -> Widget:
        face, number = self._face, self._face.settings.emergency_number
        paper = Surface(ground="urgent_tint", edge="urgent", edge_width="selected", spacing=look.space("s"))
        side = look.part("urgent_banner", "sign")
        paper.add_widget(Mark(name="sign-stop", side=side, spoken=face.t("ui.article.urgent"), pos_hint={}))
        ink = look.color.on_urgent_tint
        paper.add_widget(Text(text=face.t("ui.article.call", number=number), role="heading", color=ink))
        for sign in self._signs("emergency"):
            paper.add_widget(Divider())
            paper.add_widget(Text(text=sign, color=ink))
        call = UrgentButton(text=face.t("ui.number.dial", number=number), icon="call-fill", icon_at="start")
        call.bind(on_release=lambda _: self._call(number))
        paper.add_widget(call)
        return paper

    def _same_day(self) -> Widget:
        paper = tile(Text(text=self._face.t("ui.article.today"), role="heading"))
        for sign in self._signs("same_day"):
            paper.add_widget(Divider())
            paper.add_widget(Text(text=sign))
        return paper

    def _signs(self, urgency: str) -> list[str]:
        face = self._face
        return [face.t(f"sign.{sign.id}.says") for sign in face.content.signs.values() if sign.urgency == urgency]

    def _call(self, number: str) -> None:
        if self._face.devices.dialler.can_dial:
            self._face.devices.dialler.dial(number)
        else:
            self._face.flow.go("number")

    # --- sources ----------------------------------------------------------------------------------------------

    def cite(self, source: Source) -> str:
        """Who says so, and when, if the year is not in the name already."""
        cite = self._face.messages.of_source(source.cite)
        if source.year is None or str(source.year) in cite:
            return cite
        return self._face.t("ui.article.cite", cite=cite, year=source.year)

    def _sources(self) -> Widget:
        face = self._face
        found = [face.content.sources[source] for source in dict.fromkeys(self._article.sources)]
        lines = [BulletRow(icon="menu_book", text=self.cite(source), small=True) for source in found]
        return tile(Text(text=face.t("ui.article.sources"), role="label"), *lines, ground="sunken", gap="xs")

    def _every_source(self) -> None:
        """Each source with its limits, in groups by how it was read; a few a frame, from the top."""
        self._to_come = self._source_blocks()
        self._go_on()

    def _source_blocks(self) -> Iterator[Widget]:
        face = self._face
        for read in READ:
            yield column(
                Text(text=face.t(f"ui.article.read.{read}"), role="heading"),
                Text(text=face.t(f"ui.article.read.{read}.text"), role="label", weight=400, color=look.color.text2),
                gap="xs",
            )
            for source in face.content.sources.values():
                if source.read == read:
                    limits = face.messages.of_source(source.limits)
                    yield tile(
                        Text(text=self.cite(source), role="label"),
                        Text(text=limits, role="label", weight=400, color=look.color.text2),
                        gap="xs",
                    )
        yield self._others()

    def _go_on(self, *_: object) -> None:
        blocks = list(islice(self._to_come, AT_ONCE))
        for block in blocks:
            self.add(block)
        if blocks:
            Clock.schedule_once(self._go_on)

    def on_parent(self, _: Widget, parent: Widget | None) -> None:
        if parent is None:
            Clock.unschedule(self._go_on)

    # --- the other reads --------------------------------------------------------------------------------------

    def _others(self) -> Widget:
        face, ids = self._face, list(self._face.content.articles)
        at = ids.index(self._article.id)
        links = []
        for key, step, icon in (("next", 1, "arrow_forward"), ("previous", -1, "arrow_back")):
            if 0 <= at + step < len(ids):
                other = ids[at + step]
                title = face.t(f"learn.{other}.title")
                row = ListRow(icon=icon, title=title, text=face.t(f"ui.article.{key}"), chevron=False)
                row.spoken = face.t(f"ui.article.{key}_is", title=title)
                row.bind(on_release=lambda _, other=other: face.flow.show(other))
                links.append(row)
        paper = tile(rows(*links))
        paper.padding = (look.space("m"), 0)
        return paper
