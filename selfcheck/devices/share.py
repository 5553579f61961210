"""Handing a text to another app that the person chooses: a message, a mail, a note. Nothing is sent by us."""

from __future__ import annotations

import contextlib
from typing import Protocol

from selfcheck.devices import android


class Share(Protocol):
    """Opens the system's list of apps that take a text."""

    can_share: bool
    """False where there is no such list; then the app offers a file or a picture to keep."""

    def share(self, text: str, title: str) -> bool:
        """Open the list for this text, `title` above it; False if it cannot be opened."""
        ...


class NoShare:
    """A device without such a list."""

    can_share = False

    def share(self, text: str, title: str) -> bool:
        return False


class RecordingShare:
    """For tests: remembers what was handed on."""

    can_share = True

    def __init__(self) -> None:
        self.shared: list[tuple[str, str]] = []

    def share(self, text: str, title: str) -> bool:
        self.shared.append((text, title))
        return True


class AndroidShare:
    """ACTION_SEND behind the system's chooser, which names every app and needs no permission."""

    can_share = True

    def share(self, text: str, title: str) -> bool:
        with contextlib.suppress(Exception):  # whatever Java throws: nothing was handed on
            intents, string = android.java("android.content.Intent"), android.java("java.lang.String")
            intent = intents(intents.ACTION_SEND)
            intent.setType("text/plain")
            intent.putExtra(intents.EXTRA_TEXT, string(text))
            # The chooser's title is a CharSequence, which pyjnius makes of no Python text by itself.
            title_of_java = android.cast("java.lang.CharSequence", string(title))
            android.activity().startActivity(intents.createChooser(intent, title_of_java))
            return True
        return False


def share() -> Share:
    """The sharing of this device."""
    return AndroidShare() if android.here() else NoShare()
