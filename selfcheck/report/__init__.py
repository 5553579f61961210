"""What leaves the assessment for a person: a result as sentences and rows, in one language, still without a screen."""

from __future__ import annotations

from selfcheck.report.days import day_in_words, month_in_words, short_day
from selfcheck.report.pdf import Paper, pdf
from selfcheck.report.slip import slip
from selfcheck.report.summary import LEVELS, AspectRow, NotCounted, Reason, Summary, Told, answer_text, label, summarise
from selfcheck.report.take_home import Matrix, qr, take_home

__all__ = [
    "LEVELS",
    "AspectRow",
    "Matrix",
    "NotCounted",
    "Paper",
    "Reason",
    "Summary",
    "Told",
    "answer_text",
    "day_in_words",
    "label",
    "month_in_words",
    "pdf",
    "qr",
    "short_day",
    "slip",
    "summarise",
    "take_home",
]
