"""The cards: questions, the pile of them, the map to tap, exercises and their ring."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from kivy.uix.anchorlayout import AnchorLayout
from kivy.uix.widget import Widget

from selfcheck.ui import pictures
from selfcheck.ui.look import look
from selfcheck.ui.widgets import carried as moving
from selfcheck.ui.widgets.card_deck import CardDeck
from selfcheck.ui.widgets.exercise_card import ExerciseCard, RingButton, Step
from selfcheck.ui.widgets.question_card import CardChip, CardMore, CardPanel, QuestionCard
from selfcheck.ui.widgets.swipe import Swipe
from selfcheck.ui.widgets.tap_map import TapMap
from selfcheck.ui.widgets.timer_ring import TimerRing
from tests.ui.snapshots.catalogue import FULL, HALF, PHONE, Specimen, focused, held, hovered, sheet, states

HIGH, LOW = 564.0, 360.0
"""Dp of a card on a usual phone, and of one whose words nearly fill it."""


def roomy(widget: Widget) -> AnchorLayout:
    """A widget with room around it to be carried into."""
    room = AnchorLayout(padding=(0, 0, 0, 24 * look.unit))
    widget.size_hint_y = 1
    room.add_widget(widget)
    return room


def card(**changes: object) -> QuestionCard:
    about: dict[str, object] = dict(
        picture=pictures.picture("aspect-timing", 400), chip_icon="timer-fill", chip_text="Timing", counter="2 of 3",
        statement="The pain starts at about the same time or distance.",
        helper="Like always ten minutes into a walk.", why_text="Why do we ask?", more_text="More below",
    )  # fmt: skip
    return QuestionCard(**{**about, **changes})


def background(**changes: object) -> QuestionCard:
    about: dict[str, object] = dict(
        picture="", icon="blood_pressure", chip_icon="person-fill", chip_text="About you", counter="3 of 8",
        statement="I have high blood pressure.", helper="Say yes if you take pills for it too.",
        note="Adds some weight. Never decides alone.",
    )  # fmt: skip
    return card(**{**about, **changes})


@sheet
def question_card() -> Iterable[Specimen]:
    yield Specimen("Chip", CardChip(icon="timer-fill", text="Timing", ground=look.color.sunken), HALF)
    yield from states(lambda: CardMore(text="More below", size_hint_x=1), PHONE, name="More below")
    yield Specimen("More below, bare", CardMore(text="More below", bare=True), HALF)
    panel = {"ground": look.color.sunken, "disc": look.color.surface, "size_hint_x": 1}
    shown = pictures.picture("aspect-skin-swelling", 400)
    yield Specimen("Panel, picture", CardPanel(picture=shown, **panel), HALF, 140)
    yield Specimen("Panel, icon", CardPanel(icon="smoking", **panel), HALF, 140)
    yield Specimen("Question", card(), PHONE, HIGH)
    yield Specimen("Background", background(), PHONE, HIGH)
    yield Specimen("Short: the picture gives way", card(), PHONE, 300)
    yield Specimen("Shorter: the words scroll", card(), PHONE, 190)
    yield Specimen("Half on its way", background(wash=0.5), PHONE, LOW)
    yield Specimen("On its way", background(wash=1), PHONE, LOW)
    yield Specimen("Wide window", card(), FULL, 420)
    yield Specimen("Wide window, background", background(), FULL, 420)
    yield Specimen("Low", card(low=True), FULL, 220)


@sheet
def carried() -> Iterable[Specimen]:
    yield Specimen("Stamp", moving.Stamp(text="Yes", icon="check"), HALF)

    def on_its_way(layer: moving.Carried, dx: float, dy: float, direction: str, word: str) -> None:
        layer.carry(dx, dy)
        layer.tell(direction, 1.0, word)

    for way, word, dx, dy in (("right", "Yes", 60, 0), ("left", "No", -60, 0), ("down", "Not sure", 0, -40)):
        layer = moving.Carried(background())
        layer.width = PHONE * look.unit
        yield Specimen(f"Carried {way}", roomy(layer), FULL, 400, partial(on_its_way, layer, dx, dy, way, word))


@sheet
def card_deck() -> Iterable[Specimen]:
    def pile(behind: int = 2, swipeable: bool = True) -> CardDeck:
        made = CardDeck(yes_text="Yes", no_text="No", unsure_text="Not sure", behind=behind, swipeable=swipeable)
        made.show(background(), background() if behind else None, token=1)
        return made

    def drag(deck: CardDeck, dx: float, dy: float) -> None:
        """Show what the deck shows while a finger has carried the card so many dp."""
        swipe = Swipe(width=deck.width, height=deck.height, x=0, y=0, time=0)
        for part in (0.2, 1.0):
            swipe.move(dx * part, dy * part, time=part)
        deck._follow(swipe)

    yield Specimen("Many behind", pile(), PHONE, LOW)
    yield Specimen("One behind", pile(1), PHONE, LOW)
    yield Specimen("The last", pile(0), PHONE, LOW)
    yield Specimen("Not to be swiped", pile(swipeable=False), PHONE, LOW)
    for name, dx, dy in (("yes", 150, 0), ("no", -90, 0), ("not sure", 0, -110)):
        deck = pile()
        deck.size_hint_x, deck.width = None, PHONE * look.unit
        yield Specimen(f"Dragged to {name}", roomy(deck), FULL, 400, partial(drag, deck, dx, dy))


@sheet
def tap_map() -> Iterable[Specimen]:
    captions = {"leg_back": "Leg, back", "leg_front": "Leg, front", "top": "Foot, top", "sole": "Foot, sole"}
    yield Specimen("Nothing chosen", TapMap(captions=captions))
    yield Specimen("Two chosen", TapMap(captions=captions, chosen=["heel", "calf"]))
    yield Specimen("Focus", focused(TapMap(captions=captions, chosen=["heel"], current="arch")))
    pressed = TapMap(captions=captions)
    pressed._held, pressed._pointed = "calf", "ball"
    yield Specimen("Pressed, and a mouse over another", hovered(held(pressed)))
    every = [region.id for region in pressed.map.regions]
    yield Specimen("All chosen, disabled", TapMap(captions=captions, chosen=every, disabled=True))


class Standing:
    """A clock that stands until it is told to go on."""

    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        return self.time


def left(remaining: float, seconds: float) -> tuple[str, str]:
    return f"0:{int(remaining):02}", f"of 0:{int(seconds):02}"


def ringed(made: Widget, state: str, gone: float = 11) -> Widget:
    """A ring, or a card with one, in a state of its ring after so many seconds."""
    ring = made if isinstance(made, TimerRing) else made.ring
    if state != "ready":
        ring.start()
        ring.now.time += ring.seconds if state == "done" else gone
    if state == "paused":
        ring.pause()
    return made


@sheet
def timer_ring() -> Iterable[Specimen]:
    def ring(state: str, gone: float = 11) -> Specimen:
        return Specimen(
            f"{state}, {gone} s", ringed(TimerRing(seconds=30, wording=left, now=Standing()), state, gone), HALF
        )

    for state in ("ready", "running", "paused", "done"):
        yield ring(state)
    yield Specimen("bare seconds", TimerRing(seconds=45, now=Standing()), HALF)
    for gone in (1, 15, 29):
        yield ring("running", gone)
    signed = TimerRing(
        seconds=360, icon="directions_walk", role="kiosk_name", small_role="label", slow=True, now=Standing()
    )  # fmt: skip
    yield Specimen("with an icon over larger words", ringed(signed, "running", 222))


@sheet
def exercise_card() -> Iterable[Specimen]:
    def exercise(**changes: object) -> ExerciseCard:
        about: dict[str, object] = dict(
            picture=pictures.picture("exercise-calf-wall", 400), name="Calf stretch", counter="2 of 6", seconds=30,
            text="Hands on the wall. One foot back, heel flat. Lean in until you feel a pull.", wording=left,
            side_text="Right leg", round_text="Round 2 of 3", play_text="Start", pause_text="Pause", skip_text="Next",
            now=Standing(),
        )  # fmt: skip
        return ExerciseCard(**{**about, **changes})

    yield from states(lambda: RingButton(icon="play_arrow", filled=True, spoken="Start"), name="Play")
    yield from states(lambda: RingButton(icon="skip_next", spoken="Next"), name="Skip")
    yield Specimen("Step", Step(number="1", text="Sit down and put a ball under your foot."))
    yield Specimen("Ready", exercise())
    for state in ("running", "paused", "done"):
        yield Specimen(state.title(), ringed(exercise(picture=""), state))
    yield Specimen("Last", exercise(last=True, picture=""))
    steps = ["Sit down.", "Put a ball under your foot.", "Roll it from heel to toe."]
    yield Specimen("Steps, no ring", exercise(steps=steps, text="", seconds=0, picture=""))
    yield Specimen("No picture, no ring, last", exercise(picture="", counter="", seconds=0, last=True))
