"""The command line: opens the app, or runs one of the commands that need no window."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from typing import TextIO

from selfcheck import __version__
from selfcheck.cli import kiosk_arguments


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `selfcheck` with these arguments (those of the process if None); returns its exit status."""
    given = _parser().parse_args(arguments)
    from selfcheck.content import ContentError

    try:
        if given.command:
            return _print(given, sys.stdout, sys.stderr)
        from selfcheck.cli import app

        return app.run(sys.stderr, given.self_test)
    except ContentError as error:
        print(f"selfcheck: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _print(given: argparse.Namespace, out: TextIO | None, errors: TextIO) -> int:
    """Run a command; 141 if who reads its output left before the end ("| head"), 2 if it cannot be written."""
    if out is None:
        print("selfcheck: standard output is closed", file=errors)
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
        print(f"selfcheck: the output cannot be written ({error.strerror})", file=errors)
        status = 2
    # What is still unwritten has nowhere to go; without this Python would try again at exit, and complain.
    os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
    return status


def _run(given: argparse.Namespace, out: TextIO, errors: TextIO) -> int:
    if given.command == "vocabulary":
        from selfcheck.cli import vocabulary

        return vocabulary.run(given.language, out, errors)
    if given.command == "evaluate":
        from selfcheck.cli import evaluate

        return evaluate.run(given.file, given.json, out, errors)
    if given.command == "kiosk":
        from selfcheck.cli import kiosk

        return kiosk.run(given, out, errors)
    from selfcheck.cli import assess

    return assess.run(given.file, out, errors)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="selfcheck", description="Heart or Sole? A guide to foot pain during exercise, not a diagnosis."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument(
        "--self-test", action="store_true", help="walk a check in a window, and tell if it works"
    )
    commands = parser.add_subparsers(dest="command", metavar="command", title="commands (none opens the app)")
    assess = commands.add_parser("assess", help="assess recorded answers, one JSON object a line")
    assess.add_argument("file", help='a file of {"id": ..., "answers": {...}} lines, or - for standard input')
    evaluate = commands.add_parser("evaluate", help="compare with cases whose truth is known")
    evaluate.add_argument("file", help='a file of {"id", "answers", "truth"} lines, or - for standard input')
    evaluate.add_argument("--json", action="store_true", help="print JSON instead of tables")
    vocabulary = commands.add_parser("vocabulary", help="print every answer id with its texts, as JSON")
    vocabulary.add_argument("--language", default="en", help="language of the texts (default: en)")
    kiosk_arguments.add_to(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
