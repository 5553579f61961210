"""What staff can do at the screen, and nobody else: the corner, the code, the menu, a minute to clean."""

from selfcheck.kiosk import pins
from selfcheck.kiosk.supervisor import LEFT_BY_STAFF

CODE = f'[pins]\nanna = "{pins.make_hash("4071")}"\n'


def test_staff_come_in_by_the_corner_and_their_code_and_close_the_kiosk(kiosk, monkeypatch):
    pilot = kiosk(CODE)
    stopped = []
    monkeypatch.setattr(pilot.app, "stop", lambda: stopped.append(pilot.app.exit_status))
    pilot.corner("top_left", 4)
    pilot.corner("top_right")
    assert pilot.sees("Touch to start") and not pilot.sees("Staff only")
    pilot.app.finish()
    pilot.corner("top_left")
    assert pilot.sees("Staff only")
    pilot.code("407")
    assert pilot.sees("3 of 4 entered")
    pilot.code("1")
    assert pilot.sees("Hello, anna")
    pilot.tap("Close the kiosk")
    assert stopped == [LEFT_BY_STAFF]
    assert "staff_opened name=anna" in pilot.log()


def test_five_wrong_codes_shut_the_pad(kiosk):
    pilot = kiosk(CODE)
    pilot.corner("top_left")
    for number in range(5):
        for _ in range(4):
            pilot.press("9")
        assert pilot.sees("That code is not right." if number < 4 else "Too many tries. Wait 30 seconds.")
    for digit in "4071":
        pilot.press(digit)
    assert not pilot.sees("Hello")
    assert pilot.log().count("staff_refused") == 5
    pilot.tap("Not staff? Go back")
    assert pilot.waiting


def test_where_there_is_no_code_the_corner_leads_nowhere_and_starts_nothing(kiosk):
    pilot = kiosk()
    pilot.corner("top_left", 10)
    assert pilot.waiting


def test_the_pad_goes_away_by_itself(kiosk):
    pilot = kiosk(CODE)
    pilot.corner("top_left")
    assert pilot.sees("Goes back by itself in")
    for _ in range(20):
        pilot.app.staff._second()
    pilot.frames(2)
    assert pilot.waiting and not pilot.sees("Staff only")


def test_while_it_is_cleaned_the_screen_hears_nothing(kiosk):
    pilot = kiosk(CODE)
    pilot.corner("top_left")
    pilot.code("4071")
    pilot.tap("Clean the screen")
    assert pilot.sees("Time to clean")
    for _ in range(10):
        pilot._touch(250, 450)
        pilot.corner("top_left")
    pilot.press("enter")
    assert pilot.sees("Time to clean")
    for _ in range(60):
        pilot.app.staff._second()
    pilot.frames(2)
    assert pilot.waiting
    pilot.start()
    assert pilot.app.running
