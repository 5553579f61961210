"""The kiosk as strangers and staff meet it: in a real window, with fingers, keys and hours that pass."""

import gc
import signal
import weakref
from types import MappingProxyType

from selfcheck.checklist import Check
from tests.kiosk.pilot import finger
from tests.ui import people
from tests.ui.steps import pass_time


def answered(pilot, answers=people.HEEL, screen="result"):
    """Somebody has answered all this and looks at a page."""
    if not pilot.app.running:
        pilot.start()
    pilot.app.flow._set(Check(answers=MappingProxyType(dict(answers))), pilot.app.flow.state.places)
    pilot.app.flow.go(screen)
    pilot.settle()
    return pilot


# --- Coming and going ---------------------------------------------------------------------------------------------


def test_a_touch_anywhere_starts_and_finishing_waits_for_the_next(kiosk):
    pilot = kiosk('[store]\nname = "Main Street Shoes"\n')
    assert pilot.waiting and pilot.sees("Main Street Shoes")
    pilot._touch(250, 450)
    pilot.settle()
    assert pilot.app.flow.place.screen == "safety" and pilot.app.running
    pilot.tap("Finish and clear")
    assert pilot.waiting
    assert pilot.log() == ["started", "session_started language=en", "session_cleared language=en"]


def test_the_way_out_is_on_every_page_and_asks_only_where_there_is_something_to_lose(kiosk):
    pilot = answered(kiosk("counters = true"))
    for screen in ("why", "next_steps", "keep"):
        pilot.app.flow.go(screen)
        pilot.settle()
        assert "Finish and clear" in pilot.controls(), screen
    pilot.tap("Finish and clear")
    assert pilot.sees("Clear your answers?")
    pilot.tap("No, go on")
    assert pilot.app.running and pilot.app.flow.check.answers
    pilot.tap("Finish and clear")
    pilot.tap("Yes, clear them")
    assert pilot.waiting
    assert pilot.log()[-1] == "session_finished language=en"
    assert not pilot.app.flow.check.answers


def test_going_home_with_answers_asks_too(kiosk):
    pilot = answered(kiosk())
    pilot.tap("Home")
    assert pilot.sees("Clear your answers?") and pilot.app.flow.place.screen == "result"
    pilot.tap("Yes, clear them")
    assert pilot.waiting


def test_nothing_leads_to_settings(kiosk):
    pilot = answered(kiosk())
    assert "Settings" not in pilot.controls()
    pilot.app.flow.go("review")
    assert "Settings" not in pilot.controls()
    pilot.app.flow.go("settings")
    assert pilot.app.flow.place.screen == "review"


def test_who_cannot_use_a_screen_alone_is_told_whom_to_ask_where_the_shop_has_somebody(kiosk):
    line = "Ask at the counter."
    pilot = kiosk(f'languages = ["en", "es"]\n[attract]\nhelp.en = "{line}"')
    assert pilot.waiting and pilot.sees(line)
    pilot.app.face.set(language="es")  # a line of another language would help nobody
    pilot.frames(3)
    assert not pilot.sees(line)


def test_one_person_may_make_it_readable_and_the_next_finds_it_as_the_shop_set_it(kiosk):
    from selfcheck.ui.look import look

    pilot = kiosk('text_size = "larger"')
    pilot.tap("Easier to read")
    pilot.tap("Contrast")
    assert look.high_contrast and look.text_scale == 1.5
    pilot.quiet(60)  # and walks away without starting
    assert pilot.waiting and not look.high_contrast
    pilot.start()
    pilot.tap("Easier to read")
    pilot.tap("Contrast")
    pilot.tap("Finish and clear")
    assert pilot.waiting and not look.high_contrast


def test_a_screen_that_is_turned_shows_its_page_as_large_as_it_is(kiosk):
    from kivy.core.window import Window
    from kivy.metrics import Metrics

    pilot = kiosk()
    upright = Metrics.density
    Window.size = (1280, 920)
    pilot.settle()
    assert Metrics.density > upright
    assert pilot.waiting
    Window.size = (500, 900)
    pilot.settle()
    assert Metrics.density == upright


