"""The walk test: a clock and three huge buttons for a hand that moves. Before it a notice, after it what it tells."""

from __future__ import annotations

import math

from kivy.clock import Clock
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.checklist.walk import STEPS, Step, Walk
from selfcheck.ui import room
from selfcheck.ui.face import Face
from selfcheck.ui.keys import Key
from selfcheck.ui.look import look
from selfcheck.ui.screens._move import clock
from selfcheck.ui.screens._parts import column, middle, side_by_side
from selfcheck.ui.screens._tiles import CALM_SCALE, roomy
from selfcheck.ui.screens._walk_pages import AfterWalk, BeforeWalk, call_for_help, in_words, leave_bar
from selfcheck.ui.widgets.buttons import SecondaryButton
from selfcheck.ui.widgets.page import Page
from selfcheck.ui.widgets.pill import Pill
from selfcheck.ui.widgets.text import Text, natural_width
from selfcheck.ui.widgets.timer_ring import TimerRing
from selfcheck.ui.widgets.walk_button import WalkButton

ICONS: dict[Step, str] = {"hurt": "flag-fill", "stopped": "front_hand-fill", "gone": "sentiment_satisfied"}
TIME_ROLES = ("kiosk_name", "display", "title", "heading")
"""Type roles for the time, the largest first."""
INSIDE = 0.72
"""Part of the width of the ring that its words may take."""


def build(face: Face, detail: str, wide: bool) -> Widget:
    walk = face.flow.state.walk
    if walk is None:
        return BeforeWalk(face)
    return AfterWalk(face, walk) if walk.phase == "done" else WalkScreen(face, walk, wide)


