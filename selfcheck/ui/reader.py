"""Reading aloud: when it begins, with which voice, and that the next thing a person does ends it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kivy.clock import Clock
from kivy.uix.widget import Widget

from selfcheck.devices import Speech, Voice
from selfcheck.ui.look import look
from selfcheck.ui.spoken import Spoken, utterance
from selfcheck.ui.widgets.speaker import Followed, SpeakerButton
from selfcheck.ui.widgets.tappable import Tappable

if TYPE_CHECKING:
    from selfcheck.ui.face import Face



class Reader(Followed):
    """Speaks what is on the screen.

    `shown` gives the widget that is read: the screen, or the panel over it.
    """

    def __init__(self, face: Face, speech: Speech, shown: Callable[[], Widget | None]) -> None:
        super().__init__()
        self._face, self._speech, self._shown = face, speech, shown
        self._said = 0
        self._naming: list[str] = []
        self._coming = Clock.create_trigger(self._read_new, look.pause("read_aloud"))

    # --- from start to end ------------------------------------------------------------------------------------

    def open(self) -> None:
        """Look which voices there are, and listen for touches."""
        from kivy.core.window import Window

        Window.bind(on_touch_down=self._touched)
        self.look()

    def look(self) -> None:
        """Look again: a voice may have been installed."""
        self._speech.look(self._found)

    def _found(self) -> None:
        Clock.schedule_once(self.refresh)  # this may be another thread

    def refresh(self, *_: object) -> None:
        """The voices or the settings may be others now."""
        if not self._naming:
            self.stop()
        self.available = bool(self.voices)

    def close(self) -> None:
        from kivy.core.window import Window

        Window.unbind(on_touch_down=self._touched)
        self.stop()
        self._speech.close()

    # --- what there is ----------------------------------------------------------------------------------------

    @property
    def voices(self) -> tuple[Voice, ...]:
        """The voices for the language in force, the best one first."""
        return self._speech.voices(self._face.language)

    @property
    def missing(self) -> str:
        """Which hint says how to get a voice."""
        return self._speech.missing

    # --- speaking ---------------------------------------------------------------------------------------------

    def toggle(self) -> None:
        """The speaker button, or its key: read what is shown, or be silent."""
        if self.speaking:
            self.stop()
        elif self.available:
            self._say(self._lines())

    def begin(self) -> None:
        """Read what is shown although nobody asked to; so nobody is told either if it could not be heard."""
        if self.available:
            self._say(self._lines(), asked=False)

    def sample(self) -> None:
        """Let the voice in force be heard."""
        self._say([self._face.t("ui.speech.sample")])

    def stop(self) -> None:
        """Be silent at once."""
        self._coming.cancel()
        self._naming = []
        self._said += 1
        if self.speaking:
            self.speaking = False
            self._speech.stop()

    def name(self, control: Tappable | None, at: tuple[float, float] | None = None) -> None:
        """Say what a control is called that is about to act (`at` this point of it), if the person asked for it."""
        if control is not None:
            self._name(lambda: Spoken(self._face).name(control, at))

    def describe(self, control: Tappable) -> None:
        """Say what a control is called that got the focus, and how it stands, if the person asked for it."""
        self._name(lambda: Spoken(self._face).described(control))

    def moved(self) -> None:
        """Another screen or card is shown. The name of the button that led here may be said to its end."""
        named = self._naming
        if not named:
            self.stop()
        if self.available and self._face.settings.read_screens:
            self._coming()

    def announce(self, words: str) -> None:
        """Say what has just come about on the screen, to who has screens read to them."""
        if self.available and self._face.settings.read_screens:
            self._say([words])

    # --- inside -----------------------------------------------------------------------------------------------

    def _lines(self) -> list[str]:
        shown = self._shown()
        return Spoken(self._face).lines(shown) if shown is not None else []

    def _name(self, words: Callable[[], str]) -> None:
        if self.available and self._face.settings.say_taps and (name := words()):
            self._say([name])
            self._naming = [name]

    def _read_new(self, *_: object) -> None:
        """Begin to read a screen that has just come up, after the name of what led to it."""
        self._say([*self._naming, *self._lines()])

    def _say(self, lines: list[str], asked: bool = True) -> None:
        self.stop()
        if not lines:
            return
        settings, said = self._face.settings, self._said
        self.speaking = True

        def ended(heard: bool) -> None:
            Clock.schedule_once(lambda _: self._over(said, heard or not asked))

        language = self._face.language
        self._speech.say(utterance(lines), language, settings.speech_rate, settings.voice, ended)

    def _over(self, said: int, heard: bool) -> None:
        if said != self._said:
            return
        self.speaking = False
        self._naming = []
        if not heard:
            self._face.toast(self._face.t("ui.speech.not_heard"))

    def _touched(self, _: object, touch: Any) -> None:
        """A finger on a control ends the reading; one that scrolls does not, nor does the wheel of a mouse."""
        if touch.is_mouse_scrolling or not (
            self.speaking or self._coming.is_triggered or self._face.settings.say_taps
        ):
            return
        control, at = self._control_at(touch)
        if control is not None and not isinstance(control, SpeakerButton):
            self.stop()
            self.name(control, at)

    def _control_at(self, touch: Any) -> tuple[Tappable | None, tuple[float, float]]:
        """The control on top at a touch, and the point in its own coordinates."""
        from selfcheck.ui.focus import reachable

        shown = self._shown()
        found: tuple[Tappable | None, tuple[float, float]] = (None, (0.0, 0.0))
        for control in reachable(shown) if shown is not None else ():
            at = control.to_widget(*touch.pos)
            if control.collide_point(*at):
                found = control, at
        return found
