"""Pieces that a page on paper is set from: text, columns, boxes and lines, in one size of text, black on white."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

FONTS = {400: "Regular", 600: "SemiBold", 700: "Bold"}
GUTTER = 24.0
"""Points between two columns."""
GREY = 0.35
"""Of white: helper words, still over 7:1 on paper."""


class Typesetter:
    """Sets words in a `size` of reading text in points; all other sizes and gaps are multiples of it."""

    def __init__(self, size: float) -> None:
        self.size = size

    def text(
        self,
        words: str,
        scale: float = 1.0,
        weight: int = 400,
        *,
        lead: str = "",
        grey: bool = False,
        before: float = 0.0,
        after: float = 0.0,
        indent: float = 0.0,
    ) -> Flowable:
        """Words as text, with a gap before and after. `lead` comes first in bold; `indent` hangs the first line out."""
        from xml.sax.saxutils import escape

        from reportlab.lib.styles import ParagraphStyle
        from reportlab.platypus import Paragraph

        size = self.size * scale
        style = ParagraphStyle(
            "", fontName=font(weight), fontSize=size, leading=size * 1.32, textColor=ink(GREY if grey else 0.0),
            spaceBefore=before * self.size, spaceAfter=after * self.size,
            leftIndent=indent * size, firstLineIndent=-indent * size,
        )  # fmt: skip
        stop = "" if lead.endswith((".", "?")) else "."
        bold = f'<font name="{font(600)}">{escape(lead + stop)}</font> ' if lead else ""
        return Paragraph(bold + escape(words), style)

    def gap(self, lines: float) -> Flowable:
        """Room of so many times the reading text."""
        from reportlab.platypus import Spacer

        return Spacer(0, lines * self.size)

    def columns(self, cells: list[list[Flowable]], width: float) -> Flowable:
        """Two columns beside each other."""
        return _table(
            [cells],
            [(width + GUTTER) / 2, (width - GUTTER) / 2],
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (0, 0), GUTTER),
            ("RIGHTPADDING", (1, 0), (1, 0), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        )

    def urgent_box(self, words: list[Flowable], width: float) -> Flowable:
        """Words in a frame, behind the sign that says urgent."""
        sign, pad = self.size * 3.2, self.size
        return _table(
            [[urgent_sign(sign), words]],
            [sign + 2 * pad, width - sign - 2 * pad],
            ("BOX", (0, 0), (-1, -1), 1.5, ink()),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            *((f"{side}PADDING", (0, 0), (-1, -1), pad) for side in ("LEFT", "TOP", "BOTTOM")),
            ("ROUNDEDCORNERS", [6, 6, 6, 6]),
        )

    def ruled(self, head: Flowable, rows: list[list[Flowable]], width: float) -> Flowable:
        """Rows of two cells under a head, a thin line after each; on another page the head is there again."""
        pad = self.size * 0.11
        return _table(
            [[head, ""], *rows],
            [width * 0.64, width * 0.36],
            ("SPAN", (0, 0), (1, 0)),
            ("LINEBELOW", (0, 0), (-1, 0), 0.8, ink()),
            ("LINEBELOW", (0, 1), (-1, -2), 0.25, ink(0.75)),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (0, -1), self.size * 0.6),
            ("RIGHTPADDING", (1, 0), (1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), pad),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2 * pad),
            heads=1,
        )


def _table(rows: list[list[Any]], widths: list[float], *style: tuple[Any, ...], heads: int = 0) -> Flowable:
    from reportlab.platypus import Table

    table = Table(rows, colWidths=widths, repeatRows=heads)
    table.setStyle(list(style))
    return table


def frame(x: float, y: float, width: float, height: float) -> Any:
    """A place on the page that text flows into, in points from its lower left corner."""
    from reportlab.platypus import Frame

    return Frame(x, y, width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)


def font(weight: int) -> str:
    """The name of our font in one of the weights of `FONTS`."""
    return f"Atkinson{weight}"


def know_fonts(folder: Path) -> None:
    """Let reportlab know our fonts, before anything is set in them."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for weight, style in FONTS.items():
        pdfmetrics.registerFont(TTFont(font(weight), str(folder / f"AtkinsonHyperlegibleNext-{style}.ttf")))


def ink(lightness: float = 0.0) -> Any:
    """Black, or a grey of this lightness; 1.0 is white."""
    from reportlab.lib.colors import Color

    return Color(lightness, lightness, lightness)


def urgent_sign(side: float) -> Flowable:
    """The octagon with its exclamation mark, which says urgent without a colour."""
    from reportlab.graphics.shapes import Circle, Drawing, Polygon, Rect

    drawing, half = Drawing(side, side), side / 2
    around: list[float] = []
    for corner in range(8):
        turn = math.pi * (2 * corner + 1) / 8
        around += [half + half * math.cos(turn), half + half * math.sin(turn)]
    white = ink(1.0)
    drawing.add(Polygon(around, fillColor=ink(), strokeColor=None))
    drawing.add(Rect(half - side * 0.06, side * 0.42, side * 0.12, side * 0.36, fillColor=white, strokeColor=None))
    drawing.add(Circle(half, side * 0.28, side * 0.07, fillColor=white, strokeColor=None))
    return drawing
