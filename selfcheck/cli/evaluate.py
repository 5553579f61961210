"""`selfcheck evaluate CASES`: how the assessment does on cases whose truth is known, beside two plain readers.

A case is one JSON object a line: `{"id", "answers", "truth": {"leaning", "urgency"}, "also_acceptable": {"leaning":
[...], "urgency": [...]}}`; other keys are ignored.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TextIO

import msgspec

from selfcheck.assessment import Assessor, shipped_assessor
from selfcheck.assessment.comparators import article_table, edinburgh, implied_urgency
from selfcheck.assessment.measures import (
    Acceptable,
    Case,
    Count,
    Reader,
    Robustness,
    Said,
    Score,
    Truth,
    leaning_is_miss,
    robustness,
    score,
    urgency_error,
)
from selfcheck.checklist import AnswerError, parse
from selfcheck.cli.records import Fault, Record, id_of, records
from selfcheck.cli.words import messages, of_python, say
from selfcheck.content import Answers, Content, Messages, Urgency
from selfcheck.content.messages import FALLBACK
from selfcheck.content.told import of_library

OURS, ARTICLE, EDINBURGH, PUBLISHED = (
    "this app",
    "the article's table",
    "Edinburgh, foot counted",
    "Edinburgh as published",
)
"""The readers, by the names that the JSON has."""

NAMES = {OURS: "ours", ARTICLE: "article", EDINBURGH: "edinburgh", PUBLISHED: "published"}
MEASURES = (
    "right", "unclear", "wrong", "circulation_called_mechanical", "urgent_found", "safe", "over", "under",
)  # fmt: skip
CHANGES = ("changes", "leaning", "other_side", "urgency_up", "urgency_down", "warning_lost")


class Miss(NamedTuple):
    """A case that was read otherwise than its truth, and why."""

    id: str
    what: str
    why: str


class Evaluation(NamedTuple):
    """Everything that is printed."""

    cases: int
    scores: Mapping[str, Score]
    misses: list[Miss]
    robustness: Mapping[str, Robustness]


def run(path: str, as_json: bool, out: TextIO, errors: TextIO) -> int:
    """Evaluate a file of cases ("-" is standard input). Returns 0, or 2 if any case was not valid."""
    assessor = shipped_assessor()
    cases, faults = [], 0
    try:
        for found in _cases(assessor.content, path):
            if isinstance(found, Case):
                cases.append(found)
            else:
                faults += 1
                print(f"selfcheck: {found}", file=errors)
    except OSError as error:
        print(f"selfcheck: {say('cli.unreadable', path=path, why=of_python(error.strerror))}", file=errors)
        return 2
    if not cases:
        print(f"selfcheck: {say('cli.no_cases', path=path)}", file=errors)
        return 2
    texts = messages(FALLBACK) if as_json else messages()  # what programs read is in one language
    evaluation = evaluate(assessor, cases, texts)
    if as_json:
        json.dump(_plain(evaluation, texts), out, indent=1)
        out.write("\n")
    else:
        out.write("\n".join(_lines(evaluation, texts)) + "\n")
    return 2 if faults else 0


def evaluate(assessor: Assessor, cases: list[Case], texts: Messages) -> Evaluation:
    """Every measure of the assessor and of the plain readers on these cases; misses are told in `texts`."""

    def ours(answers: Answers) -> Said:
        reading = assessor.read(answers)
        return Said(reading.leaning, reading.urgency)

    readers: dict[str, Reader] = {OURS: ours, **_plain_readers()}
    return Evaluation(
        cases=len(cases),
        scores={name: score(cases, reader) for name, reader in readers.items()},
        misses=[miss for case in cases for miss in _misses(assessor, case, texts)],
        robustness=robustness(assessor.content, cases, ours),
    )


def _plain_readers() -> dict[str, Reader]:
    def article(answers: Answers) -> Said:
        leaning = article_table(answers)
        return Said(leaning, implied_urgency(leaning))

    def with_foot(answers: Answers) -> Said:
        leaning = edinburgh(answers)
        return Said(leaning, implied_urgency(leaning))

    def as_published(answers: Answers) -> Said:
        leaning = edinburgh(answers, foot_counts=False)
        return Said(leaning, implied_urgency(leaning))

    return {ARTICLE: article, EDINBURGH: with_foot, PUBLISHED: as_published}


def _misses(assessor: Assessor, case: Case, texts: Messages) -> Iterator[Miss]:
    assessment = assessor.assess(case.answers)
    reading = assessment.reading
    said = Said(reading.leaning, reading.urgency)
    if leaning_is_miss(case, said):
        strongest = sorted(reading.evidence, key=lambda item: -abs(item.weight))[:3]
        counted = ", ".join(f"{item.id} {item.weight:+.2f}" for item in strongest if item.weight)
        unclear = texts("cli.evaluate.unclear_because", why=reading.why_unclear)
        yield Miss(
            case.id,
            texts("cli.evaluate.miss_leaning", said=said.leaning, truth=case.truth.leaning),
            texts(
                "cli.evaluate.answers_and_score",
                why=unclear if reading.why_unclear else texts("cli.evaluate.leans_by"),
                n=len(case.answers),
                score=f"{reading.score:+.2f}",
            )
            + (f": {counted}" if counted else ""),
        )
    if error := urgency_error(case, said):
        fired = ", ".join(warning.id for warning in reading.warnings[:3]) or texts("cli.evaluate.no_warning")
        why = texts("cli.evaluate.fired", names=fired)
        if error < 0:
            still = ", ".join(assessment.would_change[:3])
            why = texts("cli.evaluate.fired_not_asked", names=fired, n=len(case.answers), still=still)
        what = texts("cli.evaluate.miss_urgency", said=said.urgency.name, truth=case.truth.urgency, by=f"{error:+d}")
        yield Miss(case.id, what, why)


def _cases(content: Content, path: str) -> Iterator[Case | Fault]:
    if path == "-":
        found = records(sys.stdin.buffer)
        yield from (_case(content, record) if isinstance(record, Record) else record for record in found)
        return
    with open(path, "rb") as stream:
        for record in records(stream):
            yield _case(content, record) if isinstance(record, Record) else record


def _case(content: Content, record: Record) -> Case | Fault:
    value = record.value
    for key in ("answers", "truth"):
        if key not in value:
            return Fault(record.line, id_of(value), say("cli.record.no_part", part=key))
    try:
        return Case(
            str(value.get("id", f"line {record.line}")),
            parse(content, value["answers"]),
            msgspec.convert(value["truth"], Truth),
            msgspec.convert(value.get("also_acceptable", {}), Acceptable),
        )
    except AnswerError as error:
        return Fault(record.line, id_of(value), error.told(messages()))
    except msgspec.ValidationError as error:
        return Fault(record.line, id_of(value), of_library(str(error)))


# --- Printed ----------------------------------------------------------------------------------------------------


def _lines(evaluation: Evaluation, texts: Messages) -> Iterator[str]:
    yield f"{texts('cli.evaluate.cases', n=evaluation.cases)} {texts('cli.evaluate.caution')}"
    yield texts("cli.evaluate.intervals")
    yield ""
    rows = [["", *(texts(f"cli.evaluate.reader.{NAMES[name]}") for name in evaluation.scores)]]
    rows += [
        [texts(f"cli.evaluate.measure.{field}"), *(str(getattr(each, field)) for each in evaluation.scores.values())]
        for field in MEASURES
    ]
    yield from _table(rows)
    yield texts("cli.evaluate.safe_is")
    ours = evaluation.scores[OURS]
    for key, table in (("cli.evaluate.leaning_grid", ours.leanings), ("cli.evaluate.urgency_grid", ours.urgencies)):
        yield ""
        yield texts(key)
        yield from _table(_grid(table))
    yield ""
    yield texts("cli.evaluate.one_changed")
    names = [texts(f"cli.evaluate.change.{name}") for name in CHANGES]
    kinds = {kind: texts(f"cli.evaluate.kind.{kind.replace(' ', '_')}") for kind in evaluation.robustness}
    yield from _table([["", *names], *([kinds[kind], *map(str, row)] for kind, row in evaluation.robustness.items())])
    yield ""
    yield texts("cli.evaluate.misses", n=len(evaluation.misses))
    for miss in evaluation.misses:
        yield f"  {miss.id}: {miss.what}"
        yield f"      {miss.why}"


def _grid(table: Mapping[str, Mapping[str, int]]) -> list[list[str]]:
    columns = list(next(iter(table.values())))
    return [["", *columns], *([truth, *(str(row[said]) for said in columns)] for truth, row in table.items())]


def _table(rows: list[list[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        first, *rest = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(("  " + first, *rest)).rstrip()


def _plain(evaluation: Evaluation, texts: Messages) -> dict[str, Any]:
    return {
        "cases": evaluation.cases,
        "caution": texts("cli.evaluate.caution"),
        "readers": {
            name: {
                field: {"found": value.found, "of": value.of, "interval_95": [round(end, 4) for end in value.interval]}
                if isinstance(value, Count)
                else value
                for field, value in each._asdict().items()
            }
            for name, each in evaluation.scores.items()
        },
        "robustness": {kind: row._asdict() for kind, row in evaluation.robustness.items()},
        "misses": [miss._asdict() for miss in evaluation.misses],
        "urgencies": [urgency.name for urgency in sorted(Urgency, reverse=True)],
    }
