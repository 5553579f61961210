"""Why: how each part of the answers pushed, what does not count, and where all of it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from kivy.clock import Clock, ClockEvent
from kivy.uix.widget import Widget

from selfcheck.assessment import BASELINE, Turning
from selfcheck.report import Summary, answer_text
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens import _why_parts as parts
from selfcheck.ui.screens._parts import back_bar, tile
from selfcheck.ui.screens._result_parts import ENDED, not_answered
from selfcheck.ui.screens._tiles import section
from selfcheck.ui.screens._words import with_words
from selfcheck.ui.widgets.adding_up import AddingUpChart
from selfcheck.ui.widgets.banner import WithheldTile
from selfcheck.ui.widgets.buttons import PrimaryButton
from selfcheck.ui.widgets.list_row import BulletRow
from selfcheck.ui.widgets.page import Page
from selfcheck.ui.widgets.text import Text


def build(face: Face, detail: str, wide: bool) -> Widget:
    return WhyScreen(face)


class Account(Page):
    """A page that shows its first screenful at once and the rest a frame later, so that it opens without a wait."""

    _later: ClockEvent | None = None

    def tell(self, face: Face, summary: Summary) -> None:
        """Lay out all there is to say about a result."""
        self._rest = with_words(face, account(face, summary))
        for widget in islice(self._rest, 2 if summary.told else 1):
            self.add(widget)
        self._later = Clock.schedule_once(lambda _: self.complete(), 0)

    def complete(self) -> None:
        """Add what is still missing."""
        self._stop()
        for widget in self._rest:
            self.add(widget)

    def on_parent(self, _: Widget, parent: Widget | None) -> None:
        if parent is None:
            self._stop()

    def _stop(self) -> None:
        if self._later is not None:
            self._later.cancel()


class WhyScreen(Account):
    """The whole account, with the way on to the next steps."""

    def __init__(self, face: Face) -> None:
        summary = face.summary()
        super().__init__(bar=back_bar(face, face.t(f"ui.why.title.{summary.heading}"), settings=False))
        self.tell(face, summary)
        self.primary = PrimaryButton(text=face.t("ui.result.next_steps"), icon="arrow_forward")
        self.primary.bind(on_release=lambda _: face.flow.go("next_steps"))
        self.add_bottom(self.primary)


class WhyPane(Account):
    """The same account on sunken ground, beside a result."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.widest = 0
        self.safe_area = [look.part("why_pane", "inset"), look.part("why_pane", "inset"), look.space("l"), 0]
        summary = face.summary()
        self.add(Text(text=face.t(f"ui.why.title.{summary.heading}"), role="heading"))
        self.tell(face, summary)

def account(face: Face, summary: Summary) -> Iterator[Widget]:
    """Everything there is to say about a result, part by part; where it is withheld, only what was told."""
    if summary.told:
        yield parts.told(face, summary)
    if summary.heading == "withheld" or "under_18" in summary.notices:
        yield WithheldTile(text=summary.text if summary.heading == "withheld" else face.t("ui.why.under_18"))
    else:
        yield from weighed(face, summary)
    if summary.told or summary.reasons:
        yield parts.sources(face, summary)


def weighed(face: Face, summary: Summary) -> Iterator[Widget]:
    """How the answers compare, what counts, what does not, how it adds up, and what is open."""
    yield parts.comparison(face, summary)
    if summary.reasons:
        yield section(face.t("ui.why.for_and_against"))
        yield from parts.reasons(face, summary)
    if summary.not_counted:
        yield section(face.t("ui.why.not_counted"), face.t("ui.why.not_counted_helper"))
        yield from (parts.not_counted(face, item) for item in summary.not_counted)
    if summary.reasons:
        yield from adding_up(face, summary)
    if summary.side and (turn := face.flow.turning()) is not None:
        yield section(face.t("ui.why.turning"), face.t("ui.why.turning_helper"))
        yield would_turn(face, turn)
    if summary.unanswered:
        yield section(face.t("ui.why.not_answered"))
        yield not_answered(face, summary)


def would_turn(face: Face, turn: Turning) -> Widget:
    """The answers on which the leaning hangs, with what they would have to be, and what would be said then."""
    content, messages = face.content, face.messages
    lines = [
        BulletRow(
            icon="autorenew",
            text=messages(
                "ui.answer.labelled",
                question=messages(f"{'sign' if key in content.signs else 'card'}.{key}.short"),
                answer=answer_text(messages, key, value),
            ),
        )
        for key, value in turn.changes.items()
    ]
    keys = (f"leaning.{turn.leaning}.lead", f"leaning.{turn.leaning}.word")
    then = " ".join(messages(key) for key in keys if messages.has(key))
    return tile(*lines, Text(text=messages("ui.why.then", result=then), role="label"))


def adding_up(face: Face, summary: Summary) -> list[Widget]:
    """Every answer that counted, added up; or why the sum is not what decides."""
    why = face.flow.assessment().reading.why_unclear
    title = section(face.t("ui.why.adding_up"), face.t("ui.why.adding_up_helper"))
    if why in ENDED:
        return [title, tile(Text(text=face.t(f"ui.result.unclear.{why}")))]
    evidence = face.flow.assessment().reading.evidence
    start = sum(item.weight for item in evidence if item.id == BASELINE)
    chart = AddingUpChart(
        rows=[(face.t("ui.why.start"), start), *((reason.text, reason.weight) for reason in summary.reasons)],
        total_text=face.t("ui.why.total"),
        left_text=face.t("ui.side.circulation"),
        right_text=face.t("ui.side.mechanical"),
    )
    return [title, tile(chart)]