class WalkScreen(Page):
    """The clock of the phase, what was noted, and the buttons; the next one is dark.

    Where they do not all fit, the next button stays at the foot; with large words there it says the least. Each press
    builds the screen anew from the flow's walk. Nothing ticks longer than the clock of the phase, and the screen of the
    device stays on only as long.
    """

    def __init__(self, face: Face, walk: Walk, wide: bool) -> None:
        super().__init__(bar=leave_bar(face), tight=room.short())
        self._face, self._timed = face, walk
        self._pinned = not roomy()
        self._terse = self._pinned and look.text_scale > CALM_SCALE
        self.gap = look.part("walk_screen", "gap") if roomy() else look.space("s")
        over = walk.over(face.devices.now())
        self.ring = self._ring(over)
        self._hint = Text(text=self._hint_text(over), align="center")
        self.primary: Widget | None = None
        buttons = [self._button(step) for step in STEPS]
        if self._pinned:
            buttons = [button for button in buttons if button is not self.primary]
        clock_part = column(self._hint, middle(self.ring), *self._chips(), gap="s" if room.short() else "m")
        pressed = column(*buttons)
        pressed.spacing = look.space("card_gap")
        if wide:
            self.widest = look.part("walk_screen", "widest")
            self.add(side_by_side(clock_part, pressed, "l"))
        else:
            self.add(clock_part)
            self.add(pressed)
        self._help = call_for_help(face)
        if self._pinned:
            self.add(self._help)
        self._place_bottom(over)
        self._fit = Clock.create_trigger(self._fit_ring, -1)
        for part in (self.ids.content, self.ids.scroll):
            part.bind(height=self._fit)
        self._run()

    # --- what the app says ------------------------------------------------------------------------------------

    def pause(self) -> None:
        """Out of sight: no picture is drawn and the screen may go dark; the time goes on."""
        self.ring.pause()

    leaving = pause

    def resume(self) -> None:
        self._run()

    def keys(self) -> list[Key]:
        return [Key(("z", "ctrl+z"), "ui.deck.undo", lambda _: self._undo())]

    # --- the clock --------------------------------------------------------------------------------------------

    def _ring(self, over: bool) -> TimerRing:
        ring = TimerRing(now=self._face.devices.now, slow=True, wording=self._wording, small_role="label")
        ring.ground = look.color.bg
        ring.stroke = look.size("walk_ring_stroke")
        ring.least = look.size("walk_ring_least" if room.short() else "walk_ring")
        ring.icon = "directions_walk" if self._timed.phase != "standing" else "front_hand-fill"
        ring.role = self._time_role(over)
        ring.seconds = self._timed.limit
        # Nobody touches the screen while they walk.
        ring.bind(running=lambda _, runs: self._face.devices.awake.keep(runs), on_done=lambda _: self._time_over())
        ring.bind(remaining=self._passing)
        return ring

    def _time_role(self, over: bool) -> str:
        """The largest digits that leave the ring as small as it may have to be."""
        across = INSIDE * look.size("walk_ring_least" if over or room.short() else "walk_ring")
        return next((role for role in TIME_ROLES if natural_width("10:00", role) <= across), TIME_ROLES[-1])

    def _run(self) -> None:
        """Show the time that has passed, and go on counting while there is any left."""
        self.ring.remaining = max(0.0, self._timed.limit - self._timed.ran(self._face.devices.now()))
        self._minute = self._minutes()
        if self.ring.remaining > 0:
            self.ring.start()

    def _wording(self, remaining: float, seconds: float) -> tuple[str, str]:
        passed = math.floor(seconds - remaining + 1e-6)
        return clock(passed), "" if self._terse else self._face.t("ui.walk.of", n=int(seconds // 60))

    def _minutes(self) -> int:
        return int((self.ring.seconds - self.ring.remaining) // 60)

    def _passing(self, *_: object) -> None:
        """Each full minute is told to who has the screen read aloud."""
        minute = self._minutes()
        if self.ring.running and self.ring.remaining and minute != self._minute:
            self._minute = minute
            self._face.reader.announce(in_words(self._face, 60 * minute))

    def _time_over(self) -> None:
        """The clock stands; what is said now, and how to go on."""
        self.ring.finished = False  # the time stays in sight
        self.ring.role = self._time_role(over=True)
        self._hint.text = self._hint_text(over=True)
        self._place_bottom(over=True)
        self._face.tick()
        self._face.reader.announce(self._hint.text)

    def _fit_ring(self, *_: object) -> None:
        """The ring gives way before anything has to scroll, and is as large as designed where there is room."""
        if self.ring.parent is None or self.ids.scroll.height <= 0:
            return
        least, most = look.size("walk_ring_least"), look.size("walk_ring")
        left = self.ids.scroll.height - self.ids.content.height
        self.ring.least = min(most, max(least, self.ring.width + left))

    # --- what can be said -------------------------------------------------------------------------------------

    def _hint_text(self, over: bool) -> str:
        phase = self._timed.phase
        return self._face.t(f"ui.walk.{phase}.over" if over else f"ui.walk.{phase}")

    def _chips(self) -> list[Widget]:
        """What was noted, in short, where there is room to say it twice."""
        if self._pinned:
            return []
        row = BoxLayout(size_hint=(None, None), spacing=look.space("s"))
        row.bind(minimum_size=row.setter("size"), minimum_width=self._stack)
        row.unspoken = True
        for step in STEPS[: len(self._timed.marks)]:
            words = self._face.t(f"ui.walk.{step}.at", time=clock(math.floor(self._timed.at(step) or 0)))
            row.add_widget(Pill(icon=ICONS[step], text=words, ground="answer_tint", ink=look.color.on_answer_tint))
        return [middle(row)] if row.children else []

    @staticmethod
    def _stack(row: BoxLayout, wants: float) -> None:
        """One below the other where they are too wide beside each other."""
        if wants > look.room()[0] - 2 * look.space("screen_margin"):
            row.orientation = "vertical"

    def _button(self, step: Step) -> WalkButton:
        face, walk = self._face, self._timed
        at = walk.at(step)
        button = WalkButton(icon=ICONS[step], text=face.t(f"ui.walk.{step}"), low=not roomy())
        if at is None:
            button.stage = "next" if step == walk.next else "rest"
            button.helper = "" if self._terse else face.t(f"ui.walk.{step}.helper")
        else:
            button.stage, button.undo = "done", step == STEPS[len(walk.marks) - 1]
            key = "ui.walk.noted" if button.undo else "ui.walk.noted_before"
            button.helper = face.t(key, time=clock(math.floor(at)))
            button.says = face.t(key, time=in_words(face, at))
        if button.stage == "next":
            self.primary = button
        button.bind(on_release=lambda _: self._undo() if button.stage == "done" else self._mark(step))
        return button

    def _place_bottom(self, over: bool) -> None:
        """What stays at the foot: the next button where room is short, the end once the time is over, and the help."""
        face, bottom = self._face, self.ids.bottom
        bottom.clear_widgets()
        if self._pinned and self.primary is not None:
            bottom.add_widget(self.primary)
        if over and self._timed.phase in ("walking", "standing"):
            role = "label" if look.text_scale > CALM_SCALE and room.short() else "body"
            end = SecondaryButton(text=face.t(f"ui.walk.{self._timed.phase}.end"), role=role)
            end.bind(on_release=lambda _: face.flow.time(self._timed.end(face.devices.now())))
            bottom.add_widget(end)
        if not self._pinned:
            bottom.add_widget(self._help)

    # --- what the person does ---------------------------------------------------------------------------------

    def _mark(self, step: Step) -> None:
        face = self._face
        walk = self._timed.mark(step, face.devices.now())
        if walk == self._timed:
            return
        face.tick()
        face.flow.time(walk)
        if walk.stood is None:
            words = face.t(f"ui.walk.{step}.at", time=in_words(face, walk.at(step) or 0))
        else:
            words = face.t("ui.walk.after.gone", time=in_words(face, walk.stood))
        face.reader.announce(words)

    def _undo(self) -> None:
        face = self._face
        walk = self._timed.undo(face.devices.now())
        if walk != self._timed:
            face.tick()
            face.flow.time(walk)
            face.reader.announce(face.t("ui.walk.undone"))
