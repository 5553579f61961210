"""How much a waiting kiosk takes: processor time with nobody there, beside a bare Kivy label, and frames drawn.

    python scripts/bench_kiosk.py

Both run at the same time, so that whatever else the machine does takes from both alike.
"""

from __future__ import annotations

import functools
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 20
MOST = 0.5
"""Of what the bare label takes."""

MEASURE = f"""
import resource, sys
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
    app.stop()
Clock.schedule_once(begin, 4)
app.run()
"""
BARE = """
import tests.conftest, os
os.environ["KCFG_GRAPHICS_MAXFPS"] = "60"
from kivy.app import App
from kivy.uix.label import Label
app = App()
app.build = lambda: Label(text="Hello")
"""
KIOSK = """
import tests.conftest, os, tempfile
from pathlib import Path
os.environ["KCFG_GRAPHICS_MAXFPS"] = "30"
from selfcheck.devices.heartbeat import Heartbeat
from selfcheck.kiosk.app import KioskApp
from selfcheck.kiosk.config import load
from selfcheck.kiosk.folder import Folder
from selfcheck.kiosk.run import own_settings
folder = Path(tempfile.mkdtemp())
(folder / "kiosk.toml").write_text("")
loaded = load(folder / "kiosk.toml", {}, (), ("en", "es"))
app = KioskApp(loaded, Folder(folder), own_settings(loaded.config), Heartbeat({}))
"""


def main() -> int:
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": tempfile.gettempdir()}
    start = functools.partial(subprocess.Popen, cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True)
    running = [start([sys.executable, "-c", text + MEASURE]) for text in (BARE, KIOSK)]
    told = [process.communicate()[0].split()[-2:] for process in running]
    bare, kiosk = (float(seconds) for seconds, _ in told)
    good = kiosk <= MOST * bare and told[1][1] == "0"
    print(
        f"waiting kiosk, of a bare label's processor time: {kiosk / bare:.2f} (at most {MOST})  "
        f"{'ok' if good else 'OVER BUDGET'}  {100 * kiosk / SECONDS:.2f} % and {100 * bare / SECONDS:.2f} % of a core, "
        f"{told[1][1]} frames drawn in {SECONDS} s"
    )
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
