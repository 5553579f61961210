"""The slow, obvious reading of answers: no masks, no tables, nothing shared with the package but the content.

It follows the description of the method sentence by sentence, and the fast reading must agree with it to the last
millionth.
"""

import math
from itertools import combinations
from typing import NamedTuple

from selfcheck.content import UNSURE, Answers, Condition, Content, Value

URGENCIES = ("self_care", "routine", "soon", "same_day", "emergency")


class Plain(NamedTuple):
    leaning: str
    strength: str
    score: int
    """In millionths."""
    urgency: str
    warnings: tuple[str, ...]
    look_alikes: tuple[str, ...]
    why_unclear: str


def says(value: Value, wanted: str) -> bool:
    return value == wanted if isinstance(value, str) else wanted in value


def holds(condition: Condition, answers: Answers) -> bool:
    if condition.all is not None:
        return all(holds(child, answers) for child in condition.all)
    if condition.any is not None:
        return any(holds(child, answers) for child in condition.any)
    value = answers.get(condition.id, UNSURE)
    if condition.equals is not None:
        return says(value, condition.equals)
    if condition.not_equals is not None:
        return not says(value, condition.not_equals)
    return (value not in (UNSURE, ())) == condition.exists


def asked(content: Content, answers: Answers) -> dict[str, Value]:
    """The answers without those to hidden cards."""
    kept = dict(answers)
    for card in content.cards.values():
        if card.id in kept and card.show_when and not holds(card.show_when, kept):
            del kept[card.id]
    return kept


def weights(content: Content, answers: Answers) -> dict[str, list[tuple[str, int]]]:
    """By group: the answers that weigh something, as (id, millionths)."""
    found: dict[str, list[tuple[str, int]]] = {group.id: [] for group in content.method.groups}
    for answer_id in content.answer_ids:
        question = content.question(answer_id)
        group = question.group
        if not group:
            group = content.aspects[question.aspect].group if answer_id in content.cards else "skin"
        for weight in question.weights:
            if not says(answers.get(answer_id, UNSURE), weight.value):
                continue
            if weight.void_when and holds(weight.void_when, answers):
                continue
            if weight.value == "no" and weight.logodds < 0 and holds(content.method.numb_no, answers):
                continue
            found[group].append((answer_id, round(weight.logodds * 1e6)))
    return found


def side(weighed: list[int], damping: float, bound: float) -> int:
    """The total of one side of one group: damped by rank, then bounded."""
    ranked = sorted(weighed, key=abs, reverse=True)
    total = math.fsum(weight * damping**rank for rank, weight in enumerate(ranked))
    return round(max(-round(bound * 1e6), min(round(bound * 1e6), total)))


def plain_read(content: Content, answers: Answers) -> Plain:
    answers = asked(content, answers)
    method = content.method
    words = method.thresholds
    total, own = round(method.baseline.logodds * 1e6), 0
    alone: dict[str, int] = {}
    by_group = weights(content, answers)
    for group in method.groups:
        rows = by_group[group.id]
        counts = sum(
            side([weight for _, weight in rows if weight * sign > 0], group.damping, group.bound) for sign in (1, -1)
        )
        total += counts
        if group.id != "start":
            own += counts
            for answer_id, weight in rows:
                alone[answer_id] = alone.get(answer_id, 0) + weight
    informative = sum(abs(weight) >= round(words.informative * 1e6) for weight in alone.values())

    warnings = [(sign.id, sign.urgency) for sign in content.signs.values() if answers.get(sign.id) == "yes"]
    warnings += [(rule.id, rule.urgency) for rule in content.combinations.values() if holds(rule.when, answers)]
    warnings.sort(key=lambda warning: -URGENCIES.index(warning[1]))
    alike = [rule for rule in content.look_alikes.values() if holds(rule.when, answers)]
    urgency = max(
        (URGENCIES.index(name) for name in (*(u for _, u in warnings), *(rule.urgency for rule in alike))), default=0
    )

    slight = round(words.slight * 1e6)
    leaning, why = "unclear", "close"
    if informative < words.answers:
        why = "too_few"
    elif total >= slight and own >= slight:
        leaning, why = "circulation", ""
    elif total <= -slight and own <= -slight:
        leaning, why = "mechanical", ""
    if leaning != "unclear":
        own_evidence = holds(method.own_evidence, answers)
        explained = any(
            leaning in rule.unclear_from and not (leaning == "circulation" and rule.unless_own and own_evidence)
            for rule in alike
        )
        if answers.get("about.age_band") == "under_18":
            leaning, why = "unclear", "under_18"
        elif leaning == "mechanical" and urgency >= URGENCIES.index("same_day"):
            leaning, why = "unclear", "warning"
        elif explained:
            leaning, why = "unclear", "look_alike"
    strength = "none"
    if leaning != "unclear":
        strength = "slight"
        for word, least in (("moderate", words.moderate), ("strong", words.strong)):
            if abs(total) >= round(least * 1e6):
                strength = word
    urgency = max(urgency, {"circulation": 2, "unclear": 1, "mechanical": 0}[leaning])
    return Plain(
        leaning=leaning,
        strength=strength,
        score=total,
        urgency=URGENCIES[urgency],
        warnings=tuple(name for name, _ in warnings),
        look_alikes=tuple(rule.id for rule in alike),
        why_unclear=why,
    )


def every_value(content: Content, answer_id: str) -> list[Value]:
    kind, values = content.kind_and_values(answer_id)
    if kind != "multi":
        return list(values)
    return [chosen for size in range(1, len(values) + 1) for chosen in combinations(values, size)]


def plain_would_change(content: Content, answers: Answers) -> tuple[str, ...]:
    """Each value of each open question, one whole reading each."""
    now = plain_read(content, answers)
    found = []
    for order, answer_id in enumerate(content.answer_ids):
        if answers.get(answer_id, UNSURE) not in (UNSURE, ()):
            continue
        steps = []
        for value in every_value(content, answer_id):
            then = plain_read(content, {**answers, answer_id: value})
            urgency = abs(URGENCIES.index(then.urgency) - URGENCIES.index(now.urgency))
            steps.append((urgency, then.leaning != now.leaning, abs(then.score / 1e6 - now.score / 1e6)))
        strongest = max(steps)
        if strongest[0] or strongest[1]:
            found.append((strongest, -order, answer_id))
    return tuple(answer_id for _, _, answer_id in sorted(found, reverse=True))
