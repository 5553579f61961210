"""Rows inside tiles: things to open, reasons, numbered steps, short facts, and the line between them."""

from __future__ import annotations

from kivy.input import MotionEvent
from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget
from kivy.utils import escape_markup

from selfcheck.ui.look import look
from selfcheck.ui.widgets import icon, load_kv, pill, text  # noqa: F401  the kv file uses them
from selfcheck.ui.widgets.control import Control
from selfcheck.ui.widgets.text import longest_words, natural_width, strong

load_kv(__file__)

LARGE = 1.5  # above this text scale the end of a row goes under its words


class Divider(Widget):
    """A hairline between rows."""


class ListRow(Control, BoxLayout):
    """`icon` or `mark`, `title` over `text`, then `trailing` words, a `pill` widget, a chevron.

    `tappable` rows take the focus, show a chevron unless `chevron` is off, and fire `on_release`; others only show.
    `quiet` sets the title in regular weight. At large text the trailing part goes under the words.
    """

    icon = StringProperty("")
    mark = StringProperty("")
    mark_kind = StringProperty("mark")  # a size of the tokens
    title = StringProperty("")
    text = StringProperty("")
    trailing = StringProperty("")
    pill = ObjectProperty(None, allownone=True)
    tappable = BooleanProperty(True)
    chevron = BooleanProperty(True)
    quiet = BooleanProperty(False)
    stacked = BooleanProperty(False)
    least = NumericProperty(0)

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.bind(pill=self._place)
        self._place()

    def on_title(self, _: Widget, words: str) -> None:
        self.name_after(words)

    def on_tappable(self, _: Widget, tappable: bool) -> None:
        self.takes_focus = tappable

    def on_touch_down(self, touch: MotionEvent) -> bool:
        return super().on_touch_down(touch) if self.tappable else False

    def _place(self, *_: object) -> None:
        self.ids.end.clear_widgets()
        self.ids.below.clear_widgets()
        if self.pill is not None:
            (self.ids.below if look.text_scale > LARGE else self.ids.end).add_widget(self.pill)


class ReasonRow(BoxLayout):
    """A side's `mark`, a sentence, and the `trailing` name of the part it belongs to, below it where room is short."""

    mark = StringProperty("")
    text = StringProperty("")
    trailing = StringProperty("")
    stacked = BooleanProperty(False)

    def crowded(self, width: float, sentence: str, trailing: str) -> bool:
        """True where a word of the sentence or of the name has not enough room beside the other."""
        third = width / 3
        gap = look.part("list_row", "mark_gap")
        room = width - look.icon("mark_small") - 2 * gap - min(third, natural_width(trailing, "caption"))
        words = ((room, "body", sentence), (third, "caption", trailing))
        return any(natural_width(word, role) > wide for wide, role, said in words for word in longest_words(said))


class NumberRow(BoxLayout):
    """A numbered disc and words; `lead` comes first in bold. `accent` fills the disc with the answer colour."""

    number = StringProperty("1")
    lead = StringProperty("")
    text = StringProperty("")
    accent = BooleanProperty(False)

    def words(self, lead: str, rest: str) -> str:
        return f"{strong(lead)} {escape_markup(rest)}" if lead else escape_markup(rest)


class BulletRow(BoxLayout):
    """An icon and words; `lead` comes first in bold. `small` is the size of hints and limits."""

    icon = StringProperty("")
    lead = StringProperty("")
    text = StringProperty("")
    small = BooleanProperty(False)

    def words(self, lead: str, rest: str) -> str:
        return f"{strong(lead)} {escape_markup(rest)}" if lead else escape_markup(rest)
