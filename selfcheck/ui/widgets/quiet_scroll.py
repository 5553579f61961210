"""A scroll view that draws only when something moves, and holds no tap back when there is nothing to scroll."""

from __future__ import annotations

from typing import Any

from kivy.effects.scroll import ScrollEffect
from kivy.uix.scrollview import ScrollView


class QuietScroll(ScrollView):
    """No bounce, and no bar unless one is asked for. Kivy fades the bar of every scroll view for a second, also one
    that has no bar."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("effect_cls", ScrollEffect)
        kwargs.setdefault("bar_width", 0)
        kwargs.setdefault("scroll_type", ["content"])
        super().__init__(**kwargs)

    def _bind_inactive_bar_color(self, *_: object) -> None:
        """Nothing to fade, so nothing to draw again."""

    def on_touch_down(self, touch: Any) -> bool:
        """While everything is in sight the content has the touch at once; Kivy would wait to see if it scrolls."""
        if self.viewport_size[1] > self.height + 1:
            return bool(super().on_touch_down(touch))
        if not self.collide_point(*touch.pos):
            return False
        touch.push()
        touch.apply_transform_2d(self.to_local)
        taken = any(child.dispatch("on_touch_down", touch) for child in self.children)
        touch.pop()
        return taken
