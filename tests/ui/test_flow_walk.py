"""Where a timed walk leads: who may begin one, where its answers go, and what forgets it."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from selfcheck.assessment import shipped_assessor
from selfcheck.checklist import Check, Walk
from selfcheck.checklist.walk import GONE, SAME
from selfcheck.ui.flow import Flow
from selfcheck.ui.state import Place, State
from tests.ui import people

RESULT = (Place("welcome"), Place("deck"), Place("review"), Place("result"))
WALKED = Walk(0.0, (175.0, 222.0, 412.0))


@pytest.fixture(scope="module")
def assessor():
    return shipped_assessor()


def flow_at(assessor, *places: Place, answers: people.Given = people.TIMED, asked: str = "") -> Flow:
    flow = Flow(assessor)
    flow.state = State(Check(MappingProxyType(dict(answers)), asked), places or RESULT)
    return flow


def walked(assessor, *places: Place, asked: str = "", walk: Walk = WALKED) -> Flow:
    """The flow after a walk that began at the last of these places."""
    flow = flow_at(assessor, *places, asked=asked)
    flow.open_walk()
    flow.time(walk)
    return flow


# --- who may ------------------------------------------------------------------------------------------------------


def test_any_sign_at_all_and_any_page_that_was_not_read_keeps_people_from_walking(assessor):
    assert flow_at(assessor).may_walk()
    for sign in people.NO_SIGNS:
        assert not flow_at(assessor, answers={**people.TIMED, sign: "yes"}).may_walk(), sign
    unread = [sign.id for sign in assessor.content.signs.values() if sign.page == "limb"]
    assert not flow_at(assessor, answers={k: v for k, v in people.TIMED.items() if k not in unread}).may_walk()


@pytest.mark.parametrize("unfit", [
    people.SUDDEN, {"about.recent_injury": "yes"}, {"about.age_band": "under_18"}, {"sensory.numb_all_the_time": "yes"},
])  # fmt: skip
def test_a_warning_out_of_answers_or_an_unsafe_foot_opens_nothing(assessor, unfit):
    flow = flow_at(assessor, answers={**people.TIMED, **unfit})
    flow.open_walk()
    assert flow.place == Place("result")


# --- what it answers ----------------------------------------------------------------------------------------------


def test_nothing_is_answered_by_walking(assessor):
    assert walked(assessor).check.answers == people.TIMED


def test_used_it_leads_back_to_the_result_and_can_be_undone(assessor):
    flow = walked(assessor, walk=WALKED.say_same("no"))
    flow.use_walk()
    assert flow.check.answers == {**people.TIMED, GONE: "yes", SAME: "no"}
    assert flow.state.places == RESULT
    flow.undo()
    flow.undo()
    assert flow.check.answers == people.TIMED


def test_from_its_card_the_deck_goes_on_with_the_next(assessor):
    flow = walked(assessor, Place("welcome"), Place("deck"), asked=GONE)
    flow.use_walk()
    assert flow.place == Place("deck")
    assert flow.check.at not in ("", GONE)


def test_from_another_card_that_one_is_still_asked(assessor):
    flow = walked(assessor, Place("welcome"), Place("deck"), asked=SAME)
    flow.use_walk()
    assert (flow.place, flow.check.at) == (Place("deck"), SAME)


def test_from_a_card_that_is_changed_it_goes_back_to_the_answers(assessor):
    flow = walked(assessor, *RESULT[:3], Place("deck", "edit"), asked=GONE)
    flow.use_walk()
    assert (flow.state.places, flow.check.at) == (RESULT[:3], "")


def test_a_walk_that_tells_nothing_answers_nothing(assessor):
    flow = walked(assessor, walk=Walk(0.0, ended=True))
    flow.use_walk()
    assert (flow.check.answers, flow.state.places) == (people.TIMED, RESULT)


# --- what forgets it ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("leave", ["back", "home", "clear", "result", "use_walk"])
def test_whatever_leads_away_forgets_the_times(assessor, leave):
    flow = walked(assessor)
    assert flow.state.walk == WALKED
    getattr(flow, leave)()
    assert flow.state.walk is None
    assert flow.place.screen != "walk"


def test_no_walk_is_timed_anywhere_else(assessor):
    flow = flow_at(assessor)
    flow.time(WALKED)
    assert flow.state.walk is None
