"""What `selfcheck evaluate` prints."""

import io
import json
import math

import pytest

from selfcheck.__main__ import main
from selfcheck.cli import evaluate
from tests.assessment.people import DECISIVE, STRAINED


@pytest.fixture
def cases(tmp_path):
    rows = [
        {"id": "one", "answers": DECISIVE, "truth": {"leaning": "circulation", "urgency": "soon"}},
        {
            "id": "two",
            "answers": {"timing.lingers_after": "yes"},
            "truth": {"leaning": "mechanical", "urgency": "emergency", "why": "..."},
            "also_acceptable": {"leaning": ["mixed"], "urgency": []},
        },
        {"id": "three", "answers": STRAINED, "truth": {"leaning": "circulation", "urgency": "self_care"}},
    ]
    path = tmp_path / "cases.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_it_prints_counts_with_intervals_tables_and_each_miss_with_its_reason(cases, capsys):
    assert main(["evaluate", str(cases)]) == 0
    out = capsys.readouterr().out
    assert "not accuracy" in out
    assert "leaning right                  1/3 (6-79 %)" in out
    assert "circulation called mechanical  1/2" in out
    assert "two: urgency routine, truth emergency (-3)" in out
    assert "three: leaning mechanical, truth circulation" in out
    assert "two: leaning" not in out
    assert "Edinburgh as published" in out
    assert "flipped" in out


def test_as_json_it_prints_the_same_counts(cases, capsys):
    assert main(["evaluate", str(cases), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["cases"] == 3
    assert found["readers"]["this app"]["right"] == {"found": 1, "of": 3, "interval_95": [0.0615, 0.7923]}
    assert [miss["id"] for miss in found["misses"]] == ["two", "three"]
    assert found["robustness"]["dropped"]["changes"] == len(DECISIVE) + 1 + len(STRAINED)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('{"id": "x", "answers": {}}', 'line 1, id "x": no "truth" in it'),
        ('{"id": "x", "truth": {"leaning": "nerve", "urgency": "soon"}}', 'no "answers" in it'),
        ('{"answers": {"flag.nope": "yes"}, "truth": {"leaning": "nerve", "urgency": "soon"}}', "unknown id"),
        ('{"answers": {}, "truth": {"leaning": "left", "urgency": "soon"}}', "leaning"),
        ("[]", "line 1"),
    ],
)
def test_a_case_that_is_not_valid_is_named_and_the_others_are_still_measured(cases, capsys, line, says):
    cases.write_text(line + "\n" + cases.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["evaluate", str(cases)]) == 2
    printed = capsys.readouterr()
    assert says in printed.err
    assert printed.out.startswith("3 cases.")


def test_cases_can_come_from_standard_input(cases, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"[]\n" + cases.read_bytes())))
    assert main(["evaluate", "-"]) == 2
    assert capsys.readouterr().out.startswith("3 cases.")


def test_a_file_that_is_not_there_or_empty_is_one_line_of_trouble(tmp_path, capsys):
    assert main(["evaluate", str(tmp_path / "none.jsonl")]) == 2
    assert "cannot be read" in capsys.readouterr().err
    (tmp_path / "empty.jsonl").write_text("", encoding="utf-8")
    assert main(["evaluate", str(tmp_path / "empty.jsonl")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


# --- The published cases ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def published(shared):
    out, errors = io.StringIO(), io.StringIO()
    assert evaluate.run(str(shared / "cases" / "development.jsonl"), True, out, errors) == 0
    return json.loads(out.getvalue())


def counts(published, reader, *names):
    return [(published["readers"][reader][name]["found"], published["readers"][reader][name]["of"]) for name in names]


ALL = ("right", "unclear", "wrong", "circulation_called_mechanical", "urgent_found", "safe")


@pytest.mark.shared
def test_the_plain_readers_come_to_the_published_counts(published):
    assert counts(published, "the article's table", *ALL) == [(13, 20), (2, 20), (5, 20), (3, 10), (0, 11), (12, 28)]
    assert counts(published, "Edinburgh, foot counted", *ALL) == [
        (11, 20),
        (0, 20),
        (9, 20),
        (9, 10),
        (0, 11),
        (6, 28),
    ]


@pytest.mark.shared
def test_on_the_published_cases_nobody_is_sent_the_wrong_way(published):
    (wrong, _), (mechanical, _), (found, of), (safe, cases) = counts(
        published, "this app", "wrong", "circulation_called_mechanical", "urgent_found", "safe"
    )
    assert (wrong, mechanical) == (0, 0)
    assert found >= of - 1
    assert safe >= cases - 1
    assert not math.isnan(published["readers"]["this app"]["safe"]["interval_95"][0])
