"""A program of the system gets the system's libraries, not those of the bundle that the app may be."""

from __future__ import annotations

import sys

from selfcheck.devices.programs import environment


def test_outside_a_bundle_everything_stays_as_it_is(monkeypatch):
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/own")
    assert environment(LC_CTYPE="UTF-8")["LD_LIBRARY_PATH"] == "/own"
    assert environment(LC_CTYPE="UTF-8")["LC_CTYPE"] == "UTF-8"


def test_inside_a_bundle_its_libraries_are_left_out(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    assert "LD_LIBRARY_PATH" not in environment()
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/system")
    assert environment()["LD_LIBRARY_PATH"] == "/system"
