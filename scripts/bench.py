"""Measures what the project promises about speed and weight, against budgets that are ratios within one run.

    python scripts/bench.py

Start-up of the commands is compared with a bare Python start, start-up of the window with a bare Kivy label app,
frames with nothing touched with none. Seconds are printed to be read; only ratios and counts are judged.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 7

BARE_WINDOW = """
import tests.conftest, resource
from kivy.base import runTouchApp, stopTouchApp
from kivy.clock import Clock
from kivy.uix.label import Label
Clock.schedule_once(lambda dt: stopTouchApp(), 0)
runTouchApp(Label(text="bare"))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
OUR_WINDOW = """
import tests.conftest, resource
from kivy.clock import Clock
from selfcheck.ui.app import SelfCheckApp
app = SelfCheckApp()
Clock.schedule_once(lambda dt: app.stop(), 0)
app.run()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
IDLE = """
import tests.conftest, json
from kivy.clock import Clock
from kivy.core.window import Window
from selfcheck.ui.app import SelfCheckApp
flips = 0
def flipped(*_):
    global flips
    flips += 1
app = SelfCheckApp()
def count(dt):
    Window.bind(on_flip=flipped)
    Clock.schedule_once(lambda dt: app.stop(), 5)
Clock.schedule_once(count, 2)
app.run()
print(flips)
"""


def main() -> int:
    checks = [*_command_line(), *_window(), *_idle()]
    width = max(len(name) for name, *_ in checks)
    failed = 0
    for name, value, budget, note in checks:
        good = value <= budget
        failed += not good
        print(f"{name:<{width}}  {value:6.2f}  (at most {budget:g})  {'ok' if good else 'OVER BUDGET'}  {note}")
    return 1 if failed else 0


def _timed(*command: str, given: str = "") -> tuple[float, str]:
    """Median seconds of a command, and the last line it printed."""
    seconds, said = [], ""
    for _ in range(ROUNDS):
        start = time.perf_counter()
        done = subprocess.run(command, input=given, capture_output=True, text=True, cwd=ROOT, env=_env(), check=True)
        seconds.append(time.perf_counter() - start)
        said = done.stdout.strip().rsplit("\n", 1)[-1]
    return statistics.median(seconds), said


def _env() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": tempfile.gettempdir()}


def _command_line() -> list[tuple[str, float, float, str]]:
    bare, _ = _timed(sys.executable, "-c", "pass")
    line = json.dumps({"answers": {"timing.first_steps": "yes"}})
    ours, _ = _timed(sys.executable, "-m", "selfcheck", "assess", "-", given=line)
    return [("assess, times a bare Python start", ours / bare, 12, f"{ours * 1000:.0f} ms, bare {bare * 1000:.0f} ms")]


def _window() -> list[tuple[str, float, float, str]]:
    bare, bare_kb = _timed(sys.executable, "-c", BARE_WINDOW)
    ours, our_kb = _timed(sys.executable, "-c", OUR_WINDOW)
    return [
        ("first screen, times a bare Kivy label", ours / bare, 2.5, f"{ours:.2f} s, bare {bare:.2f} s"),
        ("memory, times a bare Kivy label", int(our_kb) / int(bare_kb), 1.5, f"{int(our_kb) // 1024} MiB"),
    ]


def _idle() -> list[tuple[str, float, float, str]]:
    done = subprocess.run(
        [sys.executable, "-c", IDLE], capture_output=True, text=True, cwd=ROOT, env=_env(), check=True
    )
    return [("frames drawn in 5 s with nobody there", float(done.stdout.strip().rsplit("\n", 1)[-1]), 0, "")]


if __name__ == "__main__":
    sys.exit(main())
