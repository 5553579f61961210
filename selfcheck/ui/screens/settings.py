"""Settings: language, how the app looks and moves, the emergency number, and forgetting it all."""

from __future__ import annotations

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.keeping.settings import TEXT_SCALES
from selfcheck.ui.face import Face
from selfcheck.ui.keys import Key
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import back_bar, column, tile
from selfcheck.ui.screens._switches import switches
from selfcheck.ui.screens._tiles import rows
from selfcheck.ui.state import Form
from selfcheck.ui.widgets.buttons import PrimaryButton, SecondaryButton
from selfcheck.ui.widgets.icon import Icon
from selfcheck.ui.widgets.list_row import Divider, ListRow
from selfcheck.ui.widgets.page import Page
from selfcheck.ui.widgets.sheet import Sheet
from selfcheck.ui.widgets.step_slider import StepSlider
from selfcheck.ui.widgets.tabs import SegmentedControl
from selfcheck.ui.widgets.text import Text
from selfcheck.ui.widgets.toggle_row import ToggleRow

FORMS: tuple[Form, ...] = ("cards", "list")
THEMES = ("auto", "light", "dark", "high_contrast")
SCALE_NAMES = dict(zip(TEXT_SCALES, ("small", "normal", "large", "larger", "largest"), strict=True))
FIXED = 1.25
"""Text scale up to which the erase button stays at the bottom; above it, it scrolls with the rest."""


def build(face: Face, detail: str, wide: bool) -> Widget:
    return SettingsScreen(face)


