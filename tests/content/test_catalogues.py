"""No language ships that lacks a text, has one that nobody reads, or says what the English no longer says."""

from __future__ import annotations

import gettext
import shutil
from pathlib import Path

import polib
import pytest
from fontTools.ttLib import TTFont

from scripts import catalogues, extraction, pseudo
from selfcheck import assets
from selfcheck.content import Messages, languages, lint, shipped
from tests.languages import PSEUDO, pseudo_locale

LOCALE = assets.root() / "locale"
FONTS = assets.root() / "fonts"


# --- What ships ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", *catalogues.languages(LOCALE)])
def test_every_language_is_whole_and_has_nothing_that_nobody_reads(language):
    assert catalogues.faults(LOCALE, language) == []


def test_every_language_that_somebody_began_can_be_chosen():
    assert list(languages(LOCALE)) == ["en", *catalogues.languages(LOCALE)]


def test_every_key_that_code_puts_together_is_declared_and_every_declared_one_is_put_together():
    used = {
        pattern
        for path in (extraction.ROOT / "selfcheck").rglob("*.py")
        for _, pattern in extraction.patterns(path.read_text(encoding="utf-8"))
        if "*" in pattern
    }
    assert used == set(extraction.COMPUTED)


def test_a_text_that_is_not_there_is_seen_by_its_key_and_stops_nothing():
    english = Messages(LOCALE)
    assert english("card.nowhere.says") == "[[card.nowhere.says]]"
    assert english.plural("ui.nowhere", 2) == "[[ui.nowhere]]"


def test_what_items_of_the_content_need_is_found_in_their_files():
    assert lint.needed_keys(shipped()) <= extraction.asked_for("content")


def test_every_word_of_every_source_can_be_translated():
    sources = shipped().sources.values()
    assert extraction.asked_for("sources") == {text for one in sources for text in (one.cite, one.limits) if text}


def test_python_says_what_we_have_translated_of_it():
    assert set(extraction.PYTHON) <= extraction.said_by_python()


# --- Each fault is noticed -------------------------------------------------------------------------------------------


@pytest.fixture
def translated(tmp_path: Path) -> Path:
    """A folder of languages with English and a whole French that says what the English says."""
    shutil.copytree(LOCALE / "en", tmp_path / "en")
    catalogues.update(tmp_path, "fr")
    for domain in catalogues.DOMAINS:
        path = catalogues.path_of(tmp_path, "fr", domain)
        french = catalogues.opened(path)
        for entry, text in zip(french, catalogues.reference(tmp_path, domain).values(), strict=True):
            if entry.msgid_plural:
                entry.msgstr_plural = dict(enumerate(text.forms))
            else:
                entry.msgstr = text.forms[0]
        french.save()
    assert catalogues.faults(tmp_path, "fr") == []
    return tmp_path


def edit(locale: Path, language: str, domain: str, key: str) -> tuple[polib.POFile, polib.POEntry]:
    catalogue = catalogues.opened(catalogues.path_of(locale, language, domain))
    entry = catalogue.find(key)
    assert entry is not None
    return catalogue, entry


def test_a_missing_text_is_named_and_left_open_for_the_translator(translated):
    catalogue, entry = edit(translated, "fr", "interface", "ui.deck.undo")
    catalogue.remove(entry)
    catalogue.save()
    assert catalogues.faults(translated, "fr") == ["fr/interface: missing: ui.deck.undo"]
    catalogues.update(translated, "fr")
    catalogue, entry = edit(translated, "fr", "interface", "ui.deck.undo")
    assert (entry.msgstr, entry.comment) == ("", "en: Undo")
    assert catalogues.faults(translated, "fr") == ["fr/interface: missing: ui.deck.undo"]


def test_one_form_of_a_plural_that_is_missing_is_named(translated):
    catalogue, entry = edit(translated, "fr", "interface", "ui.deck.answers")
    entry.msgstr_plural[1] = ""
    catalogue.save()
    assert catalogues.faults(translated, "fr") == ["fr/interface: missing: ui.deck.answers"]


def test_a_text_whose_english_has_changed_is_named_until_somebody_has_looked_at_it(translated):
    catalogue, entry = edit(translated, "en", "content", "stop.headline")
    entry.msgstr = "Stop. Get help at once."
    catalogue.save()
    stale = ["fr/content: stale, the English has changed: stop.headline"]
    assert catalogues.faults(translated, "fr") == stale

    catalogues.update(translated, "fr")
    assert catalogues.faults(translated, "fr") == stale
    catalogue, entry = edit(translated, "fr", "content", "stop.headline")
    assert entry.fuzzy
    assert entry.previous_msgid == "Stop here. Get help now."
    assert entry.comment.splitlines()[-1] == "en: Stop. Get help at once."
    assert entry.msgstr == "Stop here. Get help now."

    entry.flags, entry.previous_msgid, entry.msgstr = [], None, "Arrêtez. Demandez de l’aide."
    catalogue.save()
    assert catalogues.faults(translated, "fr") == []


def test_a_text_that_nobody_reads_is_named_and_goes(translated):
    catalogue, _ = edit(translated, "fr", "interface", "ui.deck.undo")
    catalogue.append(polib.POEntry(msgid="ui.deck.redo", msgstr="Refaire"))
    catalogue.save()
    assert catalogues.faults(translated, "fr") == ["fr/interface: unused: ui.deck.redo"]
    catalogues.update(translated, "fr")
    assert catalogues.faults(translated, "fr") == []


