"""Where this device keeps what the app writes: the settings, and the checks that a person chose to keep."""

from __future__ import annotations

from pathlib import Path

from selfcheck.devices import android


def settings_folder() -> Path:
    """The folder for settings: the app's own one on Android, else the one in the person's account."""
    if android.here():
        return Path(android.activity().getFilesDir().getAbsolutePath())
    from platformdirs import user_config_path

    return user_config_path("selfcheck", appauthor=False)


def history_folder() -> Path:
    """The folder for past checks: the app's own one on Android, else the one for data in the person's account."""
    if android.here():
        return settings_folder()
    from platformdirs import user_data_path

    return user_data_path("selfcheck", appauthor=False)
