"""The result shows what was told first, never says more than the words, and leads on."""

from __future__ import annotations

import re

import pytest

from selfcheck.devices.dialler import NoDialler, RecordingDialler
from selfcheck.ui.look import look
from selfcheck.ui.state import Place
from selfcheck.ui.widgets.balance import Balance
from selfcheck.ui.widgets.balance_scene import BalanceScene
from selfcheck.ui.widgets.banner import CallStrip, NoticeTile, SameDayBlock, UrgentBanner, WithheldTile
from selfcheck.ui.widgets.lean_meter import LeanMeter
from selfcheck.ui.widgets.tappable import Tappable
from tests.ui import people
from tests.ui.screens.drawn import (
    PEOPLE,
    all_screens,
    all_texts,
    anybody,
    control,
    cut_off,
    draw,
    every,
    face_of,
    on_stage,
    texts,
)

pytestmark = pytest.mark.usefixtures("plain")

CROWD = PEOPLE | {f"anybody {seed}": anybody(seed) for seed in range(6)}
LEANING = r"\b(circulation|mechanical|leans?|mixed)\b"


def texts_of_step(face, step_id: str) -> list[str]:
    parts = ["text", *(f"how{n}" for n in range(1, 5)), "dose", "care", *(f"point{n}" for n in range(1, 7))]
    parts += [] if face.content.steps[step_id].kind == "avoid" else ["title"]
    return [face.t(f"step.{step_id}.{part}") for part in parts if face.messages.has(f"step.{step_id}.{part}")]


@pytest.mark.parametrize("given", CROWD.values(), ids=CROWD)
def test_no_screen_shows_advice_that_must_not_be_followed(given):
    face = face_of(given)
    assessment = face.flow.assessment()
    followed = {text for step in assessment.next_steps for text in texts_of_step(face, step)}
    never = {text for step in assessment.not_advised for text in texts_of_step(face, step)} - followed
    for name, said in all_texts(given).items():
        assert [(name, text) for text in never for words in said if text in words] == []


@pytest.mark.parametrize("given", CROWD.values(), ids=CROWD)
def test_no_screen_has_a_percentage_or_a_missing_text(given):
    for name, said in all_texts(given).items():
        assert [(name, text) for text in said if "%" in text or "[[" in text or "{" in text] == []


@pytest.mark.parametrize("given", CROWD.values(), ids=CROWD)
def test_the_balance_tilts_to_the_side_of_the_words_and_to_no_other(given):
    face = face_of(given)
    summary = face.summary()
    scenes = list(every(draw(face, "result"), BalanceScene))
    if summary.heading == "withheld":
        assert scenes == []
        return
    (scene,) = scenes
    tilt = (scene.degrees > 0) - (scene.degrees < 0)
    assert tilt == {"circulation": 1, "mechanical": -1}.get(summary.side, 0)
    assert (f"{summary.lead} {summary.word}" if summary.side else summary.lead) in all_texts(given)["result"]


@pytest.mark.parametrize("name", ["night", "vein", "sudden"])
def test_a_result_for_the_same_day_has_no_leaning_word_on_any_screen(name):
    face = face_of(PEOPLE[name])
    assert face.summary().heading == "withheld"
    for screen, drawn in all_screens(face).items():
        assert [(screen, text) for text in texts(drawn) if re.search(LEANING, text, re.IGNORECASE)] == []
        assert not list(every(drawn, LeanMeter)) and not list(every(drawn, Balance))


def test_a_result_for_the_same_day_says_who_to_see_what_to_say_and_what_to_leave():
    face = face_of(people.NIGHT)
    summary, screen = face.summary(), draw(face, "result")
    said = texts(screen)
    assert next(every(screen, SameDayBlock)).text == summary.told[0].told
    assert next(every(screen, WithheldTile)).text == summary.text
    assert summary.told[0].say in said
    assert face.t("step.advice.ice.title") in said
    assert summary.urgency_text == " ".join(text for text in said if text and text in summary.urgency_text)


def test_a_warning_that_can_wait_comes_first_in_the_persons_own_words():
    face = face_of(people.CALF)
    screen = draw(face, "result")
    banner = next(every(screen, UrgentBanner))
    assert banner.text == face.summary().told[0].told
    assert screen.ids.content.children[-1] is banner
    control(banner, face.t("ui.result.what_to_do")).activate()
    assert face.flow.place == Place("next_steps", "see")


