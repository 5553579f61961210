"""Staff only: own number keys, dots for what was typed, and a large way back for everybody else."""

from __future__ import annotations

import math
from collections.abc import Callable

from kivy.graphics import Color, Ellipse, Line, Rectangle
from kivy.uix.gridlayout import GridLayout
from kivy.uix.widget import Widget

from selfcheck.kiosk.lock import Lock
from selfcheck.ui import room
from selfcheck.ui.face import Face
from selfcheck.ui.keys import Key
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import column, middle, side_by_side
from selfcheck.ui.widgets.buttons import LabelButton, PrimaryButton, SecondaryButton
from selfcheck.ui.widgets.icon import Icon
from selfcheck.ui.widgets.page import Page
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text


class StaffPage(Page):
    """A page over the whole window. `left(seconds)` says when it goes away by itself."""

    def __init__(self, face: Face, icon: str, title: str, text: str) -> None:
        super().__init__(gap=look.space("m"))
        self.face = face
        with self.canvas.before:
            Color(rgba=look.color.bg)
            self._ground = Rectangle()
        self.bind(pos=self._cover, size=self._cover)
        disc = Surface(ground="sunken", radius="pill", hugs=False, size_hint=(None, None))
        across = look.part("staff_page", "disc")
        disc.size = across, across
        disc.padding = across / 4
        disc.add_widget(Icon(name=icon, tint=look.color.answer, side=across / 2))
        self.head = column(
            Widget(size_hint_y=None, height=look.space("l")),
            middle(disc),
            Text(text=title, role="display", align="center"),
        )
        if text:
            self.head.add_widget(Text(text=text, role="heading", weight=400, align="center"))
        self.add(self.head)
        self._closes = Text(role="label", weight=400, align="center", color=look.color.text2)

    def _cover(self, *_: object) -> None:
        self._ground.pos, self._ground.size = self.pos, self.size

    def left(self, seconds: int) -> None:
        self._closes.text = self.face.n("ui.kiosk.goes_back", seconds)

    def on_touch_down(self, touch: object) -> bool:
        super().on_touch_down(touch)
        return True


class PinPad(StaffPage):
    """Calls `entered(name)` for each whole code that was tried, and `back` for people who are not staff."""

    def __init__(self, face: Face, lock: Lock, entered: Callable[[str], None], back: Callable[[], None]) -> None:
        super().__init__(face, "lock-fill", face.t("ui.kiosk.staff"), face.t("ui.kiosk.code", n=lock.digits))
        self._lock, self._entered = lock, entered
        self._typed = ""
        self._dots = _Dots(lock.digits)
        self._says = Text(role="body", align="center", color=look.color.text2)
        self.head.add_widget(middle(self._dots))
        self.head.add_widget(self._says)
        keys = GridLayout(cols=3, spacing=look.part("pin_pad", "key_gap"), size_hint=(None, None))
        keys.bind(minimum_size=keys.setter("size"))
        for digit in "123456789":
            keys.add_widget(self._key(digit))
        keys.add_widget(self._other("ui.kiosk.clear", "", lambda: self._type("")))
        keys.add_widget(self._key("0"))
        keys.add_widget(self._other("ui.number.delete", "backspace", lambda: self._type(self._typed[:-1])))
        self._put(middle(keys))
        self.primary = PrimaryButton(text=face.t("ui.kiosk.not_staff"), icon="arrow_back", icon_at="start")
        self.primary.large = True
        self.primary.bind(on_release=lambda _: back())
        self.add_bottom(column(self.primary, self._closes, gap="s"))
        self._say("")

    def _put(self, keys: Widget) -> None:
        """The keys below the words, or beside them where height is missing and width is not."""
        if room.wide():
            self.widest = look.part("pin_pad", "beside")
            self.head.parent.remove_widget(self.head)
            above = Widget(size_hint_y=None, height=look.space("l"))
            self.add(side_by_side(self.head, column(above, keys), gap="xxl"))
        else:
            self.add(keys)

    def left(self, seconds: int) -> None:
        super().left(seconds)
        if self._lock.shut_for:
            self._say("")

    def keys(self) -> list[Key]:
        return [Key(tuple("0123456789"), "ui.keys.digits", lambda digit: self._type(self._typed + digit), True)]

    def _key(self, digit: str) -> LabelButton:
        return self._sized(SecondaryButton(text=digit, role="result"), lambda: self._type(self._typed + digit))

    def _other(self, words: str, icon: str, act: Callable[[], None]) -> LabelButton:
        named = self.face.t(words)
        button = SecondaryButton(icon=icon, spoken=named) if icon else SecondaryButton(text=named, role="label")
        return self._sized(button, act)

    @staticmethod
    def _sized(button: LabelButton, act: Callable[[], None]) -> LabelButton:
        button.size_hint_x = None
        button.width, button.tall = look.part("pin_pad", "key_width"), look.part("pin_pad", "key_height")
        button.corner = look.radius("card")
        button.bind(on_release=lambda _: act())
        return button

    def _type(self, typed: str) -> None:
        if self._lock.shut_for:
            typed = ""
        self._typed = typed
        if len(typed) == self._lock.digits:
            self._typed = ""
            name = self._lock.open(typed)
            if not name:
                self._say("ui.kiosk.wrong")
            self._entered(name)
        else:
            self._say("")

    def _say(self, key: str) -> None:
        """How many digits there are, that they were wrong, or how long to wait."""
        face, shut = self.face, self._lock.shut_for
        self._dots.filled = len(self._typed)
        self._dots.draw()
        if shut:
            minutes = math.ceil(shut / 60)
            wait = face.n("ui.kiosk.wait_minutes", minutes) if shut > 60 else face.n("ui.kiosk.wait", math.ceil(shut))
            self._says.text = wait
        else:
            count = face.t("ui.kiosk.entered", n=len(self._typed), of=self._lock.digits)
            self._says.text = face.t(key) if key else count


class _Dots(Widget):
    """One dot a digit; those typed are filled."""

    def __init__(self, count: int) -> None:
        super().__init__(size_hint=(None, None))
        self._count = count
        self.filled = 0
        side = look.part("pin_pad", "dot")
        self.size = side * (2 * count - 1), side
        self.bind(pos=lambda *_: self.draw())

    def draw(self) -> None:
        side = look.part("pin_pad", "dot")
        self.canvas.clear()
        with self.canvas:
            for number in range(self._count):
                x = self.x + 2 * side * number
                if number < self.filled:
                    Color(rgba=look.color.answer)
                    Ellipse(pos=(x, self.y), size=(side, side))
                else:
                    Color(rgba=look.color.outline)
                    radius = side / 2 - look.stroke("hairline")
                    Line(circle=(x + side / 2, self.y + side / 2, radius), width=look.part("pin_pad", "dot_line"))
