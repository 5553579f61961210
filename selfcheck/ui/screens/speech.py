"""Read aloud: when, how fast, with which voice; and how to get one where there is none."""

from __future__ import annotations

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.devices.speech import chosen
from selfcheck.keeping.settings import SPEECH_RATES
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import back_bar, column, tile
from selfcheck.ui.screens._tiles import rows
from selfcheck.ui.widgets.banner import NoticeTile
from selfcheck.ui.widgets.buttons import PrimaryButton
from selfcheck.ui.widgets.icon import Icon
from selfcheck.ui.widgets.page import Page
from selfcheck.ui.widgets.stepper import Stepper
from selfcheck.ui.widgets.text import Text
from selfcheck.ui.widgets.tick_row import RadioRow
from selfcheck.ui.widgets.toggle_row import ToggleRow

SPEEDS = dict(zip(SPEECH_RATES, ("very_slow", "slow", "normal", "fast", "very_fast"), strict=True))


def build(face: Face, detail: str, wide: bool) -> Widget:
    return SpeechScreen(face)


class SpeechScreen(Page):
    """Every change holds at once, and a new speed or voice is heard at once."""

    def __init__(self, face: Face) -> None:
        super().__init__(bar=back_bar(face, face.t("ui.speech.title"), settings=False))
        self._face, self._reader = face, face.reader
        self._available = self._reader.available
        self._reader.followers.add(self)
        if self._available:
            self._choices()
        else:
            self._way_to_a_voice()
        self.add(NoticeTile(text=face.t("ui.speech.words_stay"), tone="answer_tint"))

    def follow(self) -> None:
        """A voice came up, or went, while the page is open."""
        if self.parent is not None and self._reader.available != self._available:
            self._face.flow.show(self._face.flow.place.detail)

    # --- the parts --------------------------------------------------------------------------------------------

    def _way_to_a_voice(self) -> None:
        face = self._face
        none = Text(text=face.t("ui.speech.none"), weight=600)
        self.add(tile(none, Text(text=face.t(f"ui.speech.get.{self._reader.missing}"))))
        again = PrimaryButton(text=face.t("ui.speech.look_again"), icon="replay", icon_at="start")
        again.bind(on_release=lambda _: self._reader.look())
        self.primary = again
        self.add_bottom(again)

    def _choices(self) -> None:
        when = tile(
            rows(
                self._toggle("read_screens", "volume_up", "screens"),
                self._toggle("say_taps", "touch_app", "taps"),
            )
        )
        when.padding = (look.space("m"), 0)
        self.add(when)
        self.add(tile(self._speed(), gap="m"))
        self.add(column(self._head("record_voice_over-fill", "ui.speech.voice"), self._voices(), gap="s"))
        sample = PrimaryButton(text=self._face.t("ui.speech.try"), icon="play_arrow-fill", icon_at="start")
        sample.bind(on_release=lambda _: self._reader.sample())
        self.primary = sample
        self.add_bottom(sample)

    def _head(self, icon: str, key: str, value: str = "") -> BoxLayout:
        head = BoxLayout(size_hint_y=None, spacing=look.part("settings_screen", "icon_gap"))
        head.bind(minimum_height=head.setter("height"))
        head.add_widget(Icon(name=icon))
        head.add_widget(Text(text=self._face.t(key), role="label", pos_hint={"center_y": 0.5}))
        if value:
            head.add_widget(Text(text=value, role="caption", snug=True, pos_hint={"center_y": 0.5}))
        return head

    def _toggle(self, name: str, icon: str, what: str) -> ToggleRow:
        face = self._face
        title, text = face.t(f"ui.speech.{what}"), face.t(f"ui.speech.{what}_helper")
        row = ToggleRow(icon=icon, title=title, text=text, active=getattr(face.settings, name))
        row.bind(on_toggle=lambda _, active: face.set(**{name: active}))
        return row

    def _speed(self) -> Widget:
        face = self._face
        rate = face.settings.speech_rate
        self.stepper = Stepper(
            count=len(SPEEDS), index=SPEECH_RATES.index(rate),
            less_text=face.t("ui.speech.slower"), more_text=face.t("ui.speech.faster"),
        )  # fmt: skip
        self.stepper.bind(on_pick=lambda _, index: self._try(speech_rate=SPEECH_RATES[index]))
        name = face.t(f"ui.speech.speed.{SPEEDS[rate]}")
        return column(self._head("speed-fill", "ui.speech.speed", name), self.stepper)

    def _voices(self) -> Widget:
        face, found = self._face, self._reader.voices
        present = chosen(found, face.settings.voice)
        listed = []
        for number, voice in enumerate(found, start=1):
            row = RadioRow(
                text=face.t("ui.speech.voice_name", language=face.languages[face.language], n=number),
                helper=face.t("ui.speech.on_device"), ticked=voice == present,
            )  # fmt: skip
            row.bind(on_toggle=lambda _, ticked, voice=voice: self._try(voice=voice.id))
            listed.append(row)
        paper = tile(rows(*listed))
        paper.padding = (look.space("m"), 0)
        return paper

    # --- changing ---------------------------------------------------------------------------------------------

    def _try(self, **changes: object) -> None:
        self._face.set(**changes)
        self._reader.sample()
