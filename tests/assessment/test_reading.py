"""The fast reading is the plain one, and means what it says."""

import math

import msgspec
import pytest
from hypothesis import given, settings

from selfcheck.assessment import BASELINE, Assessment, Assessor, Evidence, Reading, Warning, assess
from selfcheck.content import UNSURE, Urgency
from tests.assessment.contents import card, changed, tiny
from tests.assessment.people import ASSESSOR, CARDS_ONLY, CONTENT, DECISIVE, STRAINED, answer_sets, crowd, read
from tests.assessment.plain import Plain, asked, plain_read


def as_plain(answers) -> Plain:
    reading = ASSESSOR.read(answers)
    return Plain(
        leaning=reading.leaning,
        strength=reading.strength,
        score=round(reading.score * 1e6),
        urgency=reading.urgency.name,
        warnings=tuple(warning.id for warning in reading.warnings),
        look_alikes=reading.look_alikes,
        why_unclear=reading.why_unclear,
    )


@settings(max_examples=300)
@given(answer_sets())
def test_the_fast_reading_agrees_with_the_slow_obvious_one(answers):
    assert as_plain(answers) == plain_read(CONTENT, answers)


def test_it_agrees_on_a_crowd_without_warning_signs_too():
    for answers in crowd(400, seed=1, flag_rate=0):
        assert as_plain(answers) == plain_read(CONTENT, answers)


@given(answer_sets())
def test_the_weights_add_up_to_the_score(answers):
    reading = ASSESSOR.read(answers)
    assert reading.evidence[0].id == BASELINE
    assert round(math.fsum(item.weight for item in reading.evidence), 6) == reading.score
    assert sum(round(item.weight * 1e6) for item in reading.evidence) == round(reading.score * 1e6)


@given(answer_sets())
def test_evidence_is_the_persons_own_answers_each_once_in_the_order_of_asking(answers):
    items = ASSESSOR.read(answers).evidence[1:]
    names = [item.id for item in items]
    assert names == sorted(set(names), key=CONTENT.answer_ids.index)
    for item in items:
        assert item.answer == answers[item.id] != UNSURE
        assert item.source in CONTENT.sources


@given(answer_sets())
def test_an_answer_never_counts_for_more_than_it_would_alone(answers):
    for item in ASSESSOR.read(answers).evidence[1:]:
        if not isinstance(item.answer, tuple):
            assert round(abs(item.weight) * 1e6) <= round(abs(item.full) * 1e6)
            assert item.weight * item.full > 0


@given(answer_sets())
def test_not_sure_is_the_same_as_not_asked(answers):
    without = {name: value for name, value in answers.items() if value not in (UNSURE, ())}
    with_unsure = {name: UNSURE for name in CONTENT.answer_ids} | without
    here, there, everywhere = (ASSESSOR.assess(some) for some in (answers, without, with_unsure))
    assert here.reading == there.reading == everywhere.reading
    for part in ("would_change", "next_steps", "not_advised", "unanswered"):
        assert getattr(here, part) == getattr(there, part) == getattr(everywhere, part)
    assert set(here.not_counted) == set(there.not_counted) == set(everywhere.not_counted)


@given(answer_sets())
def test_answers_to_hidden_cards_are_ignored(answers):
    counted = asked(CONTENT, answers)
    assert ASSESSOR.read(answers) == ASSESSOR.read(counted)
    assert {item.id for item in ASSESSOR.read(answers).evidence} <= {BASELINE, *counted}


def test_an_answer_that_is_hidden_again_stops_counting():
    ordinary = {"activity.ordinary_pace": "yes"}
    assert read(ordinary).score > read({}).score
    hard_only = {"activity.hard_effort_only": "yes"}
    assert read(ordinary | hard_only).score == read(hard_only).score


@given(answer_sets())
def test_one_foot_or_both_weighs_nothing(answers):
    scores = {ASSESSOR.read({**answers, "laterality.both_feet": value}).score for value in ("yes", "no", UNSURE)}
    assert len(scores) == 1


@given(answer_sets(only=tuple(card for card in CARDS_ONLY if CONTENT.cards[card].aspect == "about")))
def test_age_and_risk_factors_never_lean_to_circulation_by_themselves(answers):
    assert ASSESSOR.read(answers).leaning != "circulation"


START = tuple(name for name in CARDS_ONLY if name.startswith("risk.") or name == "about.age_band")


@given(answer_sets(only=START))
def test_age_and_risk_factors_alone_never_lean_at_all(answers):
    reading = ASSESSOR.read(answers)
    assert (reading.leaning, reading.why_unclear) in (("unclear", "too_few"),)


@given(answer_sets(), answer_sets(only=START))
def test_risk_factors_never_turn_the_persons_own_answers_round(answers, start):
    own = {name: value for name, value in answers.items() if name not in START}
    leanings = {ASSESSOR.read(own).leaning, ASSESSOR.read(own | start).leaning}
    assert leanings != {"circulation", "mechanical"}


@given(answer_sets())
def test_people_under_18_get_no_leaning(answers):
    assert ASSESSOR.read({**answers, "about.age_band": "under_18"}).leaning == "unclear"


def test_one_answer_is_too_few_however_strongly_it_speaks():
    for question in CONTENT.cards.values():
        for weight in question.weights:
            value = (weight.value,) if question.kind == "multi" else weight.value
            reading = read({question.id: value, "about.age_band": "65_plus", "risk.smoking": "current"})
            assert reading.leaning == "unclear", question.id
            assert reading.why_unclear == "too_few"