# --- What strangers may not ---------------------------------------------------------------------------------------


def test_keys_that_leave_or_open_something_do_nothing(kiosk):
    pilot = kiosk()
    pilot.start()
    before = (pilot.app.flow.state, pilot.app.stage.children[:])
    for key in ("escape", "f1", "f11", "ctrl+q", "ctrl+w", "ctrl+c", "ctrl+e", "ctrl+m", "alt+f4", "?", "meta+d"):
        *held, name = key.split("+")
        pilot.press({"f4": "f1"}.get(name, name), *held)
        assert (pilot.app.flow.state, pilot.app.stage.children[:]) == before, key
    assert pilot.app.running


def test_the_window_cannot_be_closed_and_signals_of_a_terminal_are_not_heard(kiosk):
    from kivy.core.window import Window

    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # tests in the background start without one
    pilot = kiosk()
    assert Window.dispatch("on_request_close")
    for name in (signal.SIGINT, signal.SIGHUP, signal.SIGQUIT, signal.SIGTSTP):
        assert signal.getsignal(name) == signal.SIG_IGN
    pilot.app.guard.leave()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    signal.signal(signal.SIGINT, before)
    pilot.app.guard.stand()


def test_ten_fingers_are_one(kiosk):
    pilot = answered(kiosk())
    before = pilot.app.flow.state
    held = finger(3, 450)
    others = [finger(*pilot.control("Next steps").center) for _ in range(9)]
    for touch in [*others, held]:
        touch.touch_up()
    assert pilot.app.flow.state is before
    pilot.tap("Next steps")
    assert pilot.app.flow.place.screen == "next_steps"


def test_a_right_click_and_a_long_press_are_nothing(kiosk):
    pilot = answered(kiosk())
    before = pilot.app.flow.state
    x, y = pilot.control("Next steps").center
    from kivy.tests.common import UnitTestTouch

    for button in ("right", "middle"):
        touch = UnitTestTouch(x, y)
        touch.button = button
        touch.touch_down()
        touch.touch_up()
    assert pilot.app.flow.state is before
    long = finger(3, 450)
    pilot.frames(30)
    long.touch_up()
    assert pilot.app.flow.state is before and pilot.app.sheet is None


def test_one_swipe_after_the_other_answers_one_card_after_the_other(kiosk):
    pilot = kiosk()
    pilot.start()
    flow = pilot.app.flow
    flow._set(Check(answers=MappingProxyType(dict(people.NO_SIGNS)), at="timing.same_distance"), flow.state.places)
    flow.go("deck")
    pilot.settle()
    for cards in (1, 2, 3):
        pilot.swipe("left")
        assert len(flow.check.answers) == len(people.NO_SIGNS) + cards
    pilot.tap("Undo")
    assert len(flow.check.answers) == len(people.NO_SIGNS) + 2


def test_a_finger_that_was_never_lifted_does_not_lock_the_screen(kiosk):
    from selfcheck.kiosk.guard import LOST_S, OneFinger

    seconds = [0.0]
    fingers = OneFinger(lambda: seconds[0])
    lost, next_one = finger(1, 1), finger(2, 2)
    assert fingers.down(lost) and not fingers.down(next_one)
    seconds[0] = LOST_S
    assert fingers.down(next_one)
    for touch in (lost, next_one):
        touch.touch_up()


# --- Faults -------------------------------------------------------------------------------------------------------


def test_an_exception_wipes_the_session_and_waits_for_the_next(kiosk):
    pilot = answered(kiosk())
    pilot.app.failed(KeyError("flag.chest_now"))
    pilot.settle()
    assert pilot.waiting and not pilot.app.flow.check.answers
    assert any(line.startswith("session_failed type=KeyError") for line in pilot.log())
    assert "flag.chest_now" not in "".join(pilot.log())


