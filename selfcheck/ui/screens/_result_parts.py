"""The tiles of a result, each drawn from the summary alone."""

from __future__ import annotations

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.image import Image
from kivy.uix.widget import Widget

from selfcheck.checklist.walk import TIMED
from selfcheck.report import Summary
from selfcheck.report.summary import Reason, Side
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.pictures import picture
from selfcheck.ui.screens._parts import column, tile
from selfcheck.ui.screens._tiles import bullets, link, rows, titled
from selfcheck.ui.widgets.balance import Balance
from selfcheck.ui.widgets.banner import NoticeTile, UrgentBanner
from selfcheck.ui.widgets.buttons import TextButton
from selfcheck.ui.widgets.control import Control
from selfcheck.ui.widgets.icon import Icon
from selfcheck.ui.widgets.lean_meter import LeanMeter, SideHeading, side_colour
from selfcheck.ui.widgets.list_row import ListRow, ReasonRow
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text

TOP = 3
"""Reasons and open questions that the result shows; the rest is on Why."""
SIDES: tuple[Side, Side] = ("circulation", "mechanical")
NOTICE_ICONS = {
    "under_18": "child_care",
    "pregnant": "pregnant_woman",
    "recent_injury": "personal_injury",
    "numb_trust": "footprint",
}
ENDED = ("look_alike", "under_18", "warning")
"""Reasons to show no leaning that lie outside the balance: it is drawn empty and level then."""


def warning_banner(face: Face, summary: Summary, more: bool) -> UrgentBanner:
    """A warning that can wait some days: when to be seen, what was told, and what to do and say."""
    banner = UrgentBanner(
        heading=summary.urgency_title, text=summary.told[0].told, action=face.t("ui.result.what_to_do")
    )
    banner.bind(on_action=lambda _: face.flow.go("next_steps", "see"))
    others = more_told(face, summary) if more else None
    if others is not None:
        others.ink = look.color.on_urgent_tint
        banner.add_widget(others)
    return banner


def more_told(face: Face, summary: Summary) -> TextButton | None:
    """The way to the other things that were told, if there are any."""
    others = len(summary.told) - 1
    return link(face.n("ui.result.more_told", others), lambda: face.flow.go("why")) if others > 0 else None


def balance(face: Face, summary: Summary) -> Balance:
    """The see-saw: stones for the answers that counted, hollow ones for those that did not."""
    ended = summary.heading == "unclear" and face.flow.assessment().reading.why_unclear in ENDED
    stones = [] if ended else [(reason.side, abs(reason.weight)) for reason in summary.reasons]
    counts = {side: len([stone for stone in stones if stone[0] == side]) for side in SIDES}
    left, right = (face.t(f"ui.result.count.{side}", n=counts[side]) for side in SIDES)
    middle = face.n("ui.result.unsure", summary.unsure) if summary.unsure else ""
    left_out = sum(item.id != "unsure" for item in summary.not_counted)
    return Balance(
        stones=stones,
        score=summary.score,
        hollow=summary.unsure + left_out,
        empty=not stones,
        plays=_first_seen(face),
        left_text=left,
        right_text=right,
        middle_text=middle,
        spoken=", ".join(text for text in (left, right, middle) if text),
    )


def _first_seen(face: Face) -> bool:
    """True once for each set of answers: a picture that has settled is at rest on every return to it."""
    result = float(hash(frozenset(face.flow.check.answers.items())))
    before, face.kept["result.settled"] = face.kept.get("result.settled"), result
    return before != result


def headline(face: Face, summary: Summary) -> BoxLayout:
    """The mark and the words of the leaning, what it means, and how clear it is."""
    kind = summary.heading
    words: list[Widget] = [
        SideHeading(mark=f"mark-{kind}", side=kind, lead=summary.lead, word=summary.word),
        Text(text=summary.text),
    ]
    if kind == "unclear":
        words.append(Text(text=face.t(f"ui.result.unclear.{face.flow.assessment().reading.why_unclear}")))
    if summary.side:
        words.append(LeanMeter(side=summary.side, level=summary.level, text=summary.strength))
    return column(*words, gap="s")


def book_tile(face: Face, summary: Summary) -> NoticeTile:
    """When to be seen where no warning sign was told."""
    return NoticeTile(
        icon="stethoscope", title=summary.urgency_title, text=summary.urgency_text,
        tone="circ_tint" if summary.side == "circulation" else "sunken",
    )  # fmt: skip


def reason_rows(reasons: tuple[Reason, ...]) -> BoxLayout:
    return rows(
        *(ReasonRow(mark=f"mark-{reason.side}", text=reason.text, trailing=reason.aspect) for reason in reasons[:TOP])
    )


def tipped(face: Face, summary: Summary) -> Surface:
    """The strongest reasons, and the way to all of them."""
    why = link(face.t("ui.result.see_why"), lambda: face.flow.go("why"))
    return titled(face.t("ui.result.tipped"), reason_rows(summary.reasons), action=why)


