"""The stop screen: an emergency sign fired. Whom to call, what to say, what to do while waiting; nothing else."""

from __future__ import annotations

from kivy.graphics import Color, Rectangle
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import column, middle, speaker, tile, whom_to_call
from selfcheck.ui.screens._tiles import roomy
from selfcheck.ui.widgets.banner import EmergencyBlock
from selfcheck.ui.widgets.buttons import TextButton, UrgentButton
from selfcheck.ui.widgets.list_row import BulletRow, Divider, NumberRow
from selfcheck.ui.widgets.page import Body
from selfcheck.ui.widgets.text import Text

WAIT = (
    ("sit", "airline_seat_recline_normal"),
    ("drive", "directions_car"),
    ("someone", "group"),
    ("loosen", "steps"),
)


def build(face: Face, detail: str, wide: bool) -> Widget:
    return StopScreen(face, detail)


class StopScreen(BoxLayout):
    """`fired` is the id of the sign or combination that stops the check.

    The call is always in sight. Where the red block would push it out, it stays at the foot, and the way back, which
    matters less, comes last on the page.
    """

    def __init__(self, face: Face, fired: str) -> None:
        super().__init__(orientation="vertical")
        key = f"sign.{fired}" if fired in face.content.signs else fired
        own = [face.t(f"{key}.wait{n}") for n in (1, 2, 3) if face.messages.has(f"{key}.wait{n}")]
        below = column(
            tile(
                self._say(face),
                NumberRow(number="1", text=face.t(f"{key}.say")),
                Divider(),
                NumberRow(number="2", text=face.t("stop.say.since")),
                Divider(),
                NumberRow(number="3", text=face.t("stop.say.where")),
            ),
            tile(
                Text(text=face.t("ui.stop.wait"), role="heading"),
                *(BulletRow(icon="front_hand", text=text) for text in own),
                *(BulletRow(icon=icon, text=face.t(f"stop.wait.{name}")) for name, icon in WAIT),
            ),
        )
        body = Body()
        content = column(self._block(face, key), below)
        foot = self._back(face, sign=fired in face.content.signs)
        if not roomy():
            below.add_widget(foot)
            foot = self._call(face)
        body.bind(width=lambda _, width: self._margins(content, below, width))
        with self.canvas.before:
            Color(rgba=look.color.urgent_block)
            self._under = Rectangle(size=(0, 0))
        body.bind(pos=self._bleed, size=self._bleed)
        body.add_widget(content)
        self.add_widget(body)
        around = column(foot)
        around.padding = (look.space("m"), look.space("s"))
        self.add_widget(around)

    @staticmethod
    def _back(face: Face, sign: bool) -> Widget:
        back = TextButton(text=face.t("stop.back" if sign else "ui.stop.answers"), underlined=True, weight=400)
        back.role = "label"
        back.bind(on_release=lambda _: face.flow.leave_stop())
        return middle(back)

    @staticmethod
    def _call(face: Face) -> Widget:
        """The button that calls, or the number to call where nothing here can."""
        if not face.devices.dialler.can_dial:
            return whom_to_call(face)
        number = face.settings.emergency_number
        call = UrgentButton(text=face.t("ui.stop.call", number=number), icon="call-fill", icon_at="start", large=True)
        call.bind(on_release=lambda _: face.devices.dialler.dial(number))
        return call

    @staticmethod
    def _say(face: Face) -> BoxLayout:
        """What to say, and beside it the button that reads it all."""
        line = BoxLayout(size_hint_y=None)
        line.bind(minimum_height=line.setter("height"))
        line.add_widget(Text(text=face.t("ui.stop.say"), role="heading", pos_hint={"center_y": 0.5}))
        line.add_widget(speaker(face))
        return line

    def _bleed(self, body: Body, *_: object) -> None:
        """Beneath a phone's status bar the block goes on."""
        whole = body.width <= look.size("content_max_width")
        box = look.bleed((body.x, body.top), (body.width, 0), "t" if whole else "")
        self._under.pos, self._under.size = box[:2], box[2:]

    @staticmethod
    def _margins(content: BoxLayout, below: BoxLayout, width: float) -> None:
        """The block reaches from edge to edge of a phone; on wide windows all of it stands in the middle."""
        beside = max(0.0, (width - look.size("content_max_width")) / 2)
        inner = look.space("m") if not beside else 0
        content.padding = (beside, 0, beside, look.space("m"))
        below.padding = (inner, 0, inner, 0)

    @staticmethod
    def _block(face: Face, key: str) -> EmergencyBlock:
        number = face.settings.emergency_number
        headline = face.t("stop.headline")
        if roomy():
            headline = headline.replace(". ", ".\n", 1)  # a line for each sentence
        block = EmergencyBlock(headline=headline, text=face.t(f"{key}.stop"))
        if not roomy():
            return block  # the call stands at the foot
        if face.devices.dialler.can_dial:
            block.action = face.t("ui.stop.call", number=number)
            block.bind(on_call=lambda *_: face.devices.dialler.dial(number))
        else:
            block.number_label = face.t("ui.stop.number")
            block.number = number
        return block
