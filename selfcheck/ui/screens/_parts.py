"""Pieces that several screens share: bars with the usual buttons, tiles, sheets that say why we ask or ask first."""

from __future__ import annotations

from collections.abc import Callable

from kivy.graphics import Color, Rectangle
from kivy.uix.anchorlayout import AnchorLayout
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.checklist.walk import TIMED
from selfcheck.content import Card
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.widgets.buttons import IconButton, PrimaryButton, SecondaryButton
from selfcheck.ui.widgets.list_row import BulletRow
from selfcheck.ui.widgets.sheet import Sheet
from selfcheck.ui.widgets.speaker import SpeakerButton
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text
from selfcheck.ui.widgets.top_bar import TopBar


def back_bar(face: Face, title: str, *actions: tuple[str, str, Callable[[], object]], settings: bool = True) -> TopBar:
    """A top bar that goes one step back; the gear opens the settings. `actions` (icon, spoken name, what it does)
    stand before the gear."""
    bar = TopBar(title=title, left_icon="arrow_back", left_spoken=face.t("ui.back"))
    bar.bind(on_left=lambda *_: face.flow.back())
    for icon, spoken, act in actions:
        bar.add_action(icon, spoken, act)
    bar.add_right(speaker(face))
    for button in keys_buttons(face):
        bar.add_right(button)
    if settings and face.own_settings:
        bar.add_action("settings", face.t("ui.settings.open"), lambda: face.flow.go("settings"))
    return bar


def keys_buttons(face: Face) -> list[IconButton]:
    """A button that lists the keys of the screen, on wide windows with a keyboard; else nothing."""
    if not face.shows_keys():
        return []
    button = IconButton(icon="keyboard", spoken=face.t("ui.keys.help"))
    button.bind(on_release=lambda _: face.open_help())
    return [button]


def speaker(face: Face, ink: list[float] | None = None) -> SpeakerButton:
    """The button that reads the screen aloud; it hides where there is no voice."""
    button = SpeakerButton(
        reader=face.reader, read_text=face.t("ui.speech.read"), stop_text=face.t("ui.speech.stop"), ink=ink
    )
    button.bind(on_release=lambda _: face.reader.toggle())
    return button


def column(*widgets: Widget, gap: str = "m") -> BoxLayout:
    """Widgets one below the other, as high as they are together."""
    box = BoxLayout(orientation="vertical", size_hint_y=None, spacing=look.space(gap))
    box.bind(minimum_height=box.setter("height"))
    for widget in widgets:
        box.add_widget(widget)
    return box


def side_by_side(left: Widget, right: Widget, gap: str) -> BoxLayout:
    """Two parts of a page in one row, each in the middle of the height that the higher one needs."""
    row = BoxLayout(size_hint_y=None, spacing=look.space(gap))
    row.bind(minimum_height=row.setter("height"))
    for part in (left, right):
        part.pos_hint = {"center_y": 0.5}
        row.add_widget(part)
    return row


def tile(*widgets: Widget, ground: str = "surface", gap: str = "s") -> Surface:
    """A white tile with its content."""
    surface = Surface(ground=ground, shadow="e1" if ground == "surface" else "", spacing=look.space(gap))
    surface.padding = look.space("m")
    for widget in widgets:
        surface.add_widget(widget)
    return surface


def hairline_above(bottom: Widget) -> None:
    """A line between what scrolls and the actions that stay."""
    with bottom.canvas.before:
        Color(rgba=look.color.divider)
        line = Rectangle(size=(0, 0))

    def draw(*_: object) -> None:
        line.pos, line.size = (bottom.x, bottom.y + bottom.height), (bottom.width, look.stroke("hairline"))

    bottom.bind(y=draw, height=draw, width=draw)


def middle(widget: Widget) -> AnchorLayout:
    """A widget of fixed size in the middle of its row."""
    row = AnchorLayout(size_hint_y=None, height=widget.height)
    widget.bind(height=row.setter("height"))
    row.add_widget(widget)
    return row


def ask_why(face: Face, card: Card) -> None:
    """Open the sheet that says why a question is asked, from where we know, and how sure we are."""
    sheet = Sheet(title=face.t("ui.why_ask.title"), close_spoken=face.t("ui.close"))
    sheet.add(Text(text=face.t(f"card.{card.id}.says"), weight=600))
    sheet.add(Text(text=face.t(f"card.{card.id}.why")))
    sheet.add(BulletRow(icon="balance", text=face.t(f"ui.mark.{card.mark}"), small=True))
    cite = face.messages.of_source(face.content.sources[card.source].cite)
    sheet.add(BulletRow(icon="menu_book", text=cite, small=True))
    if card.id in TIMED and face.offers_walk():
        walk = SecondaryButton(text=face.t("ui.walk.open"), icon="timer", icon_at="start")
        walk.bind(on_release=lambda _: face.flow.open_walk())
        sheet.add_bottom(walk)
    face.open_sheet(sheet)


def whom_to_call(face: Face) -> Text:
    """The number to call in an emergency, where nothing here can dial it."""
    words = f"{face.t('ui.stop.number')} {face.settings.emergency_number}"
    return Text(text=words, role="heading", color=look.color.urgent, align="center")


def clear_question(face: Face, text: str, clear: Callable[[], object]) -> Sheet:
    """The sheet that asks before answers are gone. They are meant to go, unlike what somebody chose to keep: to clear
    them is the main button."""
    sheet = Sheet(title=face.t("ui.clear.ask"), close_spoken=face.t("ui.close"))
    sheet.add(Text(text=text))
    yes = PrimaryButton(text=face.t("ui.clear.yes"), icon="delete", icon_at="start")
    yes.bind(on_release=lambda _: clear())
    no = SecondaryButton(text=face.t("ui.clear.no"))
    no.bind(on_release=lambda _: sheet.dismiss())
    sheet.add_bottom(yes)
    sheet.add_bottom(no)
    return sheet
