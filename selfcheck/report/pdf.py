"""The result on two pages for a clinician: warnings and the leaning with its reasons first, then every answer.

Black on white, since it is printed and copied. It says no more than the screen: the summary decides what is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from selfcheck.content import UNSURE, Answers, Content, Messages
from selfcheck.report.days import day_in_words
from selfcheck.report.summary import Reason, Side, Summary, answer_text
from selfcheck.report.typesetting import GREY, GUTTER, Typesetter, font, frame, ink, know_fonts

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

Paper = Literal["A4", "LETTER"]
PAGES = 2
SIZES = (11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
"""Points of the reading text: the largest with which all of a page stands on it is taken."""
MARGIN, FOOT = 51.0, 30.0
"""Points around a page, and above the foot of a page."""
SMALL = 8.0
"""Points of the words at the foot of a page."""


def pdf(
    summary: Summary, content: Content, answers: Answers, messages: Messages, day: date, fonts: Path, paper: Paper
) -> bytes:
    """A PDF of two pages: the same bytes for the same result, day and paper. `fonts` is the folder of our fonts."""
    report = _Report(summary, content, answers, messages, day, fonts, paper)
    return report.made(*(report.largest(page) for page in range(PAGES)))


class _Report:
    """Says what stands on the two pages, and where."""

    def __init__(
        self,
        summary: Summary,
        content: Content,
        answers: Answers,
        messages: Messages,
        day: date,
        fonts: Path,
        paper: Paper,
    ) -> None:
        self._said, self._content, self._answers, self._t = summary, content, answers, messages
        self._day, self._paper = day, paper
        self._set = Typesetter(SIZES[0])
        know_fonts(fonts)

    def largest(self, page: int) -> float:
        """The largest size of text with which one of the pages is no more than one."""
        return next((size for size in SIZES if self._built([(page, size)])[1] == 1), SIZES[-1])

    def made(self, *sizes: float) -> bytes:
        """The file, with a size of text for each page."""
        return self._built(list(enumerate(sizes)))[0]

    def _built(self, wanted: list[tuple[int, float]]) -> tuple[bytes, int]:
        """A file with these pages, each in a size of text, and how many pages it has come to."""
        from reportlab.lib import pagesizes
        from reportlab.platypus import BaseDocTemplate, NextPageTemplate, PageBreak
        from reportlab.platypus.doctemplate import LayoutError

        file = BytesIO()
        document = BaseDocTemplate(
            file, pagesize=getattr(pagesizes, self._paper), invariant=1, lang=self._t.language, displayDocTitle=True,
            title=self._t("ui.pdf.title"), author=self._t("app.name"), subject=self._t("app.not_diagnosis"),
            creator=self._t("app.name"),
        )  # fmt: skip
        story: list[Flowable] = []
        for page, size in wanted:
            self._set = Typesetter(size)
            templates, flowables = (self._first, self._second)[page](*document.pagesize)
            document.addPageTemplates(templates)
            story += [NextPageTemplate(templates[0].id), PageBreak()] if story else []
            story += flowables
        try:
            document.build(story)
        except LayoutError:  # something is higher than a page
            return b"", PAGES + 1
        return file.getvalue(), document.page

    # --- the first page ---------------------------------------------------------------------------------------

    def _first(self, wide: float, high: float) -> tuple[list[Any], list[Flowable]]:
        """Its template and what stands on it."""
        from reportlab.platypus import PageTemplate

        inner = wide - 2 * MARGIN
        whole = frame(MARGIN, MARGIN + FOOT, inner, high - 2 * MARGIN - FOOT)
        return [PageTemplate("result", [whole], onPage=self._foot)], list(self._result(inner))

    def _result(self, width: float) -> Iterator[Flowable]:
        said, t = self._said, self._t
        yield self._set.text(t("app.name"), 1, 600, grey=True)
        yield self._set.text(t("ui.pdf.title"), 2.1, 700, after=0.2)
        yield self._set.text(f"{day_in_words(t, self._day)}. {t('app.not_diagnosis')}", 1, grey=True, after=1)
        if said.told:
            yield self._warnings(width)
            yield self._set.gap(1)
        if said.heading == "withheld":
            yield self._set.text(said.text, after=1)
        else:
            yield self._set.text(f"{said.lead} {said.word}".strip(), 1.7, 700, after=0.2)
            yield self._set.text(" ".join(part for part in (said.strength and f"{said.strength}.", said.text) if part))
            if not said.told:
                yield self._set.text(f"{said.urgency_title}. {said.urgency_text}", before=0.4)
            yield self._set.gap(1)
        yield from self._reasons(width)
        yield from self._asides()

    def _warnings(self, width: float) -> Flowable:
        """The frame with what was told: how fast to be seen, by which signs, and what to do."""
        said = self._said
        words = [self._set.text(said.urgency_title, 1.5, 700, after=0.3)]
        words += [self._set.text(f"\N{BULLET} {warning.told}", weight=600, indent=0.9) for warning in said.told]
        words.append(self._set.text(said.urgency_text, before=0.3))
        return self._set.urgent_box(words, width)

    def _reasons(self, width: float) -> Iterator[Flowable]:
        """The answers that counted, the strongest first, a column for each side."""
        said = self._said
        sides: tuple[Side, Side] = ("circulation", "mechanical")
        if not said.reasons:
            return
        yield from self._heading("ui.why.for_and_against")
        heads = [self._set.text(self._t(f"ui.result.fits.{side}"), weight=600, after=0.2) for side in sides]
        cells = [[head, *map(self._reason, said.on(side))] for head, side in zip(heads, sides, strict=True)]
        yield self._set.columns(cells, width)
        yield self._set.gap(0.8)

    def _reason(self, reason: Reason) -> Flowable:
        return self._set.text(f"\N{BULLET} {reason.text}", indent=0.9)

    def _asides(self) -> Iterator[Flowable]:
        """Other causes worth a question, for whom this is not made, and what does not count."""
        said, t = self._said, self._t
        if said.look_alikes and said.heading != "withheld":
            yield from self._heading("ui.result.look_alike")
            for name in said.look_alikes:
                yield self._set.text(f"{t(f'look_alike.{name}.says')} {t(f'look_alike.{name}.ask')}", after=0.2)
            yield self._set.gap(0.6)
        if said.notices:
            yield from self._heading("ui.pdf.notices")
            for name in said.notices:
                yield self._set.text(t(f"notice.{name}.text"), lead=t(f"notice.{name}.title"), after=0.2)
            yield self._set.gap(0.6)
        if said.not_counted:
            yield from self._heading("ui.why.not_counted")
            for row in said.not_counted:
                yield self._set.text(f"{t('ui.why.you_said', answer=row.answer)}. {row.why}", lead=row.title, after=0.2)

    # --- the second page --------------------------------------------------------------------------------------

    def _second(self, wide: float, high: float) -> tuple[list[Any], list[Flowable]]:
        """A title over two columns, and what stands in them; where that is too much, a page more, to be seen."""
        from reportlab.platypus import FrameBreak, PageTemplate

        column = (wide - 2 * MARGIN - GUTTER) / 2
        title, below = self._set.size * 2.6, MARGIN + FOOT
        tall = high - 2 * MARGIN - FOOT - title
        frames = [frame(MARGIN, below + tall, wide - 2 * MARGIN, title)]
        frames += [frame(MARGIN + at * (column + GUTTER), below, column, tall) for at in range(2)]
        words = [self._set.text(self._t("ui.result.your_answers"), 1.5, 700), FrameBreak()]
        more = PageTemplate("more", [frame(MARGIN, below, column, tall)], onPage=self._foot)
        template = PageTemplate("answers", frames, onPage=self._foot, autoNextPageTemplate="more")
        return [template, more], [*words, *self._every_answer(column), *self._sources()]

    def _every_answer(self, width: float) -> Iterator[Flowable]:
        """A line for each answer that was given, by the part of the questions it belongs to."""
        content, t = self._content, self._t
        parts = [(t("ui.review.safety"), [(sign, t(f"sign.{sign}.short")) for sign in content.signs])]
        for aspect in content.aspects:
            cards = [card.id for card in content.cards.values() if card.aspect == aspect]
            parts.append((t(f"aspect.{aspect}.name"), [(card, t(f"card.{card}.short")) for card in cards]))
        for name, questions in parts:
            given = [(key, words, self._answers[key]) for key, words in questions if key in self._answers]
            lines = [(words, answer_text(t, key, value), value not in ("no", UNSURE)) for key, words, value in given]
            if lines:
                yield from self._part(name, lines, width)

    def _part(self, name: str, lines: list[tuple[str, str, bool]], width: float) -> Iterator[Flowable]:
        """Its name over its lines; what is not a plain no stands out."""
        text = self._set.text
        rows = [[text(question), text(answer, weight=700 if told else 400)] for question, answer, told in lines]
        yield self._set.ruled(text(name, 1.05, 700), rows, width)
        yield self._set.gap(0.7)

    def _sources(self) -> Iterator[Flowable]:
        """From where we know what the warnings and the answers that counted mean."""
        said = self._said
        cites = dict.fromkeys([*(warning.cite for warning in said.told), *(reason.cite for reason in said.reasons)])
        if cites:
            yield self._set.text(self._t("ui.why.sources"), 1.05, 700)
            yield self._set.text("; ".join(cites), 0.85, grey=True)

    # --- on every page ----------------------------------------------------------------------------------------

    def _foot(self, canvas: Any, document: Any) -> None:
        """The foot of a page, and the day of the check as that of the file."""
        day, t = self._day, self._t
        stamp = vars(canvas._doc._timeStamp)  # reportlab's own way to set it is a variable of the environment
        stamp["YMDhms"] = (day.year, day.month, day.day, 0, 0, 0)
        wide = document.pagesize[0]
        canvas.setFont(font(400), SMALL)
        canvas.setFillColor(ink(GREY))
        canvas.setStrokeColor(ink(0.75))
        canvas.setLineWidth(0.5)
        canvas.line(MARGIN, MARGIN + 14, wide - MARGIN, MARGIN + 14)
        told = t("ui.pdf.foot", name=t("app.name"), day=day_in_words(t, day), version=self._content.version)
        canvas.drawString(MARGIN, MARGIN, told)
        canvas.drawRightString(wide - MARGIN, MARGIN, t("ui.review.count", done=document.page, total=PAGES))

    def _heading(self, key: str) -> Iterator[Flowable]:
        yield self._set.text(self._t(key), 1.2, 700, after=0.3)
