"""Past checks: kept only when somebody asks for it, told again as it was told then, deleted only after a question."""

from __future__ import annotations

import os
from datetime import date

import msgspec
import pytest

from selfcheck.keeping import HistoryFile, Settings
from selfcheck.report import day_in_words, month_in_words, short_day
from selfcheck.ui.past import Past
from selfcheck.ui.widgets.icon import Mark
from selfcheck.ui.widgets.trend_plot import TrendPlot
from tests.ui import people
from tests.ui.past_checks import AGREE, DRAWN, EVERY_KIND, TODAY
from tests.ui.screens.drawn import every

WIDE = (1280, 800)


@pytest.fixture
def file(tmp_path) -> HistoryFile:
    return HistoryFile(tmp_path / "history.json")


@pytest.fixture
def kept(fly, file):
    """`kept("past", past=DRAWN)` shows a place of an app that may keep checks, with these on its device."""

    def at(*places, past=(), **about):
        for check in past:
            file.keep(check)
        return fly(*places, history=file, today=lambda: TODAY, **about)

    return at


def full(*_, **__):
    raise OSError(28, "No space left on device")


def plot_of(pilot) -> TrendPlot:
    return next(every(pilot.app.stage, TrendPlot))


# --- Keeping ----------------------------------------------------------------------------------------------------------


def test_nothing_is_kept_until_it_is_asked_for_and_then_it_is_told_again_as_it_was(kept, file):
    pilot = kept("result", "keep", answers=people.CALF)
    assert not file.path.exists()
    pilot.tap("Keep on this device")
    (check,), _ = file.read()
    assert (check.day, check.heading, check.strength, check.urgency) == (TODAY, "circulation", "strong", "soon")
    assert check.signs == ("combination.cold_foot",)
    assert check.answers == people.CALF
    assert check.content == pilot.app.face.content.version != ""
    assert pilot.sees("This check is kept on this device") and not pilot.sees("Your answers are gone")
    pilot.tap("Kept on this device")
    pilot.tap("Leans circulation")
    assert pilot.sees("You told us one foot is cooler")
    assert pilot.sees("Calf")


def test_the_same_check_is_kept_once_and_a_changed_one_takes_its_place(kept, file):
    pilot = kept("result", "keep")
    pilot.tap("Keep on this device")
    assert "Keep on this device" not in pilot.controls()
    pilot.app.flow._set(pilot.app.flow.check.set("sensory.tender_to_press", "no"))
    pilot.app.rebuild()
    pilot.tap("Keep on this device")
    (check,), _ = file.read()
    assert check.answers["sensory.tender_to_press"] == "no"


def test_the_next_check_is_another_one(kept, file):
    pilot = kept("result", "keep")
    pilot.tap("Keep on this device")
    pilot.tap("Finish and clear my answers")
    pilot.tap("Yes, clear them")
    pilot.app.flow._set(pilot.app.flow.check.set("timing.first_steps", "yes"))
    pilot.app.flow.go("keep")
    pilot.settle()
    pilot.tap("Keep on this device")
    assert len(file.read()[0]) == 2


def test_what_cannot_be_kept_is_told_and_the_result_stays(kept, file, monkeypatch):
    pilot = kept("result", "keep")
    monkeypatch.setattr(os, "replace", full)
    pilot.tap("Keep on this device")
    assert pilot.sees("This check could not be kept. Free some space")
    assert "Keep on this device" in pilot.controls()
    assert pilot.app.flow.check.answers == people.HEEL
    monkeypatch.undo()
    pilot.tap("Keep on this device")
    assert len(file.read()[0]) == 1


def test_where_nothing_may_be_kept_nothing_offers_it(fly):
    pilot = fly("result", "keep")
    assert "Keep on this device" not in pilot.controls()
    pilot.app.flow.home()
    pilot.settle()
    assert "Past checks" not in pilot.controls()


# --- The way there ----------------------------------------------------------------------------------------------------


def test_the_first_screen_leads_there_once_something_is_kept(kept, file):
    pilot = kept(answers={})
    assert "Past checks" not in pilot.controls()
    for check in DRAWN:
        file.keep(check)
    pilot.app.face.past.look()
    pilot.app.rebuild()
    pilot.tap("Past checks")
    assert pilot.sees("Your lean over time")
    pilot.tap("Back")
    assert pilot.app.flow.place.screen == "welcome"


def test_a_check_under_way_is_not_thrown_away_for_a_new_one(kept):
    pilot = kept("past", past=DRAWN, answers=people.FEW)
    assert "New check" not in pilot.controls()
    pilot.tap("Go on with my check")
    assert pilot.app.flow.check.answers == people.FEW


def test_a_new_check_begins_with_no_answers(kept, file):
    pilot = kept("keep")
    pilot.tap("Keep on this device")
    pilot.tap("Kept on this device")
    pilot.tap("New check")
    assert pilot.app.flow.place.screen == "safety"
    assert not pilot.app.flow.check.answers
    assert len(file.read()[0]) == 1


