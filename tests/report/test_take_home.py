"""What a person carries away: short enough for a code, says no more than the result, and can be read back."""

import shutil
import subprocess

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from selfcheck import assets
from selfcheck.assessment import assess
from selfcheck.content import Messages, Value, languages, shipped
from selfcheck.report import Summary, qr, summarise, take_home
from selfcheck.report.take_home import MOST_BYTES
from tests.ui import people

LOCALE = assets.root() / "locale"
PEOPLE = {name: getattr(people, name) for name in ("HEEL", "CALF", "NIGHT", "MIXED", "FEW", "CHILD", "SUDDEN")}


def summary(answers: people.Given, language: str = "en") -> Summary:
    return summarise(shipped(), Messages(LOCALE, language), answers, assess(answers))


def text(answers: people.Given, language: str = "en") -> str:
    return take_home(summary(answers, language), Messages(LOCALE, language))


def picture(words: str) -> Image.Image:
    """The code of a text, four pixels a module, with the quiet zone around it."""
    rows = qr(words)
    image = Image.new("L", (len(rows) + 8, len(rows) + 8), 255)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            image.putpixel((x + 4, y + 4), 0 if dark else 255)
    return image.resize((image.width * 4, image.height * 4), Image.Resampling.NEAREST)


@st.composite
def anybody(draw: st.DrawFn) -> people.Given:
    """Any answers to any questions."""
    content = shipped()
    answers: dict[str, Value] = {}
    for answer_id in draw(st.sets(st.sampled_from(content.answer_ids))):
        kind, values = content.kind_and_values(answer_id)
        some = st.lists(st.sampled_from(values), min_size=1, unique=True).map(tuple)
        answers[answer_id] = draw(some if kind == "multi" else st.sampled_from(values))
    return answers


@pytest.mark.parametrize("language", languages(LOCALE))
@pytest.mark.parametrize("name", PEOPLE)
def test_the_result_how_fast_and_what_it_is_not_are_always_there(name, language):
    said = summary(PEOPLE[name], language)
    lines = text(PEOPLE[name], language).splitlines()
    assert lines[0] == Messages(LOCALE, language)("app.name")
    assert any(line.startswith(f"{said.urgency_title}.") for line in lines)
    assert lines[-1] == Messages(LOCALE, language)("app.not_diagnosis")
    assert any(said.word in line for line in lines)


@pytest.mark.parametrize("language", languages(LOCALE))
@given(answers=anybody())
@settings(max_examples=60, deadline=None)
def test_whatever_was_answered_it_fits(language, answers):
    lines = text(answers, language)
    assert len(lines.encode()) <= MOST_BYTES
    assert "[[" not in lines and "{" not in lines


@given(answers=anybody())
@settings(max_examples=60, deadline=None)
def test_no_reason_is_left_out_before_a_weaker_one(answers):
    said = summary(answers)
    lines = [line[2:] for line in text(answers).splitlines() if line.startswith("- ")]
    reasons = said.on(said.side) if said.side else said.reasons
    assert lines == [reason.text for reason in reasons][: len(lines)]


def test_where_a_warning_comes_first_nothing_leans():
    lines = text(people.NIGHT)
    assert "Leans" not in lines and "- " not in lines
    assert summary(people.NIGHT).told[0].told in lines


@pytest.mark.parametrize("words", [*map(text, PEOPLE.values()), "¿Dolor? Circulación – niño"])
def test_the_code_can_be_read_back(words):
    (read,) = zxingcpp.read_barcodes(picture(words))
    assert read.text == words


@pytest.mark.skipif(shutil.which("zbarimg") is None, reason="a second reader, where zbar-tools is installed")
@pytest.mark.parametrize("words", [*map(text, PEOPLE.values()), "¿Dolor? Circulación – niño"])
def test_another_reader_reads_the_same(words, tmp_path):
    picture(words).save(tmp_path / "code.png")
    done = subprocess.run(["zbarimg", "--quiet", "--raw", str(tmp_path / "code.png")], capture_output=True)
    assert done.stdout.decode().rstrip("\n") == words
