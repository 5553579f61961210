"""A shop of its own for trying a kiosk: a screen, a disk, a clock, a voice, and the supervised kiosk between them."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DISPLAY = ":83"
SCREEN = "720x1280x24"
PATIENCE_S = 90.0
STARTS = 3
"""So often a kiosk is started by a clock that can be set before it counts as a fault of its own."""
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
        self.struck = 0.0
        """When the last fault did its harm; what led up to it does not count."""
        self.supervisor_log = folder / "supervisor.log"
        self._told = self.supervisor_log.open("w+", encoding="utf-8")
        self.supervisor = self._kiosk()

    def _screen(self) -> subprocess.Popen[bytes]:
        screen = subprocess.Popen(
            ["Xvfb", DISPLAY, "-screen", "0", SCREEN, "-nolisten", "tcp"], stderr=subprocess.DEVNULL
        )
        until(lambda: Path(f"/tmp/.X11-unix/X{DISPLAY[1:]}").exists())
        return screen

    def plug_in(self) -> None:
        """Another screen, where the one before is gone."""
        for left in (Path(f"/tmp/.X11-unix/X{DISPLAY[1:]}"), Path(f"/tmp/.X{DISPLAY[1:]}-lock")):
            left.unlink(missing_ok=True)
        self.screen = self._screen()

    def again(self, faked: bool) -> None:
        """Another supervisor, and a kiosk that waits; `faked`: by a clock that can be set. Only then, since whatever
        sleeps or waits by such a clock at times fails to, and is started once more here."""
        for _ in range(STARTS if faked else 1):
            self.supervisor.terminate()
            self.supervisor.wait(20)
            self.supervisor = self._kiosk(faked)
            if until(lambda: self.kiosk != 0 and self.picture() == self.waiting_picture):
                return
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

    def strike(self, number: signal.Signals) -> None:
        """Send the kiosk a signal."""
        self.struck = time.monotonic()
        os.kill(self.kiosk, number)

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
