"""The end: thanks, what becomes of the answers, and a way to begin again."""

from __future__ import annotations

from kivy.uix.widget import Widget

from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import back_bar, middle, tile
from selfcheck.ui.screens._past_parts import keep_row
from selfcheck.ui.screens._tiles import roomy
from selfcheck.ui.widgets.buttons import PrimaryButton, SecondaryButton, TextButton
from selfcheck.ui.widgets.facts import MotifDisc
from selfcheck.ui.widgets.list_row import BulletRow
from selfcheck.ui.widgets.page import Page
from selfcheck.ui.widgets.text import Text

FACTS = (("not_sent", "wifi_off"), ("not_kept", "lock"), ("gone", "delete"))
KEPT = (("not_sent", "wifi_off"), ("kept", "lock"))


def build(face: Face, detail: str, wide: bool) -> Widget:
    return FinishScreen(face)


class FinishScreen(Page):
    """Nothing happens here by itself: the answers stay until the person clears them or closes the app."""

    def __init__(self, face: Face) -> None:
        super().__init__(bar=back_bar(face, "", settings=False))
        self._face, flow = face, face.flow
        motif, side = MotifDisc(), look.part("finish_screen", "motif" if roomy() else "motif_low")
        motif.size = side, side
        self.add(middle(motif))
        self.add(Text(text=face.t("ui.finish.thanks"), role="display", align="center"))
        self.add(Text(text=face.t("ui.finish.care"), align="center"))
        past = face.past
        facts = KEPT if past is not None and past.has(flow.check) else FACTS
        self.add(tile(*(BulletRow(icon=icon, text=face.t(f"ui.finish.{fact}")) for fact, icon in facts)))
        if (keep := keep_row(face)) is not None:
            self.add(keep)
        self.primary = PrimaryButton(text=face.t("ui.finish.again"), icon="replay", icon_at="start")
        self.primary.bind(on_release=self._start_again)
        stays = past is not None and bool(past.checks)
        words = face.t("ui.finish.clear_answers" if stays else "ui.finish.clear")
        clear = SecondaryButton(text=words, icon="delete", icon_at="start")
        clear.bind(on_release=lambda _: flow.clear())
        back = TextButton(text=face.t("ui.finish.result"))
        back.bind(on_release=lambda _: flow.result())
        self.add_bottom(self.primary)
        for button in (clear, middle(back)):
            (self.add_bottom if roomy() else self.add)(button)

    def _start_again(self, *_: object) -> None:
        self._face.flow.start_again(self._face.settings.form)
