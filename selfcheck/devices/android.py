"""What every Android back end begins with: the classes of Java, the activity that the app runs in, its own thread."""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable
from typing import Any


def here() -> bool:
    """True on Android."""
    return "ANDROID_ARGUMENT" in os.environ


def java(name: str) -> Any:
    """A class of Java, as pyjnius shows it."""
    return importlib.import_module("jnius").autoclass(name)


def activity() -> Any:
    """The activity that the app runs in."""
    return java("org.kivy.android.PythonActivity").mActivity


def sdk() -> int:
    """The API level of this Android."""
    return int(java("android.os.Build$VERSION").SDK_INT)


def on_java_thread(change: Callable[[], None]) -> None:
    """Have this done on the thread that alone may touch windows and tasks; it may happen later."""
    importlib.import_module("android.runnable").run_on_ui_thread(change)()


def cast(name: str, thing: Any) -> Any:
    """A Java object as the class or interface that a method asks for."""
    return importlib.import_module("jnius").cast(name, thing)
