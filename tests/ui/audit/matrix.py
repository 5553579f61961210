"""The looks that screens are walked in: all sizes, themes, languages and text scales, or a short walk over pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple, get_args

from selfcheck import assets
from selfcheck.content import languages
from selfcheck.ui.tokens import ThemeName


class Size(NamedTuple):
    """A window in pixels, how many of them make a dp, and whether the machine can dial a number."""

    name: str
    width: int
    height: int
    density: float = 1.0
    dials: bool = False

    def __str__(self) -> str:
        return f"{self.name} {self.width}x{self.height}"


SIZES = (
    Size("small-phone", 320, 568, dials=True),
    Size("phone", 412, 915, dials=True),
    Size("phone-landscape", 915, 412, dials=True),
    Size("tablet", 800, 1280),
    Size("desktop", 1280, 800),
    Size("kiosk", 1080, 1920, 1.75),
    Size("kiosk-landscape", 1920, 1080, 1.75),
)
THEMES: tuple[ThemeName, ...] = get_args(ThemeName)
SCALES = (1.0, 1.3, 1.6, 2.0)


class Look(NamedTuple):
    """How a screen is looked at."""

    size: Size
    theme: ThemeName
    language: str
    scale: float


def spoken() -> tuple[str, ...]:
    """The languages that are here, as SELFCHECK_LOCALE names them."""
    return languages(assets.locale())


def every(
    sizes: Sequence[Size] = SIZES,
    themes: Sequence[ThemeName] = THEMES,
    tongues: Sequence[str] = (),
    scales: Sequence[float] = SCALES,
) -> list[Look]:
    """All of them, languages changing slowest after sizes since a change of language costs most."""
    order = product(sizes, tongues or spoken(), themes, scales)
    return [Look(size, theme, tongue, scale) for size, tongue, theme, scale in order]


def covering(scenes: int, tongues: Sequence[str] = ()) -> Iterator[tuple[int, Look]]:
    """Number of a scene and a look: every scene in every size, and every pair of size, theme, language and scale.

    The rest of a look goes round with scene and size at steps that have no common rhythm.
    """
    rest = every(SIZES[:1], tongues=tongues)
    for place, size in enumerate(SIZES):
        for scene in range(scenes):
            yield scene, rest[(scene + place * 5) % len(rest)]._replace(size=size)
