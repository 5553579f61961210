"""The walk: the app at a scene, in a look, laid out until it rests, and then every rule asked of it."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from kivy.animation import Animation
from kivy.metrics import Metrics
from kivy.uix.widget import Widget

from selfcheck.devices import (
    Devices,
    NoDialler,
    RecordingDialler,
    RecordingDocuments,
    RecordingPrinting,
    RecordingShare,
    RecordingSpeech,
)
from selfcheck.keeping import HistoryFile, PastCheck, Settings, SettingsFile
from selfcheck.ui.widgets.toast import Toast
from tests.ui import past_checks
from tests.ui.audit.canvas import Box, Drawing, labels_of
from tests.ui.audit.matrix import Look
from tests.ui.audit.rules import Seen, faults
from tests.ui.equip import equip
from tests.ui.scenes import Scene
from tests.ui.steps import own_window, unseen_frame

RESTS_WITHIN = 40
"""Frames in which a screen finds its final layout."""


class Finding(NamedTuple):
    """A fault of a scene in a look."""

    scene: str
    look: Look
    fault: str

    def __str__(self) -> str:
        look = self.look
        return f"{self.scene} | {look.size} | {look.theme} | {look.language} | x{look.scale:g} | {self.fault}"


class Walker:
    """An app in the window of this process. Layout runs, nothing is drawn: drawing is what costs, and shows no more."""

    def __init__(self) -> None:
        self.window = own_window()
        from selfcheck.ui.app import SelfCheckApp

        self._folder = tempfile.TemporaryDirectory()
        self._history = HistoryFile(Path(self._folder.name) / "history.json")
        self.app = SelfCheckApp(
            SettingsFile(Path(self._folder.name) / "settings.json"),
            Devices(
                speech=RecordingSpeech(),
                documents=RecordingDocuments(),
                share=RecordingShare(),
                printing=RecordingPrinting(),
                today=lambda: past_checks.TODAY,
            ),
            history=self._history,
        )
        self._was = (tuple(self.window.size), Metrics.density)
        self._assessed: dict[tuple[Any, ...], Any] = {}
        self.app.face.on_settings = self.app.appearance.wear
        self.window.add_widget(self.app.build())

    def close(self) -> None:
        from selfcheck.ui.look import look

        self.app.on_stop()
        self.window.remove_widget(self.app.stage)
        self.window.size, Metrics.density = self._was
        look.use("light", 1.0, False)
        self._folder.cleanup()

    def walk(self, steps: Iterable[tuple[Scene, Look]]) -> Iterator[Finding]:
        """The faults of every scene in its look."""
        gc.collect()
        gc.disable()  # a screen is thousands of objects; looking through them all the time takes a third of the walk
        try:
            for number, (scene, look) in enumerate(steps):
                for fault in self.look_at(scene, look):
                    yield Finding(scene.name, look, fault)
                if number % 50 == 49:
                    gc.collect()
        finally:
            gc.enable()

    def look_at(self, scene: Scene, look: Look) -> list[str]:
        """The faults of one scene in one look."""
        restless = self.show(scene, look)
        return [*restless, *faults(seen(self.app.sheet or self.app.stage, self.window))]

    def show(self, scene: Scene, look: Look) -> list[str]:
        """Bring a scene to rest in a look; a line if it does not come to rest."""
        app = self.app
        self._use(look)
        app.flow.state = scene.state
        self._keep(scene.past)
        answers = tuple(sorted(scene.answers.items()))
        app.flow._assessed = (scene.state.check, self._assessed[answers]) if answers in self._assessed else None
        # Everybody comes to the scene for the first time.
        app.screen = None
        app.face.kept.clear()
        for toast in [child for child in app.stage.children if isinstance(child, Toast)]:
            toast.leave()
        app.rebuild()
        if hasattr(app.screen, "complete"):
            app.screen.complete()
        restless = self.rest()
        if scene.play(app):
            restless += self.rest()
        if app.flow._assessed is not None:
            self._assessed[answers] = app.flow._assessed[1]
        return restless

    def _keep(self, past: tuple[PastCheck, ...]) -> None:
        """These checks and no others are kept on the device."""
        if self.app.face.past.checks != past:
            self.app.face.past.delete_all()
            for check in past:
                self._history.keep(check)
            self.app.face.past.look()

    def rest(self) -> list[str]:
        """Run the layout until nothing changes its place any more."""
        before: list[tuple[float, ...]] = []
        for _ in range(RESTS_WITHIN):
            unseen_frame()
            for child in self.app.stage.children:  # what fades in is looked at when it is there
                Animation.cancel_all(child, "opacity")
                child.opacity = 1
            now = places(self.app.stage)
            if now == before:
                return []
            before = now
        return [f"{type(self.app.screen).__name__}: does not come to rest within {RESTS_WITHIN} frames"]

    def _use(self, look: Look) -> None:
        size = look.size
        if Metrics.density != size.density:
            Metrics.density = size.density
        if tuple(self.window.size) != (size.width, size.height):
            self.window.size = (size.width, size.height)
        equip(self.app.face, dialler=RecordingDialler() if size.dials else NoDialler())
        wanted = Settings(language=look.language, theme=look.theme, text_scale=look.scale, reduce_motion="on")
        if self.app.face.settings != wanted:
            self.app.face.set(**{key: getattr(wanted, key) for key in wanted.__struct_fields__})


def places(root: Widget) -> list[tuple[float, ...]]:
    return [(*widget.pos, *widget.size) for widget in root.walk(restrict=True)]


def seen(root: Widget, window: Any) -> Seen:
    """A widget tree as the rules see it."""
    drawing = Drawing(window.canvas, window.size, window.clearcolor, labels_of(root))
    return Seen(root, drawing, Box(0, 0, *window.size))
