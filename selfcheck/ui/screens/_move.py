"""Move: the exercises that fit, one at a time with a timer; where none fit, only how to go gently. The rule when to
stop is always in view."""

from __future__ import annotations

import math

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.content import Step
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.pictures import picture
from selfcheck.ui.screens._parts import column, tile
from selfcheck.ui.screens._see import step_row, steps_of
from selfcheck.ui.screens._tiles import head, rows
from selfcheck.ui.widgets.exercise_card import ExerciseCard
from selfcheck.ui.widgets.icon import Icon
from selfcheck.ui.widgets.list_row import BulletRow
from selfcheck.ui.widgets.text import Text, strong
from selfcheck.ui.widgets.thumb_row import ThumbRow

GENTLE = ("do.stop_when_hurts", "do.rest_from_impact")
"""Advice on moving that is no exercise."""
SHORT_HOLD = 10
"""Seconds up to which a hold is one of many: the next one starts by itself. After longer ones people rest first."""


def exercises(face: Face) -> list[Step]:
    """The exercises meant for this person; none where moving on could harm."""
    return steps_of(face, "warm_up", "strengthen")


def stop_points(face: Face, step: Step) -> list[str]:
    return [face.t(f"step.{step.id}.point{number}") for number in range(1, step.points + 1)]


def stop_tile(face: Face) -> list[Widget]:
    """When to stop, a line for each cue."""
    tiles: list[Widget] = []
    for step in steps_of(face, "stop"):
        cues = [column(Text(text=cue)) for cue in stop_points(face, step)]
        for cue in cues:
            cue.padding = (look.icon() + look.part("list_row", "mark_gap"), look.space("s"), 0, look.space("s"))
        title = BulletRow(icon=step.icon, lead=face.t(f"step.{step.id}.title"))
        tiles.append(tile(title, rows(*cues), gap="xs"))
    return tiles


def stop_strip(face: Face) -> list[Widget]:
    """When to stop, as a few small lines that stay at the bottom."""
    strips: list[Widget] = []
    for step in steps_of(face, "stop"):
        title, cues = face.t(f"step.{step.id}.title"), stop_points(face, step)
        line = BoxLayout(size_hint_y=None, spacing=look.part("list_row", "mark_gap"))
        line.bind(minimum_height=line.setter("height"))
        line.add_widget(Icon(name=step.icon, pos_hint={"top": 1}))
        words = " \N{BULLET} ".join(cues)
        line.add_widget(Text(text=f"{strong(title)} {words}", markup=True, role="caption", says=f"{title} {words}"))
        strips.append(line)
    return strips


def gently(face: Face) -> list[Widget]:
    """What to go by where no exercise may be shown."""
    resting = [step_row(face, step) for step in steps_of(face, "do") if step.id in GENTLE]
    words = column(Text(text=face.t("ui.next_steps.no_exercises")))
    words.padding = (0, 0, 0, look.space("s") if resting else 0)
    return [tile(rows(words, *resting)), *stop_tile(face)]


class ExerciseSet(BoxLayout):
    """The card of one exercise with its timer, its dose and care, and small pictures of the whole set.

    A hold is done for each round on one side, then on the other. `card.ring` counts one hold.
    """

    def __init__(self, face: Face) -> None:
        super().__init__(orientation="vertical", size_hint_y=None, spacing=look.space("m"))
        self.bind(minimum_height=self.setter("height"))
        self.face = face
        self.steps = exercises(face)
        self.card = ExerciseCard(
            play_text=face.t("ui.next_steps.play"), pause_text=face.t("ui.next_steps.pause"),
            skip_text=face.t("ui.next_steps.skip"), wording=self._wording,
        )  # fmt: skip
        self.card.bind(on_skip=lambda _: self.show(self.number + 1), on_done=lambda _: self._hold_done())
        # Nobody touches the screen while they stand on one leg.
        self.card.ring.bind(running=lambda _, runs: face.devices.awake.keep(runs))
        self._care = BulletRow(icon="front_hand", small=True)
        self._dose = BulletRow(icon="schedule", small=True)
        self.thumbs = ThumbRow(
            items=[(step.id, picture(step.picture), face.t(f"step.{step.id}.title")) for step in self.steps]
        )
        self.thumbs.bind(on_choose=lambda _, chosen: self.show([step.id for step in self.steps].index(chosen)))
        self.add_widget(self.card)
        self.add_widget(column(self._care, self._dose, gap="xs"))
        self.add_widget(column(head(face.t("ui.next_steps.your_set")), self.thumbs, gap="xs"))
        self.show(0)

    def show(self, number: int) -> None:
        """Show an exercise of the set, its timer at the start."""
        self.number, self.turn = number, 0
        step, t, card = self.steps[number], self.face.t, self.card
        card.picture = picture(step.picture)
        card.name = t(f"step.{step.id}.title")
        card.counter = t("ui.next_steps.count", n=number + 1, of=len(self.steps))
        card.steps = [t(f"step.{step.id}.how{line}") for line in range(1, 5)]
        card.seconds = step.hold_s
        card.last = number + 1 == len(self.steps)
        self._care.text = t(f"step.{step.id}.care")
        self._dose.text = t(f"step.{step.id}.dose")
        self.thumbs.chosen = step.id
        card.ring.reset()
        self._say_turn()

    def pause(self) -> None:
        self.card.ring.pause()

    def _hold_done(self) -> None:
        """One hold is over: the next one on this side, then the other side, then the exercise is done."""
        step = self.steps[self.number]
        self.turn += 1
        if self.turn >= step.rounds * step.sides:
            self.turn = 0
            self.card.side_text = self.face.t("ui.next_steps.exercise_done")
            self.card.round_text = ""
            return
        self.card.ring.reset()
        self._say_turn()
        if self.turn % step.rounds and step.hold_s <= SHORT_HOLD:
            self.card.ring.start()

    def _say_turn(self) -> None:
        step = self.steps[self.number]
        side, turn = divmod(self.turn, max(1, step.rounds))
        self.card.side_text = self.face.t(f"ui.next_steps.side{side + 1}") if step.sides > 1 else ""
        self.card.round_text = (
            self.face.t("ui.next_steps.round", n=turn + 1, of=step.rounds) if step.rounds > 1 else ""
        )

    def _wording(self, remaining: float, seconds: float) -> tuple[str, str]:
        return clock(remaining), self.face.t("ui.next_steps.of_time", time=clock(seconds))


def clock(seconds: float) -> str:
    """Minutes and seconds, as on a stop watch."""
    minutes, rest = divmod(math.ceil(seconds), 60)
    return f"{minutes}:{rest:02d}"
