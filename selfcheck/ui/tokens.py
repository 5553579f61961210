"""The design's numbers, read once from `assets/tokens.json` into typed values."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

import msgspec

from selfcheck import assets

ThemeName = Literal["light", "dark", "high_contrast"]


class TypeRole(msgspec.Struct, frozen=True):
    """Size and line in sp, weight 400, 600 or 700."""

    size_sp: float
    line_sp: float
    weight: int


class Palette(msgspec.Struct, frozen=True):
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


class Shadow(msgspec.Struct, frozen=True):
    """Offset and blur in dp, colour with its alpha."""

    offset: tuple[float, float]
    blur: float
    rgba: tuple[float, float, float, float]


class Motion(msgspec.Struct, frozen=True):
    """Milliseconds and easing of a movement."""

    ms: int = 0
    easing: str = "linear"
    from_scale: float = 1.0
    from_dp: float = 0.0
    stagger_ms: int = 0
    total_max_ms: int = 0
    step_ms: int = 0


class Tokens(msgspec.Struct, frozen=True):
    """The file as a whole; the parts that only drawing code reads stay plain dictionaries."""

    color: dict[ThemeName, Palette]
    type: dict[str, TypeRole]
    space: dict[str, float]
    radius: dict[str, float | str]
    stroke: dict[str, float]
    size: dict[str, Any]
    elevation: dict[str, Any]
    scrim: dict[str, tuple[float, float, float, float]]
    motion: dict[str, Any]
    balance: dict[str, Any]
    map: dict[str, Any]
    illustration: dict[str, Any]


@cache
def tokens() -> Tokens:
    """The tokens of this installation."""
    return msgspec.json.decode((assets.root() / "tokens.json").read_bytes(), type=Tokens)
