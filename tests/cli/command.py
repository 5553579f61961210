"""Runs the command line as a person would: a process of its own, bytes in, bytes out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
SELFCHECK = (sys.executable, "-m", "selfcheck")


class Ran(NamedTuple):
    """What a command left behind."""

    status: int
    out: str
    errors: str

    @property
    def results(self) -> list[dict[str, Any]]:
        """The printed lines, read as JSON."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def complaints(self) -> list[str]:
        return self.errors.splitlines()


def run(*arguments: str, given: bytes = b"", python: tuple[str, ...] = SELFCHECK, **environment: str) -> Ran:
    """Run `selfcheck` with these arguments and this standard input."""
    done = subprocess.run(
        [*python, *arguments], input=given, capture_output=True, cwd=ROOT, env={**os.environ, **environment}
    )
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def assess(given: bytes) -> Ran:
    """Assess what comes on standard input."""
    return run("assess", "-", given=given)
