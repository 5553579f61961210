# ruff: noqa: E402
"""Draws the kit's cards, scales, charts and maps to PNG files: `python tests/ui/gallery_b.py OUTDIR [NAME ...]`."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.update(
    SDL_VIDEODRIVER="offscreen", SDL_AUDIODRIVER="dummy", KIVY_NO_ARGS="1", KIVY_NO_FILELOG="1",
    KIVY_NO_CONFIG="1", KIVY_LOG_MODE="PYTHON", KIVY_HOME=tempfile.mkdtemp(),
    KIVY_METRICS_DENSITY=os.environ.get("DENSITY", "1"), KIVY_METRICS_FONTSCALE="1", KIVY_DPI="96",
    KCFG_GRAPHICS_MULTISAMPLES="0",
)  # fmt: skip
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kivy.config import Config

Config.remove_section("input")
Config.add_section("input")

from kivy.base import EventLoop
from kivy.core.window import Window
from kivy.graphics import Color, Rectangle
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from selfcheck.ui import pictures
from selfcheck.ui.look import look


def card(**kwargs: object) -> Widget:
    from selfcheck.ui.widgets.question_card import QuestionCard

    about = dict(
        picture=pictures.picture("aspect-timing"), chip_icon="timer-fill", chip_text="Timing", counter="2 of 3",
        statement="The pain starts at about the same time or distance.",
        helper="Like always ten minutes into a walk.", why_text="Why do we ask?", more_text="More below",
    )  # fmt: skip
    about.update(kwargs)
    return QuestionCard(**about)


def placed(widget: Widget, x: float, y: float, width: float, height: float | None) -> Widget:
    """A widget at a place of the 412 x 915 sheet in dp; y from the top, as in the design."""
    x, y, width = look.dp(x), look.dp(y), look.dp(width)
    height = None if height is None else look.dp(height)
    widget.size_hint = (None, None)
    widget.width = width
    if height is not None:
        widget.height = height
    widget.pos = (x, Window.height - y - widget.height)
    if height is None:
        widget.bind(height=lambda w, h: setattr(w, "y", Window.height - y - h))
    return widget


def paper() -> FloatLayout:
    """An empty sheet as large as the window, in the ground colour."""
    sheet = FloatLayout()
    with sheet.canvas.before:
        Color(rgba=look.color.bg)
        Rectangle(size=Window.size)
    return sheet


def on(sheet: FloatLayout, *widgets: Widget) -> FloatLayout:
    for widget in widgets:
        sheet.add_widget(widget)
    return sheet


def question() -> Widget:
    return on(paper(), placed(card(), 20, 132, 372, 564))


def question_background() -> Widget:
    about = card(
        picture="", icon="blood_pressure", chip_icon="person-fill", chip_text="About you", counter="3 of 8",
        statement="I have high blood pressure.", helper="Say yes if you take pills for it too.",
        note="Adds some weight. Never decides alone.",
    )  # fmt: skip
    return on(paper(), placed(about, 20, 132, 372, 564))


def sensation() -> Widget:
    return card(
        picture=pictures.picture("aspect-sensation"), chip_icon="ac_unit", chip_text="Sensation",
        statement="My foot feels numb, tingly or cold.", helper="Pins and needles count too.",
    )  # fmt: skip


def deck(*drag: tuple[float, float]) -> Widget:
    from kivy.tests.common import UnitTestTouch

    from selfcheck.ui.widgets.card_deck import CardDeck

    pile = CardDeck(yes_text="Yes", no_text="No", unsure_text="Not sure")
    pile.show(sensation(), card(), token=1)
    sheet = on(paper(), placed(pile, 20, 132, 372, 588))

    def swipe() -> None:
        touch = UnitTestTouch(200, 400)
        touch.touch_down()
        for x, y in drag:
            touch.touch_move(200 + x, 400 + y)

    sheet.after = swipe
    return sheet


def wide() -> Widget:
    from selfcheck.ui.widgets.card_deck import CardDeck

    pile = CardDeck(yes_text="Yes", no_text="No", unsure_text="Not sure")
    pile.show(sensation(), card(), token=1)
    return on(paper(), placed(pile, 440, 76, 760, 520))


def balance() -> Widget:
    from selfcheck.ui.widgets.balance import Balance

    c, m = "circulation", "mechanical"
    said = dict(left_text="Circulation 2", middle_text="2 not sure", right_text="Mechanical 8")
    mechanical = Balance(stones=[(c, 0.7)] * 2 + [(m, 0.9)] * 8, score=-3.2, plays=False, **said)
    circulation = Balance(stones=[(m, 0.4)] * 2 + [(c, 1.9), (c, 1.2), (c, 0.6), (c, 0.5)], score=2.1, hollow=2,
                          plays=False, **said)  # fmt: skip
    unclear = Balance(stones=[(c, 0.4), (m, 0.3)], score=0.1, hollow=14, plays=False, **said)
    withheld = Balance(stones=[(c, 2)], score=3, empty=True, plays=False, **said)
    return on(paper(), placed(mechanical, 16, 60, 380, None), placed(circulation, 16, 270, 380, None),
              placed(unclear, 16, 480, 380, None), placed(withheld, 16, 700, 300, None))  # fmt: skip


def tap_map() -> Widget:
    from selfcheck.ui.widgets.tap_map import TapMap

    captions = dict(leg_back="Leg, back", leg_front="Leg, front", top="Foot, top", sole="Foot, sole")
    map_ = TapMap(chosen=["heel", "calf"], captions=captions, current="arch", focused=True)
    about = card(picture="", body=map_, body_inset=look.dp(4), chip_icon="bolt-fill", chip_text="Pain quality",
                 counter="1 of 6", statement="Where does it hurt?", helper="Tap all that fit.")  # fmt: skip
    return on(paper(), placed(about, 20, 128, 372, 650))


def charts() -> Widget:
    from selfcheck.ui.widgets.adding_up import AddingUpChart
    from selfcheck.ui.widgets.weight_bar import WeightBar

    names = dict(left_text="Circulation", right_text="Mechanical", total_text="Added up")
    said = [("Where you start", 0.2), ("Pain in one spot", -0.7), ("Sore when pressed", -0.5),
            ("First steps worst", -0.7), ("One foot is cooler", 0.6)]  # fmt: skip
    other = [
        ("Where you start", 0.2),
        ("Eases when you stand still and rest", 2.1),
        ("Pulses", 1.5),
        ("Puffy", -0.4),
    ]
    bars = [placed(WeightBar(value=value), 16 + 190 * n, 10, 180, 20) for n, value in enumerate((-0.7, 0.5))]
    bars += [placed(WeightBar(value=value), 16 + 190 * n, 40, 180, 20) for n, value in enumerate((0.01, 0))]
    return on(paper(), *bars, placed(AddingUpChart(rows=said, **names), 32, 80, 348, None),
              placed(AddingUpChart(rows=other, **names), 32, 480, 348, None))  # fmt: skip


def exercise() -> Widget:
    from selfcheck.ui.widgets.exercise_card import ExerciseCard
    from selfcheck.ui.widgets.thumb_row import ThumbRow

    about = ExerciseCard(
        picture=pictures.picture("exercise-calf-wall"), name="Calf stretch", counter="2 of 6",
        text="Hands on the wall. One foot back, heel flat. Lean in until you feel a pull.", seconds=30,
        wording=lambda left, all_: (f"0:{int(all_ - left):02}", f"of 0:{int(all_):02}"),
        side_text="Right leg", round_text="Round 2 of 3", play_text="Start", pause_text="Pause", skip_text="Next",
    )  # fmt: skip
    about.ring.remaining = 11
    names = (("plantar-roll", "Arch roll"), ("calf-wall", "Calf stretch"), ("achilles-drop", "Heel drop"),
             ("toe-curls", "Toe curls"), ("ankle-band", "Ankle turns"))  # fmt: skip
    row = ThumbRow(
        items=[(key, pictures.picture(f"exercise-{key}"), name) for key, name in names], chosen="calf-wall"
    )
    sheet = on(paper(), placed(about, 16, 10, 380, None), placed(row, 0, 700, 412, None))
    sheet.after = lambda: setattr(row, "top", about.y - 16)
    return sheet


SHEETS = {
    "exercise": exercise,
    "charts": charts,
    "tap_map": tap_map,
    "balance": balance,
    "question": question,
    "question_background": question_background,
    "deck": deck,
    "deck_yes": lambda: deck((20, 0), (150, 0)),
    "deck_no": lambda: deck((-20, 0), (-80, 0)),
    "deck_unsure": lambda: deck((0, -20), (0, -90)),
    "wide": wide,
}
SIZES = {"wide": (1280, 800)}
LOOKS = [("light", 1.0), ("dark", 1.0), ("high_contrast", 1.0), ("light", 2.0)]


def draw(outdir: Path, name: str, theme: str, scale: float) -> None:
    look.use(name=theme, text_scale=scale)  # type: ignore[arg-type]
    size = SIZES.get(name, (412, 915))
    Window.size = (look.dp(size[0]), look.dp(size[1]))
    Window.clearcolor = look.color.bg
    for child in list(Window.children):
        Window.remove_widget(child)
    for _ in range(2):
        EventLoop.idle()
    sheet = SHEETS[name]()
    Window.add_widget(sheet)
    after = getattr(sheet, "after", None)
    for _ in range(12):
        EventLoop.idle()
    if after is not None:
        after()
        for _ in range(8):
            EventLoop.idle()
    sheet.export_to_png(str(outdir / f"{name}-{theme}{'-200' if scale > 1 else ''}.png"))


def main(outdir: str, *names: str) -> None:
    EventLoop.ensure_window()
    EventLoop.start()
    folder = Path(outdir)
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or SHEETS:
        for theme, scale in LOOKS:
            draw(folder, name, theme, scale)


if __name__ == "__main__":
    main(*sys.argv[1:])
