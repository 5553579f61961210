"""What a result is drawn with: the balance, the leaning, the comparison, the sum."""

from __future__ import annotations

from collections.abc import Iterable

from selfcheck.report import qr
from selfcheck.ui.widgets.adding_up import AddingUpChart
from selfcheck.ui.widgets.balance import Balance
from selfcheck.ui.widgets.balance_scene import BalanceScene
from selfcheck.ui.widgets.lean_meter import LeanMeter, MeterBar, SideHeading
from selfcheck.ui.widgets.qr_code import QrCode
from selfcheck.ui.widgets.trend_plot import TrendPlot
from selfcheck.ui.widgets.weight_bar import WeightBar
from selfcheck.ui.widgets.why_row import WhyCell, WhyRow
from tests.ui.snapshots.catalogue import FULL, HALF, PHONE, Specimen, sheet

SMALL = 256
"""Pixels that a tile of a small phone has inside."""
C, M = "circulation", "mechanical"
CAPTIONS = {"left_text": "Circulation 2", "middle_text": "2 not sure", "right_text": "Mechanical 8"}
LEANS = {
    "Leans mechanical": {"stones": [(C, 0.7)] * 2 + [(M, 0.9)] * 8, "score": -3.2},
    "One heavy answer outweighs three": {"stones": [(M, 0.3)] * 3 + [(C, 1.9)], "score": 1.0, "hollow": 2},
    "Level": {"stones": [(C, 0.4), (M, 0.3)], "score": 0.1, "hollow": 14},
    "Withheld": {"stones": [(C, 2)], "score": 3, "empty": True},
    "Nothing yet": {"stones": []},
}


@sheet
def balance() -> Iterable[Specimen]:
    for name, about in LEANS.items():
        yield Specimen(name, Balance(plays=False, **about, **CAPTIONS))
    yield Specimen("When it has played", Balance(**LEANS["Leans mechanical"], **CAPTIONS))
    yield Specimen("Narrow", Balance(plays=False, **LEANS["Leans mechanical"], **CAPTIONS), HALF)


@sheet
def balance_scene() -> Iterable[Specimen]:
    yield Specimen("When it has played, wide", BalanceScene(**LEANS["Leans mechanical"]), FULL)
    for name, about in LEANS.items():
        yield Specimen(name, BalanceScene(plays=False, **about), PHONE)
    hollow = {"stones": [(C, 1.2), (M, 0.2)], "score": -1.4, "hollow": 3}
    yield Specimen("Three that do not count", BalanceScene(plays=False, **hollow), PHONE)


@sheet
def lean_meter() -> Iterable[Specimen]:
    for number, words in enumerate(("No lean", "Slight lean", "Some lean", "Clear lean")):
        for side in (C, M):
            yield Specimen(f"{side} {number}", LeanMeter(side=side, level=number, text=words))
    for side in ("mixed", "unclear", "none"):
        yield Specimen(f"{side} 1", LeanMeter(side=side, level=1, text="Slight lean"))
    yield Specimen("Bar, on", MeterBar(fill="mech", edge="mech_text"), HALF)
    yield Specimen("Leans circulation", SideHeading(mark="mark-circulation", lead="Leans", word=C, side=C))
    yield Specimen("Leans mechanical", SideHeading(mark="mark-mechanical", lead="Leans", word=M, side=M))
    yield Specimen("Mixed", SideHeading(mark="mark-mixed", lead="Some of each", side="mixed"))
    yield Specimen("Could not tell", SideHeading(mark="mark-unclear", lead="We could not tell", side="unclear"))
    yield Specimen("Smaller, no mark", SideHeading(lead="Leans", word=M, side=M, role="title"))
    yield Specimen("Narrow", SideHeading(mark="mark-mechanical", lead="Leans", word=M, side=M), HALF)
    yield Specimen("No side", SideHeading(mark="sign-stop", lead="No leaning shown"))


@sheet
def trend_plot() -> Iterable[Specimen]:
    names = {"circulation": "Circulation", "mixed": "Mixed", "mechanical": "Mechanical", "none": "No lean shown"}
    sides = [(C, 2, True), (C, 1, False), ("mixed", 0, False), (M, 1, False), (M, 2, False), (M, 3, False)]
    every = [(C, 3, False), ("unclear", 0, False), ("withheld", 0, True), (C, 2, False), ("mixed", 0, True),
             ("unclear", 0, True), (M, 3, True), (M, 1, False), (C, 1, False)]  # fmt: skip

    def plot(checks: list[tuple[str, int, bool]]) -> TrendPlot:
        return TrendPlot(checks=checks, dates=[f"{day} Jan" for day in range(1, len(checks) + 1)], names=names)

    yield Specimen("As it is drawn", plot(sides), PHONE)
    yield Specimen("One", plot(sides[-1:]), PHONE)
    yield Specimen("The last eight, with every mark", plot(every), PHONE)
    yield Specimen("Narrow", plot(every), SMALL)
    yield Specimen("Wide", plot(sides), FULL)


@sheet
def weight_bar() -> Iterable[Specimen]:
    for value in (-1, -0.7, -0.01, 0, 0.01, 0.5, 1):
        yield Specimen(f"{value:g}", WeightBar(value=value), HALF)


@sheet
def why_row() -> Iterable[Specimen]:
    for side, words in ((C, "Ache, cramp or burn."), (M, "Sharp, in one small spot.")):
        yield Specimen(f"{side}, not yours", WhyCell(side=side, text=words), HALF)
        yield Specimen(f"{side}, yours", WhyCell(side=side, text=words, lit=True), HALF)
    about = {"icon": "timer-fill", "name": "Timing", "left_text": "Comes at a set point. Eases with rest.",
             "right_text": "May start at once. Can last after."}  # fmt: skip
    yield Specimen("Circulation", WhyRow(**about, value=0.3, lit="left"))
    yield Specimen("Mechanical", WhyRow(**about, value=-0.4, lit="right"))
    yield Specimen("Both", WhyRow(**about, lit="both"))
    yield Specimen("Not sure", WhyRow(**about, note="Not sure"))
    yield Specimen("Where words need the width", WhyRow(**about, value=0.3, lit="left", stacked=True), HALF)


@sheet
def adding_up() -> Iterable[Specimen]:
    names = {"left_text": "Circulation", "right_text": "Mechanical", "total_text": "Added up"}
    mechanical = [("Where you start", 0.2), ("Pain in one spot", -0.7), ("Sore when pressed", -0.5),
                  ("First steps worst", -0.7), ("One foot is cooler", 0.6)]  # fmt: skip
    one_sided = [("Where you start", 0.2), ("Eases when you stand still and rest", 2.1), ("Pulses", 1.5)]
    yield Specimen("Mechanical", AddingUpChart(rows=mechanical, **names))
    yield Specimen("One-sided", AddingUpChart(rows=one_sided, **names))
    yield Specimen("Level", AddingUpChart(rows=[("Puffy", -0.4), ("Cool", 0.4)], **names))


@sheet
def qr_code() -> Iterable[Specimen]:
    matrix = qr("Heart or Sole? Leans mechanical. A guide, not a diagnosis.")
    yield Specimen("As large as it is wanted", QrCode(matrix, 224))
    narrow = QrCode(matrix, 224)
    narrow.room = 150
    yield Specimen("In a narrow room", narrow)
