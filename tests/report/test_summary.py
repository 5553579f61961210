"""A result in words says no more than the assessment does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck import assets
from selfcheck.assessment import assess
from selfcheck.content import Messages, shipped
from selfcheck.report import Summary, label, summarise
from tests.ui import people

MESSAGES = Messages(assets.root() / "locale")
PEOPLE = {name: getattr(people, name) for name in ("HEEL", "CALF", "NIGHT", "MIXED", "FEW", "CHILD", "SUDDEN")}


def summary(person: people.Given) -> Summary:
    return summarise(shipped(), MESSAGES, person, assess(person))


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("HEEL", "mechanical"),
        ("CALF", "circulation"),
        ("NIGHT", "withheld"),
        ("MIXED", "mixed"),
        ("FEW", "unclear"),
        ("CHILD", "unclear"),
        ("SUDDEN", "withheld"),
    ],
)
def test_each_result_has_its_heading(name: str, heading: str) -> None:
    assert summary(PEOPLE[name]).heading == heading


@pytest.mark.parametrize("name", PEOPLE)
def test_the_balance_tilts_only_where_there_is_a_leaning_and_towards_it(name: str) -> None:
    said = summary(PEOPLE[name])
    assert (said.score > 0) == (said.side == "circulation")
    assert (said.score < 0) == (said.side == "mechanical")


@pytest.mark.parametrize("name", ["NIGHT", "SUDDEN"])
def test_where_a_warning_comes_first_no_side_and_no_reason_is_told(name: str) -> None:
    said = summary(PEOPLE[name])
    assert (said.side, said.word, said.strength, said.level, said.reasons, said.score) == ("", "", "", 0, (), 0.0)
    assert said.told


def test_a_child_is_shown_no_leaning_and_no_stones() -> None:
    said = summary(people.CHILD)
    assert (said.side, said.reasons, said.notices) == ("", (), ("under_18",))


def test_the_reasons_add_up_to_the_score_and_the_strongest_comes_first() -> None:
    said = summary(people.HEEL)
    assert sum(reason.weight for reason in said.reasons) == pytest.approx(said.score)
    sizes = [abs(reason.weight) for reason in said.reasons]
    assert sizes == sorted(sizes, reverse=True)
    assert {reason.side for reason in said.on("mechanical")} == {"mechanical"}


def test_the_most_urgent_warning_is_told_first_in_the_persons_own_terms() -> None:
    said = summary(people.NIGHT)
    assert said.told[0].id == "flag.night_pain_hanging"
    assert said.told[0].told.startswith("You told us")
    assert said.urgency == "same_day"


def test_one_foot_or_both_lights_the_articles_column_and_moves_nothing() -> None:
    one = {row.id: row for row in summary({"laterality.both_feet": "no"}).rows}["laterality"]
    both = {row.id: row for row in summary({"laterality.both_feet": "yes"}).rows}["laterality"]
    assert (one.lit, one.push) == (("mechanical",), 0.0)
    assert (both.lit, both.push) == (("circulation",), 0.0)


def test_a_row_without_any_answer_is_marked_unsure_and_lit_on_no_side() -> None:
    rows = summary({"timing.first_steps": "unsure"}).rows
    assert all(row.unsure and not row.lit for row in rows)


def test_not_sure_is_counted_as_not_sure_and_said_to_count_nothing() -> None:
    said = summary(people.HEEL)
    assert said.unsure == sum(value == "unsure" for value in people.HEEL.values())
    assert "unsure" in [row.id for row in said.not_counted]


@pytest.mark.parametrize(
    ("answer_id", "value", "text"),
    [
        ("timing.first_steps", "yes", "Worst with the first steps"),
        ("timing.starts_at_rest", "no", "Can start at rest: No"),
        ("quality.where", ("heel", "calf"), "Where it hurts: Heel, Calf"),
        ("risk.smoking", "current", "Smoking: I smoke now"),
        ("flag.wound_not_healing", "yes", "A sore that does not heal"),
    ],
)
def test_an_answer_is_labelled_in_a_few_words(answer_id: str, value: people.Value, text: str) -> None:
    assert label(shipped(), MESSAGES, answer_id, value) == text


@st.composite
def anybody(draw: st.DrawFn) -> people.Given:
    content = shipped()
    person: people.Given = {}
    for answer_id in draw(st.sets(st.sampled_from(content.answer_ids), max_size=25)):
        kind, values = content.kind_and_values(answer_id)
        one = st.sampled_from((*values, "unsure"))
        person[answer_id] = tuple(draw(st.sets(st.sampled_from(values)))) if kind == "multi" else draw(one)
    return person


@settings(max_examples=150, deadline=None)
@given(anybody())
def test_every_result_is_whole_and_gives_no_percentage(person: people.Given) -> None:
    said = summary(person)
    texts = [said.lead, said.text, said.urgency_title, said.urgency_text, *(told.told for told in said.told)]
    texts += [reason.text for reason in said.reasons] + [row.why for row in said.not_counted]
    assert all(text and "[[" not in text and "%" not in text for text in texts)
    assert (said.side == "") or (said.level > 0 and said.strength)
