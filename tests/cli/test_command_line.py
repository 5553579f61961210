"""The command line itself: what it says about itself, its vocabulary, and that it needs no window and no Kivy."""

import json
import os
import re
from pathlib import Path
from typing import get_args

import polib
import pytest

from selfcheck import __version__
from selfcheck.content import languages, shipped
from selfcheck.kiosk.config import _every_key
from selfcheck.kiosk.config_model import Corner, TextSize
from tests.cli.command import ROOT, SELFCHECK, run
from tests.content import tiny
from tests.languages import PSEUDO, pseudo_locale

VOCABULARY = json.loads((ROOT / "tests" / "content" / "vocabulary.json").read_text(encoding="utf-8"))["answers"]



@pytest.fixture(scope="module")
def printed():
    ran = run("vocabulary")
    assert (ran.status, ran.errors) == (0, "")
    return json.loads(ran.out)


# --- The vocabulary -----------------------------------------------------------------------------------------------


def test_the_vocabulary_is_the_public_one(printed):
    assert printed["version"] == 1
    assert printed["language"] == "en"
    keys = ("id", "group", "kind", "values", "urgency")
    ours = [{key: row[key] for key in keys if key in row} for row in printed["answers"]]
    assert {row["id"]: row for row in ours} == {row["id"]: row for row in VOCABULARY}
    assert len(ours) == len(VOCABULARY)


def test_every_answer_has_its_text_its_reason_and_its_source(printed):
    for row in printed["answers"]:
        for part in ("text", "why", "source"):
            assert row[part] and "[[" not in row[part], (row["id"], part)
    assert len({row["text"] for row in printed["answers"]}) == len(VOCABULARY)


def test_every_value_of_a_choice_has_a_label(printed):
    choices = [row for row in printed["answers"] if row["kind"] != "yes_no"]
    assert len(choices) == 3
    for row in choices:
        assert list(row["labels"]) == row["values"]
        assert all(label and "[[" not in label for label in row["labels"].values())


@pytest.mark.parametrize("language", languages(ROOT / "assets" / "locale"))
def test_the_vocabulary_can_be_had_in_every_language_that_is_there(language):
    assert json.loads(run("vocabulary", "--language", language).out)["language"] == language


@pytest.mark.parametrize("language", ["xx", "", "../en", "EN"])
def test_a_language_that_is_not_there_is_told_with_those_that_are(language):
    ran = run("vocabulary", "--language", language)
    assert (ran.status, ran.out) == (2, "")
    (complaint,) = ran.complaints
    assert complaint.startswith(f"selfcheck: there are no texts in {language!r}; --language takes en")


# --- What it says about itself ------------------------------------------------------------------------------------


def test_help_names_every_command():
    ran = run("--help")
    assert (ran.status, ran.errors) == (0, "")
    assert ran.out.startswith("usage: selfcheck ")
    assert "assess" in ran.out and "vocabulary" in ran.out
    assert "not a diagnosis" in ran.out


@pytest.mark.parametrize("command", ["assess", "vocabulary"])
def test_every_command_has_help(command):
    ran = run(command, "--help")
    assert (ran.status, ran.errors) == (0, "")
    assert ran.out.startswith(f"usage: selfcheck {command} ")


def test_the_version_is_that_of_the_package():
    assert run("--version") == (0, f"selfcheck {__version__}\n", "")


@pytest.mark.parametrize("arguments", [["assess"], ["diagnose"], ["assess", "a", "b"], ["--fast"]])
def test_a_command_that_there_is_not_is_refused_without_a_traceback(arguments):
    ran = run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.complaints[0].startswith("usage: selfcheck")
    assert "Traceback" not in ran.errors


# --- In another language ------------------------------------------------------------------------------------------


def in_pseudo(*arguments, **environment):
    """Run a command where a made-up language is there."""
    return run(*arguments, SELFCHECK_LOCALE=str(pseudo_locale()), **environment)


