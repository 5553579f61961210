"""A pile of cards: one on top, the next beneath it, and those that still fly away."""

from __future__ import annotations

from kivy.properties import ListProperty, NumericProperty
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.tokens import tokens
from selfcheck.ui.widgets import load_kv
from selfcheck.ui.widgets.carried import Carried
from selfcheck.ui.widgets.still import Still

load_kv(__file__)


class Pile(FloatLayout):
    """Lays cards on each other and moves them.

    `behind` is how many cards follow: up to two of them show an edge. While a card moves it is drawn over all else,
    save for `above`: widgets that a card going down passes beneath. From `hold()` to `let_go()` a finger has the top
    one, and it counts as moving.
    """

    behind = NumericProperty(2)
    above = ListProperty()
    rim = NumericProperty(1)

    def __init__(self, **kwargs: object) -> None:
        self._front: Carried | None = None
        self._under: Carried | None = None
        self._leaving: list[Carried] = []
        self._held = False
        self._still = Still()
        super().__init__(**kwargs)
        self.bind(pos=self._place, size=self._place)

    @property
    def card(self) -> Widget | None:
        """The card on top."""
        return self._front.card if self._front else None

    # what is done with cards

    def lay(self, card: Widget, beneath: Widget | None = None, back_from: str = "") -> None:
        """Put a card on top and another beneath it. It rises from where it lies, or comes back from a side."""
        first = self._front is None and not self._leaving
        self._still.release()
        for layer in list(self._leaving):
            if layer.card in (card, beneath):
                self._discard(layer)  # wanted again while it still flies: it comes down at once
        rising = self._under is not None and self._under.card is card
        front = self._under if rising else self._carried(card)
        assert front is not None
        for old in (self._front, self._under):
            if old is not None and old is not front:
                self._discard(old)
        self._front = front
        self._under = self._carried(beneath, hidden=True) if beneath is not None else None
        front.hidden = False
        self._stack(self._under, front, *self._leaving)
        self._place()
        if back_from:
            front.come_back(back_from)
        elif first:
            front.rest()
        else:
            front.rise(rising)
        self._draw_moving()

    def send_off(self, direction: str, word: str | None) -> None:
        """Let the card on top leave; `word` is stamped on it."""
        leaving = self._front
        assert leaving is not None
        self._front = None
        leaving.hidden = True
        leaving.stop()
        self._leaving.append(leaving)
        if word is not None:
            leaving.tell(direction, 1, word)
        leaving.fly_out(direction, self._discard)
        self._draw_moving()

    def hold(self) -> None:
        """The card on top goes where the finger goes from now on."""
        self._held = True
        if self._front is not None:
            self._front.stop()
            self._front.zoom = self._front.opacity = 1

    def let_go(self) -> None:
        """No finger holds the card any more."""
        self._held = False

    def put_back(self) -> None:
        """Be in place at once."""
        if self._front is not None:
            self._front.rest()
        self._draw_moving()

    # how it is drawn

    def _draw_moving(self, *_: object) -> None:
        """Draw what moves now over a picture of all that does not; everything as ever when nothing moves."""
        dragged = self._front if self._held else None
        layers = [layer for layer in (self._front, *self._leaving) if layer is not None]
        moving = [layer for layer in layers if layer.moving or layer is dragged]
        for layer in layers:
            if layer not in moving:
                layer.land()
        if not moving or self.get_root_window() is None:
            self._still.release()
            return
        for layer in moving:
            layer.lift()
        self._still.hold(*moving, above=self.above if any(layer.dy < 0 and not layer.dx for layer in moving) else ())

    def _cover(self, layer: Carried, *_: object) -> None:
        """What the card on top hides need not be drawn."""
        if layer is self._front:
            self._still.cover(layer.covers())

    def _carried(self, card: Widget, hidden: bool = False) -> Carried:
        made = Carried(card, hidden=hidden)
        made.bind(moving=self._draw_moving)
        for name in ("dx", "dy", "angle", "zoom"):
            made.fbind(name, self._cover, made)
        return made

    def _stack(self, *layers: Carried | None) -> None:
        """Draw these layers and no others, the last one on top."""
        for layer in layers:
            if layer is not None:
                if layer.parent is not None:
                    self.remove_widget(layer)
                self.add_widget(layer)

    def _discard(self, layer: Carried) -> None:
        self._still.release()
        layer.let_go()
        if layer in self._leaving:
            self._leaving.remove(layer)
        if layer.parent is self:
            self.remove_widget(layer)

    def _place(self, *_: object) -> None:
        """Lay the layers into their places; how far a card is carried is a matter of its matrix alone."""
        room = 2 * look.part("pile", "peek")
        size = (self.width, max(1.0, self.height - room))
        for layer in (self._front, self._under, *self._leaving):
            if layer is not None:
                layer.pos, layer.size = (self.x, self.y + room), size
        if self._under is not None:
            start = tokens().motion["card_rise"].from_scale
            scale = min(start, 1 - room / max(room * 2, self.width))
            self._under.zoom = scale
            self._under.dy = -(look.part("pile", "peek") + size[1] * (1 - scale) / 2)
        if self._still.holding:
            self._draw_moving()

    def on_parent(self, _: Widget, parent: Widget | None) -> None:
        """Nothing moves once the pile is off the screen."""
        if parent is None:
            self.let_go()
            for layer in list(self._leaving):
                self._discard(layer)
            self.put_back()
