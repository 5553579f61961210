"""Look at every screen of the kiosk in every look: `python -m tests.kiosk.layout [--text 2.0] [--language es]`.

The same rules as for the other screens; those of the check itself are walked with them in the kiosk's sizes. Prints a
line for each fault and how many looks were walked; ends with 1 if there is a fault.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator
from itertools import product

import tests.conftest  # noqa: F401  the environment of the tests: offscreen, no settings of this machine
from selfcheck.keeping.settings import TEXT_SCALES
from tests.languages import pseudo_locale
from tests.ui.audit.matrix import THEMES, spoken

SCALES = TEXT_SCALES[1:]
"""Smaller than it comes nobody has to read it: who wants that chooses it."""
SIZES = {"upright": (1080, 1920), "lying": (1920, 1080), "small": (800, 1280)}
TRAIL = "out of its _Prints"
"""The footprints along both edges walk out of the picture."""


def faults_in(
    size: tuple[int, int], language: str, theme: str, scale: float, names: tuple[str, ...] = ()
) -> Iterator[tuple[str, list[str]]]:
    """Each scene of a kiosk in one look, or those whose name holds one of `names`, and its faults."""
    from kivy.core.window import Window

    from tests.kiosk.scenes import played, shop
    from tests.ui.audit.rules import faults
    from tests.ui.audit.walk import seen
    from tests.ui.steps import unseen_frame

    with shop(size, language, theme, scale) as app:

        def rest() -> None:
            for _ in range(12):
                unseen_frame()
            for child in app.stage.children:
                child.opacity = 1

        for name in played(app, rest, names):
            told = faults(seen(app.cover or app.sheet or app.stage, Window))
            yield name, [fault for fault in told if TRAIL not in fault]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.kiosk.layout", description=__doc__)
    parser.add_argument("--only", nargs="*", default=(), help="scenes whose name holds one of these")
    parser.add_argument("--size", default="", choices=["", *SIZES])
    parser.add_argument("--theme", default="", choices=["", *THEMES])
    parser.add_argument("--language", default="")
    parser.add_argument("--text", type=float, default=0, help="text scale")
    wanted = parser.parse_args()
    os.environ.setdefault("SELFCHECK_LOCALE", str(pseudo_locale()))
    looks = [
        look
        for look in product(SIZES, THEMES, spoken(), SCALES)
        if all(given in ("", 0, part) for given, part in zip(_given(wanted), look, strict=True))
    ]
    started, walked, found = time.monotonic(), 0, 0
    for size, theme, language, scale in looks:
        for name, told in faults_in(SIZES[size], language, theme, scale, tuple(wanted.only)):
            walked, found = walked + 1, found + len(told)
            for fault in told:
                print(f"{name} | {size} | {theme} | {language} | x{scale:g} | {fault}", flush=True)
    took = time.monotonic() - started
    print(f"{walked} screens of the kiosk looked at, of {len(looks)} looks, in {took:.0f} s: {found} faults")
    return bool(found)


def _given(wanted: argparse.Namespace) -> tuple[str, str, str, float]:
    return wanted.size, wanted.theme, wanted.language, wanted.text


if __name__ == "__main__":
    sys.exit(main())