@pytest.mark.parametrize(
    ("domain", "key", "text", "fault"),
    [
        ("interface", "ui.deck.count", "{n} / {total}", "placeholders differ from ['{n}', '{of}']"),
        ("interface", "ui.deck.count", "{n}", "placeholders differ from ['{n}', '{of}']"),
        ("python", "unrecognized arguments: %s", "arguments inconnus", "placeholders differ from ['%s']"),
    ],
)
def test_a_text_that_is_filled_in_otherwise_is_named(translated, domain, key, text, fault):
    catalogue, entry = edit(translated, "fr", domain, key)
    entry.msgstr = text
    catalogue.save()
    assert catalogues.faults(translated, "fr") == [f"fr/{domain}: {fault}: {key}"]


def test_too_few_plural_forms_are_named(translated):
    catalogue, _ = edit(translated, "fr", "interface", "ui.deck.answers")
    catalogue.metadata["Plural-Forms"] = "nplurals=3; plural=(n==1 ? 0 : n<5 ? 1 : 2);"
    catalogue.save()
    faults = catalogues.faults(translated, "fr")
    assert "fr/interface: needs 3 plural forms: ui.deck.answers" in faults


def test_a_missing_file_is_named(translated):
    catalogues.path_of(translated, "fr", "sources").unlink()
    assert catalogues.faults(translated, "fr") == ["fr/sources: missing: the whole file"]


def test_an_english_text_that_is_missing_or_that_nobody_reads_is_named(translated):
    catalogue, entry = edit(translated, "en", "interface", "ui.deck.undo")
    entry.msgid = "ui.deck.redo"
    catalogue.save()
    assert catalogues.faults(translated, "en") == [
        "en/interface: missing: ui.deck.undo",
        "en/interface: unused: ui.deck.redo",
    ]


def test_a_translators_own_comment_stays_through_every_update(translated):
    catalogue, entry = edit(translated, "fr", "interface", "ui.deck.undo")
    entry.tcomment = "Comme sur le bouton du clavier."
    catalogue.save()
    catalogues.update(translated, "fr")
    assert edit(translated, "fr", "interface", "ui.deck.undo")[1].tcomment == "Comme sur le bouton du clavier."


def test_bringing_in_line_what_is_in_line_changes_nothing(translated):
    path = catalogues.path_of(translated, "fr", "content")
    before = path.read_bytes()
    catalogues.update(translated, "fr")
    assert path.read_bytes() == before


def test_a_template_has_every_text_with_its_english_its_note_and_where_it_is_read(translated):
    catalogues.write_templates(translated, translated / "pot")
    template = polib.pofile(str(translated / "pot" / "interface.pot"))
    entry = template.find("ui.stop.call")
    assert entry.comment.splitlines() == ["{number} is the emergency number, such as 911.", "en: Call {number}"]
    assert {Path(file).name for file, _ in entry.occurrences} >= {"stop.py"}
    assert template.find("ui.deck.answers").msgid_plural == "ui.deck.answers.many"
    for domain in catalogues.KEYED:
        keys = {entry.msgid for entry in polib.pofile(str(translated / "pot" / f"{domain}.pot"))}
        assert keys == catalogues.reference(translated, domain).keys()


# --- A language that is a catalogue and nothing else -----------------------------------------------------------------


def test_a_made_up_language_is_offered_by_its_own_name():
    offered = languages(pseudo_locale())
    assert list(offered) == [*languages(LOCALE), PSEUDO]
    assert offered[PSEUDO] == pseudo.stretched("English")


def test_the_made_up_language_is_40_percent_longer_and_keeps_what_is_filled_in():
    english, made_up = Messages(LOCALE), Messages(pseudo_locale(), PSEUDO)
    for domain in ("content", "interface"):
        for key, text in catalogues.reference(LOCALE, domain).items():
            if not text.plural and (words := english(key)) and any(letter in pseudo.VOWELS for letter in words):
                said = made_up(key)
                bare = [form.replace("{", "").replace("}", "") for form in text.forms]
                assert len(said) >= 1.25 * len(bare[0]) or catalogues.placeholders(words), key
                assert catalogues.placeholders(said) == catalogues.placeholders(words), key
    assert len(made_up("app.tagline")) >= 1.4 * len(english("app.tagline"))
    assert made_up.plural("ui.deck.answers", 2).startswith("2 ")


def test_the_made_up_language_says_it_all_to_the_last_source():
    made_up = Messages(pseudo_locale(), PSEUDO)
    cite = shipped().sources["own_reading"].cite
    assert made_up.of_source(cite) == pseudo.stretched(cite) != cite
    python = gettext.translation("python", pseudo_locale(), [PSEUDO])
    assert python.gettext("unrecognized arguments: %s") % "x" != "unrecognized arguments: x"


@pytest.mark.parametrize("font", sorted(FONTS.glob("*.ttf")), ids=lambda path: path.stem)
def test_every_accent_of_the_made_up_language_can_be_drawn(font):
    with TTFont(font) as opened:
        assert {*map(chr, pseudo.ACCENTS.values())} - {*map(chr, opened.getBestCmap())} == set()
