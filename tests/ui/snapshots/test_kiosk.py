"""Every screen that only a kiosk has looks as it was accepted: upright as in a shop, a few of them lying and dark."""

from __future__ import annotations

import pytest

from tests.kiosk.scenes import SCENES, played, shop
from tests.ui.snapshots import references
from tests.ui.snapshots.stage import PAUSE, drawn_pixels
from tests.ui.steps import by_frames, pass_time, unseen_frame

LYING = ("14-kiosk-attract", "20-kiosk-deck", "20-kiosk-result", "20-kiosk-warning", "15-kiosk-still-there")
IN = {
    "upright": ((1080, 1920), "light", tuple(SCENES)),
    "lying": ((1920, 1080), "dark", LYING),
}
RESTS_IN = 12


def rest() -> None:
    for _ in range(RESTS_IN):
        pass_time(PAUSE)
        unseen_frame()


@pytest.mark.parametrize("kind", IN)
def test_a_screen_of_the_kiosk_looks_as_it_was_accepted(kind: str) -> None:
    size, theme, wanted = IN[kind]
    by_frames()
    with shop(size, "en", theme) as app:
        for name in played(app, rest, wanted):
            drawn = drawn_pixels(app.stage)
            if references.are_here():
                references.check(f"kiosk/{name}-{kind}", drawn, part=2)


def test_no_reference_is_left_of_a_screen_that_is_gone() -> None:
    assert not references.left_over("kiosk", [f"{name}-{kind}" for kind, (_, _, names) in IN.items() for name in names])
