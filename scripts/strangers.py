"""People at a kiosk in this process, who do what comes to their minds, and the time that passes while they do."""

from __future__ import annotations

import random
from typing import Any

PATIENCE = (3, 3, 4, 6, 10, 20, 120)
"""After so many steps, of which a whole check has some forty, somebody goes."""
STILL = 20
"""Frames after which nothing moves any more."""
DRAWN = 3
"""Of so many cards one is drawn while it moves; every screen is."""


class Clock:
    """The kiosk's own seconds, which pass when told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


class Strangers:
    """They come one after another and do what comes to their minds."""

    def __init__(self, app: Any, clock: Clock, chance: random.Random) -> None:
        self.app, self.flow, self.clock, self.chance = app, app.flow, clock, chance
        self.ends: dict[str, int] = {}
        self.results = 0

    def session(self) -> None:
        """One of them, from the first touch until the kiosk waits again."""
        app, chance = self.app, self.chance
        app.begin(chance.choice(list(app.face.languages)))
        frames(2)
        for step in range(chance.choice(PATIENCE)):
            before = self.flow.place
            if not self._step():
                break
            if chance.random() < 0.02:
                self._change_of_mind()
            if self.flow.place != before or step % DRAWN == 0:
                frames(1)
            else:
                unseen_frame()
        self._leave()
        wait(3)  # the page slides away, the kiosk sweeps
        assert not app.running and not self.flow.check.answers, "the session did not end"

    def _step(self) -> bool:
        """One answer or one page on; False at the end of what there is to see."""
        flow, chance, place = self.flow, self.chance, self.flow.place
        if place.screen == "safety":
            signs = flow.signs.on(place.detail)
            if chance.random() < 0.08:
                flow.tick(chance.choice(signs))
            else:
                flow.tick_none(place.detail)
                flow.continue_safety()
        elif place.screen == "deck":
            self._answer()
        elif place.screen == "stop":
            if chance.random() < 0.5:
                return False
            flow.leave_stop()
        elif place.screen == "result":
            self.results += 1
            for screen in chance.sample(("why", "next_steps", "review", "learn", "keep"), 2):
                flow.go(screen)
                frames(2)
            return False
        else:
            self.app.screen.primary.activate()
        return True

    def _answer(self) -> None:
        flow, chance = self.flow, self.chance
        card = flow.content.cards[flow.check.at]
        if chance.random() < 0.05:
            flow.undo()
        elif card.kind == "yes_no":
            flow.answer(card.id, chance.choice(("yes", "no", "unsure")))
        elif card.kind == "choice":
            flow.answer(card.id, chance.choice(card.values))
        else:
            flow.answer(card.id, (chance.choice(card.values),))

    def _change_of_mind(self) -> None:
        """Another language, larger words, a sheet."""
        app, face = self.app, self.app.face
        self.chance.choice((
            lambda: face.set(language=self.chance.choice(list(face.languages))),
            lambda: face.set(text_scale=self.chance.choice((0.85, 1.0, 1.25, 1.6))),
            lambda: face.set(theme="high_contrast"),
            app.ask_to_finish,
            lambda: app.keys.run("?"),
        ))()  # fmt: skip

    def _leave(self) -> None:
        app, chance = self.app, self.chance
        how = chance.choice(("finish", "finish", "walk away", "clear", "fault"))
        self.ends[how] = self.ends.get(how, 0) + 1
        if not app.running:  # gone already, perhaps after making the waiting screen readable
            self._let_time_pass()
        elif how == "finish":
            app.finish()
        elif how == "clear":
            app.ask_to_finish()
            if app.sheet is not None:
                frames(2)
                app.finish()
        elif how == "fault":
            app._failures._times.clear()  # three in five minutes would end the kiosk, as they should
            app.failed(ValueError("a fault"))
        else:
            self._let_time_pass()

    def _let_time_pass(self) -> None:
        """Until the kiosk watches for nobody any more."""
        while self.app.attendance._event is not None:
            self.clock.now += 1
            self.app.attendance.look()


def unseen_frame() -> None:
    """A frame that is laid out and not drawn."""
    from tests.ui import steps

    steps.unseen_frame()


def wait(seconds: float) -> None:
    """Let so much time pass in which nobody touches anything."""
    from tests.ui import steps

    frames(STILL)
    for _ in range(int(seconds)):  # second by second: Kivy's caches keep everything longer where a frame took minutes
        steps.pass_time(1)
        unseen_frame()
    frames(3)


def frames(count: int) -> None:
    """Let some frames pass; the last one is drawn, so that pictures and textures are really made."""
    from kivy.base import EventLoop

    for _ in range(count - 1):
        unseen_frame()
    EventLoop.idle()
