"""The waiting screen: what this is, that it is private, and one touch to start, in any language there is."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING, Any

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.image import Image
from kivy.uix.widget import Widget

from selfcheck.kiosk.screens.page import ways_button
from selfcheck.ui import room
from selfcheck.ui.focus import reachable
from selfcheck.ui.look import look
from selfcheck.ui.pictures import picture
from selfcheck.ui.screens._parts import column, middle, side_by_side
from selfcheck.ui.tokens import tokens
from selfcheck.ui.widgets.buttons import PrimaryButton, SecondaryButton
from selfcheck.ui.widgets.facts import Fact, MotifDisc
from selfcheck.ui.widgets.icon import Mark
from selfcheck.ui.widgets.page import Body
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text, natural_width

if TYPE_CHECKING:
    from selfcheck.kiosk.app import KioskApp

SIDES = ("circulation", "mechanical")
FACTS = (("schedule", "ui.welcome.minutes"), ("lock", "ui.kiosk.wiped"), ("wifi_off", "ui.welcome.offline"))
SHIFTS = ((0, 0), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1))
"""Where the picture wanders, so that no line burns into the panel."""


class AttractScreen(FloatLayout):
    """A touch anywhere starts in the shop's first language, one on a language in that one.

    Nothing moves by itself; the app calls `shift()` once a minute.
    """

    def __init__(self, app: KioskApp) -> None:
        super().__init__()
        self._app = app
        self._shifts = cycle(SHIFTS[1:] + SHIFTS[:1])
        self._prints = _Prints()
        self._page = self._column()
        self.add_widget(self._prints)
        self.add_widget(self._page)
        ways = ways_button(app)
        margin, page = tokens().space["screen_margin"], tokens().kiosk_page
        ways.pos_hint = {"right": 1 - margin / page.width, "top": 1 - margin / page.height}
        self.add_widget(ways)

    def shift(self) -> None:
        """Move everything by a few pixels."""
        x, y = next(self._shifts)
        way = look.part("attract", "wander")
        for part in (self._prints, self._page):
            part.pos_hint = {}
            part.pos = self.x + x * way, self.y + y * way

    # --- touches ----------------------------------------------------------------------------------------------

    def on_touch_down(self, touch: Any) -> bool:
        on_control = any(control.collide_point(*control.to_widget(*touch.pos)) for control in reachable(self))
        touch.ud[self] = not on_control
        super().on_touch_down(touch)
        return True

    def on_touch_up(self, touch: Any) -> bool:
        super().on_touch_up(touch)
        if touch.ud.pop(self, False):
            self._app.begin(self._app.face.language)
        return True

    # --- the parts --------------------------------------------------------------------------------------------

    def _column(self) -> Widget:
        app, face = self._app, self._app.face
        start = PrimaryButton(text=face.t("ui.kiosk.start"), icon="touch_app", icon_at="start", role="title")
        start.large = True
        start.tall = look.size("kiosk_primary")
        start.corner = look.radius("card")
        start.bind(on_release=lambda _: app.begin(face.language))
        self.primary = start
        emergency = face.t("ui.kiosk.emergency", number=face.settings.emergency_number)
        motif = _motif()
        what = [
            *self._shop(),
            middle(motif),
            Text(text=face.t("app.name"), role="kiosk_name", align="center", whole=True),
            Text(text=self._sentence(), role="heading", weight=400, align="center"),
        ]
        help_line = self._help()
        how = [
            _sides(app),
            *([] if help_line else [Widget(size_hint_y=None, height=look.space("m"))]),  # one of the two has room
            start,
            *self._languages(),
            *help_line,
            _facts(app),
            Text(text=emergency, role="caption", weight=400, align="center", color=look.color.text2),
            *self._notice(),
        ]
        beside = room.wide()
        sides = column(*what, gap="l"), column(*how, gap="l")
        page = side_by_side(*sides, gap="xxl") if beside else column(*sides, gap="l")
        page.size_hint_x = None
        page.pos_hint = {"center_x": 0.5}
        page.padding = (0, look.space("xl"), 0, look.space("l"))
        widest = look.part("attract", "beside" if beside else "upright")
        largest, least = motif.height, look.part("attract", "motif_least")
        body = Body()
        holder = BoxLayout(orientation="vertical", size_hint_y=None)
        holder.add_widget(Widget())
        holder.add_widget(page)
        holder.add_widget(Widget())

        def fit(*_: object) -> None:
            page.width = min(widest, body.width - 2 * look.space("l"))
            if not beside:  # the picture gives way to words, so that the last line stays in sight
                motif.size = [max(least, min(largest, body.height - (page.height - motif.height)))] * 2
            holder.height = max(body.height, page.height)

        page.bind(height=fit)
        body.bind(size=fit)
        body.add_widget(holder)
        return body

    def _sentence(self) -> str:
        face = self._app.face
        return self._app.shop.attract.sentence.get(face.language) or face.t("app.tagline")

    def _shop(self) -> list[Widget]:
        """The shop's logo and name, where it gave them."""
        name, logo = self._app.shop.store.name, self._app.logo
        found: list[Widget] = []
        if logo:
            high = look.part("attract", "logo")
            found.append(Image(source=logo, size_hint_y=None, height=high, fit_mode="contain"))
        if name:
            found.append(Text(text=name, role="heading", align="center", color=look.color.text2))
        return [column(*found, gap="s")] if found else []

    def _languages(self) -> list[Widget]:
        face = self._app.face
        if len(face.languages) < 2:
            return []
        row = BoxLayout(size_hint_y=None, spacing=look.space("card_gap"))
        row.bind(minimum_height=row.setter("height"))
        for code, name in face.languages.items():
            button = SecondaryButton(text=name, large=True)
            button.bind(on_release=lambda _, code=code: self._app.begin(code))
            row.add_widget(button)
        return [row]

    def _help(self) -> list[Widget]:
        """Whom to ask, for everybody who cannot use a screen alone."""
        line = self._app.shop.attract.help.get(self._app.face.language, "")
        return [Text(text=line, role="body", weight=600, align="center")] if line else []

    def _notice(self) -> list[Widget]:
        """For staff: the settings file has a mistake, and what that means."""
        if not self._app.loaded.problems:
            return []
        return [Text(text=self._app.face.t("ui.kiosk.notice"), role="caption", align="center", color=look.color.text2)]


