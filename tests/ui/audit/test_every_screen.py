"""Every screen where room is least: the smallest phone with the largest text, upright and in the longest language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.languages import PSEUDO, pseudo_locale


@pytest.fixture
def walker(window: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setenv("SELFCHECK_LOCALE", str(pseudo_locale()))
    from tests.ui.audit.walk import Walker

    made = Walker()
    yield made
    made.close()


@pytest.mark.parametrize("language", ["en", "es", PSEUDO])
def test_on_the_smallest_phone_at_twice_the_text_all_can_be_read_and_touched(walker: Any, language: str) -> None:
    from tests.ui.audit.matrix import SIZES, THEMES, Look
    from tests.ui.scenes import SCENES

    small = next(size for size in SIZES if size.name == "small-phone")
    steps = [(scene, Look(small, THEMES[at % 3], language, 2.0)) for at, scene in enumerate(SCENES)]
    assert [str(finding) for finding in walker.walk(steps)] == []
