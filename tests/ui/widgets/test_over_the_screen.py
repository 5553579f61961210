"""Things that come over the screen: a sheet that lets nothing through, a toast that lets everything through."""

from __future__ import annotations

import pytest

from tests.ui.widgets.hands import Finger, frames, wait


@pytest.fixture
def below(show):
    from selfcheck.ui.widgets.buttons import PrimaryButton

    button = PrimaryButton(text="Below", size_hint=(None, None), width=400, pos=(6, 600))
    button.heard = []
    button.bind(on_release=lambda _: button.heard.append("chosen"))
    return show(button)


@pytest.fixture
def sheet(show, below):
    from selfcheck.ui.look import look
    from selfcheck.ui.widgets.sheet import Sheet
    from selfcheck.ui.widgets.text import Text

    panel = Sheet(title="Why do we ask?", close_spoken="Close")
    panel.heard = []
    panel.bind(on_dismiss=lambda _: panel.heard.append("closed"))
    panel.add(Text(text="These signs need care soon."))
    yield show(panel, settle=6)
    look.use(reduce_motion=False)


def test_a_tap_beside_the_sheet_closes_it_and_chooses_nothing_below(sheet, below):
    Finger(*below.center).down().up()
    frames(3)
    assert below.heard == []
    assert sheet.heard == ["closed"]
    Finger(*below.center).down().up()
    frames(3)
    assert below.heard == ["chosen"]


def test_the_close_button_is_named_and_closes(sheet):
    from selfcheck.ui.focus import reachable

    (close,) = reachable(sheet.focus_root)
    assert close.spoken == "Close"
    Finger(*close.center).down().up()
    frames(3)
    assert sheet.heard == ["closed"]
    assert sheet.parent is None


def test_dismissing_twice_tells_once(sheet):
    sheet.dismiss()
    sheet.dismiss()
    assert sheet.heard == ["closed"]


def test_it_rises_and_with_reduced_motion_it_stands_where_it_is(sheet):
    from selfcheck.ui.look import look

    rest = sheet.ids.panel.y
    sheet.open()
    frames(1)
    assert sheet.ids.panel.y < rest
    wait(0.35)
    assert sheet.ids.panel.y == rest
    look.use(reduce_motion=True)
    sheet.open()
    frames(1)
    assert sheet.ids.panel.y == rest


def test_a_sheet_never_grows_past_the_window(sheet):
    from selfcheck.ui.widgets.text import Text

    for _ in range(30):
        sheet.add(Text(text="These signs need care soon, and more words than there is room for."))
    frames(6)
    assert sheet.ids.panel.top <= 915


def test_a_toast_leaves_by_itself_and_lets_touches_through(show, below):
    from selfcheck.ui.widgets.toast import Toast

    toast = show(Toast(text="Answer taken back", seconds=0.3, pos_hint={}, pos=(6, 600)))
    heard = []
    toast.bind(on_gone=lambda _: heard.append("gone"))
    toast.show()
    Finger(*below.center).down().up()
    wait(0.25)
    assert below.heard == ["chosen"]
    assert toast.opacity == 1
    wait(0.6)
    assert heard == ["gone"]
    assert toast.parent is None


def test_a_toast_that_is_taken_away_does_not_come_back(show, window):
    from selfcheck.ui.widgets.toast import Toast

    toast = show(Toast(text="Answer taken back", seconds=0.1))
    heard = []
    toast.bind(on_gone=lambda _: heard.append("gone"))
    toast.show()
    window.remove_widget(toast)
    wait(0.5)
    assert heard == []
