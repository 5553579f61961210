"""What stays on this device between two starts: settings, the size of the window, and the checks that a person chose to
keep; no other answers."""

from __future__ import annotations

from selfcheck.keeping.history import HistoryFile, PastCheck
from selfcheck.keeping.settings import Settings, SettingsFile
from selfcheck.keeping.window import WindowFile, WindowState

__all__ = ["HistoryFile", "PastCheck", "Settings", "SettingsFile", "WindowFile", "WindowState"]
