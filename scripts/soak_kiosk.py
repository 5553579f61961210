"""Many strangers at one kiosk, in one process: random answers, languages, text sizes and ways to go.

    python scripts/soak_kiosk.py [--sessions 2000] [--seed 1] [--drawn]

Fails if an exception comes up, or if memory, widgets, clock events, bindings, files or threads have grown since the
first hundred sessions. Every screen is built and laid out, and every picture and text made, in a window nobody sees.
The seconds are the kiosk's and Kivy's own, which pass as fast as the machine can go.

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

import tests.conftest  # noqa: E402, F401  the environment of the tests: offscreen, no settings of this machine

if not (DRAWN_TOO := "--drawn" in sys.argv):  # before Kivy is there to be asked
    os.environ["KIVY_GL_BACKEND"] = "mock"
os.environ.update(KCFG_GRAPHICS_WIDTH="412", KCFG_GRAPHICS_HEIGHT="732", KIVY_CLIPBOARD="sdl2")
MIB = 2**20
MOST = {"memory": 2 * MIB, "pages": 2 * MIB, "blocks of Python": 2 * MIB // 64}
"""How much of these may be taken in addition after the first hundred; a block of Python's is some 64 bytes."""
DRIVERS = ("memory", "pages")
WARM, EACH = 100, 50
HEARD = (
    *("on_touch_down", "on_touch_move", "on_touch_up", "on_key_down", "on_key_up", "on_textinput"),
    *("on_request_close", "size", "focus"),
)
PATIENCE = (3, 3, 4, 6, 10, 20, 120)
"""After so many steps, of which a whole check has some forty, somebody goes."""
QUIET = 3
"""After so many people a minute passes in which nobody comes."""
FORGOTTEN = 3
"""Quiet minutes after which Kivy's own caches of pictures have let go."""
REDRAWN = 4
"""Frames after which the driver has let go of what it drew before."""
STILL = 20
"""Frames after which nothing moves any more."""
DRAWN = 3
"""Of so many cards one is drawn while it moves; every screen is."""


