"""What a screen is built in: its page, its panes, its top bar."""

from __future__ import annotations

from collections.abc import Iterable

from selfcheck.ui.widgets import page as pages
from selfcheck.ui.widgets.buttons import PrimaryButton
from selfcheck.ui.widgets.quiet_scroll import QuietScroll
from selfcheck.ui.widgets.segments import PageDots
from selfcheck.ui.widgets.text import Text
from selfcheck.ui.widgets.tick_row import TickRow
from selfcheck.ui.widgets.top_bar import TopBar
from tests.ui.snapshots.catalogue import FULL, PHONE, Specimen, sheet


def bar(title: str = "Safety check", **about: object) -> TopBar:
    return TopBar(title=title, left_icon="arrow_back", left_spoken="Back", **about)


def filled(rows: int = 3, **about: object) -> pages.Page:
    made = pages.Page(bar=bar(), **about)
    made.add_progress(PageDots(count=3, current=0, text="Page 1 of 3"))
    for number in range(rows):
        made.add(TickRow(text=f"Sign number {number + 1}"))
    made.add_bottom(PrimaryButton(text="Continue", icon="arrow_forward"))
    return made


@sheet
def top_bar() -> Iterable[Specimen]:
    yield Specimen("Back", bar())
    actions = bar("Result")
    actions.add_action("volume_up", "Read aloud", lambda: None)
    actions.add_action("home", "Home", lambda: None)
    yield Specimen("Back and two actions", actions)
    yield Specimen("Nothing at the left", TopBar(title="Learn"))
    yield Specimen("A long title", bar("What to do now and what to say on the telephone"))
    yield Specimen("Wide window", bar("Pain when you move"), FULL)


@sheet
def page() -> Iterable[Specimen]:
    yield Specimen("All in sight", filled(), PHONE, 480)
    yield Specimen("Scrolls", filled(8), PHONE, 480)
    body = pages.Page(bar=bar("Deck"), filling=True)
    body.add(Text(text="One widget gets all the height there is."))
    yield Specimen("Filling", body, PHONE, 320)
    yield Specimen("Tight", filled(2, tight=True), PHONE, 320)
    yield Specimen("Under the bars of the system", filled(2, safe_area=[0, 24, 0, 16]), PHONE, 480)
    yield Specimen("Wide window", filled(2), FULL, 480)
    sunken = pages.TwoPane(
        at_left=Text(text="Left", role="title"), at_right=Text(text="Right", role="title"), sunken="left"
    )
    yield Specimen("Two panes, left one sunken", sunken, FULL, 120)
    plain = pages.TwoPane(at_left=Text(text="Left"), at_right=Text(text="Right"), left_width=520)
    yield Specimen("Two panes, plain", plain, FULL, 120)
    rail = pages.TwoPane(at_left=Text(text="Left"), at_right=Text(text="Right"), sunken="right", right_width=360)
    yield Specimen("Two panes, right one sunken", rail, FULL, 120)


@sheet
def quiet_scroll() -> Iterable[Specimen]:
    def tall(at: float) -> QuietScroll:
        made = QuietScroll(scroll_y=at)
        made.add_widget(Text(text="\n".join(f"Line {number}" for number in range(1, 21))))
        return made

    yield Specimen("At the top", tall(1), PHONE, 160)
    yield Specimen("At the foot", tall(0), PHONE, 160)
