"""Care before commerce: when a shop may offer its help beside a result."""

from __future__ import annotations

from selfcheck.assessment import Assessment
from selfcheck.content import Urgency

FITTING = "shoes.fit"
"""The step that a shop can help with. What the app itself does not advise, nobody may offer."""


def offer_shown(assessment: Assessment) -> bool:
    """True only where nobody has to look at the foot first: the answers lean mechanical, and nothing was found beside
    it, no warning, no look-alike, no fresh injury, no reason to see a clinician. On every other result the shop says
    nothing."""
    reading = assessment.reading
    return (
        reading.leaning == "mechanical"
        and reading.urgency == Urgency.self_care
        and not reading.warnings
        and not reading.look_alikes
        and FITTING in assessment.next_steps
    )
