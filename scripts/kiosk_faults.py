"""Do to a real kiosk what happens to one in a year, and see that its waiting screen comes back each time.

    python scripts/kiosk_faults.py [PART OF A FAULT'S WORDS]

It needs Xvfb; root for the full and the read-only disk, faketime for the clock, and pulseaudio for the sound.

`selfcheck kiosk --supervise` runs under its own X server. After each fault the log must tell of a new start, and the
picture on the screen must be the waiting one, drawn by a process of another number, where the one before is gone;
what was tried and how long it took is printed, one line each.
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
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DISPLAY = ":83"
SCREEN = "720x1280x24"
PATIENCE_S = 90.0
FAKETIME = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"
VOICE = """#!/bin/sh
if [ "$1" = --voices ]; then
    printf 'Pty Language Age/Gender VoiceName File\n5 en-us M English en\n'
else
    echo $$ >> %s
    exec sleep 1000
fi
"""
"""An espeak-ng that says nothing and never comes to an end, as on a machine whose sound device hangs."""
REAL_VOICE = """#!/bin/sh
exec /usr/bin/espeak-ng "$@"
"""


class Machine:
    """A screen, a folder to write to, and a supervised kiosk."""

    def __init__(self, folder: Path) -> None:
        self.config, self.state = folder / "kiosk.toml", folder / "state"
        self.config.write_text('languages = ["en", "es"]\ncounters = true\n[idle]\nquestion = 20\nwarning = 20\n')
        self.state.mkdir()
        self.clock, self.voice, self.spoken = folder / "clock", folder / "bin" / "espeak-ng", folder / "spoken"
        self.clock.write_text("+0\n")
        self.voice.parent.mkdir()
        self.voice.write_text(VOICE % self.spoken)
        self.voice.chmod(0o755)
        self.sound = f"unix:{folder / 'sound'}"
        self.screen = self._screen()
        self.waiting_picture = b""
        self.supervisor_log = folder / "supervisor.log"
        self._told = self.supervisor_log.open("w+", encoding="utf-8")
        self.supervisor = self._kiosk()

    def _screen(self) -> subprocess.Popen[bytes]:
        screen = subprocess.Popen(
            ["Xvfb", DISPLAY, "-screen", "0", SCREEN, "-nolisten", "tcp"], stderr=subprocess.DEVNULL
        )
        until(lambda: Path(f"/tmp/.X11-unix/X{DISPLAY[1:]}").exists())
        return screen

    def again(self, faked: bool) -> None:
        """Another supervisor, and a kiosk that waits; `faked`: by a clock that can be set. Only then, since whatever
        sleeps or waits by such a clock at times fails to."""
        self.supervisor.terminate()
        self.supervisor.wait(20)
        self.supervisor = self._kiosk(faked)
        if not until(lambda: self.kiosk != 0 and self.picture() == self.waiting_picture):
            raise RuntimeError("it did not start again")

    def _kiosk(self, faked: bool = False) -> subprocess.Popen[bytes]:
        environ = {**os.environ, "DISPLAY": DISPLAY, "SDL_AUDIODRIVER": "dummy", "KIVY_NO_FILELOG": "1"}
        environ["PULSE_SERVER"] = self.sound
        environ["PATH"] = f"{self.voice.parent}:{environ['PATH']}"
        if faked:
            environ |= {"LD_PRELOAD": FAKETIME, "FAKETIME_TIMESTAMP_FILE": str(self.clock), "FAKETIME_NO_CACHE": "1"}
            environ["FAKETIME_DONT_FAKE_MONOTONIC"] = environ["DONT_FAKE_MONOTONIC"] = "1"
        command = [sys.executable, "-m", "selfcheck", "kiosk", "--config", str(self.config), "--state", str(self.state)]
        return subprocess.Popen([*command, "--supervise"], cwd=ROOT, env=environ, stderr=self._told)

    @property
    def kiosk(self) -> int:
        """The number of the process that draws; 0 while there is none."""
        told = subprocess.run(["pgrep", "-P", str(self.supervisor.pid)], capture_output=True, text=True).stdout.split()
        return int(told[0]) if told else 0

    def picture(self) -> bytes:
        """What is on the screen; nothing where there is none."""
        shot = subprocess.run(["import", "-display", DISPLAY, "-window", "root", "rgb:-"], capture_output=True)
        return shot.stdout if shot.returncode == 0 else b""

    def waits_again(self, before: int) -> bool:
        """True if another kiosk than that of `before`, which is gone, is there and shows its waiting screen."""
        gone = not Path(f"/proc/{before}").exists()
        return gone and self.kiosk not in (0, before) and self.picture() == self.waiting_picture

    def still_waits(self, before: int) -> bool:
        """True if the kiosk of `before` shows its waiting screen."""
        return self.kiosk == before and self.picture() == self.waiting_picture

    def tap(self, *places: tuple[int, int]) -> None:
        environ = {**os.environ, "DISPLAY": DISPLAY}
        for x, y in places:
            subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], env=environ)
        subprocess.run(["xdotool", "mousemove", "360", "0"], env=environ)  # a finger that is lifted is over nothing

    def close(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            self.supervisor.terminate()
            self.supervisor.wait(20)
        self.screen.kill()
        self.screen.wait()
        self._told.close()


def until(holds: Callable[[], bool], most_s: float = PATIENCE_S) -> bool:
    """Wait for something; False if it did not come."""
    end = time.monotonic() + most_s
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.25)
    return False


# --- What can happen ----------------------------------------------------------------------------------------------


def killed(machine: Machine) -> None:
    """kill -9"""
    os.kill(machine.kiosk, signal.SIGKILL)


def crashed(machine: Machine) -> None:
    """a crash in native code (SIGSEGV)"""
    os.kill(machine.kiosk, signal.SIGSEGV)


def frozen(machine: Machine) -> None:
    """a loop that stands still (SIGSTOP): the supervisor says so"""
    line = "the kiosk froze; starting it again"
    told = machine.supervisor_log.read_text().count(line)
    os.kill(machine.kiosk, signal.SIGSTOP)
    if not until(lambda: machine.supervisor_log.read_text().count(line) > told, 30):
        raise RuntimeError("nobody said that it froze")


def in_a_session(machine: Machine) -> None:
    """kill -9 in the middle of a session"""
    machine.tap((360, 940))
    until(lambda: machine.picture() != machine.waiting_picture, 20)
    os.kill(machine.kiosk, signal.SIGKILL)


def without_settings(machine: Machine) -> None:
    """the settings file deleted while it runs: it starts without, tells staff, and starts with it again"""
    text, before = machine.config.read_text(), machine.kiosk
    machine.config.unlink()
    os.kill(before, signal.SIGKILL)
    log = machine.state / "kiosk.log"
    until(lambda: machine.kiosk not in (0, before) and "settings_fault" in log.read_text())
    if not until(lambda: len(set(machine.picture())) > 2):
        raise RuntimeError("without settings there is no picture")
    machine.config.write_text(text)
    os.kill(machine.kiosk, signal.SIGKILL)


def without_a_screen(machine: Machine) -> None:
    """the display server gone for ten seconds"""
    machine.screen.kill()
    machine.screen.wait()
    until(lambda: not machine.kiosk, 20)
    time.sleep(10)
    for left in (Path(f"/tmp/.X11-unix/X{DISPLAY[1:]}"), Path(f"/tmp/.X{DISPLAY[1:]}-lock")):
        left.unlink(missing_ok=True)
    machine.screen = machine._screen()


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
FAULTS = (*LIVED_THROUGH, *NEW_START)


def tried(machine: Machine, only: str) -> Iterator[bool]:
    """Each fault after the other; True where the waiting screen came back."""
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
        if fault is clock_set_back:
            machine.again(faked=True)
        before = machine.kiosk
        began = time.monotonic()
        fault(machine)
        here = machine.still_waits if fault in LIVED_THROUGH else machine.waits_again
        came = until(functools.partial(here, before))
        print(f"{'ok  ' if came else 'LOST'} {time.monotonic() - began:5.1f} s  {fault.__doc__}", flush=True)
        if os.path.ismount(machine.state):
            subprocess.run(["umount", "-l", machine.state], check=False)
        if fault is clock_set_back:
            machine.clock.write_text("+0\n")
            machine.again(faked=False)
        yield came


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
