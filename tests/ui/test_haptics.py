"""What can be felt: each answered card and each change of a setting, once; nothing where that is not wanted."""

from __future__ import annotations

import pytest

from selfcheck.devices import RecordingHaptics
from selfcheck.keeping import Settings
from tests.ui import people
from tests.ui.equip import equip

TIMING = "timing.same_distance"


def felt(fly, place="deck", **settings):
    """An app on a device with a motor, and the count of its ticks."""
    pilot = fly(place, answers=people.NO_SIGNS, asked=TIMING, settings=Settings(**settings))
    equip(pilot.app.face, haptics=RecordingHaptics())
    return pilot, pilot.app.face.devices.haptics


def test_an_answered_card_is_felt_once_however_it_was_answered(fly):
    pilot, motor = felt(fly, reduce_motion="off")
    pilot.swipe("right")
    assert motor.ticks == 1
    pilot.tap("No")
    assert motor.ticks == 2
    pilot.press("down")
    assert motor.ticks == 3
    pilot.press("z")
    assert motor.ticks == 3


@pytest.mark.parametrize("wish", [{"reduce_motion": "on"}, {"reduce_motion": "off", "vibrate": False}])
def test_nothing_is_felt_with_reduced_motion_or_where_it_is_switched_off(fly, wish):
    pilot, motor = felt(fly, **wish)
    pilot.press("right")
    assert TIMING in pilot.app.flow.check.answers
    assert motor.ticks == 0


def test_a_switch_is_felt_and_the_one_for_it_is_there_only_with_a_motor(fly):
    pilot, motor = felt(fly, "settings", reduce_motion="off")
    pilot.app.rebuild()
    pilot.settle()
    pilot.tap("Vibrate")
    assert pilot.app.face.settings.vibrate is False
    assert motor.ticks == 0
    pilot.tap("Vibrate")
    assert motor.ticks == 1
    assert "Vibrate" not in fly("settings").controls()
