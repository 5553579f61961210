"""`selfcheck --self-test`: opens the real window, walks a whole check by keys, compares the result with `assess`.

For whoever builds or installs a package: it shows that window, fonts, pictures, texts and content are all there and
work together. The settings of the person at this machine are neither read nor written.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from kivy.clock import Clock
from kivy.core.window import Window

from selfcheck.assessment import assess
from selfcheck.checklist import counting
from selfcheck.content import Card, Value
from selfcheck.keeping import Settings, SettingsFile
from selfcheck.ui.app import SelfCheckApp
from selfcheck.ui.keys import KeyMap
from selfcheck.ui.widgets.card_deck import CardDeck
from selfcheck.ui.widgets.tap_map import TapMap
from selfcheck.ui.widgets.tappable import Tappable
from selfcheck.ui.widgets.tick_row import ChoiceRow, NoneRow

SECONDS = 300.0
"""A machine without a graphics card takes half a minute; one that takes this long is stuck."""

YES = ("timing.first_steps", "quality.finger_point", "quality.sharp_stabbing", "sensory.tender_to_press")
KEY_OF = {"yes": "right", "no": "left"}
CODES = {name: code for code, name in KeyMap.NAMES.items()}


class Failed(Exception):
    """The check could not be walked; the message says where it stopped."""


class SelfTest:
    """One walk through one app. `run` returns a line for people and raises Failed."""

    def __init__(self, folder: Path) -> None:
        file = SettingsFile(folder / "settings.json")
        file.write(Settings(language="en", reduce_motion="on"))
        self._app = SelfCheckApp(file)
        self._given: dict[str, Value] = {}
        self._frames = 0
        self._opened = 0.0
        self._fault: Exception | None = None
        self._keys = self._walk()

    def run(self) -> str:
        """Open the window, walk, close it."""
        self._started = time.monotonic()
        Clock.schedule_interval(self._step, 0)
        Window.bind(on_flip=self._flipped)
        self._app.run()
        if self._fault is not None:
            raise self._fault
        return self._verdict()

    def _verdict(self) -> str:
        flow = self._app.flow
        if flow.place.screen != "result":
            raise Failed(f"the window was closed on the screen {flow.place.screen!r}")
        expected = counting(flow.content, self._given)
        if dict(flow.check.answers) != dict(expected):
            wrong = sorted({*expected.items()} ^ {*flow.check.answers.items()}, key=str)
            raise Failed(f"answers arrived changed: {wrong[0][0]}")
        if flow.assessment() != assess(self._given):
            raise Failed("the result on the screen is not what `assess` says")
        seconds = time.monotonic() - self._started
        reading = flow.assessment().reading
        return (
            f"first picture after {self._opened:.1f} s of work, {len(expected)} answers, {self._frames} frames, "
            f"{seconds:.1f} s, leaning {reading.leaning}: as `assess`"
        )

    # --- one key a frame --------------------------------------------------------------------------------------

    def _flipped(self, *_: object) -> None:
        if not self._frames:
            self._opened = time.process_time()  # from the start of the process, whatever else the machine does
        self._frames += 1

    def _step(self, _: float) -> bool | None:
        try:
            if time.monotonic() - self._started > SECONDS:
                raise Failed(f"stuck on the screen {self._app.flow.place.screen!r}")
            if not self._moving():
                code = CODES[next(self._keys)]
                Window.dispatch("on_key_down", code, 0, None, [])
                Window.dispatch("on_key_up", code, 0)
        except Exception as fault:
            self._fault = None if isinstance(fault, StopIteration) else fault
            self._app.stop()
            return False
        return None

    def _moving(self) -> bool:
        decks = (widget for widget in self._app.stage.walk(restrict=True) if isinstance(widget, CardDeck))
        return any(child.opacity < 1 for child in self._app.stage.children) or any(deck.busy for deck in decks)

    def _walk(self) -> Iterator[str]:
        """The keys that lead from the first screen to the result."""
        flow = self._app.flow
        while flow.place.screen != "result":
            at = (flow.place, flow.check.at)
            if flow.place.screen == "safety":
                yield from self._safety()
            elif flow.place.screen == "deck":
                yield from self._card(flow.content.cards[flow.check.at])
            else:
                yield "enter"
            if at == (flow.place, flow.check.at):
                raise Failed(
                    f"there is no way on from {flow.place.screen} {flow.check.at or flow.place.detail}".rstrip()
                )

    def _safety(self) -> Iterator[str]:
        self._given |= dict.fromkeys(self._app.flow.signs.on(self._app.flow.place.detail), "no")
        yield from self._to(lambda control: isinstance(control, NoneRow))
        yield "enter"
        yield from self._to_main_button()
        yield "enter"

    def _card(self, card: Card) -> Iterator[str]:
        if card.kind == "yes_no":
            answer = "yes" if card.id in YES else "no"
            self._given[card.id] = answer
            yield KEY_OF[answer]
        elif card.kind == "choice":
            value = self._given[card.id] = card.values[len(card.values) // 2]
            words = self._app.face.t(f"value.{card.id}.{value}")
            yield from self._to(lambda control: isinstance(control, ChoiceRow) and control.text == words)
            yield "enter"
        else:
            yield from self._to(lambda control: isinstance(control, TapMap))
            yield "enter"
            self._given[card.id] = self._app.flow.picked()
            yield from self._to_main_button()
            yield "enter"

    def _to_main_button(self) -> Iterator[str]:
        return self._to(lambda control: control is getattr(self._app.screen, "primary", None))

    def _to(self, wanted: Callable[[Tappable], bool]) -> Iterator[str]:
        """Tab until the control that is wanted has the focus."""
        for _ in range(100):
            held = self._app.focus.current
            if held is not None and wanted(held):
                return
            yield "tab"
        raise Failed(f"Tab does not reach every control of the screen {self._app.flow.place.screen!r}")


def run() -> str:
    """Walk the check once; a line that says how it went. Raises Failed or whatever went wrong on the way."""
    with tempfile.TemporaryDirectory(prefix="selfcheck-self-test-") as folder:
        return SelfTest(Path(folder)).run()
