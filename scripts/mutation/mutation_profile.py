"""A pytest plugin for mutation runs: the same random examples every time, and none remembered from one mutant to the
next."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("mutation", derandomize=True, database=None, deadline=None)
settings.load_profile("mutation")
