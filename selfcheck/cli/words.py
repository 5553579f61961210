"""What the command line says, in one language for the whole process.

It is a process's own setting and no argument, since argparse and the JSON reader speak through Python's `gettext`.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from selfcheck import assets
from selfcheck.content import Messages
from selfcheck.content.messages import COMMAND_LINE, FALLBACK, languages

PYTHON = "python"
"""The catalogue of sentences that are Python's own."""


def use(language: str) -> None:
    """Speak this language from now on: what this project says, and what Python says."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(PYTHON, str(assets.locale()))
    gettext.textdomain(PYTHON)


def messages(language: str = "") -> Messages:
    """The texts of the command line in a language, "" = the one in use."""
    return _messages(assets.locale(), language or os.environ.get("LANGUAGE", FALLBACK))


@cache
def _messages(locale: Path, language: str) -> Messages:
    return Messages(locale, language, COMMAND_LINE)


def say(key: str, **values: object) -> str:
    """A text of the command line."""
    return messages()(key, **values)


def of_python(sentence: str | None) -> str:
    """A sentence of Python's own, as it is where nobody translated it."""
    return gettext.gettext(sentence or "")


def wanted(arguments: Sequence[str], system: Sequence[str]) -> str:
    """The language to speak: the one that the arguments name, else the first of the system's that is here."""
    there = languages(assets.locale())
    asked = [after for word, after in pairwise((*arguments, "")) if word == "--language"]
    asked += [word.partition("=")[2] for word in arguments if word.startswith("--language=")]
    return next((code for code in (*asked, *system) if code in there), FALLBACK)
