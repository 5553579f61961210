"""The three answers, the answers given, and how far one is."""

from __future__ import annotations

from collections.abc import Iterable

from selfcheck.ui.widgets import pill as pills
from selfcheck.ui.widgets.answer_button import ANSWERS, AnswerBar, AnswerButton
from selfcheck.ui.widgets.answer_row import AnswerRow
from selfcheck.ui.widgets.segments import Bar, PageDots, PlainProgress, Segment, SegmentedProgress
from tests.ui.snapshots.catalogue import FULL, HALF, Specimen, sheet, states

WORDS = {"no_text": "No", "unsure_text": "Not sure", "yes_text": "Yes"}
NAMES = ["Timing", "Pain", "Feeling", "Skin", "Feet", "Activity"]


@sheet
def answer_button() -> Iterable[Specimen]:
    yield from states(lambda: AnswerButton(text="Yes", icon="check"), name="Answer")
    yield from states(lambda: AnswerButton(text="Yes", icon="check", active=True), name="Answer, active")
    yield Specimen("Bar", AnswerBar(**WORDS))
    for value in ANSWERS:
        yield Specimen(f"Bar, card dragged to {value}", AnswerBar(**WORDS, lit=value))
    yield Specimen("In a row of the list, none chosen", AnswerBar(**WORDS, compact=True))
    for value in ANSWERS:
        yield Specimen(f"In a row of the list, {value} chosen", AnswerBar(**WORDS, compact=True, chosen=value))
    yield Specimen("Large text on a low window", AnswerBar(**WORDS, plain=True))
    yield Specimen("Wide window, with keys", AnswerBar(**WORDS, keys=True), FULL)
    yield Specimen("Wide window, card dragged to no", AnswerBar(**WORDS, keys=True, lit="no"), FULL)


@sheet
def answer_row() -> Iterable[Specimen]:
    title = "Same distance each time"
    yield from states(lambda: AnswerRow(title=title, answer="Yes", kind="yes"), wide=380, name="Yes")
    for kind, said in (("no", "No"), ("unsure", "Not sure"), ("list", "Heel, calf")):
        yield Specimen(kind, AnswerRow(title=title, answer=said, kind=kind))
    yield Specimen("clear", AnswerRow(title="Signs right now", answer="None of these", kind="clear"))
    yield Specimen("none", AnswerRow(title="Goes on long after I stop", answer="Not asked", kind="none"))
    yield Specimen("With a line above", AnswerRow(title=title, answer="Yes", kind="yes", line=True, overhang=8))
    yield Specimen("Long words", AnswerRow(title=f"{title}, even when I walk slowly", answer="Not sure", kind="unsure"))
    places = "Heel, arch, ball of the foot, calf"
    yield Specimen("A long answer", AnswerRow(title="Where it hurts", answer=places, kind="list"))


@sheet
def pill() -> Iterable[Specimen]:
    yield Specimen("Pill", pills.Pill(text="2 of 6"), HALF)
    yield Specimen("Pill with icon", pills.Pill(text="Not sure", icon="question_mark"), HALF)
    yield Specimen("Chip", pills.Chip(text="Timing", icon="timer-fill"), HALF)
    yield Specimen("Chip, words alone", pills.Chip(text="About you"), HALF)
    yield from states(lambda: pills.RemovableChip(text="Heel"), name="Chosen place")
    yield from states(lambda: pills.WordChip(text="Artery", icon="info"), name="Hard word")
    said = {"yes": "Yes", "no": "No", "unsure": "Not sure", "list": "Heel, calf", "clear": "None", "none": "Not asked"}
    for kind, words in said.items():
        yield Specimen(f"Answer: {kind}", pills.AnswerPill(kind=kind, text=words), HALF)


@sheet
def segments() -> Iterable[Specimen]:
    yield Specimen("To do", Bar(), HALF)
    yield Specimen("Begun", Bar(done=0.05), HALF)
    yield Specimen("Half done", Bar(done=0.5), HALF)
    yield Specimen("Done", Bar(done=1), HALF)
    yield Specimen("Present, of a plain count", Bar(hollow=True), HALF)
    yield from states(lambda: Segment(name="Timing", done=0.4, now=True), name="Part, now")
    yield Specimen("Part, done", Segment(name="Timing", done=1), HALF)
    yield Specimen("Part, to do", Segment(name="Timing"), HALF)
    yield Specimen("Six parts, at the start", SegmentedProgress(names=NAMES, done=[0.35, 0, 0, 0, 0, 0]))
    yield Specimen("Six parts, second", SegmentedProgress(names=NAMES, done=[1, 0.2, 0, 0, 0, 0], current=1))
    yield Specimen("Six parts, all done", SegmentedProgress(names=NAMES, done=[1] * 6, current=5))
    long = ["Cuándo", "Dolor", "Sensibilidad", "Piel", "Pies", "Esfuerzo"]
    yield Specimen("A name too long for its part", SegmentedProgress(names=long, done=[1, 1, 0.5, 0, 0, 0], current=2))
    yield Specimen("Plain count", PlainProgress(count=8, done=2, text="3 of 8. Last part."))
    yield Specimen("Plain count, at the end", PlainProgress(count=8, done=8, text="8 of 8"))
    yield Specimen("Page dots", PageDots(count=3, current=1, text="Safety check, page 2 of 3"))
    yield Specimen("Page dots, last", PageDots(count=3, current=2, text="Safety check, page 3 of 3"))
