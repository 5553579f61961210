"""Finds what the design decides and the code writes: colours, sizes and durations beside `assets/tokens.json`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

HEX = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\Z")
UNITS = re.compile(r"-?[0-9.]+ ?(?:dp|sp|px|pt|cm|mm|in)\Z")
COLOURED = re.compile(r"(?:.*_)?(?:rgba?|color|colour|tint|ink|ground|fill|disc|well)\Z")
PIXELS = {
    "size", "width", "height", "pos", "x", "y", "right", "top", "center", "center_x", "center_y", "padding", "spacing",
    "radius", "rim", "side", "least", "most", "widest", "tallest", "tall", "wide", "gap", "margin", "corner",
    "overhang", "stroke", "bar_width", "bar_margin", "font_size", "knob", "safe_area", "text_size", "ellipse", "circle",
    "rectangle", "rounded_rectangle", "points", "cell_size", "line_width", "dash_length", "dash_offset", "shade_corner",
}  # fmt: skip
"""What is measured in pixels, in Python."""
PLAIN = re.compile(r"(?:.*\.)?(?:pos_hint|size_hint\w*|opacity|weight|angle\w*|seconds|cols|rows|count|index|level)\Z")
"""What is not, in a kv file: there everything else that is a number is taken for pixels."""
CLOCK = {"schedule_once": 1, "schedule_interval": 1, "create_trigger": 1}
"""Where the seconds stand among the arguments."""
TECHNICAL = {
    "THINNEST": "Kivy's lines",
    "SETTLE": "the file of the window",
    "SETTLED": "the bars of a phone that was turned",
    "CALM": "a sharper picture when nothing moves",
    "ROUND_S": "the care of a kiosk",
    "GONE_S": "the care of a kiosk",
}
"""Numbers that the design has no say in: each has its reason where it stands."""

Fault = tuple[int, str]


def in_python(text: str, opens_door: bool = False) -> list[Fault]:
    """Line and words of each fault of a module; only the one that `opens_door` makes pixels of dp."""
    tree = ast.parse(text)
    known = _constants(tree)
    found: list[Fault] = []
    for node in ast.walk(tree):
        found += _anywhere(node, known)
        if not opens_door:
            found += _own_pixels(node)
        for name, value in _given(node):
            if COLOURED.match(name):
                found += _colours(value)
            if name in PIXELS:
                found += [(value.lineno, f"{name} of {number:g}") for number in _sizes(value, known)]
        found += _durations(node, known)
    return sorted(set(found))


def in_kv(text: str) -> list[Fault]:
    """Line and words of each fault of a kv file."""
    found: list[Fault] = []
    for number, line in enumerate(text.splitlines(), start=1):
        name, colon, words = line.strip().partition(":")
        if not colon or not words.strip() or name.startswith(("#", "<")):
            continue
        tree = ast.parse(words.strip())
        for node in ast.walk(tree):
            found += [(number, said) for _, said in [*_anywhere(node, {}), *_own_pixels(node)]]
        for statement in tree.body:
            if not isinstance(statement, ast.Expr) or name.startswith("on_"):
                continue
            if COLOURED.match(name):
                found += [(number, said) for _, said in _colours(statement.value)]
            elif not PLAIN.match(name):
                found += [(number, f"{name} of {value:g}") for value in _sizes(statement.value, {})]
    return sorted(set(found))


def _constants(tree: ast.Module) -> dict[str, ast.expr]:
    """Numbers, or groups of numbers, that a module gives a name in capitals."""
    found: dict[str, ast.expr] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                names = target.elts if isinstance(target, ast.Tuple) else [target]
                together = isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple)
                values = node.value.elts if together else [node.value] * len(names)  # type: ignore[attr-defined]
                for name, value in zip(names, values, strict=False):
                    if isinstance(name, ast.Name) and name.id.isupper() and name.id not in TECHNICAL:
                        found[name.id] = value
    return found


def _number(node: ast.expr) -> float | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
        return float(node.value)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        inside = _number(node.operand)
        return None if inside is None else -inside
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.Div):
        left, right = _number(node.left), _number(node.right)
        if left is not None and right is not None:
            return left * right if isinstance(node.op, ast.Mult) else left / (right or 1)
    return None


def _numbers(node: ast.expr, known: dict[str, ast.expr]) -> Iterator[float]:
    """The numbers that a value may come to or is added up from, not those that another value is multiplied by."""
    number = _number(node)
    if number is not None:
        yield number
    elif isinstance(node, ast.Name) and node.id in known:
        yield from _numbers(known[node.id], {})
    elif isinstance(node, ast.Subscript):
        yield from _numbers(node.value, known) if isinstance(node.value, ast.Name) else ()
    elif isinstance(node, ast.Tuple | ast.List):
        for part in node.elts:
            yield from _numbers(part, known)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        yield from _numbers(node.left, known)
        yield from _numbers(node.right, known)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult) and isinstance(node.left, ast.List):
        yield from _numbers(node.left, known)
    elif isinstance(node, ast.IfExp):
        yield from _numbers(node.body, known)
        yield from _numbers(node.orelse, known)
    elif isinstance(node, ast.BoolOp):
        for part in node.values:
            yield from _numbers(part, known)
    elif isinstance(node, ast.Call) and (_called(node) in ("min", "max") or _called(node).endswith("Property")):
        for part in node.args:
            yield from _numbers(part, known)


def _sizes(node: ast.expr, known: dict[str, ast.expr]) -> list[float]:
    """The numbers that are sizes: up to a pixel is drawing, not design."""
    return [number for number in _numbers(node, known) if abs(number) > 1]


def _given(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """What is given to a name: arguments, attributes, properties of a class, setattr."""
    if isinstance(node, ast.keyword) and node.arg:
        yield node.arg, node.value
    elif isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign) and node.value is not None:
        for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
            pairs = [(target, node.value)]
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                pairs = list(zip(target.elts, node.value.elts, strict=False))
            for name, value in pairs:
                if isinstance(name, ast.Attribute):
                    yield name.attr, value
                elif isinstance(name, ast.Name) and isinstance(value, ast.Call):
                    yield name.id, value
    elif isinstance(node, ast.Call) and _called(node) == "setattr" and isinstance(node.args[1], ast.Constant):
        yield str(node.args[1].value), node.args[2]


def _anywhere(node: ast.AST, known: dict[str, ast.expr]) -> Iterator[Fault]:
    """Words that are a colour or a size, a colour that is mixed by hand, and multiples of a dp."""
    line = getattr(node, "lineno", 0)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if HEX.match(node.value) or UNITS.match(node.value):
            yield line, node.value
    elif isinstance(node, ast.Call) and _called(node) == "Color":
        yield from _colours(ast.Tuple(elts=list(node.args), lineno=line))
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        for one, other in ((node.left, node.right), (node.right, node.left)):
            if getattr(other, "attr", getattr(other, "id", "")) == "unit":
                yield from ((line, f"{number:g} dp") for number in _sizes(one, known))


def _own_pixels(node: ast.AST) -> Iterator[Fault]:
    """Pixels made of dp or sp by another hand than `look`."""
    if isinstance(node, ast.ImportFrom) and node.module == "kivy.metrics":
        own = [name.name for name in node.names if name.name != "Metrics"]
        if own:
            yield node.lineno, f"kivy.metrics.{', '.join(own)}"
    elif isinstance(node, ast.Call) and _called(node) in ("dp", "sp", "dpi2px"):
        owner = getattr(getattr(node.func, "value", None), "id", "")
        if (owner, _called(node)) != ("look", "sp"):
            yield node.lineno, ast.unparse(node)


def _colours(value: ast.expr) -> Iterator[Fault]:
    """Three or four numbers that are neither black, white nor clear."""
    for node in ast.walk(value):
        if isinstance(node, ast.Tuple | ast.List):
            parts = [_number(part) for part in node.elts]
            if len(parts) in (3, 4) and all(part is not None for part in parts) and len(set(parts[:3])) > 1:
                yield node.lineno, f"colour {ast.unparse(node)}"


def _durations(node: ast.AST, known: dict[str, ast.expr]) -> Iterator[Fault]:
    if not isinstance(node, ast.Call):
        return
    called, seconds = _called(node), list[ast.expr]()
    if called == "Animation":
        seconds = [given.value for given in node.keywords if given.arg in ("duration", "d", "step", "s")]
    elif called in CLOCK:
        seconds = node.args[CLOCK[called] :] + [given.value for given in node.keywords if given.arg == "timeout"]
    for value in seconds:
        for number in _numbers(value, known):
            # The next frame, and a clock that counts seconds, are no durations.
            if number not in (0, -1) and (called, number) != ("schedule_interval", 1):
                yield node.lineno, f"{called} of {number:g} s"


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
