"""Every word of the glossary is met somewhere, and is found in a text however it is written there."""

from __future__ import annotations

import msgspec
import pytest

from selfcheck import assets
from selfcheck.content import Messages, languages, shipped, terms_in
from tests.content.plain_words import LANGUAGES, catalogue

LOCALE = assets.root() / "locale"
CONTENT = shipped()


def shown(language: str) -> list[str]:
    """What a page with a row of words may say: everything but the glossary itself."""
    messages = Messages(LOCALE, language)
    texts = [text for key, text in catalogue(language).items() if not key.startswith("glossary.")]
    return [*texts, *(messages.of_source(source.cite) for source in CONTENT.sources.values())]


@pytest.mark.parametrize("language", languages(LOCALE))
def test_every_word_of_the_glossary_is_met_somewhere(language):
    assert {*CONTENT.terms} - {*terms_in(CONTENT, Messages(LOCALE, language), shown(language))} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_meaning_leans_on_another_hard_word_of_the_glossary_but_its_own(language):
    messages = Messages(LOCALE, language)
    known = {"artery", "vein", "nerve", "joint", "tendon", "vessel"}
    """Words that a meaning may use: each is a tap away itself, and there is no plainer one."""
    for term in CONTENT.terms:
        used = {*terms_in(CONTENT, messages, [messages(f"glossary.{term}.text")])}
        assert used <= known | {term}, term


@pytest.mark.parametrize(
    ("language", "text", "terms"),
    [
        ("en", "Narrow arteries, and a clot in a vein.", ("artery", "clot", "vein")),
        ("en", "An ARTERY. Another artery.", ("artery",)),
        ("en", "Ask for an ankle pressure test.", ("ankle_pressure_test",)),
        ("en", "A mini-stroke, a stent or a bypass.", ("stroke", "stent", "bypass")),
        ("en", "It is jointly veined.", ()),
        ("en", "Gravity helps.", ()),
        ("es", "Hay coágulos en las venas.", ("clot", "vein")),
        ("es", "La fascitis plantar duele.", ("plantar_fascia",)),
        ("es", "Articulaciones inflamadas.", ("joint", "inflamed")),
    ],
)
def test_words_are_found_in_every_form_once_each_in_the_order_of_reading(language, text, terms):
    assert terms_in(CONTENT, Messages(LOCALE, language), [text]) == terms


def test_words_are_found_across_texts_and_where_there_is_none_nothing_is():
    messages = Messages(LOCALE)
    assert terms_in(CONTENT, messages, ["A nerve.", "", "A statin and a nerve."]) == ("nerve", "statin")
    assert terms_in(CONTENT, messages, []) == ()
    assert terms_in(msgspec.structs.replace(CONTENT, terms={}), messages, ["A nerve."]) == ()
