"""What holds for every set of answers holds for the shipped content, and each proof fails on a broken one."""

import pytest

from selfcheck.assessment import Assessor
from selfcheck.assessment.rules import Rules, Verdict
from selfcheck.assessment.what_if import WhatIf
from selfcheck.assessment.worlds import ALL, Changes, Facts
from selfcheck.content import UNSURE, Content, Urgency
from tests.assessment import proofs, proofs_results, proofs_score
from tests.assessment.contents import changed, condition, tiny, with_group
from tests.assessment.people import ASSESSOR, CONTENT

SHIPPED = (
    proofs.no_warning_is_ever_lost,
    proofs.one_sign_more_never_lowers_urgency,
    proofs.nothing_for_today_is_ever_mechanical_or_self_care,
    proofs.nobody_under_18_gets_a_leaning,
    proofs_score.a_more_circulation_like_answer_never_moves_the_score_down,
    proofs_score.no_side_of_a_group_passes_its_bound,
    proofs_score.a_side_only_grows,
    proofs.not_sure_is_not_asked,
    proofs_results.exercises_reach_only_the_free,
    proofs_results.every_result_begins_with_who_to_see,
)


def named(proof) -> str:
    return proof.__name__


@pytest.mark.parametrize("proof", SHIPPED, ids=named)
def test_it_holds_for_every_set_of_answers(proof):
    assert proof(ASSESSOR) is None


@pytest.mark.parametrize("proof", [*SHIPPED[:8], SHIPPED[9], proofs_results.would_change_is_exact], ids=named)
def test_it_holds_for_a_tiny_content_too(proof):
    assert proof(Assessor(tiny())) is None


# --- Broken on purpose ------------------------------------------------------------------------------------------


class Broken(Rules):
    """Rules with one fault."""

    def __init__(self, assessor: Assessor) -> None:
        super().__init__(assessor.content, assessor.facts)
        self.facts = assessor.facts

    def is_said(self, truth, answer_id: str, value: str):
        return truth[self.facts.places[answer_id][value]]


class LosesASignWhenItCreptIn(Broken):
    """Pain that crept in cannot be an emergency, says a hasty rule."""

    def verdict(self, truth, circulation, mechanical) -> Verdict:
        crept_in = self.is_said(truth, "timing.built_up_gradually", "yes")
        sudden = [*truth]
        place = self.facts.places["flag.chest_now"]["yes"]
        sudden[place] &= truth[ALL] ^ crept_in
        return super().verdict(sudden, circulation, mechanical)


class CalmedBySwelling(Broken):
    """A swollen calf explains the pain, so nothing is an emergency any more."""

    def verdict(self, truth, circulation, mechanical) -> Verdict:
        verdict = super().verdict(truth, circulation, mechanical)
        swollen = self.is_said(truth, "flag.calf_swelling", "yes")
        verdict.at_least[Urgency.emergency] &= truth[ALL] ^ swollen
        return verdict


class MechanicalWhateverTheWarning(Broken):
    """The leaning is shown as the score has it."""

    def verdict(self, truth, circulation, mechanical) -> Verdict:
        return super().verdict(truth, circulation, mechanical)._replace(mechanical=mechanical)


class NotSureMeansNo(Facts):
    """A person who is not sure is taken to say no."""

    def chosen(self, answer_id, value):
        return super().chosen(answer_id, "no" if value == UNSURE and "no" in self.places[answer_id] else value)


class TriesOnePlaceAtATime(WhatIf):
    """Two marks on the picture of the foot are never tried together."""

    def __init__(self, assessor: Assessor) -> None:
        super().__init__(assessor)
        content = assessor.content
        self._changes = Changes(
            assessor.facts,
            (
                {name: (value,) if content.kind_and_values(name)[0] == "multi" else value}
                for name in content.answer_ids
                for value in content.kind_and_values(name)[1]
            ),
        )


def with_rules(rules: type[Broken], content: Content = CONTENT) -> Assessor:
    assessor = Assessor(content)
    assessor.rules = rules(assessor)
    return assessor


def with_facts() -> Assessor:
    assessor = Assessor(CONTENT)
    assessor.facts = NotSureMeansNo(CONTENT)
    return assessor


def with_what_if() -> Assessor:
    assessor = Assessor(tiny())
    assessor.what_if = TriesOnePlaceAtATime(assessor)
    return assessor


def cool_foot_hidden_from_diabetics() -> Content:
    """A circulation card that a circulation answer hides."""
    diabetes_not = condition(id="risk.diabetes", not_equals="yes")
    return changed(CONTENT, "cards", "physical.cooler_than_other", show_when=diabetes_not)


def cool_foot_void_for_smokers() -> Content:
    card = CONTENT.cards["physical.cooler_than_other"]
    weight = type(card.weights[0])(
        value="yes",
        logodds=1.4,
        source="khan_2006",
        mark="measured",
        void_when=condition(id="risk.smoking", equals="current"),
    )
    return changed(CONTENT, "cards", card.id, weights=(weight,))


def without_step(step_id: str) -> Content:
    fields = {name: getattr(CONTENT, name) for name in Content.__struct_fields__}
    fields["steps"] = {name: step for name, step in CONTENT.steps.items() if name != step_id}
    return Content(**fields)


def exercises_for_bone_stress_by_kind_only() -> Content:
    return changed(CONTENT, "steps", "warm_up.calf_wall", harmful=False)


BROKEN = [
    (proofs.no_warning_is_ever_lost, lambda: with_rules(LosesASignWhenItCreptIn)),
    (proofs.one_sign_more_never_lowers_urgency, lambda: with_rules(CalmedBySwelling)),
    (proofs.nothing_for_today_is_ever_mechanical_or_self_care, lambda: with_rules(MechanicalWhateverTheWarning)),
    (proofs.nobody_under_18_gets_a_leaning, lambda: with_rules(MechanicalWhateverTheWarning)),
    (
        proofs_score.a_more_circulation_like_answer_never_moves_the_score_down,
        lambda: Assessor(cool_foot_hidden_from_diabetics()),
    ),
    (
        proofs_score.a_more_circulation_like_answer_never_moves_the_score_down,
        lambda: Assessor(cool_foot_void_for_smokers()),
    ),
    (
        proofs_score.a_more_circulation_like_answer_never_moves_the_score_down,
        lambda: Assessor(with_group(CONTENT, "exertion", damping=-0.5)),
    ),
    (proofs_score.no_side_of_a_group_passes_its_bound, lambda: Assessor(with_group(CONTENT, "skin", bound=-1.0))),
    (proofs_score.a_side_only_grows, lambda: Assessor(with_group(CONTENT, "load", damping=-0.5))),
    (proofs.not_sure_is_not_asked, with_facts),
    (proofs_results.exercises_reach_only_the_free, lambda: Assessor(exercises_for_bone_stress_by_kind_only())),
    (proofs_results.every_result_begins_with_who_to_see, lambda: Assessor(without_step("see.soon"))),
    (proofs_results.would_change_is_exact, with_what_if),
]


@pytest.mark.parametrize(("proof", "broken"), BROKEN, ids=lambda value: getattr(value, "__name__", ""))
def test_the_proof_fails_where_it_should(proof, broken):
    assert proof(broken()) is not None


def test_every_proof_has_been_seen_to_fail():
    assert {proof for proof, _ in BROKEN} == {*SHIPPED, proofs_results.would_change_is_exact}
