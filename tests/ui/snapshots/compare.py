"""When two pictures of the same thing are the same: bit for bit, or as near as two ways of drawing come.

Measured: llvmpipe, which drew the references, draws every sheet the same bit for bit, run after run and with another
vector width. Softpipe rounds otherwise: in a window of 17 x 17 pixels at most 20 differ by more than 2 of 255 and 10
by more than 8, and 6 of either in a picture of half the size. What a person might notice is more: two tokens of a theme
are 4 apart or further, so that a patch of the wrong one is a window full of pixels; a single digit that is moved up by
one pixel changes 22 by more than 8, the smallest icon 34, and every other word more than those. The tests beside this
module show each of them, in both sizes.
"""

from __future__ import annotations

from typing import NamedTuple

from PIL import Image, ImageChops, ImageFilter

REACH = 8
"""Pixels to each side of one: the window in which pixels are counted."""
ROUNDING = 2
"""Of 255 in one colour: less is never looked at."""
ALLOWED = {1: ((ROUNDING, 64), (8, 16)), 2: ((ROUNDING, 24), (8, 8))}
"""How many pixels of a window may differ by more than so much: a wash of another colour, a shape in another place.
By the part of its size that a picture has been brought to."""


class Difference(NamedTuple):
    """How a picture differs from its reference: `mask` is white where it does, `pixels` many, by `most` of 255."""

    mask: Image.Image
    pixels: int
    most: int
    matters: bool


def difference(drawn: Image.Image, reference: Image.Image, part: int = 1) -> Difference | None:
    """How two pictures of 1/`part` of what was drawn differ; None if they are the same bit for bit."""
    apart = ImageChops.difference(drawn, reference)
    if apart.getbbox() is None:
        return None
    red, green, blue = apart.split()
    worst = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    mask = _more_than(worst, ROUNDING)
    matters = any(_crowd(_more_than(worst, level)) > most for level, most in ALLOWED[part])
    return Difference(mask, mask.histogram()[255], worst.getextrema()[1], matters)


def _more_than(worst: Image.Image, level: int) -> Image.Image:
    return worst.point([0] * (level + 1) + [255] * (255 - level))


def _crowd(mask: Image.Image) -> int:
    """The most white pixels in any window; beyond the edge there are none."""
    room = Image.new("L", (mask.width + 2 * REACH, mask.height + 2 * REACH))
    room.paste(mask, (REACH, REACH))
    window = (2 * REACH + 1) ** 2
    return round(room.filter(ImageFilter.BoxBlur(REACH)).getextrema()[1] * window / 255)


GAP = 16
GAP_COLOUR = "#4A90E2"
MARK = "#D0021B"
AROUND = 48
"""Rows shown above and below a difference."""


def side_by_side(drawn: Image.Image, reference: Image.Image) -> Image.Image:
    """Before, after, and where they differ, cut to the part that does."""
    width, height = (max(side) for side in zip(drawn.size, reference.size, strict=True))
    before, after = (_on_paper(picture, width, height) for picture in (reference, drawn))
    found = difference(after, before)
    where = Image.new("RGB", before.size, "white")
    if found is not None:
        where = Image.blend(before.convert("L").convert("RGB"), where, 0.75)
        where.paste(MARK, mask=found.mask)
    top, bottom = _rows(found, height)
    both = Image.new("RGB", (3 * width + 2 * GAP, bottom - top), GAP_COLOUR)
    for place, picture in enumerate((before, after, where)):
        both.paste(picture.crop((0, top, width, bottom)), (place * (width + GAP), 0))
    return both


def _on_paper(picture: Image.Image, width: int, height: int) -> Image.Image:
    paper = Image.new("RGB", (width, height), "magenta")
    paper.paste(picture)
    return paper


def _rows(found: Difference | None, height: int) -> tuple[int, int]:
    box = found.mask.getbbox() if found else None
    if box is None:
        return 0, height
    return max(0, box[1] - AROUND), min(height, box[3] + AROUND)
