"""Proofs about the score: it never moves the wrong way, and no group of answers says more than its bound."""

from collections.abc import Iterator
from itertools import product

import z3

from selfcheck.assessment import Assessor
from selfcheck.assessment.evidence import Side
from selfcheck.content import Content
from tests.assessment.proofs import Found, Symbols, subsets, symbols


def a_more_circulation_like_answer_never_moves_the_score_down(assessor: Assessor) -> Found:
    """For every answer and every two of its values, whatever else is answered, with damping, bounds and voids.

    Of two values that weigh the same, one may only ever raise the score over the other: a yes to numb feet weighs
    nothing itself, but takes the trust away from what a "no" says for the mechanical side.
    """
    known = symbols(assessor)
    voids = assessor.weights.voids(known.truth)
    sides = [
        (side, {bit: (mask, _names(mask)) for bit, mask in group.present(known.truth, voids) if bit & side.mask})
        for group in assessor.weights.groups
        for side in group.sides
    ]
    for answer_id in assessor.content.answer_ids:
        for before, after, equal in _rises(assessor.content, answer_id):
            there, then = (_settings(known, answer_id, values) for values in (before, after))
            falls = _worst_change(known, sides, there, then) < 0
            if falls and not (equal and _worst_change(known, sides, then, there) >= 0):
                return f"{answer_id}: the score falls from {before} to {after}"
    return None


Chosen = dict[str, bool]
"""What is said of some values of one answer; of a picture, the other places are left open."""


def _rises(content: Content, answer_id: str) -> Iterator[tuple[Chosen, Chosen, bool]]:
    """Every step from one value to another that speaks no less for circulation, and if it speaks as much."""
    kind, values = content.kind_and_values(answer_id)
    weighs = {weight.value: weight.logodds for weight in content.question(answer_id).weights}
    if kind == "multi":
        for value in values:
            less, more = sorted(({value: False}, {value: True}), key=lambda said: said[value] * weighs.get(value, 0))
            yield less, more, not weighs.get(value, 0)
        return
    chosen = [dict.fromkeys(values, False), *({other: other == value for other in values} for value in values)]
    heavy = [0.0, *(weighs.get(value, 0.0) for value in values)]
    for (before, lighter), (after, heavier) in product(zip(chosen, heavy, strict=True), repeat=2):
        if before != after and lighter <= heavier:
            yield before, after, lighter == heavier


def _settings(known: Symbols, answer_id: str, chosen: Chosen) -> list[tuple[z3.BoolRef, z3.BoolRef]]:
    return [(known.places[answer_id, value], z3.BoolVal(said)) for value, said in chosen.items()]


def _names(expression: z3.BoolRef) -> set[str]:
    """Names of all symbols in an expression."""
    if expression.num_args() == 0:
        return {str(expression)}
    return set().union(*(_names(child) for child in expression.children()))


def _worst_change(known: Symbols, sides, there, then) -> int:
    """The least that the score can change by, over every set of other answers."""
    names = {str(test) for test, _ in (*there, *then)}
    worst = 0
    for side, present in sides:
        moves = {}
        for bit, (mask, named) in present.items():
            if names & named:
                pair = [z3.simplify(z3.substitute(mask, *setting)) for setting in (there, then)]
                if not pair[0].eq(pair[1]):
                    moves[bit] = pair
        if moves:
            worst += min(_change(side, set(present) - set(moves), *keys) for keys in _patterns(known, moves))
    return worst


def _patterns(known: Symbols, moves) -> Iterator[tuple[int, int]]:
    """Every way in which the moving entries of a side can be there before and after."""
    solver = z3.Solver()
    solver.add(known.sane)
    flags = []
    for bit, (there, then) in moves.items():
        here, later = z3.Bools(f"before.{bit} after.{bit}")
        solver.add(here == there, later == then)
        flags += [(bit, 0, here), (bit, 1, later)]
    while solver.check() == z3.sat:
        found = solver.model()
        keys = [0, 0]
        for bit, when, flag in flags:
            if z3.is_true(found[flag]):
                keys[when] |= bit
        yield keys[0], keys[1]
        solver.add(z3.Or([flag != found[flag] for _, _, flag in flags]))


def _change(side: Side, others: set[int], before: int, after: int) -> int:
    """The least change of a side's total over every set of its other entries, possible or not."""
    return min(
        side.counted(after | sum(rest)).total - side.counted(before | sum(rest)).total
        for rest in subsets(tuple(others))
    )


def no_side_of_a_group_passes_its_bound(assessor: Assessor) -> Found:
    for group in assessor.weights.groups:
        bound = round(group.group.bound * 1e6)
        for side in group.sides:
            for chosen in subsets(tuple(side.bits)):
                counted = side.counted(sum(chosen))
                if abs(counted.total) > bound or counted.total != sum(part for _, part in counted.parts):
                    return f"group {group.group.id} comes to {counted.total} of {bound}"
                for entry, part in counted.parts:
                    if part * entry.millionths <= 0 or abs(part) > abs(entry.millionths):
                        return f"{entry.id} counts {part} of {entry.millionths}"
    return None


def a_side_only_grows(assessor: Assessor) -> Found:
    """One entry more, or a stronger one in place of a weaker, never makes a side's total smaller."""
    for group in assessor.weights.groups:
        for side in group.sides:
            for chosen in subsets(tuple(side.bits)):
                total = abs(side.counted(sum(chosen)).total)
                for stronger in set(side.bits) - set(chosen):
                    if abs(side.counted(sum(chosen) + stronger).total) < total:
                        return f"{group.group.id}: one entry more makes {total} smaller"
                    weaker = next((bit for bit in chosen if bit > stronger), None)  # bits go from strong to weak
                    if weaker and abs(side.counted(sum(chosen) + stronger - weaker).total) < total:
                        return f"{group.group.id}: a stronger entry makes {total} smaller"
    return None
