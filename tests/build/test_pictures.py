"""The committed pictures are what their sources make, and they can be tinted and swapped."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "assets"
THEMES = json.loads((ASSETS / "tokens.json").read_text(encoding="utf-8"))["color"]


def test_every_picture_is_what_its_source_makes():
    check = subprocess.run(
        [sys.executable, ROOT / "scripts" / "pictures.py", "--check"], capture_output=True, text=True
    )
    assert (check.returncode, check.stdout) == (0, ""), check.stdout + check.stderr


def test_every_icon_is_white_on_clear():
    icons = list((ASSETS / "icons" / "png").glob("*.png"))
    assert len(icons) > 100
    for icon in icons:
        with Image.open(icon) as image:
            red, green, blue, alpha = image.convert("RGBA").getextrema()
        assert red == green == blue == (255, 255), icon.name
        assert alpha == (0, 255), icon.name


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_has_the_same_pictures(theme):
    def names(folder: str) -> set[str]:
        return {path.name for path in (ASSETS / "illustrations" / "png" / folder).glob("*.png")}

    assert names(theme) == names("light")
    assert {"aspect-timing@1x.png", "map-base@3x.png", "motif@8x.png", "mark-mixed@4x.png"} <= names(theme)


@pytest.mark.parametrize("theme", THEMES)
def test_the_map_layers_lie_on_each_other(theme):
    folder = ASSETS / "illustrations" / "png" / theme
    with Image.open(folder / "map-base@1x.png") as base, Image.open(folder / "map-detail@1x.png") as detail:
        assert base.size == detail.size == (364, 400)
        sole = (304, 300)  # inside the heel, where only the base is painted
        assert base.convert("RGBA").getpixel(sole)[3] == 255
        assert detail.convert("RGBA").getpixel(sole)[3] == 0
