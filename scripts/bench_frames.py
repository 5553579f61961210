"""Times frames while something moves: our deck and our balance, and one bare Kivy rounded rectangle.

    python scripts/bench_frames.py 412x915

Both move the same way in the same window of one process, in turns, so that what else the machine does meets both. The
rectangle is as large as the card; it follows the same finger along the same path, and turns as long as the balance
settles. A frame is everything from the finger's report to the last pixel: events, layout, drawing, and waiting for the
graphics card, or for the program that stands in for one. Prints milliseconds at the median, and how many times longer
ours take; ends with 1 where that is more than `AT_MOST`.
"""

from __future__ import annotations

import math
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import tests.conftest  # noqa: E402, F401  the environment of the tests: offscreen, no settings of this machine

os.environ.pop("LP_NUM_THREADS", None)  # drawn by as many threads as on the device: the tests take one a process

AT_MOST = 2.0
"""Times the bare rectangle's frame that one of ours may take, at the median."""
ROUNDS = 9
DRAG = 60
"""Frames of one drag: out to one side, past the middle to the other, and back."""
REACH = 0.45
"""Of the card's width, to each side: well past the point where letting go would answer."""
TURN = 12.0
"""Degrees for a card's width, as the design turns the card."""


def main() -> int:
    width, height = (int(part) for part in sys.argv[1].split("x"))
    os.environ.update(KCFG_GRAPHICS_WIDTH=str(width), KCFG_GRAPHICS_HEIGHT=str(height))
    from tests.ui.steps import own_window

    own_window()
    ours, bare = _Ours(), _Bare()
    times: dict[str, dict[str, list[list[float]]]] = {what: {"ours": [], "bare": []} for what in ("drag", "settle")}
    for _ in range(ROUNDS + 1):  # the first round only warms up
        with ours.deck() as card:
            across, middle = tuple(card.size), card.center
            times["drag"]["ours"].append(list(_drag(middle, across[0], ours.carried)))
        with bare.shown(across, middle):
            times["drag"]["bare"].append(list(_drag(middle, across[0], bare.carried)))
            times["settle"]["bare"].append(list(_frames(bare.settle())))
        with ours.result() as settling:
            times["settle"]["ours"].append(list(_frames(settling)))
    over = False
    for what, both in times.items():
        found = _summary(both["ours"][1:], both["bare"][1:])
        over = over or found["times"] > AT_MOST
        print(
            f"{sys.argv[1]:9} {what:6} {found['ours']:6.2f} ms, a bare rectangle {found['bare']:6.2f} ms: "
            f"{found['times']:.2f} times, at most {AT_MOST:.0f}"
        )
    return int(over)


def _summary(ours: list[list[float]], bare: list[list[float]]) -> dict[str, float]:
    """Medians in milliseconds, and how many times longer ours take: by rounds, so that a busy moment counts once."""
    pairs = [(statistics.median(mine), statistics.median(others)) for mine, others in zip(ours, bare, strict=True)]
    return {
        "ours": statistics.median(mine for mine, _ in pairs) * 1000,
        "bare": statistics.median(others for _, others in pairs) * 1000,
        "times": statistics.median(mine / others for mine, others in pairs),
    }


def _frame() -> bool:
    """One frame; True if anything was drawn in it."""
    from kivy.base import EventLoop
    from kivy.core.window import Window
    from kivy.graphics.opengl import glFinish

    drawn: list[object] = []
    Window.bind(on_flip=drawn.append)
    EventLoop.idle()
    glFinish()
    Window.unbind(on_flip=drawn.append)
    return bool(drawn)


def _drag(middle: tuple[float, float], width: float, carried: Callable[[], float]) -> Iterator[float]:
    """Drag with one finger; yields the seconds that each frame took."""
    from kivy.tests.common import UnitTestTouch

    x, y = middle
    finger = UnitTestTouch(x, y)
    finger.touch_down()
    finger.touch_move(x + 20, y)
    for _ in range(4):
        _frame()
    for number in range(DRAG):
        to = x + REACH * width * math.sin(math.tau * number / DRAG)
        begun = time.perf_counter()
        finger.touch_move(to, y)
        _frame()
        yield time.perf_counter() - begun
        if number == DRAG // 4 and carried() < 0.3 * width:
            raise RuntimeError(f"nothing followed the finger: {carried():.0f} of {width:.0f} pixels")
    finger.touch_move(x, y)
    finger.touch_up()


