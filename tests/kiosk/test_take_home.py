"""What a stranger takes with them from a kiosk: the code, a slip of paper, and the shop's offer where it may stand."""

import pytest
import zxingcpp
from PIL import Image

from selfcheck.report import slip, take_home
from tests.kiosk.test_kiosk import answered
from tests.ui import people
from tests.ui.equip import equip


def test_the_code_on_the_screen_holds_the_result(kiosk, tmp_path):
    from kivy.core.window import Window

    pilot = answered(kiosk(), screen="keep")
    file = Window.screenshot(name=str(tmp_path / "screen.png"))
    (read,) = zxingcpp.read_barcodes(Image.open(file))
    assert read.text == take_home(pilot.app.face.summary(), pilot.app.face.messages)


class Paper:
    """A printer that does what the test says; `slips` is what was handed over."""

    def __init__(self) -> None:
        self.slips: list[str] = []
        self.state = "printing"

    def start(self, text: str) -> None:
        self.slips.append(text)

    def stop(self) -> None:
        self.slips.clear()


def test_a_result_is_printed_where_there_is_a_printer_and_the_screen_says_what_became_of_it(kiosk):
    printer = Paper()
    pilot = answered(kiosk("[printer]\nname = 'Counter'\ncolumns = 30\n", printer=printer), screen="keep")
    pilot.tap("Print it")
    assert pilot.sees("Printing.")
    assert printer.slips == [slip(pilot.app.face.summary(), pilot.app.face.messages, 30)]
    printer.state = "failed"
    pilot.until(lambda: pilot.sees("It did not print. Use the code above, or ask the staff."))
    printer.state = "printing"
    pilot.tap("Print it")
    printer.state = "taken"
    pilot.until(lambda: pilot.sees("Sent to the printer. Take your slip with you."))
    pilot.app.end("finished")
    assert printer.slips == []


def test_without_a_printer_nothing_offers_to_print(kiosk):
    assert not answered(kiosk(), screen="keep").sees("Print it")


@pytest.mark.parametrize(("person", "shown"), [("HEEL", True), ("CALF", False)])
def test_the_shop_offers_its_help_only_where_it_is_a_matter_of_shoes(kiosk, person, shown):
    answers = {**getattr(people, person), "about.recent_injury": "no"}
    pilot = answered(kiosk('[store]\noffer.en = "Ask us for a fitting."\n'), answers, "keep")
    assert pilot.sees("Ask us for a fitting.") is shown


def test_an_emergency_shows_its_screen_and_nothing_of_the_shop(kiosk):
    pilot = kiosk('emergency_number = "112"\n[store]\nname = "Main Street Shoes"\noffer.en = "Ask us for a fitting."\n')
    pilot.start()
    pilot.app.flow.tick("flag.chest_now")
    pilot.settle()
    assert pilot.app.flow.place.screen == "stop" and pilot.sees("112")
    assert not pilot.sees("Ask us") and not pilot.sees("Main Street")


def test_a_kiosk_saves_shares_and_keeps_nothing_whatever_the_machine_can(kiosk):
    from selfcheck.devices import RecordingDocuments, RecordingShare

    pilot = answered(kiosk())
    equip(pilot.app.face, documents=RecordingDocuments(), share=RecordingShare())
    pilot.tap("Keep it")
    assert pilot.sees("Take it with you")
    assert not {"Share", "Save as PDF", "Keep on this device"} & {*pilot.controls()}
