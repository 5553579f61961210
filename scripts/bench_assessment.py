"""How fast answers are read and assessed, on one core: `scripts/bench_assessment.py [seconds]`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from selfcheck.assessment import Assessor
from selfcheck.content import Answers, Content, Value, shipped

PEOPLE = 200
SEED = 1


def people(content: Content, answered: float) -> list[Answers]:
    """Random people who answered this share of all questions; one in thirty has any given warning sign."""
    random = Random(SEED)
    return [_person(content, random, answered) for _ in range(PEOPLE)]


def _person(content: Content, random: Random, answered: float) -> Answers:
    answers: dict[str, Value] = {}
    for answer_id in content.answer_ids:
        kind, values = content.kind_and_values(answer_id)
        if random.random() >= answered:
            continue
        if answer_id in content.signs:
            answers[answer_id] = "yes" if random.random() < 1 / 30 else "no"
        elif kind == "multi":
            answers[answer_id] = tuple(value for value in values if random.random() < 0.25)
        else:
            answers[answer_id] = random.choice(values)
    return answers


def rate(call: Callable[[Answers], Any], people: Sequence[Answers], seconds: float) -> float:
    """Calls a second, the best of three runs."""
    best = 0.0
    for _ in range(3):
        done, start = 0, time.perf_counter()
        while (spent := time.perf_counter() - start) < seconds / 3:
            for answers in people:
                call(answers)
            done += len(people)
        best = max(best, done / spent)
    return best


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 2.0
    content = shipped()
    start = time.perf_counter()
    assessor = Assessor(content)
    print(f"compile the content  {1000 * (time.perf_counter() - start):8.1f} ms")
    for answered in (0.0, 0.3, 0.7, 1.0):
        some = people(content, answered)
        reads, assessments = rate(assessor.read, some, seconds), rate(assessor.assess, some, seconds)
        print(f"{100 * answered:3.0f} % answered       {reads:8,.0f} reads/s {assessments:8,.0f} assessments/s")


if __name__ == "__main__":
    main()
