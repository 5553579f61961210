"""The whole check in a real window, by touch only, by buttons only, by keys only: three ways, one result."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from selfcheck.assessment import assess
from selfcheck.checklist import counting
from selfcheck.content import Value, shipped
from selfcheck.devices import Devices, RecordingDialler
from selfcheck.keeping import Settings, SettingsFile
from tests.ui import people

WAY = {"yes": "right", "no": "left", "unsure": "down"}
BUTTON = {"yes": "Yes", "no": "No", "unsure": "Not sure"}
AGES = {"40_49": "40 to 49", "65_plus": "65 or older"}
SMOKES = {"never": "Never", "past": "I used to", "current": "I smoke now"}


@pytest.fixture
def pilot(window, tmp_path: Path) -> Iterator:  # type: ignore[no-untyped-def, type-arg]
    """The app in the test's window, with settings of its own and every movement at its shortest."""
    from selfcheck.ui.app import SelfCheckApp
    from tests.ui.pilot import Pilot

    file = SettingsFile(tmp_path / "settings.json")
    file.write(Settings(reduce_motion="on"))
    flown = Pilot(SelfCheckApp(file, Devices(dialler=RecordingDialler())))
    yield flown
    flown.close()


def by_touch(pilot, card_id: str, value: Value) -> None:  # type: ignore[no-untyped-def]
    if card_id == "quality.where":
        for place in value:
            pilot.touch_place(place)
        pilot.tap("Done")
    elif value in WAY:
        pilot.swipe(WAY[value])
    else:
        pilot.tap({**AGES, **SMOKES}[value])


def by_buttons(pilot, card_id: str, value: Value) -> None:  # type: ignore[no-untyped-def]
    if card_id == "quality.where" or value not in BUTTON:
        by_touch(pilot, card_id, value)
    else:
        pilot.tap(BUTTON[value])


def by_keys(pilot, card_id: str, value: Value) -> None:  # type: ignore[no-untyped-def]
    _, values = shipped().kind_and_values(card_id)
    if card_id == "quality.where":
        order = ["toes", "ball", "arch", "heel", "top", "ankle", "shin", "calf", "thigh_buttock"]
        pilot.press("down")
        for place in order:
            if place in value:
                pilot.press("enter")
            pilot.press("right")
        to_control(pilot, "Done")
        pilot.press("enter")
    elif value in WAY:
        pilot.press(WAY[value])
    else:
        for _ in range(values.index(value) + 1):
            pilot.press("down")
        pilot.press("enter")


def to_control(pilot, name: str) -> None:  # type: ignore[no-untyped-def]
    """Tab until the control of this name has the focus."""
    for _ in range(60):
        if (held := pilot.app.focus.current) is not None and (held.spoken or held.text) == name:
            return
        pilot.press("tab")
    raise AssertionError(f"Tab never comes to {name!r}; it comes to {pilot.controls()}")


def choose(pilot, name: str, keys: bool) -> None:  # type: ignore[no-untyped-def]
    if keys:
        to_control(pilot, name)
        pilot.press("enter")
    else:
        pilot.tap(name)


def walk(pilot, person: people.Given, answer: Callable[..., None], keys: bool = False) -> None:  # type: ignore[no-untyped-def]
    """From the welcome screen to the result, answering as this person does; no warning sign is ticked."""
    choose(pilot, "Start", keys)
    for _ in range(3):
        choose(pilot, "None of these", keys)
        choose(pilot, "Next page" if "Next page" in pilot.controls() else "Continue", keys)
    while pilot.app.flow.place.screen == "deck":
        card_id = pilot.app.flow.check.at
        answer(pilot, card_id, person[card_id])
        assert pilot.app.flow.check.at != card_id, f"{card_id} was not answered"
    choose(pilot, "See my result", keys)


@pytest.mark.parametrize(
    ("person", "answer", "keys"),
    [
        (people.HEEL, by_touch, False),
        (people.HEEL, by_buttons, False),
        (people.HEEL, by_keys, True),
        (people.CALF, by_touch, False),
    ],
    ids=["heel by touch", "heel by buttons", "heel by keys", "calf by touch"],
)
def test_the_check_can_be_walked_to_the_same_result(pilot, person, answer, keys):  # type: ignore[no-untyped-def]
    walk(pilot, person, answer, keys)

    given = pilot.app.flow.check.answers
    expected = counting(shipped(), person)
    assert dict(given) == {key: expected[key] for key in given}
    assert set(given) == set(expected)
    assert pilot.app.flow.assessment() == assess(person)
    assert pilot.app.flow.place.screen == "result"
    assert pilot.sees(assess(person).reading.leaning)


