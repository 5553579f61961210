"""Before the walk test: for whom it is and how it goes. After it: what was timed, and what we would answer."""

from __future__ import annotations

import math

from selfcheck.checklist.walk import GONE, SAME, Walk
from selfcheck.ui.face import Face
from selfcheck.ui.screens._parts import column, middle, speaker, tile
from selfcheck.ui.screens._tiles import bullets, link, roomy, titled
from selfcheck.ui.widgets.action_row import ActionRow
from selfcheck.ui.widgets.answer_button import AnswerBar
from selfcheck.ui.widgets.banner import CallStrip
from selfcheck.ui.widgets.buttons import PrimaryButton, SecondaryButton
from selfcheck.ui.widgets.list_row import BulletRow
from selfcheck.ui.widgets.page import Page
from selfcheck.ui.widgets.pill import AnswerPill
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text
from selfcheck.ui.widgets.top_bar import TopBar

NOTICE = (
    ("safe", "health_and_safety"),
    ("flat", "directions_walk"),
    ("tap", "touch_app"),
    ("stand", "front_hand"),
    ("push", "stop_circle"),
    ("keep", "timer"),
)


def leave_bar(face: Face) -> TopBar:
    """A way out that keeps nothing, and the button that reads aloud."""
    bar = TopBar(title=face.t("ui.walk.title"), left_icon="close", left_spoken=face.t("ui.walk.leave"))
    bar.bind(on_left=lambda *_: face.flow.back())
    bar.add_right(speaker(face))
    return bar


def call_for_help(face: Face) -> CallStrip:
    """When to stop and call. With a telephone a button that dials, else the number is in the words."""
    number = face.settings.emergency_number
    strip = CallStrip(text=face.t("ui.walk.help", number=number), signed=True)
    if face.devices.dialler.can_dial:
        strip.action = number
        for button in strip.ids.foot.children:
            button.spoken = face.t("ui.stop.call", number=number)
        strip.bind(on_call=lambda _: face.devices.dialler.dial(number))
    return strip


def in_words(face: Face, seconds: float) -> str:
    """A time as it is said: 2 minutes 55 seconds."""
    minutes, rest = divmod(math.floor(seconds), 60)
    parts = [face.n("ui.walk.minutes", minutes)] if minutes else []
    if rest or not minutes:
        parts.append(face.n("ui.walk.seconds", rest))
    return " ".join(parts)


class BeforeWalk(Page):
    """For whom the test is, and how it goes. The clock begins with the button."""

    def __init__(self, face: Face) -> None:
        super().__init__(bar=leave_bar(face))
        self._face = face
        self.add(Text(text=face.t("ui.walk.before"), role="title"))
        self.add(tile(bullets(*((icon, face.t(f"ui.walk.before.{name}")) for name, icon in NOTICE))))
        self.primary = PrimaryButton(text=face.t("ui.walk.start"), icon="arrow_forward")
        self.primary.bind(on_release=lambda _: self._begin())
        help_ = call_for_help(face)
        if roomy():
            self.add_bottom(help_)
        else:
            self.add(help_)
        self.add_bottom(self.primary)

    def _begin(self) -> None:
        face = self._face
        face.tick()
        face.flow.time(Walk(began=face.devices.now()))
        face.reader.announce(face.t("ui.walk.begun"))


class AfterWalk(Page):
    """What was timed, the answer that follows, and the question that no walk answers. Nothing is set by itself."""

    def __init__(self, face: Face, walk: Walk) -> None:
        super().__init__(bar=leave_bar(face))
        self._face, self._timed = face, walk
        self.add(titled(face.t("ui.walk.after"), bullets(*self._facts())))
        if walk.gone_in_ten:
            self.add(self._proposal(walk.gone_in_ten))
        if walk.at("hurt") is not None:
            self.add(self._asks_same())
        self.add(middle(link(face.t("ui.walk.back_to_clock"), self._undo, icon="")))
        self._actions()

    def _facts(self) -> list[tuple[str, str]]:
        face, walk = self._face, self._timed
        hurt, stopped = walk.at("hurt"), walk.at("stopped")
        if hurt is None or stopped is None:
            return [("directions_walk", face.t("ui.walk.after.painless")), ("info", face.t("ui.walk.after.own"))]
        facts = [
            ("flag", face.t("ui.walk.after.hurt", time=in_words(face, hurt))),
            ("front_hand", face.t("ui.walk.after.stopped", time=in_words(face, stopped))),
        ]
        if walk.stood is None:
            return [*facts, ("timer", face.t("ui.walk.after.stayed"))]
        facts.append(("sentiment_satisfied", face.t("ui.walk.after.gone", time=in_words(face, walk.stood))))
        if walk.gone_in_ten:
            return facts
        return [*facts, ("info", face.t("ui.walk.after.late")), ("style", face.t("ui.walk.after.own"))]

    def _proposal(self, value: str) -> Surface:
        face = self._face
        pill = AnswerPill(kind=value, text=face.t(f"ui.answer.{value}"))
        pill.pos_hint = {}
        return titled(
            face.t("ui.walk.proposal"),
            Text(text=face.t(f"card.{GONE}.says"), weight=600),
            pill,
            BulletRow(icon="info", text=face.t("ui.walk.only_if"), small=True),
        )

    def _asks_same(self) -> Surface:
        face, walk = self._face, self._timed
        bar = AnswerBar(
            yes_text=face.t("ui.answer.yes"), no_text=face.t("ui.answer.no"), unsure_text=face.t("ui.answer.unsure"),
            chosen=walk.same or "",
        )  # fmt: skip
        bar.bind(on_answer=lambda _, value: face.flow.time(self._timed.say_same(value)))
        words = face.t("ui.walk.this_time", time=in_words(face, walk.at("hurt") or 0))
        return titled(
            face.t("ui.walk.your_word"),
            column(Text(text=face.t(f"card.{SAME}.says"), weight=600), Text(text=words), bar),
        )

    def _undo(self) -> None:
        self._face.flow.time(self._timed.undo(self._face.devices.now()))

    def _actions(self) -> None:
        """Use what is proposed, or leave it; with nothing to use there is only the way out."""
        face = self._face
        number = len(self._timed.answers())
        if not number:
            self.primary = PrimaryButton(text=face.t("ui.walk.leave_it"))
            self.primary.bind(on_release=lambda _: face.flow.back())
            self.add_bottom(self.primary)
            return
        row = ActionRow()
        later = SecondaryButton(text=face.t("ui.walk.not_now"))
        later.bind(on_release=lambda _: face.flow.back())
        self.primary = PrimaryButton(text=face.n("ui.walk.use", number))
        self.primary.bind(on_release=lambda _: face.flow.use_walk())
        row.add_widget(self.primary)
        row.add_widget(later)
        self.add_bottom(row)
