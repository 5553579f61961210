"""The keyboard order: which control has the focus, and where Tab takes it next.

Kivy's own focus needs a keyboard a widget and forgets it when a screen is built anew; one small owner for the whole
window is simpler and draws its order from the screen itself, top to bottom.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kivy.clock import Clock
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets.tappable import Tappable


def reachable(root: Widget) -> Iterator[Tappable]:
    """Every control below `root` that can take the focus now, in reading order."""
    for child in reversed(root.children):
        if getattr(child, "hidden", False) or child.opacity == 0:
            continue
        if isinstance(child, Tappable) and child.takes_focus and not child.disabled:
            yield child
        yield from reachable(child)


def bring_into_view(control: Widget) -> None:
    """Scroll everything that scrolls around a control until it is in sight, with room for its ring."""
    around = look.stroke("focus") + look.stroke("focus_gap") + look.space("xs")
    part = control.parent
    while isinstance(part, Widget) and part is not part.parent:
        if isinstance(part, ScrollView):
            start, end = control.to_window(*control.pos), control.to_window(control.right, control.top)
            first, last = part.to_window(*part.pos), part.to_window(part.right, part.top)
            wide, tall = part.viewport_size
            part.scroll_x = _scrolled(part.scroll_x, wide - part.width, start[0] - first[0], end[0] - last[0], around)
            part.scroll_y = _scrolled(part.scroll_y, tall - part.height, start[1] - first[1], end[1] - last[1], around)
        part = part.parent


def in_sight(control: Widget) -> bool:
    """True if nothing that scrolls around a control cuts off its upper or lower edge."""
    part, (low, high) = control.parent, _span(control)
    while isinstance(part, Widget) and part is not part.parent:
        if isinstance(part, ScrollView):
            first, last = _span(part)
            if low < first - 1 or high > last + 1:
                return False
        part = part.parent
    return True


def _span(part: Widget) -> tuple[float, float]:
    """The lower and the upper edge in the window."""
    return part.to_window(*part.pos)[1], part.to_window(part.right, part.top)[1]


def _scrolled(share: float, room: float, before: float, after: float, around: float) -> float:
    """Where a scroll view has to stand, 0 to 1: `before` and `after` are how far inside the edges of the view the
    control begins and ends, in pixels. The end that is read first wins where both do not fit."""
    if room <= 0:
        return share
    away = min(0.0, before - around)
    if after + around > 0 or (away and after - away + around > 0):
        away = after + around
    return min(1.0, max(0.0, share + away / room))


class Mark(NamedTuple):
    """A place in the order that outlives the control: screens are built anew, and names change with what is said."""

    kind: type
    name: str
    at: int


class FocusOrder:
    """Moves the focus among the controls of `root` and activates the one that has it.

    Where a control with the focus goes away, the next step begins at its place in the order.
    """

    def __init__(self, root: Widget) -> None:
        self._root = root
        self._at: int | None = None
        self._under: list[Mark | None] = []
        self._held: Tappable | None = None
        self._follow = Clock.create_trigger(self._bring)

    @property
    def root(self) -> Widget:
        """What the focus moves in: the screen, or the panel over it."""
        return self._root

    def begin(self) -> None:
        """Another screen: the next step begins at its top."""
        self._at = None

    def forget(self) -> None:
        """As at the start: nothing has the focus, and no panel is over the screen."""
        self._follow.cancel()
        self._under.clear()
        self._at = self._held = None

    def enter(self, panel: Widget) -> None:
        """A panel came up: move in it alone, from its first control if the keyboard is in use."""
        self._under.append(self.mark())
        self.give(None)
        self._root = panel
        if self._under[-1] is not None:
            self.move(1)

    def leave(self, screen: Widget) -> None:
        """The panel is gone: move in the screen again, from the control that opened it."""
        self._root, self._at = screen, None
        mark = self._under.pop() if self._under else None
        if mark is not None:
            self.restore(mark)

    @property
    def current(self) -> Tappable | None:
        """The control that has the focus now; None if none has."""
        held = self._held
        if held is None or not held.focused or not self._shows(held):
            held = next((control for control in reachable(self._root) if control.focused), None)
        self._held = held
        return held

    def _shows(self, control: Tappable) -> bool:
        """What `reachable` says of one control, without a look at a thousand others."""
        if control.disabled or not control.takes_focus:
            return False
        part = control
        while part is not self._root:
            if part is None or part is part.parent or part.opacity == 0 or getattr(part, "hidden", False):
                return False
            part = part.parent
        return True

    def move(self, step: int, within: Widget | None = None) -> Tappable | None:
        """Give the focus to the next control (`step` 1) or the one before (-1), around the ends; of a part only, if
        `within` is one."""
        controls = list(reachable(within or self._root))
        target = self._ahead(controls, step, None if within is not None else self._at)
        if target is not None:
            self._give(target, controls if within is None else list(reachable(self._root)))
        return target

    def ahead(self) -> Tappable | None:
        """What the next step would come to."""
        return self._ahead(list(reachable(self._root)), 1, self._at)

    def pass_by(self) -> None:
        """Take the ring away; the next step goes on from here."""
        mark = self.mark()
        if mark is not None:
            self.rest()
            self._at = mark.at + 1

    @staticmethod
    def _ahead(controls: list[Tappable], step: int, gone: int | None) -> Tappable | None:
        """`gone` is where the focus was, if nothing has it now."""
        if not controls:
            return None
        at = next((index for index, control in enumerate(controls) if control.focused), None)
        if at is None:
            at = (-1 if step > 0 else 0) if gone is None else min(gone, len(controls)) - (step > 0)
        return controls[(at + step) % len(controls)]

    def give(self, target: Tappable | None) -> None:
        """Give the focus to a control and bring it into sight; None takes it away."""
        self._give(target, list(reachable(self._root)))

    def _give(self, target: Tappable | None, controls: list[Tappable]) -> None:
        self._at = None
        for at, control in enumerate(controls):
            control.focused = control is target
            if control is target:
                self._at = at
        if target is not None:
            self._bring()
            self._follow()  # once more when the page has settled

    def follow(self, target: Tappable) -> None:
        """Give the focus to `target` where the keyboard is in use: something has the focus already."""
        if self.current is not None:
            self.give(target)

    def rest(self) -> None:
        """Hide the ring, as for somebody who goes on by touch; the next step goes on from where it was."""
        mark, held = self.mark(), self.current
        if mark is not None and held is not None:
            self._at, held.focused = mark.at, False

    def activate(self) -> bool:
        """Choose the control that has the focus; False if none has."""
        mark, control = self.mark(), self.current
        if mark is None or control is None:
            return False
        self._at = mark.at  # it may go away by it
        control.activate()
        return True

    # --- under a panel ----------------------------------------------------------------------------------------

    def mark(self) -> Mark | None:
        """Where the focus is; None if nothing has it."""
        found = ((at, control) for at, control in enumerate(reachable(self._root)) if control.focused)
        return next((Mark(type(control), control.spoken, at) for at, control in found), None)

    def restore(self, mark: Mark) -> bool:
        """Give the focus to what stands where the mark was made: of the same kind and name, else in the same place."""
        kin = [(at, control) for at, control in enumerate(reachable(self._root)) if type(control) is mark.kind]
        named = [(at, control) for at, control in kin if control.spoken == mark.name]
        found = min(named or kin, key=lambda one: abs(one[0] - mark.at), default=None)
        if found is None:
            return False
        self.give(found[1])
        return True

    def _bring(self, *_: object) -> None:
        """Scroll until the focus and its ring are in sight."""
        target = self.current
        if target is not None:
            bring_into_view(target)
