"""Write the manual page from what the command line says of itself, so that neither can tell what the other does not.

    python scripts/manual.py            write it
    python scripts/manual.py --check    say if it is not what the command line says; exit 1
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from selfcheck import __version__  # noqa: E402
from selfcheck.__main__ import command_line  # noqa: E402
from selfcheck.cli import words  # noqa: E402

PAGE = ROOT / "packaging" / "desktop" / "linux" / "share" / "man" / "man1" / "selfcheck.1"
STATUSES = {
    "0": "All went well.",
    "1": "The self-test failed.",
    "2": "What was given cannot be used, or no window can be opened. One line on standard error says what to do.",
    "141": "Who reads the output left before its end.",
}


def escaped(text: str) -> str:
    """Text as troff takes it literally: no line of it is a request, and an option is one that can be copied."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{text}" if text.startswith((".", "'")) else text


def shown(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """Every argument that is told of, options first; commands have parts of their own."""
    hidden = (argparse._HelpAction, argparse._SubParsersAction)
    told = [action for action in parser._actions if not isinstance(action, hidden)]
    return sorted(told, key=lambda action: not action.option_strings)


def commands(parser: argparse.ArgumentParser) -> Iterator[tuple[argparse.ArgumentParser, str]]:
    """Each command with a parser of its own, and the line that the help has for it."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            helps = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for name, inner in action.choices.items():
                yield inner, helps[name]


def name_of(action: argparse.Action) -> str:
    """`--config file`, the option in bold and what stands for a value in italics."""
    value = action.metavar if isinstance(action.metavar, str) else action.dest
    value = "" if action.nargs == 0 else f"\\fI{escaped(value)}\\fR"
    options = ", ".join(f"\\fB{escaped(option)}\\fR" for option in action.option_strings)
    return f"{options} {value}".strip()


def usage(parser: argparse.ArgumentParser) -> str:
    """A command with everything that it takes; what is optional in brackets."""
    parts = [f"\\fB{escaped(parser.prog)}\\fR"]
    for action in shown(parser):
        parts.append(name_of(action) if action.required else f"[{name_of(action)}]")
    return " ".join(parts)


def arguments(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in shown(parser):
        yield ".TP"
        yield name_of(action)
        yield escaped((action.help or "") % {"prog": parser.prog, "default": action.default})


def command(parser: argparse.ArgumentParser, told: str) -> Iterator[str]:
    yield f".SS {usage(parser)}"
    yield escaped(f"{told[:1].upper()}{told[1:]}.")
    yield from arguments(parser)
    for inner, inner_told in commands(parser):
        yield from command(inner, inner_told)


def page() -> str:
    """The whole manual page in English."""
    words.use("en")
    parser = command_line()
    name, _, what = (parser.description or "").partition("? ")
    lines = [
        '.\\" Made by scripts/manual.py from the command line itself.',
        f'.TH SELFCHECK 1 "" "selfcheck {__version__}" "{name}?"',
        ".SH NAME",
        f"selfcheck \\- {escaped(what.rstrip('.'))}",
        ".SH SYNOPSIS",
        usage(parser),
        *(line for inner, _ in commands(parser) for line in (".br", usage(inner))),
        ".SH DESCRIPTION",
        escaped(f"{parser.description} With no command the app opens. It needs no network, and keeps no answers."),
        ".SH OPTIONS",
        *arguments(parser),
        ".SH COMMANDS",
        *(line for inner, told in commands(parser) for line in command(inner, told)),
        ".SH EXIT STATUS",
        *(line for status, told in STATUSES.items() for line in (".TP", f".B {status}", escaped(told))),
    ]
    return "\n".join(lines) + "\n"


def main(given: list[str]) -> int:
    written = page()
    if given == ["--check"]:
        if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == written:
            return 0
        print(f"{PAGE.relative_to(ROOT)} is not what the command line says: run python scripts/manual.py")
        return 1
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(written, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