def both_sides(face: Face, summary: Summary, more: bool) -> list[Widget]:
    """A tile for each side that has reasons; the first one leads to Why."""
    tiles: list[Widget] = []
    for side in SIDES:
        if summary.on(side):
            why = link(face.t("ui.result.see_why"), lambda: face.flow.go("why")) if more and not tiles else None
            title = face.t(f"ui.result.fits.{side}")
            tiles.append(titled(title, reason_rows(summary.on(side)), action=why, color=side_colour(side)))
    return tiles


def would_help(face: Face, summary: Summary) -> Surface:
    """The open questions that could change the result; each opens its card. A walk can answer two of them."""
    listed = []
    for card in summary.helpful[:TOP]:
        row = ListRow(icon=icon_of(face, card), title=face.t(f"card.{card}.short"), text=face.t(f"card.{card}.help"))
        row.bind(on_release=lambda _, card=card: face.flow.edit(card))
        listed.append(row)
    if set(TIMED) & set(summary.helpful) and face.offers_walk():
        row = ListRow(icon="timer", title=face.t("ui.walk.open"), text=face.t("ui.walk.open_helper"))
        row.bind(on_release=lambda _: face.flow.open_walk())
        listed.append(row)
    return titled(face.t("ui.result.would_help"), rows(*listed))


def anyway(face: Face) -> Surface:
    """What to do although nothing is clear: who to see and what helps until then."""
    assessment, steps = face.flow.assessment(), face.content.steps
    doing = [steps[step] for step in assessment.next_steps if steps[step].kind in ("see", "do")]
    listed = bullets(*((step.icon, face.t(f"step.{step.id}.title")) for step in doing))
    avoid = link(face.t("ui.result.see_avoid"), lambda: face.flow.go("next_steps", "see"))
    paper = titled(face.t("ui.result.anyway"), listed)
    if any(steps[step].kind == "avoid" for step in assessment.not_advised):
        paper.add_widget(avoid)
    return paper


def look_alike_tile(face: Face, summary: Summary) -> Surface:
    """Other causes whose pattern the answers fit: a sentence and a question to ask, never a name."""
    parts: list[Widget] = []
    for name in summary.look_alikes:
        ask = ListRow(icon="record_voice_over", title=face.t(f"look_alike.{name}.ask"), quiet=True, tappable=False)
        parts.append(column(Text(text=face.t(f"look_alike.{name}.says")), ask, gap="xs"))
    return titled(face.t("ui.result.look_alike"), rows(*parts))


class PictureTile(Control, Surface):
    """A tile to open, with a small picture: a line of help over the name of the thing."""

    def __init__(self, helper: str, name: str, image: str) -> None:
        inset, wide = look.part("picture_tile", "inset"), look.part("picture_tile", "panel")
        super().__init__(orientation="horizontal", shadow="e1", spacing=look.part("picture_tile", "gap"))
        self.padding = (inset, inset, look.space("m"), inset)
        self.spoken = f"{helper}: {name}"
        panel = Surface(ground="sunken", radius="cell", size_hint_x=None, width=wide)
        panel.padding = look.part("picture_tile", "panel_inset")
        panel.least = wide * 0.75
        panel.pos_hint = {"center_y": 0.5}
        panel.add_widget(Image(source=picture(image), mipmap=True, fit_mode="contain"))
        self.add_widget(panel)
        words = column(Text(text=helper, role="label", weight=400), Text(text=name, weight=600), gap="xs")
        words.pos_hint = {"center_y": 0.5}
        self.add_widget(words)
        self.add_widget(Icon(name="chevron_right"))


def try_first(face: Face) -> PictureTile | None:
    """The first exercise of the set, where there is one; opens it."""
    steps = face.content.steps
    first = next((step for step in face.flow.assessment().next_steps if steps[step].kind == "warm_up"), None)
    if first is None:
        return None
    opens = PictureTile(face.t("ui.result.try_first"), face.t(f"step.{first}.title"), steps[first].picture)
    opens.bind(on_release=lambda _: face.flow.go("next_steps", "move"))
    return opens


def not_answered(face: Face, summary: Summary) -> Surface:
    """How many questions have no answer; opens the list of answers."""
    row = ListRow(
        icon="question_mark",
        title=face.n("ui.result.not_answered", len(summary.unanswered)),
        text=face.t("ui.result.not_answered_helper"),
    )
    row.bind(on_release=lambda _: face.flow.go("review"))
    paper = tile(row)
    paper.padding = (look.space("m"), look.space("s"))
    return paper


def notice_tiles(face: Face, summary: Summary) -> list[Widget]:
    """Who this check was not made for, and what that changes."""
    return [
        NoticeTile(icon=NOTICE_ICONS[name], title=face.t(f"notice.{name}.title"), text=face.t(f"notice.{name}.text"))
        for name in summary.notices
    ]


def icon_of(face: Face, card_id: str) -> str:
    """The icon of a card, or of the part of the questions it belongs to."""
    card = face.content.cards[card_id]
    return card.icon or face.content.aspects[card.aspect].icon
