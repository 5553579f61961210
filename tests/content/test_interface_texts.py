"""Buttons, titles and hints are as plain as the clinical texts: short sentences, easy taken together."""

from __future__ import annotations

import pytest

from scripts import catalogues, extraction
from selfcheck.content.told import BY_LIBRARIES
from tests.content.plain_words import LANGUAGES, LOCALE, catalogue, forbidden, too_hard, too_long

LONG = 6
"""Words from which a text of the interface is more than a label."""

ROOM = {
    r"ui.answer.": 10, "ui.welcome.minutes": 12, "ui.welcome.private": 12, "ui.welcome.offline": 12,
    "ui.settings.theme.": 8, "ui.next_steps.see": 14, "ui.next_steps.move": 14, "ui.next_steps.shoes": 14,
}  # fmt: skip
"""Letters that fit, by the beginning of the key."""

BIG = ("ui.answer.labelled", "ui.answer.none", "ui.next_steps.shoes_for")


DOMAINS = ("interface", "command_line", "python")


def texts_of(language: str, domain: str) -> dict[str, str]:
    """A catalogue; of the sentences that are their own key in English, those that are ours and not a library's."""
    if (language, domain) != ("en", "python"):
        return catalogue(language, domain)
    ours = {*catalogues.reference(LOCALE, domain)} - {*extraction.PYTHON, *BY_LIBRARIES}
    return {f"told.{number}": sentence for number, sentence in enumerate(sorted(ours))}


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_short(language: str, domain: str) -> None:
    assert too_long(texts_of(language, domain), language) == []


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_it_together_is_easy_to_read(language: str, domain: str) -> None:
    long = [text for text in texts_of(language, domain).values() if len(text.split()) >= LONG]
    ended = [text if text.endswith((".", "?")) else f"{text}." for text in long]
    assert len(ended) > 30
    assert too_hard({"ui.all": " ".join(ended)}, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_of_a_kiosk_are_easy_to_read_by_themselves(language: str) -> None:
    kiosk = {key: text for key, text in catalogue(language, "interface").items() if key.startswith("ui.kiosk.")}
    said = [text for text in kiosk.values() if len(text.split()) >= LONG]
    assert len(said) > 8
    ended = [text if text.endswith((".", "?")) else f"{text}." for text in said]
    assert too_hard({"ui.kiosk": " ".join(ended)}, language) == []


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_said_that_this_app_never_says(language: str, domain: str) -> None:
    texts = texts_of(language, domain)
    texts = {key: text for key, text in texts.items() if not key.endswith(".normal")}  # a size, a speed
    assert forbidden(texts, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_fit_where_they_stand(language: str) -> None:
    texts = {key: text for key, text in catalogue(language, "interface").items() if key not in BIG}
    over = [
        (key, text) for key, text in texts.items() for begins, most in ROOM.items()
        if key.startswith(begins) and len(text) > most
    ]  # fmt: skip
    assert over == []
