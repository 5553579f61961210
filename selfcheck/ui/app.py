"""The Kivy application: one window, one stage with the screen of the present place, one handler for keys."""

from __future__ import annotations

from importlib import import_module

from selfcheck.ui import window  # isort: skip  # noqa: F401  before Kivy makes one

import msgspec
from kivy.animation import Animation
from kivy.app import App
from kivy.clock import Clock
from kivy.core.window import Window
from kivy.uix.widget import Widget

from selfcheck import assets
from selfcheck.assessment import shipped_assessor
from selfcheck.devices import Devices, settings_folder, system_languages
from selfcheck.keeping import HistoryFile, Settings, SettingsFile
from selfcheck.ui import room
from selfcheck.ui.appearance import Appearance
from selfcheck.ui.desk_window import DeskWindow
from selfcheck.ui.face import Face
from selfcheck.ui.flow import Flow
from selfcheck.ui.focus import FocusOrder
from selfcheck.ui.hover import Hover
from selfcheck.ui.keys import KeyMap
from selfcheck.ui.life_cycle import LifeCycle
from selfcheck.ui.look import look
from selfcheck.ui.past import Past
from selfcheck.ui.reader import Reader
from selfcheck.ui.screens._help import help_sheet
from selfcheck.ui.screens._parts import speaker
from selfcheck.ui.stage import Stage
from selfcheck.ui.state import Place, State
from selfcheck.ui.switches import Switches
from selfcheck.ui.whereabouts import NOWHERE, Whereabouts, go_there, noted
from selfcheck.ui.widgets.sheet import Sheet
from selfcheck.ui.widgets.slide import Slide
from selfcheck.ui.widgets.toast import Toast

# Columns whose height follows their content settle from the inside out, a level a round; the default of ten rounds a
# frame is too few for a page, and what is left would jump into place a frame later.
Clock.max_iteration = 40


