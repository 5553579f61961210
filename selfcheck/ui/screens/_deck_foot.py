"""Below the answers of the deck: undo, and at its other end what fits beside it."""

from __future__ import annotations

from kivy.properties import BooleanProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.widgets.buttons import TextButton
from selfcheck.ui.widgets.text import Text, natural_width


class Foot(BoxLayout):
    """`undo`, and beside it the hint how to answer (`hints`) or why a card is asked (`explains`).

    `roomy` is False where large text leaves no room for the why beside undo; then the card itself has to offer it.
    The hint is only a help: where it does not fit it is left out.
    """

    hints = BooleanProperty(False)
    explains = BooleanProperty(False)
    roomy = BooleanProperty(True)

    def __init__(self, face: Face, keys: bool) -> None:
        super().__init__(size_hint_y=None, height=look.size("touch_min"))
        self.unspoken = True
        self.undo = TextButton(
            text=face.t("ui.deck.undo"), icon="undo", icon_at="start", keycap="Z" if keys else "",
        )  # fmt: skip
        self.why = TextButton(text=face.t("ui.why_ask.open"), icon="info", icon_at="start", role="label")
        self._hint = Text(
            text=face.t("ui.deck.hint_wide" if keys else "ui.deck.hint"), role="caption", snug=True,
            color=look.color.text2, pos_hint={"center_y": 0.5},
        )  # fmt: skip
        self.add_widget(self.undo)
        self.add_widget(Widget())
        for name in ("width", "hints", "explains"):
            self.fbind(name, self._fit)
        self.undo.bind(width=self._fit)
        self.bind(minimum_height=lambda *_: setattr(self, "height", max(self.minimum_height, look.size("touch_min"))))

    def _fit(self, *_: object) -> None:
        room = self.width - self.undo.width - look.space("m")
        why = natural_width(self.why.text, "label", 600) + look.icon() + 2 * look.space("l")
        self.roomy = why <= room
        hint = natural_width(self._hint.text, "caption") <= room
        for widget, shown in ((self.why, self.explains and self.roomy), (self._hint, self.hints and hint)):
            if shown != (widget.parent is self):
                self.add_widget(widget) if shown else self.remove_widget(widget)
