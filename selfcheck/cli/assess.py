"""`selfcheck assess FILE`: one JSON object a line in, one assessment a line out, in the same order."""

from __future__ import annotations

import json
from typing import Any, TextIO

from selfcheck.assessment import Assessment, Assessor, shipped_assessor
from selfcheck.checklist import AnswerError, parse
from selfcheck.cli.records import SHAPE, Fault, InputError, Record, id_of, read
from selfcheck.cli.words import messages, say


def run(path: str, out: TextIO, errors: TextIO) -> int:
    """Assess every record of a file ("-" is standard input). Returns 0, or 2 if any line was not valid."""
    assessor = shipped_assessor()
    faults = seen = 0
    try:
        for record in read(path):
            seen += 1
            assessed = _assessed(assessor, record) if isinstance(record, Record) else record
            if isinstance(assessed, Fault):
                faults += 1
                print(f"selfcheck: {assessed}", file=errors)
            else:
                out.write(assessed)
        if not seen:
            raise InputError(say("cli.no_answers", path=path, shape=SHAPE))
    except InputError as error:
        print(f"selfcheck: {error}", file=errors)
        return 2
    return 2 if faults else 0


def as_json(record_id: Any, assessment: Assessment) -> dict[str, Any]:
    """The printed form of an assessment."""
    reading = assessment.reading
    evidence = [
        {"id": item.id, "answer": item.answer, "aspect": item.aspect, "weight": item.weight, "source": item.source}
        for item in reading.evidence
    ]
    return {
        "id": record_id,
        "leaning": reading.leaning,
        "strength": reading.strength,
        "score": reading.score,
        "urgency": reading.urgency.name,
        "warnings": [warning.id for warning in reading.warnings],
        "look_alikes": list(reading.look_alikes),
        "evidence": evidence,
        "would_change": list(assessment.would_change),
        "next_steps": list(assessment.next_steps),
        "not_advised": list(assessment.not_advised),
    }


def _assessed(assessor: Assessor, record: Record) -> str | Fault:
    """The line to print for a record, or what is wrong with its answers."""
    if "answers" not in record.value:
        return Fault(record.line, id_of(record.value), say("cli.record.no_answers", shape=SHAPE))
    try:
        assessment = assessor.assess(parse(assessor.content, record.value["answers"]))
        return json.dumps(as_json(record.value.get("id"), assessment)) + "\n"
    except AnswerError as error:
        return Fault(record.line, id_of(record.value), error.told(messages()))
