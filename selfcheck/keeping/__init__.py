"""What stays on this device between two starts: settings. Never answers."""

from __future__ import annotations

from selfcheck.keeping.settings import Settings, SettingsFile

__all__ = ["Settings", "SettingsFile"]
