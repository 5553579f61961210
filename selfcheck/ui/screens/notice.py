"""Said at once after an answer that this check was not made for: under 18, pregnant, just injured."""

from __future__ import annotations

from kivy.uix.anchorlayout import AnchorLayout
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import column, speaker
from selfcheck.ui.screens._tiles import sentences
from selfcheck.ui.widgets.buttons import PrimaryButton
from selfcheck.ui.widgets.icon import Icon
from selfcheck.ui.widgets.page import Page
from selfcheck.ui.widgets.pill import Chip
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text
from selfcheck.ui.widgets.top_bar import TopBar

ICONS = {"under_18": "group", "pregnant": "pregnant_woman", "recent_injury": "personal_injury"}


def build(face: Face, detail: str, wide: bool) -> Widget:
    return NoticeScreen(face, detail)


class NoticeScreen(Page):
    """`notice` is the id of the text. There is one way on, to where the person was; nothing has to be decided."""

    def __init__(self, face: Face, notice: str) -> None:
        bar = TopBar(title=face.t("ui.notice.title"))
        bar.add_right(speaker(face))
        super().__init__(bar=bar)
        card = Surface(shadow="e2", radius="card", padding=look.space("card_gap"), spacing=look.space("m"))
        panel = Surface(ground="sunken", radius="tile", size_hint_y=None)
        panel.least = look.part("notice_screen", "panel")
        middle = AnchorLayout()
        side = look.part("notice_screen", "picture")
        middle.add_widget(Icon(name=ICONS.get(notice, "info"), side=side, tint=look.color.ill_accent))
        panel.add_widget(middle)
        card.add_widget(panel)
        row = BoxLayout(size_hint_y=None)
        row.bind(minimum_height=row.setter("height"))
        row.add_widget(Chip(icon="info", text=face.t("ui.notice.chip")))
        row.add_widget(Widget())
        words = column(row, Text(text=face.t(f"notice.{notice}.title"), role="title"), gap="m")
        for sentence in sentences(face.t(f"notice.{notice}.text")):
            words.add_widget(Text(text=sentence))
        words.padding = (look.space("s"), 0, look.space("s"), look.space("s"))
        card.add_widget(words)
        self.add(card)
        self.primary = PrimaryButton(text=face.t("ui.go_on"), icon="arrow_forward")
        self.primary.bind(on_release=lambda _: face.flow.back())
        self.add_bottom(self.primary)
