"""What a person sees in a picture of a kiosk: words and where they stand (read by tesseract), and a block of red."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops

_TOKENS = Path(__file__).resolve().parent.parent / "assets" / "tokens.json"
_URGENT = bytes.fromhex(json.loads(_TOKENS.read_text())["color"]["light"]["urgent_block"].lstrip("#"))
_ALIKE = 12
"""Of 255: a colour that differs by less, in each of its three parts, is the same."""


class Line(NamedTuple):
    """Words that stand in one line of a picture, and the middle of them."""

    words: str
    x: int
    y: int


class Block(NamedTuple):
    """Where a colour is: the size of what goes around all of it, and the share of that which it fills, 0 to 1."""

    width: int
    height: int
    filled: float


def same(one: Image.Image, other: Image.Image) -> bool:
    return ImageChops.difference(one, other).getbbox() is None


def find(picture: Image.Image, words: str) -> Line | None:
    """The line of a picture that has these whole words in it."""
    for mode in ("11", "6"):  # a word here and there; rows of words, which finds more on dark buttons
        for line in _lines(picture, mode):
            if re.search(rf"(?<!\w){re.escape(words)}(?!\w)", line.words):
                return line
    return None


def all_words(picture: Image.Image) -> str:
    return " ".join(line.words for line in _lines(picture, "11"))


def _lines(picture: Image.Image, mode: str) -> Iterator[Line]:
    given = io.BytesIO()
    picture.save(given, "ppm")
    command = ["tesseract", "-", "-", "--psm", mode, "tsv"]
    done = subprocess.run(command, input=given.getvalue(), capture_output=True, check=True)
    rows = csv.DictReader(io.StringIO(done.stdout.decode()), delimiter="\t", quoting=csv.QUOTE_NONE)
    words = (row for row in rows if row["level"] == "5" and row["text"].strip())
    for _, line in groupby(words, lambda row: (row["block_num"], row["par_num"], row["line_num"])):
        yield _line(list(line))


def _line(words: list[dict[str, str]]) -> Line:
    left, right = int(words[0]["left"]), int(words[-1]["left"]) + int(words[-1]["width"])
    y = int(words[0]["top"]) + int(words[0]["height"]) // 2
    return Line(" ".join(word["text"] for word in words), (left + right) // 2, y)


def urgent_block(picture: Image.Image) -> Block:
    """What is filled with the red of an emergency."""
    alike = [
        band.point(lambda part, of=of: 255 * (abs(part - of) < _ALIKE))
        for band, of in zip(picture.split(), _URGENT, strict=True)
    ]
    red = ImageChops.multiply(ImageChops.multiply(alike[0], alike[1]), alike[2])
    left, top, right, bottom = red.getbbox() or (0, 0, 0, 0)
    return Block(right - left, bottom - top, red.histogram()[255] / max(1, (right - left) * (bottom - top)))
