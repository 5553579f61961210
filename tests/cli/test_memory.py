"""However much is put through it, the command line keeps no more than one record at a time."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator

import pytest

from tests.cli.command import ROOT

pytestmark = pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="the peak is Linux's own count")

READ_ALL = """
import sys
from selfcheck.cli.records import Record, records
print(sum(isinstance(record, Record) for record in records(sys.stdin.buffer)))
"""
ASSESS_ALL = """
from selfcheck.__main__ import main
assert main(["assess", "-"]) == 0
"""
PEAK = """
import sys
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(peak.split()[1], file=sys.stderr)
"""


def peak_kilobytes(script: str, lines: Iterable[bytes]) -> int:
    """Peak memory of a process that is fed these lines. (ru_maxrss would count what its parent took, too.)"""
    process = subprocess.Popen(
        [sys.executable, "-c", script + PEAK],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdin and process.stderr
    with process.stdin as stdin, process.stderr as stderr:
        stdin.writelines(lines)
        stdin.close()
        told = stderr.read().decode()
    assert process.wait() == 0, told
    return int(told)


def record_lines(count: int, padding: int = 0) -> Iterator[bytes]:
    for number in range(count):
        record = {"id": f"{number}", "note": "x" * padding, "answers": {"timing.first_steps": "yes"}}
        yield json.dumps(record).encode() + b"\n"


def one_record_of(lines: int) -> Iterator[bytes]:
    """A single object that goes over this many lines."""
    yield b"{\n"
    for number in range(lines):
        yield b'  "key %d": "some text to ignore",\n' % number
    yield b'  "answers": {}\n}\n'


def test_reading_two_hundred_thousand_lines_takes_no_more_memory_than_two_thousand():
    assert peak_kilobytes(READ_ALL, record_lines(200_000)) - peak_kilobytes(READ_ALL, record_lines(2_000)) < 3_000


def test_an_object_without_end_takes_no_more_memory_than_a_long_one():
    assert peak_kilobytes(READ_ALL, one_record_of(1_000_000)) - peak_kilobytes(READ_ALL, one_record_of(40_000)) < 5_000


def test_assessing_sixty_megabytes_takes_no_more_memory_than_one():
    few, many = (peak_kilobytes(ASSESS_ALL, record_lines(count, padding=20_000)) for count in (50, 3_000))
    assert many - few < 8_000