class Clock:
    """The kiosk's own seconds, which pass when told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


class Strangers:
    """They come one after another and do what comes to their minds."""

    def __init__(self, app: Any, clock: Clock, chance: random.Random) -> None:
        self.app, self.flow, self.clock, self.chance = app, app.flow, clock, chance
        self.ends: dict[str, int] = {}
        self.results = 0

    def session(self) -> None:
        """One of them, from the first touch until the kiosk waits again."""
        app, chance = self.app, self.chance
        app.begin(chance.choice(list(app.face.languages)))
        frames(2)
        for step in range(chance.choice(PATIENCE)):
            before = self.flow.place
            if not self._step():
                break
            if chance.random() < 0.02:
                self._change_of_mind()
            if self.flow.place != before or step % DRAWN == 0:
                frames(1)
            else:
                unseen_frame()
        self._leave()
        wait(3)  # the page slides away, the kiosk sweeps
        assert not app.running and not self.flow.check.answers, "the session did not end"

    def _step(self) -> bool:
        """One answer or one page on; False at the end of what there is to see."""
        flow, chance, place = self.flow, self.chance, self.flow.place
        if place.screen == "safety":
            signs = flow.signs.on(place.detail)
            if chance.random() < 0.08:
                flow.tick(chance.choice(signs))
            else:
                flow.tick_none(place.detail)
                flow.continue_safety()
        elif place.screen == "deck":
            self._answer()
        elif place.screen == "stop":
            if chance.random() < 0.5:
                return False
            flow.leave_stop()
        elif place.screen == "result":
            self.results += 1
            for screen in chance.sample(("why", "next_steps", "review", "learn", "keep"), 2):
                flow.go(screen)
                frames(2)
            return False
        else:
            self.app.screen.primary.activate()
        return True

    def _answer(self) -> None:
        flow, chance = self.flow, self.chance
        card = flow.content.cards[flow.check.at]
        if chance.random() < 0.05:
            flow.undo()
        elif card.kind == "yes_no":
            flow.answer(card.id, chance.choice(("yes", "no", "unsure")))
        elif card.kind == "choice":
            flow.answer(card.id, chance.choice(card.values))
        else:
            flow.answer(card.id, (chance.choice(card.values),))

    def _change_of_mind(self) -> None:
        """Another language, larger words, a sheet."""
        app, face = self.app, self.app.face
        self.chance.choice((
            lambda: face.set(language=self.chance.choice(list(face.languages))),
            lambda: face.set(text_scale=self.chance.choice((0.85, 1.0, 1.25, 1.6))),
            lambda: face.set(theme="high_contrast"),
            app.ask_to_finish,
            lambda: app.keys.run("?"),
        ))()  # fmt: skip

    def _leave(self) -> None:
        app, chance = self.app, self.chance
        how = chance.choice(("finish", "finish", "walk away", "clear", "fault"))
        self.ends[how] = self.ends.get(how, 0) + 1
        if not app.running:
            return
        if how == "finish":
            app.finish()
        elif how == "clear":
            app.ask_to_finish()
            if app.sheet is not None:
                frames(2)
                app.finish()
        elif how == "fault":
            app._failures._times.clear()  # three in five minutes would end the kiosk, as they should
            app.failed(ValueError("a fault"))
        else:
            for _ in range(1000):
                self.clock.now += 1
                app.attendance.look()
                if not app.running:
                    break


def unseen_frame() -> None:
    """A frame that is laid out and not drawn."""
    from tests.ui import steps

    steps.unseen_frame()


def wait(seconds: float) -> None:
    """Let so much time pass in which nobody touches anything."""
    from tests.ui import steps

    frames(STILL)
    for _ in range(int(seconds)):  # second by second: Kivy's caches keep everything longer where a frame took minutes
        steps.pass_time(1)
        unseen_frame()
    frames(3)


def frames(count: int) -> None:
    """Let some frames pass; the last one is drawn, so that pictures and textures are really made."""
    from kivy.base import EventLoop

    for _ in range(count - 1):
        unseen_frame()
    EventLoop.idle()


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
    """Bytes that the C library has given out to Kivy, SDL and the driver. What Python holds is counted in blocks."""
    library = ctypes.CDLL(None)
    library.mallinfo2.restype = Mallinfo
    told = library.mallinfo2()
    return int(told.uordblks + told.hblkhd)


def counted() -> dict[str, int]:
    """What must not grow, once everything that can go is gone."""
    from kivy.base import EventLoop
    from kivy.clock import Clock as KivyClock
    from kivy.core.window import Window
    from kivy.uix.widget import Widget

    from selfcheck.kiosk.upkeep import memory, sweep

    for _ in range(FORGOTTEN):
        wait(60)
        sweep()
    for _ in range(REDRAWN):
        Window.canvas.ask_update()
        EventLoop.idle()
    return {
        "memory": in_use(),
        "widgets": sum(issubclass(type(thing), Widget) for thing in gc.get_objects()),
        "clock events": len(KivyClock.get_events()),
        "bindings": sum(len(Window.get_property_observers(name)) for name in HEARD),
        "files": len(os.listdir("/proc/self/fd")),
        "pages": memory(),
        "blocks of Python": sys.getallocatedblocks(),
        "threads": threading.active_count(),
    }


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
        first: dict[str, int] = {}
        now = first
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
                first = first or (now if number >= WARM else {})
                told = ", ".join(f"{name} {count}" for name, count in now.items())
                print(f"{number:5} sessions, {time.monotonic() - began:6.0f} s: {told}", flush=True)
        app.on_stop()
    print("how they left:", strangers.ends, "with a result:", strangers.results)
    grown = {name: now[name] - count for name, count in first.items()}
    unjudged = DRIVERS if given.drawn else ()
    over = [name for name, more in grown.items() if more > MOST.get(name, 0) and name not in unjudged]
    print("grown since the first hundred:", grown, "OVER: " + ", ".join(over) if over else "ok")
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
