"""Is somebody still there? The question, how many seconds are left, and two answers; the safe one is the large one."""

from __future__ import annotations

import math
from collections.abc import Callable

from kivy.graphics import Color, Rectangle
from kivy.uix.anchorlayout import AnchorLayout
from kivy.uix.widget import Widget

from selfcheck.ui import room
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import column, middle, side_by_side, whom_to_call
from selfcheck.ui.widgets.buttons import PrimaryButton, SecondaryButton
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text
from selfcheck.ui.widgets.timer_ring import TimerRing


class Cover(AnchorLayout):
    """A card in the middle of a darkened window that lets no touch through to what is below."""

    def __init__(self) -> None:
        super().__init__(padding=look.space("m"))
        self.widest = look.part("still_there", "widest")
        with self.canvas.before:
            Color(rgba=look.scrim())
            self._scrim = Rectangle()
        self.bind(pos=self._fit, size=self._fit)
        self.card = Surface(shadow="e2", radius="kiosk_card", spacing=look.space("m"), size_hint_x=None)
        self.card.padding = look.space("xl")
        self.add_widget(self.card)

    def _fit(self, *_: object) -> None:
        self._scrim.pos, self._scrim.size = self.pos, self.size
        self.card.width = min(self.widest, self.width - 2 * look.space("m"))

    def on_touch_down(self, touch: object) -> bool:
        super().on_touch_down(touch)
        return True

    def on_touch_move(self, touch: object) -> bool:
        super().on_touch_move(touch)
        return True

    def on_touch_up(self, touch: object) -> bool:
        super().on_touch_up(touch)
        return True


class StillThere(Cover):
    """`left(seconds)` moves the countdown on; `here` and `clear` are called by the buttons. A touch beside the card
    counts as being here. Over an emergency (`urgent`) it goes on telling whom to call."""

    def __init__(
        self, face: Face, seconds: int, here: Callable[[], None], clear: Callable[[], None], urgent: bool = False
    ) -> None:
        super().__init__()
        self._here = here
        high = room.tall() or room.wide()
        self._ring = TimerRing(
            role="kiosk_name" if high else "title",
            least=look.part("still_there", "ring" if high else "ring_low"),
            seconds=seconds,
            wording=lambda left, _: (str(math.ceil(left)), face.n("ui.kiosk.seconds", math.ceil(left))),
        )
        self.primary = PrimaryButton(text=face.t("ui.kiosk.here"), icon="front_hand", icon_at="start", role="heading")
        self.primary.tall = look.size("kiosk_primary")
        self.primary.bind(on_release=lambda _: here())
        over = SecondaryButton(text=face.t("ui.kiosk.start_over"), large=True)
        over.bind(on_release=lambda _: clear())
        words: list[Widget] = [
            Text(text=face.t("ui.kiosk.still_there"), role="result", align="center"),
            # In an emergency the reason for asking matters less.
            whom_to_call(face)
            if urgent
            else Text(text=face.t("ui.kiosk.will_clear"), role="heading", weight=400, align="center"),
            Widget(size_hint_y=None, height=look.space("s")),
            self.primary,
            over,
        ]
        ring = middle(self._ring)
        if room.wide():  # height is what is missing
            ring.size_hint_x = None
            self._ring.bind(width=ring.setter("width"))
            ring.width = self._ring.width
            self.widest = look.part("still_there", "beside")
            self.card.add_widget(side_by_side(ring, column(*words), gap="xl"))
        else:
            for part in (ring, *words):
                self.card.add_widget(part)

    def left(self, seconds: float) -> None:
        self._ring.remaining = math.ceil(seconds)

    def on_touch_up(self, touch: object) -> bool:
        super().on_touch_up(touch)
        if not self.card.collide_point(*touch.pos):  # type: ignore[attr-defined]
            self._here()
        return True
