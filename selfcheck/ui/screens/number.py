"""The emergency number: shown as large as the screen allows, or chosen and typed in the settings."""

from __future__ import annotations

import msgspec
from kivy.graphics import Color, Rectangle
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.gridlayout import GridLayout
from kivy.uix.widget import Widget

from selfcheck.keeping.settings import EMERGENCY_NUMBERS, EmergencyNumber
from selfcheck.ui.face import Face
from selfcheck.ui.keys import Key
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import back_bar, column, middle, speaker, tile
from selfcheck.ui.screens._tiles import roomy
from selfcheck.ui.widgets.banner import EmergencyBlock
from selfcheck.ui.widgets.big_number import BigNumber
from selfcheck.ui.widgets.buttons import LabelButton, PrimaryButton, SecondaryButton, TextButton
from selfcheck.ui.widgets.list_row import ListRow
from selfcheck.ui.widgets.page import Body, Page
from selfcheck.ui.widgets.text import Text
from selfcheck.ui.widgets.tick_row import ChoiceRow


def build(face: Face, detail: str, wide: bool) -> Widget:
    if detail == "edit":
        return ChooseScreen(face)
    return KeypadScreen(face) if detail == "keypad" else NumberScreen(face)


def usable(number: str) -> bool:
    """True if the settings would take this number."""
    try:
        msgspec.convert(number, EmergencyNumber)
    except msgspec.ValidationError:
        return False
    return True


class NumberScreen(BoxLayout):
    """For a device that cannot call: the number in the emergency block, which fills the screen."""

    def __init__(self, face: Face) -> None:
        super().__init__(orientation="vertical")
        number = face.settings.emergency_number
        self._block = block = EmergencyBlock(headline=face.t("ui.number.call"), text=face.t("ui.number.how"))
        if face.devices.dialler.can_dial:
            block.action = face.t("ui.number.dial", number=number)
            block.bind(on_call=lambda *_: face.devices.dialler.dial(number))
        white = look.color.on_urgent_block
        aloud = BoxLayout(size_hint_y=None)
        aloud.bind(minimum_height=aloud.setter("height"))
        aloud.add_widget(Widget())
        aloud.add_widget(speaker(face, ink=white))
        block.add_widget(aloud, index=len(block.children))
        digits = BigNumber(text=number, role="display", align="center", color=white)
        if roomy():
            for widget in (Widget(), digits, Widget()):
                block.add_widget(widget)
        else:
            block.add_widget(digits, index=len(block.children) - 1)
        block.add_widget(Text(text=face.t("ui.number.say"), color=white))
        self._body = body = Body()
        body.add_widget(block)
        with self.canvas.before:
            # Under the block's soft edge, which would show as a pale line along the edge of the screen.
            Color(rgba=look.color.urgent_block)
            self._under = Rectangle()
        body.bind(y=self._fit, height=self._fit, width=self._fit)
        back = TextButton(text=face.t("ui.number.back"), underlined=True, weight=400, role="label")
        back.bind(on_release=lambda _: face.flow.back())
        foot = column(middle(back))
        foot.padding = (look.space("m"), look.space("m"), look.space("m"), look.part("page", "foot"))
        self.add_widget(body)
        self.add_widget(foot)

    def _fit(self, *_: object) -> None:
        """The block is as high as the screen leaves, and its words stay in the middle of a wide one."""
        side = max(look.space("l"), (self._body.width - look.size("content_max_width")) / 2)
        self._block.least = self._body.height
        self._block.padding = (side, look.space("xl"), side, look.space("l"))
        corner = look.radius("emergency_block")
        under = look.bleed((self._body.x, self._body.y + corner), (self._body.width, self._body.height - corner), "ltr")
        self._under.pos, self._under.size = under[:2], under[2:]


class ChooseScreen(Page):
    """Numbers that many countries use, and a way to type another."""

    def __init__(self, face: Face) -> None:
        super().__init__(bar=back_bar(face, face.t("ui.number.title"), settings=False))
        self._face = face
        present = face.settings.emergency_number
        self.add(Text(text=face.t("ui.number.ask")))
        rows = []
        for number in EMERGENCY_NUMBERS:
            row = ChoiceRow(
                text=number, helper=face.t(f"ui.number.where.{number}"), ticked=number == present, single=True
            )
            row.bind(on_toggle=lambda row, _: self._choose(row.text))
            rows.append(row)
        own = "" if present in EMERGENCY_NUMBERS else present
        other = ListRow(icon="add", title=face.t("ui.number.other"), trailing=own)
        other.bind(on_release=lambda _: face.flow.show("keypad"))
        paper = tile(other)
        paper.padding = (look.space("m"), 0)
        self.add(column(*rows, paper, gap="s"))

    def _choose(self, number: str) -> None:
        self._face.flow.back()
        self._face.set(emergency_number=number)


class KeypadScreen(Page):
    """Own keys, so that it works without a system keyboard; a keyboard's digits do the same."""

    def __init__(self, face: Face) -> None:
        super().__init__(bar=back_bar(face, face.t("ui.number.other"), settings=False))
        self._face = face
        self._typed = ""
        self._shown = Text(role="display", align="center", text=face.t("ui.number.empty"))
        self._hint = Text(role="label", weight=400, align="center", color=look.color.text2)
        self.add(column(self._shown, self._hint, gap="s"))
        keys = GridLayout(cols=3, spacing=look.part("number_screen", "key_gap"), size_hint_y=None)
        keys.bind(minimum_height=keys.setter("height"))
        for key in "123456789":
            keys.add_widget(self._key(key))
        self._back = SecondaryButton(icon="backspace", icon_at="start", spoken=face.t("ui.number.delete"), large=True)
        self._back.bind(on_release=lambda _: self._type(self._typed[:-1]))
        keys.add_widget(self._back)
        zero = self._key("0")
        zero.bind(height=self._back.setter("tall"))
        keys.add_widget(zero)
        keys.add_widget(Widget())
        self.add(keys)
        self.primary = PrimaryButton(text=face.t("ui.done"))
        self.primary.bind(on_release=lambda _: self._finish())
        self.add_bottom(self.primary)
        self._type("")

    def _key(self, digit: str) -> LabelButton:
        key = SecondaryButton(text=digit, large=True, role="title")
        key.bind(on_release=lambda _: self._type(self._typed + digit))
        return key

    def _type(self, number: str) -> None:
        """Show what was typed; Done only takes what can be a number."""
        face, self._typed = self._face, number[:15]
        self._shown.text = self._typed or face.t("ui.number.empty")
        self._hint.text = face.t("ui.number.check" if usable(self._typed) else "ui.number.short")
        self._back.disabled = not self._typed
        self.primary.disabled = not usable(self._typed)

    def _finish(self) -> None:
        if usable(self._typed):
            self._face.flow.back()
            self._face.set(emergency_number=self._typed)

    def keys(self) -> list[Key]:
        typing = [Key(tuple("0123456789"), "ui.keys.digits", lambda digit: self._type(self._typed + digit), True)]
        if self._typed:
            typing.append(Key(("backspace",), "ui.number.delete", lambda _: self._type(self._typed[:-1]), True))
        return typing
