"""The buttons: one main action in ink, others in outline, red for urgent help only, and words alone."""

from __future__ import annotations

from kivy.properties import (
    BooleanProperty,
    ColorProperty,
    NumericProperty,
    OptionProperty,
    StringProperty,
)
from kivy.uix.anchorlayout import AnchorLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import icon, keycap, load_kv, text  # noqa: F401  the kv file uses them
from selfcheck.ui.widgets.control import PRESSED_FILL, Control

load_kv(__file__)

PALE = 0.56  # of black on white and of white on black, the palest that has a contrast of 4.5


class LabelButton(Control, AnchorLayout):
    """What every button with words shares: the words wrap and the button grows before anything is cut off.

    `icon` stands at the 'end' or the 'start' of the words (`icon_at`); `keycap` is the key that does the same
    ('' = none; a name that starts with 'arrow_' is drawn as that icon). `compact` is 48 dp high, `large` 72.
    """

    text = StringProperty("")
    icon = StringProperty("")
    icon_at = OptionProperty("end", options=("start", "end"))
    keycap = StringProperty("")
    compact = BooleanProperty(False)
    large = BooleanProperty(False)
    align = OptionProperty("center", options=("left", "center"))
    role = StringProperty("body")
    weight = NumericProperty(600)
    underlined = BooleanProperty(False)
    fill = ColorProperty((0, 0, 0, 0))
    rim = NumericProperty(0)
    rim_color = ColorProperty((0, 0, 0, 0))
    ink = ColorProperty((0, 0, 0, 1))
    tall = NumericProperty(0)  # pixels high at least
    hug = NumericProperty(0)  # pixels that the content is wide
    extras = NumericProperty(0)  # pixels that icon, key and gaps take
    room = NumericProperty(0)  # pixels that the words may take

    def on_text(self, _: Widget, words: str) -> None:
        self.name_after(words)

    def span(self, width: float, parent_width: float | None) -> float:
        """The width that the content has to fit."""
        return width

    def off(self, role: str) -> list[float]:
        """A colour of a disabled button: paler in high contrast, where every grey is black."""
        colour = getattr(look.color, role)
        return [*colour[:3], PALE] if look.high_contrast else colour

    def off_fill(self) -> list[float]:
        return look.color.surface if look.high_contrast else look.color.divider

    def pressed_fill(self, role: str, state: str) -> list[float]:
        """A filled button while held down keeps its colour, a little thinner."""
        colour = getattr(look.color, role)
        return [*colour[:3], PRESSED_FILL if state == "down" else 1.0]


class PrimaryButton(LabelButton):
    """The one main action of a screen."""


class SecondaryButton(LabelButton):
    """Any other action."""


class UrgentButton(LabelButton):
    """Calls for help. Red is for nothing else, and it is never disabled.

    `inverse` turns it white on the deep red block.
    """

    inverse = BooleanProperty(False)


class TextButton(LabelButton):
    """Words that act, without a ground. As wide as its words; `fills` makes it as wide as its parent."""

    fills = BooleanProperty(False)

    def span(self, width: float, parent_width: float | None) -> float:
        if self.fills:
            return width
        left, _, right, _ = getattr(self.parent, "padding", (0, 0, 0, 0))
        return parent_width - left - right if parent_width else look.size("content_max_width")


class IconButton(Control, AnchorLayout):
    """An icon alone, 48 x 48 dp; give it a `spoken` name. `framed` gives it the outline of a button."""

    icon = StringProperty("")
    tint = ColorProperty((0, 0, 0, 1))
    framed = BooleanProperty(False)
    tall = NumericProperty(0)
    rim = NumericProperty(0)
