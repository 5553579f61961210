"""A slip of paper: everything that was told, in lines that fit, and no word is cut."""

from __future__ import annotations

import pytest

from selfcheck.report import slip
from tests.report.test_take_home import LOCALE, Messages, summary
from tests.ui import people


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("columns", [24, 42])
@pytest.mark.parametrize("person", [people.NIGHT, people.CALF, people.HEEL], ids=["night", "calf", "heel"])
def test_every_word_of_the_result_is_on_it_and_no_line_is_too_long(language, columns, person):
    result = summary(person, language)
    text = slip(result, Messages(LOCALE, language), columns, "Main Street Shoes")
    assert max(map(len, text.splitlines())) <= columns
    words = " ".join(text.split())
    for told in (result.urgency_text, *(warning.told for warning in result.told)):
        assert " ".join(told.split()) in words
    for reason in result.on(result.side) if result.side else result.reasons:
        assert reason.text in words
    assert text.startswith("Main Street Shoes\n")
    assert text.rstrip().endswith(" ".join(Messages(LOCALE, language)("app.not_diagnosis").split())[-10:])


def test_a_shop_without_a_name_leaves_no_gap():
    result = summary(people.HEEL, "en")
    assert slip(result, Messages(LOCALE, "en"), 42).startswith("Heart or Sole?\n")
