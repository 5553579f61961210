"""The supervisor: whatever ends the kiosk or freezes it, it is soon there again, and never in a storm."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from selfcheck.__main__ import main
from selfcheck.devices.watched import WatchedProcess
from selfcheck.kiosk.supervisor import HELD_S, LEFT_BY_STAFF, PLANNED, STARTING_S, WATCHDOG_S, Supervisor
from tests.clock import HandClock

ROOT = Path(__file__).parents[2]


class Clock(HandClock):
    """Its seconds pass when somebody waits."""

    def __init__(self) -> None:
        super().__init__()
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


class Kiosk:
    """A kiosk that lives by the clock: ready after some seconds, silent after some, ended after some."""

    def __init__(self, clock: Clock, ends: float = 1e9, status: int = 1, ready: float = 1.0, silent: float = 1e9):
        self.clock, self.began = clock, clock.now
        self._ends, self._status, self._ready, self._silent = ends, status, ready, silent
        self.ready = False
        self.heard = clock.now
        self.ended = False

    @property
    def status(self) -> int | None:
        return self._status if self.clock.now - self.began >= self._ends else None

    def listen(self) -> None:
        self.clock.now += 0.5
        age = self.clock.now - self.began
        if self._ready <= age < self._silent:
            self.ready = True
            self.heard = self.clock.now

    def end(self) -> None:
        self.ended = True


def supervise(*plans: dict) -> tuple[list[Kiosk], Clock, list[str]]:
    """Run kiosks one after another, each by its plan, then one that staff close."""
    clock, said, kiosks = Clock(), [], []
    waiting = [*plans, {"ends": 1, "status": LEFT_BY_STAFF}]

    def start() -> Kiosk:
        kiosks.append(Kiosk(clock, **waiting.pop(0)))
        return kiosks[-1]

    assert Supervisor(start, said.append, clock, clock.sleep).run() == 0
    assert all(kiosk.ended for kiosk in kiosks)
    return kiosks, clock, said


def test_its_kiosks_give_back_the_memory_that_a_person_took(monkeypatch, tmp_path):
    started = []

    class ClosedAtOnce(Kiosk):
        def __init__(self, command: list[str], environ: dict[str, str], watchdog_s: float) -> None:
            super().__init__(Clock(), ends=0, status=LEFT_BY_STAFF)
            started.append(environ)

    monkeypatch.setattr("selfcheck.devices.watched.WatchedProcess", ClosedAtOnce)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    monkeypatch.delenv("PYTHONMALLOC", raising=False)
    assert main(["kiosk", "--config", str(tmp_path / "kiosk.toml"), "--supervise"]) == 0
    monkeypatch.setenv("PYTHONMALLOC", "debug")
    assert main(["kiosk", "--config", str(tmp_path / "kiosk.toml"), "--supervise"]) == 0
    assert [environ["PYTHONMALLOC"] for environ in started] == ["malloc", "debug"]


def test_a_kiosk_that_staff_close_stays_closed():
    kiosks, clock, said = supervise()
    assert (len(kiosks), clock.slept, said) == (1, [], [])


def test_a_crash_is_followed_by_a_start_at_once():
    kiosks, clock, said = supervise({"ends": 3600})
    assert kiosks[1].began - kiosks[0].began < 3600 + 10
    assert clock.slept == []
    assert said == ["the kiosk ended with status 1; starting it again"]


@pytest.mark.parametrize(("status", "told"), [(-9, "signal 9"), (-11, "signal 11"), (0, "status 0"), (3, "status 3")])
def test_however_it_ends_it_is_started_again(status, told):
    kiosks, _, said = supervise({"ends": 3600, "status": status})
    assert len(kiosks) == 2
    assert said == [f"the kiosk ended with {told}; starting it again"]


def test_a_frozen_picture_is_given_up_and_back_within_ten_seconds():
    kiosks, _, said = supervise({"silent": 3600})
    assert kiosks[1].began - kiosks[0].began - 3600 <= WATCHDOG_S + 1 < 10
    assert said == ["the kiosk froze; starting it again"]


def test_a_start_that_hangs_is_given_up_too_but_a_slow_one_is_waited_for():
    kiosks, _, _ = supervise({"ready": 1e9})
    assert STARTING_S <= kiosks[1].began - kiosks[0].began <= STARTING_S + 1
    kiosks, _, _ = supervise({"ready": STARTING_S - 5, "ends": 100})
    assert kiosks[1].began - kiosks[0].began >= 100


def test_one_that_never_holds_is_started_less_and_less_often():
    _, clock, _ = supervise(*[{"ends": 0.5}] * 12)
    assert clock.slept == [1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60]


def test_a_kiosk_that_asks_for_restarts_without_end_is_no_storm_either():
    _, clock, said = supervise(*[{"ends": 0.5, "status": PLANNED}] * 5)
    assert clock.slept == [1, 2, 4, 8]
    assert said[0] == "the kiosk begins afresh; starting it again"


def test_one_that_held_for_a_while_is_forgiven():
    _, clock, _ = supervise({"ends": 1}, {"ends": 1}, {"ends": HELD_S}, {"ends": 1})
    assert clock.slept == [1, 1]


def test_silence_while_the_supervisor_itself_was_held_up_proves_nothing():
    clock = Clock()

    class Suspended(Kiosk):
        def listen(self) -> None:
            super().listen()
            if 100 <= clock.now - self.began < 101:
                clock.now += 60  # the machine slept, and the kiosk's beats with it
                self._silent, self._ready = 1e9, clock.now - self.began + 2

    kiosks = []

    def start() -> Kiosk:
        kiosks.append(Suspended(clock, ends=300, status=LEFT_BY_STAFF))
        return kiosks[-1]

    Supervisor(start, lambda told: None, clock, clock.sleep).run()
    assert len(kiosks) == 1


# --- With real processes ------------------------------------------------------------------------------------------


class Shop:
    """A supervisor at work on real processes, and the pipe on which each start of one is heard."""

    def __init__(self, what: str) -> None:
        self._read, self._write = os.pipe()
        os.set_inheritable(self._write, True)
        self._lines = os.fdopen(self._read)
        self.said: list[str] = []
        self._what = what
        self._processes: list[WatchedProcess] = []
        self.ended = threading.Event()
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        Supervisor(self._start, self.said.append, sleep=lambda seconds: None, watchdog_s=1.5).run()
        self.ended.set()

    def _start(self) -> WatchedProcess:
        command = (sys.executable, "-m", "tests.kiosk.stand_in", self._what, str(self._write))
        process = WatchedProcess(command, {**os.environ, "PYTHONPATH": str(ROOT)}, 1.5, pass_fds=(self._write,))
        self._processes.append(process)
        return process

    def next_pid(self) -> int:
        """The process id of the next start; waits for it."""
        return int(self._lines.readline())

    def close(self) -> None:
        self._what = "leave"
        os.kill(self._processes[-1].pid, signal.SIGKILL)
        assert self.ended.wait(60)
        self._lines.close()
        os.close(self._write)


@pytest.fixture
def shop() -> Iterator[Shop]:
    opened = Shop("beat")
    yield opened
    opened.close()


@pytest.mark.skipif(os.name != "posix", reason="Windows has other signals and its own task scheduler")
@pytest.mark.parametrize(
    ("kill", "told"), [(signal.SIGKILL, "signal 9"), (signal.SIGSEGV, "signal 11"), (signal.SIGSTOP, "the kiosk froze")]
)
def test_a_real_process_is_started_again(shop, kill, told):
    first = shop.next_pid()
    os.kill(first, kill)
    second = shop.next_pid()
    assert second != first
    assert len(shop.said) == 1 and told in shop.said[0]
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)


@pytest.mark.skipif(os.name != "posix", reason="Windows has other signals and its own task scheduler")
def test_what_the_process_had_started_goes_with_it():
    read, write = os.pipe()
    wait = "import signal; signal.pause()"
    code = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {wait!r}], close_fds=False)"
    process = WatchedProcess((sys.executable, "-c", code), os.environ, 1.0, pass_fds=(write,))
    os.close(write)
    while process.status is None:
        process.listen()
    process.end()
    with os.fdopen(read) as pipe:  # ends when the last process that holds the other end is gone
        assert pipe.read() == ""


@pytest.mark.skipif(os.name != "posix", reason="Windows has other signals and its own task scheduler")
def test_a_program_that_does_not_speak_leaves_nothing_to_hear():
    process = WatchedProcess((sys.executable, "-c", "pass"), os.environ, 1.0)
    while process.status is None:
        process.listen()
    assert (process.status, process.ready) == (0, False)
    process.end()
