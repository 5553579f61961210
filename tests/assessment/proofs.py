"""Proofs over every set of answers there is. Each returns None, or a counterexample in words.

The rules are not written down a second time: the package's own compiled rules run on symbols instead of masks (see
`selfcheck.assessment.worlds`), and the sums of a group are tried for every set of entries it can have. Where a proof
leaves the score open it holds whatever the score is.
"""

from collections.abc import Callable, Iterator
from itertools import chain, combinations
from typing import NamedTuple

import z3

from selfcheck.assessment import Assessor
from selfcheck.assessment.rules import Verdict
from selfcheck.content import UNSURE, Answers, Urgency

Found = str | None
Proof = Callable[[Assessor], Found]

YES = "yes"


class Symbols(NamedTuple):
    """Every answer as symbols: `truth` as the rules read it, with hidden cards taken out."""

    places: dict[tuple[str, str], z3.BoolRef]
    truth: list[z3.BoolRef]
    sane: z3.BoolRef
    """No question has two values at once, except one that takes many; having none is being unsure or not asked."""


def symbols(assessor: Assessor) -> Symbols:
    places: dict[tuple[str, str], z3.BoolRef] = {}
    truth: list[z3.BoolRef] = [z3.BoolVal(True)]
    sane = []
    for answer_id, values in assessor.facts.places.items():
        tests = [z3.Bool(f"{answer_id}={value}") for value in values]
        places |= {(answer_id, value): test for value, test in zip(values, tests, strict=True)}
        truth += tests
        if assessor.content.kind_and_values(answer_id)[0] != "multi":
            sane.append(z3.AtMost(*tests, 1))
    return Symbols(places, assessor.facts.without_hidden(truth), z3.And(sane))


def setting(known: Symbols, answer_id: str, values: tuple[str, ...]) -> list[tuple[z3.BoolRef, z3.BoolRef]]:
    """The substitution that gives one answer these values."""
    return [(test, z3.BoolVal(value in values)) for (name, value), test in known.places.items() if name == answer_id]


class Model(NamedTuple):
    """The verdict on every set of answers, whatever the score leans to."""

    known: Symbols
    verdict: Verdict
    sane: z3.BoolRef


def model(assessor: Assessor) -> Model:
    known = symbols(assessor)
    circulation, mechanical = z3.Bools("score.circulation score.mechanical")
    verdict = assessor.rules.verdict(known.truth, circulation, mechanical)
    return Model(known, verdict, z3.And(known.sane, z3.Not(z3.And(circulation, mechanical))))


def example(what: str, *claims: z3.BoolRef) -> Found:
    """A set of answers for which all claims are true at once, in words; None if there is none."""
    solver = z3.Solver()
    solver.add(*claims)
    if solver.check() == z3.unsat:
        return None
    found = solver.model()
    return f"{what}: {', '.join(sorted(str(name) for name in found if z3.is_true(found[name])))}"


def first(found: Iterator[Found]) -> Found:
    return next((each for each in found if each), None)


# --- Warnings ---------------------------------------------------------------------------------------------------


def no_warning_is_ever_lost(assessor: Assessor) -> Found:
    """A sign that is a yes fires, a combination whose rule holds fires, and neither leaves less than its urgency."""
    content, whole = assessor.content, model(assessor)
    conditions = [
        *(whole.known.places[sign.id, YES] for sign in content.signs.values()),
        *(assessor.facts.compiled(rule.when)(whole.known.truth) for rule in content.combinations.values()),
    ]
    rules = (*content.signs.values(), *content.combinations.values())
    return first(
        example(
            f"{rule.id} is lost",
            whole.sane,
            condition,
            z3.Not(z3.And(fires, whole.verdict.at_least[Urgency[rule.urgency]])),
        )
        for rule, condition, fires in zip(rules, conditions, whole.verdict.warnings, strict=True)
    )


def one_sign_more_never_lowers_urgency(assessor: Assessor) -> Found:
    whole = model(assessor)

    def lowered(sign_id: str) -> Iterator[Found]:
        before, after = (setting(whole.known, sign_id, values) for values in (("no",), (YES,)))
        for urgency, mask in zip(Urgency, whole.verdict.at_least, strict=True):
            yield example(
                f"{sign_id} lowers urgency from {urgency.name}",
                whole.sane,
                z3.substitute(mask, *before),
                z3.Not(z3.substitute(mask, *after)),
            )

    return first(chain.from_iterable(lowered(sign_id) for sign_id in assessor.content.signs))


def nothing_for_today_is_ever_mechanical_or_self_care(assessor: Assessor) -> Found:
    whole = model(assessor)
    grave = z3.Or(
        *(
            whole.known.places[sign.id, YES]
            for sign in assessor.content.signs.values()
            if sign.urgency in ("same_day", "emergency")
        ),
        whole.verdict.at_least[Urgency.same_day],
    )
    return example("mechanical", whole.sane, grave, whole.verdict.mechanical) or example(
        "less than today", whole.sane, grave, z3.Not(whole.verdict.at_least[Urgency.same_day])
    )


def nobody_under_18_gets_a_leaning(assessor: Assessor) -> Found:
    whole = model(assessor)
    leaning = z3.Or(whole.verdict.circulation, whole.verdict.mechanical)
    return example("a leaning under 18", whole.sane, whole.known.places["about.age_band", "under_18"], leaning)


# --- Not sure ---------------------------------------------------------------------------------------------------


def not_sure_is_not_asked(assessor: Assessor) -> Found:
    """An answer makes its own tests true and no others; not sure makes none true, beside any other answer."""
    content, facts = assessor.content, assessor.facts
    nothing = facts.of({})
    for answer_id in content.answer_ids:
        if facts.of({answer_id: UNSURE}) != nothing:
            return f"not sure of {answer_id} makes something true"
        for other in content.answer_ids:
            for value in content.kind_and_values(other)[1] if other != answer_id else ():
                said: Answers = {other: (value,) if content.kind_and_values(other)[0] == "multi" else value}
                if facts.of({**said, answer_id: UNSURE}) != facts.of(said):
                    return f"not sure of {answer_id} counts beside {other} = {value}"
    return None


def subsets(items: tuple) -> Iterator[tuple]:
    return chain.from_iterable(combinations(items, size) for size in range(len(items) + 1))
