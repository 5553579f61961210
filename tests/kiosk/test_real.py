"""The real command in a process of its own: killed, crashed, frozen, it comes back; told to end, it ends."""

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from selfcheck.content import shipped
from selfcheck.devices.watched import WatchedProcess
from selfcheck.kiosk.supervisor import WATCHDOG_S, Supervisor

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has other signals and its own task scheduler")

ROOT = Path(__file__).parents[2]
SMALL = {"KCFG_GRAPHICS_FULLSCREEN": "0", "KCFG_GRAPHICS_WIDTH": "540", "KCFG_GRAPHICS_HEIGHT": "900"}
PATIENCE_S = 120


class Kiosk(WatchedProcess):
    """A real kiosk that tells a queue once its first picture is there."""

    def __init__(self, folder: Path, told: "queue.Queue[Kiosk]") -> None:
        config = folder / "kiosk.toml"
        command = (
            sys.executable,
            "-m",
            "selfcheck",
            "kiosk",
            "--config",
            str(config),
            "--state",
            str(folder / "state"),
        )
        self._told: queue.Queue[Kiosk] | None = told
        super().__init__(command, {**os.environ, **SMALL, "KCFG_GRAPHICS_MAXFPS": "60"}, WATCHDOG_S)

    def listen(self) -> None:
        super().listen()
        if self.ready and self._told is not None:
            self._told.put(self)
            self._told = None


class Closed(Exception):
    """No kiosk is started any more."""


class Shop:
    """Supervised kiosks, one after another."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said: list[str] = []
        self._ready: queue.Queue[Kiosk] = queue.Queue()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._open = True
        self._thread.start()

    def _run(self) -> None:
        with contextlib.suppress(Closed):
            Supervisor(self._start, self.said.append, sleep=lambda seconds: None).run()

    def _start(self) -> Kiosk:
        if not self._open:
            raise Closed
        return Kiosk(self.folder, self._ready)

    def next(self) -> Kiosk:
        """The next kiosk whose waiting screen is there."""
        return self._ready.get(timeout=PATIENCE_S)

    def close(self, last: Kiosk) -> None:
        self._open = False
        os.kill(last.pid, signal.SIGKILL)
        self._thread.join(PATIENCE_S)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    (tmp_path / "kiosk.toml").write_text("counters = true\n")
    yield Shop(tmp_path)


def test_killed_crashed_and_frozen_it_is_back_at_its_waiting_screen(shop):
    kiosk = shop.next()
    for number in (signal.SIGKILL, signal.SIGSEGV, signal.SIGSTOP):
        os.kill(kiosk.pid, number)
        kiosk = shop.next()
    (shop.folder / "kiosk.toml").unlink()  # the settings are deleted while it runs
    os.kill(kiosk.pid, signal.SIGKILL)
    kiosk = shop.next()
    shop.close(kiosk)
    assert [line.split(";")[0] for line in shop.said[:4]] == [
        "the kiosk ended with signal 9",
        "the kiosk ended with signal 11",
        "the kiosk froze",
        "the kiosk ended with signal 9",
    ]
    log = (shop.folder / "state" / "kiosk.log").read_text()
    assert log.count(" started\n") == 5
    assert log.count(" settings_fault ") == 1


def test_a_service_manager_ends_it_and_a_terminal_does_not(tmp_path):
    told: queue.Queue[Kiosk] = queue.Queue()
    (tmp_path / "kiosk.toml").write_text("")
    kiosk = Kiosk(tmp_path, told)
    while told.empty():
        kiosk.listen()
    for number in (signal.SIGINT, signal.SIGHUP, signal.SIGQUIT, signal.SIGTSTP, signal.SIGUSR1):
        os.kill(kiosk.pid, number)
    before = kiosk.heard
    while kiosk.heard == before:  # it still beats
        kiosk.listen()
    os.kill(kiosk.pid, signal.SIGTERM)
    while kiosk.status is None:
        kiosk.listen()
    assert kiosk.status == 0
    kiosk.end()
    log = (tmp_path / "state" / "kiosk.log").read_text().splitlines()
    assert [line[20:] for line in log] == ["started", "stopped status=0"]


CRASHES = """
import os, sys
from selfcheck.ui.screens import safety
from kivy.clock import Clock
from selfcheck.kiosk import app as module

class Broken(safety.SafetyScreen):
    def __init__(self, *arguments):
        raise KeyError("flag.chest_now")

safety.SafetyScreen = Broken
on_start = module.KioskApp.on_start

def start(self):
    on_start(self)
    Clock.schedule_once(lambda _: self.begin("en"), 0)
    Clock.schedule_once(lambda _: (print("waiting" if not self.running else "running"), self.stop()), 0.5)

module.KioskApp.on_start = start
from selfcheck.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def test_an_exception_in_kivys_own_loop_ends_the_session_and_not_the_kiosk(tmp_path):
    (tmp_path / "kiosk.toml").write_text("")
    command = ("kiosk", "--config", str(tmp_path / "kiosk.toml"), "--state", str(tmp_path / "state"))
    done = subprocess.run(
        [sys.executable, "-c", CRASHES, *command],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, **SMALL},
    )
    assert (done.returncode, done.stdout) == (0, "waiting\n")
    log = (tmp_path / "state" / "kiosk.log").read_text()
    assert "session_failed type=KeyError" in log
    for told in (log, done.stderr):
        assert not [answer_id for answer_id in shipped().answer_ids if answer_id in told]
