"""`make messages`: what is whole is compiled the same way every time, and what is not is told and left out."""

import gettext
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import catalogues
from selfcheck.content import languages

ROOT = Path(__file__).parents[2]
LOCALE = ROOT / "assets" / "locale"


def messages(locale: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "scripts" / "messages.py", *arguments]
    environment = {**os.environ, "SELFCHECK_LOCALE": str(locale)}
    return subprocess.run(command, capture_output=True, text=True, env=environment)


@pytest.fixture
def locale(tmp_path: Path) -> Path:
    """A folder of languages with English and a German in which one text is left to do."""
    shutil.copytree(LOCALE / "en", tmp_path / "en")
    assert messages(tmp_path, "--new", "de").returncode == 0
    for domain in catalogues.DOMAINS:
        german = catalogues.opened(catalogues.path_of(tmp_path, "de", domain))
        for entry, text in zip(german, catalogues.reference(tmp_path, domain).values(), strict=True):
            if entry.msgid_plural:
                entry.msgstr_plural = dict(enumerate(text.forms))
            elif entry.msgid != "ui.answer.yes":
                entry.msgstr = text.forms[0]
        german.save()
    return tmp_path


def translate(locale: Path, text: str) -> None:
    german = catalogues.opened(catalogues.path_of(locale, "de", "interface"))
    german.find("ui.answer.yes").msgstr = text
    german.save()


def test_the_committed_messages_are_current():
    check = messages(LOCALE, "--check")
    assert (check.returncode, check.stdout) == (0, ""), check.stdout + check.stderr


def test_a_language_is_offered_only_once_it_is_whole(locale):
    ran = messages(locale)
    assert "de/interface: missing: ui.answer.yes" in ran.stdout
    assert list(languages(locale)) == ["en"]
    assert messages(locale, "--check").returncode == 1

    translate(locale, "Ja")
    assert messages(locale).returncode == 0
    assert list(languages(locale)) == ["en", "de"]
    assert messages(locale, "--check").returncode == 0
    german = gettext.translation("interface", locale, ["de"])
    assert german.gettext("ui.answer.yes") == "Ja"
    assert german.ngettext("ui.deck.answers", "ui.deck.answers.many", 3) == "{n} answers"

    translate(locale, "")
    messages(locale)
    assert list(languages(locale)) == ["en"]


def test_what_is_not_whole_can_be_looked_at(locale):
    messages(locale, "--unfinished")
    assert list(languages(locale)) == ["en", "de"]


def test_a_missing_a_changed_and_a_left_over_file_are_named(locale):
    translate(locale, "Ja")
    messages(locale)
    translate(locale, "Jawohl")
    check = messages(locale, "--check")
    assert check.returncode == 1
    assert "de/LC_MESSAGES/interface.mo" in check.stdout
    messages(locale)
    (locale / "de" / "LC_MESSAGES" / "content.mo").unlink()
    assert "de/LC_MESSAGES/content.mo" in messages(locale, "--check").stdout
    messages(locale)
    shutil.copy(locale / "en" / "LC_MESSAGES" / "content.mo", locale / "en" / "LC_MESSAGES" / "old.mo")
    assert "en/LC_MESSAGES/old.mo" in messages(locale, "--check").stdout
    messages(locale)
    assert not (locale / "en" / "LC_MESSAGES" / "old.mo").exists()


def test_the_same_text_gives_the_same_bytes(locale):
    mo = locale / "en" / "LC_MESSAGES" / "interface.mo"
    first = mo.read_bytes()
    mo.unlink()
    messages(locale)
    assert mo.read_bytes() == first


def test_a_code_that_is_no_language_is_refused(locale):
    refused = messages(locale, "--new", "xq")
    assert refused.returncode == 2
    assert "'xq' is no code of a language" in refused.stderr
    assert not (locale / "xq").exists()


def test_a_made_up_language_can_be_made_to_look_at(locale, tmp_path):
    messages(locale, "--pseudo", str(tmp_path / "made"))
    assert list(languages(tmp_path / "made")) == ["en", "qps"]
