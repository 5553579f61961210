"""`selfcheck assess`: valid lines are assessed in order, whatever stands between; what is wrong is told in a line."""

import json
import os

import pytest

from tests.cli.command import assess, run

KEYS = [
    "id", "leaning", "strength", "score", "urgency", "warnings", "look_alikes", "evidence", "would_change",
    "next_steps", "not_advised",
]  # fmt: skip
"""In the order of the public contract."""

GOOD = b'{"id": "good", "answers": {"timing.first_steps": "yes"}}\n'
PRETTY = b"""{
  "id": "spread",
  "answers": {
    "quality.where": [
      "heel",
      "arch"
    ],
    "timing.first_steps": "yes"
  }
}
"""


def between(bad: bytes) -> bytes:
    """A line between two good ones."""
    return GOOD.replace(b"good", b"before") + bad + b"\n" + GOOD.replace(b"good", b"after")


def ids(ran):
    return [result["id"] for result in ran.results]


# --- What comes out ---------------------------------------------------------------------------------------------------


def test_an_assessment_has_the_promised_keys_in_the_promised_order():
    ran = assess(b'{"id": "a", "answers": {"risk.smoking": "current", "flag.black_skin": "yes"}}')
    assert (ran.status, ran.errors) == (0, "")
    (result,) = ran.results
    assert list(result) == KEYS
    assert result["warnings"] == ["flag.black_skin"]
    assert result["urgency"] == "same_day"
    assert [list(row) for row in result["evidence"]] == [["id", "answer", "aspect", "weight", "source"]] * 3
    assert [row["id"] for row in result["evidence"]] == ["baseline", "flag.black_skin", "risk.smoking"]


def test_the_printed_weights_add_up_to_the_printed_score():
    answers = {
        "physical.pale_or_blue": "yes",
        "physical.cooler_than_other": "yes",
        "flag.wound_not_healing": "yes",
        "quality.where": ["calf"],
        "risk.smoking": "past",
    }
    (result,) = assess(json.dumps({"answers": answers}).encode()).results
    assert sum(row["weight"] for row in result["evidence"]) == pytest.approx(result["score"], abs=1e-9)
    assert any(row["weight"] != round(row["weight"], 5) for row in result["evidence"]), "rounding has work to do"


def test_a_file_and_standard_input_give_the_same(tmp_path):
    path = tmp_path / "answers.jsonl"
    path.write_bytes(GOOD + PRETTY)
    assert run("assess", str(path)) == assess(GOOD + PRETTY)
    assert ids(run("assess", str(path))) == ["good", "spread"]


@pytest.mark.parametrize("record_id", ['"ä\\u2028"', "17", "null", "[1, {}]", "1.5", "true", '""'])
def test_an_id_comes_back_as_it_was_given(record_id):
    (result,) = assess(f'{{"id": {record_id}, "answers": {{}}}}'.encode()).results
    assert result["id"] == json.loads(record_id)


def test_no_id_is_null_and_other_keys_are_ignored():
    (result,) = assess(b'{"note": {"answers": 5}, "answers": {}}').results
    assert result["id"] is None


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (GOOD, ["good"]),
        (GOOD.rstrip(), ["good"]),
        (b"\xef\xbb\xbf" + GOOD, ["good"]),
        (b"\xef\xbb\xbf" + PRETTY, ["spread"]),
        (b"\n\n" + GOOD + b"  \n\t\n" + GOOD + b"\n", ["good", "good"]),
        (GOOD.replace(b"\n", b"\r\n") * 2, ["good", "good"]),
        (PRETTY, ["spread"]),
        (PRETTY.replace(b"\n", b"\r\n"), ["spread"]),
        (PRETTY.replace(b"\n", b"\n\n"), ["spread"]),
        (PRETTY.replace(b"  ", b""), ["spread"]),
        (PRETTY.replace(b"  ", b"\t"), ["spread"]),
        (PRETTY * 3, ["spread"] * 3),
        (GOOD + PRETTY + GOOD, ["good", "spread", "good"]),
        (b'{"id": "open",\n "answers": {}}', ["open"]),
        (b'{"id"\n:\n"odd"\n,\n"answers"\n:\n {\n}\n}', ["odd"]),
        (b'{"id": "brace } in { text \\" [", "answers": {}}', ['brace } in { text " [']),
        (b'{"id": "brace } in text",\n  "note": "{ [ \\"",\n  "answers": {}\n}\n' + GOOD, ["brace } in text", "good"]),
    ],
)
def test_lines_and_objects_over_several_lines_are_read_however_they_are_laid_out(given, expected):
    ran = assess(given)
    assert (ran.status, ran.errors) == (0, "")
    assert ids(ran) == expected


