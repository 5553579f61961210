"""Every setting of a kiosk, with what it may be. The loader, the checker, the printer and the docs all read this.

The description of a type is what people are told when a value does not fit; a field without a default does not exist,
so that an empty file is a working kiosk.
"""

from __future__ import annotations

from gettext import gettext
from typing import Annotated, Any, Literal, get_args, get_origin

import msgspec

from selfcheck.content.told import told
from selfcheck.kiosk.hours import HOURS_PATTERN
from selfcheck.kiosk.pins import HASH_PATTERN

Language = Annotated[str, msgspec.Meta(pattern=r"^[a-z]{2}\Z", description="two letters of a language, like en")]
Name = Annotated[str, msgspec.Meta(max_length=40, description="at most 40 letters")]
Sentence = Annotated[str, msgspec.Meta(max_length=90, description="at most 90 letters")]
Offer = Annotated[
    str,
    msgspec.Meta(
        max_length=90, pattern=r"^[^0-9$€£%]*\Z", description="at most 90 letters, and no price: no digit, $, €, £ or %"
    ),
]
PictureFile = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^\Z|\.(png|jpg|jpeg)\Z",
        description="a .png or .jpg file, its path seen from the settings file, or empty",
    ),
]
EmergencyNumber = Annotated[
    str, msgspec.Meta(pattern=r"^[0-9*#+]{2,15}\Z", description='2 to 15 of 0-9 * # +, in quotes, like "911"')
]
Hours = Annotated[
    str, msgspec.Meta(pattern=HOURS_PATTERN, description='two times of day, like "03:00-05:00", or empty')
]
Reading = Annotated[int, msgspec.Meta(ge=20, le=600, description="20 to 600 (seconds)")]
Warned = Annotated[int, msgspec.Meta(ge=20, le=120, description="20 to 120 (seconds; less is too short to react)")]
StaffName = Annotated[
    str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_-]{0,29}\Z", description="a name of a-z, 0-9, _ and -, like anna")
]
PinHash = Annotated[
    str, msgspec.Meta(pattern=HASH_PATTERN, description="what `selfcheck kiosk set-pin NAME` writes here")
]
PrinterName = Annotated[
    str,
    msgspec.Meta(
        max_length=127,
        pattern=r"^([A-Za-z0-9_][A-Za-z0-9_.+-]*)?\Z",
        description="the name of a printer as `lpstat -e` lists it, or empty",
    ),
]
Columns = Annotated[int, msgspec.Meta(ge=24, le=80, description="24 to 80 (letters in a line)")]
Volume = Annotated[
    int, msgspec.Meta(ge=20, le=200, description="20 to 200 (100 is the voice's own loudness; Linux only)")
]
Display = Annotated[int, msgspec.Meta(ge=-1, le=15, description="-1 (any) to 15")]
TextSize = Literal["small", "normal", "large", "larger", "largest"]
Corner = Literal["top_left", "top_right", "bottom_left", "bottom_right"]
Rotation = Literal[0, 90, 180, 270]


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the file."""


class Store(Section, frozen=True):
    """Whose screen it is. `offer` is shown by language, and only where `offer.offer_shown` allows it."""

    name: Name = ""
    logo: PictureFile = ""
    offer: dict[Language, Offer] = {}


class Attract(Section, frozen=True):
    """The waiting screen, by language: its sentence, for which one ships, and whom to ask for help with the screen, a
    line that is only there where the shop has somebody."""

    sentence: dict[Language, Sentence] = {}
    help: dict[Language, Sentence] = {}


class Idle(Section, frozen=True):
    """Seconds without a touch or key until the kiosk asks, on a question and on a result, and how long it waits."""

    question: Reading = 60
    result: Reading = 180
    warning: Warned = 20


class Speech(Section, frozen=True):
    """Reading aloud: `hours` limits it to a part of the day, empty is all day."""

    on: bool = True
    hours: Hours = ""
    volume: Volume = 100


class Exit(Section, frozen=True):
    """Where staff tap five times. `without_pin` is for trying a kiosk out and is told by the audit."""

    corner: Corner = "top_left"
    without_pin: bool = False


class Restart(Section, frozen=True):
    """When the kiosk may begin afresh, while nobody uses it; empty is never."""

    hours: Hours = "03:00-05:00"


class Printer(Section, frozen=True):
    """Where a result is printed that somebody wants on paper, and how wide that is; without a name nowhere."""

    name: PrinterName = ""
    columns: Columns = 42


class Screen(Section, frozen=True):
    """Which display, and how far its picture is turned (degrees)."""

    display: Display = -1
    rotation: Rotation = 0


class KioskConfig(Section, frozen=True):
    """All settings of a kiosk. `languages` empty means every language there is; `pins` is staff name to hash."""

    languages: tuple[Language, ...] = ()
    emergency_number: EmergencyNumber = "911"
    text_size: TextSize = "large"
    counters: bool = False
    store: Store = Store()
    attract: Attract = Attract()
    idle: Idle = Idle()
    speech: Speech = Speech()
    exit: Exit = Exit()
    restart: Restart = Restart()
    printer: Printer = Printer()
    screen: Screen = Screen()
    pins: dict[StaffName, PinHash] = {}


def allowed(kind: Any) -> str:
    """What a value of this type may be, in words."""
    for note in getattr(kind, "__metadata__", ()):
        if isinstance(note, msgspec.Meta) and note.description:
            return gettext(note.description)
    if get_origin(kind) is Literal:
        return ", ".join(map(str, get_args(kind)))
    if kind is bool:
        return told("true or false")
    if get_origin(kind) is tuple:
        return told("a list of {these}", these=allowed(get_args(kind)[0]))
    raise AssertionError(f"{kind} has no words for what it allows")
