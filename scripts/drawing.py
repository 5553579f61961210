"""How a drawing becomes the file that is shown: colours filled in, drawn at a size, its pixels in a small palette."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

import resvg_py
from PIL import Image

ASSETS = Path(__file__).resolve().parent.parent / "assets"
DRAWINGS = ASSETS / "illustrations"
TOKENS = json.loads((ASSETS / "tokens.json").read_text(encoding="utf-8"))
THEMES: dict[str, dict[str, str]] = TOKENS["color"]
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
        # The few colours make a small file. It holds no palette: Kivy's SDL2 provider (2.3.1) converts such a picture
        # and never frees the one that it was converted from.
        return in_palette(image, self.colours).convert("RGBA")

    def is_current(self) -> bool:
        if not self.path.exists():
            return False
        with Image.open(self.path) as kept:
            return kept.mode != "P" and kept.convert("RGBA").tobytes() == self.draw().convert("RGBA").tobytes()

    def save(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.draw().save(self.path, optimize=True)


@dataclass(frozen=True)
class IconFile:
    """The file of one system that holds an icon in many sizes (.ico, .icns): a drawing for each side in pixels."""

    path: Path
    sides: dict[int, Picture]

    def is_current(self) -> bool:
        if not self.path.exists():
            return False
        drawn = {(side, side): picture.draw().convert("RGBA").tobytes() for side, picture in self.sides.items()}
        return drawn == dict(self._kept())

    def save(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        *smaller, largest = (picture.draw().convert("RGBA") for picture in self.sides.values())
        sizes = [(side, side) for side in self.sides]
        if self.path.suffix == ".ico":
            largest.save(self.path, append_images=smaller, sizes=sizes)
        else:
            largest.save(self.path, append_images=smaller)

    def _kept(self) -> Iterator[tuple[tuple[int, int], bytes]]:
        with Image.open(self.path) as file:
            inside = vars(file)[self.path.suffix[1:]]
            for size in file.info["sizes"]:
                kept = inside.getimage(size)
                yield kept.size, kept.convert("RGBA").tobytes()


@dataclass(frozen=True)
class Drawing:
    """An SVG as it is, its colours filled in."""

    path: Path
    svg: str

    def is_current(self) -> bool:
        return self.path.exists() and self.path.read_text(encoding="utf-8") == self.svg

    def save(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(self.svg, encoding="utf-8")


Made = Picture | IconFile | Drawing
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


def on_ground(svg: str, colour: str = "#FBF6EE") -> str:
    """The motif on a ground of the colour of its cut: on clear ground the ends of the cut would show as hairlines."""
    x, y, width, height = re.search(r'viewBox="([^"]+)"', svg)[1].split()  # type: ignore[index]
    ground = f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{colour}"/>'
    return svg.replace("</title>", f"</title>{ground}", 1)


def only_group(svg: str, name: str) -> str:
    return re.sub(rf'<g id="(?!{name}")\w+">.*?</g>', "", svg, flags=re.DOTALL)


def without_group(svg: str, name: str) -> str:
    return re.sub(rf'<g id="{name}">.*?</g>', "", svg, flags=re.DOTALL)
