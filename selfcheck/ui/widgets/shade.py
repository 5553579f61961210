"""The one soft shadow, as a stretched picture of a blurred corner.

Kivy's own BoxShadow draws into a frame buffer with a shader of its own for every widget, which costs more than
everything else on a screen and forgets the clip of a scroll view. A shadow's middle is plain and its edges are alike
all along, so one small texture for each radius and blur, stretched between its corners, looks the same.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

from kivy.graphics import BorderImage, Color, InstructionGroup
from kivy.graphics.texture import Texture
from kivy.properties import NumericProperty, OptionProperty
from kivy.uix.widget import Widget

from selfcheck.ui.look import look


class Shade(InstructionGroup):
    """The shadow `name` ('e1', 'e2') under a rounded rectangle; draws nothing where the look has none."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self._corner = -1.0
        self._image: BorderImage | None = None

    def under(self, pos: Sequence[float], size: Sequence[float], corner: float) -> None:
        """Lie under a rounded rectangle, all in pixels."""
        (x, y), (width, height) = pos, size
        shadow = look.shadow(self.name) if self.name else None
        if shadow is None or width <= 0 or height <= 0:
            self.clear()
            self._image = None
            return
        blur = shadow.blur
        if self._image is None or corner != self._corner:
            self.clear()
            self._corner = corner
            texture, edge = _blurred(round(corner), round(blur))
            self._image = BorderImage(texture=texture, border=(edge,) * 4, auto_scale="both_lower")
            self.add(Color(rgba=shadow.rgba))
            self.add(self._image)
        self._image.pos = (x - blur + shadow.offset[0], y - blur + shadow.offset[1])
        self._image.size = (width + 2 * blur, height + 2 * blur)


class Shaded(Widget):
    """Mixin for kv: draws `shade_name` under the widget, with corners of `shade_corner` pixels."""

    shade_name = OptionProperty("", options=("", "e1", "e2"))
    shade_corner = NumericProperty(0)

    def __init__(self, **kwargs: object) -> None:
        self._shade: Shade | None = None
        super().__init__(**kwargs)
        for name in ("pos", "size", "shade_name", "shade_corner"):
            self.fbind(name, self._cast)
        self._cast()

    def _cast(self, *_: object) -> None:
        if self._shade is not None and self._shade.name != self.shade_name:
            self.canvas.before.remove(self._shade)
            self._shade = None
        if self._shade is None:
            if not self.shade_name:
                return
            self._shade = Shade(self.shade_name)
            self.canvas.before.insert(0, self._shade)
        self._shade.under(self.pos, self.size, self.shade_corner)


@cache
def _blurred(corner: int, blur: int) -> tuple[Texture, int]:
    """White with the alpha of a blurred rounded rectangle, and the width of the part that must not be stretched."""
    edge = blur + max(corner, blur) + 1
    side = 2 * edge + 2
    sigma = max(0.5, blur / 2)
    steep = 1 / (sigma * math.sqrt(2))
    half = side / 2 - blur  # of the rectangle, from the middle of the picture
    inner = half - corner
    rows = []
    for row in range(side):
        up = abs(row + 0.5 - side / 2) - inner
        for column in range(side):
            across = abs(column + 0.5 - side / 2) - inner
            outside = math.hypot(max(across, 0.0), max(up, 0.0)) + min(max(across, up), 0.0) - corner
            alpha = round(127.5 * (1 - math.erf(outside * steep)))
            rows.append((255, 255, 255, alpha))
    texture = Texture.create(size=(side, side), colorfmt="rgba", bufferfmt="ubyte")
    texture.blit_buffer(bytes(part for pixel in rows for part in pixel), colorfmt="rgba", bufferfmt="ubyte")
    return texture, edge
