"""Draw every PNG that the app shows from the SVG sources beside it.

The sources use a few fixed colours as slots. For each theme the slots take the values of
`assets/tokens.json`, the result is drawn at several sizes, and its pixels are kept in a small palette
of the slot colours and the steps between them, which halves the files and changes nothing an eye can see.

    python scripts/pictures.py            draw all, remove what no source makes
    python scripts/pictures.py --check    name every PNG that is missing, stale or left over; exit 1
"""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

import resvg_py
from PIL import Image

ASSETS = Path(__file__).resolve().parent.parent / "assets"
DRAWINGS = ASSETS / "illustrations"
ICONS = ASSETS / "icons"
TOKENS = json.loads((ASSETS / "tokens.json").read_text(encoding="utf-8"))
THEMES: dict[str, dict[str, str]] = TOKENS["color"]

# Slot colours, as they stand in the sources, and the token that each one takes its value from.
SCENE = {value: token for token, value in TOKENS["illustration"]["slots"].items()}
# The cut through the motif is the ground showing through, so it follows the ground it is shown on.
MOTIF = {"#0B5A70": "circ", "#E4983F": "mech", "#FBF6EE": "sunken"}
MOTIF_ON_BG = {**MOTIF, "#FBF6EE": "bg"}
MARKS = {
    "mark-circulation": {"#0B5A70": "circ", "#FFFFFF": "on_circ"},
    "mark-mechanical": {"#864500": "mech_text", "#E4983F": "mech", "#241300": "on_mech"},
    "mark-mixed": {"#6E6A63": "mixed", "#FBF6EE": "bg"},
    "mark-unclear": {"#6E6A63": "mixed", "#1D2B36": "text"},
    "sign-stop": {"#AD0F2A": "urgent", "#FFFFFF": "on_urgent"},
    "motif-mono": {"#1D2B36": "text", "#FBF6EE": "bg"},
    "app-icon": MOTIF_ON_BG,
    # Decoration on `bg`: `sunken` would vanish in the dark and high-contrast themes.
    "footprint-trail": {"#F1E9DD": "mixed_tint"},
}
MARK_HEIGHTS = {1: 64, 2: 128, 4: 256}
MOTIF_HEIGHTS = {**MARK_HEIGHTS, 8: 512}
SCENE_WIDTHS = {1: 400, 2: 800, 3: 1200}
MAP_WIDTHS = {1: 364, 2: 728, 3: 1092}
ICON_SIDE = {"material": 128, "health": 256}
EDGE_STEPS = 14  # shades between two slot colours along an edge


@dataclass(frozen=True)
class Picture:
    """One PNG: where it goes, the drawing with its colours filled in, and one side in pixels."""

    path: Path
    svg: str
    colours: tuple[str, ...]  # the slot colours it is made of; none for an icon, which is white
    width: int | None = None
    height: int | None = None

    def draw(self) -> Image.Image:
        png = resvg_py.svg_to_bytes(svg_string=self.svg, width=self.width, height=self.height, skip_system_fonts=True)
        image = Image.open(io.BytesIO(bytes(png))).convert("RGBA")
        if not self.colours:
            return Image.merge("LA", [Image.new("L", image.size, 255), image.getchannel("A")])
        return in_palette(image, self.colours)

    def is_current(self) -> bool:
        if not self.path.exists():
            return False
        with Image.open(self.path) as kept:
            return kept.convert("RGBA").tobytes() == self.draw().convert("RGBA").tobytes()

    def save(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.draw().save(self.path, optimize=True)


Colour = tuple[int, int, int, int]


def rgba(value: str, alpha: int = 255) -> Colour:
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16), alpha


@cache
def palette(colours: tuple[str, ...]) -> list[Colour]:
    """Clear, each slot colour, each slot colour fading to clear, and each pair of them mixed."""
    steps = [n / (EDGE_STEPS + 1) for n in range(1, EDGE_STEPS + 1)]
    # Clear pixels carry the first colour, so that smooth scaling pulls no black into the edges.
    found = [rgba(colours[0], 0), *map(rgba, colours)]
    found += [rgba(colour, round(255 * step)) for colour in colours for step in steps]
    for one, other in combinations(map(rgba, colours), 2):
        found += [mix(one, other, step) for step in steps]
    unique = list(dict.fromkeys(found))
    assert len(unique) <= 256, f"{len(colours)} colours and {EDGE_STEPS} steps do not fit a palette"
    return unique


def mix(one: Colour, other: Colour, step: float) -> Colour:
    red, green, blue = (round(a + (b - a) * step) for a, b in zip(one[:3], other[:3], strict=True))
    return red, green, blue, 255


@cache
def nearest(pixel: int, colours: tuple[str, ...]) -> int:
    """The palette entry that looks most like a pixel, which is four bytes as one number."""
    red, green, blue, alpha = pixel.to_bytes(4, sys.byteorder)

    def distance(entry: Colour) -> float:
        r, g, b, a = entry
        over = ((red * alpha - r * a) ** 2 + (green * alpha - g * a) ** 2 + (blue * alpha - b * a) ** 2) / 65025
        return over + 3 * (alpha - a) ** 2

    entries = palette(colours)
    return min(range(len(entries)), key=lambda n: distance(entries[n]))


