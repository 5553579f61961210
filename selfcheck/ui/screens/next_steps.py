"""Next steps: see someone, move, shoes; only the parts, and in them only the advice, that fit the result."""

from __future__ import annotations

from kivy.uix.widget import Widget

from selfcheck.ui.face import Face
from selfcheck.ui.keys import Key
from selfcheck.ui.screens import _move as move
from selfcheck.ui.screens._parts import back_bar, column
from selfcheck.ui.screens._see import see_someone, steps_of
from selfcheck.ui.screens._shoes import shoes
from selfcheck.ui.screens._tiles import call_strip, roomy
from selfcheck.ui.screens._words import with_words
from selfcheck.ui.widgets.buttons import PrimaryButton
from selfcheck.ui.widgets.page import Page
from selfcheck.ui.widgets.tabs import Tabs


def build(face: Face, detail: str, wide: bool) -> Widget:
    return NextSteps(face, detail)


def tabs(face: Face) -> dict[str, str]:
    """The parts there are and their names, the one to open first in front.

    Exercises come first where there are any; else a visit does, and moving is gentle only.
    """
    found = {"see": face.t("ui.next_steps.see")}
    if steps_of(face, "shoes"):
        found = {"shoes": face.t("ui.next_steps.shoes"), **found}
    if move.exercises(face):
        return {"move": face.t("ui.next_steps.move"), **found}
    if steps_of(face, "stop"):
        found = {"see": found.pop("see"), "move": face.t("ui.next_steps.move_gently"), **found}
    return found


class NextSteps(Page):
    """One part at a time under its tabs."""

    def __init__(self, face: Face, detail: str) -> None:
        super().__init__(bar=back_bar(face, face.t("ui.result.next_steps"), settings=False))
        self.face = face
        self.exercises: move.ExerciseSet | None = None
        names = tabs(face)
        self._order = list(names)
        self.chosen = detail if detail in names else self._order[0]
        if len(names) > 1:
            choice = Tabs(options=list(names.items()), value=self.chosen)
            choice.bind(on_choose=lambda _, tab: face.flow.show(tab))
            (self.add_progress if roomy() else self.add)(choice)
        fixed = {"see": self._see, "move": self._move, "shoes": self._shoes}[self.chosen]()
        self.primary = PrimaryButton(text=face.t("ui.next_steps.finish"), icon="arrow_forward")
        self.primary.bind(on_release=lambda _: face.flow.go("keep"))
        self.add_bottom(column(*fixed, self.primary, gap="card_gap"))

    def pause(self) -> None:
        """The app goes to the background: a running timer waits."""
        if self.exercises is not None:
            self.exercises.pause()

    def keys(self) -> list[Key]:
        """The arrows go from part to part."""
        at = self._order.index(self.chosen)
        beside = {"left": at - 1, "right": at + 1}
        names = tuple(name for name, other in beside.items() if 0 <= other < len(self._order))
        return [Key(names, "ui.keys.parts", lambda name: self.face.flow.show(self._order[beside[name]]))]

    def _see(self) -> list[Widget]:
        summary = self.face.summary()
        first, *rest = see_someone(self.face, summary)
        fixed = [call_strip(self.face)] if summary.side != "mechanical" else []
        for widget in with_words(self.face, (first, *([] if roomy() else fixed), *rest)):
            self.add(widget)
        return fixed if roomy() else []

    def _move(self) -> list[Widget]:
        if not move.exercises(self.face):
            for widget in with_words(self.face, move.gently(self.face)):
                self.add(widget)
            return []
        if not roomy():
            for widget in move.stop_tile(self.face):
                self.add(widget)
        self.exercises = move.ExerciseSet(self.face)
        self.add(self.exercises)
        return move.stop_strip(self.face) if roomy() else []

    def _shoes(self) -> list[Widget]:
        for widget in with_words(self.face, shoes(self.face)):
            self.add(widget)
        return []
