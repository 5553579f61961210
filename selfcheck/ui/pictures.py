"""Paths of icons and illustrations, chosen for the look in force and the pixels of this screen."""

from __future__ import annotations

from selfcheck import assets
from selfcheck.ui.look import look
from selfcheck.ui.tokens import tokens

KINDS = {"mark": "mark", "sign": "mark", "footprint": "mark", "motif": "motif", "map": "map"}
"""What the first part of a name says about the sizes; any other picture is a scene."""


def icon(name: str) -> str:
    """A one-colour icon, white on clear; tint it with the `color` of the Image that shows it."""
    return str(assets.root() / "icons" / "png" / f"{name}.png")


def picture(name: str, shown: float = 0) -> str:
    """An illustration in the colours of the look in force, in the smallest size that need not be enlarged.

    `shown` is how many pixels wide it is shown, and how many high a mark or the motif is. 0 is for a scene: as wide
    as a card or a tile can make it in this window.
    """
    sizes = tokens().illustration.pixels[KINDS.get(name.partition("-")[0], "scene")]
    wanted = shown or min(look.part("picture", "widest"), look.room()[0] - look.part("picture", "beside"))
    enough = next((size for size in sizes if size >= wanted), sizes[-1])
    return str(assets.root() / "illustrations" / "png" / look.name / f"{name}@{enough // sizes[0]}x.png")
