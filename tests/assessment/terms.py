"""The least answers that make a condition hold, found by expanding it."""

from itertools import product

from selfcheck.content import Condition, Content, Value

Term = frozenset[tuple[str, str]]


def least(condition: Condition) -> list[Term]:
    """Every smallest set of (id, value) that makes the condition hold; "is not" tests hold by themselves."""
    found = _all(condition)
    return [term for term in found if not any(other < term for other in found)]


def _all(condition: Condition) -> list[Term]:
    if condition.all is not None:
        return [frozenset().union(*parts) for parts in product(*(_all(child) for child in condition.all))]
    if condition.any is not None:
        return [term for child in condition.any for term in _all(child)]
    if condition.equals is not None:
        return [frozenset({(condition.id, condition.equals)})]
    return [frozenset()]


def answers(content: Content, term: Term) -> dict[str, Value]:
    """A term as answers; choices of a multi-choice are gathered."""
    found: dict[str, Value] = {}
    for answer_id, value in sorted(term):
        kind, _ = content.kind_and_values(answer_id)
        if kind == "multi":
            found[answer_id] = (*found.get(answer_id, ()), value)
        else:
            found[answer_id] = value
    return found


def possible(term: Term, content: Content) -> bool:
    """False for a term that needs two values of one answer."""
    single = [answer_id for answer_id, _ in term if content.kind_and_values(answer_id)[0] != "multi"]
    return len(single) == len(set(single))
