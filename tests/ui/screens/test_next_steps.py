"""Next steps open on what is most needed, show only advice that fits, and time the exercises."""

from __future__ import annotations

import pytest

from selfcheck.ui.look import look
from selfcheck.ui.screens._move import ExerciseSet, clock
from selfcheck.ui.state import Place
from selfcheck.ui.widgets.banner import CallStrip, SameDayBlock, UrgentBanner
from selfcheck.ui.widgets.exercise_card import ExerciseCard
from selfcheck.ui.widgets.tabs import Tabs
from selfcheck.ui.widgets.tappable import Tappable
from tests.clock import HandClock
from tests.ui import people
from tests.ui.conftest import frames
from tests.ui.screens.drawn import (
    PEOPLE,
    control,
    cut_off,
    draw,
    every,
    face_of,
    on_stage,
    tabs_of,
    texts,
)

pytestmark = pytest.mark.usefixtures("plain")


@pytest.mark.parametrize(
    ("name", "tabs"),
    [
        ("heel", ["move", "shoes", "see"]),
        ("calf", ["see", "move"]),
        ("mixed", ["see", "move"]),
        ("few", ["see", "move"]),
        ("night", ["see", "move"]),
        ("child", ["see", "move"]),
        ("injured", ["see", "move"]),
        ("sudden", ["see"]),
    ],
)
def test_what_is_most_needed_opens_first(name, tabs):
    face = face_of(PEOPLE[name])
    assert tabs_of(face) == tabs
    screen = draw(face, "next_steps")
    assert screen.chosen == tabs[0]
    assert len(list(every(screen, Tabs))) == (len(tabs) > 1)


def test_shoes_without_exercises_do_not_push_the_visit_away():
    face = face_of(PEOPLE["bone"])
    steps = face.flow.assessment().next_steps
    assert any(step.startswith("shoes.") for step in steps) and "strengthen.toe_curls" not in steps
    assert tabs_of(face)[0] == "see"


@pytest.mark.parametrize("name", [name for name in PEOPLE if name != "heel"])
def test_only_a_free_mechanical_result_has_exercises(name):
    face = face_of(PEOPLE[name])
    for tab in tabs_of(face):
        assert not list(every(draw(face, "next_steps", tab), ExerciseCard))


def test_a_tab_shows_its_part_and_an_unknown_one_the_first():
    face = face_of(people.HEEL)
    screen = draw(face, "next_steps")
    control(screen, face.t("ui.next_steps.shoes")).activate()
    assert face.flow.place == Place("next_steps", "shoes")
    assert draw(face, "next_steps", "nonsense").chosen == "move"


def test_the_arrow_keys_go_from_tab_to_tab(fly):
    pilot = fly("next_steps:shoes")
    pilot.press("right")
    assert pilot.app.flow.place.detail == "see"
    pilot.press("right")
    assert pilot.app.flow.place.detail == "see"
    pilot.press("left")
    pilot.press("left")
    assert pilot.app.flow.place.detail == "move"


@pytest.mark.parametrize("name", ["heel", "calf", "night", "few"])
def test_the_rule_when_to_stop_is_with_every_advice_on_moving(show, window, name):
    face = face_of(PEOPLE[name])
    for scale in (1.0, 2.0):
        look.use(text_scale=scale)
        said = " ".join(texts(draw(face, "next_steps", "move")))
        for point in range(1, 7):
            assert face.t(f"step.stop.session.point{point}") in said


@pytest.mark.parametrize("name", ["calf", "night", "few", "heel"])
def test_a_visit_says_when_what_to_say_and_what_to_leave(name):
    face = face_of(PEOPLE[name])
    screen, assessment = draw(face, "next_steps", "see"), face.flow.assessment()
    said = texts(screen)
    for step in assessment.next_steps:
        kind = face.content.steps[step].kind
        if kind in ("see", "do"):
            assert face.t(f"step.{step}.title") in said and face.t(f"step.{step}.text") in said
        if kind == "say":
            assert face.t(f"step.{step}.text") in said
    for step in assessment.not_advised:
        assert (face.t(f"step.{step}.title") in said) == (face.content.steps[step].kind == "avoid")
    for warning in face.summary().told:
        assert warning.say in said


def test_the_visit_is_as_loud_as_it_is_urgent():
    kinds = {name: draw(face_of(PEOPLE[name]), "next_steps", "see") for name in ("night", "calf", "calf_alone", "heel")}
    assert [name for name, screen in kinds.items() if list(every(screen, SameDayBlock))] == ["night"]
    assert [name for name, screen in kinds.items() if list(every(screen, UrgentBanner))] == ["calf"]
    assert [name for name, screen in kinds.items() if list(every(screen, CallStrip))] == ["night", "calf", "calf_alone"]


