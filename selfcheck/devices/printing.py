"""Printing pages without waiting for it: CUPS is asked, and given the pages, beside what is drawn."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from threading import Thread
from typing import Protocol


class Printing(Protocol):
    """What prints on this device. Both ways answer by calling `then`, perhaps from another thread."""

    def find(self, then: Callable[[bool], object]) -> None:
        """Whether there is a printer."""
        ...

    def print(self, pages: bytes, then: Callable[[bool], object]) -> None:
        """Print a PDF; whether a printer's queue has taken it."""
        ...


class NoPrinting:
    """A device that cannot print."""

    def find(self, then: Callable[[bool], object]) -> None:
        then(False)

    def print(self, pages: bytes, then: Callable[[bool], object]) -> None:
        then(False)


class RecordingPrinting:
    """For tests: remembers what was printed, and answers at once. Without `works` no queue takes anything."""

    def __init__(self, works: bool = True) -> None:
        self.works = works
        self.printed: list[bytes] = []

    def find(self, then: Callable[[bool], object]) -> None:
        then(True)

    def print(self, pages: bytes, then: Callable[[bool], object]) -> None:
        if self.works:
            self.printed.append(pages)
        then(self.works)


class CupsPrinting:
    """The printer that is set as the one to use, else the first there is."""

    def find(self, then: Callable[[bool], object]) -> None:
        from selfcheck.devices.printer import printers

        Thread(target=lambda: then(bool(printers())), daemon=True).start()

    def print(self, pages: bytes, then: Callable[[bool], object]) -> None:
        Thread(target=lambda: then(_taken(pages)), daemon=True).start()


def _taken(pages: bytes) -> bool:
    from selfcheck.devices.printer import LOOK_S, Printer, printers

    for name in ("", *printers()[:1]):
        printer = Printer(name)
        printer.start(pages)
        while printer.state == "printing":
            time.sleep(LOOK_S)
        if printer.state == "taken":
            return True
    return False


def printing() -> Printing:
    """What prints on this device."""
    return CupsPrinting() if shutil.which("lp") and shutil.which("lpstat") else NoPrinting()
