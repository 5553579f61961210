"""A timed walk as an immutable value: it began to hurt, the person stopped, it was gone. Reads no clock of its own.

What one walk can tell of the two cards about time:

- `timing.gone_in_10_standing`: gone within ten minutes of standing still is a yes, still there after them a no. Ten
  minutes is the limit of the Edinburgh questionnaire (`leng_1992`); the relief while standing is what counts
  (`nadeau_2013`). A walk that ended otherwise says nothing, nor does one that was gone later: nobody knows when.
- `timing.same_distance`: nothing. How far people get differs from walk to walk, so that neither one walk nor two that
  agree by chance are "each time". The person is asked, with the time of this walk before their eyes (judgement).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from selfcheck.content import Answers, Value

Step = Literal["hurt", "stopped", "gone"]
Phase = Literal["walking", "hurting", "standing", "done"]

STEPS: tuple[Step, ...] = ("hurt", "stopped", "gone")
GONE, SAME = "timing.gone_in_10_standing", "timing.same_distance"
TIMED = (GONE, SAME)
"""The cards that a walk helps to answer."""
WALKING_S = 360.0
"""Seconds of walking: as long as the usual walk test of a clinic (judgement)."""
STANDING_S = 600.0
"""Seconds of standing still after which pain that is still there counts as a no."""
STEADY_S = 1.0
"""Seconds in which a second tap on the same button is the same shaking hand, and takes nothing back (judgement)."""
NOT_FOR = (
    ("about.age_band", "under_18"),
    ("about.pregnant_or_recent", "yes"),
    ("about.recent_injury", "yes"),
    ("sensory.numb_all_the_time", "yes"),
)
"""Answers of people who are not asked to walk: this check is not made for them, a bone may be broken, or a foot that
feels nothing cannot say when to stop (judgement)."""


def may_walk(answers: Answers) -> bool:
    """True if nothing that was answered speaks against a walk; the warning signs are for others to ask about."""
    return all(answers.get(card) != value for card, value in NOT_FOR)


class Walk(msgspec.Struct, frozen=True):
    """`began` is what the clock showed, in seconds; `marks` are seconds after it, one for each of STEPS so far.

    Marks come in their order and the last one goes first, so that there is no walk that was gone before it hurt.
    `ended`: the time was over and nothing came. `same` is the person's own answer to the card that no walk answers.
    """

    began: float
    marks: tuple[float, ...] = ()
    ended: bool = False
    same: Value = ""

    @property
    def next(self) -> Step | Literal[""]:
        """What can be marked now."""
        return "" if self.ended or len(self.marks) == len(STEPS) else STEPS[len(self.marks)]

    @property
    def phase(self) -> Phase:
        return {"hurt": "walking", "stopped": "hurting", "gone": "standing", "": "done"}[self.next]  # type: ignore[return-value]

    def at(self, step: Step) -> float | None:
        """When a step was marked, in seconds after the beginning; None if it was not."""
        number = STEPS.index(step)
        return self.marks[number] if number < len(self.marks) else None

    @property
    def stood(self) -> float | None:
        """Seconds from standing still until it was gone; None if that was not marked."""
        return self.marks[2] - self.marks[1] if len(self.marks) == len(STEPS) else None

    # --- the clock --------------------------------------------------------------------------------------------

    @property
    def limit(self) -> float:
        """Seconds that the clock of this phase runs."""
        return STANDING_S if "stopped" in STEPS[: len(self.marks)] else WALKING_S

    def ran(self, now: float) -> float:
        """Seconds that the clock of this phase shows: since the walk began, or since the person stopped."""
        return max(0.0, now - self.began - (self.at("stopped") or 0.0))

    def over(self, now: float) -> bool:
        """True once the time of this phase has run out."""
        return self.ran(now) >= self.limit

    # --- what the person does ---------------------------------------------------------------------------------

    def mark(self, step: Step, now: float) -> Walk:
        """Note this step; one that is not the next changes nothing."""
        if step != self.next:
            return self
        return msgspec.structs.replace(self, marks=(*self.marks, max(0.0, now - self.began)))

    def undo(self, now: float) -> Walk:
        """Take back what was noted last; at the start, and just after it was noted, nothing changes."""
        if self.ended:
            return msgspec.structs.replace(self, ended=False)
        if not self.marks or now - self.began - self.marks[-1] < STEADY_S:
            return self
        return msgspec.structs.replace(self, marks=self.marks[:-1])

    def end(self, now: float) -> Walk:
        """The time is over: nothing hurt on the walk, or it still hurts after standing. Before that nothing changes."""
        if self.phase in ("walking", "standing") and self.over(now):
            return msgspec.structs.replace(self, ended=True)
        return self

    def say_same(self, value: Value) -> Walk:
        """The person's own word on `timing.same_distance`; said twice it is taken back."""
        return msgspec.structs.replace(self, same="" if value == self.same else value)

    # --- what it tells ----------------------------------------------------------------------------------------

    @property
    def gone_in_ten(self) -> Literal["yes", "no", ""]:
        """What the walk answers about standing still; "" for nothing."""
        if self.stood is not None:
            return "yes" if self.stood <= STANDING_S else ""
        return "no" if self.ended and self.at("stopped") is not None else ""

    def answers(self) -> Mapping[str, Value]:
        """The answers that are proposed, by card id."""
        found: dict[str, Value] = {GONE: self.gone_in_ten, SAME: self.same if self.at("hurt") is not None else ""}
        return {card: value for card, value in found.items() if value}