# --- What is shown ----------------------------------------------------------------------------------------------------


def test_the_list_has_the_newest_first_with_day_and_strength_and_a_warning_its_octagon(kept):
    pilot = kept("past", past=DRAWN, answers={})
    rows = [name for name in pilot.controls() if name.startswith(("Leans", "Mixed"))]
    assert rows == ["Leans mechanical"] * 3 + ["Mixed signs"] + ["Leans circulation"] * 2
    assert pilot.sees("14 March. Clear lean") and pilot.sees("2 January. Some lean")
    octagons = [mark for mark in every(pilot.app.stage, Mark) if mark.name == "sign-stop"]
    assert len(octagons) == 2, "in the picture and in the list"


def test_the_picture_shows_what_was_told_and_the_last_eight(kept):
    pilot = kept("past", past=EVERY_KIND, answers={})
    plot = plot_of(pilot)
    marks = [mark.name for mark in reversed(plot.children) if isinstance(mark, Mark) and mark.width > 20]
    assert marks == [
        "mark-unclear", "sign-stop", "mark-circulation", "mark-circulation", "mark-mixed", "mark-unclear",
        "mark-mechanical", "mark-mechanical",
    ]  # fmt: skip
    assert pilot.sees("10 checks since November 2025") and pilot.sees("the last 8")


def test_more_than_fit_are_shown_when_asked_for(kept):
    pilot = kept("past", past=EVERY_KIND, answers={})
    assert not pilot.sees("3 November 2025")
    pilot.tap("Show all 10 checks")
    assert pilot.sees("3 November 2025")


def test_every_check_is_told_to_the_ear_in_order(kept):
    pilot = kept("past", past=EVERY_KIND[2:6], answers={})
    pilot.press("r")
    told = " ".join(pilot.hears())
    words = [
        "20 December 2025: We could not tell", "5 January: Be seen today, No lean shown, with a warning sign",
        "19 January: Leans circulation, Clear lean, with a warning sign", "2 February: Leans circulation, Some lean",
    ]  # fmt: skip
    assert [told.find(line) for line in words] == sorted(told.find(line) for line in words)
    assert all(line in told for line in words)


def test_the_picture_is_drawn_once(kept, monkeypatch):
    from selfcheck.ui.widgets import trend_plot

    drawn = []
    lay_out = trend_plot.lay_out
    monkeypatch.setattr(trend_plot, "lay_out", lambda *given: drawn.append(1) or lay_out(*given))
    pilot = kept("past", past=DRAWN, answers={})
    pilot.frames(5)
    before = len(drawn)
    pilot.scroll(0.2)
    pilot.frames(20)
    assert len(drawn) == before


def test_two_panes_have_the_list_beside_the_picture(kept):
    pilot = kept("past", past=DRAWN, answers={}, size=WIDE)
    plot, row = plot_of(pilot), pilot.control("Mixed signs")
    assert plot.to_window(plot.right, 0)[0] < row.to_window(row.x, 0)[0]


# --- What the last ones come to ---------------------------------------------------------------------------------------


def last(*headings, warned=()):
    checks = [
        msgspec.structs.replace(AGREE[0], heading=heading, signs=("flag.x",) if number in warned else ())
        for number, heading in enumerate(headings)
    ]
    past = Past.__new__(Past)
    past.checks = tuple(checks)
    return past


@pytest.mark.parametrize(
    ("headings", "agree"),
    [
        (("mechanical",) * 3, True),
        (("circulation", "mechanical", "mechanical", "mechanical"), True),
        (("circulation",) * 3, True),
        (("mechanical",) * 2, False),
        (("mechanical", "mechanical", "circulation"), False),
        (("mechanical", "unclear", "mechanical"), False),
        (("unclear",) * 3, False),
        (("withheld",) * 3, False),
        (("mixed",) * 3, False),
    ],
)
def test_they_agree_only_when_three_leaned_the_same_way(headings, agree):
    assert last(*headings).agree() is agree


@pytest.mark.parametrize("warned", [0, 1, 2])
def test_a_warning_among_them_comes_first_whatever_they_lean_to(warned):
    past = last(*("mechanical",) * 3, warned={warned})
    assert not past.agree()
    assert past.warned() is past.checks[warned]
    assert last("mechanical", *("circulation",) * 3, warned={0}).agree()


def test_it_says_that_they_agree_or_to_follow_the_warning_and_leads_to_it(kept, file):
    pilot = kept("past", past=AGREE, answers={})
    assert pilot.sees("Your last three checks agree.")
    file.keep(msgspec.structs.replace(DRAWN[0], day=TODAY))
    pilot.app.face.past.look()
    pilot.app.rebuild()
    assert not pilot.sees("agree")
    pilot.tap("Follow the warning first")
    assert pilot.sees("You told us one foot is cooler")
    assert pilot.sees("act on it now")


