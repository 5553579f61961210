"""The paper that things lie on: surfaces, warnings and notes, small facts."""

from __future__ import annotations

from collections.abc import Iterable

from selfcheck.ui.widgets import banner as banners
from selfcheck.ui.widgets import facts as small
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.text import Text
from tests.ui.snapshots.catalogue import HALF, PHONE, Specimen, sheet

SAID = "You told us your toes turn pale, and you have diabetes."
FAST = "A foot that turns cold and pale fast needs care right away."
STRIP = "Cold, white or numb all at once? Do not wait."


@sheet
def surface() -> Iterable[Specimen]:
    def tile(**about: object) -> Surface:
        made = Surface(**about)
        made.add_widget(Text(text="Words on paper"))
        return made

    yield Specimen("Tile", tile(), HALF)
    yield Specimen("Tile, e1", tile(shadow="e1"), HALF)
    yield Specimen("Card, e2", tile(shadow="e2", radius="card"), HALF)
    yield Specimen("Sunken", tile(ground="sunken"), HALF)
    yield Specimen("Control edge", tile(ground="bg", edge="outline"), HALF)
    yield Specimen("Selected edge", tile(ground="answer_tint", edge="answer", edge_width="selected"), HALF)
    yield Specimen("Urgent edge", tile(ground="urgent_tint", edge="urgent", edge_width="selected"), HALF)
    yield Specimen("Does not count", tile(ground="", dashed=True), HALF)
    yield Specimen("Square top", tile(ground="urgent_tint", square_top=True, radius="card"), HALF)
    yield Specimen("Pill", tile(ground="circ_tint", radius="pill"), HALF)
    yield Specimen("No corners", tile(ground="mech_tint", radius=""), HALF)


@sheet
def banner() -> Iterable[Specimen]:
    week, today = "See a clinician this week", "See a clinician today"
    yield Specimen("This week", banners.UrgentBanner(heading=week, text=SAID, action="What to do and say"))
    yield Specimen("Today", banners.UrgentBanner(heading=today, text=SAID, action="What to do and say", filled=True))
    yield Specimen("Heading alone", banners.UrgentBanner(heading=week))
    yield Specimen("Words alone", banners.UrgentBanner(text="We will add a “see a clinician” note to your result."))
    yield Specimen("Same day", banners.SameDayBlock(headline="Be seen today", text="Your foot hurts at night."))
    stop = "Stop here.\nGet help now."
    yield Specimen("Emergency, phone", banners.EmergencyBlock(headline=stop, action="Call 911", text=FAST))
    yield Specimen(
        "Emergency, no telephone",
        banners.EmergencyBlock(headline=stop, number="911", number_label="Call this number", text=FAST),
    )
    yield Specimen("Emergency, under a bar", banners.EmergencyBlock(headline=stop, text=FAST, top_inset=32))
    yield Specimen("Call strip", banners.CallStrip(text=STRIP, action="911"))
    yield Specimen("Call strip, no telephone", banners.CallStrip(text=STRIP, number="911"))
    yield Specimen("Call strip, signed", banners.CallStrip(text=STRIP, action="911", signed=True))
    yield Specimen("Call strip, signed, the number in its words", banners.CallStrip(text=STRIP, signed=True))
    yield Specimen("Notice", banners.NoticeTile(title="The ankle pressure test", text="A cuff on arm and ankle."))
    for tone in ("answer_tint", "circ_tint", "mech_tint", "mixed_tint"):
        yield Specimen(f"Notice, {tone}", banners.NoticeTile(text="All words stay on screen.", tone=tone), HALF)
    yield Specimen("No leaning", banners.WithheldTile(text="No leaning shown. This sign comes first."))


@sheet
def facts() -> Iterable[Specimen]:
    yield Specimen("Motif", small.MotifDisc())
    about = {"circulation": "Blood may not reach the foot well.", "mechanical": "Strain on bones, tendons and skin."}
    for side, words in about.items():
        yield Specimen(side, small.SideTile(side=side, title=side.title(), text=words), HALF)
    yield Specimen("Fact", small.Fact(icon="wifi_off", text="Works with no internet"), PHONE)
