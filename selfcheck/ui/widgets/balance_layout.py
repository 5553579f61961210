"""Where everything on the see-saw lies, in dp: pure geometry, no window.

The beam's frame has its origin at the middle of the beam's upper edge; x runs along the beam, y away from it.
Circulation lies on the left (x < 0), mechanical on the right.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from selfcheck.ui.tokens import tokens

Side = Literal["circulation", "mechanical"]


@dataclass(frozen=True)
class Stone:
    """One answer that counts: its side, and its box on the beam."""

    side: Side
    x: float
    y: float
    size: float

    @property
    def right(self) -> float:
        return self.x + self.size

    @property
    def top(self) -> float:
        return self.y + self.size


def stone_size(weight: float) -> float:
    """Dp across a stone: more for each unit of weight, up to the largest."""
    rules = tokens().balance
    return min(rules.token_max, rules.token_base + rules.token_per_weight * max(0.0, weight))


def tilt(score: float, empty: bool = False) -> float:
    """Degrees, anticlockwise: positive for a positive score, which is circulation, whose left side sinks."""
    if empty:
        return 0.0
    rules = tokens().balance
    return max(-rules.tilt_max_deg, min(rules.tilt_max_deg, score * rules.tilt_per_score_deg))


def lay_stones(stones: Iterable[tuple[Side, float]]) -> tuple[Stone, ...]:
    """Every stone in its place: a pile a side, the heaviest at the bottom."""
    given = list(stones)
    placed: list[Stone] = []
    for side in ("circulation", "mechanical"):
        sizes = sorted((stone_size(weight) for kind, weight in given if kind == side), reverse=True)
        placed += _pile(side, sizes)  # type: ignore[arg-type]
    return tuple(placed)


def rows_of(sizes: Sequence[float]) -> list[int]:
    """How many stones lie in each row from the bottom: a pyramid, with a broader foot if the beam is too short."""
    count, rules = len(sizes), tokens().balance
    foot = next((n for n in range(1, count + 1) if n * (n + 1) // 2 >= count), 0)
    while foot > 1 and _row_width(sizes[:foot]) > rules.outer - rules.inner:
        foot -= 1
    shape = list(range(foot, 0, -1))
    while sum(shape) < count:
        shape.insert(0, foot)
    rows, left = [], count
    for most in shape:
        if left <= 0:
            break
        rows.append(min(most, left))
        left -= most
    return rows


def height_above(stones: Sequence[Stone], degrees: float) -> float:
    """Dp that the picture needs above the middle of the beam, level and tilted."""
    beam, thick = tokens().balance.beam
    angle = math.radians(abs(degrees))
    need = thick + math.sin(angle) * beam / 2
    for turn in (0.0, math.radians(degrees)):
        for stone in stones:
            for x in (stone.x, stone.right):
                need = max(need, math.sin(turn) * x + math.cos(turn) * (stone.top + thick / 2))
    return need


def hollow_side(score: float) -> int:
    """1 to the right of the foot, -1 to the left: the side that the beam does not sink to."""
    return -1 if score < 0 else 1


def hollow_places(count: int, score: float) -> tuple[tuple[float, ...], int]:
    """Middles of the hollow tokens from the middle of the foot, and how many more there are."""
    rules, side = tokens().balance, hollow_side(score)
    shown = min(count, rules.hollow_shown_max)
    first = rules.hollow_from + rules.hollow / 2
    return tuple(side * (first + rules.hollow_step * n) for n in range(shown)), max(0, count - shown)


def _row_width(sizes: Sequence[float]) -> float:
    return sum(sizes) + tokens().balance.stone_gap * (len(sizes) - 1)


def _pile(side: Side, sizes: list[float]) -> list[Stone]:
    rows, rules = rows_of(sizes), tokens().balance
    if not rows:
        return []
    middle = min(rules.pile, rules.outer - _row_width(sizes[: rows[0]]) / 2)
    sign = -1 if side == "circulation" else 1
    placed: list[Stone] = []
    start = 0
    for count in rows:
        row = sizes[start : start + count]
        below = list(placed)
        x = sign * middle - _row_width(row) / 2
        for size in row:
            placed.append(Stone(side, x, _rest(side, x, size, below), size))
            x += size + rules.stone_gap
        start += count
    return placed


def _rest(side: Side, x: float, size: float, below: Sequence[Stone]) -> float:
    """How high a stone comes to lie on those below it: squares on their edges, discs in the hollows between."""
    lowest = 0.0
    for stone in below:
        if side == "circulation":
            reach = (size + stone.size) / 2
            apart = abs((x + size / 2) - (stone.x + stone.size / 2))
            if apart < reach:
                lowest = max(lowest, stone.y + stone.size / 2 + math.sqrt(reach**2 - apart**2) - size / 2)
        elif stone.x < x + size and x < stone.right:
            lowest = max(lowest, stone.top)
    return lowest
