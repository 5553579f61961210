"""Rows inside tiles, in the left pane, and of small pictures."""

from __future__ import annotations

from collections.abc import Iterable

from kivy.uix.widget import Widget

from selfcheck.ui import pictures
from selfcheck.ui.widgets import list_row as lists
from selfcheck.ui.widgets import rail as rails
from selfcheck.ui.widgets.icon import Mark
from selfcheck.ui.widgets.list_row import ListRow
from selfcheck.ui.widgets.pill import AnswerPill
from selfcheck.ui.widgets.surface import Surface
from selfcheck.ui.widgets.thumb_row import Thumb, ThumbRow
from tests.ui.snapshots.catalogue import FULL, HALF, PHONE, Specimen, sheet, states

EXERCISES = (("plantar-roll", "Arch roll"), ("calf-wall", "Calf stretch"), ("achilles-drop", "Heel drop"),
             ("toe-curls", "Toe curls"), ("ankle-band", "Ankle turns"))  # fmt: skip


def on_tile(*widgets: Widget) -> Surface:
    paper = Surface(shadow="e1", padding=(16, 8))
    for widget in widgets:
        paper.add_widget(widget)
    return paper


@sheet
def list_row() -> Iterable[Specimen]:
    about = {"icon": "timer", "title": "Stand still when it hurts", "text": "Gone in ten minutes?"}
    yield from states(lambda: ListRow(**about), PHONE, name="Row")
    yield Specimen("Words alone", ListRow(title="About this app"))
    yield Specimen("Trailing words", ListRow(icon="call", title="Emergency number", trailing="911"))
    yield Specimen("Mark, not tappable", ListRow(mark="mark-mixed", title="Mixed", text="4 November", tappable=False))
    warned = {"pill": Mark(name="sign-stop", side=24), "mark_kind": "mark_result"}
    yield Specimen("Large mark and sign", ListRow(mark="mark-circulation", title="Leans", text="2 January", **warned))
    answer = {"quiet": True, "chevron": False}
    yield Specimen("Pill", ListRow(title="Same distance", pill=AnswerPill(kind="yes", text="Yes"), **answer))
    yield Specimen(
        "On a tile",
        on_tile(
            ListRow(icon="health_and_safety", title="Safety check", trailing="Done"),
            lists.Divider(),
            ListRow(icon="style", title="Cards", trailing="12"),
        ),
    )
    yield Specimen("Reason", lists.ReasonRow(mark="mark-circulation", text="Toes turn pale", trailing="Skin"))
    long = "Sharp pain in one spot, which is a longer reason"
    yield Specimen("Reason, long", lists.ReasonRow(mark="mark-mechanical", text=long, trailing="Pain"))
    yield Specimen("Number", lists.NumberRow(number="1", text="“My foot turned cold and pale all at once.”"))
    worn = {"number": "3", "lead": "Sole.", "text": "Worn smooth or tilted? Time for a new pair."}
    yield Specimen("Number, accent", lists.NumberRow(**worn, accent=True))
    yield Specimen("Bullet", lists.BulletRow(icon="directions_car", text="Do not drive yourself."))
    yield Specimen(
        "Bullet with a lead", lists.BulletRow(icon="autorenew", lead="New pair?", text="At 300 to 500 miles.")
    )
    small = "A guide, not a diagnosis. Pain for over two weeks? See a clinician."
    yield Specimen("Bullet, small", lists.BulletRow(icon="info", text=small, small=True))


@sheet
def rail() -> Iterable[Specimen]:
    pane = Surface(ground="sunken")
    pane.add_widget(rails.NameRow(text="Heart or Sole?"))
    yield Specimen("Name", pane)
    about = {"icon": "timer-fill", "title": "Timing", "text": "2 of 6"}
    yield from states(lambda: rails.SectionRow(**about), PHONE, name="To do")
    yield from states(lambda: rails.SectionRow(**about, now=True), PHONE, name="Now")
    yield from states(lambda: rails.SectionRow(**about, done=True), PHONE, name="Done")
    yield Specimen("Now, all done", rails.SectionRow(**about, now=True, done=True))


@sheet
def thumb_row() -> Iterable[Specimen]:
    shown = pictures.picture("exercise-calf-wall", 400)
    yield from states(lambda: Thumb(picture=shown, text="Calf stretch"), name="Picture")
    yield from states(lambda: Thumb(picture=shown, text="Calf stretch", chosen=True), name="Chosen")
    items = [(key, pictures.picture(f"exercise-{key}", 400), name) for key, name in EXERCISES]
    yield Specimen("Row", ThumbRow(items=items, chosen="calf-wall"))
    yield Specimen("Row, scrolled to the last", ThumbRow(items=items, chosen="ankle-band"))
    yield Specimen("Row in a wide window", ThumbRow(items=items, chosen="toe-curls"), FULL)
    yield Specimen("Row of one", ThumbRow(items=items[:1]), HALF)
