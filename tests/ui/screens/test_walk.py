"""The walk test: offered with care, timed by its own clock, and nothing is answered behind anybody's back."""

from __future__ import annotations

import pytest
from kivy.app import App
from kivy.core.window import Window

from selfcheck.checklist.walk import GONE, SAME, STANDING_S, WALKING_S
from selfcheck.devices import RecordingDialler
from selfcheck.keeping import Settings
from selfcheck.ui.screens._parts import ask_why
from selfcheck.ui.state import Place
from selfcheck.ui.widgets.buttons import SecondaryButton
from selfcheck.ui.widgets.list_row import ListRow
from tests.clock import HandClock
from tests.ui import people
from tests.ui.equip import equip
from tests.ui.screens.drawn import draw, every, face_of
from tests.ui.steps import pass_time

OFFER = "Time it on a walk"
HURTS, STOPPED, GONE_NOW = "It hurts now", "I had to stop", "It is gone"
ALOUD = Settings(reduce_motion="on", read_screens=True)


@pytest.fixture
def go(fly):  # type: ignore[no-untyped-def]
    """`go()` opens the walk test from the result; `pilot.passes(60)` lets a minute pass on its clock."""

    def begin(*ways: str, start: bool = True, **about):  # type: ignore[no-untyped-def]
        asked = about.pop("asked", "")
        pilot = fly(*(ways or ("result",)), answers=about.pop("answers", people.TIMED), asked=asked, **about)
        pilot.clock = HandClock()
        equip(pilot.app.face, now=pilot.clock)
        pilot.app.flow.open_walk()
        pilot.settle()

        def passes(seconds: float) -> None:
            pilot.clock.now += seconds
            ring = getattr(pilot.app.screen, "ring", None)
            if ring is not None and ring.running:
                ring._tick()
            pilot.frames(3)

        pilot.passes = passes
        if start:
            pilot.tap("Start walking")
        return pilot

    return begin


def walk_through(pilot) -> None:  # type: ignore[no-untyped-def]
    """Hurt at 2:55, stopped at 3:42, gone after 3:10 of standing."""
    for seconds, name in ((175, HURTS), (47, STOPPED), (190, GONE_NOW)):
        pilot.passes(seconds)
        pilot.tap(name)


# --- who may walk -------------------------------------------------------------------------------------------------


def test_it_is_offered_where_a_timing_card_would_help(fly):
    pilot = fly("result", answers=people.TIMED)
    pilot.tap(OFFER)
    assert pilot.app.flow.place == Place("walk")
    assert pilot.sees("Do this only if you can walk safely.")


@pytest.mark.parametrize(("card", "signs", "offered"), [
    (GONE, {}, True), (SAME, {}, True), ("timing.first_steps", {}, False),
    (GONE, {"flag.wound_not_healing": "yes"}, False),
])  # fmt: skip
def test_and_on_the_two_cards_themselves_unless_there_is_a_warning(plain, card, signs, offered):
    face, sheets = face_of({**people.TIMED, **signs}), []
    face.open_sheet = sheets.append
    ask_why(face, face.content.cards[card])
    assert (OFFER in [button.spoken for button in every(sheets[0], SecondaryButton)]) is offered


def test_with_a_warning_the_result_does_not_offer_it(plain):
    for answers, offered in ((people.TIMED, True), ({**people.TIMED, "about.recent_injury": "yes"}, False)):
        rows = [row.title for row in every(draw(face_of(answers), "result"), ListRow)]
        assert (OFFER in rows) is offered


# --- the walk -----------------------------------------------------------------------------------------------------


def test_a_whole_walk_proposes_an_answer_and_sets_none_until_it_is_used(go):
    pilot = go()
    walk_through(pilot)
    assert pilot.sees("This time it was after 2 minutes 55 seconds.")
    assert pilot.sees("It was gone after 3 minutes 10 seconds.")
    assert pilot.sees("If I stop and stand still, it is gone within ten minutes.")
    assert pilot.sees("Use this only if you stood still all the time.")
    pilot.tap("No")
    assert pilot.app.flow.check.answers == people.TIMED
    pilot.tap("Use these answers")
    assert pilot.app.flow.check.answers == {**people.TIMED, GONE: "yes", SAME: "no"}
    assert pilot.app.flow.place == Place("result")


def test_only_the_next_button_can_be_pressed_and_the_last_taken_back(go):
    pilot = go()
    pilot.passes(175)
    for early in (STOPPED, GONE_NOW):
        pilot.tap(early)
        assert pilot.app.flow.state.walk.marks == ()
    pilot.tap(HURTS)
    assert pilot.sees("Noted at 2 minutes 55 seconds. Tap to undo.")
    pilot.tap(HURTS)  # the hand shakes
    assert pilot.app.flow.state.walk.marks == (175,)
    pilot.passes(5)
    pilot.tap(HURTS)
    assert pilot.app.flow.state.walk.marks == ()


