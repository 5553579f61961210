"""Nothing of one person is left for the next: not where we know of, and nowhere else that the app can reach."""

import gc
import os
import sys
import weakref
from collections import Counter, deque
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from types import BuiltinFunctionType, FunctionType, MappingProxyType, MethodType, ModuleType
from typing import Any

import pytest

from selfcheck.checklist import Check
from selfcheck.content import shipped
from tests.ui import people

STEADY = {
    "": "what the shop set and what a program is made of, the same for everybody",
    "appearance": "how the system wants every app to look; a kiosk asks no system",
    "_file": "the shop's settings, and no file at all",
    "_complaint": "about the settings file, at the start",
    "flow.assessor": "what we know",
    "flow.deck": "what we know",
    "flow.content": "what we know",
    "face.devices.system": "what every app is asked for; a kiosk asks no system",
    "face.devices.safe_area": "what bars cover; none on a kiosk",
    "face.devices.speech": "none: what a kiosk speaks with is the reader's",
    "face.devices.dialler": "what the machine can do",
    "face.devices.haptics": "what the machine can do",
    "face.devices.documents": "what the machine can do; a kiosk saves nothing",
    "face.devices.share": "what the machine can do; a kiosk shares nothing",
    "face.devices.printing": "what the machine can do",
    "face.devices.today": "the calendar",
    "face.devices.awake": "what the machine can do; a kiosk's screen is always on",
    "face.languages": "what the shop offers",
    "face.own_settings": "always False here",
    "face.past": "None here: a kiosk keeps no checks, and its own test says so",
    "face._locale": "where texts are",
    "face._system_languages": "of the machine",
    "desk": "the window's size; a kiosk keeps none",
    "hover": "where a mouse is; a kiosk shows no arrow",
    "face.reader": "the same as 'reader'",
    "stage": "where screens are put; what is on it is 'screen', 'sheet' and 'cover'",
    "loaded": "the shop's",
    "shop": "the shop's",
    "logo": "the shop's",
    "own_settings": "the shop's",
    "heart": "beats for everybody",
    "record": "days and languages, never answers; its own tests say so",
    "exit_status": "why it stopped",
    "guard": "where the last finger was, by a number",
    "attendance": "how long it was quiet; ends with the session",
    "staff._lock": "wrong codes, which the next must not be rid of",
    "staff._corner": "times of taps on the waiting screen",
    "staff._cleaning": "off",
    "staff._left_s": "seconds of the staff's page",
    "_failures": "times of faults",
    "_began": "when the kiosk started",
    "running": "whether somebody is there; off when they have gone",
    "_over": "whether the kiosk itself ends",
    "_at_the_end": "whether they saw a result; off when they have gone",
    "life": "the shape of the window",
}
"""Everything else that can change, and why it tells nothing of a person."""


def is_ours(value: object) -> bool:
    return type(value).__module__.startswith("selfcheck")


def places(app: Any) -> Iterator[str]:
    """Every attribute that can be reached from the app and is not a function: "flow.state", "keys._held"."""
    from kivy.app import App
    from kivy.uix.widget import Widget

    kivys = set(vars(App()))
    seen: set[int] = {id(app)}

    def walk(owner: object, at: str) -> Iterator[str]:
        for name, value in vars(owner).items():
            if (at == "" and name in kivys) or isinstance(value, FunctionType | MethodType):
                continue
            yield f"{at}{name}"
            if is_ours(value) and hasattr(value, "__dict__") and id(value) not in seen:
                seen.add(id(value))
                if not isinstance(value, Widget):
                    yield from walk(value, f"{at}{name}.")

    return walk(app, "")


def told(place: str, names: Any) -> bool:
    return any(place == name or place.startswith(f"{name}.") for name in names if name)


def test_whatever_can_change_is_reset_or_says_why_it_is_not(kiosk):
    from selfcheck.kiosk.session import HOLDERS

    pilot = kiosk()
    pilot.start()
    known = [place for holder in HOLDERS for place in holder.places]
    owners = {"flow", "face", "face.devices", "keys", "staff", "keys.app", "face.flow", "staff._app"}
    forgotten = [place for place in places(pilot.app) if place not in owners and not told(place, [*known, *STEADY])]
    assert forgotten == [], "say in selfcheck/kiosk/session.py how it forgets, or here why it has nothing to forget"


def test_no_place_is_told_that_is_not_there(kiosk):
    from selfcheck.kiosk.session import HOLDERS

    pilot = kiosk()
    pilot.start()
    there = {*places(pilot.app), "title", "flow.content"}
    known = [place for holder in HOLDERS for place in holder.places]
    assert [place for place in known if place not in there] == []
    assert [place for place in STEADY if place and not any(told(real, [place]) for real in there)] == []


def test_modules_keep_nothing_that_can_change(kiosk):
    kiosk()
    found = {
        f"{module.__name__}.{name}"
        for module in list(sys.modules.values())
        if module.__name__.startswith("selfcheck")
        for name, value in vars(module).items()
        if not name.isupper() and not name.startswith("__")
        if isinstance(value, list | dict | set | deque | bytearray)
        or (is_ours(value) and hasattr(value, "__dict__") and type(value) not in (type, _lru_cache_wrapper))
    }
    assert {place for place in found if not place.endswith(".look")} == set(), "the look is reset with the settings"


# --- A whole session, and then nothing ----------------------------------------------------------------------------


