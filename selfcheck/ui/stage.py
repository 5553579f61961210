"""Where screens stand: the window, less what bars and cut-outs of a phone cover.

Screens, sheets and toasts are laid out clear of the edges; the grounds that reach the edge of a screen (`look.bleed`)
are painted on beneath the bars.
"""

from __future__ import annotations

from collections.abc import Callable

from kivy.clock import Clock
from kivy.properties import ListProperty
from kivy.uix.floatlayout import FloatLayout

from selfcheck.devices import SafeArea
from selfcheck.ui.look import look

SETTLED = 0.5
"""Seconds after which a phone that was turned says for certain where its bars are."""


class Stage(FloatLayout):
    """Lays its children out between `edges`: pixels left, top, right, bottom."""

    edges = ListProperty([0, 0, 0, 0])

    def __init__(self, area: SafeArea) -> None:
        super().__init__()
        self._area = area
        self.on_edges_changed: Callable[[], None] = lambda: None
        self.bind(edges=self._trigger_layout)
        self._read_again = Clock.create_trigger(self._read, SETTLED)

    def clear_edges(self) -> None:
        """Ask anew what is covered; `on_edges_changed` is called when it is something else."""
        self._read()
        self._read_again()

    def dress(self) -> None:
        """Have bars over this look's ground be seen."""
        red, green, blue, _ = look.color.bg
        self._area.dress(0.299 * red + 0.587 * green + 0.114 * blue > 0.5)

    def do_layout(self, *args: object, **kwargs: object) -> None:
        left, top, right, bottom = self.edges
        place = (self.x + left, self.y + bottom)
        for child in self.children:
            if not child.pos_hint:
                child.pos = place
        super().do_layout(pos=place, size=(self.width - left - right, self.height - top - bottom))

    def _read(self, *_: object) -> None:
        covered = self._area.read()
        if covered != look.edges:
            look.edges = covered
            self.edges = list(covered)
            self.on_edges_changed()
