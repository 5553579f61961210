"""The choice of language at the top of the welcome screen: all of them in sight, or one button that opens a list."""

from __future__ import annotations

from kivy.uix.widget import Widget

from selfcheck.ui.face import Face
from selfcheck.ui.look import look
from selfcheck.ui.screens._parts import column
from selfcheck.ui.widgets.buttons import IconButton, TextButton
from selfcheck.ui.widgets.list_row import BulletRow
from selfcheck.ui.widgets.sheet import Sheet
from selfcheck.ui.widgets.tabs import SegmentedControl
from selfcheck.ui.widgets.text import natural_width
from selfcheck.ui.widgets.tick_row import ChoiceRow


def language_choice(face: Face, room: float) -> Widget:
    """For a row with so many pixels of room. Each language stands in its own words; with one there is no choice."""
    own = face.languages[face.language]
    if len(face.languages) == 1:
        return BulletRow(icon="translate", text=own, small=True, pos_hint={"center_y": 0.5})
    width = 2 * look.space("xs") + sum(
        natural_width(name, "label", 600) + 2 * look.space("m") for name in face.languages.values()
    )
    if width <= room:
        control = SegmentedControl(
            options=list(face.languages.items()), value=face.language, style="settings", size_hint_x=None, width=width,
            pos_hint={"center_y": 0.5},
        )  # fmt: skip
        control.bind(on_choose=lambda _, code: face.set(language=code))
        return control
    wanted = natural_width(own, "label", 600) + look.icon() + look.space("s") + 2 * look.part("text_button", "inset")
    middle = {"center_y": 0.5}
    if wanted <= room:
        button = TextButton(text=own, icon="translate", icon_at="start", role="label", pos_hint=middle)
    else:
        button = IconButton(icon="translate", spoken=own, pos_hint=middle)
    button.bind(on_release=lambda _: _list(face))
    return button


def _list(face: Face) -> None:
    sheet = Sheet(title=face.t("ui.settings.language"), close_spoken=face.t("ui.close"))
    names = []
    for code, name in face.languages.items():
        row = ChoiceRow(text=name, single=True, ticked=code == face.language)
        row.bind(on_toggle=lambda *_, code=code: face.set(language=code))
        names.append(row)
    sheet.add(column(*names, gap="s"))
    face.open_sheet(sheet)
