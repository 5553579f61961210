"""A result in words: the headline, what was told, what tipped it, what did not count. Screens only lay it out.

Never a percentage, never a condition as the person's own. Where a warning asks for care the same day, the leaning
is withheld: `side` is "", and no reason is listed for either side.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from selfcheck.assessment import BASELINE, Assessment, Evidence, Warning
from selfcheck.content import UNSURE, Answers, Content, Messages, Value, given

Side = Literal["circulation", "mechanical"]
Heading = Literal["circulation", "mechanical", "unclear", "mixed", "withheld"]

LEVELS = {"none": 0, "slight": 1, "moderate": 2, "strong": 3}
FULL_BAR = 2.0
"""Log-odds that fill a bar to its end; an aspect rarely reaches it."""


class Told(msgspec.Struct, frozen=True):
    """A warning that fired, in the person's own terms."""

    id: str
    urgency: str
    told: str
    why: str
    say: str
    cite: str


class Reason(msgspec.Struct, frozen=True):
    """One answer that counted. `weight` is signed natural log-odds, positive = circulation."""

    id: str
    text: str
    aspect: str
    side: Side
    weight: float
    cite: str


class AspectRow(msgspec.Struct, frozen=True):
    """One row of the comparison: both columns, which of them the answers are told in, and how far they pushed.

    `push` runs from -1 (all the way to mechanical) to 1 (circulation)."""

    id: str
    name: str
    icon: str
    circulation: str
    mechanical: str
    research: str
    push: float
    lit: tuple[Side, ...]
    unsure: bool


class NotCounted(msgspec.Struct, frozen=True):
    """Something the article counts and we do not, with the reason."""

    id: str
    title: str
    answer: str
    why: str
    source: str


class Summary(msgspec.Struct, frozen=True):
    """A whole result, ready to be laid out.

    `score` is what the balance tilts by: the log-odds where there is a leaning, 0 where there is none, so that the
    picture can never say more than the words."""

    heading: Heading
    lead: str
    word: str
    text: str
    strength: str
    level: int
    side: Side | Literal[""]
    urgency: str
    urgency_title: str
    urgency_text: str
    told: tuple[Told, ...]
    reasons: tuple[Reason, ...]
    rows: tuple[AspectRow, ...]
    not_counted: tuple[NotCounted, ...]
    notices: tuple[str, ...]
    look_alikes: tuple[str, ...]
    unsure: int
    unanswered: tuple[str, ...]
    helpful: tuple[str, ...]
    score: float

    def on(self, side: Side) -> tuple[Reason, ...]:
        """The reasons for one side, strongest first."""
        return tuple(reason for reason in self.reasons if reason.side == side)


def summarise(content: Content, messages: Messages, answers: Answers, assessment: Assessment) -> Summary:
    """The result of an assessment as a person reads it."""
    reading = assessment.reading
    hidden = reading.withheld or reading.why_unclear == "under_18"
    found = [] if hidden else _reasons(content, messages, reading.evidence)
    reasons = tuple(sorted(found, key=lambda reason: -abs(reason.weight)))
    heading: Heading = "withheld" if reading.withheld else reading.leaning
    if heading == "unclear" and reading.why_unclear == "close" and len({reason.side for reason in reasons}) == 2:
        heading = "mixed"
    leaning = heading if heading != "withheld" else "unclear"
    side: Side | Literal[""] = heading if heading in ("circulation", "mechanical") else ""  # type: ignore[assignment]
    return Summary(
        heading=heading,
        lead=messages(f"leaning.{leaning}.lead"),
        word=messages(f"leaning.{leaning}.word") if side else "",
        text=messages(f"leaning.{heading}.text"),
        strength=messages(f"strength.{reading.strength}") if side else "",
        level=LEVELS[reading.strength] if side else 0,
        side=side,
        urgency=reading.urgency.name,
        urgency_title=messages(f"urgency.{reading.urgency.name}.title"),
        urgency_text=messages(f"urgency.{reading.urgency.name}.text"),
        told=tuple(_told(content, messages, warning) for warning in reading.warnings),
        reasons=reasons,
        rows=tuple(_rows(content, messages, answers, reading.evidence)),
        not_counted=_not_counted(messages, answers, assessment),
        notices=_notices(answers),
        look_alikes=reading.look_alikes,
        unsure=sum(answers.get(card) == UNSURE for card in assessment.unanswered),
        unanswered=assessment.unanswered,
        helpful=tuple(card for card in assessment.would_change if card in assessment.unanswered),
        score=reading.score if side else 0.0,
    )