def _motif() -> Widget:
    disc = MotifDisc()
    disc.size = [look.part("attract", "motif_low" if room.wide() else "motif")] * 2
    return disc


def _sides(app: KioskApp) -> Widget:
    row = BoxLayout(size_hint_y=None, spacing=look.space("m"))
    row.bind(minimum_height=row.setter("height"))
    for side in SIDES:
        tint = "circ_tint" if side == "circulation" else "mech_tint"
        pill = Surface(ground=tint, radius="card", padding=look.part("attract", "side_inset"))
        inner = BoxLayout(size_hint_y=None, spacing=look.space("card_gap"))
        inner.bind(minimum_height=inner.setter("height"))
        mark = Mark(name=f"mark-{side}", side=look.size("mark_result"), size_hint=(None, None))
        mark.size = mark.side, mark.side
        mark.pos_hint = {"center_y": 0.5}
        inner.add_widget(mark)
        word = Text(
            text=app.face.t(f"ui.side.{side}"), role="body", weight=600, color=getattr(look.color, f"on_{tint}")
        )
        word.pos_hint = {"center_y": 0.5}
        inner.add_widget(word)
        pill.add_widget(inner)
        row.add_widget(pill)
    return row


def _facts(app: KioskApp) -> Widget:
    """Beside each other, or below where the words are too large for that."""
    facts = [Fact(icon=icon, text=app.face.t(key)) for icon, key in FACTS]
    lead = look.icon("icon_small") + look.part("fact", "gap") + look.space("s")
    widths = [natural_width(fact.text, "caption", 600) + lead for fact in facts]
    if sum(widths) > look.part("attract", "upright"):
        return column(*facts, gap="xs")
    row = BoxLayout(size_hint_y=None)
    row.bind(minimum_height=row.setter("height"))
    for fact, width in zip(facts, widths, strict=True):
        fact.size_hint_x = width
        row.add_widget(fact)
    return row


class _Prints(FloatLayout):
    """Footprints that walk up both edges."""

    def __init__(self) -> None:
        super().__init__()
        self.bind(size=self._place)

    def _place(self, *_: object) -> None:
        self.clear_widgets()
        wide, tall = look.part("attract", "print_width"), look.part("attract", "print_height")
        step = look.part("attract", "print_step")
        for number in range(int(self.height / step) + 1):
            for right in (False, True):
                inner = (number + right) % 2 == 0
                edge = look.part("attract", "print_edge_inner" if inner else "print_edge")
                x = self.right - edge - wide / 2 if right else self.x + edge - wide / 2
                y = self.top - (number + 0.5 * right) * step - tall
                shown = Image(source=picture("footprint-trail", tall), size_hint=(None, None), size=(wide, tall))
                shown.pos = x, y
                self.add_widget(shown)
