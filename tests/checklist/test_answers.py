"""Raw answers: what the vocabulary knows passes unchanged, anything else is named with what it should have been."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.checklist import AnswerError, parse
from selfcheck.cli.words import messages
from selfcheck.content import UNSURE, shipped
from tests.assessment.people import answer_sets

CONTENT = shipped()
MESSAGES = messages("en")
CHOICES = CONTENT.cards["quality.where"].values
ONE_OF = f"(one of {', '.join(CHOICES)})"
many = settings(deadline=None, max_examples=200)


def told(raw: object) -> str:
    with pytest.raises(AnswerError) as error:
        parse(CONTENT, raw)
    return error.value.told(MESSAGES)


@many
@given(answer_sets())
def test_valid_answers_come_back_as_they_are(answers):
    assert dict(parse(CONTENT, json.loads(json.dumps(answers)))) == answers


@many
@given(answer_sets())
def test_checked_answers_are_checked_answers(answers):
    assert parse(CONTENT, parse(CONTENT, answers)) == answers


def test_every_value_of_every_answer_is_taken_and_not_sure_always():
    for answer_id in CONTENT.answer_ids:
        kind, values = CONTENT.kind_and_values(answer_id)
        for value in values:
            wanted = (value,) if kind == "multi" else value
            assert parse(CONTENT, {answer_id: [value] if kind == "multi" else value})[answer_id] == wanted
        assert parse(CONTENT, {answer_id: UNSURE})[answer_id] == UNSURE


@many
@given(st.lists(st.sampled_from(CHOICES)))
def test_several_choices_come_out_once_each_and_in_the_order_of_the_content(chosen):
    assert parse(CONTENT, {"quality.where": chosen})["quality.where"] == tuple(
        choice for choice in CHOICES if choice in chosen
    )


def test_checked_answers_cannot_be_changed_in_place():
    answers = parse(CONTENT, {"risk.diabetes": "yes"})
    with pytest.raises(TypeError):
        answers["risk.diabetes"] = "no"  # type: ignore[index]


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ([], "answers must be an object of ids and values, not a list"),
        ("yes", "answers must be an object of ids and values, not 'yes'"),
        (None, "answers must be an object of ids and values, not null"),
        (7, "answers must be an object of ids and values, not the number 7"),
        ({"timing.same_distanse": "yes"}, "unknown id 'timing.same_distanse'; did you mean 'timing.same_distance'?"),
        ({"smoking": "never"}, "unknown id 'smoking'; did you mean 'risk.smoking'?"),
        ({"RISK.DIABETES": "yes"}, "unknown id 'RISK.DIABETES'; did you mean 'risk.diabetes'?"),
        ({"": "yes"}, "unknown id ''"),
        ({"timing.same_distance": "maybe"}, "timing.same_distance cannot be 'maybe' (one of yes, no, unsure)"),
        ({"timing.same_distance": "YES"}, "timing.same_distance cannot be 'YES'; did you mean 'yes'?"),
        ({"timing.same_distance": "not sure"}, "timing.same_distance cannot be 'not sure'; did you mean 'unsure'?"),
        ({"timing.same_distance": True}, "timing.same_distance cannot be true (one of yes, no, unsure)"),
        ({"timing.same_distance": None}, "timing.same_distance cannot be null (one of yes, no, unsure)"),
        ({"timing.same_distance": ["yes"]}, "timing.same_distance cannot be a list (one of yes, no, unsure)"),
        ({"flag.chest_now": 1}, "flag.chest_now cannot be the number 1 (one of yes, no, unsure)"),
        ({"about.age_band": "18-39"}, "about.age_band cannot be '18-39'; did you mean '18_39'?"),
        ({"risk.smoking": "yes"}, "risk.smoking cannot be 'yes' (one of never, past, current, unsure)"),
        ({"risk.smoking": {}}, "risk.smoking cannot be an object (one of never, past, current, unsure)"),
        ({"quality.where": ["heal"]}, "quality.where cannot hold 'heal'; did you mean 'heel'?"),
        ({"quality.where": [["heel"]]}, f"quality.where cannot hold a list {ONE_OF}"),
        ({"quality.where": [UNSURE]}, f"quality.where cannot hold 'unsure' {ONE_OF}"),
        ({"quality.where": "heel"}, f"quality.where takes a list or 'unsure', not 'heel' {ONE_OF}"),
        ({"quality.where": {"heel": True}},
         f"quality.where takes a list or 'unsure', not an object {ONE_OF}"),
    ],
)  # fmt: skip
def test_what_the_vocabulary_does_not_know_is_named_with_what_is_nearest(raw, line):
    assert told(raw) == line


@pytest.mark.parametrize("raw", [{"x" * 100_000: "yes"}, {"risk.smoking": "x" * 100_000}, {"risk.smoking": 10**5000}])
def test_the_line_stays_short_whatever_was_written(raw):
    assert len(told(raw)) < 200


def test_the_line_stays_one_line_and_cannot_steer_a_terminal():
    assert told({"risk.smoking\n\x1b[2J\u202e": "yes"}).isprintable()


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@many
@given(st.dictionaries(st.sampled_from(CONTENT.answer_ids) | st.text(), json_values, max_size=4) | json_values)
def test_anything_at_all_is_either_taken_as_valid_or_refused_in_one_line(raw):
    try:
        answers = parse(CONTENT, raw)
    except AnswerError as error:
        assert error.told(MESSAGES).isprintable()
    else:
        for answer_id, value in answers.items():
            _, values = CONTENT.kind_and_values(answer_id)
            assert value == UNSURE or value in values or set(value) <= set(values)
