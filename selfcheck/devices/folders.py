"""Where this device keeps what the app writes: the settings, and nothing that was answered."""

from __future__ import annotations

from pathlib import Path

from selfcheck.devices import android


def settings_folder() -> Path:
    """The folder for settings: the app's own one on Android, else the one in the person's account."""
    if android.here():
        return Path(android.activity().getFilesDir().getAbsolutePath())
    from platformdirs import user_config_path

    return user_config_path("selfcheck", appauthor=False)
