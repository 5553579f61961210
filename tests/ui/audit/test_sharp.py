"""Illustrations are drawn from pictures that need not be enlarged, whatever the screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.ui.audit.matrix import SIZES, Look, Size

SCENES = ("01-welcome", "03-deck-timing", "05-where", "06-result-mechanical", "10-next-move", "10b-next-shoes")
DENSE = [Size(f"phone at {times}x", 412 * times, 915 * times, times, dials=True) for times in (2, 3, 4)]


@pytest.fixture
def walker(window: Any) -> Iterator[Any]:
    from tests.ui.audit.walk import Walker

    made = Walker()
    yield made
    made.close()


def illustrations(stage: Any) -> Iterator[tuple[str, float, float]]:
    """Name, pixels across the place, pixels across the picture."""
    from kivy.graphics import Rectangle
    from kivy.uix.image import Image

    for widget in stage.walk():
        if isinstance(widget, Image) and "illustrations" in (widget.source or ""):
            yield widget.source, widget.norm_image_size[0], widget.texture.width
        for part in widget.canvas.before.children if widget.canvas.has_before else ():
            if isinstance(part, Rectangle) and "illustrations" in (part.source or ""):
                yield part.source, part.size[0], part.texture.width


@pytest.mark.parametrize("size", [*SIZES, *DENSE], ids=lambda size: size.name)
def test_no_illustration_is_enlarged(walker: Any, size: Size) -> None:
    from tests.ui.scenes import SCENES as ALL

    scenes = [scene for scene in ALL if scene.name in SCENES]
    assert len(scenes) == len(SCENES), [scene.name for scene in ALL]
    shown = 0
    for scene in scenes:
        walker.show(scene, Look(size, "light", "en", 1.0))
        for name, place, picture in illustrations(walker.app.stage):
            shown += 1
            assert picture >= place - 1, f"{scene.name}: {name} is {picture} pixels wide and shown at {place:.0f}"
    assert shown >= len(SCENES)
