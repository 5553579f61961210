"""Reads JSON Lines, or one JSON object over several lines, without holding more than one record.

A record that cannot be read comes out as a `Fault` in its place; the ones after it still come out. A key that stands
twice in one object is a fault too: either value could hide a warning.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple, NoReturn

LIMIT = 1 << 20
"""Longest record that is read, in bytes. All answers there are take about 4,000."""


class Record(NamedTuple):
    """A JSON object and the line it starts on, counted from 1."""

    line: int
    value: dict[str, Any]


class Fault(NamedTuple):
    """What is wrong with a line, in words that say what to do about it."""

    line: int
    reason: str


def records(stream: BinaryIO) -> Iterator[Record | Fault]:
    """Every record of a stream, in order. Blank lines are skipped; a byte-order mark is no part of the text."""
    lines = enumerate(iter(lambda: _bounded(stream), b""), start=1)
    for number, line in lines:
        text = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if not text.strip():
            continue
        found = _decode(number, text)
        if isinstance(found, Fault) and _left_open(text):
            yield from _spread(number, text, found, lines)
        else:
            yield found


def _left_open(text: bytes) -> bool:
    """True if an object is opened on this line and not closed: it may go on below."""
    return text.strip() in (b"{", b"[") or (text.lstrip().startswith(b"{") and not text.rstrip().endswith(b"}"))


def _spread(
    number: int, text: bytes, fault: Fault, lines: Iterator[tuple[int, bytes]]
) -> Iterator[Record | Fault]:
    """One object over several lines; if it never closes, each line is judged by itself."""
    kept = [(number, text)]
    size = len(text)
    for later, line in lines:
        kept.append((later, line))
        size += len(line)
        if line.rstrip().endswith(b"}"):
            whole = _decode(number, b"".join(part for _, part in kept))
            if isinstance(whole, Record):
                yield whole
                return
        if size > LIMIT or not line.startswith((b" ", b"\t", b"}", b"]", b"\n", b"\r", b'"')):
            break
    yield fault
    for later, line in kept[1:]:
        if line.strip():
            yield _decode(later, line)


def _bounded(stream: BinaryIO) -> bytes:
    """The next line; of one that is too long only the start, so that memory stays flat."""
    line = stream.readline(LIMIT + 1)
    if len(line) > LIMIT and not line.endswith(b"\n"):
        while rest := stream.readline(LIMIT):
            if rest.endswith(b"\n"):
                break
    return line


def _decode(number: int, text: bytes) -> Record | Fault:
    if len(text) > LIMIT:
        return Fault(number, f"longer than {LIMIT:,} bytes; a record of answers is far shorter")
    try:
        value = json.loads(text.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_no_constant)
    except UnicodeDecodeError:
        return Fault(number, "not UTF-8 text")
    except json.JSONDecodeError as error:
        return Fault(number, f"not JSON: {error.msg} at character {error.colno}")
    except RecursionError:
        return Fault(number, "not a record of answers: nested too deep")
    except ValueError as error:
        return Fault(number, str(error))
    if not isinstance(value, dict):
        return Fault(number, 'not an object; each line is {"id": ..., "answers": {...}}')
    return Record(number, value)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"{key!r} stands twice; keep one of them")
        found[key] = value
    return found


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
