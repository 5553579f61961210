"""Pictures of every screen in every size and theme, into build/shots with an index.html to leaf through.

    python scripts/shots.py [--only result] [--size phone] [--theme dark] [--text 2.0]
"""

from __future__ import annotations

import argparse
import html
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import tests.conftest  # noqa: E402, F401  the environment of the tests: offscreen, no settings of this machine
from selfcheck.ui.tokens import ThemeName  # noqa: E402

SIZES = {"phone": (412, 915), "desktop": (1280, 800)}
THEMES = get_args(ThemeName)


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
    from kivy.config import Config

    Config.remove_section("input")
    Config.add_section("input")
    EventLoop.ensure_window()
    from kivy.core.window import Window

    from selfcheck.keeping import Settings, SettingsFile
    from selfcheck.ui.app import SelfCheckApp
    from tests.ui.scenes import SCENES

    EventLoop.start()
    for size, pixels in SIZES.items():
        if options.size not in ("", size):
            continue
        Window.size = pixels
        app = SelfCheckApp(SettingsFile(folder / "no-settings.json"))
        Window.add_widget(app.build())
        for theme in THEMES:
            if options.theme not in ("", theme):
                continue
            app.face.settings = Settings(theme=theme, text_scale=options.text, reduce_motion=True)
            app._use_look(app.face.settings)
            for scene in SCENES:
                if options.only not in scene.name:
                    continue
                app.flow.state = scene.state
                app.flow._assessed = None
                app.rebuild()
                for _ in range(options.frames):
                    EventLoop.idle()
                scale = "" if options.text == 1.0 else f"-{options.text:g}"
                path = folder / f"{scene.name}-{size}-{theme}{scale}.png"
                _save(Window, path)
                yield path
        app.on_stop()
        Window.remove_widget(app.stage)


def _save(window: Any, path: Path) -> None:
    """The window as it is, without the counter that Kivy adds to the name."""
    Path(window.screenshot(name=str(path))).replace(path)


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
    parser.add_argument("--size", default="", choices=["", *SIZES])
    parser.add_argument("--theme", default="", choices=["", *THEMES])
    parser.add_argument("--text", type=float, default=1.0, help="text scale")
    parser.add_argument("--frames", type=int, default=12, help="frames to let a screen settle")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
