"""Welcome: what this is, what it is not, in which language, and one way to begin."""

from __future__ import annotations

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui import room
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._languages import language_choice
from selfcheck.ui.screens._parts import column, keys_buttons, middle, side_by_side, speaker
from selfcheck.ui.screens._tiles import CALM_SCALE, roomy
from selfcheck.ui.widgets.buttons import IconButton, PrimaryButton, TextButton
from selfcheck.ui.widgets.facts import Fact, MotifDisc, SideTile
from selfcheck.ui.widgets.list_row import BulletRow
from selfcheck.ui.widgets.page import Page
from selfcheck.ui.widgets.text import Text, natural_width

SIDES = ("circulation", "mechanical")
FACTS = (("schedule", "minutes"), ("lock", "private"), ("wifi_off", "offline"))


def build(face: Face, detail: str, wide: bool) -> Widget:
    return WelcomeScreen(face)


class WelcomeScreen(Page):
    """The first screen. If a check is under way it offers to go on with it."""

    def __init__(self, face: Face) -> None:
        super().__init__(bar=self._bar(face))
        # A low window gives the picture's room to the words.
        disc = MotifDisc()
        large = look.room()[1] >= look.breakpoint("large_motif") and roomy()
        disc.size = [look.part("motif_disc", "side" if large else "side_low")] * 2
        align = "left" if room.flat() else "center"
        name = Text(text=face.t("app.name"), role="display", align=align)
        tagline = Text(text=face.t("app.tagline"), align=align)
        if room.flat():
            self.add(side_by_side(disc, column(name, tagline, gap="s"), gap="l"))
        else:
            for widget in (middle(disc), name, tagline):
                self.add(widget)
        sides = BoxLayout(spacing=look.space("card_gap"), size_hint_y=None)
        sides.bind(minimum_height=sides.setter("height"))
        for side in SIDES:
            sides.add_widget(SideTile(side=side, title=face.t(f"ui.side.{side}"), text=face.t(f"ui.welcome.{side}")))
        for tile in sides.children:
            tile.bind(minimum_height=lambda *_: self._level(sides))
        sides.bind(width=lambda *_: self._level(sides))
        self.add(sides)
        learn = TextButton(text=face.t("ui.learn.open"), icon="menu_book", icon_at="start")
        learn.bind(on_release=lambda _: face.flow.go("learn"))
        as_list = TextButton(text=face.t("ui.list.start"), icon="list", icon_at="start")
        as_list.bind(on_release=lambda _: face.ask_as("list"))
        links = [learn, as_list]
        if face.past is not None and (face.past.checks or face.past.trouble):
            past = TextButton(text=face.t("ui.past.title"), icon="history", icon_at="start")
            past.bind(on_release=lambda _: face.flow.go("past"))
            links.append(past)
        self.add(column(*map(middle, links), gap="xs"))
        self._add_actions(face)

    @staticmethod
    def _level(sides: BoxLayout) -> None:
        """Both sides are as high as the higher one: neither weighs more. One below the other where a name is long."""
        longest = max(natural_width(tile.title, "label", 600) for tile in sides.children)
        beside = 2 * (longest + 2 * look.space("m")) + sides.spacing <= sides.width
        sides.orientation = "horizontal" if beside else "vertical"
        for tile in sides.children:
            tile.least = max(side.minimum_height for side in sides.children)

    @staticmethod
    def _bar(face: Face) -> Widget:
        bar = BoxLayout(size_hint_y=None, height=look.size("top_bar"))
        bar.padding = (look.space("m"), look.space("s"), look.space("s"), 0)
        bar.bind(minimum_height=lambda _, least: setattr(bar, "height", max(least, look.size("top_bar"))))
        wide = min(look.room()[0], look.size("content_max_width") + 2 * look.space("screen_margin"))
        keys = keys_buttons(face)
        taken = (2 + len(keys)) * max(look.size("touch_min"), look.icon() + look.space("m"))
        free = wide - look.space("m") - look.space("s") - taken
        bar.add_widget(language_choice(face, free))
        bar.add_widget(Widget())
        bar.add_widget(speaker(face))
        for button in keys:
            bar.add_widget(button)
        gear = IconButton(icon="settings", spoken=face.t("ui.settings.open"))
        gear.bind(on_release=lambda _: face.flow.go("settings"))
        bar.add_widget(gear)
        return bar

    def _add_actions(self, face: Face) -> None:
        facts = [(icon, face.t(f"ui.welcome.{key}")) for icon, key in FACTS]
        under_way = bool(face.flow.check.answers)
        key = "ui.welcome.resume" if under_way else "ui.welcome.start"
        start = PrimaryButton(text=face.t(key), icon="arrow_forward")
        start.bind(on_release=lambda _: face.flow.start(face.settings.form))
        self.primary = start
        rows: list[Widget] = [start]
        wants = [natural_width(text, "caption", 600) + look.icon("icon_small") + look.space("m") for _, text in facts]
        if roomy() and len(facts) * max(wants) <= look.room()[0] - 2 * look.space("screen_margin"):
            side_by_side = BoxLayout(size_hint_y=None)
            side_by_side.bind(minimum_height=side_by_side.setter("height"))
            for icon, text in facts:
                side_by_side.add_widget(Fact(icon=icon, text=text))
            rows.insert(0, side_by_side)
        else:
            for icon, text in facts:
                self.add(BulletRow(icon=icon, text=text, small=True))
        last: list[Widget] = []
        if under_way:
            afresh = TextButton(text=face.t("ui.welcome.afresh"))
            afresh.bind(on_release=lambda _: face.flow.start_again(face.settings.form))
            last.append(middle(afresh))
        last.append(Text(text=face.t("app.not_diagnosis"), role="caption", align="center"))
        # Where height is missing only the main action stays in sight; the rest comes last on the page.
        if look.text_scale <= CALM_SCALE and not room.short():
            rows += last
        else:
            self.add(column(*last))
        self.add_bottom(column(*rows))
