"""Do to a real kiosk what happens to one in a year, and see that its waiting screen comes back each time.

    python scripts/kiosk_faults.py [PART OF A FAULT'S WORDS]

It needs Xvfb; root for the full and the read-only disk, faketime for the clock, and pulseaudio for the sound.

`selfcheck kiosk --supervise` runs under its own X server. After each fault the log must tell of a new start, and the
picture on the screen must be the waiting one, drawn by a process of another number, where the one before is gone; for
a crash or a frozen picture within `AT_MOST_S`. What was tried is printed, one line each, and the seconds from the
moment it struck.
"""

from __future__ import annotations

import contextlib
import functools
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.kiosk_machine import FAKETIME, REAL_VOICE, VOICE, Machine, until  # noqa: E402

AT_MOST_S = 10.0
"""From a crash, or the moment a picture froze, to the waiting screen of the next start."""


def killed(machine: Machine) -> None:
    """kill -9"""
    machine.strike(signal.SIGKILL)


def crashed(machine: Machine) -> None:
    """a crash in native code (SIGSEGV)"""
    machine.strike(signal.SIGSEGV)


def frozen(machine: Machine) -> None:
    """a loop that stands still (SIGSTOP): the supervisor says so"""
    line = "the kiosk froze; starting it again"
    told = machine.supervisor_log.read_text().count(line)
    machine.strike(signal.SIGSTOP)
    if not until(lambda: machine.supervisor_log.read_text().count(line) > told, 30):
        raise RuntimeError("nobody said that it froze")


def in_a_session(machine: Machine) -> None:
    """kill -9 in the middle of a session"""
    machine.tap((360, 940))
    until(lambda: machine.picture() != machine.waiting_picture, 20)
    machine.strike(signal.SIGKILL)


def without_settings(machine: Machine) -> None:
    """the settings file deleted while it runs: it starts without, tells staff, and starts with it again"""
    text, before = machine.config.read_text(), machine.kiosk
    machine.config.unlink()
    machine.strike(signal.SIGKILL)
    log = machine.state / "kiosk.log"
    until(lambda: machine.kiosk not in (0, before) and "settings_fault" in log.read_text())
    if not until(lambda: len(set(machine.picture())) > 2):
        raise RuntimeError("without settings there is no picture")
    machine.config.write_text(text)
    machine.strike(signal.SIGKILL)


def without_a_screen(machine: Machine) -> None:
    """the display server gone for ten seconds"""
    machine.screen.kill()
    machine.screen.wait()
    until(lambda: not machine.kiosk, 20)
    time.sleep(10)
    machine.plug_in()
    machine.struck = time.monotonic()  # nobody can draw sooner


def full_disk(machine: Machine) -> None:
    """the disk full: a session, then kill -9"""
    _session_on(machine, "size=64k", fill=True)


def read_only_disk(machine: Machine) -> None:
    """the disk read-only: a session, then kill -9"""
    _session_on(machine, "ro", fill=False)


def _session_on(machine: Machine, options: str, fill: bool) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", machine.state], check=True)
    if fill:
        with contextlib.suppress(OSError), (machine.state / "full").open("wb") as file:
            file.write(b"x" * 2**20)
    in_a_session(machine)


def without_sound(machine: Machine) -> None:
    """the sound device pulled in the middle of a sentence: it still asks, and times out"""
    server = subprocess.Popen(
        (
            *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"),
            *("-L", f"module-native-protocol-unix auth-anonymous=1 socket={machine.sound.removeprefix('unix:')}"),
            *("-L", "module-null-sink"),
        ),
        env={**os.environ, "HOME": str(machine.config.parent)},
        stderr=subprocess.DEVNULL,
    )

    def pactl(*words: str) -> str:
        command = ["pactl", "--server", machine.sound, *words]
        return subprocess.run(command, capture_output=True, text=True).stdout

    machine.voice.write_text(REAL_VOICE)
    try:
        if not until(lambda: "null" in pactl("list", "short", "sinks"), 20):
            raise RuntimeError("there is no sound device to pull")
        _in_a_page(machine)
        machine.tap((666, 42))
        if not until(lambda: bool(pactl("list", "short", "sink-inputs")), 20):
            raise RuntimeError("nothing was read aloud")
        time.sleep(1)
        pactl("unload-module", "module-null-sink")
        if pactl("list", "short", "sinks"):
            raise RuntimeError("the sound device is still there")
        time.sleep(5)
        machine.tap((666, 42))  # and once more where there is none
        time.sleep(2)
    finally:
        server.kill()
        server.wait()
        machine.voice.write_text(VOICE % machine.spoken)


