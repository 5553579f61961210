"""Buttons with words, with an icon alone, and rows of them."""

from __future__ import annotations

from collections.abc import Iterable

from kivy.properties import BooleanProperty

from selfcheck.ui.look import look
from selfcheck.ui.widgets.action_row import ActionRow
from selfcheck.ui.widgets.buttons import IconButton, PrimaryButton, SecondaryButton, TextButton, UrgentButton
from selfcheck.ui.widgets.speaker import Followed, SpeakerButton
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.walk_button import WalkButton
from tests.ui.snapshots.catalogue import FULL, HALF, PHONE, Specimen, sheet, states

LONG = "Take all of my answers along to a clinician who can help"


def on_block(**about: object) -> Surface:
    """An urgent button as it stands on the deep red block."""
    block = Surface(ground="urgent_block", edge="urgent_block", radius="card")
    block.add_widget(UrgentButton(inverse=True, **about))
    return block


@sheet
def buttons() -> Iterable[Specimen]:
    yield from states(lambda: PrimaryButton(text="Start"), name="Primary")
    yield from states(lambda: SecondaryButton(text="Keep it"), name="Secondary")
    yield from states(lambda: UrgentButton(text="Call 911"), off=False, name="Urgent")
    yield Specimen("Urgent, compact", UrgentButton(text="911", compact=True), HALF)
    yield from states(lambda: TextButton(text="Undo"), name="Text")
    yield from states(lambda: IconButton(icon="volume_up", spoken="Read aloud"), name="Icon")
    yield from states(lambda: IconButton(icon="add", spoken="More", framed=True), name="Icon, framed")
    yield Specimen("Primary, goes on", PrimaryButton(text="Continue", icon="arrow_forward"))
    yield Specimen("Secondary, icon first", SecondaryButton(text="Keep it", icon="qr_code_2", icon_at="start"))
    yield Specimen("Primary, long words and a key", PrimaryButton(text=LONG, icon="arrow_forward", keycap="Enter"))
    yield Specimen("Secondary, long words at the left", SecondaryButton(text=LONG, align="left"))
    yield Specimen("Secondary, arrow key", SecondaryButton(text="No", keycap="arrow_back"), HALF)
    yield Specimen("Text, icon and key", TextButton(text="Undo", icon="undo", icon_at="start", keycap="Z"), HALF)
    yield Specimen("Text, small", TextButton(text="See why", icon="chevron_right", role="label"), HALF)
    yield Specimen(
        "Text, fills, underlined",
        TextButton(text="I do not have this sign. Continue.", underlined=True, weight=400, fills=True, align="center"),
    )
    yield Specimen("Urgent on the red block", on_block(text="What to do", icon="chevron_right", compact=True))
    yield Specimen("Urgent on the red block, large", on_block(text="Call 911", icon="call-fill", large=True))


class Reader(Followed):
    """What the speaker button follows."""

    available = BooleanProperty(True)


@sheet
def speaker() -> Iterable[Specimen]:
    names = {"read_text": "Read aloud", "stop_text": "Stop reading"}
    yield from states(lambda: SpeakerButton(Reader(), **names), name="Silent")
    yield from states(lambda: SpeakerButton(Reader(speaking=True), **names), name="Speaking")
    yield Specimen("Without a voice", SpeakerButton(Reader(available=False), **names), HALF)
    white = SpeakerButton(Reader(), ink=look.color.on_urgent_block, **names)
    block = Surface(ground="urgent_block", edge="urgent_block")
    block.add_widget(white)
    yield Specimen("On the red block", block, HALF)


@sheet
def action_row() -> Iterable[Specimen]:
    def actions(*words: str) -> ActionRow:
        made = ActionRow()
        made.add_widget(PrimaryButton(text=words[0], icon="arrow_forward"))
        for more in words[1:]:
            made.add_widget(SecondaryButton(text=more))
        return made

    yield Specimen("Side by side", actions("Next steps", "Keep it"))
    yield Specimen("Stacked, as the words need it", actions("What to do now", "Keep this result"))
    yield Specimen("Wide window", actions("What to do now", "Keep this result", "Start again"), FULL)
    yield Specimen("Alone", actions("Continue"), PHONE)


@sheet
def walk_button() -> Iterable[Specimen]:
    def stopped(**about: object) -> WalkButton:
        return WalkButton(
            icon="front_hand-fill", text="I had to stop", helper="Stand still. The clock goes on.", **about
        )  # fmt: skip

    yield Specimen("Its turn comes later", stopped())
    yield from states(lambda: stopped(stage="next"), PHONE, name="Next")
    undo = {"stage": "done", "helper": "Noted at 2:55. Tap to undo.", "icon": "flag-fill", "text": "It hurts now"}
    yield from states(lambda: WalkButton(undo=True, **undo), PHONE, name="Done, to undo")
    yield Specimen("Done, with another after it", WalkButton(**{**undo, "helper": "Noted at 2:55."}))
    yield Specimen("Low", stopped(stage="next", low=True))
    yield Specimen("Low, only its words", WalkButton(icon="front_hand-fill", text="I had to stop", low=True))
