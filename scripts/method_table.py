"""Write the tables of docs/method.md from the content files, so that the page can never say another number.

python scripts/method_table.py            rewrite the tables
python scripts/method_table.py --check    exit 1 if the page is stale
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from math import exp
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from selfcheck.content import Combination, Condition, Content, Sign, Urgency, shipped

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "method.md"


def weights(content: Content) -> Iterator[str]:
    """Every weight, in the order of asking."""
    yield "| answer | value | group | log-odds | likelihood ratio | mark | source | note |"
    yield "|---|---|---|---:|---:|---|---|---|"
    for answer_id in content.answer_ids:
        question = content.question(answer_id)
        group = question.group or (
            content.aspects[content.cards[answer_id].aspect].group if answer_id in content.cards else "skin"
        )
        for weight in question.weights:
            note = weight.note + (f" Void when {said(weight.void_when)}." if weight.void_when else "")
            yield (
                f"| {answer_id} | {weight.value} | {group} | {weight.logodds:+.4f} | {exp(weight.logodds):.2f} "
                f"| {weight.mark} | {weight.source} | {note} |"
            )


def unweighed(content: Content) -> Iterator[str]:
    """Answers that weigh nothing."""
    yield "| answer | the article counts it | asked because of | mark |"
    yield "|---|---|---|---|"
    for card in content.cards.values():
        if not card.weights:
            yield f"| {card.id} | {'yes' if card.not_counted else 'no'} | {card.source} | {card.mark} |"


def groups(content: Content) -> Iterator[str]:
    """Damping and bound of each group."""
    yield "| group | damping | bound | as a likelihood ratio | mark | source |"
    yield "|---|---:|---:|---:|---|---|"
    for group in content.method.groups:
        yield (
            f"| {group.id} | {group.damping:g} | {group.bound:.4f} | {exp(group.bound):.1f} "
            f"| {group.mark} | {group.source} |"
        )


def numbers(content: Content) -> Iterator[str]:
    """The numbers that belong to no card."""
    method = content.method
    words, start = method.thresholds, method.baseline
    yield "| number | value | mark | source |"
    yield "|---|---:|---|---|"
    for name, value in (("starting log-odds of circulation without risk factors", start.prior), ("care", start.care)):
        yield f"| {name} | {value:+.4f} | {start.mark} | {start.source} |"
    for name in ("slight", "moderate", "strong"):
        value = getattr(words, name)
        yield f'| "{name}" from a log-odds of | {value:.4f} (ratio {exp(value):.1f}) | {words.mark} | {words.source} |'
    yield f"| an answer is informative from | {words.informative:.2f} | {words.mark} | {words.source} |"
    yield f"| informative answers that a leaning needs | {words.answers} | {words.mark} | {words.source} |"
    for name, condition in (
        ('a "no" for the mechanical side is not counted when', method.numb_no),
        ("circulation stands on its own when", method.own_evidence),
    ):
        yield f"| {name} | {said(condition)} | judgement | {words.source} |"


def warnings(content: Content) -> Iterator[str]:
    """Signs and combinations, the most urgent first."""
    yield "| warning | urgency | when | mark | source |"
    yield "|---|---|---|---|---|"
    rows: list[tuple[Sign | Combination, str]] = [(sign, "yes") for sign in content.signs.values()]
    rows += [(rule, said(rule.when)) for rule in content.combinations.values()]
    for rule, when in sorted(rows, key=lambda row: -Urgency[row[0].urgency]):
        yield f"| {rule.id} | {rule.urgency} | {when} | {rule.mark} | {rule.source} |"


def look_alikes(content: Content) -> Iterator[str]:
    """Look-alikes and what they do."""
    yield "| look-alike | at least | takes back | unless circulation stands on its own | when | source |"
    yield "|---|---|---|---|---|---|"
    for rule in content.look_alikes.values():
        back = " and ".join(rule.unclear_from) or "nothing"
        unless = "yes" if rule.unless_own else "no"
        yield f"| {rule.id} | {rule.urgency} | {back} | {unless} | {said(rule.when)} | {rule.source} |"


def said(condition: Condition, inside: bool = False) -> str:
    """A condition in words: `risk.smoking is current and (... or ...)`."""
    for children, word in ((condition.all, " and "), (condition.any, " or ")):
        if children is not None:
            text = word.join(said(child, inside=True) for child in children)
            return f"({text})" if inside and len(children) > 1 else text
    if condition.equals is not None:
        return f"{condition.id} is {condition.equals}"
    if condition.not_equals is not None:
        return f"{condition.id} is not {condition.not_equals}"
    return f"{condition.id} was {'answered' if condition.exists else 'not answered'}"


TABLES: dict[str, Callable[[Content], Iterator[str]]] = {
    "weights": weights,
    "unweighed": unweighed,
    "groups": groups,
    "numbers": numbers,
    "warnings": warnings,
    "look-alikes": look_alikes,
}


def filled(page: str, content: Content) -> str:
    """The page with every table between its markers written anew; ValueError names a marker that is not there."""
    for name, table in TABLES.items():
        start, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
        if start not in page or end not in page:
            raise ValueError(f"{PAGE.name}: no markers for the table {name!r}")
        before, _, rest = page.partition(start)
        after = rest[rest.index(end) :]
        page = before + start + "\n".join(table(content)) + "\n" + after
    return page


def main() -> int:
    page = PAGE.read_text(encoding="utf-8")
    new = filled(page, shipped())
    if "--check" in sys.argv[1:]:
        if new != page:
            print(f"{PAGE.name} is stale; run: python scripts/method_table.py", file=sys.stderr)
        return int(new != page)
    PAGE.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