# --- What is wrong ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bad", "line"),
    [
        (b"not json", "line 2: not JSON: Expecting value at character 1"),
        (b"[1, 2]", 'line 2: not an object; each line is {"id": ..., "answers": {...}}'),
        (b'"text"', 'line 2: not an object; each line is {"id": ..., "answers": {...}}'),
        (b'{"id": "b"}', 'line 2, id "b": no "answers" in it; each line is {"id": ..., "answers": {...}}'),
        (b'{"id": "b", "answers": 5}',
         'line 2, id "b": answers must be an object of ids and values, not the number 5'),
        (b'{"id": "b", "answers": {"timing.same_distanc": "yes"}}',
         "line 2, id \"b\": unknown id 'timing.same_distanc'; did you mean 'timing.same_distance'?"),
        (b'{"answers": {"risk.diabetes": true}}', "line 2: risk.diabetes cannot be true (one of yes, no, unsure)"),
        (b'{"id": 7, "answers": {"risk.diabetes": "ye"}}',
         "line 2, id 7: risk.diabetes cannot be 'ye'; did you mean 'yes'?"),
        (b'{"id": "b", "answers": {"risk.diabetes": "no", "risk.diabetes": "yes"}}',
         "line 2, id \"b\": 'risk.diabetes' stands twice; keep one of them"),
        (b'{"answers": {}, "id": "b", "answers": {}}', "line 2, id \"b\": 'answers' stands twice; keep one of them"),
        (b'{"id": "b", "answers": {}, "x": NaN}', 'line 2, id "b": NaN is not JSON'),
        (b'{"id": "b", "answers": {}, "x": -Infinity}', 'line 2, id "b": -Infinity is not JSON'),
        (b'{"id": "b", "answers": {}, "x": 1e999}', 'line 2, id "b": a number in it is too large'),
        (b'{"id": "b", "answers": {}, "x": ' + b"1" * 5000 + b"}", 'line 2, id "b": a number in it is too long'),
        (b'{"id": "b", "answers": {"risk.diabetes": "\xff"}}', 'line 2, id "b": not UTF-8 text'),
        (b'{"id": "b", "answers": {"risk.diabetes": "yes"',
         'line 2, id "b": not JSON: Expecting \',\' delimiter at character 47'),
        (b'{"id": "b", "answers": {', 'line 2, id "b": not JSON: Expecting property name enclosed in double quotes'),
        (b'{"id": "b", "answers": {"risk.diab', 'line 2, id "b": not JSON: Unterminated string starting at'),
        (b'{"id": "b", "answers": {}} {}', 'line 2, id "b": not JSON: Extra data at character 28'),
        (b'{"id": "b", "answers": {}}}', 'line 2, id "b": not JSON: Extra data at character 27'),
        (b'{"id": "b", "answers": ' + b"[" * 100_000, 'line 2, id "b": nested too deep for a record of answers'),
        (b'{"id": "b", "answers": ' + b'{"a":' * 100_000 + b"1" + b"}" * 100_001,
         'line 2, id "b": nested too deep for a record of answers'),
        (b'{"id": "b", "answers": {}, "x": "' + b"x" * 10_000_000 + b'"}',
         'line 2, id "b": longer than 1,048,576 bytes; a record of answers is far shorter'),
        (b'{"id": "b", "answers": {}, "x": [' + b"1," * 5_000_000 + b"1]}",
         'line 2, id "b": longer than 1,048,576 bytes; a record of answers is far shorter'),
    ],
)  # fmt: skip
def test_a_bad_line_is_told_with_line_id_and_fault_and_the_others_are_assessed(bad, line):
    ran = assess(between(bad))
    assert ids(ran) == ["before", "after"]
    assert ran.status == 2
    (complaint,) = ran.complaints
    assert complaint.startswith(f"selfcheck: {line}")
    assert len(complaint) < 300


