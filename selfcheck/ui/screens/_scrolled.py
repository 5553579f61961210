"""Finding the place again on a long page: after one answer was changed, after the look changed.

Screens are built anew from the state whenever the person comes back to them. How far a page was scrolled is no part of
that state, so a page that sends somebody away for a moment leaves it with the face, and takes it up once.
"""

from __future__ import annotations

from kivy.clock import Clock

from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.widgets.page import Page

SETTLED = 20
"""Frames after which a page that was built has its final height; from then on the person scrolls."""


def leave(face: Face, page: Page, name: str) -> None:
    """Keep how far the page is scrolled, in lines of text, as the lines may be another size on return."""
    scroll = page.ids.scroll
    room = page.ids.content.height - scroll.height
    face.kept[name] = max(0.0, room * (1 - scroll.scroll_y)) / look.sp("body")


def come_back(face: Face, page: Page, name: str) -> None:
    """Scroll to where the page was left, if it was; the next time it begins at the top again."""
    lines = face.kept.pop(name, 0.0)
    if not lines:
        return
    # Ids are weak; the page may be gone before its time is over.
    scroll, content = page.ids.scroll.__self__, page.ids.content.__self__

    def put(*_: object) -> None:
        room = content.height - scroll.height
        if room > 0:
            scroll.scroll_y = 1 - min(1.0, lines * look.sp("body") / room)

    content.bind(height=put)
    scroll.bind(height=put)
    frames = iter(range(SETTLED))

    def wait(_: float) -> bool:
        if next(frames, None) is not None:
            return True
        content.unbind(height=put)
        scroll.unbind(height=put)
        return False

    Clock.schedule_interval(wait, 0)
