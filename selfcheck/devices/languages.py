"""The languages that the system is set to."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Iterable, Mapping

from selfcheck.devices import android

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""In the order in which gettext asks them."""


def system_languages() -> tuple[str, ...]:
    """Codes of the languages to use, the best first: "es_MX" is followed by "es". () if the system does not say."""
    if said := named_in(os.environ):
        return said
    if android.here():
        return codes([_of_android()])
    if sys.platform == "darwin":
        return codes([_of_macos()])
    if sys.platform == "win32":
        return codes([_of_windows()])
    return ()


def named_in(environment: Mapping[str, str]) -> tuple[str, ...]:
    """What the variables of a POSIX system say; the first that is set decides."""
    said = next((environment[name] for name in VARIABLES if environment.get(name)), "")
    return codes(said.split(":"))


def codes(names: Iterable[str]) -> tuple[str, ...]:
    """Names such as "es_MX.UTF-8" or "pt-BR" as codes, each followed by its language alone. "C" is none."""
    found = []
    for name in names:
        code = name.partition(".")[0].partition("@")[0].replace("-", "_")
        if code and code not in ("C", "POSIX"):
            found += [code, code.partition("_")[0]]
    return tuple(dict.fromkeys(found))


def _of_android() -> str:
    from jnius import autoclass

    return str(autoclass("java.util.Locale").getDefault().toLanguageTag())


def _of_macos() -> str:
    import subprocess

    asked = subprocess.run(["defaults", "read", "-g", "AppleLocale"], capture_output=True, text=True, check=False)
    return asked.stdout.strip()


def _of_windows() -> str:
    import ctypes

    windows = getattr(ctypes, "windll")  # noqa: B009  there is none elsewhere
    return locale.windows_locale.get(windows.kernel32.GetUserDefaultUILanguage(), "")
