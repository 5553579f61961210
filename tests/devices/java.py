"""A stand-in for pyjnius that records what Java was asked for, in the order it was asked."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest


class Asked:
    """Anything of Java's: each call is recorded as (name, arguments...) and returns another one of these."""

    def __init__(self, calls: list[tuple[Any, ...]], name: str = "", **known: Any) -> None:
        self._calls, self._name = calls, name
        vars(self).update(known)

    def __getattr__(self, name: str) -> Asked:
        if name.startswith("__"):
            raise AttributeError(name)
        return Asked(self._calls, name)

    def __call__(self, *given: Any) -> Any:
        self._calls.append((self._name, *given))
        return Asked(self._calls, f"{self._name}()")


class Java:
    """Android with these classes. `calls` holds every call that reached Java; `late` what waits for Java's thread."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, activity: Any = None, **classes: Any) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self.late: list[Any] = []
        self.activity = activity or Asked(self.calls)
        self.classes = {"org.kivy.android.PythonActivity": SimpleNamespace(mActivity=self.activity), **classes}
        jnius, runnable = ModuleType("jnius"), ModuleType("android.runnable")
        jnius.autoclass = self.classes.__getitem__  # type: ignore[attr-defined]
        jnius.cast = lambda name, thing: (name, thing)  # type: ignore[attr-defined]
        runnable.run_on_ui_thread = lambda change: lambda: self.late.append(change)  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "jnius", jnius)
        monkeypatch.setitem(sys.modules, "android.runnable", runnable)
        monkeypatch.setenv("ANDROID_ARGUMENT", "")

    def run_thread(self) -> None:
        """Let Java's own thread do what it was given."""
        while self.late:
            self.late.pop(0)()
