"""What stays on this device between two starts: settings, the size of the window. Never answers."""

from __future__ import annotations

from selfcheck.keeping.settings import Settings, SettingsFile
from selfcheck.keeping.window import WindowFile, WindowState

__all__ = ["Settings", "SettingsFile", "WindowFile", "WindowState"]
