"""One or two switches: who can press no more than a key or two still comes to everything.

With two, Space steps from control to control and Enter chooses. With one, either key begins: the ring then steps by
itself, at a pace that the person sets, and the key chooses what has it. A switch stands for a key of the keyboard, as
switch boxes do. Words that no control lies in are steps of their own, so that a page is read before it is left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kivy.clock import Clock, ClockEvent
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from selfcheck.ui.focus import reachable
from selfcheck.ui.keys import Key
from selfcheck.ui.scrolling import long_page, scroll
from selfcheck.ui.widgets.segments import SegmentedProgress
from selfcheck.ui.widgets.tappable import Tappable
from selfcheck.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from selfcheck.ui.app import SelfCheckApp

ROUNDS = 3
"""How often the ring goes around without a press before it rests."""
PAGE = 0.85
"""Of the height of a page: what is further away than that is not jumped to over words that nobody saw."""


class Switches:
    """Adds its keys to the table while the mode is on. Its timer runs only after a press, and not for long."""

    def __init__(self, app: SelfCheckApp) -> None:
        self._app = app
        self._fresh = True  # nothing on this screen or card was stepped to yet
        self._reading = False  # the last step moved the page
        self._rounds = 0
        self._next: ClockEvent | None = None

    def keys(self) -> list[Key]:
        """What the switches do now; nothing while the mode is off."""
        match self._app.face.settings.switches:
            case "two":
                step = Key(("space",), "ui.keys.next", lambda _: self.step(), repeats=False)
                return [step, Key(("enter",), "ui.keys.choose", lambda _: self._choose())]
            case "one":
                return [Key(("space", "enter"), "ui.keys.scan", lambda _: self._press())]
        return []

    def begin(self, card: bool = False) -> None:
        """Another screen, or on the same one another `card`: step into its middle first, past the bar on top."""
        self._fresh, self._reading = True, False
        if card and self._app.face.settings.switches != "off":
            self._app.focus.give(None)

    @property
    def steps_by_itself(self) -> bool:
        """True while the ring moves with nobody pressing anything."""
        return self._next is not None

    def stop(self, *_: object) -> None:
        """No step by itself any more."""
        if self._next is not None:
            self._next.cancel()
            self._next = None

    def forget(self) -> None:
        """As at the start."""
        self.stop()
        self._fresh, self._reading, self._rounds = True, False, 0

    def step(self) -> None:
        """To the next control, or on through words that are not seen yet."""
        focus = self._app.focus
        held = focus.current
        if held is not None and held.step_inside():
            return
        target = self._first() if self._fresh and held is None else focus.ahead()
        if target is None:
            return
        page = self._unread(held, target)
        self._reading = page is not None
        if page is not None:
            focus.pass_by()
            scroll(page, "page_down")
            return
        self._fresh = False
        focus.give(target)
        if target is next(reachable(focus.root), None):
            self._rounds += 1

    # --- one key ----------------------------------------------------------------------------------------------

    def _press(self) -> None:
        if self.steps_by_itself:
            self._choose()
        else:
            self.step()
        self._rounds = 0
        self._wait()

    def _choose(self) -> None:
        focus = self._app.focus
        if focus.current is None:
            self.step()
        else:
            self._app.reader.name(focus.current)
            focus.activate()

    def _wait(self) -> None:
        self.stop()
        self._next = Clock.schedule_once(self._by_itself, self._app.face.settings.switch_pace)

    def _by_itself(self, *_: object) -> None:
        self._next = None
        if self._app.face.settings.switches != "one" or self._rounds >= ROUNDS:
            self._app.focus.rest()
            return
        self.step()
        held = self._app.focus.current
        if held is not None:
            self._app.reader.describe(held)
        self._wait()

    # --- where to ---------------------------------------------------------------------------------------------

    def _first(self) -> Tappable | None:
        """The first control in the middle of the screen; the bar on top comes last, since it is always the same."""
        controls = list(reachable(self._app.focus.root))
        passed = (TopBar, SegmentedProgress)
        return next((one for one in controls if not any(isinstance(part, passed) for part in _around(one))), None) or (
            controls[0] if controls else None
        )

    def _unread(self, held: Tappable | None, target: Tappable) -> ScrollView | None:
        """The page to move, where a step to `target` would pass words that were never in sight."""
        page = long_page(self._app.sheet or self._app.screen)
        if page is None or page.scroll_y <= 0.001:
            return None
        low, high = page.to_window(*page.pos)[1], page.to_window(page.x, page.top)[1]
        bottom = target.to_window(*target.pos)[1]
        if page in _around(target):
            return page if low - bottom > PAGE * page.height else None
        before = self._reading or (held is not None and page in _around(held))
        above = held is None or held.to_window(*held.pos)[1] >= high - 1
        return page if before or (above and bottom < low) else None


def _around(control: Widget) -> list[Widget]:
    """Everything a control lies in."""
    found, part = [], control.parent
    while isinstance(part, Widget) and part is not part.parent:
        found.append(part)
        part = part.parent
    return found