def test_every_bad_line_is_told():
    ran = assess(between(b'{"id": "cut", "answers": {\nnonsense\n{"id": "odd", "answers": {"x": 1}}'))
    assert ids(ran) == ["before", "after"]
    assert [line.split(":")[1] for line in ran.complaints] == [' line 2, id "cut"', " line 3", ' line 4, id "odd"']


def test_an_object_over_several_lines_with_a_fault_is_told_once_with_the_line_of_the_fault():
    ran = assess(between(PRETTY.rstrip().replace(b'"heel",', b'"heel"')))
    assert ids(ran) == ["before", "after"]
    assert ran.complaints == ['selfcheck: line 2, id "spread": not JSON: Expecting \',\' delimiter at line 7']


def test_an_object_that_is_cut_short_hides_none_of_the_records_after_it():
    cut = PRETTY[: PRETTY.index(b"heel") - 1]
    ran = assess(between(cut.rstrip()) + b"  " + GOOD)
    assert ids(ran) == ["before", "after", "good"]
    assert len(ran.complaints) == 1


def test_a_record_that_was_taken_for_a_part_of_a_broken_one_is_assessed():
    ran = assess(b'{"id": "cut", "answers": {\n  ' + GOOD)
    assert ids(ran) == ["good"]
    assert len(ran.complaints) == 1


def test_an_object_of_many_lines_that_is_far_too_long_is_told_once():
    lines = b"".join(b'  "k%d": 1,\n' % number for number in range(200_000))
    ran = assess(GOOD + b'{\n  "id": "long",\n' + lines + b'  "answers": {}\n}\n' + GOOD)
    assert ids(ran) == ["good", "good"]
    assert len(ran.complaints) == 1
    assert 'line 2, id "long": longer than 1,048,576 bytes' in ran.errors


def test_a_list_of_records_is_no_record():
    ran = assess(b"[\n  " + GOOD.rstrip() + b",\n  " + GOOD + b"]\n")
    assert (ran.status, ran.out) == (2, "")
    assert ran.complaints == ['selfcheck: line 1: not an object; each line is {"id": ..., "answers": {...}}']


@pytest.mark.parametrize("depth", [300, 900, 980, 1_000, 3_000, 20_000])
def test_an_id_as_deep_as_can_be_is_given_back_or_refused_but_never_breaks_the_rest(depth):
    ran = assess(between(b'{"id": ' + b"[" * depth + b"]" * depth + b', "answers": {}}'))
    lines = ran.out.splitlines()
    assert lines[0].startswith('{"id": "before", ') and lines[-1].startswith('{"id": "after", ')
    assert len(lines) + len(ran.complaints) == 3
    assert ran.status == (2 if ran.complaints else 0)
    assert "Traceback" not in ran.errors


@pytest.mark.parametrize("given", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_nothing_at_all_is_told(given):
    ran = assess(given)
    assert (ran.status, ran.out) == (2, "")
    assert ran.complaints == ['selfcheck: -: holds no answers; each line is {"id": ..., "answers": {...}}']


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    ran = run("assess", str(tmp_path / "none.jsonl"))
    assert (ran.status, ran.out) == (2, "")
    assert ran.complaints == [f"selfcheck: {tmp_path}/none.jsonl: cannot be read (No such file or directory)"]
    ran = run("assess", str(tmp_path))
    assert (ran.status, ran.out) == (2, "")
    assert ran.complaints == [f"selfcheck: {tmp_path}: cannot be read (Is a directory)"]


def test_a_file_that_may_not_be_read_is_told(tmp_path, monkeypatch, capsys):
    # Whoever runs the tests as root may read everything, so the refusal is staged.
    from selfcheck.__main__ import main

    def refused(path: object, *arguments: object, **options: object) -> object:
        if path == "secret.jsonl":
            raise PermissionError(13, os.strerror(13))
        return opened(path, *arguments, **options)

    opened = open
    monkeypatch.setattr("builtins.open", refused)
    assert main(["assess", "secret.jsonl"]) == 2
    assert capsys.readouterr() == ("", "selfcheck: secret.jsonl: cannot be read (Permission denied)\n")


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="needs a file that opens and then fails")
def test_a_file_that_fails_while_it_is_read_is_told():
    ran = run("assess", "/proc/self/mem")
    assert ran.status == 2
    assert ran.complaints == ["selfcheck: /proc/self/mem: cannot be read (Input/output error)"]


