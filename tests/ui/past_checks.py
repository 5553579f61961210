"""Checks that somebody kept: what was told then, as the design draws it, and one of every kind."""

from __future__ import annotations

from datetime import date

from selfcheck.content import shipped
from selfcheck.keeping import PastCheck
from selfcheck.keeping.history import Heading, Strength, UrgencyName
from tests.ui import people

TODAY = date(2026, 3, 20)


def told(
    day: date, heading: Heading, strength: Strength = "none", urgency: UrgencyName = "self_care", *signs: str
) -> PastCheck:
    """A check of a day, with answers of somebody to whom this was told."""
    answers = {"circulation": people.CALF, "mixed": people.MIXED, "mechanical": people.HEEL, "unclear": people.FEW}
    given = dict(answers.get(heading, people.NIGHT))
    return PastCheck(day, shipped().version, heading, strength, urgency, signs, given)


ONE = (told(date(2026, 3, 14), "mechanical", "strong"),)

DRAWN = (
    told(date(2026, 1, 2), "circulation", "moderate", "soon", "combination.cold_foot"),
    told(date(2026, 1, 16), "circulation", "slight", "routine"),
    told(date(2026, 1, 30), "mixed", urgency="routine"),
    told(date(2026, 2, 13), "mechanical", "slight"),
    told(date(2026, 2, 28), "mechanical", "moderate"),
    told(date(2026, 3, 14), "mechanical", "strong"),
)
"""As the design draws them: the first one had a warning."""

EVERY_KIND = (
    told(date(2025, 11, 3), "mechanical", "strong"),
    told(date(2025, 12, 1), "circulation", "slight", "routine"),
    told(date(2025, 12, 20), "unclear", urgency="routine"),
    told(date(2026, 1, 5), "withheld", "none", "same_day", "flag.night_pain_hanging"),
    told(date(2026, 1, 19), "circulation", "strong", "soon", "combination.cold_foot"),
    told(date(2026, 2, 2), "circulation", "moderate", "routine"),
    told(date(2026, 2, 16), "mixed", urgency="routine"),
    told(date(2026, 3, 2), "unclear", "none", "soon", "combination.child_rest_pain"),
    told(date(2026, 3, 9), "mechanical", "slight", "routine"),
    told(date(2026, 3, 14), "mechanical", "moderate"),
)
"""More than the picture shows, with every kind of mark, and a warning among the last ones."""

AGREE = DRAWN[3:]
"""Three that leaned the same way."""
