"""Which texts the program asks for, found by Babel in its code, in its content files and in Python itself.

Most texts have a key (`ui.deck.undo`, `card.timing.first_steps.says`); two catalogues are found by their English
sentence instead: `sources`, whose English stands in `sources.toml`, and `python`, whose English is Python's own, a
library's, or stands in the code that tells of a file that cannot be used.
"""

from __future__ import annotations

import argparse
import ast
import errno
import json.decoder
import json.scanner
import os
import re
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import msgspec
from babel.messages.extract import extract, extract_from_dir

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from selfcheck.content import Article, Aspect, Card, Combination, LookAlike, Sign, Step, Term, lint  # noqa: E402
from selfcheck.content.told import BY_LIBRARIES  # noqa: E402

NAMESPACES = {
    "content": ("app", "leaning", "notice", "stop", "strength", "urgency"),
    "interface": ("ui",),
    "command_line": ("cli",),
}
"""First parts of the keys that code names itself; the other texts of `content` belong to items of content files."""

COMPUTED = {
    "cli.answer.*": "no_object unknown cannot_be takes_list cannot_hold",
    "cli.evaluate.change.*": "changes leaning other_side urgency_up urgency_down warning_lost",
    "cli.evaluate.kind.*": "dropped not_sure flipped",
    "cli.evaluate.measure.*": "right unclear wrong circulation_called_mechanical urgent_found safe over under",
    "cli.evaluate.reader.*": "ours article edinburgh published",
    "cli.help.*": "assess evaluate vocabulary",
    "cli.help.*_file": "assess evaluate",
    "leaning.*.lead": "circulation mechanical mixed unclear",
    "leaning.*.text": "circulation mechanical mixed unclear withheld",
    "leaning.*.word": "circulation mechanical",
    "notice.*.text": "numb_trust pregnant recent_injury under_18",
    "notice.*.title": "numb_trust pregnant recent_injury under_18",
    "stop.wait.*": "sit drive someone loosen",
    "strength.*": "slight moderate strong",
    "ui.answer.*": "yes no unsure",
    "ui.article.*": "next previous",
    "ui.article.*_is": "next previous",
    "ui.article.read.*": "seen seen-weak recalled own",
    "ui.article.read.*.text": "seen seen-weak recalled own",
    "ui.key.*": "enter escape backspace tab space shift ctrl alt home end page_up page_down",
    "ui.keys.letters_*": "on off",
    "ui.learn.section.*": "stories mechanical circulation moving prevention method",
    "ui.learn.story.*": "circulation mechanical",
    "ui.list.form.*": "cards list",
    "ui.map.*": "leg_back leg_front top sole",
    "ui.mark.*": "measured derived judgement",
    "ui.month.*": "1 2 3 4 5 6 7 8 9 10 11 12",
    "ui.month_short.*": "1 2 3 4 5 6 7 8 9 10 11 12",
    "ui.next_steps.*": "heel toes sole",
    "ui.next_steps.*_text": "heel toes sole",
    "ui.next_steps.side*": "1 2",
    "ui.number.where.*": "911 112 999 000 111",
    "ui.past.delete.*.ask": "one all",
    "ui.past.delete.*.no": "one all",
    "ui.past.delete.*.text": "one all",
    "ui.past.delete.*.yes": "one all",
    "ui.result.count.*": "circulation mechanical",
    "ui.result.fits.*": "circulation mechanical",
    "ui.result.unclear.*": "too_few close look_alike under_18 warning",
    "ui.review.*": "now limb lately",
    "ui.safety.*.ask": "now limb lately",
    "ui.safety.*.title": "now limb lately",
    "ui.settings.scale.*": "small normal large larger largest",
    "ui.settings.switches.*": "off two one",
    "ui.settings.switches.*_helper": "two one",
    "ui.settings.theme.*": "auto light dark high_contrast",
    "ui.side.*": "circulation mechanical",
    "ui.speech.*": "screens taps",
    "ui.speech.*_helper": "screens taps",
    "ui.speech.get.*": "linux macos windows android",
    "ui.speech.speed.*": "very_slow slow normal fast very_fast",
    "ui.spoken.*": "ticked chosen on off",
    "ui.walk.*": "walking hurting standing hurt stopped gone",
    "ui.walk.*.at": "hurt stopped",
    "ui.walk.*.end": "walking standing",
    "ui.walk.*.helper": "hurt stopped gone",
    "ui.walk.*.over": "walking hurting standing",
    "ui.walk.before.*": "safe flat tap stand push keep",
    "ui.welcome.*": "circulation mechanical minutes private offline",
    "ui.why.title.*": "circulation mechanical mixed unclear withheld",
    "urgency.*.text": "emergency same_day soon routine self_care",
    "urgency.*.title": "emergency same_day soon routine self_care",
}
"""Keys that code puts together: what may stand for the star. A key of this kind that is not in here is a fault."""

OPTIONAL = ("aspect.flag.*", "not_counted.unsure.*", "sign.*.wait[123]", "combination.*.wait[123]")
"""Content texts that an item may have, or that stand beside the items of a kind."""

KINDS = {
    "aspect": Aspect, "card": Card, "sign": Sign, "combination": Combination, "look_alike": LookAlike, "step": Step,
    "article": Article, "term": Term,
}  # fmt: skip


KEY = r"[a-z0-9_]+(\.[a-z0-9_*-]+)+"


class Place(NamedTuple):
    """Where a text is asked for."""

    domain: str
    message: str
    file: str
    line: int


