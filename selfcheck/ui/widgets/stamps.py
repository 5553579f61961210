"""Words and icons as textures, for widgets that stand on a page by the dozen and draw themselves.

A widget made of other widgets takes several milliseconds; drawn by itself it takes a tenth of that.
"""

from __future__ import annotations

from functools import lru_cache

from kivy.core.image import Image as CoreImage
from kivy.core.text import Label as CoreLabel

from selfcheck.ui import pictures
from selfcheck.ui.look import look


def written(text: str, role: str, weight: int, width: float) -> CoreLabel:
    """Words wrapped to a width, white, to be tinted. Rows that say the same share them."""
    return _written(text, look.font(weight), look.sp(role), look.line_height(role), max(1, round(width)))


def sunk(role: str) -> float:
    """Half of the room between lines: words are drawn at the top of their line, and look best in its middle."""
    kind = look.role(role)
    return look.sp(role) * (kind.line_sp / kind.size_sp - 1.2) / 2


@lru_cache(maxsize=256)
def _written(text: str, font: str, size: float, line_height: float, width: int) -> CoreLabel:
    label = CoreLabel(
        text=text, font_name=font, font_size=size, line_height=line_height, text_size=(width, None), halign="left"
    )
    label.refresh()
    return label


@lru_cache(maxsize=16)
def glyph(name: str) -> object:
    """The texture of an icon, sharp at small sizes."""
    return CoreImage(pictures.icon(name), mipmap=True).texture