def test_three_exceptions_in_a_row_end_it_for_somebody_to_start_it_again(kiosk, monkeypatch):
    pilot = kiosk()
    stopped = []
    monkeypatch.setattr(pilot.app, "stop", lambda: stopped.append(pilot.app.exit_status))
    for _ in range(3):
        pilot.app.failed(ValueError())
    assert stopped == [1]


def test_settings_with_a_mistake_still_open_a_kiosk_that_tells_staff(kiosk):
    pilot = kiosk("[idle]\nquestion = 5\n")
    assert pilot.waiting
    assert pilot.sees("Staff: some settings have a mistake.")
    assert any(line.startswith("settings_fault") and "key=idle.question" in line for line in pilot.log())


def test_a_disk_that_takes_nothing_changes_nothing(kiosk, tmp_path):
    (tmp_path / "state").touch()  # a file where the folder should be
    pilot = answered(kiosk("counters = true"))
    pilot.app.finish()
    pilot.settle()
    assert pilot.waiting


# --- Nothing of anybody stays -----------------------------------------------------------------------------------------


def test_a_kiosk_has_no_past_checks_and_no_way_to_keep_one(kiosk, tmp_path):
    import gc

    from selfcheck.keeping import HistoryFile
    from selfcheck.ui.past import Past

    def keepers():
        return {id(thing) for thing in gc.get_objects() if type(thing) in (HistoryFile, Past)}

    gc.collect()
    before = keepers()
    pilot = answered(kiosk(), screen="keep")
    assert pilot.app.face.past is None
    assert keepers() <= before
    assert not [name for name in pilot.controls() if "device" in name or "Past" in name]
    for screen in ("past", "past_check"):
        pilot.app.flow.go(screen)
        assert pilot.app.flow.place.screen == "keep"
    assert not list(tmp_path.rglob("history*"))


# --- Waiting ------------------------------------------------------------------------------------------------------


def test_while_it_waits_nothing_is_drawn_and_the_picture_wanders_a_little(kiosk):
    from kivy.core.window import Window

    pilot = kiosk()
    pilot.frames(30)
    flips = []
    Window.bind(on_flip=lambda *_: flips.append(1))
    pilot.frames(60)
    assert flips == []
    places = set()
    for _ in range(8):
        pilot.app._round()
        pilot.frames(2)
        places.add(tuple(pilot.app.screen._page.pos))
    assert len(places) == 8
    assert all(abs(x) <= 3 and abs(y) <= 3 for x, y in places)


def test_what_was_drawn_for_a_person_is_out_of_memory_seconds_after_they_left(kiosk):
    pilot = kiosk()
    pilot.app.on_start()
    answered(pilot)
    pass_time(3)  # somebody who begins at once, and stays
    pilot.frames(2)
    page = weakref.ref(pilot.app.screen)
    gc.disable()  # Python's own looking for garbage could come by chance
    try:
        pilot.tap("Finish and clear")
        pilot.tap("Yes, clear them")
        assert pilot.waiting and page() is not None, "a page that goes by itself shows nothing"
        pass_time(3)
        pilot.frames(2)
        assert page() is None
    finally:
        gc.enable()
        gc.unfreeze()


def test_at_night_it_begins_afresh_but_only_while_nobody_is_there(kiosk, monkeypatch):
    pilot = kiosk("[restart]\nhours = '00:00-00:00'", NOTIFY_SOCKET="@selfcheck-nobody", WATCHDOG_USEC="1000000")
    monkeypatch.setattr("selfcheck.kiosk.upkeep.memory", lambda: 0)  # of this process, which runs all tests
    stopped = []
    monkeypatch.setattr(pilot.app, "stop", lambda: stopped.append(pilot.app.exit_status))
    pilot.app._round()
    assert stopped == []
    pilot.app._began -= 13 * 3600
    pilot.start()
    pilot.app._round()
    assert stopped == []
    pilot.app.finish()
    pilot.app._round()
    assert stopped == [11]