def test_shoes_show_three_places_and_the_advice_that_fits():
    face = face_of(people.HEEL)
    said = texts(draw(face, "next_steps", "shoes"))
    for place in ("heel", "toes", "sole"):
        assert any(face.t(f"ui.next_steps.{place}_text") in text for text in said)
    shoes = [step for step in face.flow.assessment().next_steps if step.startswith("shoes.")]
    assert [step for step in shoes if face.t(f"step.{step}.text") not in said] == []
    assert {"1", "2", "3"} <= set(said)


def test_finish_leads_to_what_can_be_kept():
    face = face_of(people.HEEL)
    draw(face, "next_steps").primary.activate()
    assert face.flow.place == Place("keep")


@pytest.fixture
def exercises(show) -> ExerciseSet:
    screen = on_stage(show, face_of(people.HEEL), "next_steps", "move")
    screen.exercises.card.now = screen.exercises.watch = HandClock()
    frames(2)
    return screen.exercises


def hold(exercises: ExerciseSet) -> None:
    """Do one hold to its end."""
    if not exercises.card.ring.running:
        control(exercises.card, exercises.face.t("ui.next_steps.play")).activate()
    exercises.watch.now += exercises.card.seconds + 1
    exercises.card.ring._tick()


def test_the_screen_stays_on_for_as_long_as_a_hold_is_timed(exercises):
    awake, ring = exercises.face.devices.awake, exercises.card.ring
    assert not awake.on
    ring.start()
    assert awake.on
    ring.pause()
    assert not awake.on
    ring.start()
    exercises.watch.now += exercises.card.seconds + 1
    ring._tick()
    assert not awake.on, "the hold is over"


def test_each_exercise_shows_how_how_much_and_what_to_mind(exercises):
    face = exercises.face
    steps = face.flow.assessment().next_steps
    expected = [step for step in steps if face.content.steps[step].kind in ("warm_up", "strengthen")]
    assert [step.id for step in exercises.steps] == expected and len(expected) == 6
    for number, step in enumerate(expected):
        exercises.thumbs.dispatch("on_choose", step)
        frames(2)
        said = texts(exercises)
        for part in ("title", "how1", "how2", "how3", "how4", "dose", "care"):
            assert face.t(f"step.{step}.{part}") in said, (step, part)
        assert face.t("ui.next_steps.count", n=number + 1, of=6) in said


def test_a_long_hold_is_done_in_rounds_on_each_side_and_waits_in_between(exercises):
    exercises.show(1)
    said = []
    for _ in range(6):
        said.append((exercises.card.side_text, exercises.card.round_text))
        assert not exercises.card.ring.running
        hold(exercises)
    t = exercises.face.t
    rounds = [t("ui.next_steps.round", n=n, of=3) for n in (1, 2, 3)]
    assert said == [(t(f"ui.next_steps.side{side}"), turn) for side in (1, 2) for turn in rounds]
    assert exercises.card.side_text == t("ui.next_steps.exercise_done")


def test_short_holds_follow_each_other_until_the_side_changes(exercises):
    exercises.show(3)
    for _ in range(9):
        hold(exercises)
        assert exercises.card.ring.running
    hold(exercises)
    assert not exercises.card.ring.running
    assert exercises.card.side_text == exercises.face.t("ui.next_steps.side2")


def test_a_finished_exercise_begins_again_at_its_first_round(exercises):
    exercises.show(1)
    for _ in range(6):
        hold(exercises)
    hold(exercises)
    assert exercises.card.round_text == exercises.face.t("ui.next_steps.round", n=2, of=3)


def test_skip_goes_to_the_next_exercise_with_its_timer_at_rest(exercises):
    exercises.card.ring.start()
    control(exercises.card, exercises.face.t("ui.next_steps.skip")).activate()
    assert exercises.thumbs.chosen == exercises.steps[1].id
    assert not exercises.card.ring.running and exercises.card.ring.remaining == 30
    exercises.show(5)
    assert exercises.card.last


def test_the_timer_waits_while_the_app_is_away(show):
    screen = on_stage(show, face_of(people.HEEL), "next_steps", "move")
    screen.exercises.card.ring.start()
    screen.pause()
    assert not screen.exercises.card.ring.running
    draw(face_of(people.CALF), "next_steps", "move").pause()


def test_time_is_told_as_on_a_watch():
    assert [clock(seconds) for seconds in (0, 4.2, 30, 60, 125)] == ["0:00", "0:05", "0:30", "1:00", "2:05"]


@pytest.mark.parametrize(("name", "tab"), [("heel", "move"), ("heel", "shoes"), ("heel", "see"), ("night", "see")])
def test_all_of_it_fits_at_twice_the_text_on_a_small_phone(show, window, name, tab):
    window.size = (320, 640)
    look.use(text_scale=2.0)
    screen = on_stage(show, face_of(PEOPLE[name]), "next_steps", tab)
    thumbs = [text for row in every(screen, ExerciseSet) for text in texts(row.thumbs)]
    assert [line for line in cut_off(screen) if not any(line.startswith(name) for name in thumbs)] == []
    assert [one for one in every(screen, Tappable) if not one.spoken] == []