def live(pilot: Any, answers: people.Given) -> None:
    """A session that touches everything there is to touch, up to the code on the last page."""
    app = pilot.app
    pilot.start()
    app.face.set(language="es", text_scale=1.5, theme="high_contrast")
    app.flow._set(Check(answers=MappingProxyType(dict(answers))), app.flow.state.places)
    app.flow.result()
    for screen in ("why", "keep"):
        app.flow.go(screen)
        pilot.frames(2)
    app.face.kept["why"] = 0.3
    app.toast("Something was said")
    app.keys._held.add(275)


def state_of(app: Any) -> dict[str, str]:
    """What every place holds, in words."""
    found = {}
    for place in places(app):
        owner: Any = app
        for name in place.split("."):
            owner = getattr(owner, name)
        if not is_ours(owner) or isinstance(owner, tuple) or not hasattr(owner, "__dict__"):
            found[place] = repr(owner)
    return found


@pytest.mark.parametrize(
    ("how", "person"), [("finished", "HEEL"), ("timed_out", "SUDDEN"), ("failed", "NIGHT")]
)
def test_after_a_session_the_app_is_as_before(kiosk, how, person):
    from selfcheck.ui.look import look

    pilot = kiosk()
    before, looked = state_of(pilot.app), (look.name, look.text_scale)
    live(pilot, getattr(people, person))
    assert (look.name, look.text_scale) != looked
    pilot.app.end(how)
    pilot.settle()
    assert pilot.waiting
    after = state_of(pilot.app)
    changed = {place: (before.get(place), now) for place, now in after.items() if now != before.get(place)}
    passing = {
        "screen",
        "face.messages._catalogues",
        "_failures._times",
        "attendance._idle._touched",
        "attendance._idle.limit_s",
        "staff._left_s",
        "guard._finger._heard",
        "flow.content",
        "face.messages._sources",
        "face.reader._said",
        "face.reader.followers",  # whoever stands on the screen, known by a weak reference only
    }
    assert {place: both for place, both in changed.items() if place not in passing} == {}
    assert (look.name, look.text_scale) == looked


def test_no_answer_no_result_and_no_picture_is_left_anywhere_in_memory(kiosk):
    from selfcheck.assessment import Assessment
    from selfcheck.assessment.worlds import worlds_in
    from selfcheck.report import Summary
    from selfcheck.ui.widgets.text import _measured

    def results() -> list[object]:
        gc.collect()
        kinds = (Assessment, Summary)
        return [x for x in gc.get_objects() if type(x) in kinds or (type(x) is Check and x.answers)]

    others = results()  # of tests before this one
    pilot = kiosk()
    live(pilot, people.CALF)
    shown = [weakref.ref(pilot.app.screen), weakref.ref(pilot.app.screen.code._texture)]
    words = _measured.cache_info().currsize
    assert words and worlds_in.cache_info().currsize
    pilot.app.end("finished")
    assert _measured.cache_info().currsize < words and not worlds_in.cache_info().currsize
    pilot.settle()
    pilot.frames(10)
    known = {id(other) for other in others}
    left = [thing for thing in results() if id(thing) not in known]
    assert [thing() for thing in shown] == [None, None]
    assert left == []


def held_by(*owners: object) -> int:
    """How much there is in all that these lead to."""
    waiting, seen, held = deque(owners), set(), 0
    while waiting:
        thing = waiting.popleft()
        if id(thing) in seen or isinstance(thing, type | ModuleType | FunctionType | BuiltinFunctionType):
            continue
        seen.add(id(thing))
        held += len(thing) if isinstance(thing, dict | list | set | tuple | deque) else 1
        waiting.extend(gc.get_referents(thing))
    return held


def test_a_person_with_other_answers_leaves_no_more_behind_than_the_one_before(kiosk):
    def left() -> tuple[Counter[str], int]:
        """How many things of ours there are, of each kind, and how much what we know holds."""
        pilot.app.end("finished")
        pilot.settle()
        pilot.frames(10)
        gc.collect()
        kinds = Counter(type(thing).__name__ for thing in gc.get_objects() if is_ours(thing))
        return kinds, held_by(flow.assessor, flow.deck, flow.content)

    pilot = kiosk()
    flow = pilot.app.flow
    live(pilot, people.HEEL)
    kinds, known = left()
    live(pilot, people.CALF)
    more, held = left()
    assert more - kinds == Counter()
    assert held == known > 5_000, "less than texts and weights: something was not looked into"


def test_a_whole_session_writes_only_the_log_and_the_counters_and_no_answer_into_them(kiosk, tmp_path):
    pilot = kiosk("counters = true")
    from kivy.core.clipboard import Clipboard

    before, environment = set(tmp_path.rglob("*")), dict(os.environ)
    live(pilot, people.CALF)
    Clipboard.put(b"my result", "text/plain")
    pilot.app.end("finished")
    assert {path.name for path in set(tmp_path.rglob("*")) - before} == {"counters.sqlite"}, "the log was there before"
    assert dict(os.environ) == environment
    assert not Clipboard.get("text/plain").strip("\0")
    for path in (pilot.folder.log, pilot.folder.counters):
        text = path.read_bytes().decode("latin-1")
        assert not [answer_id for answer_id in shipped().answer_ids if answer_id in text]
    assert pilot.folder.log.read_text().count("\n") == 3
