"""The comparer lets another renderer's rounding through, and nothing that a person might notice."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
from kivy.uix.widget import Widget
from PIL import Image, ImageChops

from selfcheck.ui.look import look
from selfcheck.ui.tokens import tokens
from selfcheck.ui.widgets.icon import Icon
from selfcheck.ui.widgets.text import Text
from tests.ui.snapshots import references
from tests.ui.snapshots.catalogue import SHEETS
from tests.ui.snapshots.compare import difference, side_by_side
from tests.ui.snapshots.stage import Stage, drawn_pixels
from tests.ui.steps import unseen_frame

SHEET = "list_row"


@pytest.fixture
def shown(stage: Stage):  # type: ignore[no-untyped-def]
    """A sheet in the window, to be changed and drawn again."""
    root = stage.show(SHEETS[SHEET], "light")
    yield root
    stage.window.remove_widget(root)


def first(root: Widget, kind: type, **about: object) -> Widget:
    return next(
        widget
        for widget in root.walk(restrict=True)
        if isinstance(widget, kind) and all(getattr(widget, name) == value for name, value in about.items())
    )


def matters(drawn: Image.Image, reference: Image.Image, part: int = 1) -> bool:
    """Whether it is found that a picture is not the other one, when both are kept at a part of their size."""
    found = difference(drawn.reduce(part), reference.reduce(part), part)
    return found is not None and found.matters


def test_the_same_sheet_is_drawn_the_same_bit_for_bit(stage: Stage) -> None:
    assert difference(stage.draw(SHEETS[SHEET], "light"), stage.draw(SHEETS[SHEET], "light")) is None


DRAW = """
import sys
import tests.conftest
from tests.ui.snapshots.catalogue import SHEETS
from tests.ui.snapshots.stage import Stage
for name in sys.argv[2:]:
    Stage().draw(SHEETS[name], "light").save(f"{sys.argv[1]}/{name}.png")
"""


def test_another_renderer_rounds_otherwise_and_that_passes(stage: Stage, tmp_path: Path) -> None:
    """Mesa's second software renderer, where it is there; another machine's Mesa is nearer than that."""
    sheets = ("adding_up", "buttons", "timer_ring")
    environment = {**os.environ, "GALLIUM_DRIVER": "softpipe", "PYTHONPATH": str(references.ROOT)}
    subprocess.run([sys.executable, "-c", DRAW, str(tmp_path), *sheets], check=True, env=environment)
    for sheet in sheets:
        drawn, other = stage.draw(SHEETS[sheet], "light"), references.load(tmp_path / f"{sheet}.png")
        assert not matters(other, drawn) and not matters(other, drawn, part=2)


def test_rounding_in_every_pixel_passes(stage: Stage) -> None:
    drawn = stage.draw(SHEETS[SHEET], "light")
    noise = random.Random(1).choices((0, 1, 2), k=drawn.width * drawn.height)
    grey = Image.frombytes("L", drawn.size, bytes(noise))
    rounded = ImageChops.subtract(drawn, Image.merge("RGB", (grey, grey, grey)))
    assert not matters(rounded, drawn) and not matters(rounded, drawn, part=2)


@pytest.mark.parametrize("part", (1, 2))
def test_an_icon_or_a_word_moved_by_one_pixel_is_found(part: int, stage: Stage, shown: Widget) -> None:
    before = drawn_pixels(shown)
    for moved in (first(shown, Icon, name="call"), first(shown, Text, text="911")):
        for axis in ("x", "y"):
            at = getattr(moved, axis)
            setattr(moved, axis, at + 1)
            assert matters(drawn_pixels(shown), before, part), f"{moved} moved along {axis}"
            setattr(moved, axis, at)
    assert difference(drawn_pixels(shown), before) is None


@pytest.mark.parametrize("part", (1, 2))
def test_what_is_missing_or_of_another_colour_is_found(part: int, stage: Stage, shown: Widget) -> None:
    before = drawn_pixels(shown)
    arrow, words = first(shown, Icon, name="chevron_right"), first(shown, Text, text="911")
    for lost in (arrow, words):
        lost.opacity = 0
        assert matters(drawn_pixels(shown), before, part), f"{lost} is missing"
        lost.opacity = 1
    words.color = look.color.answer
    unseen_frame()
    assert matters(drawn_pixels(shown), before, part)


def test_a_colour_of_the_next_token_is_found_in_a_patch_of_twelve_pixels() -> None:
    for theme, palette in tokens().color.items():
        colours = sorted({getattr(palette, role) for role in palette.__struct_fields__})
        for one, other in combinations(colours, 2):
            reference = Image.new("RGB", (64, 64), one)
            drawn = reference.copy()
            drawn.paste(other, (20, 20, 32, 32))
            assert matters(drawn, reference), f"{theme}: {one} and {other}"


def test_a_hairline_of_the_next_token_is_found() -> None:
    palette = tokens().color["light"]
    reference = Image.new("RGB", (200, 40), palette.surface)
    drawn = reference.copy()
    reference.paste(palette.divider, (0, 20, 200, 21))
    drawn.paste(palette.sunken, (0, 20, 200, 21))
    assert matters(drawn, reference)


def test_a_failure_names_a_picture_of_before_after_and_difference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(references, "REFERENCES", tmp_path / "references")
    monkeypatch.setattr(references, "ACCEPTING", False)
    reference = Image.new("RGB", (300, 200), "white")
    references.accept("widgets/one", reference)
    references.check("widgets/one", reference, differences=tmp_path)
    drawn = reference.copy()
    drawn.paste("black", (10, 150, 40, 170))
    with pytest.raises(pytest.fail.Exception) as failure:
        references.check("widgets/one", drawn, differences=tmp_path)
    said = str(failure.value)
    assert "\n" not in said
    assert "widgets/one differs in 600 pixels" in said and "make snapshots" in said
    with Image.open(tmp_path / "widgets" / "one.png") as shown:
        assert shown.width > 3 * 300
        assert shown.getpixel((316 + 20, 60)) == (0, 0, 0)  # after, the part that differs
    assert side_by_side(drawn, reference).height < 200


def test_a_picture_without_a_reference_and_one_of_another_size_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(references, "REFERENCES", tmp_path / "references")
    monkeypatch.setattr(references, "ACCEPTING", False)
    picture = Image.new("RGB", (30, 20), "white")
    with pytest.raises(pytest.fail.Exception, match="has no reference yet"):
        references.check("widgets/one", picture, differences=tmp_path)
    references.accept("widgets/one", picture)
    with pytest.raises(pytest.fail.Exception, match="is 31 x 20, it was 30 x 20"):
        references.check("widgets/one", Image.new("RGB", (31, 20), "white"), differences=tmp_path)


def test_accepting_keeps_a_reference_that_differs_by_rounding_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(references, "REFERENCES", tmp_path)
    references.accept("widgets/one", Image.new("RGB", (30, 30), (200, 200, 200)))
    references.accept("widgets/one", Image.new("RGB", (30, 30), (201, 200, 200)))
    assert references.load(references.path_of("widgets/one")).getpixel((0, 0)) == (200, 200, 200)
    references.accept("widgets/one", Image.new("RGB", (30, 30), (210, 200, 200)))
    assert references.load(references.path_of("widgets/one")).getpixel((0, 0)) == (210, 200, 200)