def in_palette(image: Image.Image, colours: tuple[str, ...]) -> Image.Image:
    pixels = memoryview(image.tobytes()).cast("I")
    index = {pixel: nearest(pixel, colours) for pixel in set(pixels)}
    result = Image.frombytes("P", image.size, bytes(map(index.__getitem__, pixels)))
    entries = palette(colours)
    result.putpalette([channel for entry in entries for channel in entry], rawmode="RGBA")
    return result


def filled(svg: str, slots: dict[str, str], theme: str) -> tuple[str, tuple[str, ...]]:
    """The drawing in a theme's colours, and those colours."""
    colours = {slot: THEMES[theme][token] for slot, token in slots.items()}
    # One pass: a theme may give one slot the value that another slot has in the source.
    svg = re.sub(r"#[0-9A-Fa-f]{6}\b", lambda match: colours[match[0].upper()], svg)
    return svg, tuple(dict.fromkeys(colours.values()))


def source(name: str) -> str:
    return (DRAWINGS / "svg" / f"{name}.svg").read_text(encoding="utf-8")


def on_ground(svg: str) -> str:
    """The motif on a ground of the colour of its cut: on clear ground the ends of the cut would show as hairlines."""
    x, y, width, height = re.search(r'viewBox="([^"]+)"', svg)[1].split()  # type: ignore[index]
    ground = f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="#FBF6EE"/>'
    return svg.replace("</title>", f"</title>{ground}", 1)


def only_group(svg: str, name: str) -> str:
    return re.sub(rf'<g id="(?!{name}")\w+">.*?</g>', "", svg, flags=re.DOTALL)


def without_group(svg: str, name: str) -> str:
    return re.sub(rf'<g id="{name}">.*?</g>', "", svg, flags=re.DOTALL)


def sized(name: str, svg: str, slots: dict[str, str], **sides: dict[int, int]) -> Iterator[Picture]:
    """One drawing in each theme and size: `width` or `height` maps a scale to pixels."""
    for theme in THEMES:
        text, colours = filled(svg, slots, theme)
        for side, scales in sides.items():
            for times, pixels in scales.items():
                yield Picture(drawn(theme, name, times), text, colours, **{side: pixels})


def drawn(theme: str, name: str, times: int) -> Path:
    return DRAWINGS / "png" / theme / f"{name}@{times}x.png"


def pictures() -> Iterator[Picture]:
    for path in sorted((DRAWINGS / "svg").glob("*.svg")):
        if path.stem.startswith(("aspect-", "exercise-", "shoe-")):
            yield from sized(path.stem, source(path.stem), SCENE, width=SCENE_WIDTHS)
    for name, slots in MARKS.items():
        yield from sized(name, source(name), slots, height=MARK_HEIGHTS)
    motif = on_ground(source("motif"))
    yield from sized("motif", motif, MOTIF, height=MOTIF_HEIGHTS)
    yield from sized("motif-bg", motif, MOTIF_ON_BG, height=MOTIF_HEIGHTS)
    # Two layers, so that a chosen region can be painted under the toenails, joints and creases.
    the_map = source("map-foot-leg")
    yield from sized("map-base", without_group(the_map, "detail"), SCENE, width=MAP_WIDTHS)
    yield from sized("map-detail", only_group(the_map, "detail"), SCENE, width=MAP_WIDTHS)

    text, colours = filled(source("app-icon"), MOTIF_ON_BG, "light")
    yield Picture(ASSETS / "app-icon.png", text, colours, width=512)
    for family, side in ICON_SIDE.items():
        for path in sorted((ICONS / "svg" / family).glob("*.svg")):
            svg = path.read_text(encoding="utf-8")
            yield Picture(ICONS / "png" / f"{path.stem}.png", svg, (), width=side)


def left_over(made: set[Path]) -> list[Path]:
    kept = [*(DRAWINGS / "png").rglob("*.png"), *(ICONS / "png").rglob("*.png")]
    return sorted(path for path in kept if path not in made)


def main(arguments: list[str]) -> int:
    every = list(pictures())
    extra = left_over({picture.path for picture in every})
    with ProcessPoolExecutor() as pool:
        if arguments == ["--check"]:
            current = pool.map(Picture.is_current, every, chunksize=8)
            stale = [picture.path for picture, same in zip(every, current, strict=True) if not same]
            for path in stale + extra:
                print(f"not what the sources make: {path.relative_to(ASSETS.parent)}")
            return 1 if stale or extra else 0
        list(pool.map(Picture.save, every, chunksize=8))
    for path in extra:
        path.unlink()
    size = sum(picture.path.stat().st_size for picture in every)
    print(f"{len(every)} pictures, {size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