@pytest.mark.parametrize("given", [people.NIGHT, {**people.CALF, "risk.diabetes": "yes"}], ids=["today", "soon"])
def test_several_warnings_show_the_first_and_the_way_to_the_others(given):
    face = face_of(given)
    others = len(face.summary().told) - 1
    assert others > 0
    control(draw(face, "result"), face.n("ui.result.more_told", others)).activate()
    assert face.flow.place.screen == "why"


def test_circulation_without_a_warning_still_says_when_to_be_seen():
    face = face_of(PEOPLE["calf_alone"])
    summary = face.summary()
    assert summary.side == "circulation" and not summary.told
    assert summary.urgency_title in texts(draw(face, "result"))


@pytest.mark.parametrize("name", ["calf", "few", "mixed", "night", "child"])
def test_every_result_but_a_mechanical_one_has_the_number_to_call(name):
    dialler = RecordingDialler()
    face = face_of(PEOPLE[name], dialler)
    strip = next(every(draw(face, "result"), CallStrip))
    control(strip, face.t("ui.stop.call", number="911")).activate()
    assert dialler.dialled == ["911"]


def test_without_a_telephone_the_number_is_shown_large():
    face = face_of(people.NIGHT, NoDialler())
    control(draw(face, "result"), face.t("ui.stop.call", number="911")).activate()
    assert face.flow.place == Place("number")


def test_what_would_help_most_opens_its_card_and_only_three():
    face = face_of(people.FEW)
    screen, summary = draw(face, "result"), face.summary()
    names = [face.t(f"card.{card}.short") for card in summary.helpful]
    assert [name for name in names if name in texts(screen)] == names[:3]
    control(screen, names[1]).activate()
    assert face.flow.place == Place("deck", "edit")
    assert face.flow.check.at == summary.helpful[1]


def test_mixed_signs_show_reasons_for_both_sides():
    face = face_of(people.MIXED)
    said, summary = texts(draw(face, "result")), face.summary()
    for side in ("circulation", "mechanical"):
        assert face.t(f"ui.result.fits.{side}") in said
        assert summary.on(side)[0].text in said


def test_a_look_alike_gives_a_sentence_and_a_question_and_no_name():
    face = face_of(PEOPLE["bone"])
    said = texts(draw(face, "result"))
    assert "bone_stress" in face.summary().look_alikes
    assert face.t("look_alike.bone_stress.says") in said and face.t("look_alike.bone_stress.ask") in said
    assert face.t("look_alike.bone_stress.name") not in said


@pytest.mark.parametrize(
    ("name", "notice"), [("child", "under_18"), ("injured", "recent_injury"), ("numb", "numb_trust")]
)
def test_notices_are_shown(name, notice):
    face = face_of(PEOPLE[name])
    assert face.t(f"notice.{notice}.text") in [tile.text for tile in every(draw(face, "result"), NoticeTile)]


@pytest.mark.parametrize(
    ("key", "screen"),
    {
        "ui.result.next_steps": "next_steps",
        "ui.result.your_answers": "review",
        "ui.keep.it": "keep",
        "ui.result.home": "welcome",
        "ui.result.see_why": "why",
        "ui.learn.open": "learn",
    }.items(),
)
def test_the_result_leads_on(key, screen):
    face = face_of(people.HEEL)
    control(draw(face, "result"), face.t(key)).activate()
    assert face.flow.place.screen == screen


def test_the_first_exercise_is_offered_only_where_exercises_are():
    tried = face_of({}).t("ui.result.try_first")
    offers = {name for name, given in PEOPLE.items() if tried in " ".join(all_texts(given)["result"])}
    assert offers == {"heel"}


@pytest.mark.parametrize("name", PEOPLE)
def test_all_of_it_fits_at_twice_the_text_on_a_small_phone(show, window, name):
    window.size = (320, 640)
    look.use(text_scale=2.0)
    screen = on_stage(show, face_of(PEOPLE[name]), "result")
    assert cut_off(screen) == []
    small = [one.spoken for one in every(screen, Tappable) if one.takes_focus and min(one.size) < 48]
    assert small == []


@pytest.mark.parametrize("wide", [False, True], ids=["phone", "wide"])
def test_every_control_has_a_spoken_name(show, window, wide):
    window.size = (1280, 800) if wide else (412, 915)
    screen = on_stage(show, face_of(people.MIXED), "result", wide=wide)
    assert [one for one in every(screen, Tappable) if not one.spoken] == []
    assert cut_off(screen) == []