def _frames(moving: Callable[[], bool]) -> Iterator[float]:
    """Seconds for each frame that is drawn while something moves; not the first ones, in which it is built."""
    for _ in range(3):
        _frame()
    while moving():
        begun = time.perf_counter()
        if _frame():
            yield time.perf_counter() - begun


class _Bare:
    """One rounded rectangle in an empty window."""

    def shown(self, size: tuple[float, ...], middle: tuple[float, float]) -> _Bare:
        from kivy.graphics import Color, PopMatrix, PushMatrix, Rotate, RoundedRectangle, Translate
        from kivy.uix.widget import Widget

        self.widget = Widget()
        with self.widget.canvas:
            Color(0.37, 0.19, 0.32, 1)
            PushMatrix()
            self.shift = Translate(0, 0)
            self.turn = Rotate(angle=0, origin=middle)
            RoundedRectangle(pos=(middle[0] - size[0] / 2, middle[1] - size[1] / 2), size=size, radius=[24])
            PopMatrix()
        self.width = size[0]
        self.widget.bind(on_touch_move=self._follow)
        return self

    def __enter__(self) -> _Bare:
        from kivy.core.window import Window

        Window.add_widget(self.widget)
        return self

    def __exit__(self, *_exception: object) -> None:
        from kivy.core.window import Window

        Window.remove_widget(self.widget)

    def _follow(self, _: Any, touch: Any) -> None:
        self.shift.x = touch.x - touch.ox
        self.turn.angle = -TURN * self.shift.x / self.width

    def carried(self) -> float:
        return float(self.shift.x)

    def settle(self) -> Callable[[], bool]:
        from kivy.animation import Animation

        turning = Animation(angle=8, d=1.6, t="out_back")
        turning.start(self.turn)
        return lambda: bool(turning.have_properties_to_animate(self.turn))


class _Ours:
    """The app as it is, at a card of the deck or at a result."""

    def __init__(self) -> None:
        from selfcheck.keeping import SettingsFile
        from selfcheck.ui.app import SelfCheckApp

        self.app = SelfCheckApp(SettingsFile(ROOT / "build" / "no-settings.json"))
        self.stage = self.app.build()

    def _open(self, name: str) -> None:
        from kivy.core.window import Window

        from tests.ui.scenes import SCENES

        self.app.flow.state = next(scene for scene in SCENES if scene.name == name).state
        self.app.flow._assessed = None
        self.app.face.kept.clear()  # so that the balance has not been seen yet
        self.app.rebuild()
        Window.add_widget(self.stage)

    def _find(self, kind: type) -> Any:
        return next(widget for widget in self.stage.walk() if isinstance(widget, kind))

    def deck(self) -> _Shown:
        from selfcheck.ui.widgets.card_deck import CardDeck

        self._open("03-deck-timing")
        for _ in range(8):
            _frame()
        self.carried = lambda: float(self._find(CardDeck).card.parent.dx)
        return _Shown(self.stage, self._find(CardDeck).card)

    def result(self) -> _Shown:
        from selfcheck.ui.widgets.balance import Balance

        self._open("06-result-mechanical")
        balance = self._find(Balance)
        done: list[bool] = []
        balance.bind(on_settled=lambda *_: done.append(True))
        return _Shown(self.stage, lambda: not done)


class _Shown:
    """The stage in the window for as long as the block lasts; gives what is to be watched."""

    def __init__(self, stage: Any, watched: Any) -> None:
        self.stage, self.watched = stage, watched

    def __enter__(self) -> Any:
        return self.watched

    def __exit__(self, *_exception: object) -> None:
        from kivy.core.window import Window

        for _ in range(40):
            _frame()
        Window.remove_widget(self.stage)


if __name__ == "__main__":
    sys.exit(main())
