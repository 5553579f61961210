"""Translations are compiled the same way every time, and a stale one is named."""

import gettext
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SPANISH = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "deck.yes"
msgstr "Sí"

msgid "deck.left"
msgid_plural "deck.left"
msgstr[0] "Queda %d"
msgstr[1] "Quedan %d"
"""


def messages(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, root / "scripts" / "messages.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one Spanish text, not yet compiled."""
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "messages.py", tmp_path / "scripts")
    po = tmp_path / "assets" / "locale" / "es" / "LC_MESSAGES" / "selfcheck.po"
    po.parent.mkdir(parents=True)
    po.write_text(SPANISH, encoding="utf-8")
    return tmp_path


def test_the_committed_messages_are_current():
    check = messages(ROOT, "--check")
    assert (check.returncode, check.stdout) == (0, ""), check.stdout + check.stderr


def test_a_missing_and_a_changed_text_are_named(project):
    po = next(project.rglob("*.po"))
    assert messages(project, "--check").returncode == 1
    assert messages(project).returncode == 0
    assert messages(project, "--check").returncode == 0

    po.write_text(SPANISH.replace("Sí", "Así es"), encoding="utf-8")
    check = messages(project, "--check")
    assert check.returncode == 1
    assert "es/LC_MESSAGES/selfcheck.mo" in check.stdout


def test_the_same_text_gives_the_same_bytes_and_loads(project):
    messages(project)
    mo = next(project.rglob("*.mo"))
    first = mo.read_bytes()
    mo.unlink()
    messages(project)
    assert mo.read_bytes() == first

    spanish = gettext.translation("selfcheck", project / "assets" / "locale", ["es"])
    assert spanish.gettext("deck.yes") == "Sí"
    assert spanish.ngettext("deck.left", "deck.left", 3) % 3 == "Quedan 3"


def test_a_fuzzy_text_is_refused(project):
    po = next(project.rglob("*.po"))
    po.write_text(SPANISH.replace('msgid "deck.yes"', '#, fuzzy\nmsgid "deck.yes"'), encoding="utf-8")
    refused = messages(project)
    assert refused.returncode == 1
    assert "deck.yes" in refused.stderr


def test_a_compiled_file_without_its_text_is_removed(project):
    messages(project)
    next(project.rglob("*.po")).unlink()
    assert messages(project, "--check").returncode == 1
    messages(project)
    assert not list(project.rglob("*.mo"))
