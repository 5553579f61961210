"""docs/method.md says what the content files and the tests say."""

import re

import pytest

from scripts import method_table
from selfcheck.content import Urgency
from tests.assessment import test_traps
from tests.assessment.contents import changed
from tests.assessment.people import CONTENT

PAGE = method_table.PAGE.read_text(encoding="utf-8")


def test_its_tables_are_those_of_the_content_files():
    assert method_table.filled(PAGE, CONTENT) == PAGE, "run: python scripts/method_table.py"


def test_a_changed_weight_makes_it_stale():
    other = changed(CONTENT, "cards", "timing.same_distance", weights=())
    assert method_table.filled(PAGE, other) != PAGE


def test_a_page_without_its_markers_is_named():
    with pytest.raises(ValueError, match="groups"):
        method_table.filled(PAGE.replace("<!-- groups -->", ""), CONTENT)


def test_every_trap_is_on_it_with_the_name_of_its_test():
    named = re.findall(r"`(test_trap_\w+)`", PAGE)
    assert named == [name for name in vars(test_traps) if name.startswith("test_trap_")]
    assert len(named) == 17


def test_it_lists_every_weight_warning_and_look_alike():
    for answer_id in CONTENT.answer_ids:
        for weight in CONTENT.question(answer_id).weights:
            assert f"| {answer_id} | {weight.value} |" in PAGE
    for rule in (*CONTENT.signs.values(), *CONTENT.combinations.values(), *CONTENT.look_alikes.values()):
        assert f"| {rule.id} | {Urgency[rule.urgency].name} |" in PAGE
