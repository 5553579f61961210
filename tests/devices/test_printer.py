"""A slip reaches the system's printing through a real program, and whatever goes wrong there is a plain "failed"."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from selfcheck.devices.printer import PRINT_S, Printer, printers
from tests.clock import HandClock

pytestmark = pytest.mark.skipif(os.name != "posix", reason="CUPS and its programs are of Linux and macOS")

TAKES = 'printf "%s\\n" "$@" > "$0.arguments"; cat > "$0.paper"'
HANGS = "exec sleep 1000"


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], Path]:
    """`program("lp", "exit 1")` puts a shell script of this name before all others."""
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\n{text}\n")
        path.chmod(0o755)
        return path

    return write


def ended(printer: Printer) -> str:
    while printer.state == "printing":
        time.sleep(0.01)  # lets the other process have the processor
    return printer.state


def test_printers_are_those_that_the_system_lists(program):
    program("lpstat", '[ "$*" = -e ] && printf "Counter_1\\nOffice\\n"')
    assert printers() == ("Counter_1", "Office")
    program("lpstat", "echo 'lpstat: Bad file descriptor' >&2; exit 1")
    assert printers() == ()


def test_where_there_is_no_cups_there_is_no_printer_and_nothing_prints(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    printer = Printer("Counter_1")
    printer.start("Calf pain")
    assert (printers(), printer.state) == ((), "failed")


def test_the_text_goes_through_the_pipe_and_the_job_has_a_name_that_tells_nothing(program, tmp_path):
    lp = program("lp", TAKES)
    printer = Printer("Counter_1")
    printer.start("Dolor al caminar: sí\n")
    assert ended(printer) == "taken"
    assert Path(f"{lp}.paper").read_text("utf-8") == "Dolor al caminar: sí\n"
    arguments = Path(f"{lp}.arguments").read_text("utf-8").split("\n")
    assert arguments[:4] == ["-d", "Counter_1", "-t", "selfcheck"]
    assert "Dolor" not in "".join(arguments)


@pytest.mark.parametrize("fault", ["cat > /dev/null; exit 1", "exit 1", "kill -9 $$"])
def test_a_program_that_fails_or_does_not_read_is_a_slip_that_did_not_print(program, fault):
    program("lp", fault)
    printer = Printer("Counter_1")
    printer.start("Calf pain\n" * 50)
    assert ended(printer) == "failed"


def test_one_that_hangs_is_given_up_after_its_time_and_does_not_stay(program):
    program("lp", HANGS)
    clock = HandClock()
    printer = Printer("Counter_1", clock)
    printer.start("Calf pain")
    child = printer._job
    assert printer.state == "printing"
    clock.now += PRINT_S
    assert printer.state == "failed"
    assert child.poll() is not None
