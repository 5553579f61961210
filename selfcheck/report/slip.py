"""A result on a narrow strip of paper: all that was told and why, as plain text wrapped at words."""

from __future__ import annotations

import textwrap

from selfcheck.content import Messages
from selfcheck.report.summary import Summary
from selfcheck.report.take_home import take_home

ALL = 1_000_000
"""Paper has no limit of bytes, as a code has."""


def slip(summary: Summary, messages: Messages, columns: int, store: str = "") -> str:
    """The result as lines of at most `columns` letters, the shop's name above it."""
    lines = take_home(summary, messages, ALL).splitlines()
    lines = [store, *lines] if store else lines
    wrapped = (textwrap.wrap(line, columns, subsequent_indent="  " if line.startswith("- ") else "") for line in lines)
    return "\n\n".join("\n".join(part) for part in wrapped) + "\n\n\n\n"
