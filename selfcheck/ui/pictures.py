"""Paths of icons and illustrations, chosen for the look in force and the pixels of this screen."""

from __future__ import annotations

from kivy.metrics import Metrics

from selfcheck import assets
from selfcheck.ui.look import look

SCALES = (1, 2, 3)


def icon(name: str) -> str:
    """A one-colour icon, white on clear; tint it with the `color` of the Image that shows it."""
    return str(assets.root() / "icons" / "png" / f"{name}.png")


def picture(name: str, scales: tuple[int, ...] = SCALES) -> str:
    """An illustration in the colours of the look in force, at the smallest scale that is still sharp here."""
    folder = assets.root() / "illustrations" / "png" / look.name
    wanted = next((scale for scale in scales if scale >= Metrics.density), scales[-1])
    return str(folder / f"{name}@{wanted}x.png")


def mark(name: str) -> str:
    """A side's mark, the motif or the stop sign: small pictures that come at 1x, 2x and 4x of 64 px."""
    return picture(name, scales=(2, 4))
