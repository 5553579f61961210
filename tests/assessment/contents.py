"""Tiny contents, small enough that every set of answers can be tried, and broken copies of the shipped one."""

from typing import Any

import msgspec

from selfcheck.content import (
    Aspect,
    Card,
    Combination,
    Condition,
    Content,
    Group,
    LookAlike,
    Method,
    Sign,
    Source,
    Step,
)

SOURCED = {"source": "book", "mark": "judgement"}


def card(card_id: str, aspect: str = "timing", **more: Any) -> Card:
    """A card; weights are written `{"yes": 0.8}`, or with a condition that voids them `{"yes": (0.8, {...})}`."""
    weights = []
    for value, weight in more.pop("weights", {}).items():
        logodds, void_when = weight if isinstance(weight, tuple) else (weight, None)
        weights.append({"value": value, "logodds": logodds, "void_when": void_when, **SOURCED})
    return msgspec.convert({"id": card_id, "aspect": aspect, "weights": weights, **SOURCED, **more}, Card)


def condition(**node: Any) -> Condition:
    return msgspec.convert(node, Condition)


def tiny(**parts: Any) -> Content:
    """Six cards, one of them hidden at times, a picture with three places, a sign and a rule of each kind."""
    cards = parts.pop(
        "cards",
        (
            card("timing.set", weights={"yes": 0.8, "no": -0.2}),
            card("timing.first", weights={"yes": -0.7}),
            card("timing.pace", weights={"yes": 0.3}, show_when={"id": "timing.first", "not_equals": "yes"}),
            card(
                "quality.where",
                "quality",
                kind="multi",
                values=["calf", "heel", "top"],
                weights={"calf": 0.4, "heel": (-0.6, {"id": "risk.diabetes", "equals": "yes"}), "top": -0.5},
            ),
            card(
                "about.age_band",
                "about",
                kind="choice",
                values=["under_18", "adult", "old"],
                weights={"adult": 0.3, "old": 0.6},
            ),
            card("risk.diabetes", "about", weights={"yes": 0.2}),
        ),
    )
    signs = (msgspec.convert({"id": "flag.cold", "page": "now", "urgency": "same_day", **SOURCED}, Sign),)
    combinations = (
        msgspec.convert(
            {
                "id": "combination.both",
                "urgency": "soon",
                "when": {"all": [{"id": "quality.where", "equals": "calf"}, {"id": "quality.where", "equals": "top"}]},
                **SOURCED,
            },
            Combination,
        ),
    )
    look_alikes = (
        msgspec.convert(
            {
                "id": "nerve",
                "urgency": "routine",
                "unclear_from": ["circulation"],
                "unless_own": True,
                "when": {"all": [{"id": "timing.first", "equals": "no"}, {"id": "quality.where", "exists": True}]},
                **SOURCED,
            },
            LookAlike,
        ),
    )
    steps = tuple(
        msgspec.convert({"id": f"see.{name}", "kind": "see", "audience": {"urgency": [name]}, **SOURCED}, Step)
        for name in ("emergency", "same_day", "soon", "routine", "self_care")
    )
    method = {
        "thresholds": {
            "slight": 0.6,
            "moderate": 1.0,
            "strong": 1.4,
            "answers": 2,
            "informative": 0.2,
            **SOURCED,
        },
        "baseline": {"prior": -1.0, "care": 1.0, **SOURCED},
        "groups": [
            {"id": "start", "damping": 1.0, "bound": 2.0, **SOURCED},
            {"id": "exertion", "damping": 0.5, "bound": 0.9, **SOURCED},
            {"id": "pain", "damping": 0.5, "bound": 0.8, **SOURCED},
            {"id": "skin", "damping": 0.25, "bound": 1.0, **SOURCED},
        ],
        "numb_no": {"id": "risk.diabetes", "equals": "yes"},
        "own_evidence": {"id": "flag.cold", "equals": "yes"},
    }
    aspects = (
        Aspect(id="timing", icon="", group="exertion"),
        Aspect(id="quality", icon="", group="pain"),
        Aspect(id="about", icon="", group="start"),
    )
    content = Content(
        aspects=_by_id(aspects),
        cards=_by_id(cards),
        signs=_by_id(signs),
        combinations=_by_id(combinations),
        look_alikes=_by_id(look_alikes),
        steps=_by_id(steps),
        articles={},
        terms={},
        sources=_by_id((Source(id="book", cite="A book"),)),
        method=msgspec.convert(method, Method),
    )
    return msgspec.structs.replace(content, **parts)


def _by_id(items: tuple[Any, ...]) -> dict[str, Any]:
    return {item.id: item for item in items}


def changed(content: Content, table: str, item_id: str, **fields: Any) -> Content:
    """A copy of a content with some fields of one item changed: `changed(content, "signs", "flag.x", urgency=...)`."""
    items = dict(getattr(content, table))
    items[item_id] = msgspec.structs.replace(items[item_id], **fields)
    return msgspec.structs.replace(content, **{table: items})


def with_group(content: Content, group_id: str, **fields: Any) -> Content:
    """A copy of a content with some fields of one group changed."""
    groups: tuple[Group, ...] = tuple(
        msgspec.structs.replace(group, **fields) if group.id == group_id else group for group in content.method.groups
    )
    return msgspec.structs.replace(content, method=msgspec.structs.replace(content.method, groups=groups))
