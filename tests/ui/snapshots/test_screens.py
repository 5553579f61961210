"""Every screen looks as it was accepted: each scene on a phone, and one of each screen wide and in other colours."""

from __future__ import annotations

import pytest

from selfcheck.content.messages import FALLBACK
from tests.ui.audit.matrix import SIZES, Look
from tests.ui.audit.walk import Walker
from tests.ui.scenes import SCENES
from tests.ui.snapshots import references
from tests.ui.snapshots.stage import screen_pixels

PHONE, DESKTOP = (next(size for size in SIZES if size.name == name) for name in ("phone", "desktop"))
FIRST = {scene.place.screen: scene for scene in reversed(SCENES)}.values()
WITH_COLOURS = [
    scene
    for scene in SCENES
    if scene.name in ("03-deck-timing", "05-where-chosen", "08-stop")
    or (scene in FIRST and scene.place.screen in ("welcome", "safety", "result", "why", "next_steps", "settings"))
]
IN = {
    "phone-light": (Look(PHONE, "light", FALLBACK, 1.0), SCENES),
    "phone-dark": (Look(PHONE, "dark", FALLBACK, 1.0), WITH_COLOURS),
    "phone-contrast": (Look(PHONE, "high_contrast", FALLBACK, 1.0), WITH_COLOURS),
    "desktop-light": (Look(DESKTOP, "light", FALLBACK, 1.0), FIRST),
}
PICTURES = {f"{scene.name}-{name}": (scene, look) for name, (look, scenes) in IN.items() for scene in scenes}


@pytest.mark.parametrize("picture", PICTURES)
def test_a_screen_looks_as_it_was_accepted(picture: str, walker: Walker) -> None:
    restless = walker.show(*PICTURES[picture])
    assert not restless
    drawn = screen_pixels(walker.window)
    if references.are_here():
        references.check(f"screens/{picture}", drawn, part=2)


def test_no_reference_is_left_of_a_screen_that_is_gone() -> None:
    assert not references.left_over("screens", PICTURES)
