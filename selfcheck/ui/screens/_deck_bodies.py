"""What stands on a card in place of a picture: answers to choose from, or the foot and leg to tap."""

from __future__ import annotations

from collections.abc import Callable

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.stacklayout import StackLayout

from selfcheck.content import Card
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import column
from selfcheck.ui.widgets.pill import RemovableChip
from selfcheck.ui.widgets.tap_map import TapMap
from selfcheck.ui.widgets.tick_row import ChoiceRow

VIEWS = ("leg_back", "leg_front", "top", "sole")


class ChoiceBody(BoxLayout):
    """One row for each value of a card; a tap answers it."""

    def __init__(self, face: Face, card: Card, choose: Callable[[str], None]) -> None:
        super().__init__(orientation="vertical", spacing=look.space("s"), size_hint_y=None)
        self._face = face
        self.bind(minimum_height=self.setter("height"))
        answered = face.flow.check.answers.get(card.id)
        for value in card.values:
            row = ChoiceRow(text=face.t(f"value.{card.id}.{value}"), single=True, ticked=value == answered)
            row.bind(on_toggle=lambda _, ticked, value=value: choose(value))
            self.add_widget(row)

    def step(self, by: int) -> None:
        """An arrow key: the focus goes to the next row, or the one before."""
        self._face.focus.move(by, within=self)


class WhereBody(BoxLayout):
    """The tap map, and below it a chip for each place chosen.

    Where the map is too narrow for all its places to be hit, a row for each place stands below it instead of the chips.
    """

    def __init__(self, face: Face) -> None:
        super().__init__(orientation="vertical", spacing=look.space("s"), size_hint_y=None)
        self.bind(minimum_height=self.setter("height"))
        self._face = face
        _, places = face.content.kind_and_values("quality.where")
        self._names = {place: face.t(f"value.quality.where.{place}") for place in places}
        self._map = TapMap(
            names=self._names, captions={view: face.t(f"ui.map.{view}") for view in VIEWS}, chosen=face.flow.picked()
        )
        self._map.bind(on_toggle=lambda _, place: face.flow.pick(place))
        self._chips = StackLayout(size_hint_y=None, spacing=look.space("s"), padding=(look.space("m"), 0))
        self._chips.bind(minimum_height=self._chips.setter("height"))
        self._rows = column(*(self._row(place) for place in places), gap="s")
        self.add_widget(self._map)
        self.bind(width=self._fit)
        self.refresh()

    def step(self, by: int) -> None:
        """An arrow key: the first gives the map the focus, the next walk through its places."""
        if self._map.focused:
            self._map.step(by)
        else:
            self._face.focus.give(self._map)

    def refresh(self) -> None:
        """Show what is chosen now."""
        chosen = self._face.flow.picked()
        self._map.chosen = chosen
        self._chips.clear_widgets()
        for place in chosen:
            chip = RemovableChip(text=self._names[place])
            chip.bind(on_remove=lambda _, place=place: self._face.flow.pick(place))
            self._chips.add_widget(chip)
        for row in self._rows.children:
            row.ticked = row.place in chosen

    def _row(self, place: str) -> ChoiceRow:
        row = ChoiceRow(text=self._names[place], single=False)
        row.place = place
        row.bind(on_toggle=lambda *_: self._face.flow.pick(place))
        return row

    def _fit(self, *_: object) -> None:
        narrow = self.width < look.part("tap_map", "least")
        below, other = (self._rows, self._chips) if narrow else (self._chips, self._rows)
        if below.parent is None:
            self.remove_widget(other)
            self.add_widget(below)
