"""What one more answer could still change, against the slow way of trying each."""

from itertools import product

import pytest
from hypothesis import given, settings

from selfcheck.assessment import Assessor
from selfcheck.assessment.worlds import possible_values, worlds_in
from selfcheck.content import UNSURE
from tests.assessment.contents import tiny
from tests.assessment.people import ASSESSOR, CONTENT, DECISIVE, answer_sets, assess, crowd, read
from tests.assessment.plain import every_value, plain_read, plain_would_change


def every_answer_set(content):
    """Every set of answers there is: each answer not asked, or any of its values."""
    names = content.answer_ids
    for values in product(*((None, *every_value(content, name)) for name in names)):
        yield {name: value for name, value in zip(names, values, strict=True) if value is not None}


def test_on_a_tiny_content_every_set_of_answers_is_read_and_tried_as_the_slow_way_does():
    content = tiny()
    assessor = Assessor(content)
    sets = list(every_answer_set(content))
    assert len(sets) == 3**5 * 4 * 8
    for answers in sets:
        reading, plain = assessor.read(answers), plain_read(content, answers)
        assert (reading.leaning, reading.urgency.name, round(reading.score * 1e6)) == (
            plain.leaning,
            plain.urgency,
            plain.score,
        )
        assert assessor.what_if.would_change(answers) == plain_would_change(content, answers)


@settings(max_examples=12, deadline=None)
@given(answer_sets())
def test_on_the_shipped_content_it_agrees_with_the_slow_way(answers):
    assert ASSESSOR.assess(answers).would_change == plain_would_change(CONTENT, answers)


@pytest.mark.parametrize("answered", [0.15, 0.5, 0.85])
def test_it_agrees_for_people_without_warning_signs(answered):
    for answers in crowd(6, seed=3, flag_rate=0, answered=answered):
        assert ASSESSOR.assess(answers).would_change == plain_would_change(CONTENT, answers)


@given(answer_sets())
def test_only_open_questions_are_named_and_each_once(answers):
    names = ASSESSOR.assess(answers).would_change
    assert len(set(names)) == len(names)
    for name in names:
        assert answers.get(name, UNSURE) in (UNSURE, ())


@settings(max_examples=30, deadline=None)
@given(answer_sets())
def test_each_named_question_has_an_answer_that_changes_what_the_person_is_told(answers):
    now = ASSESSOR.read(answers)
    for name in ASSESSOR.assess(answers).would_change:
        readings = (ASSESSOR.read({**answers, name: value}) for value in possible_values(CONTENT, name))
        assert any((then.leaning, then.urgency) != (now.leaning, now.urgency) for then in readings)


def test_two_places_together_are_tried_too():
    """Neither place alone carries this person over the line, both together do."""
    answers = {"timing.gone_in_10_standing": "yes", "quality.finger_point": "yes", "risk.high_blood_pressure": "yes"}
    single = {read(answers | {"quality.where": [place]}).leaning for place in ("calf", "thigh_buttock")}
    assert single == {"unclear"}
    assert read(answers | {"quality.where": ["calf", "thigh_buttock"]}).leaning == "circulation"
    assert "quality.where" in assess(answers).would_change


def test_an_emergency_sign_comes_first_while_it_is_open():
    names = assess({"flag.chest_now": "no"}).would_change
    assert CONTENT.signs[names[0]].urgency == "emergency"
    assert "flag.chest_now" not in names


def test_an_answer_to_a_hidden_card_is_no_what_if():
    assert "activity.ordinary_pace" not in assess(DECISIVE | {"activity.hard_effort_only": "yes"}).would_change


def test_a_picture_of_nine_places_is_tried_in_every_way():
    assert len(set(possible_values(CONTENT, "quality.where"))) == 511


def test_the_worlds_of_a_mask_are_its_bits():
    assert worlds_in(0b1010011) == (0, 1, 4, 6)
    assert worlds_in(0) == ()
