"""Broken content is named in one line: the file, the key, the reason. Whole content loads in the order of asking."""

import os
from pathlib import Path

import pytest

from selfcheck.content import ContentError, Sign, Weight, load
from tests.content import tiny

ONE_TEST = "a test needs an id and exactly one of equals, not_equals, exists"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tiny.write(tmp_path)


def told(folder: Path) -> str:
    """The line that a person reads about a content that cannot be used."""
    with pytest.raises(ContentError) as error:
        load(folder)
    return str(error.value)


def test_the_tiny_content_is_whole(folder):
    content = load(folder)
    assert list(content.cards) == ["timing.first", "timing.where", "timing.last"]
    assert content.answer_ids == ("flag.cold", *content.cards)
    assert content.kind_and_values("timing.where") == ("multi", ("heel", "toes"))
    assert content.kind_and_values("flag.cold") == ("yes_no", ("yes", "no"))


FAULTS = [
    ("cards.toml", 'id = "timing.first"', "id = ",
     "cards.toml: is not valid TOML: Invalid value (at line 3, column 6)"),
    ("cards.toml", 'mark = "measured"', 'mark = "measured"\nmark = "measured"',
     "cards.toml: is not valid TOML: Cannot overwrite a value (at line 7, column 18)"),
    ("cards.toml", "logodds = 0.5", 'logodds = "much"',
     "cards.toml: card timing.first: weights[0].logodds: Expected `float`, got `str`"),
    ("cards.toml", "logodds = 0.5", "logodds = nan",
     "cards.toml: card timing.first: weights[0].logodds: nan is not a number to count with"),
    ("method.toml", "prior = -1.0", "prior = -inf",
     "method.toml: method: baseline.prior: -inf is not a number to count with"),
    ("cards.toml", "logodds = 0.5, ", "",
     "cards.toml: card timing.first: weights[0]: Object missing required field `logodds`"),
    ("cards.toml", 'mark = "measured"\n', "",
     "cards.toml: card timing.first: Object missing required field `mark`"),
    ("cards.toml", 'source = "book"\n', "",
     "cards.toml: card timing.first: Object missing required field `source`"),
    ("cards.toml", 'source = "book", ', "",
     "cards.toml: card timing.first: weights[0]: Object missing required field `source`"),
    ("cards.toml", ', mark = "measured" }', " }",
     "cards.toml: card timing.first: weights[0]: Object missing required field `mark`"),
    ("signs.toml", 'mark = "measured"\n', "", "signs.toml: sign flag.cold: Object missing required field `mark`"),
    ("combinations.toml", 'source = "book"\n', "",
     "combinations.toml: combination combination.both: Object missing required field `source`"),
    ("look_alikes.toml", 'source = "book"\n', "",
     "look_alikes.toml: look_alike nerve: Object missing required field `source`"),
    ("next_steps.toml", 'mark = "judgement"\n', "",
     "next_steps.toml: step see.soon: Object missing required field `mark`"),
    ("cards.toml", 'id = "timing.first"\n', "", "cards.toml: card number 1: Object missing required field `id`"),
    ("cards.toml", 'id = "timing.first"', "id = 5", "cards.toml: card 5: id: Expected `str`, got `int`"),
    ("cards.toml", 'mark = "measured"', 'mark = "guessed"',
     "cards.toml: card timing.first: mark: Invalid enum value 'guessed'"),
    ("cards.toml", 'aspect = "timing"', 'aspect = "timing"\ncolour = "red"',
     "cards.toml: card timing.first: Object contains unknown field `colour`"),
    ("signs.toml", 'page = "now"', 'page = "now"\nshow_when = { id = "timing.first", equals = "yes" }',
     "signs.toml: sign flag.cold: Object contains unknown field `show_when`"),
    ("cards.toml", "[[card]]", "[[crad]]", "cards.toml: crad: unknown table, this file holds [[card]]"),
    ("cards.toml", 'id = "timing.last"', 'id = "timing.first"',
     "cards.toml: card timing.first: the id is used twice"),
    ("cards.toml", 'id = "timing.last"', 'id = "flag.cold"',
     "signs.toml: sign flag.cold: the id is used twice, cards.toml has it too"),
    ("combinations.toml", 'id = "combination.both"', 'id = "flag.cold"',
     "combinations.toml: combination flag.cold: the id is used twice, as a sign too"),
    ("cards.toml", 'aspect = "timing"', 'aspect = "mood"',
     "cards.toml: card timing.first: aspect: there is no aspect 'mood'"),
    ("cards.toml", 'aspect = "timing"', 'aspect = "timing"\ngroup = "skin"',
     "cards.toml: card timing.first: group: there is no group 'skin'"),
    ("aspects.toml", 'group = "start"', 'group = ""', "aspects.toml: aspect timing: group: there is no group ''"),
    ("cards.toml", 'source = "book"', 'source = "film"',
     "cards.toml: card timing.first: source: there is no source 'film'"),
    ("cards.toml", 'logodds = 0.5, source = "book"', 'logodds = 0.5, source = "film"',
     "cards.toml: card timing.first: weights[0].source: there is no source 'film'"),
    ("signs.toml", 'source = "book"', 'source = "film"',
     "signs.toml: sign flag.cold: source: there is no source 'film'"),
    ("learn.toml", 'sources = ["book"]', 'sources = ["book", "film"]',
     "learn.toml: article story: sources: there is no source 'film'"),
    ("method.toml", 'source = "book"', 'source = "film"',
     "method.toml: method: baseline.source: there is no source 'film'"),
    ("next_steps.toml", 'look_alike = "nerve"', 'look_alike = "vein"',
     "next_steps.toml: step see.soon: audience.look_alike: there is no look_alike 'vein'"),
    ("next_steps.toml", 'look_alike = "nerve"', 'warning = "flag.hot"',
     "next_steps.toml: step see.soon: audience.warning: there is no warning 'flag.hot'"),
    ("next_steps.toml", 'look_alike = "nerve"', 'answers = { id = "timing.never", equals = "yes" }',
     "next_steps.toml: step see.soon: audience.answers: there is no answer 'timing.never'"),
    ("cards.toml", 'value = "yes"', 'value = "unsure"',
     "cards.toml: card timing.first: weights: there is no value 'unsure'"),
    ("cards.toml", 'mark = "measured" }]',
     'mark = "measured" }, { value = "yes", logodds = 0.1, source = "book", mark = "measured" }]',
     "cards.toml: card timing.first: weights: value 'yes' is weighed twice"),
    ("cards.toml", 'values = ["heel", "toes"]', 'values = ["heel", "heel"]',
     "cards.toml: card timing.where: values: needs two values or more, each once"),
    ("cards.toml", 'values = ["heel", "toes"]', 'values = ["heel", "unsure"]',
     "cards.toml: card timing.where: values: 'unsure' is always possible and may not be listed"),
    ("cards.toml", 'kind = "multi"', 'kind = "yes_no"',
     "cards.toml: card timing.where: values: a yes_no takes ('yes', 'no'), not ('heel', 'toes')"),
    ("cards.toml", 'show_when = { id = "timing.first"', 'show_when = { id = "timing.never"',
     "cards.toml: card timing.where: show_when: there is no answer 'timing.never'"),
    ("cards.toml", 'show_when = { id = "timing.first"', 'show_when = { id = "timing.last"',
     "cards.toml: card timing.where: show_when: timing.last is not asked before this card"),
    ("cards.toml", 'show_when = { id = "timing.first", equals = "yes" }',
     'show_when = { id = "timing.where", exists = true }',
     "cards.toml: card timing.where: show_when: timing.where is not asked before this card"),
    ("combinations.toml", 'equals = "toes"', 'equals = "nose"',
     "combinations.toml: combination combination.both: when: timing.where: there is no value 'nose'"),
    ("combinations.toml", 'equals = "toes"', 'equals = ""',
     "combinations.toml: combination combination.both: when: timing.where: there is no value ''"),
    ("combinations.toml", 'equals = "toes"', 'equals = "toes", exists = true',
     f"combinations.toml: combination combination.both: when: {ONE_TEST}"),
    ("look_alikes.toml", ", exists = true", "",
     f"look_alikes.toml: look_alike nerve: when: {ONE_TEST}"),
    ("look_alikes.toml", '{ id = "timing.last", exists = true }', "{ all = [] }",
     "look_alikes.toml: look_alike nerve: when: a group of conditions may not be empty"),
    ("look_alikes.toml", '{ id = "timing.last", exists = true }', "{}",
     "look_alikes.toml: look_alike nerve: when: a condition needs exactly one of id, all, any"),
    ("look_alikes.toml", "exists = true", "is = true",
     "look_alikes.toml: look_alike nerve: when: Object contains unknown field `is`"),
    ("method.toml", '[[method.groups]]\nid = "start"',
     '[[method.groups]]\nid = "start"\ndamping = 1.0\nbound = 1.0\nsource = "book"\nmark = "measured"\n'
     '[[method.groups]]\nid = "start"',
     "method.toml: group start: the id is used twice"),
    ("method.toml", "[[method.groups]]", "[[method.grooups]]",
     "method.toml: method: Object contains unknown field `grooups`"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "line"), FAULTS)
