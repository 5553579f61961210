"""A setting with a few steps, one less or one more at a tap."""

from __future__ import annotations

from kivy.properties import NumericProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout

from selfcheck.ui.look import look
from selfcheck.ui.widgets import buttons, load_kv  # noqa: F401  the kv file uses it
from selfcheck.ui.widgets.segments import Bar

load_kv(__file__)



class Stepper(BoxLayout):
    """`count` bars, filled up to the one at `index`, between a minus and a plus; fires `on_pick(index)`.

    `less_text` and `more_text` are the spoken names of the two buttons.
    """

    count = NumericProperty(1)
    index = NumericProperty(0)
    less_text = StringProperty("")
    more_text = StringProperty("")

    __events__ = ("on_pick",)

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.bind(count=self._build, index=self._build)
        self._build()

    def on_pick(self, index: int) -> None:
        """Another step was chosen."""

    def step(self, by: int) -> None:
        """Go `by` steps on, within the ends."""
        index = min(int(self.count) - 1, max(0, int(self.index) + by))
        if index != self.index:
            self.index = index
            self.dispatch("on_pick", index)

    def _build(self, *_: object) -> None:
        self.ids.bars.clear_widgets()
        for number in range(int(self.count)):
            bar = Bar(done=float(number <= self.index))
            bar.height = look.part("stepper", "bar")
            self.ids.bars.add_widget(bar)
