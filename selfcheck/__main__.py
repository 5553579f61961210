"""The command line: opens the app, or runs one of the commands that need no window."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from typing import TextIO

from selfcheck import __version__, assets
from selfcheck.cli import kiosk_arguments, kiosk_open, words
from selfcheck.cli.words import of_python, say
from selfcheck.content import ContentError, languages
from selfcheck.content.messages import FALLBACK
from selfcheck.devices import system_languages

SHAPES = {"answers": '{"id": ..., "answers": {...}}', "cases": '{"id", "answers", "truth"}'}
"""How a line of a file looks."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `selfcheck` with these arguments (those of the process if None); returns its exit status."""
    words.use(words.wanted(sys.argv[1:] if arguments is None else arguments, system_languages()))
    given = command_line().parse_args(arguments)
    try:
        if fault := _unknown(given.language):
            print(f"selfcheck: {fault}", file=sys.stderr)
            return 2
        if given.command == "kiosk" and kiosk_open.stays(given):
            return kiosk_open.run(given, sys.stderr)
        if given.command:
            return _print(given, sys.stdout, sys.stderr)
        from selfcheck.cli import app

        return app.run(given.language or "", sys.stderr, given.self_test)
    except ContentError as error:
        print(f"selfcheck: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _print(given: argparse.Namespace, out: TextIO | None, errors: TextIO) -> int:
    """Run a command; 141 if who reads its output left before the end ("| head"), 2 if it cannot be written."""
    if out is None:
        print(f"selfcheck: {say('cli.output.closed')}", file=errors)
        return 2
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(encoding="utf-8")  # JSON is UTF-8, whatever the terminal is
    try:
        status = _run(given, out, errors)
        out.flush()
        return status
    except BrokenPipeError:
        status = 141
    except OSError as error:
        print(f"selfcheck: {say('cli.output.unwritable', why=of_python(error.strerror))}", file=errors)
        status = 2
    # What is still unwritten has nowhere to go; without this Python would try again at exit, and complain.
    os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
    return status


def _run(given: argparse.Namespace, out: TextIO, errors: TextIO) -> int:
    if given.command == "vocabulary":
        from selfcheck.cli import vocabulary

        return vocabulary.run(given.language or FALLBACK, out)
    if given.command == "evaluate":
        from selfcheck.cli import evaluate

        return evaluate.run(given.file, given.json, out, errors)
    if given.command == "kiosk":
        from selfcheck.cli import kiosk

        return kiosk.run(given, out, errors)
    from selfcheck.cli import assess

    return assess.run(given.file, out, errors)


def _unknown(language: str | None) -> str:
    """What to say of a language that is not here, "" if it is or none was named."""
    there = languages(assets.locale())
    if language is None or language in there:
        return ""
    return say("cli.no_language", language=repr(language), languages=", ".join(there))


def command_line() -> argparse.ArgumentParser:
    """Everything that can be said on the command line, in the language in use."""
    language = argparse.ArgumentParser(add_help=False)
    language.add_argument(
        "--language", metavar=say("cli.help.code"), default=argparse.SUPPRESS, help=say("cli.help.language")
    )
    parser = argparse.ArgumentParser(prog="selfcheck", description=say("cli.description"), parents=[language])
    parser.set_defaults(language=None)
    parser.add_argument(
        "--version", action="version", version=f"%(prog)s {__version__}", help=say("cli.help.version")
    )
    parser.add_argument("--self-test", action="store_true", help=say("cli.help.self_test"))
    commands = parser.add_subparsers(dest="command", metavar=say("cli.command"), title=say("cli.commands"))
    for name in ("assess", "evaluate", "vocabulary"):
        command = commands.add_parser(name, help=say(f"cli.help.{name}"), parents=[language])
        if name != "vocabulary":
            command.add_argument("file", metavar=say("cli.help.file"), help=say(f"cli.help.{name}_file", **SHAPES))
        if name == "evaluate":
            command.add_argument("--json", action="store_true", help=say("cli.help.json"))
    kiosk_arguments.add_to(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
