"""The design's numbers, read once from `assets/tokens.json` into typed values."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from selfcheck import assets

ThemeName = Literal["light", "dark", "high_contrast"]


class Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the file: what it does not know, or misses, is an error."""


class TypeRole(Strict, frozen=True):
    """Size and line in sp, weight 400, 600 or 700."""

    size_sp: float
    line_sp: float
    weight: int


class Palette(Strict, frozen=True):
    """Every colour role of a theme, as `#RRGGBB`."""

    bg: str
    surface: str
    sunken: str
    text: str
    text2: str
    outline: str
    divider: str
    primary: str
    on_primary: str
    focus: str
    circ: str
    on_circ: str
    circ_tint: str
    on_circ_tint: str
    mech: str
    on_mech: str
    mech_text: str
    mech_tint: str
    on_mech_tint: str
    mixed: str
    mixed_tint: str
    on_mixed_tint: str
    answer: str
    on_answer: str
    answer_tint: str
    on_answer_tint: str
    urgent: str
    on_urgent: str
    urgent_block: str
    on_urgent_block: str
    urgent_tint: str
    on_urgent_tint: str
    ill_ink: str
    ill_soft: str
    ill_accent: str
    ill_accent_soft: str
    ill_paper: str


class Shadow(Strict, frozen=True):
    """Offset and blur, colour with its alpha."""

    offset: tuple[float, float]
    blur: float
    rgba: tuple[float, float, float, float]


class Motion(Strict, frozen=True):
    """Milliseconds and easing of a movement; of several that follow each other, `stagger_ms` apart."""

    ms: int
    easing: str
    from_scale: float = 1.0
    stagger_ms: int = 0
    total_max_ms: int = 0


class Swiping(Strict, frozen=True):
    """When a drag is an answer, in dp and dp a second; how far the card turns meanwhile, in degrees.

    `lock` is the way before a drag has a direction, `least` the shortest that answers, however narrow the card;
    `turn` of the way back takes the answer back. Let go while moving back at `back_speed` of the speed of an answer,
    the card returns.
    """

    lock: float
    least: float
    turn: float
    commit_fraction: float
    commit_velocity: float
    back_speed: float
    max_rotation_deg: float
    rotation_per_width_deg: float


class BalanceDrawing(Strict, frozen=True):
    """The balance as it is drawn in its full width, in dp; pairs are width and height."""

    beam: tuple[float, float]
    token_base: float
    token_per_weight: float
    token_max: float
    tilt_per_score_deg: float
    tilt_max_deg: float
    hollow: float
    hollow_shown_max: int
    stone_gap: float
    pile: float
    """From the middle of the beam to the middle of a pile."""
    inner: float
    """No stone is nearer to the middle of the beam,"""
    outer: float
    """nor farther from it."""
    foot: tuple[float, float]
    foot_bend: float
    heart: float
    """From the bottom of the foot to the heart in it."""
    ground: tuple[float, float]
    ground_hollow: float
    """Width of a ground with hollow tokens on it."""
    lift: float
    """From the ground to the middle of the beam."""
    drop: float
    """How far a stone falls."""
    breath: float
    """Free above the highest stone."""
    hollow_from: float
    """From the middle to the edge of the first hollow token, and"""
    hollow_step: float
    """from one to the next."""
    hollow_above: float
    """Free between the ground and a hollow token, whose line is so thick:"""
    hollow_line: float


class TrendDrawing(Strict, frozen=True):
    """The picture of past checks, in dp."""

    shown_most: int
    """Checks in it: the last ones."""
    mark: float
    line: float
    side_band: float
    """Height of the band of a side, whose marks stand higher or lower, and"""
    middle_band: float
    """of a band in which all stand in a row."""
    gap: float
    pad: float
    """From the edge of a band to the nearest a mark comes."""
    inset: float
    """From the picture's side to the middle of the first mark."""
    name_inset: float
    name_pad: float
    sign: float
    """The octagon at a mark, and how far it reaches over the mark's corner."""
    sign_out: float
    date_gap: float
    """Above the dates, and between two of them."""
    date_between: float


class Illustrations(Strict, frozen=True):
    """Sizes that the pictures are made in at build time, and the theme's colour for each fill of their sources."""

    pixels: dict[str, list[int]]
    slots: dict[str, str]


class KioskPage(Strict, frozen=True):
    """The page in dp that a tall screen shows, whatever its pixels are; a wide one shows `height_wide` of height."""

    width: float
    height: float
    height_wide: float


class Tokens(Strict, frozen=True):
    """The file as a whole, in dp, sp and milliseconds. `part` has the sizes of one component each."""

    color: dict[ThemeName, Palette]
    type: dict[str, TypeRole]
    space: dict[str, float]
    radius: dict[str, float]
    stroke: dict[str, float]
    size: dict[str, float]
    part: dict[str, dict[str, float]]
    breakpoint: dict[str, float]
    elevation: dict[ThemeName, dict[str, Shadow]]
    scrim: tuple[float, float, float, float]
    motion: dict[str, Motion]
    pause: dict[str, int]
    swipe: Swiping
    balance: BalanceDrawing
    trend: TrendDrawing
    illustration: Illustrations
    kiosk_page: KioskPage


@cache
def tokens() -> Tokens:
    """The tokens of this installation."""
    return msgspec.json.decode((assets.root() / "tokens.json").read_bytes(), type=Tokens)
