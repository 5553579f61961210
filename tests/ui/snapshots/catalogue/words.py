"""Words, icons, marks and keys."""

from __future__ import annotations

from collections.abc import Iterable

from selfcheck.ui.look import look
from selfcheck.ui.widgets import big_number as numbers
from selfcheck.ui.widgets import icon as icons
from selfcheck.ui.widgets.keycap import KeyCap, KeyRow
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text, strong, tinted
from tests.ui.snapshots.catalogue import HALF, Specimen, sheet

ROLES = ("display", "result", "title", "heading", "body", "label", "caption")


@sheet
def text() -> Iterable[Specimen]:
    yield Specimen("A name, whole", Text(text="Heart or Sole?", role="kiosk_name", whole=True))
    for role in ROLES:
        yield Specimen(role, Text(text="The pain starts at about the same time", role=role))
    for weight in (400, 600, 700):
        yield Specimen(f"weight {weight}", Text(text="gjpqy ÁÉÑ 0123", weight=weight), HALF)
    yield Specimen("in the middle", Text(text="Helper text", color=look.color.text2, align="center"), HALF)
    yield Specimen("at the right", Text(text="1 of 6", role="caption", align="right"), HALF)
    yield Specimen("snug", Text(text="As wide as its words", snug=True), HALF)
    yield Specimen("snug, held to a width", Text(text="As wide as its words", snug=True, widest=80), HALF)
    yield Specimen("one long word", Text(text="Nervenleitgeschwindigkeit", role="title"), HALF)
    asked = f"Ask for a visit {strong('today')}, or [today]. It is said twice."
    yield Specimen("markup", Text(text=asked, markup=True))
    yield Specimen(
        "tinted", Text(text=f"Leans {tinted('mechanical', look.color.mech_text)}", role="result", markup=True)
    )


@sheet
def big_number() -> Iterable[Specimen]:
    red = look.color.urgent
    yield Specimen("911", numbers.BigNumber(text="911", role="display", color=red))
    yield Specimen("A long number", numbers.BigNumber(text="0800 555 0123", role="display", color=red))
    yield Specimen("Held to a height", numbers.BigNumber(text="112", role="display", color=red, tallest=48 * look.unit))


@sheet
def icon() -> Iterable[Specimen]:
    yield Specimen("Icon", icons.Icon(name="timer"), HALF)
    yield Specimen("Icon, filled and tinted", icons.Icon(name="timer-fill", tint=look.color.answer), HALF)
    yield Specimen("Icon, small", icons.Icon(name="heart_organ", side=look.icon("icon_small")), HALF)
    yield Specimen("No icon", icons.Icon(), HALF)
    for name in ("mark-circulation", "mark-mechanical", "mark-mixed", "mark-unclear", "sign-stop", "motif-mono"):
        for size in ("mark_small", "mark", "mark_result"):
            yield Specimen(f"{name}, {size}", icons.Mark(name=name, side=look.icon(size)), HALF)
    block = Surface(ground="urgent_block", edge="urgent_block")
    block.add_widget(icons.BlockSign())
    yield Specimen("Sign on the red block", block, HALF)


@sheet
def keycap() -> Iterable[Specimen]:
    yield Specimen("A letter", KeyCap(text="Z"), HALF)
    yield Specimen("A word", KeyCap(text="Enter"), HALF)
    yield Specimen("An arrow", KeyCap(icon="arrow_back"), HALF)
    yield Specimen("None", KeyCap(), HALF)
    filled = KeyCap(text="Enter", ink=look.color.on_primary, ground=look.color.primary)
    yield Specimen("On a filled button", filled, HALF)
    yield Specimen("What keys do", KeyRow(text="Answer yes, no", caps=[("", "arrow_forward"), ("", "arrow_back")]))
    yield Specimen("One key, many words", KeyRow(text="Go back to the screen before this one", caps=[("Esc", "")]))
