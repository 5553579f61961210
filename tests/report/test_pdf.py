"""The two pages for a clinician: warnings first, nothing lost, nothing that the screen would not say."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from selfcheck import assets
from selfcheck.assessment import assess
from selfcheck.content import Messages, languages, shipped
from selfcheck.report import Paper, answer_text, pdf, summarise
from tests.ui import people

LOCALE = assets.root() / "locale"
DAY = date(2026, 3, 14)
PEOPLE = {name: getattr(people, name) for name in ("HEEL", "CALF", "NIGHT", "MIXED", "FEW", "CHILD", "SUDDEN")}


def everything() -> people.Given:
    """Every sign ticked, every place that hurts, and of every card the answer with most letters."""
    content = shipped()
    given: people.Given = dict.fromkeys(content.signs, "yes")
    for card in content.cards.values():
        given[card.id] = card.values if card.kind == "multi" else max(card.values, key=len)
    return given


def made(answers: people.Given, language: str = "en", paper: Paper = "A4") -> bytes:
    messages = Messages(LOCALE, language)
    summary = summarise(shipped(), messages, answers, assess(answers))
    return pdf(summary, shipped(), answers, messages, DAY, assets.root() / "fonts", paper)


def words(file: bytes) -> str:
    """Its text, as somebody would copy it, on one line."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(file)).pages).split())


@pytest.mark.parametrize("language", languages(LOCALE))
def test_every_answer_is_on_two_pages_however_many_there_are(language):
    answers, t = everything(), Messages(LOCALE, language)
    for given in (answers, {**answers, **dict.fromkeys(shipped().signs, "no")}):
        file = made(given, language)
        text = words(file)
        assert len(PdfReader(BytesIO(file)).pages) == 2
        for answer_id, value in given.items():
            kind = "sign" if answer_id in shipped().signs else "card"
            assert f"{t(f'{kind}.{answer_id}.short')} {answer_text(t, answer_id, value)}" in text
        summary = summarise(shipped(), t, given, assess(given))
        assert [one.told for one in summary.told if one.told not in text] == []
        assert [one.why for one in summary.not_counted if one.why not in text] == []


@pytest.mark.parametrize("name", PEOPLE)
def test_it_says_what_the_screen_says_and_no_more(name):
    text, t = words(made(PEOPLE[name])), Messages(LOCALE)
    summary = summarise(shipped(), t, PEOPLE[name], assess(PEOPLE[name]))
    for line in (summary.text, summary.strength, summary.urgency_title, summary.urgency_text, "14 March 2026"):
        assert line in text
    assert [one.text for one in summary.reasons if one.text not in text] == []
    assert t("app.not_diagnosis") in text
    assert shipped().version in text
    assert "%" not in text and "[[" not in text
    asked = {t(f"card.{card}.short") for card in shipped().cards} | {row.title for row in summary.not_counted}
    names = {t(f"look_alike.{one}.name") for one in shipped().look_alikes} - asked  # one is called as a question is
    for row in summary.not_counted:  # what does not count may be told of anybody
        text = text.replace(row.why, "")
    assert [name for name in names if name in text] == []


@pytest.mark.parametrize("name", ["NIGHT", "SUDDEN"])
def test_a_grave_warning_comes_first_and_nothing_leans(name):
    text = words(made(PEOPLE[name]))
    summary = summarise(shipped(), Messages(LOCALE), PEOPLE[name], assess(PEOPLE[name]))
    assert text.index(summary.urgency_title) < text.index(summary.told[0].told) < text.index(summary.urgency_text)
    assert text.index(summary.urgency_text) < text.index(summary.text)
    assert "Leans" not in text and "Fits more with" not in text


def test_a_warning_that_can_wait_comes_before_the_leaning():
    text = words(made(people.CALF))
    assert text.index("See a clinician within two weeks") < text.index("Leans circulation") < text.index("Clear lean")


def test_it_has_a_title_a_language_our_font_and_the_day_it_was_made():
    file = PdfReader(BytesIO(made(people.HEEL, "es")))
    assert file.metadata is not None
    assert file.metadata.title == Messages(LOCALE, "es")("ui.pdf.title")
    assert str(file.metadata["/CreationDate"]).startswith("D:20260314")
    assert file.trailer["/Root"]["/Lang"] == "es"  # type: ignore[index]
    fonts = [font.get_object()["/BaseFont"] for page in file.pages for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
    assert any("AtkinsonHyperlegibleNext" in font for font in fonts)


def test_the_same_result_makes_the_same_file():
    assert made(people.CALF) == made(people.CALF)


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("LETTER", (612, 792))])
def test_it_is_as_large_as_the_paper(paper, size):
    page = PdfReader(BytesIO(made(people.FEW, paper=paper))).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == size