# --- One of them ------------------------------------------------------------------------------------------------------


def test_a_later_content_does_not_tell_the_past_otherwise(kept):
    old = msgspec.structs.replace(
        DRAWN[0], content="another", strength="slight", signs=("flag.gone",),
        answers={"timing.gone": "yes", "quality.where": ("heel", "nowhere"), "timing.first_steps": "yes"},
    )  # fmt: skip
    pilot = kept("past", "past_check:0", past=(old,), answers={})
    assert pilot.sees("Our questions have changed since then")
    assert pilot.sees("Slight lean") and pilot.sees("Leans circulation")
    assert pilot.sees("You told us of a sign that we no longer ask about")
    assert pilot.sees("1 answer is left out")
    assert not [line for line in pilot.texts() if "[[" in line]


def test_what_withheld_a_lean_shows_none_and_what_was_told(kept):
    pilot = kept("past", "past_check:3", past=EVERY_KIND, answers={})
    for words in ("No lean shown", "Be seen today", "hurts lying down"):
        assert pilot.sees(words)
    assert not pilot.sees("Leans")


# --- Deleting ---------------------------------------------------------------------------------------------------------


def test_one_is_deleted_after_a_question(kept, file):
    pilot = kept("past", past=DRAWN, answers={})
    pilot.tap("Mixed signs")
    pilot.tap("Delete this check")
    pilot.tap("Keep it")
    assert len(file.read()[0]) == 6
    pilot.tap("Delete this check")
    pilot.tap("Delete it")
    assert file.read()[0] == DRAWN[:2] + DRAWN[3:]
    assert pilot.app.flow.place.screen == "past"
    assert not pilot.sees("30 January")


def test_all_are_deleted_after_a_question_and_then_it_says_what_this_is_for(kept, file):
    file.path.with_suffix(".bad").write_text("set aside once")
    pilot = kept("past", past=DRAWN, answers={})
    pilot.tap("Delete all past checks")
    pilot.tap("Keep them")
    assert len(file.read()[0]) == 6
    pilot.tap("Delete all past checks")
    pilot.tap("Delete them all")
    assert not list(file.path.parent.glob("history*"))
    assert pilot.sees("No checks kept yet")
    assert "Delete all past checks" not in pilot.controls()


def test_the_question_can_be_answered_where_there_is_no_room_for_it(kept, file):
    """Its buttons go among its words while it is laid out."""
    large = Settings(text_scale=2.0, reduce_motion="on")
    pilot = kept("past", past=DRAWN, answers={}, size=(915, 412), settings=large)
    pilot.tap("Delete all past checks")
    pilot.tap("Delete them all")
    assert not file.path.exists()


def test_what_could_not_be_deleted_is_told_and_still_shown(kept, file, monkeypatch):
    pilot = kept("past", "past_check:2", past=DRAWN, answers={})
    monkeypatch.setattr(os, "replace", full)
    pilot.tap("Delete this check")
    pilot.tap("Delete it")
    assert pilot.sees("It could not be deleted")
    assert pilot.app.flow.place.screen == "past_check"
    assert len(file.read()[0]) == 6


def test_erasing_all_data_erases_past_checks_too(kept, file):
    pilot = kept("settings", past=DRAWN, settings=Settings(theme="dark", reduce_motion="on"))
    pilot.tap("Erase all my data")
    assert pilot.sees("your past checks")
    pilot.tap("Erase it all")
    assert not file.path.exists()
    assert pilot.app.face.past.checks == ()


# --- A broken file ----------------------------------------------------------------------------------------------------


def test_a_broken_file_is_told_and_new_checks_can_be_kept(kept, file):
    file.path.write_bytes(b"{")
    pilot = kept("result", "keep")
    pilot.tap("Keep on this device")
    pilot.tap("Kept on this device")
    assert pilot.sees("We could not read your past checks")
    assert len(file.read()[0]) == 1
    assert file.path.with_suffix(".bad").read_bytes() == b"{"


# --- Days -------------------------------------------------------------------------------------------------------------


def test_days_are_told_in_the_language_in_force_and_the_year_where_it_is_another_one(kept):
    face = kept(answers={}).app.face
    then, now = date(2025, 3, 4), date(2026, 3, 20)
    assert (day_in_words(face.t, now, now), day_in_words(face.t, then, now)) == ("20 March", "4 March 2025")
    assert (short_day(face.t, then), month_in_words(face.t, then, now)) == ("4 Mar", "March 2025")
    face.set(language="es")
    assert (day_in_words(face.t, now, now), day_in_words(face.t, then, now)) == ("20 de marzo", "4 de marzo de 2025")
    assert (short_day(face.t, then), month_in_words(face.t, now, now)) == ("4 mar", "marzo")