class SelfCheckApp(App):
    """Builds the face and keeps it in step with the flow's state, the settings and the window.

    Without `devices` it looks the same everywhere and a result can only be photographed, without a `desk` its window is
    not remembered, and without a `history` no check can be kept, as tests and kiosks want it.
    """

    use_kivy_settings = False

    def __init__(
        self,
        settings_file: SettingsFile | None = None,
        devices: Devices | None = None,
        language: str = "",
        desk: DeskWindow | None = None,
        history: HistoryFile | None = None,
    ) -> None:
        super().__init__()
        devices = devices or Devices()
        self.desk = desk or DeskWindow()
        self.appearance = Appearance(devices.system)
        self.appearance.ask()
        self._file = settings_file or SettingsFile(settings_folder() / "settings.json")
        settings, self._complaint = self._file.read()
        if language:
            settings = msgspec.structs.replace(settings, language=language)
        self.flow = Flow(shipped_assessor())
        self.face = Face(self.flow, assets.locale(), settings, devices, system_languages())
        self.flow.on_change = self._moved
        self.face.on_settings = self._settings_changed
        self.face.on_keep = self._keep
        self.face.on_erase = self._erase
        self.face.past = Past(history) if history is not None else None
        self.face.redraw = self.rebuild
        self.face.toast = self.toast
        self.face.open_sheet = self.open_sheet
        self.face.open_help = self.open_help
        self.face.shows_keys = lambda: self.desk.can_fill_the_screen and room.wide()
        self.face.preferences = lambda: self.appearance.asked
        self.face.reader = self.reader = Reader(self.face, devices.speech, lambda: self.sheet or self.screen)
        self.stage = Stage(devices.safe_area)
        self.slide = Slide()
        self.screen: Widget | None = None
        self.sheet: Sheet | None = None
        self._left: dict[Place, Whereabouts] = {}
        self.face.focus = self.focus = FocusOrder(self.stage)
        self.keys = KeyMap(self)
        self.switches = Switches(self)
        self.hover = Hover(lambda: self.stage)
        self.life = LifeCycle(self)

    # --- Kivy -------------------------------------------------------------------------------------------------

    def build(self) -> Widget:
        self.title = self.face.t("app.name")
        self.icon = str(assets.root() / "app-icon.png")
        self.desk.watch()
        self.appearance.wait()
        self.stage.clear_edges()
        self.appearance.on_change = self.stage.on_edges_changed = self._restyle
        self._restyle()
        self.keys.listen()
        self.hover.listen()
        self.life.listen()
        Window.bind(on_touch_down=self._by_touch)
        self.reader.open()
        return self.stage

    def on_start(self) -> None:
        if self._complaint:
            self.toast(self.face.t("ui.settings.reset"))
        elif self.face.past is not None and self.face.past.trouble:
            self.toast(self.face.t("ui.past.trouble"))

    def on_stop(self) -> None:
        self.slide.end()
        self.reader.close()
        self.switches.stop()
        self.keys.deafen()
        self.hover.deafen()
        self.life.deafen()
        Window.unbind(on_touch_down=self._by_touch)
        self.desk.stop()

    def on_pause(self) -> bool:
        self.slide.end()
        return self.life.pause()

    def on_resume(self) -> None:
        self.life.resume()

    def _by_touch(self, *_: object) -> None:
        """Who goes on by touch needs no ring."""
        self.switches.stop()
        self.focus.rest()

    def open_settings(self, *_: object) -> bool:
        """Kivy's own settings panel stays closed; the app has a settings screen."""
        return True

    # --- drawing ----------------------------------------------------------------------------------------------

    @property
    def wide(self) -> bool:
        """True where two panes fit beside each other."""
        return room.wide()

    def rebuild(self) -> None:
        """Draw the present place anew from the state, in the look and language in force; the person stays there."""
        self._close_sheet()
        where = noted(self.screen)
        self._show(self._make(self.flow.place))
        go_there(self.screen, where)

    def toast(self, text: str) -> None:
        """Show a short message that leaves by itself."""
        message = Toast(text=text)
        self.stage.add_widget(message)
        message.show()

    def open_sheet(self, sheet: Sheet) -> None:
        """Show a panel over the screen; keys and touches stay in it until it is closed."""
        self.sheet = sheet
        sheet.bind(on_dismiss=self._sheet_closed)
        sheet.add_action(speaker(self.face))
        self.stage.add_widget(sheet)
        self.focus.enter(sheet.focus_root)
        sheet.open()
        self.reader.moved()

    def open_help(self) -> None:
        """Show every key that does something on the present screen."""
        self.open_sheet(help_sheet(self.face, self.keys.help()))

    def _sheet_closed(self, *_: object) -> None:
        self.sheet = None
        self.focus.leave(self.stage)
        self.reader.stop()

    def _close_sheet(self) -> None:
        if self.sheet is not None:
            self.sheet.dismiss()

    def ask_screen(self, what: str, *arguments: object) -> bool:
        """Let the present screen handle something it may know (`changed`, `pause`); False if it does not."""
        handler = getattr(self.screen, what, None)
        return bool(handler and handler(*arguments))

    def _make(self, place: Place) -> Widget:
        self.ask_screen("leaving")
        module = import_module(f"selfcheck.ui.screens.{place.screen}")
        return module.build(self.face, place.detail, wide=self.wide)  # type: ignore[no-any-return]

    def _show(self, screen: Widget, direction: int | None = None) -> None:
        """Draw a screen in place of the present one; with a direction it comes in from there (see `Slide`)."""
        self.slide.end()
        Window.clearcolor = look.color.bg
        self._close_sheet()
        for child in list(self.stage.children):
            if not isinstance(child, Toast):
                Animation.cancel_all(child)
                self.stage.remove_widget(child)
        self.screen = screen
        self.stage.add_widget(screen, index=len(self.stage.children))
        if direction is not None:
            self.slide.begin(screen, direction)

    def _moved(self, before: State, after: State) -> None:
        if not after.check.answers:
            self.face.kept.clear()
            if self.face.past is not None:
                self.face.past.let_go()
        if before.places != after.places:
            self._close_sheet()
            self.focus.begin()
        where = self._come_or_go(before.places, after.places)
        if before.places != after.places or not self.ask_screen("changed", before, after):
            self._show(self._make(after.place), _direction(before.places, after.places))
            go_there(self.screen, where)
        if before.places != after.places or (after.place.screen == "deck" and before.check.at != after.check.at):
            self.switches.begin(card=before.places == after.places)
            self.reader.moved()

    def _come_or_go(self, before: tuple[Place, ...], after: tuple[Place, ...]) -> Whereabouts:
        """Note where the person was on a screen that is left to come back to, and find it on the way back."""
        self._left = {place: where for place, where in self._left.items() if place in after}
        if len(after) > len(before) and after[: len(before)] == before:
            self._left[before[-1]] = noted(self.screen)
        return self._left.pop(after[-1], NOWHERE) if len(after) < len(before) else NOWHERE

    # --- settings ---------------------------------------------------------------------------------------------

    def _settings_changed(self, settings: Settings) -> None:
        self.title = self.face.t("app.name")
        self.reader.refresh()
        self._restyle()
        self._keep()

    def _keep(self) -> None:
        if self._file.write(self.face.settings):
            self.toast(self.face.t("ui.settings.not_kept"))

    def _erase(self) -> None:
        self._file.forget()
        self.desk.forget()
        self.face.settings = Settings()
        self.face.set()
        self._file.forget()
        if self.face.past is not None and not self.face.past.delete_all():
            self.toast(self.face.t("ui.past.not_deleted"))
        self.flow.clear()

    def _restyle(self) -> None:
        """Settings or the system want another look, or bars cover another part: draw what is shown so."""
        self.appearance.wear(self.face.settings)
        self.stage.dress()
        self.rebuild()


def _direction(before: tuple[Place, ...], after: tuple[Place, ...]) -> int | None:
    """1 on the way on, -1 on the way back, 0 for something else on the same screen; None if nothing is new."""
    if before == after:
        return None
    if len(before) != len(after):
        return 1 if len(after) > len(before) else -1
    return 0 if before[-1].screen == after[-1].screen else 1
