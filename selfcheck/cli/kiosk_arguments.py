"""What `selfcheck kiosk` can be told on its command line; apart from what it does, so that asking for help is quick."""

from __future__ import annotations

import argparse

CONFIG = "/etc/selfcheck/kiosk.toml"


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its own commands to the parser."""
    kiosk = commands.add_parser("kiosk", help="run on a screen in a shop, for one person after another")
    _common(kiosk, CONFIG, "")
    kiosk.add_argument("--set", metavar="KEY=VALUE", action="append", default=[], help="a setting, over the file's")
    what = kiosk.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="say what is wrong with the settings, and stop")
    what.add_argument("--print-config", action="store_true", help="print all settings in force, and stop")
    what.add_argument("--audit", action="store_true", help="list every setting that is not safe, and stop")
    inner = kiosk.add_subparsers(dest="kiosk_command", metavar="command")
    pin = inner.add_parser("set-pin", help="put a staff code into the settings file")
    pin.add_argument("name", help="whose code it is, like anna")
    counters = inner.add_parser("counters", help="print how many used the kiosk")
    counters.add_argument("--csv", action="store_true", required=True, help="as CSV, one row a day and language")
    for parser in (pin, counters):
        _common(parser, argparse.SUPPRESS, argparse.SUPPRESS)


def _common(parser: argparse.ArgumentParser, config: str, state: str) -> None:
    parser.add_argument("--config", metavar="FILE", default=config, help=f"the settings file (default: {CONFIG})")
    parser.add_argument("--state", metavar="DIR", default=state, help="the folder for counters, log and lock")
