"""A setting with a few steps on a line."""

from __future__ import annotations

from kivy.graphics import Color, InstructionGroup, SmoothEllipse
from kivy.input import MotionEvent
from kivy.properties import ListProperty, NumericProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import load_kv, text  # noqa: F401  the kv file uses them
from selfcheck.ui.widgets.control import Control
from selfcheck.ui.widgets.rounded import RoundedBox

load_kv(__file__)


class StepTrack(Widget):
    """The line with a dot for each of `count` steps, and the knob at `knob_at` (0 to 1 of the way)."""

    count = NumericProperty(1)
    knob_at = NumericProperty(0.0)

    def __init__(self, **kwargs: object) -> None:
        self._drawing = InstructionGroup()
        super().__init__(**kwargs)
        self.canvas.add(self._drawing)
        self.bind(pos=self._draw, size=self._draw, count=self._draw, knob_at=self._draw)

    def _draw(self, *_: object) -> None:
        self._drawing.clear()
        bar, dot = look.part("step_slider", "bar"), look.part("step_slider", "dot")
        knob, halo = look.part("step_slider", "knob"), look.part("step_slider", "halo")
        long = self.width - knob
        left, knob_x = self.x + knob / 2, self.x + knob / 2 + long * self.knob_at
        on = look.color.answer
        self._bar(look.color.divider, left - bar / 2, left + long + bar / 2, bar)
        if look.high_contrast:
            rim = look.stroke("high_contrast")
            self._bar(look.color.surface, left - bar / 2 + rim, left + long + bar / 2 - rim, bar - 2 * rim)
        self._bar(on, left - bar / 2, knob_x, bar)
        for step in range(int(self.count)):
            x = left + long * step / max(1, int(self.count) - 1)
            self._disc(look.color.on_answer if x <= knob_x else look.color.outline, x, dot)
        self._disc(look.color.surface, knob_x, knob + 2 * halo)
        self._disc(on, knob_x, knob)

    def _bar(self, color: list[float], start: float, end: float, high: float) -> None:
        self._drawing.add(Color(rgba=color))
        self._drawing.add(
            RoundedBox(
                pos=(start, self.center_y - high / 2), size=(max(high, end - start), high), radius=[high / 2]
            )
        )

    def _disc(self, color: list[float], x: float, across: float) -> None:
        self._drawing.add(Color(rgba=color))
        self._drawing.add(SmoothEllipse(pos=(x - across / 2, self.center_y - across / 2), size=(across, across)))


class StepSlider(Control, BoxLayout):
    """A few named steps on a line. `steps` are the names, `index` the present one; fires `on_pick(index)`.

    Tap or drag; `step(1)` and `step(-1)` do the same from the keyboard. `small` and `large` are shown at the ends.
    """

    unspoken = True  # the head over it says the same
    steps = ListProperty()
    index = NumericProperty(0)
    small = StringProperty("")
    large = StringProperty("")
    knob_at = NumericProperty(0.0)  # 0 to 1, follows the finger and rests on a step
    from_x = NumericProperty(0)
    to_x = NumericProperty(0)

    __events__ = ("on_pick",)

    def on_pick(self, index: int) -> None:
        """Another step was chosen."""

    def on_state(self, *_: object) -> None:
        """Held down, the knob moves and the line stays as it is."""

    def rest(self) -> None:
        self.knob_at = self.index / max(1, len(self.steps) - 1)

    def on_index(self, *_: object) -> None:
        self.rest()

    def on_steps(self, *_: object) -> None:
        self.rest()

    def step(self, by: int) -> None:
        """Go `by` steps on, within the ends."""
        self.pick(int(self.index) + by)

    def activate(self) -> None:
        """Chosen by a key it goes one step on, from the last one back to the first."""
        self.pick((int(self.index) + 1) % max(1, len(self.steps)))

    def pick(self, index: int) -> None:
        index = min(len(self.steps) - 1, max(0, index))
        if index != self.index and not self.disabled:
            self.index = index
            self.dispatch("on_pick", index)
        self.rest()

    def _part(self, touch: MotionEvent) -> float:
        return min(1.0, max(0.0, (touch.x - self.from_x) / max(1.0, self.to_x - self.from_x)))

    def on_touch_down(self, touch: MotionEvent) -> bool:
        taken = super().on_touch_down(touch)
        if taken and self in touch.ud:
            self.knob_at = self._part(touch)
        return taken

    def on_touch_move(self, touch: MotionEvent) -> bool:
        if touch.grab_current is self:
            self.knob_at = self._part(touch)
            return True
        return super().on_touch_move(touch)

    def on_touch_up(self, touch: MotionEvent) -> bool:
        if touch.grab_current is self:
            self.pick(round(self._part(touch) * (len(self.steps) - 1)))
        return super().on_touch_up(touch)
