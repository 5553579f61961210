"""What we know: cards, warning signs, rules, advice, sources and texts. Only the loader reads files."""

from __future__ import annotations

from functools import cache

from selfcheck import assets
from selfcheck.content.condition import UNSURE, Answers, Condition, Value, given, has
from selfcheck.content.glossary import terms_in
from selfcheck.content.loader import Content, ContentError, load
from selfcheck.content.messages import Messages, languages
from selfcheck.content.model import (
    Article,
    Aspect,
    Card,
    Combination,
    Group,
    LookAlike,
    Method,
    Sign,
    Source,
    Step,
    Term,
    Urgency,
    Weight,
)

__all__ = [
    "UNSURE",
    "Answers",
    "Article",
    "Aspect",
    "Card",
    "Combination",
    "Condition",
    "Content",
    "ContentError",
    "Group",
    "LookAlike",
    "Messages",
    "Method",
    "Sign",
    "Source",
    "Step",
    "Term",
    "Urgency",
    "Value",
    "Weight",
    "given",
    "has",
    "languages",
    "load",
    "shipped",
    "terms_in",
]


@cache
def shipped() -> Content:
    """The content that ships with this installation; raises ContentError if it is broken."""
    return load(assets.root() / "content")
