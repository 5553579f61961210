"""The look of screens that are drawn without the app."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest

collect_ignore = [] if sys.platform.startswith("linux") else ["test_heard.py"]
"""Heard with a real espeak-ng."""


@pytest.fixture
def plain(window: Any) -> Iterator[None]:
    """The light look at its usual size with nothing moving, for screens that are drawn without the app."""
    from selfcheck.ui.look import look
    from tests.ui.screens.drawn import plain_look

    plain_look()
    yield
    look.use("light", 1.0, False)