@cache
def places() -> list[Place]:
    """Every text that is asked for, once for each file that asks for it, in the order of files and lines."""
    found = [
        Place(_domain_of(file, str(message)), str(message), file, line)
        for file, line, message, _, _ in extract_from_dir(
            ROOT,
            method_map=[
                ("selfcheck/**.py", f"{__name__}:keys_in_code"),
                ("assets/content/**.toml", f"{__name__}:texts_of_content"),
            ],
            directory_filter=lambda folder: not Path(folder).name.startswith((".", "build", "tests", "scripts")),
        )
    ]
    found += [Place("python", sentence, "python", 0) for sentence in (*PYTHON, *BY_LIBRARIES)]
    once = {(place.domain, place.message, place.file): place for place in reversed(found)}
    return sorted(once.values(), key=lambda place: (place.file, place.line))


def asked_for(domain: str) -> frozenset[str]:
    """The texts of one catalogue that are asked for."""
    return frozenset(place.message for place in places() if place.domain == domain)


def is_optional(key: str) -> bool:
    return any(fnmatch(key, pattern) for pattern in OPTIONAL)


def _domain_of(file: str, message: str) -> str:
    if Path(file).name == "sources.toml":
        return "sources"
    if not re.fullmatch(KEY, message):
        return "python"
    first = message.partition(".")[0]
    return next((domain for domain, names in NAMESPACES.items() if first in names), "content")


# --- Extraction methods, called by Babel for one file ----------------------------------------------------------------


def keys_in_code(file: BinaryIO, *_: object, **__: object) -> Iterator[tuple[int, None, str, list[str]]]:
    """Keys in Python source: "ui.deck.undo" as it is, f"ui.side.{side}" with everything that may stand there; and the
    sentences that are told."""
    source = file.read().decode("utf-8")
    for line, pattern in patterns(source):
        for key in expanded(pattern):
            yield line, None, key, []
    yield from ((line, None, sentence, []) for line, sentence in sentences(source))


def sentences(source: str) -> list[tuple[int, str]]:
    """Lines and English of what goes through `told`, and of what a setting may be."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    said = [call.args[0] for call in calls if ast.unparse(call.func) == "told" and call.args]
    said += [key.value for call in calls if ast.unparse(call.func) == "msgspec.Meta" for key in call.keywords
             if key.arg == "description"]  # fmt: skip
    return [(node.lineno, str(node.value)) for node in said if isinstance(node, ast.Constant)]


def patterns(source: str) -> list[tuple[int, str]]:
    """Lines and keys of the namespaces in Python source; what is filled in is a star."""
    namespaces = {name for names in NAMESPACES.values() for name in names}
    nodes = list(ast.walk(ast.parse(source)))
    filled = [node for node in nodes if isinstance(node, ast.JoinedStr)]
    pieces = {id(piece) for node in filled for piece in node.values}
    texts = [
        (node.lineno, "".join(str(p.value) if isinstance(p, ast.Constant) else "*" for p in node.values))
        for node in filled
    ]
    plain = [node for node in nodes if isinstance(node, ast.Constant) and id(node) not in pieces]
    texts += [(node.lineno, node.value) for node in plain if isinstance(node.value, str)]
    return [
        (line, text)
        for line, text in texts
        if re.fullmatch(KEY, text) and text.partition(".")[0] in namespaces
    ]


def expanded(pattern: str) -> list[str]:
    """A key as it is; for one with a star every key that it can become, itself if that was never declared."""
    if "*" not in pattern:
        return [pattern]
    return [pattern.replace("*", part) for part in COMPUTED.get(pattern, "*").split()]


def texts_of_content(file: BinaryIO, *_: object, **__: object) -> Iterator[tuple[int, None, str, list[str]]]:
    """The keys that the items of a content file need; of the sources their English words."""
    text = file.read().decode("utf-8")
    for kind, rows in tomllib.loads(text).items():
        for row in rows if isinstance(rows, list) else []:
            line = _line_of(text, row)
            wanted = [row["cite"], row.get("limits", "")] if kind == "source" else _needed(kind, row)
            yield from ((line, None, message, []) for message in wanted if message)


def _needed(kind: str, row: dict[str, Any]) -> tuple[str, ...]:
    return lint.texts_of(msgspec.convert(row, KINDS[kind])) if kind in KINDS else ()


def _line_of(text: str, row: dict[str, Any]) -> int:
    return text.count("\n", 0, text.find(f'id = "{row.get("id")}"')) + 1


# --- Python's own ----------------------------------------------------------------------------------------------------


PYTHON = (
    "usage: ",
    "options",
    "positional arguments",
    "show this help message and exit",
    "%(prog)s: error: %(message)s\n",
    "argument %(argument_name)s: %(message)s",
    "the following arguments are required: %s",
    "unrecognized arguments: %s",
    "invalid choice: %(value)r (choose from %(choices)s)",
    "expected one argument",
    "ignored explicit argument %r",
    "ambiguous option: %(option)s could match %(matches)s",
    "Expecting value",
    "Expecting ',' delimiter",
    "Expecting ':' delimiter",
    "Expecting property name enclosed in double quotes",
    "Unterminated string starting at",
    "Extra data",
    "No such file or directory",
    "Is a directory",
    "Permission denied",
    "Input/output error",
    "No space left on device",
)
"""Sentences of Python and of the system that a person may meet at the command line."""


def said_by_python() -> frozenset[str]:
    """All that argparse, the JSON reader and the system can say, in this version of Python."""
    with open(argparse.__file__, "rb") as source:
        found = {str(message) for _, message, _, _ in extract("python", source, keywords={"_": None})}
    readers = (Path(json.decoder.__file__), Path(json.scanner.__file__))
    nodes = [node for path in readers for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    found |= {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return frozenset(found | {os.strerror(code) for code in errno.errorcode})
