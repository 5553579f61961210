"""The widget kit: one widget a file, its drawing in the kv file beside it. No text and no number of its own."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder

from selfcheck.ui.widgets import rounded  # noqa: F401  known to every kv file


def load_kv(module_file: str) -> None:
    """Load the kv file that lies beside a widget's module, once."""
    path = str(Path(module_file).with_suffix(".kv"))
    if path not in Builder.files:
        Builder.load_file(path)
