"""Where everything in the picture of past checks lies, in dp: pure geometry, no window. y grows upward.

Three bands lie over each other: circulation, mixed, mechanical. A mark stands in the band of what was told, the
clearer the farther from the middle. What told no lean has a lane of its own below the bands, so that it can never look
like a leaning, and no line leads to it or past it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from selfcheck.ui.tokens import tokens

Heading = Literal["circulation", "mixed", "mechanical", "unclear", "withheld"]
BandName = Literal["circulation", "mixed", "mechanical", "none"]

BANDS: tuple[BandName, ...] = ("circulation", "mixed", "mechanical")
AT: dict[BandName, tuple[tuple[str, str], ...]] = {
    "circulation": (("right", "top"), ("left", "top")),
    "mixed": (("left", "middle"), ("right", "middle")),
    "mechanical": (("left", "bottom"), ("right", "bottom")),
    "none": (("left", "middle"), ("right", "middle")),
}
"""Where the name of a band may stand among its marks: the first place that is free, best one that no line crosses.
Where none is free it gets a line of its own."""


class Past(NamedTuple):
    """One check in the picture: what it told, how clear a lean was (1 to 3), and whether a warning was told."""

    heading: Heading
    level: int = 0
    warned: bool = False

    @property
    def band(self) -> BandName:
        return "none" if self.heading == "unclear" or self.heading == "withheld" else self.heading


class Measures(NamedTuple):
    """How large things are here: the picture's width, a line of words, width and height of the names of the bands, and
    the widths of the dates."""

    width: float
    line: float
    names: dict[BandName, tuple[float, float]]
    dates: tuple[float, ...]


class Box(NamedTuple):
    """A box by its lower left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def top(self) -> float:
        return self.y + self.height

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    def meets(self, other: Box) -> bool:
        return self.x < other.right and other.x < self.right and self.y < other.top and other.y < self.top

    def crossed_by(self, start: tuple[float, float], end: tuple[float, float]) -> bool:
        """True if a line goes through this box."""
        steps = 24
        points = (tuple(a + (b - a) * n / steps for a, b in zip(start, end, strict=True)) for n in range(steps + 1))
        return any(self.x <= x <= self.right and self.y <= y <= self.top for x, y in points)


@dataclass(frozen=True)
class Trend:
    """The whole picture. `signs` are the small octagons, `lines` the pieces of the line, each from mark to mark;
    `dates` the number of a check and where its date stands, the newest first."""

    height: float
    bands: dict[BandName, Box]
    names: dict[BandName, Box]
    marks: tuple[Box, ...]
    signs: tuple[Box | None, ...]
    lines: tuple[tuple[tuple[float, float], ...], ...]
    dates: tuple[tuple[int, Box], ...]


def lay_out(checks: Sequence[Past], measures: Measures) -> Trend:
    """The picture of checks, oldest first."""
    own_line: frozenset[BandName] = frozenset()
    while True:
        bands, height = _bands(checks, measures, own_line)
        marks = tuple(_marks(checks, bands, measures, own_line))
        signs = tuple(
            _sign(mark) if check.warned and check.heading != "withheld" else None
            for check, mark in zip(checks, marks, strict=True)
        )
        lines = tuple(_lines(checks, marks))
        taken = [*marks, *(sign for sign in signs if sign is not None)]
        names: dict[BandName, Box] = {}
        for name, band in bands.items():
            places = [_name(name, place, band, measures, name in own_line) for place in AT[name]]
            free = [place for place in places if not any(place.meets(box) for box in taken)]
            if not free and name not in own_line:
                own_line = own_line | {name}
                break
            clear = [place for place in free or places if not any(place.crossed_by(*line) for line in lines)]
            names[name] = (clear or free or places)[0]
        else:
            return Trend(height, bands, names, marks, signs, lines, tuple(_dates(marks, measures)))


def _bands(
    checks: Sequence[Past], measures: Measures, own_line: frozenset[BandName]
) -> tuple[dict[BandName, Box], float]:
    """Every band from the lowest up, above the line of the dates; and the height of all."""
    lane: tuple[BandName, ...] = ("none",) if any(check.band == "none" for check in checks) else ()
    found: dict[BandName, Box] = {}
    rules = tokens().trend
    y = measures.line + rules.date_gap
    for name in reversed((*BANDS, *lane)):
        high = rules.side_band if name in ("circulation", "mechanical") else rules.middle_band
        high += _own(name, measures) if name in own_line else 0.0
        found[name] = Box(0.0, y, measures.width, high)
        y = found[name].top + rules.gap
    return found, y - rules.gap


def _own(name: BandName, measures: Measures) -> float:
    """Height of a line of its own for the name of a band."""
    return measures.names[name][1] + tokens().trend.name_pad


def _room(band: Box, name: BandName, measures: Measures, own_line: frozenset[BandName]) -> Box:
    """The part of a band that is for marks: all of it, less the line of its name."""
    line = _own(name, measures) if name in own_line else 0.0
    return Box(band.x, band.y + (line if name == "mechanical" else 0.0), band.width, band.height - line)


def _marks(
    checks: Sequence[Past], bands: dict[BandName, Box], measures: Measures, own_line: frozenset[BandName]
) -> Iterator[Box]:
    """Evenly from left to right in the order of time; the clearer the lean, the farther from the middle."""
    side, inset = tokens().trend.mark, tokens().trend.inset
    step = (measures.width - 2 * inset) / max(1, len(checks) - 1)
    for number, check in enumerate(checks):
        room = _room(bands[check.band], check.band, measures, own_line)
        x = inset + number * step if len(checks) > 1 else measures.width / 2
        y = room.middle[1]
        if check.band in ("circulation", "mechanical"):
            reach = room.height / 2 - side / 2 - tokens().trend.pad
            y += (1 if check.band == "circulation" else -1) * reach * (max(1, check.level) - 2)
        yield Box(x - side / 2, y - side / 2, side, side)


def _sign(mark: Box) -> Box:
    """A small octagon over the upper right corner of a mark."""
    side, out = tokens().trend.sign, tokens().trend.sign_out
    return Box(mark.right + out - side, mark.top + out - side, side, side)


def _lines(checks: Sequence[Past], marks: Sequence[Box]) -> Iterator[tuple[tuple[float, float], ...]]:
    """From mark to mark, broken where a check told no lean."""
    for (check, mark), (following, other) in pairwise(zip(checks, marks, strict=True)):
        if "none" not in (check.band, following.band):
            yield mark.middle, other.middle


def _name(name: BandName, place: tuple[str, str], band: Box, measures: Measures, alone: bool) -> Box:
    across, up = place
    pad, (wide, high) = tokens().trend.name_inset, measures.names[name]
    x = band.x + pad if across == "left" else band.right - pad - wide
    if alone:
        up = "bottom" if name == "mechanical" else "top"
    inset = tokens().trend.name_pad
    y = {"top": band.top - inset - high, "bottom": band.y + inset}.get(up, band.middle[1] - high / 2)
    return Box(x, y, wide, high)


def _dates(marks: Sequence[Box], measures: Measures) -> Iterator[tuple[int, Box]]:
    """Below their marks, as many as have room, beginning with the newest."""
    left = float("inf")
    for number in reversed(range(len(marks))):
        wide = measures.dates[number]
        x = min(max(0.0, marks[number].middle[0] - wide / 2), measures.width - wide)
        if x + wide <= left:
            left = x - tokens().trend.date_between
            yield number, Box(x, 0.0, wide, measures.line)
