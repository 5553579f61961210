"""What a person takes along: a code that can be read off the screen, a warning before it, and a question at the end."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from selfcheck.devices import RecordingDocuments, RecordingPrinting, RecordingShare
from selfcheck.keeping import Settings
from selfcheck.report import take_home
from selfcheck.ui.widgets.list_row import ListRow
from selfcheck.ui.widgets.qr_code import QrCode
from tests.ui import people
from tests.ui.equip import equip
from tests.ui.screens.drawn import PEOPLE, draw, every, face_of, texts


def words(name: str) -> str:
    return " ".join(texts(draw(face_of(PEOPLE[name]), "keep")))


# --- the code -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_code_on_the_screen_holds_the_result(fly, tmp_path, theme):
    from kivy.core.window import Window

    pilot = fly("result", "keep", answers=people.CALF, settings=Settings(reduce_motion="on", theme=theme))
    code = next(widget for widget in pilot.app.stage.walk() if isinstance(widget, QrCode))
    assert code.width >= 224
    pilot._bring_into_view(code)
    (read,) = zxingcpp.read_barcodes(Image.open(Window.screenshot(name=str(tmp_path / "screen.png"))))
    assert read.text == take_home(pilot.app.face.summary(), pilot.app.face.messages)


# --- the strip ----------------------------------------------------------------------------------------------------


def test_the_strip_tells_the_leaning_how_clear_it_is_and_the_day(fly):
    face = face_of(people.HEEL)
    equip(face, today=lambda: date(2026, 3, 14))
    said = texts(draw(face, "keep"))
    assert "Leans mechanical" in said
    assert "Clear lean. 14 March 2026" in said


@pytest.mark.parametrize("name", ["night", "sudden"])
def test_a_grave_warning_comes_before_the_code_and_nothing_leans(name):
    face = face_of(PEOPLE[name])
    summary, said = face.summary(), texts(draw(face, "keep"))
    assert said.index(summary.urgency_title) < said.index(summary.told[0].told) < said.index(face.t("ui.keep.scan"))
    assert not [line for line in said if "Leans" in line or "lean." in line]


def test_a_warning_that_can_wait_comes_before_the_leaning_and_the_code():
    face = face_of(people.CALF)
    said = texts(draw(face, "keep"))
    order = [face.summary().urgency_title, "Leans circulation", face.t("ui.keep.scan")]
    assert [line for line in said if line in order] == order


@pytest.mark.parametrize("name", PEOPLE)
def test_it_says_no_more_than_the_result(name):
    said = words(name)
    assert "%" not in said and "[[" not in said
    assert [name for name in face_of({}).content.look_alikes if face_of({}).t(f"look_alike.{name}.name") in said] == []


# --- handing it on ------------------------------------------------------------------------------------------------


def row(face, key: str) -> ListRow:  # type: ignore[no-untyped-def]
    return next(one for one in every(draw(face, "keep"), ListRow) if one.title == face.t(key))


def offered(face) -> list[str]:  # type: ignore[no-untyped-def]
    return [one.title for one in every(draw(face, "keep"), ListRow)]


def test_sharing_hands_on_the_text_of_the_code_and_nothing_else():
    face = face_of(people.HEEL)
    equip(face, share=RecordingShare())
    row(face, "ui.keep.share").activate()
    assert face.devices.share.shared == [(take_home(face.summary(), face.messages), face.t("ui.keep.title"))]


def test_a_pdf_is_saved_when_it_is_asked_for_and_its_row_says_where():
    face = face_of(people.CALF)
    equip(face, documents=RecordingDocuments(), today=lambda: date(2026, 3, 14))
    save = row(face, "ui.keep.pdf")
    assert face.devices.documents.saved == []
    save.activate()
    ((name, file),) = face.devices.documents.saved
    assert name == "heart-or-sole-2026-03-14.pdf"
    assert "Leans circulation" in PdfReader(BytesIO(file)).pages[0].extract_text()
    assert save.text == "Saved in Documents, with today's date in its name."


def test_a_full_disk_is_told_where_the_person_looks_and_the_answers_stay():
    face = face_of(people.HEEL)
    equip(face, documents=RecordingDocuments(works=False))
    save = row(face, "ui.keep.pdf")
    save.activate()
    assert "/home/ana/Documents" in save.text and "space" in save.text
    assert face.flow.check.answers == people.HEEL


@pytest.mark.parametrize(("works", "said"), [(True, "ui.keep.printed"), (False, "ui.keep.not_printed")])
def test_the_pages_go_to_the_printer_and_the_row_says_how_it_went(fly, works, said):
    pilot = fly("result")
    face = pilot.app.face
    equip(face, documents=RecordingDocuments(), printing=RecordingPrinting(works))
    pilot.tap("Keep it")
    pilot.tap("Print")
    assert pilot.sees(face.t(said))
    assert [file[:4] for file in face.devices.printing.printed] == [b"%PDF"] * works
    assert face.devices.documents.saved == []


def test_a_phone_offers_to_share_and_says_where_a_pdf_can_be_had():
    face = face_of(people.HEEL)
    equip(face, share=RecordingShare(), printing=RecordingPrinting())
    assert offered(face) == ["Share"]
    assert face.t("ui.keep.no_pdf") in texts(draw(face, "keep"))


def test_where_nothing_can_take_it_no_row_offers_it():
    assert offered(face_of(people.HEEL)) == []


# --- the end ------------------------------------------------------------------------------------------------------


def test_finishing_asks_first_and_then_leaves_nothing(fly):
    pilot = fly("result", "next_steps")
    pilot.tap("Finish")
    pilot.tap("Finish and clear my answers")
    assert pilot.sees("gone for good")
    pilot.tap("No, go on")
    assert pilot.app.flow.check.answers == people.HEEL
    pilot.tap("Finish and clear my answers")
    pilot.tap("Yes, clear them")
    assert pilot.app.flow.place.screen == "welcome"
    assert dict(pilot.app.flow.check.answers) == {}


def test_with_large_text_on_a_small_screen_everything_can_be_reached(fly):
    pilot = fly("result", "keep", size=(320, 480), settings=Settings(text_scale=2.0, reduce_motion="on"))
    assert pilot.app.screen.ids.scroll.height > 240
    assert pilot.sees("gone when you close the app")
    pilot.tap("Finish and clear my answers")
    assert pilot.sees("Clear your answers?")
