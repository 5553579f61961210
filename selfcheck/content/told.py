"""Sentences about files that cannot be used, in the language of the process.

The English stands where it is said and is the key, as it is for Python's own sentences (see `cli.words`): who reads
code meets the very line that a person reads. Without a catalogue it stays English.
"""

from __future__ import annotations

import re
from functools import cache
from gettext import gettext

BY_LIBRARIES = (
    "{what} (at line {line}, column {column})",
    "{what} (at end of document)",
    "{what} - at `{place}`",
    "Invalid value",
    "Invalid statement",
    "Invalid hex value",
    "Invalid date or datetime",
    "Invalid initial character for a key part",
    "Found invalid character {character}",
    "Illegal character {character}",
    "Escaped character is not a Unicode scalar value",
    "Unescaped '\\' in a string",
    "Unterminated string",
    "Unclosed array",
    "Unclosed inline table",
    "Cannot overwrite a value",
    "Cannot declare {key} twice",
    "Cannot mutate immutable namespace {key}",
    "Cannot redefine namespace {key}",
    "Duplicate inline table key {key}",
    "Expected newline or end of document after a statement",
    "Expected '=' after a key in a key/value pair",
    "Expected ']' at the end of a table declaration",
    "Expected ']]' at the end of an array declaration",
    "Expected `{wanted}`, got `{found}`",
    "Expected {wanted}",
    "Invalid enum value {found}",
    "Object missing required field `{field}`",
    "Object contains unknown field `{field}`",
)
"""What the readers of TOML and of typed data say, with what they fill in."""


def told(english: str, **values: object) -> str:
    """A sentence in the language of the process, filled in."""
    return gettext(english).format(**values)


def of_system(error: OSError) -> str:
    """Why the system refused something."""
    return gettext(error.strerror) if error.strerror else type(error).__name__


def of_library(line: str) -> str:
    """What a reader of files said, in the language of the process; as it is where it is not known."""
    for english, pattern in _patterns():
        if found := pattern.fullmatch(line):
            values = {name: of_library(part) if name == "what" else part for name, part in found.groupdict().items()}
            return told(english, **values)
    return line


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((line, re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(line)))) for line in BY_LIBRARIES)