def test_a_fault_is_named_by_file_key_and_reason(folder, file, old, new, line):
    tiny.edit(folder, file, old, new)
    assert told(folder) == line


@pytest.mark.parametrize(
    ("file", "data", "line"),
    [
        ("cards.toml", b"", "cards.toml: card: the file holds none"),
        ("cards.toml", b"# nothing yet\n", "cards.toml: card: the file holds none"),
        ("cards.toml", b"card = 5", "cards.toml: card: must be written as [[card]]"),
        ("cards.toml", b"card = [1, 2]", "cards.toml: card: must be written as [[card]]"),
        ("cards.toml", b"[card]\nid = 'a'", "cards.toml: card: must be written as [[card]]"),
        ("method.toml", b"", "method.toml: method: the file holds none"),
        ("method.toml", b"[[method]]\nid = 'a'", "method.toml: method: Expected `object`, got `array`"),
        ("cards.toml", b"[[card]]\nid = '\xff'", "cards.toml: is not UTF-8 text"),
        ("sources.toml", "[[source]]\nid = 'ä'".encode("utf-16"), "sources.toml: is not UTF-8 text"),
        ("cards.toml", b"x = " + b"[" * 100_000, "cards.toml: is not valid TOML: "),
        ("cards.toml", b"x = " + b"1" * 5_000, "cards.toml: is not valid TOML: "),
    ],
)
def test_a_file_that_is_no_content_is_named(folder, file, data, line):
    (folder / file).write_bytes(data)
    assert told(folder).startswith(line)
    assert "\n" not in told(folder)


