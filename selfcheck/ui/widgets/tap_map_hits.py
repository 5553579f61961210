"""Which place of the foot or leg a tap means: pure geometry on the picture's own polygons, no window."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import msgspec

from selfcheck import assets

Point = tuple[float, float]


class AlsoShown(msgspec.Struct, frozen=True):
    """The same place in another view."""

    view: str
    polygon: tuple[Point, ...]
    anchor: Point


class Region(msgspec.Struct, frozen=True):
    """A place that can be chosen; points are fractions of the picture, from its top left corner, y down."""

    id: str
    view: str
    polygon: tuple[Point, ...]
    anchor: Point
    also: tuple[AlsoShown, ...] = ()

    @property
    def shapes(self) -> tuple[tuple[Point, ...], ...]:
        """Its polygon and those of the other views."""
        return (self.polygon, *(other.polygon for other in self.also))


class View(msgspec.Struct, frozen=True):
    """One drawing of the picture, with the place for its caption."""

    id: str
    caption_anchor: Point


class FootMap(msgspec.Struct, frozen=True):
    """All places, in the order in which keys step through them."""

    size_dp: tuple[float, float]
    snap_dp: float
    views: tuple[View, ...]
    regions: tuple[Region, ...]

    def region(self, region_id: str) -> Region | None:
        return next((region for region in self.regions if region.id == region_id), None)

    def hit(self, x: float, y: float, width: float) -> str | None:
        """The place at a point, both in dp from the top left corner of a picture `width` dp wide.

        Inside a polygon it is that place; up to the snap distance outside, the nearest; else none.
        """
        high = width * self.size_dp[1] / self.size_dp[0]
        nearest, best = None, self.snap_dp
        for region in self.regions:
            for shape in region.shapes:
                corners = [(px * width, py * high) for px, py in shape]
                if inside(x, y, corners):
                    return region.id
                away = distance(x, y, corners)
                if away <= best:
                    nearest, best = region.id, away
        return nearest


@cache
def foot_map(path: Path | None = None) -> FootMap:
    """The map that ships with the program."""
    file = path or assets.root() / "illustrations" / "svg" / "map-foot-leg.json"
    return msgspec.json.decode(file.read_bytes(), type=FootMap)


def inside(x: float, y: float, corners: Sequence[Point]) -> bool:
    """True if a point lies in a closed polygon (even-odd rule)."""
    within = False
    for number, (x1, y1) in enumerate(corners):
        x2, y2 = corners[number - 1]
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            within = not within
    return within


def distance(x: float, y: float, corners: Sequence[Point]) -> float:
    """Distance of a point to a polygon's outline."""
    return min(_to_segment(x, y, corners[number - 1], corner) for number, corner in enumerate(corners))


def grown(corners: Sequence[Point], by: float) -> list[Point]:
    """The polygon moved outwards by a distance, corner by corner; good for small distances."""
    area = sum(
        corners[number - 1][0] * y - x * corners[number - 1][1] for number, (x, y) in enumerate(corners)
    )
    sign = 1 if area > 0 else -1
    out = []
    for number, (x, y) in enumerate(corners):
        before, after = corners[number - 1], corners[(number + 1) % len(corners)]
        along_x, along_y = after[0] - before[0], after[1] - before[1]
        long = math.hypot(along_x, along_y) or 1.0
        out.append((x + sign * along_y / long * by, y - sign * along_x / long * by))
    return out


def _to_segment(x: float, y: float, start: Point, end: Point) -> float:
    along_x, along_y = end[0] - start[0], end[1] - start[1]
    long = along_x**2 + along_y**2
    part = 0.0 if not long else ((x - start[0]) * along_x + (y - start[1]) * along_y) / long
    part = max(0.0, min(1.0, part))
    return math.hypot(x - start[0] - part * along_x, y - start[1] - part * along_y)
