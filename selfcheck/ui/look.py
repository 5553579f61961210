"""The look in force: one theme, one text scale, one attitude to motion.

Widgets read it when they are built. A change of look builds the current screen again from the same state, so nothing
has to listen for it and nothing can be left behind in the old colours.

In kv files: `#:import look selfcheck.ui.look.look`, then `look.color.surface`, `look.sp("body")`, `look.space("m")`,
`look.part("toast", "gap")`. This is the only place where the design's dp become pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace

import msgspec.structs
from kivy.core.text import LabelBase
from kivy.metrics import dp
from kivy.utils import get_color_from_hex

from selfcheck import assets
from selfcheck.devices.safe_area import Edges
from selfcheck.ui.tokens import Motion, Shadow, ThemeName, TypeRole, tokens

LEAST, MOST = 0.9, 2.0
"""What a person's text size and the system's may come to together, of the design's size."""
FONTS = {400: "Regular", 600: "SemiBold", 700: "Bold"}


class Look:
    """Colours as rgba lists, sizes in pixels of this screen, durations in seconds."""

    def __init__(self) -> None:
        self.name: ThemeName = "light"
        self.text_scale = 1.0
        self.reduce_motion = False
        self.edges = Edges()
        """What bars and cut-outs of a phone cover."""
        self._fonts_known = False
        self.use()

    def use(
        self, name: ThemeName | None = None, text_scale: float | None = None, reduce_motion: bool | None = None
    ) -> None:
        """Put a look in force; what is not given stays as it is. Text stays between LEAST and MOST of its size."""
        self.name = name or self.name
        self.text_scale = min(MOST, max(LEAST, text_scale or self.text_scale))
        if reduce_motion is not None:
            self.reduce_motion = reduce_motion
        palette = tokens().color[self.name]
        self.color = SimpleNamespace(
            **{role: get_color_from_hex(getattr(palette, role)) for role in palette.__struct_fields__}
        )

    @property
    def high_contrast(self) -> bool:
        return self.name == "high_contrast"

    def room(self) -> tuple[float, float]:
        """Width and height that a screen has: the window, less what is covered."""
        from kivy.core.window import Window  # making it is for who imports that module first

        left, top, right, bottom = self.edges
        return Window.width - left - right, Window.height - top - bottom

    def bleed(self, pos: Sequence[float], size: Sequence[float], sides: str = "ltrb") -> tuple[float, ...]:
        """A box that reaches the edge of a screen, grown under the bars there: x, y, width, height.

        `sides` are the first letters of those it reaches.
        """
        left, top, right, bottom = (edge * (side in sides) for side, edge in zip("ltrb", self.edges, strict=True))
        return pos[0] - left, pos[1] - bottom, size[0] + left + right, size[1] + bottom + top

    @property
    def unit(self) -> float:
        """Pixels of one dp, for drawings that are made in dp."""
        return float(dp(1))

    def role(self, role: str) -> TypeRole:
        return tokens().type[role]

    def sp(self, role: str) -> float:
        """Font size of a type role (display, result, title, heading, body, label, caption) in pixels."""
        # The system's own text scale is a part of `text_scale`, where it is held to MOST; Kivy's sp would add it again.
        return float(dp(self.role(role).size_sp * self.text_scale))

    def line(self, role: str) -> float:
        """Pixels from one line of a role to the next."""
        return float(dp(self.role(role).line_sp * self.text_scale))

    def line_height(self, role: str) -> float:
        """Line height of a role as a multiple of the font's own line (Atkinson's own line is 1.2 em)."""
        kind = self.role(role)
        return kind.line_sp / (kind.size_sp * 1.2)

    def font(self, weight: int = 400) -> str:
        """Registered font name for a weight of 400, 600 or 700."""
        if not self._fonts_known:
            folder = assets.root() / "fonts"
            for kind, style in FONTS.items():
                LabelBase.register(f"Atkinson{kind}", str(folder / f"AtkinsonHyperlegibleNext-{style}.ttf"))
            self._fonts_known = True
        return f"Atkinson{weight}"

    def space(self, name: str) -> float:
        return float(dp(tokens().space[name]))

    def radius(self, name: str) -> float:
        return float(dp(tokens().radius[name]))

    def stroke(self, name: str) -> float:
        return float(dp(tokens().stroke[name]))

    def size(self, name: str) -> float:
        return float(dp(tokens().size[name]))

    def part(self, component: str, name: str) -> float:
        """A size that only this component has."""
        return float(dp(tokens().part[component][name]))

    def breakpoint(self, name: str) -> float:
        """Width or height of a room from which, or up to which, something is laid out in another way."""
        return float(dp(tokens().breakpoint[name]))

    def pause(self, name: str) -> float:
        """Seconds that something stays or waits."""
        return tokens().pause[name] / 1000

    def icon(self, kind: str = "icon") -> float:
        """Side of an icon or mark: it grows with the words beside it, at half their pace."""
        return self.size(kind) * (1 + (max(1.0, self.text_scale) - 1) / 2)

    def scrim(self) -> tuple[float, float, float, float]:
        return tokens().scrim

    def shadow(self, name: str) -> Shadow | None:
        """The shadow `e1` or `e2` in pixels, None in high contrast (outlines take its place)."""
        if self.high_contrast:
            return None
        shadow = tokens().elevation[self.name][name]
        across, up = shadow.offset
        return msgspec.structs.replace(shadow, offset=(float(dp(across)), float(dp(up))), blur=float(dp(shadow.blur)))

    def motion(self, name: str) -> Motion:
        """Duration and easing of a movement; with reduced motion every one is the same short fade."""
        return tokens().motion["reduced" if self.reduce_motion else name]


look = Look()
