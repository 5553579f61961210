"""Conditions over answers: the one small language that skip rules, combinations and look-alikes share.

A condition is either one test of one answer or a group of conditions:

    {id = "risk.smoking", equals = "current"}      the answer is this value (or holds it, for a multi-choice)
    {id = "risk.smoking", not_equals = "current"}  the answer is anything else, or was not given
    {id = "quality.where", exists = true}          an answer was given ("unsure" is not an answer)
    {all = [...]}, {any = [...]}                   every / at least one of the conditions inside holds

`unsure` and *not given* are the same thing to every test, so they can never count as `no`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from selfcheck.content.told import told

Value = str | tuple[str, ...]
Answers = Mapping[str, Value]

UNSURE = "unsure"


class Condition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One node of a condition; exactly one of `all`, `any` or `id` is set (the loader checks it)."""

    id: str | None = None
    equals: str | None = None
    not_equals: str | None = None
    exists: bool | None = None
    all: tuple[Condition, ...] | None = None
    any: tuple[Condition, ...] | None = None

    def fault(self) -> str | None:
        """What is wrong with the shape of this node, in one line, or None."""
        kinds = [name for name in ("id", "all", "any") if getattr(self, name) is not None]
        tests = [name for name in ("equals", "not_equals", "exists") if getattr(self, name) is not None]
        if len(kinds) != 1:
            return told("a condition needs exactly one of id, all, any")
        if (self.id is not None) != (len(tests) == 1):
            return told("a test needs an id and exactly one of equals, not_equals, exists")
        if self.all == () or self.any == ():
            return told("a group of conditions may not be empty")
        for child in self.children:
            if fault := child.fault():
                return fault
        return None

    @property
    def children(self) -> tuple[Condition, ...]:
        return (self.all or ()) + (self.any or ())

    def tests(self) -> Iterator[Condition]:
        """Every single test in here, depth first."""
        if self.id is not None:
            yield self
        for child in self.children:
            yield from child.tests()

    @property
    def ids(self) -> frozenset[str]:
        """Ids of all answers this condition looks at."""
        return frozenset(test.id for test in self.tests() if test.id is not None)

    def holds(self, answers: Answers) -> bool:
        """True if the answers meet this condition."""
        if self.all is not None:
            return all(child.holds(answers) for child in self.all)
        if self.any is not None:
            return any(child.holds(answers) for child in self.any)
        assert self.id is not None
        value = answers.get(self.id, UNSURE)
        if self.exists is not None:
            return given(value) is self.exists
        if self.equals is not None:
            return has(value, self.equals)
        return not has(value, self.not_equals or "")

    def support(self, answers: Answers) -> tuple[str, ...]:
        """Ids of the given answers that make this condition hold, in the order written; () if it does not hold."""
        if not self.holds(answers):
            return ()
        if self.id is not None:
            return (self.id,) if given(answers.get(self.id, UNSURE)) and self.not_equals is None else ()
        found: dict[str, None] = {}
        for child in self.children:
            for answer_id in child.support(answers):
                found[answer_id] = None
        return tuple(found)


def given(value: Value) -> bool:
    """True unless the value says nothing: `unsure`, or a multi-choice with nothing chosen."""
    return value != UNSURE and value != ()


def has(value: Value, wanted: str) -> bool:
    """True if the answer is `wanted`, or is a multi-choice that includes it."""
    return value == wanted if isinstance(value, str) else wanted in value
