"""What the design decides is in `assets/tokens.json`: nothing of it is written elsewhere, nothing in it is unused."""

from __future__ import annotations

import ast
import re
from itertools import product
from pathlib import Path

import msgspec
import pytest

from selfcheck.ui.look import look
from selfcheck.ui.tokens import Tokens, tokens
from tests.ui.literals import in_kv, in_python

ROOT = Path(__file__).parents[2]
DOORS = ("space", "radius", "stroke", "size", "breakpoint", "motion", "pause")
SOURCES = [*(ROOT / "selfcheck" / "ui").rglob("*"), *(ROOT / "selfcheck" / "kiosk").rglob("*")]
CODE = {path: path.read_text(encoding="utf-8") for path in sorted(SOURCES) if path.suffix in (".py", ".kv")}
TOOLS = {path: path.read_text(encoding="utf-8") for path in sorted((ROOT / "scripts").glob("*.py"))}
DOOR = ROOT / "selfcheck" / "ui" / "look.py"
"""The one module that makes pixels of dp."""
CALL = re.compile(r"look\.(\w+)\(")


def faults(path: Path, text: str) -> list[str]:
    found = in_kv(text) if path.suffix == ".kv" else in_python(text, opens_door=path == DOOR)
    return [f"{path.relative_to(ROOT)}:{line}: {said}" for line, said in found]


def calls(text: str) -> list[tuple[str, list[list[str]]]]:
    """Every call of look in Python or kv: which, and the strings that each of its arguments may be."""
    found = []
    for start in CALL.finditer(text):
        depth, end = 1, start.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(text[end], 0)
            end += 1
        call = ast.parse(text[start.start() : end].replace("\n", " "), mode="eval").body
        assert isinstance(call, ast.Call)
        found.append((start[1], [strings(argument) for argument in call.args]))
    return found


def strings(node: ast.AST) -> list[str]:
    if isinstance(node, ast.IfExp):
        return strings(node.body) + strings(node.orelse)
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def unused(known: Tokens, code: list[str]) -> list[str]:
    """Names of the file that no module reads."""
    together = "\n".join(code)
    words, fields = set(re.findall(r"[\"']([\w.-]+)[\"']", together)), set(re.findall(r"\.(\w+)", together))
    asked = {
        (door, *names) for text in code for door, arguments in calls(text) for names in product(*arguments)
    }  # fmt: skip
    left = [
        f"part.{component}.{name}" for component, names in known.part.items() for name in names
        if ("part", component, name) not in asked
    ]  # fmt: skip
    for group in ("breakpoint", "pause"):
        left += [f"{group}.{name}" for name in getattr(known, group) if (group, name) not in asked]
    # The others also come by the name of a property (`radius="card"`), so any such word will do.
    for group in ("space", "radius", "stroke", "size", "motion", "type"):
        left += [f"{group}.{name}" for name in getattr(known, group) if name not in words]
    left += [f"elevation.{name}" for shadows in known.elevation.values() for name in shadows if name not in words]
    # An ink belongs to its ground, `on_` and the ground's name.
    read = words | fields | set(known.illustration.slots)
    left += [
        f"color.{role}" for role in msgspec.structs.asdict(known.color["light"]) if role.removeprefix("on_") not in read
    ]  # fmt: skip
    for group in ("swipe", "balance", "trend", "illustration", "kiosk_page"):
        names = msgspec.structs.asdict(getattr(known, group))
        left += [f"{group}.{name}" for name in names if name not in words | fields]
    return left


def missing(known: Tokens, text: str) -> list[str]:
    """What a module asks for and the file has not."""
    left = []
    for door, arguments in calls(text):
        if door == "part":
            left += [
                f"part.{component}.{name}" for component in arguments[0] for name in arguments[1]
                if name not in known.part.get(component, {})
            ]  # fmt: skip
        elif door in DOORS and arguments:
            left += [f"{door}.{name}" for name in arguments[0] if name not in getattr(known, door)]
    return left


def test_no_colour_size_or_duration_is_written_beside_the_tokens():
    assert len(CODE) > 100
    assert [fault for path, text in CODE.items() for fault in faults(path, text)] == []


def test_a_phone_starts_on_the_ground_of_the_app():
    spec = (ROOT / "buildozer.spec").read_text(encoding="utf-8")
    assert re.search(r"^android.presplash_color = (.+)$", spec, re.M)[1] == tokens().color["light"].bg


def test_every_token_is_used():
    assert unused(tokens(), [*CODE.values(), *TOOLS.values()]) == []


