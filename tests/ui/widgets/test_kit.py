"""What holds for every widget of the kit: nothing is cut off, targets are large, focus shows, disabled is dead."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from kivy.properties import Property
from kivy.uix.widget import Widget

from tests.ui.widgets.hands import Finger, frames

LONG = "Siento calambre o pesadez en el pie derecho"


def _controls():
    from selfcheck.ui.widgets import answer_button, buttons, list_row, pill, tick_row, toggle_row

    return {
        "primary": lambda: buttons.PrimaryButton(text=LONG, icon="arrow_forward"),
        "secondary": lambda: buttons.SecondaryButton(text=LONG, icon="qr_code_2", icon_at="start", keycap="Z"),
        "text": lambda: buttons.TextButton(text=LONG, icon="undo", icon_at="start"),
        "icon": lambda: buttons.IconButton(icon="home", spoken="Home"),
        "answer": lambda: answer_button.AnswerButton(text=LONG, icon="check"),
        "tick": lambda: tick_row.TickRow(text=LONG),
        "none": lambda: tick_row.NoneRow(text=LONG),
        "choice": lambda: tick_row.ChoiceRow(text=LONG, helper=LONG),
        "toggle": lambda: toggle_row.ToggleRow(icon="animation", title=LONG, text=LONG),
        "row": lambda: list_row.ListRow(icon="timer", title=LONG, text=LONG, trailing="911"),
        "chip": lambda: pill.RemovableChip(text="Talón"),
    }


def _shown():
    from selfcheck.ui.widgets import banner, lean_meter, list_row, pill, segments, tabs, tick_row, top_bar, why_row

    return {
        "banner": lambda: banner.UrgentBanner(heading=LONG, text=LONG, action=LONG),
        "same day": lambda: banner.SameDayBlock(headline=LONG, text=LONG),
        "emergency": lambda: banner.EmergencyBlock(headline=LONG, text=LONG, number="911", number_label=LONG),
        "strip": lambda: banner.CallStrip(text=LONG, action="911"),
        "notice": lambda: banner.NoticeTile(title=LONG, text=LONG),
        "withheld": lambda: banner.WithheldTile(text=LONG),
        "meter": lambda: lean_meter.LeanMeter(side="mechanical", level=2, text=LONG),
        "heading": lambda: lean_meter.SideHeading(mark="mark-mixed", lead="Se inclina", word="hacia circulación"),
        "why": lambda: why_row.WhyRow(icon="timer", name=LONG, left_text=LONG, right_text=LONG, lit="both"),
        "tabs": lambda: tabs.Tabs(options=[(1, "Mover el pie"), (2, "Zapatos"), (3, "Ver a alguien")], value=1),
        "progress": lambda: segments.SegmentedProgress(names=["Cuándo", "Dolor", "Tacto", "Piel", "Pies", "Esfuerzo"]),
        "dots": lambda: segments.PageDots(count=3, text=LONG),
        "plain": lambda: segments.PlainProgress(count=8, done=2, text=LONG),
        "reason": lambda: list_row.ReasonRow(mark="mark-mixed", text=LONG, trailing="Piel"),
        "number": lambda: list_row.NumberRow(number="1", lead="Talón.", text=LONG),
        "bullet": lambda: list_row.BulletRow(icon="info", lead="Nuevo", text=LONG),
        "pill": lambda: list_row.ListRow(title=LONG, pill=pill.AnswerPill(kind="unsure", text="No estoy segura")),
        "bar": lambda: top_bar.TopBar(title=LONG, left_icon="home", left_spoken="Home"),
        "ticked": lambda: tick_row.TickRow(text=LONG, ticked=True),
    }


CONTROLS = ("primary", "secondary", "text", "icon", "answer", "tick", "none", "choice", "toggle", "row", "chip")
SHOWN = (
    "banner", "same day", "emergency", "strip", "notice", "withheld", "meter", "heading", "why", "tabs", "progress",
    "dots", "plain", "reason", "number", "bullet", "pill", "bar", "ticked",
)  # fmt: skip


def texts(root):
    from selfcheck.ui.widgets.text import Text

    return [widget for widget in root.walk() if isinstance(widget, Text) and widget.text and widget.opacity]


def cut_off(root) -> list[str]:
    """Every text that is larger than its place, or that sticks out of a parent or of the root."""
    found = []
    for text in texts(root):
        if text.texture_size[0] > text.width + 1 or text.texture_size[1] > text.height + 1:
            found.append(f"{text.text!r} does not fit its own box")
        outer = text.parent
        while outer is not root.parent:
            if outer.width and (text.x < outer.x - 1 or text.right > outer.right + 1):
                found.append(f"{text.text!r} is wider than {type(outer).__name__}")
            if outer.height and (text.y < outer.y - 1 or text.top > outer.top + 1):
                found.append(f"{text.text!r} is higher than {type(outer).__name__}")
            outer = outer.parent
    return found


@pytest.fixture
def column(show, request):
    from kivy.uix.boxlayout import BoxLayout

    from selfcheck.ui.look import look

    def build(widget, width=360, scale=1.0, theme="light"):
        box = BoxLayout(orientation="vertical", size_hint=(None, None), size=(width, 3000), padding=16)
        box.add_widget(widget)
        return show(box, settle=6)

    yield build
    look.use(name="light", text_scale=1.0, reduce_motion=False)


@pytest.mark.parametrize("name", CONTROLS + SHOWN)
@pytest.mark.parametrize("scale", (1.0, 2.0))
def test_no_word_is_cut_off_on_a_narrow_screen(column, name, scale):
    from selfcheck.ui.look import look

    look.use(text_scale=scale)
    widget = (_controls() | _shown())[name]()
    column(widget)
    assert cut_off(widget) == []


@pytest.mark.parametrize("name", CONTROLS)
def test_targets_are_at_least_48_dp(column, name):
    control = _controls()[name]()
    column(control)
    assert control.width >= 48
    assert control.height >= 48


def focus_pixels(root) -> int:
    from selfcheck.ui.look import look

    wanted = bytes(round(part * 255) for part in look.color.focus[:3])
    pixels = root.export_as_image().texture.pixels
    return sum(pixels[at : at + 3] == wanted for at in range(0, len(pixels), 4))


@pytest.mark.parametrize("theme", ("light", "dark", "high_contrast"))
@pytest.mark.parametrize("name", CONTROLS)
def test_the_focus_shows_as_a_ring(column, name, theme):
    from selfcheck.ui.look import look

    look.use(name=theme)
    control = _controls()[name]()
    box = column(control)
    box.height = control.height + 32
    frames(3)
    before = focus_pixels(box)
    control.focused = True
    frames(2)
    around = 2 * (control.width + control.height)
    assert focus_pixels(box) - before > around


@pytest.mark.parametrize("name", CONTROLS)
def test_a_tap_chooses_it_and_a_disabled_one_stays_silent(column, name):
    control = _controls()[name]()
    heard = []
    control.bind(on_release=lambda _: heard.append("chosen"))
    column(control)
    Finger(*control.center).down().up()
    frames(3)
    assert heard == ["chosen"]
    control.disabled = True
    Finger(*control.center).down().up()
    control.activate()
    frames(3)
    assert heard == ["chosen"]


@pytest.mark.parametrize("name", CONTROLS)
def test_it_has_a_spoken_name(column, name):
    control = _controls()[name]()
    assert control.spoken


def test_leaving_the_screen_stops_the_press_movement(column):
    from kivy.animation import Animation

    control = _controls()["primary"]()
    box = column(control)
    control.state = "down"
    assert Animation._instances
    box.remove_widget(control)
    assert not [running for running in Animation._instances if control in [w for w, _ in running._widgets.items()]]
    assert control.press_scale == 1.0


def test_no_widget_of_ours_means_something_else_by_a_name_that_kivy_lays_out_and_touches_by():
    """A pane called `right` once stood in the place of where a widget ends, and every mouse over it ended the app."""
    import selfcheck.kiosk
    import selfcheck.ui

    for package in (selfcheck.ui, selfcheck.kiosk):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    properties = {name for name in dir(Widget) if isinstance(getattr(Widget, name), Property)}
    ours = [kind for kind in kinds_of(Widget) if kind.__module__.startswith("selfcheck.")]
    assert len(ours) > 100
    assert [(kind.__name__, name) for kind in ours for name in properties & {*vars(kind)}] == []


def kinds_of(kind: type) -> Iterator[type]:
    for below in kind.__subclasses__():
        yield below
        yield from kinds_of(below)
