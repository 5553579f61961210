"""The catalogue leaves nothing out: no module, no widget, no state of one."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from kivy.properties import BooleanProperty, OptionProperty
from kivy.uix.widget import Widget

import selfcheck.ui.widgets as kit
from selfcheck.ui.widgets.shade import Shaded
from selfcheck.ui.widgets.tappable import Tappable
from tests.ui.snapshots.catalogue import SHEETS
from tests.ui.snapshots.stage import Stage
from tests.ui.snapshots.test_widgets import IN

MIXINS = (Shaded,)
EVERY_CONTROL = {
    "state": {"normal", "down"},
    "hovered": {False, True},
    "focused": {False, True},
    "disabled": {False, True},
}
NEVER = {
    ("UrgentButton", "disabled"): "help can always be had",
    ("Carried", "moving"): "is at rest in every picture",
}


class Seen(NamedTuple):
    """What the sheets show: widgets by sheet, the values of each class's own properties, the states of controls."""

    widgets: dict[str, set[type]]
    values: dict[tuple[type, str], set[Any]]
    states: dict[tuple[type, str], set[Any]]


def widgets_of(module_name: str) -> list[type[Widget]]:
    """The widgets that a module of the kit brings."""
    module = importlib.import_module(f"{kit.__name__}.{module_name}")
    return [
        thing
        for name, thing in inspect.getmembers(module, inspect.isclass)
        if thing.__module__ == module.__name__
        and issubclass(thing, Widget)
        and thing not in MIXINS
        and not name.startswith("_")
    ]


def is_ours(thing: type) -> bool:
    return thing.__module__.startswith(f"{kit.__name__}.")


def choices(thing: type) -> dict[str, set[Any]]:
    """What can be on or off, or one of a few, about a class of the kit, and every value of it."""
    found: dict[str, set[Any]] = {}
    for name, described in vars(thing).items():
        if isinstance(described, BooleanProperty):
            found[name] = {False, True}
        elif isinstance(described, OptionProperty):
            found[name] = set(described.options)
    return found


def look_at_everything() -> Seen:
    """Everything on the sheets."""
    shown = Seen(defaultdict(set), defaultdict(set), defaultdict(set))
    stage = Stage()
    for kind in ("light", "large"):  # in other colours there is nothing else to see
        for sheet_name in IN[kind]:
            root = stage.show(SHEETS[sheet_name], kind)
            for widget in root.walk(restrict=True):
                note(shown, sheet_name, widget)
            stage.window.remove_widget(root)
    stage.close()
    return shown


def note(shown: Seen, sheet_name: str, widget: Widget) -> None:
    kind = type(widget)
    if not is_ours(kind):
        return
    shown.widgets[sheet_name].add(kind)
    for thing in filter(is_ours, kind.__mro__):
        for name in choices(thing):
            shown.values[thing, name].add(getattr(widget, name))
    if isinstance(widget, Tappable):
        for name in EVERY_CONTROL:
            shown.states[kind, name].add(getattr(widget, name))


def forgotten(seen: Seen) -> Iterator[str]:
    """What the sheets do not show, one line each; what is only the base of another widget is shown as that one."""
    shown = {kind for kinds in seen.widgets.values() for kind in kinds}
    for module in pkgutil.iter_modules(kit.__path__):
        for widget in widgets_of(module.name):
            of_it = {kind for kind in shown if issubclass(kind, widget)}
            if not of_it - {widget} and not of_it & seen.widgets[module.name]:
                yield f"{widget.__name__}, on a sheet called {module.name!r}"
    for (kind, name), values in sorted(seen.states.items(), key=str):
        if (kind.__name__, name) not in NEVER:
            yield from (f"{kind.__name__} with {name}={value!r}" for value in EVERY_CONTROL[name] - values)
    for (kind, name), values in sorted(seen.values.items(), key=str):
        if (kind.__name__, name) not in NEVER:
            yield from (f"{kind.__name__} with {name}={value!r}" for value in choices(kind)[name] - values)


def test_the_catalogue_shows_every_widget_in_every_state() -> None:
    """One test, since looking at everything takes a while and the workers should not each do it."""
    missing = list(forgotten(look_at_everything()))
    assert not missing, "tests/ui/snapshots/catalogue lacks " + "; ".join(missing)
