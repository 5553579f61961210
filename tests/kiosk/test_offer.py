"""Care before commerce: over all results there are, a shop offers its help only where nobody has to look first."""

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.assessment import Assessment, Reading, Warning, assess
from selfcheck.assessment.advice import advice
from selfcheck.content import UNSURE, Answers, Urgency, Value, shipped
from selfcheck.kiosk import offer
from selfcheck.kiosk.offer import offer_shown
from tests.assessment.proofs import subsets
from tests.ui import people

CONTENT = shipped()


def every_result() -> Iterator[tuple[Assessment, Answers]]:
    """Every assessment that any rule of advice or offer can tell from another."""
    warnings = [Warning(f"any.{urgency.name}", urgency, "", ()) for urgency in Urgency]
    look_alikes = ((), *((name,) for name in CONTENT.look_alikes))
    ages = (UNSURE, *CONTENT.cards["about.age_band"].values)
    for leaning, urgency, look_alike, injured, age in product(
        ("circulation", "mechanical", "unclear"), Urgency, look_alikes, ("yes", "no", UNSURE), ages
    ):
        for fired in subsets(tuple(warnings)):
            reading = Reading(leaning, "none", 0.0, urgency, fired, look_alike, (), "")
            answers: Answers = {"about.recent_injury": injured, "about.age_band": age}
            follow, never = advice(CONTENT, reading, answers)
            yield Assessment(reading, (), follow, never, (), ()), answers


RESULTS = tuple(every_result())


@pytest.fixture(scope="module")
def shown() -> list[tuple[Assessment, Answers]]:
    return [(result, answers) for result, answers in RESULTS if offer_shown(result)]


def test_no_warning_no_circulation_and_no_unclear_result_carries_an_offer(shown):
    """Not even if the advice were wrong and told somebody with a warning to look at their shoes."""
    careless = [Assessment(result.reading, (), (offer.FITTING,), (), (), ()) for result, _ in RESULTS]
    assert shown
    for result in [result for result in careless if offer_shown(result)]:
        assert result.reading.leaning == "mechanical"
        assert result.reading.warnings == ()
        assert not result.reading.withheld


def test_nor_does_one_that_somebody_should_look_at_first(shown):
    for result, answers in shown:
        assert result.reading.urgency == Urgency.self_care
        assert result.reading.look_alikes == ()
        assert answers["about.recent_injury"] != "yes"
        assert answers["about.age_band"] != "under_18"


def test_no_offer_goes_further_than_the_advice(shown):
    for result, _ in shown:
        assert offer.FITTING in result.next_steps
        assert offer.FITTING not in result.not_advised


def test_every_other_result_is_without_an_offer(shown):
    free = [
        result
        for result, answers in RESULTS
        if result.reading.leaning == "mechanical"
        and result.reading.urgency == Urgency.self_care
        and not result.reading.warnings
        and not result.reading.look_alikes
        and answers["about.recent_injury"] != "yes"
        and answers["about.age_band"] != "under_18"
    ]
    assert len(shown) == len(free) < len(RESULTS) / 100


def test_the_step_that_a_shop_can_help_with_is_there():
    assert CONTENT.steps[offer.FITTING].kind == "shoes"


@pytest.mark.parametrize(
    ("person", "wanted"),
    [("HEEL", True), ("CALF", False), ("NIGHT", False), ("MIXED", False), ("FEW", False), ("CHILD", False),
     ("SUDDEN", False)],
)  # fmt: skip
def test_real_people_get_an_offer_only_when_it_is_their_shoes(person, wanted):
    answers: dict[str, Value] = {**getattr(people, person)}
    answers.pop("about.recent_injury", None)
    assert offer_shown(assess(answers)) is wanted


@given(sign=st.sampled_from(list(CONTENT.signs)))
@settings(deadline=None)
def test_one_sign_takes_the_offer_away(sign):
    answers: dict[str, Value] = {**people.HEEL, "about.recent_injury": "no"}
    assert offer_shown(assess(answers))
    assert not offer_shown(assess({**answers, sign: "yes"}))
