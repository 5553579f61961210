"""The screens that only a kiosk has: everything in sight, readable, and large enough to touch."""

import pytest


@pytest.mark.parametrize(
    ("size", "language", "theme", "scale"),
    [("upright", "en", "light", 1.0), ("lying", "es", "dark", 1.25)],
    ids=["upright", "lying"],
)
def test_nothing_is_cut_off_too_small_or_too_pale(window, size, language, theme, scale):
    from tests.kiosk.layout import SIZES, faults_in

    names = ("attract", "deck", "take-home", "ways", "still", "pin", "menu")
    found = dict(faults_in(SIZES[size], language, theme, scale, names))
    assert len(found) == len(names) + 3  # two of the take-home, of the question and of the pin pad
    assert {name: told for name, told in found.items() if told} == {}
