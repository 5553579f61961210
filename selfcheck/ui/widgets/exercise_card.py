"""One exercise: how it looks, what to do, and a timer to do it by."""

from __future__ import annotations

import time

from kivy.clock import Clock
from kivy.properties import (
    BooleanProperty,
    ColorProperty,
    ListProperty,
    NumericProperty,
    ObjectProperty,
    StringProperty,
)
from kivy.uix.anchorlayout import AnchorLayout
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.widgets import icon, load_kv, pill, surface, text, timer_ring  # noqa: F401  for the kv file
from selfcheck.ui.widgets.control import Control

load_kv(__file__)


class RingButton(Control, AnchorLayout):
    """Play, pause or skip, in ink (`filled`) or in outline."""

    icon = StringProperty("")
    filled = BooleanProperty(False)
    rim = NumericProperty(0)
    rest = ColorProperty((0, 0, 0, 0))
    held = ColorProperty((0, 0, 0, 0))


class Step(BoxLayout):
    """A numbered step."""

    number = StringProperty("")
    text = StringProperty("")


class ExerciseCard(surface.Surface):
    """As high as its content. The ring is `card.ring` (`start()`, `pause()`, `reset()`, `remaining`).

    `steps` is a list of texts; `wording` and `now` go to the ring; `play_text`, `pause_text`, `skip_text` are what
    the buttons are called when read aloud. `on_skip` and `on_done` tell the screen to go on. Without `seconds`
    there is no ring: some exercises count repeats. `last` takes the skip button away.
    """

    picture = StringProperty("")
    name = StringProperty("")
    counter = StringProperty("")
    text = StringProperty("")
    steps = ListProperty()
    seconds = NumericProperty(0)
    wording = ObjectProperty(timer_ring.seconds_left)
    now = ObjectProperty(time.monotonic)
    side_text = StringProperty("")
    round_text = StringProperty("")
    play_text = StringProperty("")
    pause_text = StringProperty("")
    skip_text = StringProperty("")
    last = BooleanProperty(False)
    stacked = BooleanProperty(False)  # the buttons stand below the ring

    def __init__(self, **kwargs: object) -> None:
        self.register_event_type("on_skip")
        self.register_event_type("on_done")
        self._list = Clock.create_trigger(self._fill, -1)
        super().__init__(**kwargs)
        self.fbind("steps", self._list)
        self._fill()

    def on_skip(self) -> None:
        """The next round or exercise is wanted."""

    def on_done(self) -> None:
        """The ring has run out."""

    @property
    def ring(self) -> timer_ring.TimerRing:
        return self.ids.ring

    def on_parent(self, _: Widget, parent: Widget | None) -> None:
        if parent is None:
            self._list.cancel()
            self.ring.pause()

    def _fill(self, *_: object) -> None:
        box = self.ids.steps
        box.clear_widgets()
        for number, words in enumerate(self.steps, start=1):
            box.add_widget(Step(number=str(number), text=str(words)))
