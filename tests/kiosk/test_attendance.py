"""Is somebody still there? Whoever is quiet for long is asked, in sight and aloud, may stay, or is forgotten."""

from datetime import datetime, timedelta

from selfcheck.devices import RecordingSpeech
from tests.kiosk.test_kiosk import answered


def test_a_quiet_person_is_asked_and_may_stay_as_often_as_they_like(kiosk):
    pilot = kiosk("[idle]\nquestion = 30\nresult = 90\nwarning = 25\n")
    pilot.start()
    for _ in range(3):
        pilot.quiet(30)
        assert pilot.sees("Still there?") and pilot.sees("25")
        pilot.quiet(10)
        assert pilot.sees("15")
        pilot.tap("I'm still here")
        assert not pilot.sees("Still there?") and pilot.app.running
    answered(pilot)
    pilot.quiet(89)
    assert not pilot.sees("Still there?")
    pilot.quiet(1)
    assert pilot.sees("Still there?")
    pilot._touch(250, 20)  # beside the card
    assert not pilot.sees("Still there?")


def test_over_an_emergency_the_question_goes_on_telling_whom_to_call(kiosk):
    voice = RecordingSpeech()
    pilot = kiosk('emergency_number = "112"\n[idle]\nresult = 60\n', voice=voice)
    pilot.start()
    pilot.app.flow.tick("flag.chest_now")
    pilot.settle()
    assert pilot.app.flow.place.screen == "stop"
    pilot.quiet(60)
    asked = pilot.app.cover
    assert asked and "Call this number now: 112" in [text.text for text in asked.walk() if hasattr(text, "text")]
    assert "Call this number now: 1 1 2." in voice.said[-1].text
    pilot.quiet(20)
    answered(pilot)
    pilot.quiet(60)
    assert pilot.sees("Still there?") and not pilot.sees("Call this number now: 112")


def test_touching_and_pressing_keys_is_being_there(kiosk):
    pilot = kiosk("[idle]\nquestion = 30\n")
    pilot.start()
    for _ in range(4):
        pilot.quiet(20)
        pilot._touch(3, 450)
        pilot.quiet(20)
        pilot.press("tab")
        assert not pilot.sees("Still there?")
    pilot.quiet(29)
    assert not pilot.sees("Still there?")


def test_nobody_answers_and_everything_is_gone(kiosk):
    pilot = answered(kiosk("counters = true\n[idle]\nresult = 60"))
    pilot.quiet(80)
    assert pilot.waiting and not pilot.app.flow.check.answers
    assert pilot.log()[-1] == "session_timed_out language=en"


def test_the_question_comes_over_an_open_sheet_and_gives_it_back(kiosk):
    pilot = answered(kiosk("[idle]\nresult = 60"))
    pilot.tap("Finish and clear")
    pilot.quiet(60)
    assert pilot.sees("Still there?")
    pilot.tap("I'm still here")
    pilot.tap("No, go on")
    assert pilot.app.running and pilot.app.sheet is None


def test_the_question_is_spoken_too_and_the_next_touch_ends_it(kiosk):
    voice = RecordingSpeech()
    pilot = kiosk("[idle]\nquestion = 30\n", voice=voice)
    pilot.start()
    pilot.quiet(30)
    assert "Still there?" in voice.said[-1].text
    pilot.tap("I'm still here")
    assert not pilot.app.reader.speaking


def test_in_a_shop_without_a_loudspeaker_the_question_does_not_speak_of_one(kiosk):
    voice = RecordingSpeech()
    pilot = kiosk("[idle]\nquestion = 30\n", voice=voice)
    pilot.start()
    pilot.quiet(30)
    voice.finish(heard=False)
    pilot.settle()
    assert pilot.sees("Still there?") and not pilot.sees("Check the sound of this device.")
    pilot.tap("I'm still here")
    pilot.tap("Read this aloud")
    voice.finish(heard=False)
    pilot.settle()
    assert pilot.sees("Check the sound of this device.")


def test_out_of_its_hours_the_shop_is_silent(kiosk):
    voice = RecordingSpeech()
    now = datetime.now()
    later = f"{(now + timedelta(hours=2)):%H:%M}-{(now + timedelta(hours=3)):%H:%M}"
    pilot = kiosk(f'[idle]\nquestion = 30\n[speech]\nhours = "{later}"\n', voice=voice)
    pilot.start()
    pilot.quiet(30)
    assert pilot.sees("Still there?") and voice.said == []
    assert "Read this page aloud" not in pilot.controls()