def label(content: Content, messages: Messages, answer_id: str, value: Value) -> str:
    """An answer in a few words: the short statement, with the answer itself unless it is a plain yes."""
    if answer_id in content.signs:
        return messages(f"sign.{answer_id}.short")
    short = messages(f"card.{answer_id}.short")
    if value == "yes":
        return short
    return messages("ui.answer.labelled", question=short, answer=answer_text(messages, answer_id, value))


def answer_text(messages: Messages, answer_id: str, value: Value) -> str:
    """The answer alone: Yes, No, Not sure, or the names of what was chosen."""
    if value in ("yes", "no", UNSURE):
        return messages(f"ui.answer.{value}")
    chosen = (value,) if isinstance(value, str) else value
    return ", ".join(messages(f"value.{answer_id}.{choice}") for choice in chosen)


def _reasons(content: Content, messages: Messages, evidence: tuple[Evidence, ...]) -> list[Reason]:
    return [
        Reason(
            id=item.id,
            text=label(content, messages, item.id, item.answer),
            aspect=messages(f"aspect.{item.aspect}.short"),
            side="circulation" if item.weight > 0 else "mechanical",
            weight=item.weight,
            cite=messages.of_source(content.sources[item.source].cite),
        )
        for item in evidence
        if item.id != BASELINE and item.weight
    ]


def _told(content: Content, messages: Messages, warning: Warning) -> Told:
    key = f"sign.{warning.id}" if warning.id in content.signs else warning.id
    return Told(
        id=warning.id,
        urgency=warning.urgency.name,
        told=messages(f"{key}.told"),
        why=messages(f"{key}.why"),
        say=messages(f"{key}.say"),
        cite=messages.of_source(content.sources[warning.source].cite),
    )


def _rows(
    content: Content, messages: Messages, answers: Answers, evidence: tuple[Evidence, ...]
) -> list[AspectRow]:
    rows = []
    for aspect in content.aspects.values():
        if not aspect.compared:
            continue
        pushed = sum(item.weight for item in evidence if item.aspect == aspect.id)
        told: dict[Side, bool] = {
            "circulation": bool(aspect.circulation_when and aspect.circulation_when.holds(answers)),
            "mechanical": bool(aspect.mechanical_when and aspect.mechanical_when.holds(answers)),
        }
        lit = tuple(side for side, holds in told.items() if holds)
        said = [answers.get(card.id, UNSURE) for card in content.cards.values() if card.aspect == aspect.id]
        rows.append(
            AspectRow(
                id=aspect.id,
                name=messages(f"aspect.{aspect.id}.name"),
                icon=aspect.icon,
                circulation=messages(f"aspect.{aspect.id}.circulation"),
                mechanical=messages(f"aspect.{aspect.id}.mechanical"),
                research=messages(f"aspect.{aspect.id}.research"),
                push=max(-1.0, min(1.0, pushed / FULL_BAR)),
                lit=lit,
                unsure=not lit and not any(given(value) for value in said),
            )
        )
    return rows


def _not_counted(messages: Messages, answers: Answers, assessment: Assessment) -> tuple[NotCounted, ...]:
    rows = [
        NotCounted(
            id=answer_id,
            title=messages(f"not_counted.{answer_id}.title"),
            answer=answer_text(messages, answer_id, answers[answer_id]),
            why=messages(f"not_counted.{answer_id}.why"),
            source=messages(f"not_counted.{answer_id}.source"),
        )
        for answer_id in assessment.not_counted
        if messages.has(f"not_counted.{answer_id}.title")
    ]
    if any(value == UNSURE for value in answers.values()):
        rows.append(
            NotCounted(
                id=UNSURE,
                title=messages("not_counted.unsure.title"),
                answer=messages(f"ui.answer.{UNSURE}"),
                why=messages("not_counted.unsure.why"),
                source=messages("not_counted.unsure.source"),
            )
        )
    return tuple(rows)


def _notices(answers: Answers) -> tuple[str, ...]:
    """Who this check was not made for, and feet whose "no" is to be doubted: ids of `notice` texts."""
    found = {
        "under_18": answers.get("about.age_band") == "under_18",
        "pregnant": answers.get("about.pregnant_or_recent") == "yes",
        "recent_injury": answers.get("about.recent_injury") == "yes",
        "numb_trust": "yes" in (answers.get("risk.diabetes"), answers.get("sensory.numb_all_the_time")),
    }
    return tuple(notice for notice, holds in found.items() if holds)
