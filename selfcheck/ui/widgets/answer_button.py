"""The three answers: No, Not sure and Yes, all of one size and weight, so that none looks like the right one."""

from __future__ import annotations

from kivy.properties import BooleanProperty, ColorProperty, NumericProperty, OptionProperty, StringProperty
from kivy.uix.anchorlayout import AnchorLayout
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import icon, keycap, load_kv, text  # noqa: F401  the kv file uses them
from selfcheck.ui.widgets.control import Control

load_kv(__file__)

ANSWERS = ("no", "unsure", "yes")


def beside(compact: bool, key: bool) -> float:
    """Pixels that the icon, the key and the gaps beside the word of a wide answer button take."""
    keyed = look.part("key_cap", "least") * max(1.0, look.text_scale) + look.space("m") if key else 0
    return look.icon("icon_small" if compact else "icon") + look.space("s") + keyed


class AnswerButton(Control, AnchorLayout):
    """An icon over a word, 72 dp high; side by side when `wide`; smaller when `compact`.

    A `plain` one has no icon over its word. `active` fills it with the answer colour.
    """

    text = StringProperty("")
    icon = StringProperty("")
    keycap = StringProperty("")
    active = BooleanProperty(False)
    wide = BooleanProperty(False)
    compact = BooleanProperty(False)
    plain = BooleanProperty(False)
    lively = BooleanProperty(False)
    ink = ColorProperty((0, 0, 0, 1))
    fill = ColorProperty((1, 1, 1, 1))
    rim = NumericProperty(0)
    inner_height = NumericProperty(0)
    floor_height = NumericProperty(0)  # a bar makes its three buttons as high as the highest

    def words_room(self, width: float, wide: bool, compact: bool, key: str) -> float:
        """Pixels that the word may take."""
        return max(1.0, width - 2 * look.space("s") - (beside(compact, bool(key)) if wide else 0))

    def on_text(self, _: Widget, words: str) -> None:
        self.name_after(words)


class AnswerBar(BoxLayout):
    """No, Not sure, Yes. Texts are given by `no_text`, `unsure_text` and `yes_text`; `keys` shows arrow keys.

    `lit` lights one answer while a card is dragged its way ('' = none), `chosen` shows the present answer.
    `compact` bars (48 dp) stand in rows of the list form. `plain` spares the icons where they would stand over words.
    Event `on_answer(value)`: 'no', 'unsure' or 'yes'.
    """

    no_text = StringProperty("")
    unsure_text = StringProperty("")
    yes_text = StringProperty("")
    lit = OptionProperty("", options=("", *ANSWERS))
    chosen = OptionProperty("", options=("", *ANSWERS))
    keys = BooleanProperty(False)
    compact = BooleanProperty(False)
    wide = BooleanProperty(False)
    plain = BooleanProperty(False)
    tall = NumericProperty(0)

    __events__ = ("on_answer",)

    def on_answer(self, value: str) -> None:
        """One of the three was chosen."""

    def is_wide(self, width: float, compact: bool, gap: float, *words: str) -> bool:
        """Side by side on wide windows and in rows, as long as the longest word still fits on its line."""
        if not compact and width < look.size("content_max_width"):
            return False
        taken = 2 * look.space("s") + beside(compact, self.keys)
        wants = [text.natural_width(word, "label" if compact else "body", 600) + taken for word in words]
        return (sum(wants) if compact else 3 * max(wants)) <= width - 2 * gap

    def share(self, word: str, compact: bool, wide: bool) -> float:
        """Part of the width for one button: equal, save that rows give a longer word more of it."""
        if not (compact and wide):
            return 1
        return text.natural_width(word, "label", 600) + 2 * look.space("m") + beside(compact, False)
