"""A fault of our own ends nothing: the app goes on with the answers that it has, and one line says where it was."""

from __future__ import annotations

from collections.abc import Callable

from kivy.base import ExceptionHandler, ExceptionManager


def tell(line: Callable[[str, str], None]) -> None:
    """From now on hand each fault to `line`; see `Faults`."""
    ExceptionManager.add_handler(Faults(line))


class Faults(ExceptionHandler):  # type: ignore[misc]
    """Kivy hands every exception of its loop to this; what asks the program to end still ends it.

    `tell(kind, place)` hears of each place once, such as "TypeError", "hover.py:25". The words of an exception are left
    out: they may hold what somebody answered.
    """

    def __init__(self, tell: Callable[[str, str], None]) -> None:
        self._tell = tell
        self._told: set[tuple[str, str]] = set()

    def handle_exception(self, fault: BaseException) -> int:
        if not isinstance(fault, Exception):
            return int(ExceptionManager.RAISE)
        about = type(fault).__name__, _place(fault)
        if about not in self._told:
            self._told.add(about)
            self._tell(*about)
        return int(ExceptionManager.PASS)


def _place(fault: BaseException) -> str:
    """File and line where it was raised."""
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "?"
    return f"{trace.tb_frame.f_code.co_filename.replace(chr(92), '/').rpartition('/')[2]}:{trace.tb_lineno}"
