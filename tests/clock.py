"""A clock that stands until a test moves it."""

from __future__ import annotations


class HandClock:
    """Called like the real one; `now` in seconds."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now
