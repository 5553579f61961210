"""What `selfcheck kiosk` can be told on its command line; apart from what it does, so that asking for help is quick."""

from __future__ import annotations

import argparse

from selfcheck.cli.words import say

CONFIG = "/etc/selfcheck/kiosk.toml"


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its own commands to the parser."""
    kiosk = commands.add_parser("kiosk", help=say("cli.kiosk.help"))
    _common(kiosk, CONFIG, "")
    kiosk.add_argument(
        "--set", metavar=say("cli.kiosk.key_value"), action="append", default=[], help=say("cli.kiosk.set")
    )
    what = kiosk.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help=say("cli.kiosk.check"))
    what.add_argument("--print-config", action="store_true", help=say("cli.kiosk.print_config"))
    what.add_argument("--audit", action="store_true", help=say("cli.kiosk.audit"))
    what.add_argument("--supervise", action="store_true", help=say("cli.kiosk.supervise"))
    inner = kiosk.add_subparsers(dest="kiosk_command", metavar=say("cli.command"))
    pin = inner.add_parser("set-pin", help=say("cli.kiosk.set_pin"))
    pin.add_argument("name", metavar=say("cli.kiosk.name"), help=say("cli.kiosk.whose_code"))
    counters = inner.add_parser("counters", help=say("cli.kiosk.counters"))
    counters.add_argument("--csv", action="store_true", required=True, help=say("cli.kiosk.csv"))
    for parser in (pin, counters):
        _common(parser, argparse.SUPPRESS, argparse.SUPPRESS)


def _common(parser: argparse.ArgumentParser, config: str, state: str) -> None:
    parser.add_argument(
        "--config", metavar=say("cli.help.file"), default=config, help=say("cli.kiosk.config", path=CONFIG)
    )
    parser.add_argument("--state", metavar=say("cli.kiosk.folder"), default=state, help=say("cli.kiosk.state"))
