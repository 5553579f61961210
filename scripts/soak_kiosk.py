"""Many strangers at one kiosk, in one process: random answers, languages, text sizes and ways to go.

    python scripts/soak_kiosk.py [--sessions 2000] [--seed 1] [--drawn]

Fails if an exception comes up, or if memory, widgets, clock events, bindings, files or threads have grown since the
first hundred sessions. Memory is counted twice: what is given out, to Python and all else, to the byte; and the pages
that the process takes. Pages come and go by some megabytes with what the last visitors opened, since a page is given
back only when all in it is free; there the least of several counts stands for what cannot be given back.

Every screen is built and laid out, and every picture and text made, in a window nobody sees. The seconds are the
kiosk's and Kivy's own, which pass as fast as the machine can go.

Without `--drawn` Kivy's calls to OpenGL lead nowhere: what is counted is what Kivy and the kiosk hold. With it they
are drawn, and the numbers hold what the driver keeps too: Mesa's own keeps up to 64 frames' worth of what it drew,
some 50 MB that come and go, so that memory is told there and not judged.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import os
import random
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any, ClassVar

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from selfcheck.kiosk.upkeep import GIVES_BACK, memory, sweep  # noqa: E402

if GIVES_BACK.items() - os.environ.items():  # as a kiosk is started; Python heeds it only from its start on
    os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **GIVES_BACK})

import tests.conftest  # noqa: E402, F401  the environment of the tests: offscreen, no settings of this machine
from scripts.strangers import STILL, Clock, Strangers, unseen_frame, wait  # noqa: E402

if not (DRAWN_TOO := "--drawn" in sys.argv):  # before Kivy is there to be asked
    os.environ["KIVY_GL_BACKEND"] = "mock"
os.environ.update(KCFG_GRAPHICS_WIDTH="412", KCFG_GRAPHICS_HEIGHT="732", KIVY_CLIPBOARD="sdl2")
MIB = 2**20
MOST = {"memory": 2 * MIB, "pages": 2 * MIB}
"""Bytes of these that may be taken in addition after the first hundred."""
DRIVERS = ("memory", "pages")
WARM, EACH = 100, 50
LEAST_OF = 10
"""Counts whose least number of pages is taken: the first ones after the first hundred, and the last."""
HEARD = (
    *("on_touch_down", "on_touch_move", "on_touch_up", "on_key_down", "on_key_up", "on_textinput"),
    *("on_request_close", "size", "focus"),
)
QUIET = 3
"""After so many people a minute passes in which nobody comes."""
FORGOTTEN = 3
"""Quiet minutes after which Kivy's own caches of pictures have let go."""
REDRAWN = 4
"""Frames after which the driver has let go of what it drew before."""


class Mallinfo(ctypes.Structure):
    """What the C library tells of its memory (mallinfo2 of glibc)."""

    _fields_: ClassVar = [
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks"),
            "keepcost",
        )
    ]


def in_use() -> int:
    """Bytes that the C library has given out to Python, Kivy, SDL and the driver."""
    library = ctypes.CDLL(None)
    library.mallinfo2.restype = Mallinfo
    told = library.mallinfo2()
    return int(told.uordblks + told.hblkhd)


def counted() -> dict[str, int]:
    """What must not grow, once everything that can go is gone."""
    from kivy.base import EventLoop
    from kivy.core.window import Window
    from kivy.uix.widget import Widget

    for _ in range(FORGOTTEN):
        wait(60)
        sweep()
    for _ in range(REDRAWN):
        Window.canvas.ask_update()
        EventLoop.idle()
    return {
        "memory": in_use(),
        "widgets": sum(issubclass(type(thing), Widget) for thing in gc.get_objects()),
        "clock events": lasting_events(),
        "bindings": sum(len(Window.get_property_observers(name)) for name in HEARD),
        "files": len(os.listdir("/proc/self/fd")),
        "pages": memory(),
        "threads": threading.active_count(),
    }


def lasting_events() -> int:
    """Events of Kivy's clock, without those that happen once: when the waiting picture has just moved, there is one."""
    from kivy.clock import Clock as KivyClock

    least = len(KivyClock.get_events())
    for _ in range(STILL):
        unseen_frame()
        least = min(least, len(KivyClock.get_events()))
    return least


def grown(counts: list[dict[str, int]]) -> dict[str, int]:
    """How much more there is at the end than after the first hundred sessions."""
    more = {name: counts[-1][name] - count for name, count in counts[0].items()}
    pages = [count["pages"] for count in counts]
    return {**more, "pages": min(pages[-LEAST_OF:]) - min(pages[:LEAST_OF])}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sessions", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--drawn", action="store_true", help="with all that the driver does")
    given = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        app, clock = _kiosk(Path(folder))
        strangers = Strangers(app, clock, random.Random(given.seed))
        counts: list[dict[str, int]] = []
        for number in range(1, given.sessions + 1):
            try:
                strangers.session()
                if number % QUIET == 0:
                    wait(60)
            except Exception as fault:
                fault.add_note(f"in session {number} of seed {given.seed}, at {app.flow.place}")
                raise
            if number % EACH == 0 or number == given.sessions:
                now = counted()
                if number >= WARM:
                    counts.append(now)
                told = ", ".join(f"{name} {count}" for name, count in now.items())
                print(f"{number:5} sessions, {time.monotonic() - began:6.0f} s: {told}", flush=True)
        app.on_stop()
    print("how they left:", strangers.ends, "with a result:", strangers.results)
    if not counts:
        return 0
    more = grown(counts)
    unjudged = DRIVERS if given.drawn else ()
    over = [name for name, count in more.items() if count > MOST.get(name, 0) and name not in unjudged]
    print("grown since the first hundred:", more, "OVER: " + ", ".join(over) if over else "ok")
    return 1 if over else 0


def _kiosk(folder: Path) -> tuple[Any, Clock]:
    """A kiosk in the window of this process."""
    from kivy.logger import Logger

    from selfcheck.devices import RecordingSpeech
    from selfcheck.devices.heartbeat import Heartbeat
    from selfcheck.kiosk.app import KioskApp
    from selfcheck.kiosk.config import load
    from selfcheck.kiosk.folder import Folder
    from selfcheck.kiosk.run import own_settings
    from tests.ui.steps import by_frames, own_window

    window = own_window()
    by_frames()
    if not DRAWN_TOO:
        Logger.setLevel("CRITICAL")  # every shader that leads nowhere would be a complaint

    class Silent(RecordingSpeech):
        """A voice that keeps nothing of what it says."""

        def say(self, *arguments: Any, **named: Any) -> None:
            super().say(*arguments, **named)
            self.said.clear()

    (folder / "kiosk.toml").write_text("counters = true\n")
    state = Folder(folder / "state")
    state.open()
    clock = Clock()
    loaded = load(folder / "kiosk.toml", {}, (), ("en", "es"))
    app = KioskApp(loaded, state, own_settings(loaded.config), Heartbeat({}), voice=Silent(), now=clock)
    app._app_window = window
    window.add_widget(app.build())
    app.on_start()
    wait(3)
    return app, clock


if __name__ == "__main__":
    sys.exit(main())
