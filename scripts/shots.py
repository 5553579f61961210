"""Pictures of every screen in every size and theme, into build/shots with an index.html to leaf through.

python scripts/shots.py [--only result] [--size phone] [--theme dark] [--text 2.0] [--language en]
"""

from __future__ import annotations

import argparse
import html
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import tests.conftest  # noqa: E402, F401  the environment of the tests: offscreen, no settings of this machine
from selfcheck.content.messages import FALLBACK  # noqa: E402
from tests.languages import pseudo_locale  # noqa: E402
from tests.ui.audit.matrix import SIZES, THEMES, every, spoken  # noqa: E402

os.environ.setdefault("SELFCHECK_LOCALE", str(pseudo_locale()))
# The offscreen surface cannot grow, only be used in part: made as large as the largest window, the kiosk's.
os.environ.update(KCFG_GRAPHICS_WIDTH="1920", KCFG_GRAPHICS_HEIGHT="1920")


def main() -> int:
    options = _options()
    folder = ROOT / "build" / "shots"
    folder.mkdir(parents=True, exist_ok=True)
    shots = list(_shoot(folder, options))
    (folder / "index.html").write_text(_index(shots), encoding="utf-8")
    print(f"{len(shots)} pictures in {folder.relative_to(ROOT)}, look at index.html")
    return 0


def _shoot(folder: Path, options: argparse.Namespace) -> Iterator[Path]:
    from kivy.base import EventLoop

    from tests.ui.audit.walk import Walker
    from tests.ui.scenes import SCENES

    walker = Walker()
    looks = every(
        [size for size in SIZES if options.size in ("", size.name)],
        [theme for theme in THEMES if options.theme in ("", theme)],
        [options.language],
        [options.text],
    )
    for look in looks:
        for scene in SCENES:
            if options.only not in scene.name:
                continue
            walker.show(scene, look)
            EventLoop.idle()
            scale = "" if look.scale == 1.0 else f"-{look.scale:g}"
            tongue = "" if look.language == FALLBACK else f"-{look.language}"
            path = folder / f"{scene.name}-{look.size.name}-{look.theme}{tongue}{scale}.png"
            _save(walker.window, path)
            yield path
    walker.close()


def _save(window: Any, path: Path) -> None:
    """The window as it is. Kivy's own screenshot shears windows whose width is no multiple of four."""
    from kivy.graphics.opengl import GL_RGBA, GL_UNSIGNED_BYTE, glReadPixels
    from PIL import Image

    size = (int(window.width), int(window.height))
    pixels = glReadPixels(0, 0, *size, GL_RGBA, GL_UNSIGNED_BYTE)
    Image.frombytes("RGBA", size, pixels).convert("RGB").transpose(Image.Transpose.FLIP_TOP_BOTTOM).save(path)


def _index(shots: list[Path]) -> str:
    figures = "\n".join(
        f'<figure><img loading="lazy" src="{name}.png"><figcaption>{name}</figcaption></figure>'
        for name in (html.escape(path.stem) for path in shots)
    )
    style = "body{font-family:sans-serif;background:#888;display:flex;flex-wrap:wrap;gap:16px}img{max-height:80vh}"
    return f"<!doctype html><meta charset=utf-8><title>Screens</title><style>{style}</style>\n{figures}\n"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="scenes whose name holds this")
    parser.add_argument("--size", default="", choices=["", *(size.name for size in SIZES)])
    parser.add_argument("--theme", default="", choices=["", *THEMES])
    parser.add_argument("--text", type=float, default=1.0, help="text scale")
    parser.add_argument("--language", default=FALLBACK, choices=spoken())
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
