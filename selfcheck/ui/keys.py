"""The keyboard order: which control has the focus, and where Tab takes it next.

Kivy's own focus needs a keyboard a widget and forgets it when a screen is built anew; one small owner for the whole
window is simpler and draws its order from the screen itself, top to bottom.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from kivy.uix.widget import Widget

from selfcheck.ui.widgets.tappable import Tappable

if TYPE_CHECKING:
    from selfcheck.ui.app import SelfCheckApp


def reachable(root: Widget) -> Iterator[Tappable]:
    """Every control below `root` that can take the focus now, in reading order."""
    for child in reversed(root.children):
        if getattr(child, "hidden", False) or child.opacity == 0:
            continue
        if isinstance(child, Tappable) and child.takes_focus and not child.disabled:
            yield child
        yield from reachable(child)


class FocusOrder:
    """Moves the focus among the controls of `root` and activates the one that has it."""

    def __init__(self, root: Widget) -> None:
        self.root = root

    @property
    def current(self) -> Tappable | None:
        return next((control for control in reachable(self.root) if control.focused), None)

    def move(self, step: int) -> Tappable | None:
        """Give the focus to the next control (`step` 1) or the one before (-1), around the ends."""
        controls = list(reachable(self.root))
        if not controls:
            return None
        at = next((index for index, control in enumerate(controls) if control.focused), None)
        if at is None:
            at = -1 if step > 0 else 0
        target = controls[(at + step) % len(controls)]
        self.give(target)
        return target

    def give(self, target: Tappable | None) -> None:
        for control in reachable(self.root):
            control.focused = control is target
        scroll = target.parent if target is not None else None
        while scroll is not None and scroll is not scroll.parent:
            if hasattr(scroll, "scroll_to") and target is not None:
                scroll.scroll_to(target, animate=False)
                break
            scroll = scroll.parent if isinstance(scroll.parent, Widget) else None

    def activate(self) -> bool:
        """Choose the control that has the focus; False if none has."""
        control = self.current
        if control is None:
            return False
        control.activate()
        return True


class KeyMap:
    """Keys of the whole window. A screen may take a key first (its `on_key`); then the rules that hold everywhere."""

    NAMES: ClassVar = {
        9: "tab", 13: "enter", 271: "enter", 27: "escape", 1001: "escape", 32: "space", 8: "backspace",
        273: "up", 274: "down", 275: "right", 276: "left", 282: "f1",
    }  # fmt: skip

    def __init__(self, app: SelfCheckApp) -> None:
        self.app = app

    def pressed(
        self, window: object, key: int, scancode: int = 0, codepoint: str | None = None, modifiers: object = ()
    ) -> bool:
        """Handle a key; True so that nobody else (Kivy's F1 panel, the window's Escape) sees it."""
        name = self.NAMES.get(key) or (codepoint or "").lower()
        shift = "shift" in (modifiers if isinstance(modifiers, list | tuple) else ())
        if name == "tab":
            self.app.focus.move(-1 if shift else 1)
        elif name in ("enter", "space") and self.app.focus.activate():
            pass
        elif self.app.sheet is not None:
            if name in ("escape", "backspace"):
                self.app.sheet.dismiss()
        elif self.app.ask_screen("on_key", name):
            pass
        elif name in ("escape", "backspace"):
            return self._back()
        elif name == "enter":
            self._main_button()
        return True

    def _back(self) -> bool:
        """One step back; on the first screen Android may close the app."""
        first = len(self.app.flow.state.places) == 1
        self.app.flow.back()
        return not first

    def _main_button(self) -> None:
        button = getattr(self.app.screen, "primary", None)
        if isinstance(button, Tappable):
            button.activate()
