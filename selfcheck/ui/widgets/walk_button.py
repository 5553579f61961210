"""A button for a hand that moves: huge, and it shows what was done with it."""

from __future__ import annotations

from kivy.input import MotionEvent
from kivy.properties import BooleanProperty, ColorProperty, NumericProperty, OptionProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import icon, load_kv, text  # noqa: F401  the kv file uses them
from selfcheck.ui.widgets.control import PRESSED_FILL, Control

load_kv(__file__)


class WalkButton(Control, BoxLayout):
    """`icon` beside `text` over `helper` (`says` is what is read aloud in its place).

    `stage` is "next" for the one to press now, "done" once it was pressed, and "rest" for one whose turn comes later:
    that one only shows. A done one with `undo` can be pressed to take it back. `low` ones are for short windows.
    """

    icon = StringProperty("")
    text = StringProperty("")
    helper = StringProperty("")
    says = StringProperty("")
    stage = OptionProperty("rest", options=("rest", "next", "done"))
    undo = BooleanProperty(False)
    low = BooleanProperty(False)
    tall = NumericProperty(0)
    rim = NumericProperty(0)
    rim_color = ColorProperty((0, 0, 0, 0))
    fill = ColorProperty((1, 1, 1, 1))
    ink = ColorProperty((0, 0, 0, 1))

    def on_text(self, _: Widget, words: str) -> None:
        self.name_after(words)

    def able(self, stage: str, undo: bool) -> bool:
        """True if pressing it does something."""
        return stage == "next" or (stage == "done" and undo)

    def on_touch_down(self, touch: MotionEvent) -> bool:
        return self.able(self.stage, self.undo) and super().on_touch_down(touch)

    def fill_of(self, stage: str, disabled: bool, state: str) -> list[float]:
        if disabled:
            return look.color.surface if look.high_contrast else look.color.divider
        if stage == "next":
            return [*look.color.primary[:3], PRESSED_FILL if state == "down" else 1.0]
        return look.color.answer_tint if stage == "done" else look.color.surface

    def ink_of(self, stage: str, disabled: bool) -> list[float]:
        if disabled:
            return look.color.text2
        roles = {"next": "on_primary", "done": "on_answer_tint", "rest": "text"}
        return getattr(look.color, roles[stage])  # type: ignore[no-any-return]
