"""A result in a few lines that a person can carry away: short enough for a QR code that any phone reads.

The code holds the text itself. No address, no network, nothing to look up later.
"""

from __future__ import annotations

from selfcheck.content import Messages
from selfcheck.report.summary import Summary

MOST_BYTES = 300
"""A code of so much text is 69 modules wide, which a phone still reads from half a metre."""

Matrix = tuple[tuple[bool, ...], ...]


def take_home(summary: Summary, messages: Messages, most: int = MOST_BYTES) -> str:
    """The result as lines of text, at most `most` bytes of UTF-8.

    The result, how fast to be seen and what this is not are always in it. Whole lines fill what is left, in the order
    of what a person would miss most: the gravest warning, what to do, further warnings, then the reasons.
    """
    title, text = summary.urgency_title, summary.urgency_text
    lines = {
        "name": messages("app.name"),
        "result": f"{summary.lead} {summary.word}. {summary.strength}." if summary.side else "",
        "urgency": f"{title}.",
        "guide": messages("app.not_diagnosis"),
    }
    if summary.heading in ("unclear", "mixed"):
        lines["result"] = f"{summary.lead}."
    told = {f"told {number}": warning.told for number, warning in enumerate(summary.told)}
    leading = summary.on(summary.side) if summary.side else summary.reasons
    reasons = {f"reason {number}": f"- {reason.text}" for number, reason in enumerate(leading)}
    order = ("name", "result", "urgency", *told, *reasons, "guide")
    gravest = dict(list(told.items())[:1])
    for more in (gravest, {"urgency": f"{title}. {text}"}, told, reasons):
        for key, line in more.items():
            longer = {**lines, key: line}
            if len(_joined(order, longer).encode()) > most:
                break  # a lesser reason that is short enough must not stand in for the one that was not
            lines = longer
    return _joined(order, lines)


def _joined(order: tuple[str, ...], lines: dict[str, str]) -> str:
    return "\n".join(lines[key] for key in order if lines.get(key))


def qr(text: str) -> Matrix:
    """The QR code of a text, row by row from the top, True is dark; without the quiet zone, which the drawing adds."""
    import segno

    return tuple(tuple(map(bool, row)) for row in segno.make(text, encoding="utf-8", error="m", micro=False).matrix)
