"""What staff can do at the screen once their code was right."""

from __future__ import annotations

from selfcheck.kiosk.screens.pin_pad import StaffPage
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import column
from selfcheck.ui.widgets.banner import NoticeTile
from selfcheck.ui.widgets.buttons import LabelButton, PrimaryButton, SecondaryButton


class StaffMenu(StaffPage):
    """Fires `on_back`, `on_clean`, `on_afresh` (only where somebody starts the kiosk again) and `on_leave`."""

    __events__ = ("on_back", "on_clean", "on_afresh", "on_leave")

    def __init__(self, face: Face, name: str, problems: int, watched: bool) -> None:
        super().__init__(
            face, "person-fill", face.t("ui.kiosk.hello", name=name) if name else face.t("ui.kiosk.staff"), ""
        )
        if problems:
            self.add(NoticeTile(text=face.n("ui.kiosk.problems", problems), icon="info"))
        self.add(self._button("on_clean", "touch_app", "ui.kiosk.clean"))
        if watched:
            self.add(self._button("on_afresh", "replay", "ui.kiosk.afresh"))
        self.add(self._button("on_leave", "close", "ui.kiosk.leave"))
        self.primary = PrimaryButton(text=face.t("ui.kiosk.back"), icon="arrow_back", icon_at="start", large=True)
        self.primary.bind(on_release=lambda _: self.dispatch("on_back"))
        self.add_bottom(column(self.primary, self._closes, gap="s"))

    def _button(self, fires: str, icon: str, key: str) -> LabelButton:
        button = SecondaryButton(text=self.face.t(key), icon=icon, icon_at="start", large=True)
        button.corner = look.radius("card")
        button.bind(on_release=lambda _: self.dispatch(fires))
        return button

    def on_back(self) -> None:
        """Back to the waiting screen."""

    def on_clean(self) -> None:
        """Make the screen deaf for a minute."""

    def on_afresh(self) -> None:
        """End, and be started again."""

    def on_leave(self) -> None:
        """Close the kiosk."""
