"""Small arrangements that the result, its reasons and the next steps share. They lay out texts and decide nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui import room
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import column, tile
from selfcheck.ui.widgets.banner import CallStrip
from selfcheck.ui.widgets.buttons import TextButton
from selfcheck.ui.widgets.list_row import BulletRow, Divider, NumberRow
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text, longest_words, natural_width

CALM_SCALE = 1.3
"""Up to this text scale notes may stand in the fixed part of a screen; above it they scroll with the rest."""


def roomy() -> bool:
    """True where the fixed part at the bottom may hold more than the actions."""
    return look.text_scale <= CALM_SCALE and room.tall()


def beside(texts: Iterable[str], taken: float) -> bool:
    """True where two cells of a page stand side by side and no word of these texts has to be made smaller.

    The texts are set as labels in bold, the widest they can be; `taken` pixels of a cell hold no words.
    """
    cell = (page_width() - look.space("s")) / 2 - taken
    return all(natural_width(word, "label", 700) <= cell for text in texts for word in longest_words(text))


def page_width() -> float:
    """Pixels of a page's content from margin to margin, in the narrower pane where there are two."""
    width = look.room()[0]
    if room.wide():
        width = width / 2 - look.space("screen_margin_expanded")
    return min(width, look.size("content_max_width")) - 2 * look.space("screen_margin")


def rows(*widgets: Widget) -> BoxLayout:
    """Rows with a hairline between them."""
    parts: list[Widget] = []
    for widget in widgets:
        parts += [Divider(), widget] if parts else [widget]
    box = column(*parts)
    box.spacing = 0
    return box


def head(title: str, action: TextButton | None = None, color: list[float] | None = None) -> Widget:
    """The first line of a tile: what it is about, and at its end perhaps a way on."""
    words = Text(text=title, role="label", weight=600, pos_hint={"center_y": 0.5})
    if color is not None:
        words.color = color
    if action is None:
        return words
    longest = max(natural_width(word, "label", 600) for word in longest_words(title))
    wanted = longest + natural_width(action.text, "body", 600) + 4 * look.space("m")  # with its edges
    if look.text_scale > CALM_SCALE or wanted > page_width():
        both = column(words, action)
        both.spacing = 0
        return both
    line = BoxLayout(size_hint_y=None, spacing=look.space("s"))
    line.bind(minimum_height=line.setter("height"))
    action.pos_hint = {"center_y": 0.5}
    line.add_widget(words)
    line.add_widget(action)
    return line


def titled(title: str, *widgets: Widget, action: TextButton | None = None, color: list[float] | None = None) -> Surface:
    """A paper tile with a title over its content."""
    paper = tile(head(title, action, color), *widgets, gap="xs")
    if action is not None:
        paper.padding = (look.space("m"), look.space("xs"), look.space("m"), look.space("s"))
    return paper


def numbered(texts: list[str]) -> BoxLayout:
    """Things to do or to say, in order; a single one needs no number."""
    if len(texts) == 1:
        return column(Text(text=texts[0]))
    return rows(*(NumberRow(number=str(number), text=text) for number, text in enumerate(texts, start=1)))


def bullets(*icons_and_texts: tuple[str, str]) -> BoxLayout:
    """Lines with an icon each."""
    return column(*(BulletRow(icon=icon, text=text) for icon, text in icons_and_texts), gap="xs")


def section(title: str, helper: str = "") -> BoxLayout:
    """The heading of a part of a page, with a line of help."""
    words = [Text(text=title, role="heading", weight=700)]
    if helper:
        words.append(Text(text=helper, role="label", weight=400, color=look.color.text2))
    return column(*words, gap="xs")


def link(text: str, listener: Callable[[], object], icon: str = "chevron_right") -> TextButton:
    """Words that lead on, with an arrow head."""
    button = TextButton(text=text, icon=icon, role="label")
    button.padding = (0, look.space("s"), 0, look.space("s"))
    button.bind(on_release=lambda _: listener())
    return button


def sentences(text: str) -> list[str]:
    """The sentences of a text, each to stand on a line of its own."""
    return re.split(r"(?<=[.?])\s+", text.strip())


def call_strip(face: Face) -> CallStrip:
    """When not to wait, and the emergency number: dialled where there is a telephone, else shown large."""
    number = face.settings.emergency_number
    strip = CallStrip(text=face.t("ui.result.do_not_wait"), action=number)
    for button in strip.ids.foot.children:
        button.spoken = face.t("ui.stop.call", number=number)

    def call(_: Widget) -> None:
        if face.devices.dialler.can_dial:
            face.devices.dialler.dial(number)
        else:
            face.flow.go("number")

    strip.bind(on_call=call)
    return strip