@pytest.mark.parametrize("arguments", [["--help"], ["evaluate", "--help"], ["assess"], ["assess", "a", "b"], ["walk"]])
def test_help_and_complaints_follow_the_language_of_the_system_to_the_last_word(arguments):
    english, ours = run(*arguments), in_pseudo(*arguments, LANGUAGE="", LANG=f"{PSEUDO}_XX.UTF-8")
    assert ours.status == english.status
    for before, after in zip(english.complaints or english.out.splitlines(), ours.complaints, strict=False):
        assert before != after
    commands_and_keys = {"selfcheck", "assess", "evaluate", "vocabulary", "kiosk", "walk", "truth", "answers"}
    said = set(re.findall(r"[a-z]{4,}", re.sub(r"--\S+", "", f"{ours.out} {ours.errors}"))) - commands_and_keys
    assert said == set(), "words without an accent were not translated"


def test_the_language_named_wins_over_that_of_the_system():
    assert in_pseudo("--help", "--language", "en", LANGUAGE=PSEUDO).out.startswith("usage: ")
    assert not in_pseudo("--language", PSEUDO, "--help").out.startswith("usage: ")
    assert in_pseudo(f"--language={PSEUDO}", "--help") == in_pseudo("--help", "--language", PSEUDO)


def test_a_fault_of_a_line_is_told_in_the_language_of_the_system_and_the_results_are_the_same():
    given = b'{"id": "a", "answers": {"risk.diabetes": "ye"}}\n{"id": "b"}\n{,}\n{"id": "c", "answers": {}}\n'
    english, ours = run("assess", "-", given=given), in_pseudo("assess", "-", given=given, LANGUAGE=PSEUDO)
    assert ours.out == english.out
    assert len(ours.complaints) == len(english.complaints) == 3
    assert not set(ours.complaints) & set(english.complaints)
    assert "line" not in ours.errors and "Expecting" not in ours.errors
    assert "'ye'" in ours.complaints[0] and "'yes'" in ours.complaints[0]


def test_all_that_is_said_to_a_technician_follows_the_language_of_the_system_to_the_last_word(tmp_path):
    config = tmp_path / "kiosk.toml"
    config.write_text(
        'counters = 3\nlanguages = ["x"]\ntext_size = "big"\nemergency_number = 1\n[idel]\n[exit]\ncorner = true\n'
        '[idle]\nquestion = 5\n[store]\nlogo = 1\nname = []\n[store.offer]\nen = "5 $"\n[pins]\nanna = "1"\n'
        '[speech]\nhours = 3\n[restart]\nhours = {}\n[screen]\ndisplay = "x"\nrotation = 3\n'
    )
    broken, fine = tmp_path / "broken.toml", tmp_path / "fine.toml"
    broken.write_text("idle = ")
    fine.write_text("[idle]\nquestion = 300\nresult = 400\n")
    at = ("--state", str(tmp_path))
    runs = [
        ("kiosk", "--help"), ("kiosk", "set-pin", "--help"), ("kiosk", "counters", "--help"),
        *(("kiosk", "--config", str(file), *at, "--check") for file in (config, broken, fine)),
        *(("kiosk", "--config", str(fine), *at, way) for way in ("--audit", "--print-config")),
        ("kiosk", "set-pin", "anna", "--config", str(fine)), ("kiosk", "set-pin", "Anna", "--config", str(fine)),
        ("kiosk", "counters", *at),
    ]  # fmt: skip
    names = {"selfcheck", "kiosk", "counters", "config", "state", "true", "false", "root", "cage", "anna", "idel"}
    names |= {word for values in get_args(TextSize) + get_args(Corner) for word in values.split("_")}
    names |= {word for key in _every_key() for word in re.split(r"[._]", key)}
    for arguments in runs:
        ran = in_pseudo(*arguments, LANGUAGE=PSEUDO)
        said = re.sub(r"--\S+|/\S+|`[^`]*`|\bSELFCHECK\w+|\S+\.(toml|png|jpg|log|csv)\b|^\S+ = \S+|\[\S+\]", "",
                      f"{ran.out}\n{ran.errors}", flags=re.M)  # fmt: skip
        assert said.strip() or arguments[-1] == "counters"
        assert {*re.findall(r"\b[a-z]{4,}\b", said)} - names == set(), arguments


