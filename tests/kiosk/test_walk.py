"""Nobody is sent for a walk in a shop: the kiosk offers no walk test and leads to none."""

from types import MappingProxyType

from selfcheck.checklist import Check
from selfcheck.ui.state import Place
from tests.ui import people

OFFER = "Time it on a walk"


def test_the_kiosk_offers_no_walk(kiosk):
    pilot = kiosk()
    pilot.start()
    flow = pilot.app.flow
    flow._set(Check(answers=MappingProxyType(dict(people.TIMED)), at="timing.gone_in_10_standing"), (Place("deck"),))
    pilot.settle()
    assert flow.may_walk(), "it is the kiosk that does not offer it"
    pilot.tap("Why do we ask?")
    assert OFFER not in pilot.controls()
    flow.result()
    pilot.settle()
    assert pilot.sees("What would help most")
    assert OFFER not in pilot.controls()
    flow.open_walk()
    assert flow.place == Place("result")
