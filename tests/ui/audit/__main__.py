"""Look at every screen in every look: `python -m tests.ui.audit [--only deck] [--size small-phone] [--text 2.0]`.

A made-up language, accented and 40 % longer, is walked beside the real ones. Prints a line for each fault and how many
looks were walked; ends with 1 if there is a fault.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time

import tests.conftest  # noqa: F401  the environment of the tests: offscreen, no settings of this machine
from tests.languages import pseudo_locale
from tests.ui.audit.matrix import SCALES, SIZES, THEMES, Look, covering, every, spoken
from tests.ui.scenes import SCENES, Scene


def main() -> int:
    os.environ.setdefault("SELFCHECK_LOCALE", str(pseudo_locale()))
    options = _options()
    looks = every(
        [size for size in SIZES if options.size in ("", size.name)],
        [theme for theme in THEMES if options.theme in ("", theme)],
        [tongue for tongue in spoken() if options.language in ("", tongue)],
        [scale for scale in SCALES if options.text in (0, scale)],
    )
    if options.share:
        share, workers = map(int, options.share.split("/"))
        walk(_steps(looks, options)[share::workers])
        return 0
    started = time.monotonic()
    again = [sys.executable, "-m", "tests.ui.audit", *sys.argv[1:]]
    shares = [f"{share}/{options.workers}" for share in range(options.workers)]
    walkers = [subprocess.Popen([*again, "--share", share], stdout=subprocess.PIPE, text=True) for share in shares]
    faults = walked = 0
    for walker in walkers:
        *lines, count = walker.communicate()[0].splitlines() or ["0"]
        if walker.returncode:
            return walker.returncode
        print(*lines, sep="\n", end="\n" if lines else "")
        faults, walked = faults + len(lines), walked + int(count)
    took = time.monotonic() - started
    print(f"{walked} screens looked at, of {len(looks)} looks, in {took:.0f} s: {faults} faults")
    return bool(faults)


def walk(steps: list[tuple[Scene, Look]]) -> None:
    """Look at some screens in this process: a line for each fault, and at the end how many were looked at."""
    from tests.ui.audit.walk import Walker

    for finding in Walker().walk(steps):
        print(finding, flush=True)
    print(len(steps), flush=True)


def _steps(looks: list[Look], options: argparse.Namespace) -> list[tuple[Scene, Look]]:
    """What is to be looked at, with few changes of size and language, which cost most."""
    scenes = [scene for scene in SCENES if options.only in scene.name]
    if not options.short:
        return [(scene, look) for look in looks for scene in scenes]
    steps = [(scenes[number], look) for number, look in covering(len(scenes)) if look in looks]
    return sorted(steps, key=lambda step: (SIZES.index(step[1].size), step[1].language))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.ui.audit", description=__doc__)
    parser.add_argument("--only", default="", help="scenes whose name holds this")
    parser.add_argument("--size", default="", choices=["", *(size.name for size in SIZES)])
    parser.add_argument("--theme", default="", choices=["", *THEMES])
    parser.add_argument("--language", default="")
    parser.add_argument("--text", type=float, default=0, help="text scale")
    parser.add_argument(
        "--short", action="store_true", help="each screen once in each size; theme, language and text size go round"
    )
    parser.add_argument("--workers", type=int, default=2, help="how many processes")
    parser.add_argument("--share", default="", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