def test_answers_that_balance_are_close_and_unclear():
    reading = read({"timing.gone_in_10_standing": "yes", "quality.finger_point": "yes"})
    assert (reading.leaning, reading.strength, reading.why_unclear) == ("unclear", "none", "close")


def test_a_full_story_leans_its_way_and_no_further_than_its_evidence():
    circulation, mechanical = read(DECISIVE), read(STRAINED)
    assert (circulation.leaning, circulation.why_unclear) == ("circulation", "")
    assert (mechanical.leaning, mechanical.why_unclear) == ("mechanical", "")
    assert circulation.strength == "moderate"
    assert mechanical.strength == "moderate"


@given(answer_sets())
def test_the_word_for_the_strength_follows_the_score(answers):
    reading = ASSESSOR.read(answers)
    words = CONTENT.method.thresholds
    if reading.leaning == "unclear":
        assert reading.strength == "none"
        return
    size = abs(reading.score)
    assert size >= words.slight
    assert (reading.strength == "strong") == (size >= words.strong)
    assert (reading.strength == "slight") == (size < words.moderate)
    assert (reading.leaning == "circulation") == (reading.score > 0)


@given(answer_sets())
def test_a_leaning_only_ever_raises_the_urgency(answers):
    reading = ASSESSOR.read(answers)
    gravest = max((warning.urgency for warning in reading.warnings), default=Urgency.self_care)
    alike = max((Urgency[CONTENT.look_alikes[name].urgency] for name in reading.look_alikes), default=Urgency.self_care)
    least = {"circulation": Urgency.soon, "unclear": Urgency.routine, "mechanical": Urgency.self_care}
    assert reading.urgency == max(gravest, alike, least[reading.leaning])
    assert reading.urgency <= Urgency.soon or reading.urgency == gravest


@given(answer_sets())
def test_mechanical_never_stands_beside_a_warning_for_today(answers):
    reading = ASSESSOR.read(answers)
    if reading.urgency >= Urgency.same_day:
        assert reading.leaning != "mechanical"
        assert reading.withheld


@given(answer_sets())
def test_why_unclear_is_said_exactly_when_it_is_unclear(answers):
    reading = ASSESSOR.read(answers)
    assert (reading.why_unclear != "") == (reading.leaning == "unclear")
    assert reading.why_unclear in ("", "too_few", "close", "look_alike", "under_18", "warning")


@given(answer_sets())
def test_not_counted_names_given_answers_that_weigh_nothing(answers):
    assessment = ASSESSOR.assess(answers)
    counted = {item.id for item in assessment.reading.evidence}
    for name in assessment.not_counted:
        assert answers[name] not in (UNSURE, ())
        assert name not in counted
        assert CONTENT.cards[name].not_counted


@given(answer_sets())
def test_unanswered_names_the_visible_cards_that_say_nothing(answers):
    for name in ASSESSOR.assess(answers).unanswered:
        assert answers.get(name, UNSURE) in (UNSURE, ())


@pytest.mark.parametrize("kind", [Assessment, Evidence, Reading, Warning])
def test_a_result_cannot_be_changed_after_it_was_made(kind):
    assert kind.__struct_config__.frozen


def test_rare_and_odd_answers_are_read_too():
    assert read({}).urgency == Urgency.routine
    assert read({"quality.where": []}).evidence == read({}).evidence
    assert read({"quality.where": ["calf", "heel"]}).why_unclear == "too_few"


def test_assessing_by_the_shipped_content_is_what_the_assessor_says():
    assert assess(DECISIVE) == ASSESSOR.assess(DECISIVE)


def test_from_the_same_day_on_a_leaning_is_withheld():
    assert read({"flag.black_skin": "yes"}).withheld is True
    assert read({"flag.exertional_chest": "yes"}).withheld is False


# --- On a tiny content, where each number is chosen for it ------------------------------------------------------------


def with_method(**parts):
    content = tiny()
    return msgspec.structs.replace(content, method=msgspec.structs.replace(content.method, **parts))


def test_where_everybody_starts_is_part_of_the_score_and_of_the_evidence():
    baseline = msgspec.structs.replace(tiny().method.baseline, prior=-1.0, care=0.75)
    reading = Assessor(with_method(baseline=baseline)).read({"timing.set": "yes"})
    assert (reading.score, reading.evidence[0].weight, reading.evidence[0].full) == (0.55, -0.25, -0.25)


@pytest.mark.parametrize("word", ["moderate", "strong"])
def test_a_score_that_just_reaches_a_word_has_it(word):
    thresholds = tiny().method.thresholds
    for at, expected in ((1.2, True), (1.200001, False)):
        named = with_method(thresholds=msgspec.structs.replace(thresholds, **{"strong": 9.0, word: at}))
        reading = Assessor(named).read({"timing.set": "yes", "quality.where": ("calf",)})
        assert (reading.score, reading.strength == word) == (1.2, expected)


def test_places_chosen_together_are_one_row_that_adds_them_up():
    where = {"calf": 0.412345, "heel": 0.212346, "top": -0.1}
    content = changed(tiny(), "cards", "quality.where", weights=card("quality.where", weights=where).weights)
    reading = Assessor(content).read({"quality.where": tuple(where)})
    row = reading.evidence[-1]
    assert row.full == 0.524691
    assert row.weight == reading.score == 0.418518  # 0.412345 + half of 0.212346 - 0.1
