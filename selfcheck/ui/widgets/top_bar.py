"""The bar at the top of a screen: back or home, the title, and a few actions."""

from __future__ import annotations

from collections.abc import Callable

from kivy.properties import NumericProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.look import look
from selfcheck.ui.widgets import load_kv
from selfcheck.ui.widgets.buttons import IconButton
from selfcheck.ui.widgets.text import natural_width

load_kv(__file__)


class TopBar(BoxLayout):
    """`left_icon` with its spoken name `left_spoken` fires `on_left`; '' leaves the place empty.

    `add_action(icon, spoken, listener)` puts an icon button at the right and returns it. The title stays in the
    middle of the bar, whatever stands beside it. Where that is too narrow it takes all the room between the buttons,
    then a smaller size, and wraps only when it is still too long.
    """

    title = StringProperty("")
    left_icon = StringProperty("")
    left_spoken = StringProperty("")
    left_wing = NumericProperty(0)  # pixels beside the title
    right_wing = NumericProperty(0)
    role = StringProperty("body")

    __events__ = ("on_left",)

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.bind(left_icon=self._place_left, left_spoken=self._place_left)
        self.bind(title=self._fit, width=self._fit)
        self.ids.left.bind(minimum_width=self._fit)
        self.ids.right.bind(minimum_width=self._fit)
        self._place_left()
        self._fit()

    def on_left(self, *_: object) -> None:
        """The button at the left was chosen."""

    def add_action(self, icon: str, spoken: str, listener: Callable[[], object]) -> IconButton:
        button = IconButton(icon=icon, spoken=spoken)
        button.bind(on_release=lambda _: listener())
        self.ids.right.add_widget(button)
        return button

    def add_right(self, widget: Widget) -> None:
        """Put any other control at the right, such as a button with words."""
        self.ids.right.add_widget(widget)

    def crowded_by(self, title: str) -> bool:
        """True if a title would need more than one line in this window."""
        taken = sum(control.width for side in ("left", "right") for control in self.ids[side].children)
        return natural_width(title, "label", 600) > look.room()[0] - taken - self.padding[0] - self.padding[2]

    def put_middle(self, widget: Widget) -> None:
        """Put a widget where the title stands, such as progress in a short window."""
        title = self.ids.title.__self__
        at = self.children.index(title)
        self.remove_widget(title)
        self.add_widget(widget, index=at)
        widget.pos_hint = {"center_y": 0.5}

    def _place_left(self, *_: object) -> None:
        self.ids.left.clear_widgets()
        if self.left_icon:
            button = IconButton(icon=self.left_icon, spoken=self.left_spoken)
            button.bind(on_release=lambda _: self.dispatch("on_left"))
            self.ids.left.add_widget(button)

    def _fit(self, *_: object) -> None:
        left, right = self.ids.left.minimum_width, self.ids.right.minimum_width
        room = self.width - self.padding[0] - self.padding[2]
        wide, small = (natural_width(self.title, role, 600) for role in ("body", "label"))
        even = wide <= room - 2 * max(left, right)
        self.left_wing, self.right_wing = (max(left, right),) * 2 if even else (left, right)
        self.role = "label" if small <= room - left - right < wide else "body"
