"""What we know, as typed immutable values: cards, warning signs, rules, advice and their sources.

Every value comes from a TOML file under `assets/content/`; the loader checks it. Text is not in here: an item's texts
are found in the message catalogues under keys made from its id, for example `card.timing.first_steps.says`.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Literal

import msgspec

from selfcheck.content.condition import Condition

Mark = Literal["measured", "derived", "judgement"]
Kind = Literal["yes_no", "choice", "multi"]
UrgencyName = Literal["emergency", "same_day", "soon", "routine", "self_care"]
LeaningName = Literal["circulation", "mechanical", "unclear"]


class Urgency(IntEnum):
    """How fast to be seen; a larger value is more urgent, so `max` is the urgency of several findings."""

    self_care = 0
    routine = 1
    soon = 2
    same_day = 3
    emergency = 4


class Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of everything that content files hold."""


class Sourced(Item, frozen=True, kw_only=True):
    """A claim: where it comes from and how sure we are of it."""

    source: str
    mark: Mark


class Source(Item, frozen=True, kw_only=True):
    """One publication or guideline. `judgement` sources say in `cite` whose reading it is."""

    id: str
    cite: str
    year: int | None = None
    read: Literal["seen", "seen-weak", "recalled", "own"] = "seen"
    limits: str = ""


class Group(Item, frozen=True, kw_only=True):
    """Answers that say much the same thing: the strongest on a side counts full, the next `damping` of its weight,
    the next `damping` squared, and a side's total never passes `bound` (natural log-odds)."""

    id: str
    damping: float
    bound: float
    source: str
    mark: Mark


class Aspect(Item, frozen=True, kw_only=True):
    """A section of the deck. The six of the comparison table have `compared = true`; `circulation_when` and
    `mechanical_when` say which answers are told in that column of the table, whatever they weigh."""

    id: str
    icon: str
    group: str
    picture: str = ""
    compared: bool = True
    circulation_when: Condition | None = None
    mechanical_when: Condition | None = None


class Weight(Sourced, frozen=True, kw_only=True):
    """How far one value of one answer moves the score: natural log of a likelihood ratio, positive = circulation.

    `void_when` names the case in which the value is not to be trusted and counts nothing.
    """

    value: str
    logodds: float
    void_when: Condition | None = None
    note: str = ""


class Card(Sourced, frozen=True, kw_only=True):
    """One thing we ask. `source` and `mark` are those of the reason for asking it."""

    id: str
    aspect: str
    kind: Kind = "yes_no"
    values: tuple[str, ...] = ("yes", "no")
    icon: str = ""
    group: str = ""
    show_when: Condition | None = None
    weights: tuple[Weight, ...] = ()
    not_counted: bool = False


class Sign(Sourced, frozen=True, kw_only=True):
    """A warning sign: asked before everything else, decides urgency whatever the rest says.

    `page` is the group it is asked in, `weights` what a yes says about the supply of blood.
    """

    id: str
    page: Literal["now", "limb", "lately"]
    urgency: UrgencyName
    group: str = ""
    weights: tuple[Weight, ...] = ()


class Combination(Sourced, frozen=True, kw_only=True):
    """Answers that are dangerous only together."""

    id: str
    urgency: UrgencyName
    when: Condition


class LookAlike(Sourced, frozen=True, kw_only=True):
    """A condition that a two-column table gets wrong.

    `unclear_from` lists the leanings it turns into unclear, `urgency` is the least urgency it asks for.
    """

    id: str
    when: Condition
    urgency: UrgencyName = "routine"
    unclear_from: tuple[LeaningName, ...] = ()
    unless_own: bool = False


class Audience(Item, frozen=True, kw_only=True):
    """For whom a step is meant. Each field that is set must fit; what is not set fits everyone."""

    leaning: tuple[LeaningName, ...] = ()
    urgency: tuple[UrgencyName, ...] = ()
    look_alike: str = ""
    warning: str = ""
    answers: Condition | None = None
    not_answers: Condition | None = None
    not_look_alikes: tuple[str, ...] = ()
    clear_of_warnings: bool = False


class Step(Sourced, frozen=True, kw_only=True):
    """One piece of advice. `harmful` advice is only ever for a mechanical leaning with no warning at all;
    on every other result its id is in `not_advised` instead."""

    id: str
    kind: Literal["see", "say", "do", "avoid", "stop", "warm_up", "strengthen", "shoes"]
    audience: Audience = msgspec.field(default_factory=Audience)
    icon: str = ""
    picture: str = ""
    harmful: bool = False
    hold_s: int = 0
    rounds: int = 0
    sides: int = 1
    points: int = 0


class Article(Item, frozen=True, kw_only=True):
    """One short read on the Learn screen: `paragraphs` texts, each with a source id of its own."""

    id: str
    icon: str
    section: Literal["stories", "mechanical", "circulation", "moving", "prevention", "method"]
    sources: tuple[str, ...]
    paragraphs: int


class Term(Item, frozen=True, kw_only=True):
    """A word that cannot be avoided; its meaning is a tap away. `sources` back what the meaning claims."""

    id: str
    sources: tuple[str, ...] = ()


class Thresholds(Sourced, frozen=True, kw_only=True):
    """Where words begin, in natural log-odds, and how many answers a leaning needs."""

    slight: float
    moderate: float
    strong: float
    answers: int
    informative: float


class Baseline(Sourced, frozen=True, kw_only=True):
    """Where everybody starts before the first answer: `prior` log-odds of a circulation cause among people with leg
    complaints and no risk factor, plus the `care` that is owed to the dangerous mistake."""

    prior: float
    care: float

    @property
    def logodds(self) -> float:
        return self.prior + self.care


class Method(Item, frozen=True, kw_only=True):
    """The numbers of the scoring model that belong to no single card."""

    baseline: Baseline
    thresholds: Thresholds
    groups: tuple[Group, ...]
    numb_no: Condition
    own_evidence: Condition
