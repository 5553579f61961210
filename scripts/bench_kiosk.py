"""How much a waiting kiosk takes: processor time with nobody there, beside a bare Kivy label, and frames drawn. And how
soon it answers a finger: from another program that puts it down (xdotool, its own start counted too) to the picture of
the button that is held.

    python scripts/bench_kiosk.py

The kiosk is the real one, with its pace, its heartbeat and its voice. Each has an X server of its own (Xvfb), where SDL
waits for a touch as on a screen; offscreen it would look for one a thousand times a second. Both run at the same time,
so that whatever else the machine does takes from both alike.
"""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 20
SCREEN = ("xvfb-run", "-a", "-s", "-screen 0 1280x920x24")
MOST = 0.5
"""Of what the bare label takes."""
TOUCHES, SOON_MS = 9, 100
"""So many people come, one after another; the one in the middle of them is answered within so many milliseconds."""

MEASURE = f"""
import resource, sys
from kivy.app import App
from kivy.clock import Clock
from kivy.core.window import Window
def used():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime
flips, began = [], []
def begin(dt):
    Window.bind(on_flip=lambda *_: flips.append(1))
    began.append(used())
    Clock.schedule_once(end, {SECONDS})
def end(dt):
    print(used() - began[0], len(flips))
    App.get_running_app().stop()
Clock.schedule_once(begin, 4)
start()
"""
TOUCH = f"""
import statistics, subprocess, threading, time
from kivy.app import App
from kivy.clock import Clock
from kivy.core.window import Window
struck, took = [], []
def begin(dt):
    button = App.get_running_app().screen.primary
    x, y = button.to_window(*button.center)
    subprocess.run(["xdotool", "mousemove", str(int(x)), str(int(Window.height - y))])
    Window.bind(on_flip=drawn)
    Clock.schedule_once(touch, 2)
def touch(dt):
    struck.append(time.monotonic())
    threading.Thread(target=subprocess.run, args=(["xdotool", "mousedown", "1"],)).start()
def drawn(*_):
    if struck:
        took.append(1000 * (time.monotonic() - struck.pop()))
        subprocess.run(["xdotool", "mouseup", "1"])
        Clock.schedule_once(leave, 2)
def leave(dt):
    assert App.get_running_app().running
    App.get_running_app().finish()
    if len(took) < {TOUCHES}:
        Clock.schedule_once(touch, 3)
    else:
        end(statistics.median(took), max(took))
def end(*told):
    print(*told)
    App.get_running_app().stop()
Clock.schedule_once(begin, 4)
Clock.schedule_once(lambda dt: end("inf", "inf"), 120)
start()
"""
ON_X11 = """
import os
display = os.environ["DISPLAY"]
import tests.conftest
os.environ.update(DISPLAY=display, SDL_VIDEODRIVER="x11")
"""
BARE = """
os.environ["KCFG_GRAPHICS_MAXFPS"] = "60"
from kivy.app import App
from kivy.uix.label import Label
app = App()
app.build = lambda: Label(text="Hello")
start = app.run
"""
KIOSK = """
import socket, tempfile
from pathlib import Path
from selfcheck.kiosk.pace import FPS
os.environ["KCFG_GRAPHICS_MAXFPS"] = str(FPS)
manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
manager.bind("\\0selfcheck-bench-" + str(os.getpid()))
os.environ.update(NOTIFY_SOCKET="@selfcheck-bench-" + str(os.getpid()), WATCHDOG_USEC="7000000")
from selfcheck.kiosk.config import load
from selfcheck.kiosk.folder import Folder
from selfcheck.kiosk.run import run
from selfcheck.kiosk.window import prepare
config = Path(tempfile.mkdtemp()) / "kiosk.toml"
config.write_text("")
loaded = load(config, {}, (), ("en", "es"))
prepare(loaded.config.screen)
start = lambda: run(loaded, config, Folder(config.parent))
"""


def main() -> int:
    if not shutil.which("xvfb-run"):
        print("waiting kiosk: not measured, xvfb-run is not here")
        return 0
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": tempfile.gettempdir()}
    start = functools.partial(subprocess.Popen, cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True)
    running = [start([*SCREEN, sys.executable, "-c", ON_X11 + text + MEASURE]) for text in (BARE, KIOSK)]
    told = [process.communicate()[0].split()[-2:] for process in running]
    bare, kiosk = (float(seconds) for seconds, _ in told)
    good = kiosk <= MOST * bare and told[1][1] == "0"
    print(
        f"waiting kiosk, of a bare label's processor time: {kiosk / bare:.2f} (at most {MOST})  "
        f"{'ok' if good else 'OVER BUDGET'}  {100 * kiosk / SECONDS:.2f} % and {100 * bare / SECONDS:.2f} % of a core, "
        f"{told[1][1]} frames drawn in {SECONDS} s"
    )
    if not shutil.which("xdotool"):
        print("touch at a waiting kiosk: not measured, xdotool is not here")
        return 0 if good else 1
    touched = start([*SCREEN, sys.executable, "-c", ON_X11 + KIOSK + TOUCH]).communicate()[0].split()[-2:]
    median, worst = (float(took) for took in touched)
    print(
        f"touch at a waiting kiosk, until it is answered: {median:.0f} ms (at most {SOON_MS})  "
        f"{'ok' if median <= SOON_MS else 'OVER BUDGET'}  the slowest of {TOUCHES} {worst:.0f} ms"
    )
    return 0 if good and median <= SOON_MS else 1


if __name__ == "__main__":
    sys.exit(main())