@pytest.mark.parametrize("file", tiny.FILES)
def test_a_missing_file_is_named(folder, file):
    (folder / file).unlink()
    assert told(folder) == f"{file}: cannot be read (No such file or directory)"


def test_a_folder_in_the_place_of_a_file_is_named(folder):
    (folder / "signs.toml").unlink()
    (folder / "signs.toml").mkdir()
    assert told(folder) == "signs.toml: cannot be read (Is a directory)"


def test_a_file_that_may_not_be_read_is_named(folder, monkeypatch):
    # Whoever runs the tests as root may read everything, so the refusal is staged.
    def refused(self: Path, *arguments: object, **named: object) -> str:
        raise PermissionError(13, os.strerror(13), str(self))

    monkeypatch.setattr(Path, "read_text", refused)
    assert told(folder) == "aspects.toml: cannot be read (Permission denied)"


def test_what_an_editor_on_windows_leaves_is_no_fault(folder):
    for file, text in tiny.FILES.items():
        (folder / file).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert list(load(folder).cards) == ["timing.first", "timing.where", "timing.last"]


def test_cards_are_asked_section_by_section_wherever_they_are_written(folder):
    about = '[[aspect]]\nid = "about"\nicon = "person"\ngroup = "start"\n'
    tiny.edit(folder, "aspects.toml", "[[aspect]]", f"{about}[[aspect]]")
    tiny.edit(folder, "cards.toml", 'id = "timing.last"\naspect = "timing"', 'id = "about.age"\naspect = "about"')
    tiny.edit(folder, "look_alikes.toml", "timing.last", "about.age")
    assert list(load(folder).cards) == ["about.age", "timing.first", "timing.where"]


def test_a_card_may_hide_behind_an_earlier_section_or_a_sign(folder):
    behind = 'show_when = { id = "flag.cold", equals = "yes" }'
    tiny.edit(folder, "cards.toml", 'id = "timing.last"', f'id = "timing.last"\n{behind}')
    assert load(folder).cards["timing.last"].show_when is not None


def test_a_sign_has_nothing_that_could_hide_it():
    assert not {"show_when", "void_when", "not_counted"} & set(Sign.__struct_fields__)
    assert "show_when" not in Weight.__struct_fields__
