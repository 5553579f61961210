"""Settings written out: `--print-config`, and putting a staff code into a settings file."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from typing import Any

import msgspec

from selfcheck.content.told import told
from selfcheck.kiosk.config import Loaded, by_default
from selfcheck.kiosk.config_model import KioskConfig, Section, allowed

_BARE = re.compile(r"[A-Za-z0-9_-]+\Z")


class CannotEdit(ValueError):
    """A file in which the place for a code is not to be found; it was left alone."""


def as_toml(loaded: Loaded) -> str:
    """All settings in force as a settings file, each with what it may be and where it was set. The hashes of staff
    codes are left out: what is printed gets pasted into messages."""
    lines = list(_tables(KioskConfig, loaded.config, "", loaded))
    for name in loaded.config.pins:
        place = loaded.places.get(f"pins.{name}") or by_default()
        lines.append("# " + told("the code of {name} is set (by {place})", name=name, place=place))
    return "\n".join(lines).strip() + "\n"


def _tables(kind: type[Section], section: Any, at: str, loaded: Loaded) -> Iterator[str]:
    """Plain settings first, then the tables inside: so does TOML want it."""
    fields = msgspec.structs.fields(kind)
    inner = [field for field in fields if isinstance(getattr(section, field.name), Section | dict)]
    for field in fields:
        if field not in inner:
            value = getattr(section, field.name)
            place = loaded.places.get(f"{at}{field.name}") or by_default()
            said = told("{allowed}; set by {place}", allowed=allowed(field.type), place=place)
            yield f"{field.name} = {_value(value)}  # {said}"
    for field in inner:
        value = getattr(section, field.name)
        key = f"{at}{field.name}"
        if isinstance(value, Section):
            yield from ("", f"[{key}]")
            yield from _tables(type(value), value, f"{key}.", loaded)
        elif key != "pins":
            yield from ("", f"[{key}]  # " + told("by language; set by {place}", place=_places(key, value, loaded)))
            yield from (f"{name} = {_value(text)}" for name, text in value.items())


def _places(key: str, texts: dict[str, str], loaded: Loaded) -> str:
    places = dict.fromkeys(loaded.places.get(f"{key}.{name}") or by_default() for name in texts)
    return ", ".join(places) or by_default()


def _value(value: object) -> str:
    """A value as TOML. JSON writes text, numbers, lists and true the same way, but for one control character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def with_pin(text: str, name: str, kept: str) -> str:
    """The text of a settings file with this staff code in it; everything else, comments too, stays as it was.

    Raises CannotEdit where the result would not be that: nothing is guessed in a file that a person wrote.
    """
    assert _BARE.match(name), name
    before = tomllib.loads(text)
    line = f'{name} = "{kept}"'
    lines = text.splitlines()
    heads = [number for number, old in enumerate(lines) if re.match(r"\s*\[", old)]
    start = next((number for number in heads if re.match(r"\s*\[\s*pins\s*\]\s*(#.*)?\Z", lines[number])), None)
    if start is None:
        lines += ["", "[pins]", line] if lines else ["[pins]", line]
    else:
        end = next((number for number in heads if number > start), len(lines))
        own = next((n for n in range(start + 1, end) if re.match(rf"\s*\"?{name}\"?\s*=", lines[n])), None)
        if own is None:
            lines.insert(start + 1, line)
        else:
            lines[own] = line
    after = "\n".join(lines) + "\n"
    wanted = {**before, "pins": {**before.get("pins", {}), name: kept}}
    try:
        if tomllib.loads(after) == wanted:
            return after
    except ValueError:
        pass
    raise CannotEdit(told("write this line below [pins] yourself: {line}", line=line))