def without_a_voice(machine: Machine) -> None:
    """the voice hangs, is killed and is gone in the middle of a page: it still asks, and times out"""
    _in_a_page(machine)
    machine.spoken.unlink(missing_ok=True)
    machine.tap((666, 42))
    if not until(lambda: machine.spoken.exists() and bool(machine.spoken.read_text()), 20):
        raise RuntimeError("nothing was read aloud")
    os.kill(int(machine.spoken.read_text().split()[0]), signal.SIGKILL)
    machine.voice.unlink()
    machine.tap((666, 42))


def clock_set_back(machine: Machine) -> None:
    """the clock set back a year in the middle of a session: it still asks, and times out"""
    _in_a_page(machine)
    machine.clock.write_text("-365d\n")


def _in_a_page(machine: Machine) -> None:
    """Somebody has started, and looks at the first page."""
    machine.tap((360, 921))
    until(lambda: machine.picture() != machine.waiting_picture, 20)
    time.sleep(3)


LIVED_THROUGH = (without_sound, without_a_voice, clock_set_back)
"""No reason to start again: the same process waits for the next person."""
NEW_START = (
    *(killed, crashed, frozen, in_a_session, without_settings, without_a_screen),
    *(full_disk, read_only_disk),
)
SOON = (killed, crashed, frozen, in_a_session, full_disk, read_only_disk)
FAULTS = (*LIVED_THROUGH, *NEW_START)


def tried(machine: Machine, only: str) -> Iterator[bool]:
    """Each fault after the other; True where the waiting screen came back, soon enough."""
    for fault in FAULTS:
        if only not in (fault.__doc__ or ""):
            continue
        if fault is clock_set_back and not Path(FAKETIME).exists():
            print(f"not tried, needs faketime: {fault.__doc__}")
            continue
        if fault is without_sound and not (shutil.which("pulseaudio") and shutil.which("espeak-ng")):
            print(f"not tried, needs pulseaudio and espeak-ng: {fault.__doc__}")
            continue
        if fault in (full_disk, read_only_disk) and os.geteuid() != 0:
            print(f"not tried, needs root: {fault.__doc__}")
            continue
        machine.again(faked=fault is clock_set_back)  # each on its own: after a storm of faults it waits longer
        before = machine.kiosk
        machine.struck = time.monotonic()
        fault(machine)
        here = machine.still_waits if fault in LIVED_THROUGH else machine.waits_again
        came = until(functools.partial(here, before))
        took = time.monotonic() - machine.struck
        late = fault in SOON and took > AT_MOST_S
        print(f"{'LOST' if not came else 'LATE' if late else 'ok  '} {took:5.1f} s  {fault.__doc__}", flush=True)
        if os.path.ismount(machine.state):
            subprocess.run(["umount", "-l", machine.state], check=False)
        machine.clock.write_text("+0\n")
        yield came and not late


def main() -> int:
    missing = [name for name in ("Xvfb", "xdotool", "import", "pgrep") if not shutil.which(name)]
    if missing:
        print(f"kiosk_faults: not here: {', '.join(missing)}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        machine = Machine(Path(folder))
        try:
            log = machine.state / "kiosk.log"
            if not until(lambda: log.exists() and bool(machine.kiosk)):
                print("kiosk_faults: the kiosk never started", file=sys.stderr)
                return 1
            time.sleep(8)
            machine.waiting_picture = machine.picture()
            return 0 if all(list(tried(machine, " ".join(sys.argv[1:])))) else 1
        finally:
            machine.close()
            sys.stderr.write(Path(folder, "supervisor.log").read_text())


if __name__ == "__main__":
    sys.exit(main())
