"""Reads JSON Lines, or objects that go over several lines, holding no more than one record at a time.

A record that cannot be read comes out as a `Fault` in its place; the ones after it still come out. A key that stands
twice in one object is a fault too: either value could hide a warning.
"""

from __future__ import annotations

import json
import math
import re
import sys
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, NamedTuple

from selfcheck.cli.words import of_python, say

LIMIT = 1 << 20
"""Longest record that is read, in bytes. All answers there are take about 4,000."""

SHAPE = '{"id": ..., "answers": {...}}'

_STRING = re.compile(rb'"(?:[^"\\]|\\.)*+"')
_FIRST_ID = re.compile(rb'\s*+\{\s*+"id"\s*+:\s*+("[^"\\\x00-\x1f\x7f]{0,80}"|-?[0-9]{1,20}+)')


class Record(NamedTuple):
    """A JSON object and the line it starts on, counted from 1."""

    line: int
    value: dict[str, Any]


class Fault(NamedTuple):
    """What is wrong with the record that starts on a line, in words that say what to do about it.

    `id` is the id of the record as JSON text; "" where it has none that could be read.
    """

    line: int
    id: str
    reason: str

    def __str__(self) -> str:
        key = "cli.record.line_and_id" if self.id else "cli.record.line"
        return say(key, line=self.line, id=self.id, reason=self.reason)


class InputError(Exception):
    """A file that cannot be read at all; the message names it and why."""


def read(path: str) -> Iterator[Record | Fault]:
    """The records of a file ("-" is standard input); InputError if it cannot be opened, or fails while it is read."""
    try:
        if path != "-":
            with open(path, "rb") as stream:
                yield from records(stream)
        elif sys.stdin is None:
            raise InputError(say("cli.input_closed"))
        else:
            yield from records(sys.stdin.buffer)
    except OSError as error:
        raise InputError(say("cli.unreadable", path=path, why=of_python(error.strerror))) from None


def records(stream: BinaryIO) -> Iterator[Record | Fault]:
    """Every record of a stream, in order. Blank lines are skipped; a byte-order mark is no part of the text."""
    spread: _Spread | None = None
    for number, line in enumerate(_lines(stream), start=1):
        if spread and spread.goes_on(line):
            spread.add(line)
            if spread.depth <= 0:
                yield from spread.read()
                spread = None
            continue
        if spread:
            yield from spread.read()
            spread = None
        if not line.strip():
            continue
        found = _decode(number, line)
        if isinstance(found, Fault) and (depth := _depth(line)) > 0:
            spread = _Spread(number, line, depth)
        else:
            yield found
    if spread:
        yield from spread.read()


class _Spread:
    """An object that is opened on one line and goes on below."""

    def __init__(self, line: int, text: bytes, depth: int) -> None:
        self.depth = depth
        self._line = line
        self._text = bytearray(text)

    def goes_on(self, line: bytes) -> bool:
        """False where a line can only begin something new: the object was cut short."""
        return not line.strip() or line.startswith((b" ", b"\t", b"}", b"]", b'"', b",", b":"))

    def add(self, line: bytes) -> None:
        self.depth += _depth(line)
        if len(self._text) <= LIMIT:
            self._text += line

    def read(self) -> Iterator[Record | Fault]:
        """The object; or what is wrong with it, and every whole record that was taken for a part of it."""
        found = _decode(self._line, self._text)
        yield found
        if isinstance(found, Fault) and self._text.lstrip().startswith(b"{"):
            for number, line in enumerate(self._text.split(b"\n")[1:], start=self._line + 1):
                if line.lstrip().startswith(b"{"):
                    inner = _decode(number, line)
                    if isinstance(inner, Record) and "answers" in inner.value:
                        yield inner


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines; of one that is too long only the start, so that memory stays flat."""
    line = stream.readline(LIMIT + 1 + len(BOM_UTF8)).removeprefix(BOM_UTF8)
    while line:
        yield line
        while len(line) > LIMIT and not line.endswith(b"\n"):
            line = stream.readline(LIMIT + 1)
        line = stream.readline(LIMIT + 1)


def _depth(line: bytes) -> int:
    """How many objects and lists are left open by a line; 0 where it breaks off within a text."""
    if len(line) > LIMIT:
        return 0
    bare = _STRING.sub(b"", line)
    if b'"' in bare:
        return 0
    return bare.count(b"{") + bare.count(b"[") - bare.count(b"}") - bare.count(b"]")


class _Reader:
    """A JSON decoder that also notes what JSON does not allow but Python's does."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.decode = json.JSONDecoder(
            object_pairs_hook=self._object, parse_constant=self._constant, parse_float=self._float
        ).decode

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                self.faults.append(say("cli.record.twice", name=repr(key[:60])))
            found[key] = value
        return found

    def _constant(self, name: str) -> None:
        self.faults.append(say("cli.record.not_a_value", name=name))

    def _float(self, text: str) -> float:
        number = float(text)
        if math.isinf(number):
            self.faults.append(say("cli.record.number_too_large"))
        return number


def _decode(number: int, text: bytes | bytearray) -> Record | Fault:
    reader = _Reader()
    value = None
    if len(text) > LIMIT:
        reason = say("cli.record.too_long", limit=f"{LIMIT:,}")
    else:
        try:
            value = reader.decode(text.rstrip().decode("utf-8"))
            reason = reader.faults[0] if reader.faults else ""
        except UnicodeDecodeError:
            reason = say("cli.record.not_utf8")
        except json.JSONDecodeError as error:
            spread, at = error.lineno > 1, number + error.lineno - 1
            place = say("cli.record.at_line", n=at) if spread else say("cli.record.at_character", n=error.colno)
            reason = say("cli.record.not_json", fault=of_python(error.msg), place=place)
        except RecursionError:
            reason = say("cli.record.too_deep")
        except ValueError:
            reason = say("cli.record.number_too_long")
    if reason:
        return Fault(number, id_of(value) if isinstance(value, dict) else _first_id(text), reason)
    if isinstance(value, dict):
        return Record(number, value)
    return Fault(number, "", say("cli.record.no_object", shape=SHAPE))


def id_of(value: Mapping[str, Any]) -> str:
    """The id of a record as short JSON text; "" where it has none, or one that is no text and no number."""
    record_id = value.get("id")
    return json.dumps(record_id)[:80] if isinstance(record_id, str | int | float) else ""


def _first_id(text: bytes | bytearray) -> str:
    """The id at the start of a record that cannot be read otherwise, so that its owner still finds it."""
    found = _FIRST_ID.match(text)
    return found[1].decode("utf-8", "backslashreplace") if found else ""
