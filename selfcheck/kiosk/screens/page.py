"""Every page of a session: the screen itself, and below it, in reach from a chair, how to finish and how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.keeping.settings import TEXT_SCALES
from selfcheck.kiosk.config_model import TextSize
from selfcheck.ui.look import look
from selfcheck.ui.widgets.buttons import IconButton, SecondaryButton
from selfcheck.ui.widgets.sheet import Sheet
from selfcheck.ui.widgets.step_slider import StepSlider
from selfcheck.ui.widgets.text import Text
from selfcheck.ui.widgets.toggle_row import ToggleRow

if TYPE_CHECKING:
    from selfcheck.kiosk.app import KioskApp


class KioskPage(BoxLayout):
    """A screen with a bar below it. What the app asks of a screen it asks of the one inside."""

    def __init__(self, app: KioskApp, screen: Widget) -> None:
        super().__init__(orientation="vertical")
        self.inside = screen
        self.add_widget(screen)
        self.add_widget(_bar(app))

    def __getattr__(self, name: str) -> Any:
        if name == "inside":
            raise AttributeError(name)
        return getattr(self.inside, name)


def _bar(app: KioskApp) -> Widget:
    face = app.face
    side = look.space("m")
    bar = BoxLayout(size_hint_y=None, spacing=look.space("card_gap"), padding=(side, look.space("s"), side, side))
    bar.bind(minimum_height=bar.setter("height"))
    bar.add_widget(ways_button(app))
    for code, name in face.languages.items():
        if code != face.language:
            other = SecondaryButton(text=name, icon="translate", icon_at="start")
            other.size_hint_x = 0.6
            other.bind(on_release=lambda _, code=code: face.set(language=code))
            bar.add_widget(other)
    finish = SecondaryButton(text=face.t("ui.kiosk.finish"), icon="delete", icon_at="start")
    finish.bind(on_release=lambda _: app.ask_to_finish())
    bar.add_widget(finish)
    return bar


def ways_button(app: KioskApp) -> IconButton:
    """Opens the sheet with text size and contrast."""
    button = IconButton(icon="text_fields", spoken=app.face.t("ui.kiosk.ways"), framed=True)
    button.bind(on_release=lambda _: app.open_sheet(_ways(app)))
    return button


def _ways(app: KioskApp) -> Sheet:
    """How it looks for this one person; each choice holds at once, and none outlasts the session."""
    face = app.face
    sheet = Sheet(title=face.t("ui.kiosk.ways"), close_spoken=face.t("ui.close"))
    names = [face.t(f"ui.settings.scale.{name}") for name in get_args(TextSize)]
    at = TEXT_SCALES.index(face.settings.text_scale)
    letter = face.t("ui.settings.letter")
    sizes = StepSlider(steps=names, index=at, small=letter, large=letter)
    sizes.spoken = face.t("ui.settings.text_size_is", name=names[at])
    sizes.bind(on_pick=lambda _, index: face.set(text_scale=TEXT_SCALES[index]))
    strong = face.settings.theme == "high_contrast"
    contrast = ToggleRow(icon="contrast", title=face.t("ui.settings.theme.high_contrast"), active=strong)
    contrast.bind(on_toggle=lambda _, on: face.set(theme="high_contrast" if on else app.own_settings.theme))
    sheet.add(Text(text=face.t("ui.settings.text_size"), role="label"))
    sheet.add(sizes)
    sheet.add(contrast)
    if face.reader.available:
        aloud = ToggleRow(icon="volume_up", title=face.t("ui.kiosk.aloud"), active=face.settings.read_screens)
        aloud.bind(on_toggle=lambda _, on: face.set(read_screens=on))
        sheet.add(aloud)
    return sheet
