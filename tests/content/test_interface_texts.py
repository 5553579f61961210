"""Buttons, titles and hints are as plain as the clinical texts: short sentences, grade 6 at most taken together."""

from __future__ import annotations

import re

import polib
import pytest
import textstat

from selfcheck import assets

LONGEST = 20
GRADE = 6.0
ENTRIES = polib.pofile(str(assets.root() / "locale" / "en" / "LC_MESSAGES" / "interface.po"))
TEXTS = {
    entry.msgid: re.sub(r"\{\w+\}", "two", entry.msgstr or entry.msgstr_plural[1])
    for entry in ENTRIES
}  # fmt: skip


@pytest.mark.parametrize("key", TEXTS)
def test_every_sentence_is_short(key: str) -> None:
    for sentence in re.split(r"(?<=[.?!])\s+", TEXTS[key]):
        assert len(sentence.split()) <= LONGEST


def test_all_of_it_together_reads_at_grade_six_or_below() -> None:
    sentences = [text if text.endswith((".", "?")) else f"{text}." for text in TEXTS.values() if len(text.split()) > 5]
    assert textstat.flesch_kincaid_grade(" ".join(sentences)) <= GRADE
