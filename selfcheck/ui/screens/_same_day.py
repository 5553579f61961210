"""A result that asks for care the same day: what to do comes first, and no leaning is shown."""

from __future__ import annotations

from kivy.uix.widget import Widget

from selfcheck.report import Summary
from selfcheck.ui.face import Face
from selfcheck.ui.screens._tiles import bullets, numbered, sentences, titled
from selfcheck.ui.widgets.banner import SameDayBlock, WithheldTile
from selfcheck.ui.widgets.surface import Surface

MOST_TO_SAY = 3
"""Sentences to say on the result; the next steps have all of them."""


def block(face: Face, summary: Summary) -> SameDayBlock:
    """How soon to be seen, and what the person told us that asks for it."""
    return SameDayBlock(headline=summary.urgency_title, text=summary.told[0].told if summary.told else "")


def same_day(face: Face, summary: Summary) -> list[Widget]:
    """Who to see, what to say there, what to leave until then, and why there is no balance."""
    tiles: list[Widget] = [titled(face.t("ui.result.who_to_see"), numbered(sentences(summary.urgency_text)))]
    say = [warning.say for warning in summary.told][:MOST_TO_SAY]
    if say:
        tiles.append(titled(face.t("ui.result.what_to_say"), numbered(say)))
    if avoided(face):
        tiles.append(until_seen(face))
    return [*tiles, WithheldTile(text=summary.text)]


def avoided(face: Face) -> list[str]:
    """What not to do until somebody has looked, in words."""
    steps, never = face.content.steps, face.flow.assessment().not_advised
    return [face.t(f"step.{step}.title") for step in never if steps[step].kind == "avoid"]


def until_seen(face: Face) -> Surface:
    """The list of what not to do yet."""
    return titled(face.t("ui.result.until_seen"), bullets(*(("block", text) for text in avoided(face))))
