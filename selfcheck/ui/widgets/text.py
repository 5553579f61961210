"""Every word on the screen: wraps to the width it is given and is as tall as its words. Never cut off."""

from __future__ import annotations

import re
from functools import lru_cache

from kivy.core.text import Label as CoreLabel
from kivy.properties import BooleanProperty, NumericProperty, OptionProperty, StringProperty
from kivy.uix.label import Label
from kivy.utils import escape_markup

from selfcheck.ui.look import look
from selfcheck.ui.widgets import load_kv

load_kv(__file__)

SMALLEST = 0.5  # a long word in a narrow place may shrink a text this far before it is broken in two


class Text(Label):
    """A text in one of the type roles.

    `role` is a type role of the tokens, `weight` 400, 600 or 700 (0 = the role's own), `color` an rgba list.
    The parent gives the width; the height follows. A `snug` text is as wide as its words, up to `widest`
    pixels (0 = no limit), for chips, names beside marks and all that hugs its words. `max_lines` 0 means all.
    """

    role = StringProperty("body")
    weight = NumericProperty(0)
    align = OptionProperty("left", options=("left", "center", "right"))
    snug = BooleanProperty(False)
    widest = NumericProperty(0)
    whole = BooleanProperty(False)  # a name: on one line, smaller where it has to be
    says = StringProperty("")  # read aloud in place of the text, when the text alone would not make sense

    def on_snug(self, _: Text, snug: bool) -> None:
        self.size_hint_x = None if snug else 1

    @property
    def spoken(self) -> str:
        """What is read aloud: `says`, else the words without their markup."""
        return self.says or self._words()

    def _words(self) -> str:
        return plain_words(self.text) if self.markup else self.text

    def font_of(self, role: str, weight: int) -> str:
        return look.font(int(weight) or look.role(role).weight)

    def fitted(self, words: str, role: str, font: str, width: float) -> float:
        """Font size: the role's own, smaller only when one long word would not fit its line otherwise;
        a `whole` text is one word."""
        size = look.sp(role)
        room = self.widest if self.snug else width
        if room <= 1:
            return size
        longest = [self._words()] if self.whole else longest_words(self._words())
        wide = max((_measured(word, font, size) for word in longest), default=0)
        if wide <= room:
            return size
        # Glyphs have whole pixels, so that a word does not shrink quite as its font does.
        least, fits = size * SMALLEST, float(int(size * room / wide))
        while fits > least and any(_measured(word, font, fits) > room for word in longest):
            fits -= 1
        return max(least, fits)

    def leading(self, role: str, font: str, size: float, markup: bool) -> float:
        """The design's line height as a multiple of the font's own line, as this screen draws it.

        With markup Kivy adds the difference once for every piece of a line when the multiple is under 1, so that
        texts with markup are never set tighter than the font's own line.
        """
        kind = look.role(role)
        multiple = size * kind.line_sp / kind.size_sp / _own_line(font, size)
        return max(1.0, multiple) if markup else multiple

    def snug_width(self, *_watched: object) -> float:
        """Width of the longest line, held to `widest`."""
        wanted = max(natural_width(line, self.role, int(self.weight)) for line in self._words().split("\n"))
        return min(wanted, self.widest) if self.widest else wanted


def strong(words: str) -> str:
    """Markup that sets `words` in bold inside a text with `markup` on."""
    return f"[font={look.font(700)}]{escape_markup(words)}[/font]"


def tinted(words: str, color: list[float]) -> str:
    """Markup that sets `words` in another colour inside a text with `markup` on."""
    hexes = "".join(f"{round(part * 255):02x}" for part in color)
    return f"[color=#{hexes}]{escape_markup(words)}[/color]"


def plain_words(text: str) -> str:
    """A text without its markup."""
    bare = re.sub(r"\[/?[a-z]+(=[^\]]*)?\]", "", text)
    return bare.replace("&bl;", "[").replace("&br;", "]").replace("&amp;", "&")


def longest_words(text: str) -> list[str]:
    """The few words that can be the widest of a text."""
    return sorted(text.split(), key=len, reverse=True)[:3]


def natural_width(text: str, role: str, weight: int = 0) -> float:
    """Pixels that a text takes on one line in a role, at the text scale in force."""
    return _measured(text, look.font(weight or look.role(role).weight), look.sp(role))


@lru_cache(maxsize=512)
def _measured(text: str, font: str, size: float) -> float:
    # One pixel more than the glyphs, so that rounding never wraps the last word.
    return float(CoreLabel(text=text, font_name=font, font_size=size).get_extents(text)[0]) + 1


@lru_cache(maxsize=64)
def _own_line(font: str, size: float) -> float:
    return float(CoreLabel(font_name=font, font_size=size).get_extents("X")[1])
