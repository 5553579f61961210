"""Every screen in every state worth a picture: a name, the answers, and the place. Pictures and tests share them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from selfcheck.checklist import Check, Walk
from selfcheck.keeping import PastCheck
from selfcheck.ui.state import Place, State
from tests.ui import past_checks, people
from tests.ui.equip import equip

if TYPE_CHECKING:
    from selfcheck.ui.app import SelfCheckApp


class Scene(NamedTuple):
    """A place to look at. `at` is the card being asked on the deck.

    `tap` is the text key of a control that is then chosen (to open a sheet), `toast` that of a message that is shown.
    `past` are the checks that were kept on this device.
    `walk` is what a walk that is timed has come to when the clock stands at `clock`.
    """

    name: str
    answers: people.Given
    place: Place
    at: str = ""
    tap: str = ""
    toast: str = ""
    past: tuple[PastCheck, ...] = ()
    walk: Walk | None = None
    clock: float = 0.0

    @property
    def state(self) -> State:
        check = Check(answers=MappingProxyType(dict(self.answers)), at=self.at)
        places = (Place("welcome"), self.place) if self.place.screen != "welcome" else (self.place,)
        return State(check, places, walk=self.walk)

    def play(self, app: SelfCheckApp) -> bool:
        """Do what is done at the place, once it is shown; False if nothing is."""
        if self.tap:
            from selfcheck.ui.focus import reachable

            words = app.face.t(self.tap)
            controls = [control for control in reachable(app.stage) if control.spoken == words]
            assert controls, f"{self.name}: no control is called {words!r}"
            controls[0].activate()
        if self.toast:
            app.toast(app.face.t(self.toast))
        if self.walk:
            equip(app.face, now=lambda: self.clock)
            app.rebuild()
        return bool(self.tap or self.toast or self.walk)


def _until(card_id: str, given: people.Given) -> people.Given:
    """The answers as they were when this card came up."""
    kept = {}
    for answer_id, value in given.items():
        if answer_id == card_id:
            break
        kept[answer_id] = value
    return kept


SCENES = (
    Scene("01-welcome", {}, Place("welcome")),
    Scene("01-welcome-back", people.FEW, Place("welcome")),
    Scene("02-safety-now", {}, Place("safety", "now")),
    Scene("02-safety-limb", {"flag.wound_not_healing": "yes"}, Place("safety", "limb")),
    Scene("02-safety-lately", dict.fromkeys(people.NO_SIGNS, "no"), Place("safety", "lately")),
    Scene("03-deck-timing", people.NO_SIGNS, Place("deck"), "timing.same_distance"),
    Scene("03-deck-skin", _until("physical.pale_or_blue", people.HEEL), Place("deck"), "physical.pale_or_blue"),
    Scene("03-deck-why-asked", people.NO_SIGNS, Place("deck"), "timing.same_distance", tap="ui.why_ask.open"),
    Scene("03-deck-enough", _until("risk.kidney_disease", people.HEEL), Place("deck"), "risk.kidney_disease"),
    Scene("05-where", _until("quality.where", people.HEEL), Place("deck"), "quality.where"),
    Scene("05-where-chosen", people.HEEL, Place("deck", "edit"), "quality.where"),
    Scene("05-about-age", _until("about.age_band", people.HEEL), Place("deck"), "about.age_band"),
    Scene("05-about-smoking", _until("risk.smoking", people.HEEL), Place("deck"), "risk.smoking"),
    Scene("05-about-diabetes", _until("risk.diabetes", people.HEEL), Place("deck"), "risk.diabetes"),
    Scene("05-notice-injury", people.HEEL, Place("notice", "recent_injury")),
    Scene("05-notice-child", people.CHILD, Place("notice", "under_18")),
    Scene("05-notice-pregnant", people.HEEL, Place("notice", "pregnant")),
    Scene("06-result-mechanical", people.HEEL, Place("result")),
    Scene("06b-result-mixed", people.MIXED, Place("result")),
    Scene("06c-could-not-tell", people.FEW, Place("result")),
    Scene("06d-result-child", people.CHILD, Place("result")),
    Scene("07-result-circulation", people.CALF, Place("result")),
    Scene("08-stop", {"flag.sudden_cold_limb": "yes"}, Place("stop", "flag.sudden_cold_limb")),
    Scene("08-stop-together", people.SUDDEN, Place("stop", "combination.sudden_cold_foot")),
    Scene("08b-same-day", people.NIGHT, Place("result")),
    Scene("08c-number", people.CALF, Place("number")),
    Scene("09-why-mechanical", people.HEEL, Place("why")),
    Scene("09-why-circulation", people.CALF, Place("why")),
    Scene("09-why-same-day", people.NIGHT, Place("why")),
    Scene("09-why-sources", people.CALF, Place("why"), tap="ui.why.sources"),
    Scene("10-next-move", people.HEEL, Place("next_steps", "move")),
    Scene("10-next-move-gently", people.CALF, Place("next_steps", "move")),
    Scene("10b-next-shoes", people.HEEL, Place("next_steps", "shoes")),
    Scene("10c-next-see", people.CALF, Place("next_steps")),
    Scene("10d-next-same-day", people.NIGHT, Place("next_steps")),
    Scene("11-keep", people.HEEL, Place("keep")),
    Scene("11-keep-saved", people.HEEL, Place("keep"), tap="ui.keep.pdf"),
    Scene("11-keep-soon", people.CALF, Place("keep")),
    Scene("11-keep-same-day", people.NIGHT, Place("keep")),
    Scene("11-keep-unclear", people.FEW, Place("keep")),
    Scene("11-keep-finish", people.HEEL, Place("keep"), tap="ui.keep.finish"),
    Scene("12-past", {}, Place("past"), past=past_checks.DRAWN),
    Scene("12-past-none", {}, Place("past")),
    Scene("12-past-one", {}, Place("past"), past=past_checks.ONE),
    Scene("12-past-every-kind", {}, Place("past"), past=past_checks.EVERY_KIND),
    Scene("12-past-delete", {}, Place("past"), tap="ui.past.delete_all", past=past_checks.DRAWN),
    Scene("12-past-check", {}, Place("past_check", "0"), past=past_checks.DRAWN),
    Scene("13-settings", {}, Place("settings")),
    Scene("13-settings-erase", {}, Place("settings"), tap="ui.settings.erase"),
    Scene("13-settings-not-kept", {}, Place("settings"), toast="ui.settings.not_kept"),
    Scene("13-number-edit", {}, Place("number", "edit")),
    Scene("24-speech", {}, Place("speech")),
    Scene("17-review", people.HEEL, Place("review")),
    Scene("17-review-few", people.FEW, Place("review")),
    Scene("18-learn", {}, Place("learn")),
    Scene("18-article", {}, Place("article", "plantar_fascia")),
    Scene("19-list", {"flag.wound_not_healing": "yes"}, Place("list")),
    Scene("19-list-halfway", _until("sensory.numb_tingling", people.HEEL), Place("list"), "sensory.numb_tingling"),
    Scene("18-do-not-wait", {}, Place("article", "do_not_wait")),
    Scene("06c-could-not-tell-walk", people.TIMED, Place("result")),
    Scene("22-walk-why-asked", people.TIMED, Place("deck"), "timing.gone_in_10_standing", tap="ui.why_ask.open"),
    Scene("22-walk-test", people.TIMED, Place("walk"), walk=Walk(0.0, (175.0,)), clock=222.0),
    Scene("22-walk-before", people.TIMED, Place("walk")),
    Scene("22-walk-standing-over", people.TIMED, Place("walk"), walk=Walk(0.0, (175.0, 222.0)), clock=900.0),
    Scene("22-walk-after", people.TIMED, Place("walk"), walk=Walk(0.0, (175.0, 222.0, 412.0)), clock=430.0),
    Scene("22-walk-after-painless", people.TIMED, Place("walk"), walk=Walk(0.0, ended=True), clock=430.0),
)
