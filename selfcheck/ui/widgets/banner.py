"""Warnings and notes: red only where help is needed soon, calm everywhere else."""

from __future__ import annotations

from kivy.properties import BooleanProperty, ColorProperty, NumericProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout

from selfcheck.ui.look import look
from selfcheck.ui.widgets import buttons, icon, load_kv  # noqa: F401  the kv file uses them
from selfcheck.ui.widgets.big_number import BigNumber
from selfcheck.ui.widgets.icon import Mark
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text, natural_width

load_kv(__file__)



class _WithButton(Surface):
    """A block with a button in its `foot`, or a telephone number, that exists only when it has words."""

    action = StringProperty("")
    number = StringProperty("")

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.bind(action=self._furnish, number=self._furnish)
        self._furnish()

    def _button(self) -> buttons.LabelButton:
        return buttons.UrgentButton(text=self.action, compact=True)

    def _numbers(self) -> list[Text]:
        return []

    def _furnish(self, *_: object) -> None:
        self.ids.foot.clear_widgets()
        if self.action:
            self.ids.foot.add_widget(self._button())
        elif self.number:
            for line in self._numbers():
                self.ids.foot.add_widget(line)


class UrgentBanner(_WithButton):
    """Sign, `heading`, `text` and, when `action` has words, an urgent button that fires `on_action`.

    `filled` is the stronger form (today): the deep red block instead of the red wash.
    """

    heading = StringProperty("")
    text = StringProperty("")
    filled = BooleanProperty(False)
    ink = ColorProperty((0, 0, 0, 1))

    __events__ = ("on_action",)

    def _button(self) -> buttons.LabelButton:
        button = buttons.UrgentButton(
            text=self.action, icon="chevron_right", compact=True, inverse=self.filled, corner=look.radius("cell")
        )
        button.bind(on_release=lambda _: self.dispatch("on_action"))
        return button

    def on_action(self, *_: object) -> None:
        """The button was chosen."""


class SameDayBlock(Surface):
    """The deep red block with a sign, a `headline` in the result size and the person's own words in `text`."""

    headline = StringProperty("")
    text = StringProperty("")


class EmergencyBlock(_WithButton):
    """Stop and get help: sign, `headline`, a bold sentence, and `action` as a call button that fires `on_call`.

    Without a telephone give `number` instead of `action`: it is shown large, with `number_label` above it.
    `top_inset` is the height of the system's bar: the block reaches up to the edge of the screen, and only its
    lower corners are round.
    """

    headline = StringProperty("")
    text = StringProperty("")
    number_label = StringProperty("")
    top_inset = NumericProperty(0)

    __events__ = ("on_call",)

    def _button(self) -> buttons.LabelButton:
        button = buttons.UrgentButton(text=self.action, icon="call-fill", icon_at="start", large=True, inverse=True)
        button.bind(on_release=lambda _: self.dispatch("on_call"))
        return button

    def _numbers(self) -> list[Text]:
        white = look.color.on_urgent_block
        return [
            Text(text=self.number_label, color=white),
            BigNumber(text=self.number, role="display", color=white, tallest=look.part("emergency_block", "number")),
        ]

    def on_call(self, *_: object) -> None:
        """The call button was chosen."""


class CallStrip(_WithButton):
    """When to call for help, and a small urgent button (`action`) that fires `on_call`.

    Without a telephone give `number` instead of `action`: it is shown large. `signed` puts the urgent sign before it.
    """

    text = StringProperty("")
    icon = StringProperty("call-fill")
    signed = BooleanProperty(False)

    __events__ = ("on_call",)

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        if self.signed:
            self.add_widget(Mark(name="sign-stop", side=look.icon("mark")), index=len(self.children))

    def _button(self) -> buttons.LabelButton:
        button = buttons.UrgentButton(text=self.action, icon=self.icon, icon_at="start", compact=True, size_hint_x=None)
        button.corner = look.radius("cell")
        button.width = look.icon() + 3 * look.space("m") + natural_width(self.action, "body", 600)
        button.bind(on_release=lambda _: self.dispatch("on_call"))
        return button

    def _numbers(self) -> list[Text]:
        return [Text(text=self.number, role="title", color=look.color.urgent, snug=True)]

    def on_call(self, *_: object) -> None:
        """The button was chosen."""


class NoticeTile(Surface):
    """A calm note: icon, `title` (may be empty) and `text`. `tone` is a wash: sunken, answer_tint, circ_tint..."""

    icon = StringProperty("info")
    title = StringProperty("")
    text = StringProperty("")
    tone = StringProperty("sunken")

    def ink_of(self, tone: str) -> list[float]:
        return getattr(look.color, f"on_{tone}", look.color.text)


class WithheldTile(Surface):
    """Says that no leaning is shown, beside an empty, level balance; dashed, as it does not count."""

    text = StringProperty("")


class LevelBalance(BoxLayout):
    """The balance with nothing on it, as small as a picture beside a line."""
