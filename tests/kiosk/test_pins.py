"""Staff codes: whose is it, and which are too easy."""

import re

import pytest

from selfcheck.kiosk import pins

PINS = {name: pins.make_hash(pin) for name, pin in (("anna", "4071"), ("ben", "9302"))}


@pytest.mark.parametrize(("pin", "name"), [("4071", "anna"), ("9302", "ben"), ("4072", ""), ("", ""), ("40719", "")])
def test_a_code_belongs_to_who_set_it(pin, name):
    assert pins.whose(PINS, pin) == name


def test_where_there_are_no_codes_none_is_right():
    assert pins.whose({}, "0000") == ""
    assert pins.digits({}) == 0


def test_a_hash_does_not_tell_the_code_and_differs_each_time():
    again = pins.make_hash("4071")
    assert again != PINS["anna"]
    assert "4071" not in again.replace(again.rpartition(":")[2], "")
    assert re.match(pins.HASH_PATTERN, again)
    assert pins.digits({"x": again}) == 4


@pytest.mark.parametrize(
    "pin", ["", "123", "123456789", "12a4", "٤٠٧١", " 4071", "1111", "1234", "9876", "7890", "3210"]
)
def test_a_code_that_is_none_or_that_is_tried_first_is_refused(pin):
    assert pins.fault(pin)
    with pytest.raises(ValueError):
        pins.make_hash(pin)


@pytest.mark.parametrize("pin", ["4071", "1357", "20250614"[:8], "1122"])
def test_other_codes_are_taken(pin):
    assert pins.fault(pin) == ""
