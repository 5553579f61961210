"""One screen drawn alone, for tests: made from answers, and asked for its texts and controls."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from importlib import import_module
from types import MappingProxyType
from typing import Any

from kivy.core.window import Window
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from selfcheck import assets
from selfcheck.assessment import shipped_assessor
from selfcheck.checklist import Check
from selfcheck.content import UNSURE
from selfcheck.devices import Devices, RecordingDialler
from selfcheck.keeping import Settings
from selfcheck.ui.face import Face
from selfcheck.ui.flow import Flow
from selfcheck.ui.look import look
from selfcheck.ui.state import Place, State
from selfcheck.ui.widgets.sheet import Sheet
from selfcheck.ui.widgets.tappable import Tappable
from selfcheck.ui.widgets.text import Text
from tests.ui import people

ASSESSOR = shipped_assessor()
PEOPLE = {
    "heel": people.HEEL,
    "calf": people.CALF,
    "night": people.NIGHT,
    "mixed": people.MIXED,
    "few": people.FEW,
    "child": people.CHILD,
    "sudden": people.SUDDEN,
    "nothing": {},
    "injured": {**people.HEEL, "about.recent_injury": "yes"},
    "numb": {**people.HEEL, "sensory.numb_all_the_time": "yes"},
    "bone": {**people.HEEL, "history.training_jump": "yes", "quality.where": ("top",)},
    "vein": {**people.HEEL, "flag.calf_swelling": "yes"},
    "calf_alone": {**people.CALF, "physical.pale_or_blue": "no"},
}
"""One of every leaning, urgency and reason to hold a leaning back."""


def anybody(seed: int) -> people.Given:
    """The answers of somebody, drawn by chance; warning signs are rare, as they are."""
    chance = random.Random(seed)
    given: people.Given = {sign: chance.choices(["no", "yes"], [30, 1])[0] for sign in ASSESSOR.content.signs}
    for card in ASSESSOR.content.cards.values():
        choices = [*card.values, UNSURE]
        said = chance.choice(choices)
        given[card.id] = (said,) if card.kind == "multi" and said != UNSURE else said
    return given


def face_of(given: people.Given, dialler: Any = None) -> Face:
    """What a screen is given when a person has answered so."""
    face = Face(Flow(ASSESSOR), assets.locale(), Settings(), Devices(dialler=dialler or RecordingDialler()), ("en",))
    face.flow.state = State(Check(answers=MappingProxyType(dict(given))), (Place("welcome"), Place("result")))
    return face


def draw(face: Face, screen: str, detail: str = "", wide: bool = False) -> Widget:
    """The screen, not yet on the window."""
    face.flow.state = State(face.flow.check, (Place("welcome"), Place(screen, detail)))  # type: ignore[arg-type]
    made = import_module(f"selfcheck.ui.screens.{screen}").build(face, detail, wide)
    for page in list(every(made)):
        if hasattr(page, "complete"):
            page.complete()
    return made  # type: ignore[no-any-return]


def on_stage(show: Callable[..., Any], face: Face, screen: str, detail: str = "", wide: bool = False) -> Widget:
    """The screen on the window, with room for sheets above it."""
    made, stage = draw(face, screen, detail, wide), FloatLayout()
    stage.add_widget(made)
    face.open_sheet = lambda sheet: (stage.add_widget(sheet), sheet.open())  # type: ignore[func-returns-value,assignment]
    show(stage, settle=6)
    return made


def sheets() -> list[Sheet]:
    return [child for stage in Window.children for child in stage.children if isinstance(child, Sheet)]


def every(root: Widget, kind: type = Widget) -> Iterator[Any]:
    """All widgets of a kind below a root, itself included, shown or not."""
    if isinstance(root, kind):
        yield root
    for child in reversed(root.children):
        yield from every(child, kind)


def texts(root: Widget) -> list[str]:
    """Every word there is: drawn, or only read aloud."""
    found = [text.spoken for text in every(root, Text) if text.text]
    return found + [control.spoken for control in every(root, Tappable)]


def control(root: Widget, name: str) -> Any:
    named = [one for one in every(root, Tappable) if (one.spoken or getattr(one, "text", "")) == name]
    assert named, f"{name!r} is not here: {[one.spoken for one in every(root, Tappable)]}"
    return named[0]


def tabs_of(face: Face) -> list[str]:
    from selfcheck.ui.screens.next_steps import tabs

    return list(tabs(face))


def all_screens(face: Face) -> dict[str, Widget]:
    """The result, Why, and every tab of the next steps."""
    drawn = {"result": draw(face, "result"), "why": draw(face, "why")}
    return drawn | {f"next_steps {tab}": draw(face, "next_steps", tab) for tab in tabs_of(face)}


_said: dict[int, dict[str, list[str]]] = {}


def all_texts(given: people.Given) -> dict[str, list[str]]:
    """Every word of every screen for the answers of a person, drawn once for all tests."""
    if id(given) not in _said:
        _said[id(given)] = {name: texts(screen) for name, screen in all_screens(face_of(given)).items()}
    return _said[id(given)]


def cut_off(root: Widget) -> list[str]:
    """Texts that are larger than their place, or reach over the edge of the window."""
    found = []
    for text in every(root, Text):
        wide, high = text.texture_size
        left, right = text.to_window(text.x, 0)[0], text.to_window(text.right, 0)[0]
        if text.text and (wide > text.width + 1 or high > text.height + 1 or left < -1 or right > Window.width + 1):
            found.append(f"{text.text} {text.size} {text.texture_size} {left:.0f}..{right:.0f}")
    return found


def plain_look(**changes: Any) -> None:
    look.use(**{"name": "light", "text_scale": 1.0, "reduce_motion": True} | changes)
