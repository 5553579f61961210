"""One stage for the sheets of this process, and one walker for its screens."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from itertools import count

import pytest

DRAWN = count(1)


@pytest.fixture(autouse=True)
def no_garbage_while_drawing() -> Iterator[None]:
    """Looking through the thousands of objects of a picture takes longer than drawing it: once in a while will do."""
    gc.disable()
    yield
    if next(DRAWN) % 50 == 0:
        gc.collect()
    gc.enable()


@pytest.fixture(scope="module")
def stage() -> Iterator[object]:
    """Where sheets of the catalogue are drawn."""
    from tests.ui.snapshots.stage import Stage

    made = Stage()
    yield made
    made.close()


@pytest.fixture(scope="module")
def walker() -> Iterator[object]:
    """The app, to be brought to any scene."""
    from tests.ui.audit.walk import Walker
    from tests.ui.steps import by_frames

    made = Walker()
    by_frames()
    yield made
    made.close()
