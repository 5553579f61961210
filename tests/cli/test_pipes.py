"""The command line in a pipe: a reader that leaves, an end that is closed or full."""

import os
import subprocess

import pytest

from tests.cli.command import ROOT, SELFCHECK

pytestmark = pytest.mark.usefixtures("buffering")

LINE = b'{"id": "a", "answers": {"timing.first_steps": "yes"}}\n'


@pytest.fixture(params=["buffered", "unbuffered"])
def buffering(request, monkeypatch):
    """Python writes at once or in large pieces; an error then comes at different moments."""
    monkeypatch.setenv("PYTHONUNBUFFERED", "1" if request.param == "unbuffered" else "")


def shell(script: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["bash", "-o", "pipefail", "-c", script], input=given, capture_output=True, cwd=ROOT)


def test_a_reader_that_leaves_early_is_no_fault_of_ours():
    done = shell(f"{' '.join(SELFCHECK)} assess - | head -n 1", LINE * 400)
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1
    assert done.returncode == 141, "as for any program whose reader left: not everything was printed"


@pytest.mark.parametrize("command", [["assess", "-"], ["vocabulary"]])
def test_a_reader_that_has_left_before_the_start_is_no_fault_of_ours(command):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([*SELFCHECK, *command], input=LINE, stdout=writing, stderr=subprocess.PIPE, cwd=ROOT)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize(
    ("script", "line"),
    [
        ("assess - >&-", b"selfcheck: standard output is closed\n"),
        ("vocabulary >&-", b"selfcheck: standard output is closed\n"),
        ("assess - <&-", b"selfcheck: standard input is closed\n"),
        ("assess - > /dev/full", b"selfcheck: the output cannot be written (No space left on device)\n"),
    ],
)
def test_a_closed_or_full_end_is_told(script, line):
    done = shell(f"{' '.join(SELFCHECK)} {script}", LINE)
    assert (done.returncode, done.stderr) == (2, line)
