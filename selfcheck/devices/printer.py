"""A printer of the system's CUPS, for a slip of plain text or the pages of a PDF.

Nothing of a text goes into a file of ours or the name of a job: it is handed over through a pipe.
"""

from __future__ import annotations

import contextlib
import subprocess
import time
from collections.abc import Callable
from typing import Literal

from selfcheck.devices.programs import environment

LIST_S, PRINT_S = 5.0, 10.0
"""How long CUPS may take to say which printers there are, and to take a slip."""
LOOK_S = 0.2
"""How often one may ask after a slip on its way."""
TITLE = "selfcheck"
"""The name of every job: who reads the queue learns no more than that somebody printed."""


def printers() -> tuple[str, ...]:
    """Names of the printers that CUPS knows; none where there is no CUPS, or it does not answer."""
    try:
        done = subprocess.run(
            ["lpstat", "-e"], env=environment(LC_ALL="C"), capture_output=True, text=True, timeout=LIST_S
        )
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return tuple(done.stdout.split()) if done.returncode == 0 else ()


class Printer:
    """One printer ("" is the one that is set as the one to use), one slip at a time.

    `state` is asked until it is no longer "printing"; nothing waits meanwhile.
    """

    def __init__(self, name: str, now: Callable[[], float] = time.monotonic) -> None:
        self._name, self._now = name, now
        self._job: subprocess.Popen[bytes] | None = None
        self._until, self._taken = 0.0, False

    def start(self, paper: str | bytes) -> None:
        """Hand over a slip, or a PDF; one that is still on its way is given up.

        A slip is shorter than what a pipe takes at once. A PDF is not: who hands one over waits until it is read.
        """
        self.stop()
        destination = ["-d", self._name] if self._name else []
        kind = ["-o", "document-format=text/plain"] if isinstance(paper, str) else []
        with contextlib.suppress(OSError):  # without `lp` there is no job, and `state` says so
            self._job = subprocess.Popen(
                ["lp", *destination, "-t", TITLE, *kind],
                env=environment(LC_ALL="C.UTF-8"),
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            self._until = self._now() + PRINT_S
            assert self._job.stdin is not None
            with self._job.stdin as pipe:
                pipe.write(paper.encode() if isinstance(paper, str) else paper)

    @property
    def state(self) -> Literal["printing", "taken", "failed"]:
        """What became of the last slip: "taken" by CUPS, not yet on paper."""
        if self._job is not None:
            status = self._job.poll()
            if status is None and self._now() < self._until:
                return "printing"
            self.stop()
            self._taken = status == 0
        return "taken" if self._taken else "failed"

    def stop(self) -> None:
        """Give up a slip that was not taken yet."""
        if self._job is not None and self._job.poll() is None:
            self._job.kill()
            self._job.wait()
        self._job, self._taken = None, False
