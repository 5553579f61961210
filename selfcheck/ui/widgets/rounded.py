"""A rounded rectangle with soft edges, as a stretched picture of its corners.

Kivy's SmoothRoundedRectangle draws its edge with a mask of the graphics card, a dozen steps each; a screen has about
fifty. A picture of the four corners, made once for each radius and stretched between them, is one step and looks the
same. In kv files write `RoundedBox:` with `pos`, `size` and `radius`, in Python `RoundedBox(pos=..., size=...)`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from kivy.factory import Factory
from kivy.graphics import BorderImage
from kivy.graphics.texture import Texture

RIM = 1.0
"""Clear pixels around the picture, so that edges between two pixels stay soft."""


class RoundedBox(BorderImage):
    """`radius` in pixels: one for all corners, or top left, top right, bottom right, bottom left."""

    def __init__(
        self,
        pos: Sequence[float] = (0.0, 0.0),
        size: Sequence[float] = (0.0, 0.0),
        radius: Sequence[float] = (0.0,),
        **kwargs: object,
    ) -> None:
        self._corners: tuple[float, ...] = ()
        self._pos: tuple[float, ...] = (0.0, 0.0)
        self._size: tuple[float, ...] = (0.0, 0.0)
        self._radius: tuple[float, ...] = (0.0,)
        super().__init__(auto_scale="off", **kwargs)
        self._pos, self._size, self._radius = tuple(pos), tuple(size), tuple(radius)
        self._place()

    @property
    def pos(self) -> tuple[float, ...]:
        return self._pos

    @pos.setter
    def pos(self, value: Sequence[float]) -> None:
        self._pos = tuple(value)
        self._place()

    @property
    def size(self) -> tuple[float, ...]:
        return self._size

    @size.setter
    def size(self, value: Sequence[float]) -> None:
        self._size = tuple(value)
        self._place()

    @property
    def radius(self) -> tuple[float, ...]:
        return self._radius

    @radius.setter
    def radius(self, value: Sequence[float]) -> None:
        self._radius = tuple(value)
        self._place()

    def _place(self) -> None:
        width, height = self._size
        if width <= 0 or height <= 0:
            BorderImage.size.__set__(self, (0, 0))
            return
        four = self._radius if len(self._radius) == 4 else self._radius[:1] * 4
        most = min(width, height) / 2
        corners = tuple(round(min(max(0.0, float(corner)), most) * 4) / 4 for corner in four)
        if corners != self._corners:
            self._corners = corners
            self.texture = _corner_picture(corners)
            edge = min(max(corners), most) + RIM
            self.border = (edge, edge, edge, edge)
        BorderImage.pos.__set__(self, (self._pos[0] - RIM, self._pos[1] - RIM))
        BorderImage.size.__set__(self, (width + 2 * RIM, height + 2 * RIM))


@lru_cache(maxsize=256)
def _corner_picture(corners: tuple[float, ...]) -> Texture:
    """White on clear, just large enough for the corners and a pixel or two between them."""
    side = math.ceil(2 * max(corners)) + 2 + int(2 * RIM)
    top_left, top_right, bottom_right, bottom_left = corners
    half = side / 2
    pixels = bytearray()
    for row in range(side):  # from the bottom, as textures are
        y = row + 0.5 - half
        for column in range(side):
            x = column + 0.5 - half
            corner = (bottom_left if x < 0 else bottom_right) if y < 0 else (top_left if x < 0 else top_right)
            inner = half - RIM - corner
            across, up = abs(x) - inner, abs(y) - inner
            outside = math.hypot(max(across, 0.0), max(up, 0.0)) + min(max(across, up), 0.0) - corner
            pixels += b"\xff\xff\xff" + bytes((round(255 * min(1.0, max(0.0, 0.5 - outside))),))
    texture = Texture.create(size=(side, side), colorfmt="rgba", bufferfmt="ubyte")
    texture.blit_buffer(bytes(pixels), colorfmt="rgba", bufferfmt="ubyte")
    return texture


Factory.register("RoundedBox", cls=RoundedBox)