def test_every_name_that_is_asked_for_is_a_token():
    asked = [call for text in CODE.values() for call in calls(text)]
    assert len(asked) > 500
    assert {path.name: names for path, text in CODE.items() if (names := missing(tokens(), text))} == {}


@pytest.mark.parametrize(
    "text",
    [
        'Button(color="#AD0F2A")',
        "Color(0.68, 0.06, 0.16, 1)",
        "Color(rgba=(0.68, 0.06, 0.16, 1))",
        "self.tint = [0.1, 0.2, 0.3]",
        "BoxLayout(spacing=12)",
        "BoxLayout(padding=(0, 12))",
        "card.width = min(card.parent.width, 320)",
        "card.size = 320 if wide else 160, look.space('m')",
        "SIDE = 48\ncard.height = look.space('m') + SIDE",
        "PAGE, MARGIN = (617, 1097), 8\ncard.width = PAGE[0]",
        "class Card(Widget):\n    rim = NumericProperty(2)",
        "setattr(card, 'height', 48)",
        "Line(points=points, width=1.5)",
        "width = 4 * look.unit",
        "from kivy.metrics import dp",
        "card.height = look.dp(48)",
        "card.font_size = sp(18)",
        "card.height = '48dp'",
        "Animation(opacity=1, duration=0.2)",
        "SLOW = 0.7\nAnimation(opacity=1, d=SLOW if calm else 0.1)",
        "Clock.schedule_once(self.leave, 4)",
        "WAIT = 0.35\nClock.create_trigger(self.read, WAIT)",
    ],
)
def test_such_a_line_of_python_is_found(text):
    assert in_python(text), text


@pytest.mark.parametrize(
    "line",
    [
        'color: "#AD0F2A"',
        "rgba: .68, .06, .16, 1",
        "spacing: 12",
        'padding: 0, 12, look.space("s"), 0',
        'height: max(48, self.minimum_height) if root.text else 0',
        'size: [min(200, self.width)] * 2',
        "points: self.x + 6, self.y, self.right, self.y",
        "anything_new: 30",
        "height: dp(48)",
        "height: look.dp(48)",
        "font_size: '18sp'",
        "width: 89 * look.unit",
    ],
)
def test_such_a_line_of_kv_is_found(line):
    assert in_kv(f"<Card>:\n    {line}\n"), line


def test_what_is_made_of_tokens_is_no_fault():
    assert in_kv(
        "<Card>:\n"
        '    height: max(look.size("button"), 2 * look.space("m") + self.minimum_height)\n'
        '    pos_hint: {"center_x": .5, "y": .14}\n'
        "    weight: 600\n"
        "    rgba: look.color.text[:3] + [1 if self.focused else 0]\n"
        "    size: max(1, self.width / 3), 0\n"
        "    on_release: root.step(-12)\n"
    ) == []  # fmt: skip
    assert in_python(
        "card.width = 0.36 * look.room()[0]\n"
        "card.size = [look.part('card', 'side')] * 2\n"
        "Color(1, 1, 1, 1)\n"
        "Animation(risen=1.0, duration=look.motion('move').ms / 1000)\n"
        "Clock.schedule_once(self.later, 0)\n"
    ) == []  # fmt: skip


def test_a_token_that_nobody_reads_is_found():
    code = [*CODE.values(), *TOOLS.values()]
    more = msgspec.structs.replace(
        tokens(),
        part={**tokens().part, "toast": {**tokens().part["toast"], "thumb": 3}, "nobody": {"gap": 1}},
        pause={**tokens().pause, "never": 1},
    )
    assert unused(more, code) == ["part.toast.thumb", "part.nobody.gap", "pause.never"]


def test_a_name_that_is_no_token_is_found_before_and_while_the_widget_is_built():
    assert missing(tokens(), 'height: look.part("toast", "gap" if wide else "gab")') == ["part.toast.gab"]
    assert missing(tokens(), 'look.space("xm")') == ["space.xm"]
    for ask in (lambda: look.part("toast", "gab"), lambda: look.space("xm"), lambda: look.pause("tost")):
        with pytest.raises(KeyError):
            ask()


def test_the_file_is_read_strictly():
    whole = msgspec.json.decode((ROOT / "assets" / "tokens.json").read_bytes())
    assert msgspec.convert(whole, Tokens) == tokens()
    without = {name: value for name, value in whole["swipe"].items() if name != "lock"}
    for spoilt in ({"swipe": without}, {"balance": {**whole["balance"], "wings": 2}}, {"space": {"m": "16dp"}}):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert({**whole, **spoilt}, Tokens)
