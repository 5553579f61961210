"""A part of the settings: one or two keys for those who can press no more, how fast the ring steps, and whether letters
are keys."""

from __future__ import annotations

from typing import get_args

from kivy.uix.widget import Widget

from selfcheck.keeping.settings import SWITCH_PACES, SwitchChoice
from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import column
from selfcheck.ui.widgets.stepper import Stepper
from selfcheck.ui.widgets.tabs import SegmentedControl
from selfcheck.ui.widgets.text import Text
from selfcheck.ui.widgets.toggle_row import ToggleRow


def switches(face: Face, head: Widget) -> list[Widget]:
    """Off, two keys or one; what the keys do then; with one the pace too."""
    chosen = face.settings.switches
    names = [(choice, face.t(f"ui.settings.switches.{choice}")) for choice in get_args(SwitchChoice)]
    choice = SegmentedControl(options=names, value=chosen, style="settings")
    choice.bind(on_choose=lambda _, value: face.set(switches=value))
    parts: list[Widget] = [head, choice]
    if chosen != "off":
        parts.append(Text(text=face.t(f"ui.settings.switches.{chosen}_helper"), role="label", weight=400))
    if chosen == "one":
        pace = Stepper(
            count=len(SWITCH_PACES), index=SWITCH_PACES.index(face.settings.switch_pace),
            less_text=face.t("ui.speech.slower"), more_text=face.t("ui.speech.faster"),
        )  # fmt: skip
        pace.bind(on_pick=lambda _, index: face.set(switch_pace=SWITCH_PACES[index]))
        seconds = face.settings.switch_pace
        said = face.t("ui.settings.switches.pace", seconds=f"{seconds:g}")
        parts += [Text(text=said, role="label", color=look.color.text2), pace]
    return [column(*parts, _letters(face), gap="s")]


def _letters(face: Face) -> ToggleRow:
    row = ToggleRow(
        icon="keyboard", title=face.t("ui.settings.letters"), text=face.t("ui.settings.letters_helper"),
        active=face.settings.letter_keys,
    )  # fmt: skip
    row.bind(on_toggle=lambda _, active: face.set(letter_keys=active))
    return row
