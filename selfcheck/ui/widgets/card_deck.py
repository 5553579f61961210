"""Cards that a finger carries or a button sends off: each leaves with one answer."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.properties import BooleanProperty, StringProperty
from kivy.uix.behaviors import ButtonBehavior
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.tokens import tokens
from selfcheck.ui.widgets.pile import Pile
from selfcheck.ui.widgets.swipe import ANSWER_OF, DIRECTION_OF, Direction, Swipe


class CardDeck(Pile):
    """Shows one card at a time and takes one answer for each.

    `show()` puts a card on top under a `token` of the caller's choice; `on_answer(token, value)` fires once
    for it, whether it was swiped, tapped (`answer('yes')`) or both in the same moment. `on_progress(direction,
    fraction)` tells how far the card is on its way ('right', 'left', 'down'; '' and 0 when it is back).
    `swipeable` off leaves every touch to the card. A card may have `wash` (0..1, its tint) and `scrolls_at(x, y)`
    (a vertical drag there is its own).
    """

    swipeable = BooleanProperty(True)
    yes_text = StringProperty("")
    no_text = StringProperty("")
    unsure_text = StringProperty("")

    def __init__(self, **kwargs: object) -> None:
        self.register_event_type("on_answer")
        self.register_event_type("on_progress")
        self._token: Any = None
        self._open = False  # the card on top has not been answered yet
        self._left_by: dict[Any, Direction] = {}
        self._swipe: Swipe | None = None
        self._finger: Any = None
        self._settling: Any = None  # ends the moment in which a second tap counts for nothing
        super().__init__(**kwargs)

    def on_answer(self, token: Any, value: str) -> None:
        """The card shown under `token` was answered."""

    def on_progress(self, direction: str, fraction: float) -> None:
        """The card is on its way to an answer, or back in its place."""

    @property
    def busy(self) -> bool:
        """True while a card leaves: what is tapped now was meant for that one."""
        return self._settling is not None

    # what the screen asks for

    def show(
        self, card: Widget, next_widget: Widget | None = None, direction: str = "forward", token: Any = None
    ) -> None:
        """Put a card on top, `next_widget` beneath it. 'back' brings it in the way it once left."""
        self._drop_gesture()
        self._token, self._open = token, True
        self.lay(card, next_widget, self._left_by.pop(token, "left") if direction == "back" else "")

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
            self.put_back()
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
                width=front.width / look.unit,
                height=front.height / look.unit,
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
        self.put_back()
        return True

    def _report(self, touch: Any, time: float) -> tuple[float, float, float]:
        return (touch.x / look.unit, touch.y / look.unit, time)

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
        self.hold()

    def _drop_gesture(self) -> None:
        if self._swipe is not None and self._swipe.phase == "dragging":
            self._finger.ungrab(self)
        self._finger = self._swipe = None
        self.let_go()

    # what the card does

    def _follow(self, swipe: Swipe) -> None:
        front = self._front
        if front is None:
            return
        unit = look.unit
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
        token, direction = self._token, DIRECTION_OF.get(value, "right")
        self._open = False
        self._left_by[token] = direction
        self.dispatch("on_progress", direction, 1.0)
        self.send_off(direction, self._word(direction) if value in DIRECTION_OF else None)
        pause = tokens().motion["card_fly_out"].ms / 1000
        self._settling = Clock.schedule_once(self._settled, pause)
        self.dispatch("on_answer", token, value)

    def _settled(self, *_: object) -> None:
        self._settling = None
        if self._swipe is None or self._swipe.phase != "dragging":
            self.dispatch("on_progress", "", 0.0)

    def _word(self, direction: Direction | None) -> str:
        return str(getattr(self, f"{ANSWER_OF[direction]}_text")) if direction else ""

    def on_parent(self, pile: Widget, parent: Widget | None) -> None:
        """Nothing waits or holds a finger either once the deck is off the screen."""
        if parent is not None:
            return
        self._drop_gesture()
        super().on_parent(pile, parent)
        if self._settling is not None:
            self._settling.cancel()
            self._settling = None
