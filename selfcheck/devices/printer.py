"""A printer of the system's CUPS, for a slip of plain text or for pages.

Nothing of them goes into a file of ours or the name of a job: it is handed over through a pipe.
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
    """One printer ("": the one set as the one to use), one job at a time.

    `state` is asked until it is no longer "printing"; nothing waits meanwhile.
    """

    def __init__(self, name: str, now: Callable[[], float] = time.monotonic) -> None:
        self._name, self._now = name, now
        self._job: subprocess.Popen[bytes] | None = None
        self._until, self._taken = 0.0, False

    def start(self, given: str | bytes) -> None:
        """Hand over a slip of text, or pages as a PDF; what is still on its way is given up."""
        self.stop()
        kind, document = ("text/plain", given.encode()) if isinstance(given, str) else ("application/pdf", given)
        chosen = ["-d", self._name] if self._name else []
        command = ["lp", *chosen, "-t", TITLE, "-o", f"document-format={kind}"]
        with contextlib.suppress(OSError):  # without `lp` there is no job, and `state` says so
            self._job = subprocess.Popen(
                command,
                env=environment(LC_ALL="C.UTF-8"),
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            self._until = self._now() + PRINT_S
            assert self._job.stdin is not None
            with self._job.stdin as paper:  # a slip is shorter than what a pipe takes at once; pages wait for `lp`
                paper.write(document)

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
