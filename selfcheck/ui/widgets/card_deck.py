"""The pile of cards: the top one follows the finger and leaves with an answer, the next one lies beneath."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, StringProperty
from kivy.uix.behaviors import ButtonBehavior
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.tokens import tokens
from selfcheck.ui.widgets import load_kv
from selfcheck.ui.widgets.carried import Carried
from selfcheck.ui.widgets.still import Still
from selfcheck.ui.widgets.swipe import ANSWER_OF, DIRECTION_OF, Direction, Swipe

PEEK = 12.0  # dp that each card beneath shows, at the foot and at the sides

load_kv(__file__)


class CardDeck(FloatLayout):
    """Shows one card at a time and takes one answer for each.

    `show()` puts a card on top under a `token` of the caller's choice; `on_answer(token, value)` fires once
    for it, whether it was swiped, tapped (`answer('yes')`) or both in the same moment. `on_progress(direction,
    fraction)` tells how far the card is on its way ('right', 'left', 'down'; '' and 0 when it is back).
    `behind` is how many cards follow: up to two of them show an edge. `swipeable` off leaves every touch to
    the card. While a card moves it is drawn over all else, save for `above`: widgets that a card going down passes
    beneath. A card may have `wash` (0..1, its tint) and `scrolls_at(x, y)` (a vertical drag there is its own).
    """

    swipeable = BooleanProperty(True)
    behind = NumericProperty(2)
    above = ListProperty()
    rim = NumericProperty(1)
    yes_text = StringProperty("")
    no_text = StringProperty("")
    unsure_text = StringProperty("")

    def __init__(self, **kwargs: object) -> None:
        self.register_event_type("on_answer")
        self.register_event_type("on_progress")
        self._front: Carried | None = None
        self._under: Carried | None = None
        self._leaving: list[Carried] = []
        self._token: Any = None
        self._open = False  # the card on top has not been answered yet
        self._left_by: dict[Any, Direction] = {}
        self._swipe: Swipe | None = None
        self._finger: Any = None
        self._settling: Any = None  # ends the moment in which a second tap counts for nothing
        self._still = Still()
        super().__init__(**kwargs)
        self.bind(pos=self._place, size=self._place)

    def on_answer(self, token: Any, value: str) -> None:
        """The card shown under `token` was answered."""

    def on_progress(self, direction: str, fraction: float) -> None:
        """The card is on its way to an answer, or back in its place."""

    @property
    def card(self) -> Widget | None:
        """The card on top."""
        return self._front.card if self._front else None

    @property
    def busy(self) -> bool:
        """True while a card leaves: what is tapped now was meant for that one."""
        return self._settling is not None

    # what the screen asks for

    def show(
        self, card: Widget, next_widget: Widget | None = None, direction: str = "forward", token: Any = None
    ) -> None:
        """Put a card on top, `next_widget` beneath it. 'back' brings it in the way it once left."""
        first = self._front is None and not self._leaving
        self._drop_gesture()
        self._still.release()
        for layer in list(self._leaving):
            if layer.card in (card, next_widget):
                self._discard(layer)  # wanted again while it still flies: it comes down at once
        rising = self._under is not None and self._under.card is card
        front = self._under if rising else self._carried(card)
        assert front is not None
        for old in (self._front, self._under):
            if old is not None and old is not front:
                self._discard(old)
        self._front, self._token, self._open = front, token, True
        self._under = self._carried(next_widget, hidden=True) if next_widget is not None else None
        front.hidden = False
        self._stack(self._under, front, *self._leaving)
        self._place()
        if direction == "back":
            front.come_back(self._left_by.pop(token, "left"))
        elif first:
            front.rest()
        else:
            front.rise(rising)
        self._draw_moving()

    def answer(self, value: str) -> bool:
        """Answer the card on top as a button or a key does; False if it cannot be answered (again) now."""
        if self._front is None or not self._open or self.busy or self.disabled:
            return False
        self._drop_gesture()
        self._commit(value)
        return True

    def cancel_drag(self) -> None:
        """Forget the finger and put the card back: the program was paused, or the touch taken away."""
        dragging = self._swipe is not None and self._swipe.phase == "dragging"
        self._drop_gesture()
        if dragging and self._front is not None:
            self._front.rest()
            self._draw_moving()
            self.dispatch("on_progress", "", 0.0)

    # touches

    def on_touch_down(self, touch: Any) -> bool:
        front = self._front
        if self.disabled or front is None or not front.collide_point(*touch.pos):
            return False
        if self._swipe is not None:
            return True  # a second finger neither drags nor taps while the first one is at it
        if self.swipeable and self._open and not touch.is_mouse_scrolling:
            scrolls_at = getattr(front.card, "scrolls_at", None)
            x, y, time = self._report(touch, touch.time_start)
            self._finger = touch
            self._swipe = Swipe(
                width=front.width / look.dp(1),
                height=front.height / look.dp(1),
                x=x,
                y=y,
                time=time,
                scrolls=bool(scrolls_at and scrolls_at(*touch.pos)),
            )
        front.dispatch("on_touch_down", touch)
        return True

    def on_touch_move(self, touch: Any) -> bool:
        swipe = self._swipe
        if touch is not self._finger or swipe is None:
            return self._pass("on_touch_move", touch)
        if swipe.phase == "dragging":
            if touch.grab_current is self and not self._left_behind():
                swipe.move(*self._report(touch, touch.time_update))
                self._follow(swipe)
            return True
        if touch.grab_current is None and swipe.move(*self._report(touch, touch.time_update)) == "dragging":
            self._take_over(touch)
            self._follow(swipe)
            return True
        return self._pass("on_touch_move", touch)

    def on_touch_up(self, touch: Any) -> bool:
        swipe = self._swipe
        if touch is not self._finger or swipe is None:
            return self._pass("on_touch_up", touch)
        if swipe.phase != "dragging":
            self._drop_gesture()
            return self._pass("on_touch_up", touch)
        if touch.grab_current is self and not self._left_behind():
            ended = touch.time_end if touch.time_end > 0 else touch.time_update
            value = swipe.release(*self._report(touch, ended))
            self._drop_gesture()
            if value is not None and self._open and not self.busy:
                self._commit(value)
            else:
                self._return()
        return True

    def _left_behind(self) -> bool:
        """True, and the card is back, if the screen has gone from under the finger."""
        if self.get_root_window() is not None:
            return False
        self._drop_gesture()
        if self._front is not None:
            self._front.rest()
        self._draw_moving()
        return True

    def _report(self, touch: Any, time: float) -> tuple[float, float, float]:
        return (touch.x / look.dp(1), touch.y / look.dp(1), time)

    def _pass(self, event: str, touch: Any) -> bool:
        front = self._front
        return bool(front is not None and touch.grab_current is None and front.dispatch(event, touch))

    def _take_over(self, touch: Any) -> None:
        """The finger drags the card: what held it inside the card lets go, without having been tapped."""
        for reference in list(touch.grab_list):
            holder = reference()
            if holder is None or holder is self:
                continue
            touch.ungrab(holder)
            if isinstance(holder, ButtonBehavior):
                holder.cancel_event()
                holder.state = "normal"
                touch.ud.pop(holder, None)
            elif isinstance(holder, ScrollView):
                holder._touch = None
        touch.grab(self, exclusive=True)  # no other widget has to look at it
        if self._front is not None:
            self._front.stop()
            self._front.zoom = self._front.opacity = 1

    def _drop_gesture(self) -> None:
        if self._swipe is not None and self._swipe.phase == "dragging":
            self._finger.ungrab(self)
        self._finger = self._swipe = None

    # what the card does

    def _follow(self, swipe: Swipe) -> None:
        front = self._front
        if front is None:
            return
        unit = look.dp(1)
        swipe.width, swipe.height = front.width / unit, front.height / unit
        dx, dy = swipe.offset
        front.carry(dx * unit, dy * unit)
        self._draw_moving()
        front.tell(swipe.direction, swipe.progress, self._word(swipe.direction))
        self.dispatch("on_progress", swipe.direction or "", swipe.progress)

    def _return(self) -> None:
        if self._front is not None:
            self._front.go_back()
        self.dispatch("on_progress", "", 0.0)

    def _commit(self, value: str) -> None:
        """Spend the card's one answer, send the card off, then tell the screen, which shows the next one."""
        leaving, token = self._front, self._token
        assert leaving is not None
        direction = DIRECTION_OF.get(value, "right")
        self._open, self._front = False, None
        self._left_by[token] = direction
        leaving.hidden = True
        leaving.stop()
        self._leaving.append(leaving)
        if value in DIRECTION_OF:
            leaving.tell(direction, 1, self._word(direction))
        self.dispatch("on_progress", direction, 1.0)
        leaving.fly_out(direction, self._discard)
        self._draw_moving()
        pause = float(tokens().motion["card_fly_out"]["ms"]) / 1000
        self._settling = Clock.schedule_once(self._settled, pause)
        self.dispatch("on_answer", token, value)

    def _settled(self, *_: object) -> None:
        self._settling = None
        if self._swipe is None or self._swipe.phase != "dragging":
            self.dispatch("on_progress", "", 0.0)

    def _word(self, direction: Direction | None) -> str:
        return str(getattr(self, f"{ANSWER_OF[direction]}_text")) if direction else ""

    # layers

    def _draw_moving(self, *_: object) -> None:
        """Draw what moves now over a picture of all that does not; everything as ever when nothing moves."""
        dragged = self._front if self._swipe is not None and self._swipe.phase == "dragging" else None
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
        made.fbind("dx", self._cover, made)
        made.fbind("zoom", self._cover, made)
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
        room = look.dp(2 * PEEK)
        size = (self.width, max(1.0, self.height - room))
        for layer in (self._front, self._under, *self._leaving):
            if layer is not None:
                layer.pos, layer.size = (self.x, self.y + room), size
        if self._under is not None:
            start = float(tokens().motion["card_rise"]["from_scale"])
            scale = min(start, 1 - room / max(room * 2, self.width))
            self._under.zoom = scale
            self._under.dy = -(look.dp(PEEK) + size[1] * (1 - scale) / 2)
        if self._still.holding:
            self._draw_moving()

    def on_parent(self, _: Widget, parent: Widget | None) -> None:
        """Nothing moves, waits or holds a finger once the deck is off the screen."""
        if parent is not None:
            return
        self._drop_gesture()
        for layer in list(self._leaving):
            self._discard(layer)
        if self._front is not None:
            self._front.rest()
        self._draw_moving()
        if self._settling is not None:
            self._settling.cancel()
            self._settling = None
