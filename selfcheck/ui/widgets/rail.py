"""Rows of the pane beside the questions on wide windows: the app's name, and a section with how far it is."""

from __future__ import annotations

from kivy.properties import BooleanProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from selfcheck.ui.pictures import picture
from selfcheck.ui.widgets import icon, load_kv, text  # noqa: F401  the kv file uses them
from selfcheck.ui.widgets.control import Control

load_kv(__file__)


class NameRow(BoxLayout):
    """The motif and the name of the app."""

    text = StringProperty("")

    def path(self, height: float) -> str:
        return picture("motif", height)


class SectionRow(Control, BoxLayout):
    """A section: its icon in a ring (a filled disc with a tick when done), its name, and how far it is (`text`)."""

    icon = StringProperty("")
    title = StringProperty("")
    text = StringProperty("")
    now = BooleanProperty(False)
    done = BooleanProperty(False)
    stacked = BooleanProperty(False)

    def on_title(self, _: Widget, words: str) -> None:
        self.name_after(words)