def test_the_keyboard_walks_it_too(go):
    pilot = go(start=False)
    pilot.press("enter")
    for seconds in (100, 20, 30):
        pilot.passes(seconds)
        pilot.press("enter")
    assert pilot.app.flow.state.walk.marks == (100, 120, 150)
    pilot.tap("Take the last tap back")
    assert pilot.app.flow.state.walk.marks == (100, 120, 150), "at once it is the same shaking hand"
    pilot.passes(2)
    pilot.tap("Take the last tap back")
    pilot.press("z")
    assert pilot.app.flow.state.walk.marks == (100,)


def test_ten_minutes_of_standing_end_with_a_question(go):
    pilot = go()
    pilot.passes(100)
    pilot.tap(HURTS)
    pilot.tap(STOPPED)
    assert "It still hurts" not in pilot.controls()
    pilot.passes(STANDING_S)
    assert pilot.sees("Ten minutes are over. Does it still hurt?")
    pilot.tap("It still hurts")
    assert pilot.app.flow.state.walk.answers() == {GONE: "no"}
    pilot.tap("Take the last tap back")
    pilot.passes(60)
    pilot.tap(GONE_NOW)
    assert pilot.sees("We cannot say when it went.")
    assert pilot.app.flow.state.walk.answers() == {}


# --- the clock and the device -------------------------------------------------------------------------------------


def test_the_screen_stays_on_while_the_clock_runs_and_no_longer(go):
    pilot = go(start=False)
    awake = pilot.app.face.devices.awake
    assert not awake.on
    pilot.tap("Start walking")
    assert awake.on
    pilot.passes(100)
    pilot.tap(HURTS)
    assert awake.on, "the screen was built anew"
    pilot.passes(WALKING_S)
    assert not awake.on, "the time is over"
    pilot.tap(STOPPED)
    assert awake.on
    pilot.tap("Leave the walk test")
    assert not awake.on


def test_away_and_back_the_time_has_gone_on_and_the_screen_may_go_dark_meanwhile(go, monkeypatch):
    pilot = go()
    pilot.passes(60)
    monkeypatch.setattr(App, "_running_app", pilot.app)
    try:
        Window._event_filter("app_willenterbackground")
        assert not pilot.app.face.devices.awake.on
        assert not pilot.app.screen.ring.running
        pilot.clock.now += 40
        Window._event_filter("app_didenterforeground")
    finally:
        Window._pause_loop = False
    pilot.settle()
    assert pilot.app.face.devices.awake.on
    assert pilot.sees("1:40")


def test_a_turn_of_the_window_and_another_look_keep_the_walk(go, window):
    pilot = go()
    pilot.passes(175)
    pilot.tap(HURTS)
    pilot.passes(47)
    window.size = (915, 412)
    pilot.settle()
    assert pilot.sees("3:42")
    pilot.app.face.set(text_scale=1.5)
    pilot.settle()
    assert pilot.sees("3:42")
    assert pilot.app.face.devices.awake.on
    assert pilot.app.flow.state.walk.marks == (175,)
    window.size = (412, 915)


def test_nothing_ticks_before_the_start_and_after_the_end(go):
    from kivy.clock import Clock

    def ticking() -> int:
        return sum("TimerRing" in repr(event) for event in Clock.get_events())

    pass_time(1)  # the ring of a window that is closed finds that out at its next tick
    pilot = go(start=False)
    assert ticking() == 0
    pilot.tap("Start walking")
    assert ticking() == 1
    walk_through(pilot)
    assert ticking() == 0


def test_with_reduced_motion_the_ring_goes_one_step_a_second(go):
    pilot = go()
    assert pilot.app.screen.ring._ticking.timeout == 1.0
    pilot.app.face.set(reduce_motion="off")
    pilot.settle()
    assert pilot.app.screen.ring._ticking.timeout < 1.0


def test_the_emergency_number_is_the_one_that_was_set(go):
    phone = RecordingDialler()
    pilot = go(dialler=phone, settings=Settings(reduce_motion="on", emergency_number="112"))
    assert pilot.sees("Stop and call 112 for chest pain")
    pilot.tap("Call 112")
    assert phone.dialled == ["112"]


# --- read aloud ---------------------------------------------------------------------------------------------------


def test_what_happens_is_said_to_who_has_screens_read(go):
    pilot = go(settings=ALOUD)
    assert pilot.hears() == ["The clock runs. Walk at your usual pace."]
    pilot.passes(60)
    assert pilot.hears() == ["1 minute."]
    pilot.passes(61)
    assert pilot.hears() == ["2 minutes."]
    pilot.passes(54)
    pilot.tap(HURTS)
    assert pilot.hears() == ["Hurt at 2 minutes 55 seconds."]
    pilot.passes(2)
    pilot.press("z")
    assert pilot.hears() == ["Taken back."]
    pilot.passes(WALKING_S)
    assert pilot.hears()[0].startswith("Six minutes are over.")


def test_to_others_it_says_nothing(go):
    pilot = go()
    pilot.passes(61)
    assert pilot.hears() == []
