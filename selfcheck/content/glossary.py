"""Words that cannot be avoided: which of them stand in a text, in the language that it is shown in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from selfcheck.content.loader import Content
from selfcheck.content.messages import Messages


def terms_in(content: Content, messages: Messages, texts: Iterable[str]) -> tuple[str, ...]:
    """Ids of the terms that any of the texts uses, in the order of reading; each once.

    A term is found by its forms as whole words; of two that begin at the same place the longer one counts.
    """
    forms = {form: term for term in content.terms for form in forms_of(messages, term)}
    if not forms:
        return ()
    longest_first = sorted(forms, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
    found = (forms[match[1].lower()] for text in texts for match in pattern.finditer(text))
    return tuple(dict.fromkeys(found))


def forms_of(messages: Messages, term: str) -> tuple[str, ...]:
    """How a term is written in texts, in small letters."""
    return tuple(form.strip().lower() for form in messages(f"glossary.{term}.forms").split(","))
