"""Sheets of the widget kit to look at: `python tests/ui/gallery_a.py OUTDIR [SHEET...]` writes a PNG a look."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
runpy.run_path(str(ROOT / "tests" / "conftest.py"))
sys.path.insert(0, str(ROOT))

from kivy.base import EventLoop  # noqa: E402
from kivy.config import Config  # noqa: E402

Config.remove_section("input")
Config.add_section("input")
EventLoop.ensure_window()

from kivy.graphics import Color, Rectangle  # noqa: E402
from kivy.uix.boxlayout import BoxLayout  # noqa: E402
from kivy.uix.widget import Widget  # noqa: E402

from selfcheck.ui.look import look  # noqa: E402
from selfcheck.ui.widgets import (  # noqa: E402
    action_row,
    answer_button,
    banner,
    buttons,
    keycap,
    lean_meter,
    list_row,
    pill,
    segments,
    step_slider,
    stepper,
    surface,
    tabs,
    tick_row,
    toggle_row,
    why_row,
)
from selfcheck.ui.widgets.text import Text, strong, tinted  # noqa: E402

LOOKS = {"light": ("light", 1.0), "dark": ("dark", 1.0), "hc": ("high_contrast", 1.0), "x2": ("light", 2.0)}


def column(*widgets: Widget, width: float = 412) -> BoxLayout:
    box = BoxLayout(orientation="vertical", padding=16, spacing=16, size_hint=(None, None), width=width)
    box.bind(minimum_height=box.setter("height"))
    for widget in widgets:
        box.add_widget(widget)
    return box


def row(*widgets: Widget, spacing: float = 16) -> BoxLayout:
    box = BoxLayout(spacing=spacing, size_hint_y=None)
    box.bind(minimum_height=box.setter("height"))
    for widget in widgets:
        box.add_widget(widget)
    return box


def held(widget: Widget) -> Widget:
    widget.state = "down"
    return widget


def focused(widget: Widget) -> Widget:
    widget.focused = True
    return widget


def sheet_text() -> Widget:
    roles = ("display", "result", "title", "heading", "body", "label", "caption")
    return column(
        *(Text(text=f"{role}: the pain starts gjpq at about the same time", role=role) for role in roles),
        Text(text=f"Ask for a visit {strong('today')}, or [today]. It is said twice.", markup=True),
        Text(text=f"Leans {tinted('mechanical', look.color.mech_text)}", role="result", markup=True),
        Text(text="Helper text", color=look.color.text2, align="center"),
    )


def actions(*widgets: Widget) -> Widget:
    made = action_row.ActionRow()
    for widget in widgets:
        made.add_widget(widget)
    return made


def sheet_buttons() -> Widget:
    primary = buttons.PrimaryButton
    return column(
        row(primary(text="Start"), held(primary(text="Start")), focused(primary(text="Start"))),
        row(
            primary(text="Start", disabled=True),
            buttons.SecondaryButton(text="Keep it", icon="qr_code_2", icon_at="start"),
            held(buttons.SecondaryButton(text="Keep it")),
        ),
        row(
            buttons.UrgentButton(text="Call 911", icon="call-fill", icon_at="start"),
            focused(buttons.SecondaryButton(text="Off", disabled=False)),
            buttons.SecondaryButton(text="Off", disabled=True),
        ),
        primary(text="Continue", icon="arrow_forward"),
        actions(
            primary(text="Next steps", icon="arrow_forward"),
            buttons.SecondaryButton(text="Keep it", icon="qr_code_2", icon_at="start"),
        ),
        primary(text="Take all of my answers along to a clinician who can help", icon="arrow_forward", keycap="Enter"),
        row(
            buttons.TextButton(text="Undo", icon="undo", icon_at="start", keycap="Z"),
            Widget(),
            buttons.TextButton(text="See why", icon="chevron_right", role="label"),
            focused(buttons.IconButton(icon="volume_up", spoken="Read aloud")),
            held(buttons.IconButton(icon="home", spoken="Home")),
            buttons.IconButton(icon="add", spoken="More", framed=True),
        ),
        buttons.TextButton(
            text="I do not have this sign. Continue.",
            underlined=True,
            weight=400,
            role="label",
            fills=True,
            align="center",
        ),
        answer_button.AnswerBar(no_text="No", unsure_text="Not sure", yes_text="Yes", lit="yes"),
        focused(answer_button.AnswerButton(text="Yes", icon="check")),
        answer_button.AnswerBar(no_text="No", unsure_text="Not sure", yes_text="Yes", compact=True, chosen="no"),
        surface.Surface(ground="urgent_block", radius="card"),
        buttons.UrgentButton(text="Call 911", icon="call-fill", icon_at="start", inverse=True, large=True),
    )


def sheet_surfaces() -> Widget:
    def tile(words: str, **kwargs: object) -> Widget:
        paper = surface.Surface(**kwargs)
        paper.add_widget(Text(text=words))
        return paper

    return column(
        tile("Tile e1", shadow="e1"),
        tile("Card e2", shadow="e2", radius="card"),
        tile("Sunken", ground="sunken"),
        tile("Edge", ground="urgent_tint", edge="urgent", edge_width="selected"),
        tile("Dashed, no ground: it is not counted", ground="", dashed=True),
        tile("Control outline", ground="bg", edge="outline"),
        keycap.KeyCap(text="Z"),
        keycap.KeyCap(icon="arrow_back"),
        keycap.KeyCap(text="Enter"),
    )


def sheet_wide() -> Widget:
    return column(
        answer_button.AnswerBar(no_text="No", unsure_text="Not sure", yes_text="Yes", keys=True, lit="no"),
        width=800,
    )


def sheet_ticks() -> Widget:
    return column(
        tick_row.TickRow(text="Chest pain, or hard to breathe"),
        tick_row.TickRow(text="A sore or black spot that won't heal", ticked=True),
        focused(tick_row.TickRow(text="Foot pain at night, better when my foot hangs down")),
        tick_row.NoneRow(text="None of these"),
        tick_row.NoneRow(text="None of these", ticked=True),
        tick_row.ChoiceRow(text="50 to 64"),
        tick_row.ChoiceRow(text="65 or older", helper="On this device", ticked=True),
    )


def sheet_progress() -> Widget:
    names = ["Timing", "Pain", "Feeling", "Skin", "Feet", "Activity"]
    return column(
        segments.SegmentedProgress(names=names, done=[0.35, 0, 0, 0, 0, 0]),
        segments.SegmentedProgress(names=names, done=[1, 0.2, 0, 0, 0, 0], current=1),
        segments.PlainProgress(count=8, done=2, text="3 of 8. Last part."),
        segments.PageDots(count=3, current=1, text="Safety check, page 2 of 3"),
    )


def sheet_settings() -> Widget:
    paper = surface.Surface(shadow="e1")
    for widget in (
        tabs.Tabs(options=[("en", "English"), ("es", "Español")], value="en", style="settings"),
        step_slider.StepSlider(steps=["Small", "Normal", "Large", "Largest"], index=2, small="A", large="A"),
        tabs.Tabs(
            options=[(name, name) for name in ("Auto", "Light", "Dark", "Contrast")], value="Light", style="settings"
        ),
        toggle_row.ToggleRow(icon="volume_up", title="Read aloud", text="Reads each card to you", active=True),
        list_row.Divider(),
        toggle_row.ToggleRow(icon="animation", title="Reduce motion", text="Cards fade, they do not fly"),
        list_row.Divider(),
        stepper.Stepper(count=5, index=2, less_text="Slower", more_text="Faster"),
        tick_row.RadioRow(text="English, voice 1", helper="On this device", ticked=True),
        list_row.Divider(),
        focused(tick_row.RadioRow(text="English, voice 2", helper="On this device")),
    ):
        paper.add_widget(widget)
    return column(
        tabs.Tabs(options=[("m", "Move"), ("s", "Shoes"), ("x", "See someone")], value="m"),
        tabs.Tabs(options=[("m", "Cards", "style"), ("s", "List", "list")], value="s"),
        paper,
        focused(step_slider.StepSlider(steps=["Small", "Normal", "Large", "Largest"], index=0, small="A", large="A")),
        surfaced(list_row.ListRow(icon="call", title="Emergency number", trailing="911")),
    )


def surfaced(*widgets: Widget) -> Widget:
    paper = surface.Surface(shadow="e1", padding=(16, 8))
    for widget in widgets:
        paper.add_widget(widget)
    return paper


def sheet_rows() -> Widget:
    row_of = list_row.ListRow
    return column(
        row(pill.Chip(icon="timer-fill", text="Timing"), pill.Chip(text="2 of 6"), Widget()),
        row(pill.RemovableChip(text="Heel"), focused(pill.RemovableChip(text="Calf")), Widget()),
        surfaced(
            row_of(
                title="Same distance each time", quiet=True, chevron=False, pill=pill.AnswerPill(kind="yes", text="Yes")
            ),
            list_row.Divider(),
            row_of(
                title="Gone in ten minutes, standing",
                quiet=True,
                chevron=False,
                pill=pill.AnswerPill(kind="unsure", text="Not sure"),
            ),
            list_row.Divider(),
            row_of(
                title="Goes on long after I stop", quiet=True, chevron=False, pill=pill.AnswerPill(kind="no", text="No")
            ),
            row_of(
                title="Where it hurts", quiet=True, chevron=False, pill=pill.AnswerPill(kind="list", text="Heel, calf")
            ),
            row_of(title="Not there", quiet=True, chevron=False, pill=pill.AnswerPill(kind="none", text="Not asked")),
            row_of(
                icon="health_and_safety",
                title="Safety check",
                chevron=False,
                pill=pill.AnswerPill(kind="clear", text="None of these"),
            ),
        ),
        surfaced(
            row_of(icon="timer", title="Stand still when it hurts", text="Gone in ten minutes? Use the timer."),
            list_row.Divider(),
            focused(row_of(icon="ac_unit", title="Feel both feet", text="Is one cooler to touch than the other?")),
            row_of(mark="mark-mixed", title="Mixed", text="4 November", tappable=False),
        ),
        surfaced(
            list_row.ReasonRow(mark="mark-circulation", text="Toes turn pale and cool", trailing="Skin"),
            list_row.Divider(),
            list_row.ReasonRow(
                mark="mark-mechanical", text="Sharp pain in one spot, which is a longer reason", trailing="Pain"
            ),
            list_row.NumberRow(number="1", text="“My foot turned cold and pale all at once.”"),
            list_row.NumberRow(
                number="3", lead="Sole.", text="Worn smooth or tilted? Time for a new pair.", accent=True
            ),
            list_row.BulletRow(icon="directions_car", text="Do not drive yourself."),
            list_row.BulletRow(icon="autorenew", lead="New pair?", text="Many runners swap at 300 to 500 miles."),
            list_row.BulletRow(
                icon="info", text="A guide, not a diagnosis. Pain for over two weeks? See a clinician.", small=True
            ),
        ),
    )


def sheet_banners() -> Widget:
    said = "You told us your toes turn pale, and you have diabetes."
    strip = "Cold, white or numb all at once? Do not wait."
    return column(
        banner.UrgentBanner(heading="See a clinician this week", text=said, action="What to do and say"),
        banner.UrgentBanner(heading="See a clinician today", text=said, action="What to do and say", filled=True),
        banner.UrgentBanner(heading="See a clinician this week"),
        banner.UrgentBanner(text="We will add a “see a clinician” note to your result."),
        banner.SameDayBlock(headline="Be seen today", text="You told us your foot hurts at night."),
        banner.EmergencyBlock(
            headline="Stop here.\nGet help now.",
            action="Call 911",
            text="A foot that turns cold and pale fast needs care right away.",
        ),
        banner.EmergencyBlock(
            headline="Stop here.\nGet help now.",
            number="911",
            number_label="Call this number",
            text="A foot that turns cold and pale fast needs care right away.",
        ),
        banner.CallStrip(text=strip, action="911"),
        banner.CallStrip(text=strip, number="911"),
        banner.NoticeTile(title="The ankle pressure test", text="A cuff on your arm and your ankle."),
        banner.NoticeTile(
            text="No voice found? The speaker button hides. All words stay on screen.", tone="answer_tint"
        ),
        banner.WithheldTile(text="No leaning shown. This sign comes first, and we do not guess the cause."),
    )


def sheet_lean() -> Widget:
    heading, meter = lean_meter.SideHeading, lean_meter.LeanMeter
    return column(
        heading(mark="mark-mechanical", lead="Leans", word="mechanical", side="mechanical"),
        heading(mark="mark-circulation", lead="Leans", word="circulation", side="circulation"),
        heading(mark="mark-unclear", lead="We could not tell"),
        heading(mark="mark-mixed", lead="Some of each", side="mixed"),
        meter(side="circulation", level=1, text="Slight lean"),
        meter(side="mechanical", level=2, text="Some lean"),
        meter(side="mechanical", level=3, text="Clear lean"),
        why_row.WhyRow(
            icon="timer-fill",
            name="Timing",
            value=-0.4,
            left_text="Comes at a set point. Eases with rest.",
            right_text="May start at once. Can last after.",
            lit="right",
        ),
        why_row.WhyRow(
            icon="ac_unit-fill",
            name="Sensation",
            value=0.3,
            left_text="Numb, tingly or cold.",
            right_text="Sore when you press.",
            lit="left",
        ),
        why_row.WhyRow(icon="bolt-fill", name="Pain", note="Not sure", left_text="Numb.", right_text="Sore."),
        why_row.WhyRow(icon="bolt-fill", name="Pain", left_text="Numb.", right_text="Sore.", lit="both"),
    )


SHEETS: dict[str, Callable[[], Widget]] = {
    name.removeprefix("sheet_"): build for name, build in dict(globals()).items() if name.startswith("sheet_")
}


def picture(build: Callable[[], Widget], path: Path) -> None:
    window = EventLoop.window
    tree = build()
    window.size = (int(tree.width), 915)
    window.add_widget(tree)
    for _ in range(6):
        EventLoop.idle()
    with tree.canvas.before:
        Color(rgba=look.color.bg)
        Rectangle(pos=tree.pos, size=tree.size)
    tree.export_to_png(str(path))
    window.remove_widget(tree)


def main(out: Path, names: list[str]) -> None:
    out.mkdir(parents=True, exist_ok=True)
    EventLoop.start()
    for name in names or SHEETS:
        for kind, (theme, scale) in LOOKS.items():
            look.use(theme, scale)  # type: ignore[arg-type]
            picture(SHEETS[name], out / f"{name}-{kind}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
