"""What lies over a screen: the sheet that asks, the message that leaves by itself."""

from __future__ import annotations

from collections.abc import Iterable

from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from selfcheck.ui.widgets import sheet as sheets
from selfcheck.ui.widgets import toast as toasts
from selfcheck.ui.widgets.buttons import PrimaryButton, SecondaryButton
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text
from tests.ui.snapshots.catalogue import FULL, PHONE, Specimen, sheet

LINE = "Blood that cannot keep up hurts at the same point of every walk. "


def over(widget: Widget) -> FloatLayout:
    """A widget over a screen with something on it."""
    screen = FloatLayout()
    paper = Surface(shadow="e1", pos_hint={"center_x": 0.5, "top": 0.95}, size_hint_x=0.9)
    paper.add_widget(Text(text="The screen below", role="title"))
    screen.add_widget(paper)
    if isinstance(widget, sheets.Sheet):
        widget.pos_hint = {"x": 0, "y": 0}
    screen.add_widget(widget)
    return screen


@sheet
def toast() -> Iterable[Specimen]:
    yield Specimen("With an icon", over(toasts.Toast(text="Your answers are cleared", icon="check")), PHONE, 240)
    yield Specimen("Words alone", over(toasts.Toast(text="Nothing was saved. All of it is gone.")), PHONE, 240)
    yield Specimen("Wide window", over(toasts.Toast(text="Your answers are cleared", icon="check")), FULL, 240)


def asking(words: str = LINE, actions: bool = True) -> sheets.Sheet:
    made = sheets.Sheet(title="Clear all of your answers?", close_spoken="Close")
    made.add(Text(text=words))
    if actions:
        made.add_bottom(PrimaryButton(text="Keep them"))
        made.add_bottom(SecondaryButton(text="Clear them"))
    return made


@sheet
def sheet_() -> Iterable[Specimen]:
    yield Specimen("Asking", over(asking()), PHONE, 560)
    yield Specimen("Explaining", over(asking(LINE * 2, actions=False)), PHONE, 560)
    yield Specimen("More than fits", over(asking(LINE * 12)), PHONE, 560)
    yield Specimen("Wide window", over(asking()), FULL, 560)
