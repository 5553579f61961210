"""What an assessment says, as immutable values. Log-odds are natural logs, positive = circulation."""

from __future__ import annotations

from typing import Literal

import msgspec

from selfcheck.content import Urgency, Value
from selfcheck.content.model import LeaningName

Strength = Literal["strong", "moderate", "slight", "none"]

BASELINE = "baseline"


class Evidence(msgspec.Struct, frozen=True):
    """One answer that counted: `weight` is what it added to the score after damping, `full` what it would have
    added alone. The entry `baseline` comes from no answer."""

    id: str
    answer: Value
    aspect: str
    weight: float
    full: float
    source: str


class Warning(msgspec.Struct, frozen=True):
    """A warning sign or combination that fired, with the person's own answers that fired it."""

    id: str
    urgency: Urgency
    source: str
    answers: tuple[str, ...]


class Reading(msgspec.Struct, frozen=True):
    """What the answers say by themselves: the part of an assessment that every other part is derived from."""

    leaning: LeaningName
    strength: Strength
    score: float
    urgency: Urgency
    warnings: tuple[Warning, ...]
    look_alikes: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    why_unclear: str
    """Why the leaning is unclear: "" (it is not), too_few, close, look_alike, under_18 or warning."""

    @property
    def withheld(self) -> bool:
        """True where a warning comes first and no leaning may be shown to the person."""
        return self.urgency >= Urgency.same_day

    @property
    def flagged(self) -> bool:
        return bool(self.warnings)


class Assessment(msgspec.Struct, frozen=True):
    """A reading, and what follows from it."""

    reading: Reading
    would_change: tuple[str, ...]
    next_steps: tuple[str, ...]
    not_advised: tuple[str, ...]
    not_counted: tuple[str, ...]
    """Ids of given answers that weigh nothing although the article counts them."""
    unanswered: tuple[str, ...]
    """Ids of questions that were not asked or answered with not sure."""
