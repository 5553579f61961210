"""`selfcheck assess FILE`: one JSON object a line in, one assessment a line out, in the same order."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, TextIO

from selfcheck.assessment import Assessment, Assessor, shipped_assessor
from selfcheck.checklist import AnswerError, parse
from selfcheck.cli.records import Fault, records

DIGITS = 6
"""Decimals of the log-odds as printed."""


def run(path: str, out: TextIO, errors: TextIO) -> int:
    """Assess every record of a file ("-" is standard input). Returns 0, or 2 if any line was not valid."""
    assessor = shipped_assessor()
    faults = seen = 0
    try:
        with _opened(path) as stream:
            for record in records(stream):
                seen += 1
                if isinstance(record, Fault):
                    faults += 1
                    _complain(errors, f"line {record.line}: {record.reason}")
                    continue
                shown = f"line {record.line}, id {json.dumps(record.value.get('id'))}"
                if "answers" not in record.value:
                    faults += 1
                    _complain(errors, f'{shown}: no "answers" in it')
                    continue
                try:
                    answers = parse(assessor.content, record.value["answers"])
                except AnswerError as error:
                    faults += 1
                    _complain(errors, f"{shown}: {error}")
                    continue
                json.dump(as_json(record.value.get("id"), assessor, assessor.assess(answers)), out)
                out.write("\n")
        out.flush()
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            sys.stderr.close()
            return 0
        _complain(errors, f"{path}: cannot be read ({error.strerror})")
        return 2
    if not seen:
        _complain(errors, f'{path}: holds no answers; each line is {{"id": ..., "answers": {{...}}}}')
    return 2 if faults or not seen else 0


def as_json(record_id: Any, assessor: Assessor, assessment: Assessment) -> dict[str, Any]:
    """The printed form of an assessment; its weights add up to its score as printed."""
    reading = assessment.reading
    weights = [round(item.weight, DIGITS) for item in reading.evidence]
    evidence = [
        {"id": item.id, "answer": item.answer, "aspect": item.aspect, "weight": weight, "source": item.source}
        for item, weight in zip(reading.evidence, weights, strict=True)
    ]
    return {
        "id": record_id,
        "leaning": reading.leaning,
        "strength": reading.strength,
        "score": round(sum(weights), DIGITS),
        "urgency": reading.urgency.name,
        "warnings": [warning.id for warning in reading.warnings],
        "look_alikes": list(reading.look_alikes),
        "evidence": evidence,
        "would_change": list(assessment.would_change),
        "next_steps": list(assessment.next_steps),
        "not_advised": list(assessment.not_advised),
    }


@contextmanager
def _opened(path: str) -> Iterator[BinaryIO]:
    if path == "-":
        yield sys.stdin.buffer
    else:
        with open(path, "rb") as stream:
            yield stream


def _complain(errors: TextIO, text: str) -> None:
    print(f"selfcheck: {text}", file=errors)
