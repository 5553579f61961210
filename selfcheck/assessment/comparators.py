"""Two plain readers to compare with: the article's table counted literally, and the Edinburgh questionnaire.

Neither knows a warning sign. Their only advice is the one they imply: to be seen soon where they say circulation, and
nothing but self-care elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping

from selfcheck.content import UNSURE, Answers, Urgency, has
from selfcheck.content.model import LeaningName

ARTICLE_TABLE: tuple[tuple[Mapping[str, str], Mapping[str, str]], ...] = (
    (
        {"timing.same_distance": "yes", "timing.gone_in_10_standing": "yes"},
        {"timing.starts_at_once": "yes", "timing.lingers_after": "yes"},
    ),
    (
        {"quality.cramp_ache_tired": "yes", "quality.burning": "yes"},
        {"quality.sharp_stabbing": "yes", "quality.finger_point": "yes"},
    ),
    (
        {"sensory.numb_tingling": "yes", "sensory.feels_cold": "yes"},
        {"sensory.tender_to_press": "yes"},
    ),
    (
        {"physical.pale_or_blue": "yes", "physical.cooler_than_other": "yes"},
        {"physical.swelling": "yes", "physical.redness_warmth": "yes"},
    ),
    ({"laterality.both_feet": "yes"}, {"laterality.both_feet": "no"}),
    (
        {"activity.limits_distance": "yes"},
        {"activity.various": "yes", "timing.starts_at_rest": "yes"},
    ),
)
"""The six rows of the table: what the person says for its circulation and for its mechanical column."""


def article_table(answers: Answers) -> LeaningName:
    """The column with more rows in it. A row counts once for a column whatever number of its words fit."""
    circulation = sum(_any_of(row, answers) for row, _ in ARTICLE_TABLE)
    mechanical = sum(_any_of(row, answers) for _, row in ARTICLE_TABLE)
    if circulation == mechanical:
        return "unclear"
    return "circulation" if circulation > mechanical else "mechanical"


def edinburgh(answers: Answers, foot_counts: bool = True) -> LeaningName:
    """The Edinburgh Claudication Questionnaire: positive = circulation, negative = mechanical, never unclear.

    Positive needs pain that comes with walking, uphill or hurrying too (pain on the level is taken to come uphill as
    well unless the person says no), that does not start at rest, and that is gone within ten minutes of standing
    still. As published it also needs a mark on calf, thigh or buttock, so that foot pain alone is never positive;
    with `foot_counts`, a variant that nobody has validated, any place or none will do.
    """
    uphill, level = answers.get("activity.uphill_or_hurry"), answers.get("activity.ordinary_pace")
    walking = uphill == "yes" or (level == "yes" and uphill != "no")
    at_rest = answers.get("timing.starts_at_rest") == "yes"
    settles = answers.get("timing.gone_in_10_standing") == "yes"
    where = answers.get("quality.where", UNSURE)
    site = foot_counts or has(where, "calf") or has(where, "thigh_buttock")
    return "circulation" if walking and settles and site and not at_rest else "mechanical"


def implied_urgency(leaning: LeaningName) -> Urgency:
    """What a reader without warning signs advises by its leaning."""
    return Urgency.soon if leaning == "circulation" else Urgency.self_care


def _any_of(row: Mapping[str, str], answers: Answers) -> bool:
    return any(answers.get(answer_id) == value for answer_id, value in row.items())
