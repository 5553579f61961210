"""Pictures of every screen that only a kiosk has, upright and lying, into build/shots.

python scripts/shots_kiosk.py [--only attract] [--theme dark] [--text 1.5] [--language es]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.shots import _save  # noqa: E402  sets the environment of the tests, and a large window
from tests.ui.audit.matrix import THEMES  # noqa: E402

if TYPE_CHECKING:
    from kivy.uix.widget import Widget

SIZES = {"upright": (1080, 1920), "lying": (1920, 1080)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", default=(), help="scenes whose name holds one of these")
    parser.add_argument("--size", default="", choices=["", *SIZES])
    parser.add_argument("--theme", default="light", choices=THEMES)
    parser.add_argument("--text", type=float, default=1.25, help="text scale")
    parser.add_argument("--language", default="en")
    given = parser.parse_args()
    folder = ROOT / "build" / "shots"
    folder.mkdir(parents=True, exist_ok=True)
    from kivy.base import EventLoop

    from tests.kiosk.scenes import played, shop

    for size, pixels in SIZES.items():
        if given.size not in ("", size):
            continue
        with shop(pixels, given.language, given.theme, given.text) as app:

            def rest(stage: Widget = app.stage) -> None:
                for _ in range(40):
                    EventLoop.idle()
                while any(child.opacity < 1 for child in stage.children):
                    EventLoop.idle()

            for name in played(app, rest, tuple(given.only)):
                path = folder / f"{name}-{size}-{given.theme}-{given.language}-{given.text:g}.png"
                _save(EventLoop.window, path)
                print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
