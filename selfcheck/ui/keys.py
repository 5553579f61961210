"""The keyboard: one table of what its keys do, which is obeyed and shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from kivy.core.window import Window
from kivy.uix.widget import Widget

from selfcheck.ui.scrolling import SCROLLS, long_page, scroll
from selfcheck.ui.widgets.tappable import Tappable

if TYPE_CHECKING:
    from selfcheck.ui.app import SelfCheckApp


class Key(NamedTuple):
    """What a key does: any of `names` runs `run(name)`; `does` is the text that says so in the help sheet.

    Held down, a key does its work once, unless it `repeats`: a finger that rests on an arrow must not answer card
    after card. One that `passes` may return False from `run`: it had nothing to do now, and the next entry with the
    same name has the key. A `quiet` one lets a voice that reads the screen go on.
    """

    names: tuple[str, ...]
    does: str
    run: Callable[[str], object]
    repeats: bool = False
    passes: bool = False
    quiet: bool = False


class KeyMap:
    """Keys of the whole window, as one table that is both obeyed and shown.

    A screen adds its own with a method `keys()`; those come first. Names are a letter, a digit or one of NAMES,
    with "shift+", "ctrl+" or "alt+" before it where that is held too.
    """

    NAMES: ClassVar = {
        9: "tab", 13: "enter", 271: "enter", 27: "escape", 1001: "escape", 32: "space", 8: "backspace",
        273: "up", 274: "down", 275: "right", 276: "left", 278: "home", 279: "end", 280: "page_up", 281: "page_down",
        282: "f1", 292: "f11",
    }  # fmt: skip

    def __init__(self, app: SelfCheckApp) -> None:
        self.app = app
        self._held: set[int] = set()

    # --- the table --------------------------------------------------------------------------------------------

    def table(self) -> list[Key]:
        """Every key that does something now. Where two entries share a name, the first one has the key."""
        keys = self._every_key()
        if self.app.face.settings.letter_keys:
            return keys
        others = [key._replace(names=tuple(name for name in key.names if not _is_letter(name))) for key in keys]
        return [key for key in others if key.names]

    def _every_key(self) -> list[Key]:
        sheet = self.app.sheet
        if sheet is not None:
            close = Key(tuple(sheet.closed_by), "ui.close", lambda _: sheet.dismiss())
            return [*self.app.switches.keys(), *self._focus(), close, *self._scrolling(sheet), *self._window()]
        own = getattr(self.app.screen, "keys", tuple)
        scrolling = self._scrolling(self.app.screen)
        return [*self.app.switches.keys(), *own(), *self._focus(), *self._page(), *scrolling, *self._window()]

    def help(self) -> list[tuple[list[str], str]]:
        """The rows of the help sheet: names, and the text of what they do. Nobody is promised a key that is taken."""
        rows: list[tuple[list[str], str]] = []
        taken: set[str] = set()
        for key in self.table():
            names = [name for name in key.names if name not in taken]
            if names:
                rows.append((names, key.does))
            taken.update(() if key.passes else names)
        return rows

    def _focus(self) -> list[Key]:
        focus = self.app.focus
        return [
            Key(("tab", "shift+tab"), "ui.keys.tab", lambda name: focus.move(-1 if "shift" in name else 1), True),
            Key(("enter", "space"), "ui.keys.choose", lambda _: self._activate(), passes=True),
        ]

    def _activate(self) -> bool:
        self.app.reader.name(self.app.focus.current)
        return self.app.focus.activate()

    def _page(self) -> list[Key]:
        """What holds on every screen, below its own keys."""
        keys = []
        main = getattr(self.app.screen, "primary", None)
        if isinstance(main, Tappable) and not main.disabled:
            keys.append(Key(("enter",), "ui.keys.main", lambda _: main.activate()))
        if len(self.app.flow.state.places) > 1:
            keys.append(Key(("escape", "backspace"), "ui.back", lambda _: self.app.flow.back()))
        return keys

    def _scrolling(self, root: Widget | None) -> list[Key]:
        page = long_page(root)
        if page is None:
            return []
        return [Key(tuple(SCROLLS), "ui.keys.scroll", lambda name: scroll(page, name), repeats=True, quiet=True)]

    def _window(self) -> list[Key]:
        keys = [Key(("?", "f1"), "ui.keys.help", lambda _: self.app.open_help())] if self.app.sheet is None else []
        if self.app.reader.available:
            keys.append(Key(("r",), "ui.speech.read", lambda _: self.app.reader.toggle(), quiet=True))
        desk = self.app.desk
        if desk.can_fill_the_screen:
            keys.append(Key(("f11", "alt+enter"), "ui.keys.full_screen", lambda _: desk.toggle_full_screen()))
        return keys

    # --- the keyboard -----------------------------------------------------------------------------------------

    def listen(self) -> None:
        """Hear the window's keys."""
        Window.bind(on_key_down=self.pressed, on_key_up=self.released, on_textinput=self.typed, focus=self.let_go)

    def deafen(self) -> None:
        """Hear them no more."""
        Window.unbind(on_key_down=self.pressed, on_key_up=self.released, on_textinput=self.typed, focus=self.let_go)

    def pressed(
        self, window: object, key: int, scancode: int = 0, codepoint: str | None = None, modifiers: object = ()
    ) -> bool:
        """Handle a key; True so that nobody else (Kivy's F1 panel, the window's Escape) sees it."""
        again, name = key in self._held, self._name(key, codepoint, modifiers)
        self._held.add(key)
        handled = name != "?" and self.run(name, again)  # `typed` hears of that one too
        # Unanswered, Escape is Android's Back on the first screen: it leaves the app.
        return handled or name != "escape"

    def released(self, window: object, key: int, scancode: int = 0) -> None:
        self._held.discard(key)

    def let_go(self, *_: object) -> None:
        """The window lost the keyboard and will not hear of keys that are released."""
        self._held.clear()

    def typed(self, window: object, text: str) -> None:
        """A question mark is on another key in every country; only the text that it makes is the same."""
        if text == "?":
            self.run(text)

    def run(self, name: str, again: bool = False) -> bool:
        """Do what the key of this name does; False if it does nothing here. `again`: it is still held down."""
        meant = [key for key in self.table() if name in key.names]
        if name.strip("+") and not any(key.quiet for key in meant):  # the keys for the volume have no name
            self.app.reader.stop()
        before = self._focused()
        for key in meant:
            done = key.run(name) if key.repeats or not again else True
            if done is not False or not key.passes:
                break
        else:
            return False
        if (now := self._focused()) not in (before, None):
            self.app.reader.describe(now[0])
        return True

    def _focused(self) -> tuple[Tappable, str] | None:
        """The control that has the focus and what it stands for: the picture to tap goes from place to place."""
        control = self.app.focus.current
        return None if control is None else (control, control.spoken)

    def _name(self, key: int, codepoint: str | None, modifiers: object) -> str:
        name = self.NAMES.get(key) or (codepoint or "").lower()
        # Shift makes another key of Tab, but none of a letter.
        telling = ("ctrl", "alt", "meta", "shift") if key in self.NAMES else ("ctrl", "alt", "meta")
        held = modifiers if isinstance(modifiers, list | tuple) else ()
        return "+".join([*(part for part in telling if part in held), name])


def _is_letter(name: str) -> bool:
    """True for what can be switched off. What a number is typed with is no shortcut."""
    return len(name) == 1 and (name.isalpha() or name == "?")
