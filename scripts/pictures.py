"""Draw every PNG that the app shows from the SVG sources beside it.

The sources use a few fixed colours as slots. For each theme the slots take the values of
`assets/tokens.json`, the result is drawn at several sizes, and its pixels are kept in a small palette
of the slot colours and the steps between them, which halves the files and changes nothing an eye can see.

    python scripts/pictures.py            draw all, remove what no source makes
    python scripts/pictures.py --check    name every PNG that is missing, stale or left over; exit 1
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.drawing import (
    ASSETS,
    DRAWINGS,
    THEMES,
    TOKENS,
    Drawing,
    IconFile,
    Made,
    Picture,
    filled,
    on_ground,
    only_group,
    source,
    without_group,
)

ICONS = ASSETS / "icons"

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
# Pixels of each size, by how many times the smallest it is; the first is what a usual screen needs.
MARK_HEIGHTS, MOTIF_HEIGHTS, SCENE_WIDTHS, MAP_WIDTHS = (
    {size // sizes[0]: size for size in sizes}
    for sizes in map(TOKENS["illustration"]["pixels"].get, ("mark", "motif", "scene", "map"))
)
ICON_SIDE = {"material": 128, "health": 256}

# The program's own icon, where each system looks for it.
PACKAGING = ASSETS.parent / "packaging"
HICOLOR = PACKAGING / "desktop" / "linux" / "share" / "icons" / "hicolor"
PROGRAM = "org.heartorsole.selfcheck"
LINUX_SIDES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
ICO_SIDES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
ICNS_SIDES = (32, 64, 128, 256, 512, 1024)
SMALL = 32
"""Pixels up to which the footprint has most of the icon: toes of one pixel are no toes."""
LARGER = 1.22
MAC_MARGIN = 62
"""Of 512, left free around a macOS icon as its grid wants it."""
ANDROID_ICON, ANDROID_SPLASH = 432, 1024
ANDROID_VIEW = {"icon-foreground": 296, "presplash": 480}
"""Units of the motif's drawing that the whole picture shows. Launchers cut anything from a circle to a square out of
an icon, and the starting screen scales its picture to the width of the window."""


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

    for family, side in ICON_SIDE.items():
        for path in sorted((ICONS / "svg" / family).glob("*.svg")):
            svg = path.read_text(encoding="utf-8")
            yield Picture(ICONS / "png" / f"{path.stem}.png", svg, (), width=side)


def program_icon() -> Iterator[Made]:
    """The icon of the program for every system that starts it, in the colours of the light theme."""
    icon, colours = filled(source("app-icon"), MOTIF_ON_BG, "light")
    yield Picture(ASSETS / "app-icon.png", icon, colours, width=512)

    def at(side: int, path: Path = Path()) -> Picture:
        return Picture(path, larger(icon) if side <= SMALL else icon, colours, width=side)

    yield Drawing(HICOLOR / "scalable" / "apps" / f"{PROGRAM}.svg", icon)
    for side in LINUX_SIDES:
        yield at(side, HICOLOR / f"{side}x{side}" / "apps" / f"{PROGRAM}.png")
    yield IconFile(PACKAGING / "desktop" / "windows" / "selfcheck.ico", {side: at(side) for side in ICO_SIDES})
    whole = 512 + 2 * MAC_MARGIN
    mac = icon.replace("0 0 512 512", f"{-MAC_MARGIN} {-MAC_MARGIN} {whole} {whole}")
    sides = {side: Picture(Path(), mac, colours, width=side) for side in ICNS_SIDES}
    yield IconFile(PACKAGING / "desktop" / "macos" / "selfcheck.icns", sides)

    motif, colours = filled(source("motif"), MOTIF_ON_BG, "light")
    for name, units in ANDROID_VIEW.items():
        around = f'viewBox="{-units / 2} {-1 - units / 2} {units} {units}"'
        seen = re.sub(r'viewBox="[^"]+"', around, motif)
        if name == "presplash":
            seen = on_ground(seen, colours[2])
        side = ANDROID_SPLASH if name == "presplash" else ANDROID_ICON
        yield Picture(PACKAGING / "android" / f"{name}.png", seen, colours, width=side)
    ground = colours[2]
    plain = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0Z" fill="{ground}"/></svg>'
    yield Picture(PACKAGING / "android" / "icon-background.png", plain, (ground,), width=ANDROID_ICON)


def larger(icon: str) -> str:
    """The icon with a larger footprint on the same ground."""
    return re.sub(r"scale\((.*?)\)", lambda scale: f"scale({float(scale[1]) * LARGER:.3f})", icon, count=1)


def left_over(made: set[Path]) -> list[Path]:
    folders = (DRAWINGS / "png", ICONS / "png", PACKAGING)
    kept = [path for folder in folders for path in folder.rglob("*.*") if path.suffix in (".png", ".ico", ".icns")]
    return sorted(path for path in kept if path not in made)


def is_current(made: Made) -> bool:
    return made.is_current()


def save(made: Made) -> None:
    made.save()


def main(arguments: list[str]) -> int:
    every: list[Made] = [*pictures(), *program_icon()]
    extra = left_over({picture.path for picture in every})
    with ProcessPoolExecutor() as pool:
        if arguments == ["--check"]:
            current = pool.map(is_current, every, chunksize=8)
            stale = [picture.path for picture, same in zip(every, current, strict=True) if not same]
            for path in stale + extra:
                print(f"not what the sources make: {path.relative_to(ASSETS.parent)}")
            return 1 if stale or extra else 0
        list(pool.map(save, every, chunksize=8))
    for path in extra:
        path.unlink()
    size = sum(picture.path.stat().st_size for picture in every)
    print(f"{len(every)} pictures, {size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
