"""A minute in which the screen hears no touch, so that it can be wiped."""

from __future__ import annotations

from selfcheck.kiosk.screens.pin_pad import StaffPage
from selfcheck.ui.face import Face

CLEANING_S = 60


class CleaningCover(StaffPage):
    """Says how long it still takes; nothing on it can be chosen."""

    def __init__(self, face: Face) -> None:
        super().__init__(face, "touch_app", face.t("ui.kiosk.cleaning"), face.t("ui.kiosk.cleaning_text"))
        self.add_bottom(self._closes)
