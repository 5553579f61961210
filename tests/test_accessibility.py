"""The statement on accessibility leaves no criterion of WCAG 2.2 out and claims nothing without a test."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[1] / "docs" / "accessibility.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\d\.\d\.\d+) ([^|]+) \| (A|AA) \| ([^|]+) \| (.+) \|$", PAGE, re.M)
CRITERIA = {
    "A": """
        1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3
        2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2""",
    "AA": """
        1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8
        3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3""",
}
"""All of WCAG 2.2 at these levels; 4.1.1 is obsolete."""


def test_every_criterion_is_there_once_with_its_level():
    levels = {number: level for level, numbers in CRITERIA.items() for number in numbers.split()}
    assert len(levels) == 55
    assert [number for number, *_ in ROWS] == sorted(levels, key=lambda one: [int(part) for part in one.split(".")])
    assert {number: level for number, _, level, *_ in ROWS} == levels


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_what_is_met_names_its_test_and_is_said_in_a_sentence(row):
    *_, state, says = row
    assert state in ("met", "not met", "not applicable")
    assert says.endswith(".")
    if state == "met":  # that the test is there is asked of every page in test_docs.py
        assert re.search(r"`tests/[\w/]+\.py::test_\w+`", says)


def test_the_counts_at_the_top_are_those_of_the_table():
    counts = Counter(state for *_, state, _ in ROWS)
    told = re.search(r"(\d+) of 55 are met,\s+(\d+) are not, (\d+) do not apply", PAGE)
    assert told is not None
    assert [int(number) for number in told.groups()] == [counts[s] for s in ("met", "not met", "not applicable")]
