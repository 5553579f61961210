"""Start the app as Android would: from a bare folder, with nothing importable but what the package has.

    python -OO -I scripts/android_runner.py FOLDER '["kivy", ...]'
"""

from __future__ import annotations

import json
import runpy
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec

NOT_ON_ANDROID = {
    # python-for-android leaves these out of the standard library ...
    "ensurepip", "idlelib", "lib2to3", "test", "tkinter", "turtledemo",
    # ... and builds these only where their library is asked for, or not at all.
    "_bz2", "_crypt", "_curses", "_dbm", "_gdbm", "_lzma", "_tkinter", "bz2", "curses", "lzma", "nis", "ossaudiodev",
    "readline", "spwd", "turtle",
}  # fmt: skip


class Absent:
    """Finds nothing but the standard library of Android and the libraries that are allowed."""

    def __init__(self, allowed: set[str]) -> None:
        self._there = (set(sys.stdlib_module_names) - NOT_ON_ANDROID) | allowed

    def find_spec(self, name: str, path: Sequence[str] | None, target: object = None) -> ModuleSpec | None:
        """Raise for what is not there; None leaves the rest to Python."""
        if name.partition(".")[0] not in self._there:
            raise ModuleNotFoundError(f"{name} is not in the Android package", name=name)
        return None


if __name__ == "__main__":
    folder, allowed = sys.argv[1:]
    sys.path.insert(0, folder)
    sys.meta_path.insert(0, Absent({*json.loads(allowed), "selfcheck", "main"}))  # type: ignore[arg-type]
    sys.argv = ["selfcheck", "--self-test"]
    runpy.run_path(f"{folder}/main.py", run_name="__main__")
