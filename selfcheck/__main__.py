"""The command line: opens the app, or runs one of the commands that need no window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from selfcheck import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `selfcheck` with these arguments (those of the process if None); returns its exit status."""
    given = _parser().parse_args(arguments)
    from selfcheck.content import ContentError

    try:
        return _run(given)
    except ContentError as error:
        print(f"selfcheck: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _run(given: argparse.Namespace) -> int:
    if given.command == "assess":
        from selfcheck.cli import assess

        return assess.run(given.file, sys.stdout, sys.stderr)
    if given.command == "vocabulary":
        from selfcheck.cli import vocabulary

        return vocabulary.run(given.language, sys.stdout)
    from selfcheck.cli import app

    return app.run(sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="selfcheck", description="Heart or Sole? A guide to foot pain during exercise, not a diagnosis."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="command", title="commands (none opens the app)")
    assess = commands.add_parser("assess", help="assess recorded answers, one JSON object a line")
    assess.add_argument("file", help='a file of {"id": ..., "answers": {...}} lines, or - for standard input')
    vocabulary = commands.add_parser("vocabulary", help="print every answer id with its texts, as JSON")
    vocabulary.add_argument("--language", default="en", help="language of the texts (default: en)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
