"""Reads a kiosk's settings: one TOML file, then the environment, then flags; each later one wins.

    kiosk.toml: idle.question: 5 is not possible; allowed: 20 to 600 (seconds)
    kiosk.toml: idel: is no setting; did you mean idle?

Every fault is told, not only the first. A kiosk starts with whatever is whole: the file, else the last file that was,
else the defaults. `load` never raises and never leaves a screen without settings.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_origin

import msgspec

from selfcheck.content.told import of_library, of_system, told
from selfcheck.kiosk import pins
from selfcheck.kiosk.config_model import KioskConfig, Section, allowed

PREFIX = "SELFCHECK_KIOSK_"
"""`idle.question` is SELFCHECK_KIOSK_IDLE__QUESTION in the environment."""

BIGGEST = 1_000_000
"""Bytes of a file that can be a settings file."""

Values = dict[str, object]
"""Settings by their full key, "idle.question"; of a table of texts or codes each entry by itself, "pins.anna"."""


class Problem(NamedTuple):
    """What is wrong, in one line: where it was said, the key, the reason, and what is allowed."""

    place: str
    key: str
    reason: str
    allowed: str = ""

    def __str__(self) -> str:
        line = ": ".join(part for part in (self.place, self.key, self.reason) if part)
        return told("{line}; allowed: {allowed}", line=line, allowed=self.allowed) if self.allowed else line


class Loaded(NamedTuple):
    """Settings in force. `places` says for each key that was set where it was; `problems` is what was passed over."""

    config: KioskConfig
    places: Mapping[str, str]
    problems: tuple[Problem, ...]


def by_default() -> str:
    """What is said in place of where a setting was made, if it was made nowhere."""
    return told("the defaults")


class _Layer(NamedTuple):
    """What one place sets, and where each key of it was said."""

    values: Values
    places: dict[str, str]

    def over(self, lower: _Layer) -> _Layer:
        return _Layer({**lower.values, **self.values}, {**lower.places, **self.places})


NOTHING = _Layer({}, {})


def load(
    path: Path,
    environ: Mapping[str, str],
    flags: Sequence[str],
    languages: Sequence[str],
    last_good: Path | None = None,
) -> Loaded:
    """The settings of a kiosk.

    `flags` are "key=value" texts, `languages` the codes there are texts for. What cannot be used is passed over and
    told in `problems`: a single override by itself, a file with a fault as a whole, since half of it may be wrong.
    """
    overrides, problems = _read_overrides(environ, flags)
    own, faults = read_file(path)
    kept, kept_faults = (NOTHING, []) if last_good is None else read_file(last_good)
    problems += faults
    files = [*([] if faults else [own]), *([] if kept_faults else [kept]), NOTHING]
    for candidate in (layer for file in files for layer in (overrides.over(file), file)):
        config = _convert(candidate.values)
        found = list(_together(config, candidate, languages))
        if not found:
            break
        problems += found
    return Loaded(config, candidate.places, tuple(dict.fromkeys(problems)))


# --- Reading one place --------------------------------------------------------------------------------------------


def read_file(path: Path) -> tuple[_Layer, list[Problem]]:
    """What a file sets, and every fault in it; a file that cannot be read or is no TOML sets nothing."""
    place = str(path)
    try:
        data = path.read_bytes()
        if len(data) > BIGGEST:
            raise ValueError(told("is too long to be a settings file"))
        table = tomllib.loads(data.decode("utf-8-sig"))
    except OSError as error:
        return NOTHING, [Problem(place, "", told("cannot be read ({why})", why=of_system(error)))]
    except UnicodeDecodeError:
        return NOTHING, [Problem(place, "", told("is not UTF-8 text"))]
    except (ValueError, RecursionError) as error:
        return NOTHING, [Problem(place, "", told("is not valid TOML: {why}", why=of_library(str(error))))]
    values: Values = {}
    problems = []
    for key, value in _flat(KioskConfig, table):
        if (problem := _fault(place, key, value)) is not None:
            problems.append(problem)
        else:
            values[key] = value
    return _Layer(values, dict.fromkeys(values, place)), problems


def _read_overrides(environ: Mapping[str, str], flags: Sequence[str]) -> tuple[_Layer, list[Problem]]:
    """What environment and flags set, each checked by itself."""
    said = [
        (told("environment {name}", name=name), name.removeprefix(PREFIX).lower().replace("__", "."), text)
        for name, text in sorted(environ.items())
        if name.startswith(PREFIX)
    ]
    for flag in flags:
        key, _, text = flag.partition("=")
        said.append((f"--set {key}", key, text))
    values: Values = {}
    places: dict[str, str] = {}
    problems = []
    for place, key, text in said:
        value, problem = _from_text(place, key, text)
        if problem is not None:
            problems.append(problem)
        else:
            values[key], places[key] = value, place
    return _Layer(values, places), problems


def _from_text(place: str, key: str, text: str) -> tuple[object, Problem | None]:
    """The value that a text stands for: as TOML would read it, or, where a text is wanted, the text itself."""
    if _fault(place, key, text) is None:
        return text, None
    try:
        value = tomllib.loads(f"value = {text}")["value"]
    except ValueError:
        value = text
    return value, _fault(place, key, value)


def _flat(kind: Any, table: Mapping[str, object], at: str = "") -> Iterator[tuple[str, object]]:
    """Every setting in a table by its full key. What has no such key stays whole and is a fault later."""
    for name, value in table.items():
        key = f"{at}{name}"
        inner = _type_at(key)
        if isinstance(value, dict) and inner is not None and (_is_section(inner) or get_origin(inner) is dict):
            yield from _flat(inner, value, f"{key}.")
        else:
            yield key, value


# --- Checking -----------------------------------------------------------------------------------------------------


def _type_at(key: str) -> Any:
    """The type of a setting, None if there is none of this key."""
    kind: Any = KioskConfig
    for part in key.split("."):
        if _is_section(kind):
            kind = next((field.type for field in msgspec.structs.fields(kind) if field.name == part), None)
        elif get_origin(kind) is dict:
            kind = get_args(kind)[1]
        else:
            return None
    return kind


def _is_section(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Section)


def key_fault(key: str, place: str = "") -> Problem | None:
    """Why there can be no setting of this key, None if there can."""
    kind = _type_at(key)
    if kind is None:
        return Problem(place, key, _no_setting(key))
    table, _, name = key.rpartition(".")
    holder = _type_at(table) if table else None
    if get_origin(holder) is dict:
        names = get_args(holder)[0]
        try:
            msgspec.convert(name, names)
        except msgspec.ValidationError:
            return Problem(place, key, told("{name} is not possible here", name=repr(name)), allowed(names))
    if _is_section(kind) or get_origin(kind) is dict:
        return Problem(place, key, told("is a table, written [{key}]", key=key))
    return None


def _fault(place: str, key: str, value: object) -> Problem | None:
    """What is wrong with one setting, None if nothing is."""
    if problem := key_fault(key, place):
        return problem
    kind = _type_at(key)
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        return Problem(place, key, _reason(str(error), value), allowed(kind))
    return None


def _reason(fault: str, value: object) -> str:
    """Why a value does not fit: it is of another type, or of the right type and out of bounds."""
    shown = msgspec.json.encode(value, enc_hook=str).decode()
    shown = shown if len(shown) <= 40 else shown[:39] + "…"
    if ", got `" in fault and " - at `$" not in fault:
        return told("{value} is {kind}", value=shown, kind=_kind(value))
    return told("{value} is not possible", value=shown)


def _kind(value: object) -> str:
    match value:
        case bool():
            return told("true or false")
        case str():
            return told("text")
        case int() | float():
            return told("a number")
        case list():
            return told("a list")
        case dict():
            return told("a table")
    return told("something else")


def _no_setting(key: str) -> str:
    """With the setting that was probably meant: a slip of the pen, or a key that stands in the wrong table."""
    keys = [*_every_key()]
    last = key.rpartition(".")[2]
    found = difflib.get_close_matches(key, keys, n=1) or [
        known for known in keys if difflib.get_close_matches(last, [known.rpartition(".")[2]], cutoff=0.8)
    ]
    return told("is no setting; did you mean {near}?", near=found[0]) if found else told("is no setting")


def _every_key(kind: Any = KioskConfig, at: str = "") -> Iterator[str]:
    for field in msgspec.structs.fields(kind):
        yield f"{at}{field.name}"
        if _is_section(field.type):
            yield from _every_key(field.type, f"{at}{field.name}.")


def _together(config: KioskConfig, layer: _Layer, languages: Sequence[str]) -> Iterator[Problem]:
    """Faults that no setting has by itself."""

    def problem(key: str, reason: str, may: str = "") -> Problem:
        return Problem(layer.places.get(key) or by_default(), key, reason, may)

    spoken = config.languages or tuple(languages)
    for code in config.languages:
        if code not in languages:
            yield problem("languages", told("there are no texts in {code}", code=repr(code)), ", ".join(languages))
    for key, texts in (
        ("store.offer", config.store.offer),
        ("attract.sentence", config.attract.sentence),
        ("attract.help", config.attract.help),
    ):
        for code in texts:
            if code not in spoken:
                reason = told("is in a language that this kiosk does not offer")
                yield problem(f"{key}.{code}", reason, ", ".join(spoken))
    if config.idle.result < config.idle.question:
        yield problem("idle.result", told("is shorter than idle.question, and a result takes longer to read"))
    if len({pins.digits({name: kept}) for name, kept in config.pins.items()}) > 1:
        yield problem("pins", told("all codes need the same number of digits; set them again"))


def _convert(values: Values) -> KioskConfig:
    """Settings of checked values."""
    table: dict[str, Any] = {}
    for key, value in values.items():
        *sections, name = key.split(".")
        inner = table
        for section in sections:
            inner = inner.setdefault(section, {})
        inner[name] = value
    return msgspec.convert(table, KioskConfig)