def test_an_emergency_sign_stops_the_check_and_dials_the_number_set(pilot):  # type: ignore[no-untyped-def]
    pilot.app.face.set(emergency_number="112")
    pilot.tap("Start")
    pilot.tap("Chest pain or pressure, or unusual trouble breathing, now or in the last 12 hours.")
    assert pilot.sees("Get help now.")
    pilot.tap("Call 112")
    assert pilot.app.face.devices.dialler.dialled == ["112"]


def test_a_mistaken_emergency_sign_is_taken_back_and_the_other_ticks_stay(pilot):  # type: ignore[no-untyped-def]
    pilot.app.flow._set(pilot.app.flow.check.set("timing.first_steps", "yes"))
    pilot.tap("Start") if "Start" in pilot.controls() else pilot.tap("Go on with my check")
    pilot.tap("After an injury, my foot or leg has an odd shape, or bone shows.")
    pilot.tap("I do not have this sign. Continue.")
    assert pilot.sees("First, a safety check")
    answers = pilot.app.flow.check.answers
    assert answers["flag.deformed"] == "no"
    assert answers["timing.first_steps"] == "yes"


def test_nothing_on_the_safety_page_chosen_means_no_way_on(pilot):  # type: ignore[no-untyped-def]
    from tests.ui.pilot import NotThere

    pilot.tap("Start")
    with pytest.raises(NotThere, match="is disabled"):
        pilot.tap("Next page")
    pilot.tap("None of these")
    pilot.tap("Next page")
    assert pilot.sees("Your foot or leg")


def test_undo_goes_back_to_the_very_first_card_with_every_answer_taken_back(pilot):  # type: ignore[no-untyped-def]
    pilot.tap("Start")
    for _ in range(3):
        pilot.tap("None of these")
        pilot.tap("Next page" if "Next page" in pilot.controls() else "Continue")
    before = dict(pilot.app.flow.check.answers)
    for way in ("right", "left", "down", "right", "left"):
        pilot.swipe(way)
    for _ in range(5):
        pilot.tap("Undo")
    assert dict(pilot.app.flow.check.answers) == before
    assert pilot.sees("1 of 7")
    assert "Undo" not in pilot.controls()


def test_every_card_says_why_it_is_asked_and_from_where(pilot):  # type: ignore[no-untyped-def]
    pilot.app.flow._set(pilot.app.flow.check.go_to("timing.first_steps"), (*pilot.app.flow.state.places, _deck()))
    pilot.settle()
    pilot.tap("Why do we ask?")
    assert pilot.sees("NHS")
    pilot.press("escape")
    assert not pilot.sees("NHS")
    assert pilot.app.flow.check.at == "timing.first_steps"


def test_a_double_tap_answers_one_card(pilot):  # type: ignore[no-untyped-def]
    pilot.app.flow._set(pilot.app.flow.check.go_to("timing.same_distance"), (*pilot.app.flow.state.places, _deck()))
    pilot.settle()
    pilot.double_tap("Yes")
    assert list(pilot.app.flow.check.answers) == ["timing.same_distance"]


def test_turning_the_window_in_the_middle_keeps_card_and_answers(pilot):  # type: ignore[no-untyped-def]
    from kivy.core.window import Window

    pilot.app.flow._set(pilot.app.flow.check.go_to("timing.same_distance"), (*pilot.app.flow.state.places, _deck()))
    pilot.settle()
    pilot.swipe("right")
    before, asked = pilot.app.flow.state, pilot.app.flow.check.at
    Window.size = (1280, 800)
    pilot.settle()
    assert pilot.app.flow.state == before
    assert pilot.sees(pilot.app.face.t(f"card.{asked}.says"))
    pilot.swipe("left", share=0.4)
    Window.size = (412, 915)
    pilot.settle()
    assert pilot.app.flow.check.answers[asked] == "no"


def _deck():  # type: ignore[no-untyped-def]
    from selfcheck.ui.state import Place

    return Place("deck")
