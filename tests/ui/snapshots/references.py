"""The pictures as they should be: kept as lossless WebP files beside the tests, compared, and accepted.

A file also tells the hash of the pixels that were drawn, so that what is the same bit for bit is known at a glance.
Most are kept at half their size: a picture that differs is then compared by what is left of it, which is still far
more than a person would notice, and all of them together stay small.

With `SNAPSHOTS=accept` in the environment nothing is compared: what is drawn becomes the reference. Use
`make snapshots`, which also says what changed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import pytest
from PIL import Image

from tests.ui.snapshots.compare import difference, side_by_side

ROOT = Path(__file__).resolve().parents[3]
REFERENCES = Path(__file__).parent / "references"
DIFFERENCES = ROOT / "build" / "snapshots"
ACCEPTING = os.environ.get("SNAPSHOTS") == "accept"
ACCEPT = "`make snapshots` accepts it"


def path_of(name: str) -> Path:
    """Where the reference of a picture such as `widgets/buttons-dark` is kept."""
    return REFERENCES / f"{name}.webp"


def are_here() -> bool:
    """False in a source archive, which goes without them: there, pictures are only drawn."""
    return ACCEPTING or REFERENCES.is_dir()


def check(name: str, drawn: Image.Image, part: int = 1, differences: Path = DIFFERENCES) -> None:
    """Fail with one line, and a picture of before, after and the difference, unless a picture is as it should be.

    It is kept at 1/`part` of its size.
    """
    if ACCEPTING:
        accept(name, drawn, part)
        return
    if not path_of(name).exists():
        pytest.fail(f"{name} has no reference yet; {ACCEPT}", pytrace=False)
    if hash_in(path_of(name)) == hash_of(drawn):
        return
    reference, now = load(path_of(name)), drawn.reduce(part)
    if now.size != reference.size:
        said = f"is {now.width} x {now.height}, it was {reference.width} x {reference.height}"
    else:
        found = difference(now, reference, part)
        if found is None or not found.matters:
            return
        said = f"differs in {found.pixels} pixels, by {found.most} of 255 at most"
    shown = differences / f"{name}.png"
    shown.parent.mkdir(parents=True, exist_ok=True)
    side_by_side(now, reference).save(shown)
    where = shown.relative_to(ROOT) if shown.is_relative_to(ROOT) else shown
    pytest.fail(f"{name} {said}: look at {where} (before, after, difference); {ACCEPT}", pytrace=False)


def accept(name: str, drawn: Image.Image, part: int = 1) -> None:
    """Make a picture the reference, unless it is that already but for rounding."""
    path, now = path_of(name), drawn.reduce(part)
    if path.exists():
        kept = load(path)
        found = difference(now, kept, part) if kept.size == now.size else None
        if kept.size == now.size and (found is None or not found.matters):
            return
    path.parent.mkdir(parents=True, exist_ok=True)
    now.save(path, lossless=True, quality=100, method=5, xmp=hash_of(drawn))


def left_over(kind: str, names: Iterable[str]) -> list[str]:
    """References that nothing is compared with any more; accepting removes them."""
    known = {path_of(f"{kind}/{name}") for name in names}
    extra = sorted(path for path in (REFERENCES / kind).glob("*.webp") if path not in known)
    if ACCEPTING:
        for path in extra:
            path.unlink()
        return []
    return [path.name for path in extra]


def hash_of(drawn: Image.Image) -> bytes:
    """What tells one picture from another."""
    return sha256(drawn.tobytes()).hexdigest().encode()


def hash_in(path: Path) -> bytes:
    """The hash of the picture that a reference was made of; it is read without the pixels."""
    with Image.open(path) as kept:
        return bytes(kept.info.get("xmp", b""))


def load(path: Path) -> Image.Image:
    with Image.open(path) as kept:
        return kept.convert("RGB")