def test_what_programs_read_does_not_follow_the_language_of_the_system(tmp_path):
    case = {"id": "x", "answers": {}, "truth": {"leaning": "circulation", "urgency": "same_day"}}
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps(case), encoding="utf-8")
    for arguments in (["vocabulary"], ["evaluate", "--json", str(path)]):
        assert in_pseudo(*arguments, LANGUAGE=PSEUDO).out == run(*arguments).out
    tables = in_pseudo("evaluate", str(path), LANGUAGE=PSEUDO)
    assert tables.status == 0
    assert "leaning right" not in tables.out and "Misses" not in tables.out


# --- Where it runs ------------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name != "posix" or not os.path.exists("/proc"), reason="other systems always have a display")
def test_without_a_display_the_app_says_so_in_one_line():
    environment = {key: "" for key in ("DISPLAY", "WAYLAND_DISPLAY")}
    clean = ("env", "-u", "SDL_VIDEODRIVER", *SELFCHECK)
    ran = run(python=clean, **environment)
    assert (ran.status, ran.out) == (2, "")
    (complaint,) = ran.complaints
    assert complaint.startswith("selfcheck: no display found")


@pytest.mark.skipif(os.name != "posix" or not os.path.exists("/proc"), reason="other systems always have a display")
def test_a_display_that_is_gone_is_no_display():
    clean = ("env", "-u", "SDL_VIDEODRIVER", *SELFCHECK)
    ran = run(python=clean, DISPLAY=":4711", WAYLAND_DISPLAY="")
    assert (ran.status, ran.out) == (2, "")
    (complaint,) = ran.complaints
    assert complaint.startswith("selfcheck: no display found")


@pytest.mark.parametrize("arguments", [["assess", "-"], ["vocabulary"], ["--help"]])
def test_no_command_imports_kivy_or_a_device(arguments):
    python = (SELFCHECK[0], "-X", "importtime", "-m", "selfcheck")
    ran = run(*arguments, given=b'{"answers": {}}', python=python)
    assert ran.status == 0
    imported = {line.rpartition("|")[2].strip().split(".")[0] for line in ran.complaints}
    assert "selfcheck" in imported
    assert not imported & {"kivy", "plyer", "jnius", "PIL"}


# --- Other content -----------------------------------------------------------------------------------------------

WITH_OTHER_CONTENT = """
import sys
from pathlib import Path
from selfcheck import assets
assets.root = lambda: Path(sys.argv[1])
from selfcheck.__main__ import main
sys.exit(main(sys.argv[2:]))
"""


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A folder of assets with a tiny content and one text that is not English."""
    (tmp_path / "content").mkdir()
    tiny.write(tmp_path / "content")
    texts = tmp_path / "locale" / "en" / "LC_MESSAGES"
    texts.mkdir(parents=True)
    catalogue = polib.POFile()
    catalogue.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    catalogue.append(polib.POEntry(msgid="card.timing.first.says", msgstr="¿Duele al andar? 痛い"))
    catalogue.save_as_mofile(str(texts / "content.mo"))
    return tmp_path


def test_texts_come_out_as_utf_8_whatever_the_terminal_is(other):
    python = (SELFCHECK[0], "-c", WITH_OTHER_CONTENT, str(other))
    ran = run("vocabulary", python=python, PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert (ran.status, ran.errors) == (0, "")
    assert json.loads(ran.out)["answers"][0]["text"] == "¿Duele al andar? 痛い"


@pytest.mark.parametrize("arguments", [["assess", "-"], ["vocabulary"], []])
def test_broken_content_is_told_in_one_line_by_every_command(other, arguments):
    tiny.edit(other / "content", "cards.toml", "logodds = 0.5", 'logodds = "much"')
    python = (SELFCHECK[0], "-c", WITH_OTHER_CONTENT, str(other))
    ran = run(*arguments, given=b'{"answers": {}}', python=python)
    assert (ran.status, ran.out) == (2, "")
    assert ran.complaints == [
        "selfcheck: cards.toml: card timing.first: weights[0].logodds: Expected `float`, got `str`"
    ]


def test_ids_in_the_vocabulary_are_in_the_order_of_asking(printed):
    assert [row["id"] for row in printed["answers"]] == [*shipped().cards, *shipped().signs]
