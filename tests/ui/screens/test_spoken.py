"""What is read aloud: all that is on a screen, in the order it is seen, as one person reads it to another."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from selfcheck.keeping import Settings
from selfcheck.ui.spoken import Spoken, utterance
from selfcheck.ui.widgets.speaker import SpeakerButton
from selfcheck.ui.widgets.text import Text
from tests.ui import people
from tests.ui.audit.matrix import Look, Size
from tests.ui.scenes import SCENES

PHONE = Look(Size("phone", 412, 915), "light", "en", 1.0)
QUIET = {"Undo", "Swipe or tap", "More below", "Why do we ask?", "Pain", "Feeling", "Skin", "Feet", "Activity"}
"""On every card, and of no use to the ear."""


def hear(pilot):  # type: ignore[no-untyped-def]
    """Let the screen be read; the lines that were said."""
    pilot.press("r")
    return pilot.hears()


@pytest.fixture(scope="module")
def walker():  # type: ignore[no-untyped-def]
    from tests.ui.audit.walk import Walker

    walker = Walker()
    yield walker
    walker.close()


def shown(walker, scene, language="en"):  # type: ignore[no-untyped-def]
    """Bring a scene up; what is there to be read."""
    walker.show(scene, PHONE._replace(language=language))
    return walker.app.sheet or walker.app.screen


def under(root, kind):  # type: ignore[no-untyped-def]
    """All widgets of a kind that can be seen, in no order that means anything."""
    if root.opacity and not getattr(root, "hidden", False):
        if isinstance(root, kind):
            yield root
        for child in root.children:
            yield from under(child, kind)


def scrolls(widget):  # type: ignore[no-untyped-def]
    """True for words that may be anywhere, as the part of the screen they are in scrolls."""
    return widget.parent is not widget and (
        isinstance(widget.parent, ScrollView) or (isinstance(widget.parent, Widget) and scrolls(widget.parent))
    )


def out_of_order(root, lines):  # type: ignore[no-untyped-def]
    """Pairs of lines of which the later stands right above the earlier on the screen."""
    words = [word for word in under(root, Text) if word.text]
    once = {word.text: word for word in words if sum(other.text == word.text for other in words) == 1}
    found = [word for line in lines if (word := once.get(line) or once.get(line.removesuffix(".")))]
    box = {word: (*word.to_window(word.x, word.y), *word.to_window(word.right, word.top)) for word in found}
    wrong = []
    for number, earlier in enumerate(found):
        left, _, right, top = box[earlier]
        for later in found[number + 1 :]:
            x, y, end, _ = box[later]
            if scrolls(earlier) == scrolls(later) and y >= top and x < right and left < end:
                wrong.append((earlier.text, later.text))
    return wrong


def words_only(text):  # type: ignore[no-untyped-def]
    return re.sub(r"\W+", " ", text).casefold().strip()


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_scene_can_be_read_as_it_is_seen(walker, language):
    """It has the button; what is read stands in the order it is seen, nothing twice, no sign as noise."""
    for scene in SCENES:
        root = shown(walker, scene, language)
        lines = utterance(Spoken(walker.app.face).lines(root)).split("\n")
        assert [button.icon for button in under(root, SpeakerButton)] == ["volume_up"], scene.name
        assert len(lines) >= 3, scene.name
        assert out_of_order(root, lines) == [], scene.name
        assert all(one != other for one, other in pairwise(lines)), scene.name
        assert not re.search(r"911|[•–—_\[\]{}<>]", "\n".join(lines)), scene.name


@pytest.mark.parametrize(
    "name", ["01-welcome", "02-safety-now", "03-deck-timing", "06-result-mechanical", "08-stop", "08b-same-day"]
)
def test_nothing_that_is_on_a_screen_is_left_out_but_furniture(walker, name):
    root = shown(walker, next(scene for scene in SCENES if scene.name == name))
    said = words_only(" ".join(Spoken(walker.app.face).lines(root)))
    seen = {text.spoken for text in under(root, Text) if text.text}
    for text in seen - (QUIET if name.startswith("03") else {"Next page", "+10"}):
        assert words_only(text).replace("911", "9 1 1") in said


def test_a_card_is_its_question_its_help_and_its_answers_and_not_the_card_beneath(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked="timing.same_distance")
    assert hear(pilot) == [
        "Your signs.",
        "Timing, 1 of 7.",
        "The pain starts at about the same time or distance.",
        "For example, at the same corner of your walk.",
        "No.",
        "Not sure.",
        "Yes.",
    ]


def test_a_wide_window_reads_the_card_and_not_the_list_of_parts_beside_it(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked="timing.same_distance", size=(1280, 800))
    lines = hear(pilot)
    assert lines[:2] == ["Timing, 1 of 7.", "The pain starts at about the same time or distance."]
    assert len(lines) == 6


def test_choices_are_read_and_the_one_chosen_says_so(fly):
    pilot = fly("deck:edit", asked="about.age_band")
    lines = hear(pilot)
    assert "40 to 49, chosen." in lines
    assert "18 to 39." in lines


def test_the_places_of_the_foot_are_named_and_those_chosen_after_them(fly):
    lines = hear(fly("deck:edit", asked="quality.where"))
    assert "Heel, Arch, Ball of foot, Toes, Top of foot, Ankle, Shin, Calf, Thigh or buttock." in lines
    assert lines[-4:] == ["Heel.", "Arch.", "Not sure.", "Done."]


def ticked(pilot, sign):  # type: ignore[no-untyped-def]
    return pilot.app.face.t(f"sign.{sign}.says").rstrip(".") + ", ticked."


def test_a_ticked_sign_says_that_it_is_ticked(fly):
    pilot = fly("safety:limb", answers={"flag.wound_not_healing": "yes"})
    assert ticked(pilot, "flag.wound_not_healing") in hear(pilot)


def test_the_list_reads_each_question_once_and_its_answers_after_it(fly):
    pilot = fly("list", answers={"flag.wound_not_healing": "yes", "timing.same_distance": "unsure"})
    pilot.frames(40)
    lines = hear(pilot)
    at = lines.index("The pain starts at about the same time or distance.")
    assert lines[at + 1 : at + 5] == [
        "For example, at the same corner of your walk.",
        "No.",
        "Not sure, chosen.",
        "Yes.",
    ]
    assert ticked(pilot, "flag.wound_not_healing") in lines


def test_the_stop_screen_begins_with_what_to_do_and_the_number_digit_by_digit(fly):
    pilot = fly("stop:flag.sudden_cold_limb", answers={"flag.sudden_cold_limb": "yes"})
    t, lines = pilot.app.face.t, hear(pilot)
    assert lines[:4] == [
        f"Urgent: {t('stop.headline')}",
        t("sign.flag.sudden_cold_limb.stop"),
        "Call this number now:",
        "9 1 1.",
    ]
    assert f"1. {t('sign.flag.sudden_cold_limb.say')}" in " ".join(lines)


def test_a_number_of_ones_own_is_read_digit_by_digit_too(fly):
    pilot = fly("number", settings=Settings(emergency_number="1669", reduce_motion="on"))
    assert "1 6 6 9." in hear(pilot)


def test_a_number_of_two_digits_is_also_an_age_and_is_said_as_a_number(fly):
    pilot = fly("deck:edit", asked="about.age_band", settings=Settings(emergency_number="18", reduce_motion="on"))
    assert "Under 18." in hear(pilot)


def test_a_result_says_the_warning_first_then_the_leaning_then_the_reasons(fly):
    lines = hear(fly("result", answers=people.CALF))
    warning, leaning, reason = (
        lines.index(line)
        for line in (
            "Urgent: See a clinician within two weeks.",
            "Leans circulation.",
            "Circulation: Gone in ten minutes, standing.",
        )
    )
    assert warning < leaning < reason


def test_a_row_of_why_says_which_words_fit_which_side_and_which_are_yours(fly):
    lines = hear(fly("why"))
    at = lines.index("Circulation: Same point. Rest eases it.")
    assert lines[at - 1] == "Timing."
    assert lines[at + 1] == "Mechanical: Can start at once. Lingers. Your answer."


def test_how_it_adds_up_says_the_side_that_each_answer_counted_for(fly):
    lines = hear(fly("why", answers=people.CALF))
    assert "Where you start: Mechanical." in lines
    assert "Skin turns pale, gray or blue: Circulation." in lines


def test_a_sheet_is_read_in_place_of_the_screen_under_it(fly):
    pilot = fly("deck", answers=people.NO_SIGNS, asked="timing.same_distance")
    pilot.tap("Why do we ask?")
    pilot.tap("Read this aloud")
    lines = pilot.hears()
    assert lines[0] == "Why we ask."
    assert "Not sure." not in lines


def test_when_the_answers_are_cleared_nothing_of_them_can_be_heard_any_more(fly):
    pilot = fly("keep", answers=people.CALF)
    pilot.tap("Finish and clear my answers")
    pilot.tap("Yes, clear them")
    said = " ".join(hear(pilot))
    pilot.app.flow.go("review")
    said += " ".join(hear(pilot))
    pilot.app.flow.go("result")
    pilot.press("r")
    said += " ".join(hear(pilot))
    assert "could not tell" in said
    assert not re.search(r"Yes|Calf|65|used to|cooler|circulation, clear", said.replace("One foot cooler to touch", ""))


def test_every_line_ends_where_a_voice_draws_breath():
    assert utterance(["Leans mechanical", "Where does it hurt?", "Call this number now:"]) == (
        "Leans mechanical.\nWhere does it hurt?\nCall this number now:"
    )
