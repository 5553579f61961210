"""Conditions: `unsure` and not asked are one and the same, and what holds can say which answers made it hold."""

import msgspec
import pytest
from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from selfcheck.content import UNSURE, Condition, given, has

VALUES = {"a": ("yes", "no"), "b": ("yes", "no"), "smoking": ("never", "past", "current")}
CHOICES = ("heel", "toes", "calf")


def single(kinds=("equals", "not_equals", "exists")):
    """A test of one answer."""
    tests = []
    for answer_id, values in (*VALUES.items(), ("where", CHOICES)):
        possible = {"equals": st.sampled_from(values), "not_equals": st.sampled_from(values), "exists": st.booleans()}
        if "not_equals" not in kinds:
            possible["exists"] = st.just(True)
        tests += [st.builds(Condition, id=st.just(answer_id), **{kind: possible[kind]}) for kind in kinds]
    return st.one_of(tests)


def nested(leaves):
    def groups(inner):
        several = st.lists(inner, min_size=1, max_size=3).map(tuple)
        return st.one_of(st.builds(Condition, all=several), st.builds(Condition, any=several))

    return st.recursive(leaves, groups, max_leaves=8)


conditions = nested(single())
asking_for_something = nested(single(kinds=("equals", "exists")))
"""Conditions with no test that an answer not given would pass."""

answer_sets = st.fixed_dictionaries(
    {},
    optional={
        **{name: st.sampled_from((*values, UNSURE)) for name, values in VALUES.items()},
        "where": st.one_of(st.just(UNSURE), st.lists(st.sampled_from(CHOICES), unique=True).map(tuple)),
    },
)
many = settings(deadline=None, max_examples=300)


def condition(text: str) -> Condition:
    return msgspec.json.decode(text, type=Condition)


@pytest.mark.parametrize(
    ("text", "answers", "holds"),
    [
        ('{"id": "a", "equals": "yes"}', {"a": "yes"}, True),
        ('{"id": "a", "equals": "yes"}', {"a": "no"}, False),
        ('{"id": "a", "equals": "no"}', {}, False),
        ('{"id": "a", "equals": "no"}', {"a": UNSURE}, False),
        ('{"id": "a", "not_equals": "yes"}', {"a": "no"}, True),
        ('{"id": "a", "not_equals": "yes"}', {"a": "yes"}, False),
        ('{"id": "a", "not_equals": "yes"}', {}, True),
        ('{"id": "a", "not_equals": "yes"}', {"a": UNSURE}, True),
        ('{"id": "a", "exists": true}', {"a": "no"}, True),
        ('{"id": "a", "exists": true}', {"a": UNSURE}, False),
        ('{"id": "a", "exists": false}', {"a": UNSURE}, True),
        ('{"id": "a", "exists": false}', {"a": "no"}, False),
        ('{"id": "where", "equals": "toes"}', {"where": ("heel", "toes")}, True),
        ('{"id": "where", "equals": "toes"}', {"where": ("heel",)}, False),
        ('{"id": "where", "not_equals": "toes"}', {"where": ("heel", "toes")}, False),
        ('{"id": "where", "exists": true}', {"where": ()}, False),
        ('{"all": [{"id": "a", "equals": "yes"}, {"id": "b", "equals": "yes"}]}', {"a": "yes", "b": "yes"}, True),
        ('{"all": [{"id": "a", "equals": "yes"}, {"id": "b", "equals": "yes"}]}', {"a": "yes"}, False),
        ('{"any": [{"id": "a", "equals": "yes"}, {"id": "b", "equals": "yes"}]}', {"b": "yes"}, True),
        ('{"any": [{"id": "a", "equals": "yes"}, {"id": "b", "equals": "yes"}]}', {"a": "no", "b": UNSURE}, False),
    ],
)
def test_a_condition_holds_as_it_reads(text, answers, holds):
    assert condition(text).holds(answers) is holds


def test_a_part_of_a_word_is_not_the_value():
    assert not has("heels", "heel")
    assert not Condition(id="a", equals="ye").holds({"a": "yes"})


@pytest.mark.parametrize(("value", "says"), [("no", True), (("heel",), True), (UNSURE, False), ((), False)])
def test_not_sure_and_nothing_chosen_say_nothing(value, says):
    assert given(value) is says


@many
@for_all(conditions, answer_sets)
def test_not_sure_is_the_same_as_not_asked(condition, answers):
    asked = {name: value for name, value in answers.items() if value not in (UNSURE, ())}
    everything_else_unsure = {name: UNSURE for name in (*VALUES, "where")} | asked
    assert condition.holds(answers) == condition.holds(asked) == condition.holds(everything_else_unsure)
    assert condition.support(answers) == condition.support(asked)


@many
@for_all(conditions, answer_sets)
def test_support_is_some_of_the_answers_given_and_enough_by_itself(condition, answers):
    support = condition.support(answers)
    assert len(set(support)) == len(support)
    assert all(name in condition.ids and given(answers[name]) for name in support)
    if condition.holds(answers):
        assert condition.holds({name: answers[name] for name in support})
    else:
        assert support == ()


@many
@for_all(asking_for_something, answer_sets)
def test_what_asks_for_an_answer_holds_exactly_when_it_can_name_one(condition, answers):
    assert condition.holds(answers) == bool(condition.support(answers))


@many
@for_all(asking_for_something, answer_sets, answer_sets)
def test_one_more_answer_never_silences_what_asks_for_answers(condition, answers, more):
    if condition.holds(answers):
        assert condition.holds(more | answers)


@many
@for_all(conditions, answer_sets)
def test_only_the_answers_it_names_matter(condition, answers):
    looked_at = {name: value for name, value in answers.items() if name in condition.ids}
    assert condition.holds(answers) == condition.holds(looked_at)


@many
@for_all(conditions)
def test_every_well_formed_condition_is_found_to_be_so(condition):
    assert condition.fault() is None
    assert {test.id for test in condition.tests()} == condition.ids


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{}", "exactly one of id, all, any"),
        ('{"id": "a", "any": [{"id": "b", "exists": true}], "exists": true}', "exactly one of id, all, any"),
        ('{"id": "a"}', "an id and exactly one of equals"),
        ('{"id": "a", "equals": "yes", "exists": true}', "an id and exactly one of equals"),
        ('{"all": [{"id": "a", "exists": true}], "equals": "yes"}', "an id and exactly one of equals"),
        ('{"all": []}', "may not be empty"),
        ('{"any": []}', "may not be empty"),
        ('{"any": [{"all": []}]}', "may not be empty"),
        ('{"all": [{"any": [{"id": "a"}]}]}', "an id and exactly one of equals"),
    ],
)
def test_a_condition_of_the_wrong_shape_says_what_is_wrong(text, reason):
    assert reason in (condition(text).fault() or "")
