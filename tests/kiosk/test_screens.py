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


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_waiting_screen_that_says_all_it_can_still_shows_whom_to_call(window, language):
    from tests.kiosk.scenes import shop
    from tests.ui.steps import unseen_frame

    with shop((1080, 1920), language) as app:
        for _ in range(12):
            unseen_frame()
        (call,) = [part for part in app.screen.walk() if "911" in getattr(part, "text", "")]
        bottom = call.to_window(*call.pos)[1]
        assert 0 < bottom < 200, "it is at the foot of the screen, and all of it in sight"