class SettingsScreen(Page):
    """One page; every change holds at once."""

    def __init__(self, face: Face) -> None:
        super().__init__(bar=back_bar(face, face.t("ui.settings.title"), settings=False))
        self._face = face
        self.add(tile(*self._language(), *self._text_size(), *self._theme(), gap="m"))
        self.add(tile(*self._form(), gap="m"))
        self.add(self._tight(rows(self._speech(), self._motion(), *self._vibrate())))
        self.add(tile(*switches(face, self._head("touch_app", face.t("ui.settings.switches")))))
        self.add(self._tight(self._number()))
        erase = SecondaryButton(text=face.t("ui.settings.erase"), icon="delete", icon_at="start")
        erase.bind(on_release=lambda _: self._ask_erase())
        private = Text(text=face.t("ui.settings.private"), role="caption", align="center", color=look.color.text2)
        place = self.add_bottom if look.text_scale <= FIXED else self.add
        place(column(erase, private, gap="card_gap"))

    # --- the parts --------------------------------------------------------------------------------------------

    def _head(self, icon: str, words: str, value: str = "") -> BoxLayout:
        head = BoxLayout(size_hint_y=None, spacing=look.part("settings_screen", "icon_gap"))
        head.bind(minimum_height=head.setter("height"))
        head.add_widget(Icon(name=icon))
        head.add_widget(Text(text=words, role="label", pos_hint={"center_y": 0.5}))
        if value:
            head.add_widget(Text(text=value, role="caption", snug=True, pos_hint={"center_y": 0.5}))
        return head

    def _language(self) -> list[Widget]:
        face = self._face
        names = list(face.languages.items())
        if len(names) == 1:
            return [self._head("translate", face.t("ui.settings.language"), names[0][1]), Divider()]
        choice = SegmentedControl(options=names, value=face.language, style="settings")
        choice.bind(on_choose=lambda _, code: face.set(language=code))
        return [column(self._head("translate", face.t("ui.settings.language")), choice, gap="s")]

    def _text_size(self) -> list[Widget]:
        face, scale = self._face, self._face.settings.text_scale
        names = [face.t(f"ui.settings.scale.{name}") for name in SCALE_NAMES.values()]
        at = TEXT_SCALES.index(scale) if scale in TEXT_SCALES else 1
        letter = face.t("ui.settings.letter")
        self.slider = StepSlider(steps=names, index=at, small=letter, large=letter)
        self.slider.spoken = face.t("ui.settings.text_size_is", name=names[at])
        self.slider.bind(on_pick=lambda _, index: face.set(text_scale=TEXT_SCALES[index]))
        return [column(self._head("text_fields", face.t("ui.settings.text_size"), names[at]), self.slider, gap="s")]

    def _theme(self) -> list[Widget]:
        face = self._face
        names = [(theme, face.t(f"ui.settings.theme.{theme}")) for theme in THEMES]
        choice = SegmentedControl(options=names, value=face.settings.theme, style="settings")
        choice.bind(on_choose=lambda _, theme: face.set(theme=theme))
        return [column(self._head("contrast", face.t("ui.settings.theme")), choice, gap="s")]

    def _form(self) -> list[Widget]:
        face = self._face
        names = [(form, face.t(f"ui.list.form.{form}")) for form in FORMS]
        choice = SegmentedControl(options=names, value=face.settings.form, style="settings")
        choice.bind(on_choose=lambda _, form: self._ask_as(form))
        return [column(self._head("list", face.t("ui.settings.form")), choice, gap="s")]

    def _ask_as(self, form: Form) -> None:
        """A check under way goes on in the new form, under this screen."""
        flow = self._face.flow
        if flow.asking:
            (flow.to_list if form == "list" else flow.to_cards)()
        self._face.set(form=form)

    def _motion(self) -> ToggleRow:
        face = self._face
        row = ToggleRow(
            icon="animation",
            title=face.t("ui.settings.motion"),
            text=face.t("ui.settings.motion_helper"),
            active=look.reduce_motion,
        )
        row.bind(on_toggle=lambda _, active: face.set(reduce_motion=self._motion_choice(active)))
        return row

    def _motion_choice(self, reduced: bool) -> str:
        """Wanting what the system has is to follow it, also when that changes; only the opposite is a choice here."""
        if reduced == bool(self._face.preferences().reduced_motion):
            return "auto"
        return "on" if reduced else "off"

    def _vibrate(self) -> list[ToggleRow]:
        """Only where there is something to feel."""
        face = self._face
        if not face.devices.haptics.has_motor:
            return []
        row = ToggleRow(
            icon="touch_app", title=face.t("ui.settings.vibrate"), text=face.t("ui.settings.vibrate_helper"),
            active=face.settings.vibrate,
        )  # fmt: skip
        row.bind(on_toggle=lambda _, active: face.set(vibrate=active))
        return [row]

    def _speech(self) -> ListRow:
        face = self._face
        row = ListRow(icon="volume_up", title=face.t("ui.settings.speech"), text=face.t("ui.settings.speech_helper"))
        row.bind(on_release=lambda _: face.flow.go("speech"))
        return row

    def _number(self) -> ListRow:
        face = self._face
        row = ListRow(icon="call", title=face.t("ui.settings.number"), trailing=face.settings.emergency_number)
        row.bind(on_release=lambda _: face.flow.go("number", "edit"))
        return row

    @staticmethod
    def _tight(row: Widget) -> Widget:
        """A tile around one row that brings its own height."""
        paper = tile(row)
        paper.padding = (look.space("m"), 0)
        return paper

    # --- changing ---------------------------------------------------------------------------------------------

    def keys(self) -> list[Key]:
        """Left and right move the text size while it has the focus."""
        if not self.slider.focused:
            return []
        steps = {"left": -1, "right": 1}
        return [Key(tuple(steps), "ui.settings.text_size", lambda name: self.slider.step(steps[name]), True)]

    # --- erasing ----------------------------------------------------------------------------------------------

    def _ask_erase(self) -> None:
        face = self._face
        sheet = Sheet(title=face.t("ui.settings.erase_ask"), close_spoken=face.t("ui.close"))
        sheet.add(Text(text=face.t("ui.settings.erase_text")))
        yes = SecondaryButton(text=face.t("ui.settings.erase_yes"), icon="delete", icon_at="start")
        yes.bind(on_release=lambda _: face.on_erase())
        keep = PrimaryButton(text=face.t("ui.settings.erase_no"))
        keep.bind(on_release=lambda _: sheet.dismiss())
        sheet.add_bottom(keep)
        sheet.add_bottom(yes)
        face.open_sheet(sheet)
