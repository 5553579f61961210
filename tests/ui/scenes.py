"""Every screen in every state worth a picture: a name, the answers, and the place. Pictures and tests share them."""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple

from selfcheck.checklist import Check
from selfcheck.ui.flow import Place, State
from tests.ui import people


class Scene(NamedTuple):
    """A place to look at. `at` is the card being asked on the deck."""

    name: str
    answers: people.Given
    place: Place
    at: str = ""

    @property
    def state(self) -> State:
        check = Check(answers=MappingProxyType(dict(self.answers)), at=self.at)
        return State(check, (Place("welcome"), self.place) if self.place.screen != "welcome" else (self.place,))


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
    Scene("02-safety-now", {}, Place("safety", "now")),
    Scene("02-safety-limb", {"flag.wound_not_healing": "yes"}, Place("safety", "limb")),
    Scene("02-safety-lately", dict.fromkeys(people.NO_SIGNS, "no"), Place("safety", "lately")),
    Scene("03-deck-timing", people.NO_SIGNS, Place("deck"), "timing.same_distance"),
    Scene("03-deck-skin", _until("physical.pale_or_blue", people.HEEL), Place("deck"), "physical.pale_or_blue"),
    Scene("05-where", _until("quality.where", people.HEEL), Place("deck"), "quality.where"),
    Scene("05-where-chosen", people.HEEL, Place("deck", "edit"), "quality.where"),
    Scene("05-about-age", _until("about.age_band", people.HEEL), Place("deck"), "about.age_band"),
    Scene("05-about-smoking", _until("risk.smoking", people.HEEL), Place("deck"), "risk.smoking"),
    Scene("05-about-diabetes", _until("risk.diabetes", people.HEEL), Place("deck"), "risk.diabetes"),
    Scene("05-notice-injury", people.HEEL, Place("notice", "recent_injury")),
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
    Scene("10-next-move", people.HEEL, Place("next_steps", "move")),
    Scene("10b-next-shoes", people.HEEL, Place("next_steps", "shoes")),
    Scene("10c-next-see", people.CALF, Place("next_steps")),
    Scene("10d-next-same-day", people.NIGHT, Place("next_steps")),
    Scene("11-finish", people.HEEL, Place("finish")),
    Scene("13-settings", {}, Place("settings")),
    Scene("13-number-edit", {}, Place("number", "edit")),
    Scene("17-review", people.HEEL, Place("review")),
    Scene("18-learn", {}, Place("learn")),
    Scene("18-article", {}, Place("article", "plantar_fascia")),
    Scene("18-do-not-wait", {}, Place("article", "do_not_wait")),
)
