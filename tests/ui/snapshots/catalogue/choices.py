"""What is ticked, chosen or switched."""

from __future__ import annotations

from collections.abc import Iterable

from selfcheck.ui.look import look
from selfcheck.ui.widgets.question_row import InfoButton, Option, OptionButton, QuestionRow
from selfcheck.ui.widgets.step_slider import StepSlider
from selfcheck.ui.widgets.stepper import Stepper
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.tabs import Tabs
from selfcheck.ui.widgets.tick_row import ChoiceRow, NoneRow, RadioRow, TickRow
from selfcheck.ui.widgets.toggle_row import OnOff, ToggleRow
from tests.ui.snapshots.catalogue import FULL, HALF, PHONE, Specimen, sheet, states

STATES = {
    "mouse": ("hovered", True),
    "pressed": ("state", "down"),
    "focus": ("focused", True),
    "off": ("disabled", True),
}
SIZES = ["Small", "Normal", "Large", "Largest"]


@sheet
def tick_row() -> Iterable[Specimen]:
    sign = "Hot, red skin and a fever"
    for ticked in (False, True):
        after = ", ticked" if ticked else ""
        yield from states(lambda on=ticked: TickRow(text=sign, ticked=on), PHONE, name=f"Sign{after}")
        yield from states(lambda on=ticked: NoneRow(text="None of these", ticked=on), PHONE, name=f"None{after}")
        yield from states(lambda on=ticked: ChoiceRow(text="50 to 64", ticked=on), PHONE, name=f"Choice{after}")
    for ticked in (False, True):
        row = "Row of voices, ticked" if ticked else "Row of voices"
        yield from states(lambda on=ticked: RadioRow(text="English, voice 1", ticked=on), PHONE, name=row)
    yield Specimen("Choice with a helper", ChoiceRow(text="Kiosk", helper="On this device"))
    yield Specimen("Choice with a helper, ticked", ChoiceRow(text="Kiosk", helper="On this device", ticked=True))
    yield Specimen("A long sign", TickRow(text="Foot pain at night that eases when my foot hangs down", ticked=True))


@sheet
def toggle_row() -> Iterable[Specimen]:
    yield Specimen("Switch, off", OnOff(), HALF)
    yield Specimen("Switch, on", OnOff(active=True), HALF)
    about = {"icon": "volume_up", "title": "Read aloud", "text": "Reads each card to you"}
    yield from states(lambda: ToggleRow(**about), PHONE, name="Off")
    yield from states(lambda: ToggleRow(**about, active=True), PHONE, name="On")


@sheet
def step_slider() -> Iterable[Specimen]:
    yield from states(lambda: StepSlider(steps=SIZES, index=2, small="A", large="A"), PHONE, name="Third of four")
    yield Specimen("First", StepSlider(steps=SIZES, index=0, small="A", large="A"))
    yield Specimen("Last", StepSlider(steps=SIZES, index=3, small="A", large="A"))


@sheet
def stepper() -> Iterable[Specimen]:
    names = {"count": 5, "less_text": "Slower", "more_text": "Faster"}
    for index, name in ((0, "First"), (2, "Third of five"), (4, "Last")):
        yield Specimen(name, Stepper(index=index, **names))


@sheet
def question_row() -> Iterable[Specimen]:
    answers = [
        Option("no", "No", "close"),
        Option("unsure", "Not sure", "question_mark"),
        Option("yes", "Yes", "check"),
    ]
    box = ("check_box_outline_blank", "check_box-fill", "sign")
    night = "Foot pain at night that eases when my foot hangs down"
    none = Option("none", "None of these", "check_circle", "check_circle-fill", "none")
    signs = [Option("a", "Chest pain", *box), Option("b", night, *box), none]

    def button(option: Option, **about: object) -> OptionButton:
        made = OptionButton(option, **about)
        made.width, made.height = HALF * look.unit, 48 * look.unit
        return made

    for option in (answers[2], signs[0], signs[2]):
        yield from states(lambda one=option: button(one), name=option.text)
        yield from states(lambda one=option: button(one, chosen=True), name=f"{option.text}, chosen")
    yield from states(lambda: InfoButton(spoken="Why do we ask?"), name="i")
    asked = {"title": "The pain starts at about the same time or distance.", "options": answers, "beside": True}
    yield Specimen("Answers side by side", QuestionRow(**asked))
    yield Specimen("Answered, with helper, line and i", QuestionRow(
        **asked, helper="Like always ten minutes into a walk.", chosen=("yes",), why="Why?", line=True))  # fmt: skip
    yield Specimen("In a column", QuestionRow(title="Do you have any of these now?", options=signs))
    yield Specimen("Two ticked", QuestionRow(title="Do you have any of these now?", options=signs, chosen=("a", "b")))


@sheet
def tabs() -> Iterable[Specimen]:
    parts = [("move", "Move"), ("shoes", "Shoes"), ("see", "See someone")]
    forms = [("cards", "Cards", "style"), ("list", "List", "list")]
    themes = [(name, name) for name in ("Auto", "Light", "Dark", "Contrast")]

    def pressed(track: Tabs, number: int, state: str) -> Tabs:
        tab = track.children[-1 - number]
        setattr(tab, *STATES[state])
        return track

    yield Specimen("Tabs", Tabs(options=parts, value="move"))
    yield Specimen("Tabs, last", Tabs(options=parts, value="see"))
    yield Specimen("Tabs with icons", Tabs(options=forms, value="cards"))
    yield Specimen("Nothing chosen", Tabs(options=forms))
    for state in STATES:
        yield Specimen(f"Tab, {state}", pressed(Tabs(options=parts, value="move"), 1, state))
        yield Specimen(f"Chosen tab, {state}", pressed(Tabs(options=parts, value="move"), 0, state))
    yield Specimen("Setting", Tabs(options=themes, value="Light", style="settings"))
    yield Specimen(
        "Setting, focus on the chosen", pressed(Tabs(options=themes, value="Dark", style="settings"), 2, "focus")
    )
    many = [("1", "When a card opens"), ("2", "Only when I ask"), ("3", "Never, thank you")]
    yield Specimen("Setting, listed as the words need it", Tabs(options=many, value="2", style="settings"))
    yield Specimen("Tabs in a wide window", Tabs(options=parts, value="shoes"), FULL)
    tile = Surface(shadow="e1")
    tile.add_widget(Tabs(options=[("en", "English"), ("es", "Español")], value="en", style="settings"))
    yield Specimen("On a tile", tile)
