"""Pictures in place of widgets: nobody sees the difference, and nothing is left of them afterwards."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest

from tests.ui.widgets.hands import Finger, frames, wait


def seen(window) -> bytes:  # type: ignore[no-untyped-def]
    """The window's pixels as they are now, four bytes each."""
    from kivy.graphics import opengl as gl

    window.canvas.ask_update()
    frames(2)
    return gl.glReadPixels(0, 0, *window.size, gl.GL_RGBA, gl.GL_UNSIGNED_BYTE)


def at(window, pixels: bytes, x: float, y: float) -> tuple[int, ...]:  # type: ignore[no-untyped-def]
    start = 4 * (int(y) * window.width + int(x))
    return tuple(pixels[start : start + 3])


def unlike(one: bytes, other: bytes) -> int:
    """The largest difference of a colour, of 255; the window's own alpha is not seen."""
    colors = ((one[part::4], other[part::4]) for part in range(3))
    return max(abs(a - b) for mine, others in colors for a, b in zip(mine, others, strict=True))


@pytest.fixture
def stage(show) -> Callable[..., object]:  # type: ignore[no-untyped-def]
    """A card over some words on the app's ground, in the window: returns the stage and the card."""
    from kivy.core.window import Window
    from kivy.uix.floatlayout import FloatLayout

    from selfcheck.ui.look import look
    from selfcheck.ui.widgets.question_card import QuestionCard
    from selfcheck.ui.widgets.text import Text

    before = Window.clearcolor
    look.use(name="light", text_scale=1.0, reduce_motion=False)
    Window.clearcolor = look.color.bg
    stage = FloatLayout()
    stage.words = Text(text="Words that stand still.", size_hint=(None, None), width=300, pos=(40, 60))
    stage.add_widget(stage.words)
    card = QuestionCard(
        icon="timer", chip_text="Timing", counter="1 of 3", statement="It hurts.", why_text="Why?",
        size_hint=(None, None), size=(340, 520), pos=(36, 200),
    )  # fmt: skip
    stage.add_widget(card)
    show(stage, settle=6)
    yield stage, card
    Window.clearcolor = before


@pytest.fixture
def deck_at(show) -> Callable[[float], None]:  # type: ignore[no-untyped-def]
    """A deck of two cards; call it to have a finger carry the front one so far from its place."""
    from selfcheck.ui.look import look
    from selfcheck.ui.widgets.card_deck import CardDeck
    from selfcheck.ui.widgets.question_card import QuestionCard

    look.use(name="light", text_scale=1.0, reduce_motion=False)
    deck = CardDeck(size_hint=(None, None), size=(372, 588), pos=(20, 195), yes_text="Yes", no_text="No")
    cards = [QuestionCard(icon="timer", statement=words, why_text="Why?") for words in ("One.", "Two.")]
    deck.show(*cards, token=1)
    show(deck, settle=6)
    finger = Finger(200, 400).down().by(20, 0)
    yield lambda across: finger.by(across - deck.card.parent.dx, 0)
    finger.up()


def around_card(card) -> tuple[float, ...]:  # type: ignore[no-untyped-def]
    return (card.x - 30, card.y - 30, card.right + 30, card.top + 30)


def test_a_picture_looks_as_what_it_stands_for(stage, window) -> None:  # type: ignore[no-untyped-def]
    from selfcheck.ui.widgets.layer import Picture

    _, card = stage
    live = seen(window)
    picture = Picture(card, around_card(card), core=(card.x + 8, card.y + 8, card.right - 8, card.top - 8))
    assert unlike(live, seen(window)) <= 2
    picture.release()
    assert seen(window) == live


def test_an_opaque_picture_of_all_there_is_looks_the_same(stage, window) -> None:  # type: ignore[no-untyped-def]
    from selfcheck.ui.widgets.layer import Picture

    root, _ = stage
    live = seen(window)
    picture = Picture(root, (0, 0, *window.size), ground=window.clearcolor)
    assert unlike(live, seen(window)) <= 2
    picture.release()
    assert seen(window) == live


def test_what_changes_meanwhile_is_seen(stage, window) -> None:  # type: ignore[no-untyped-def]
    from selfcheck.ui.widgets.layer import Picture

    root, _ = stage
    picture = Picture(root, (0, 0, *window.size), ground=window.clearcolor)
    before = seen(window)
    root.words.text = "Other words."
    changed = seen(window)
    assert changed != before
    picture.release()
    assert unlike(changed, seen(window)) <= 2


def test_a_kept_look_mixes_with_the_new_one(stage, window) -> None:  # type: ignore[no-untyped-def]
    from selfcheck.ui.widgets.layer import Picture

    _, card = stage
    picture = Picture(card, around_card(card), core=(card.x + 8, card.y + 8, card.right - 8, card.top - 8))
    spot = (card.right - 40, card.y + 40)
    white = at(window, seen(window), *spot)
    picture.keep()
    card.wash = 1.0
    assert at(window, seen(window), *spot) == white, "at first it looks as it did"
    picture.share = 1.0
    tinted = at(window, seen(window), *spot)
    assert tinted != white
    picture.share = 0.5
    half = at(window, seen(window), *spot)
    assert all(abs(a - (b + c) / 2) <= 1 for a, b, c in zip(half, white, tinted, strict=True))
    picture.release()


def test_a_faded_picture_lets_through_what_is_behind(stage, window) -> None:  # type: ignore[no-untyped-def]
    from selfcheck.ui.widgets.layer import Picture

    _, card = stage
    picture = Picture(card, around_card(card))
    spot = (card.right - 40, card.y + 40)
    picture.fade = 0.0
    ground = at(window, seen(window), *spot)
    assert ground == tuple(round(255 * part) for part in window.clearcolor[:3])
    picture.fade = 1.0
    assert at(window, seen(window), *spot) != ground
    picture.release()


def test_nothing_is_left_of_a_released_picture(stage) -> None:  # type: ignore[no-untyped-def]
    from selfcheck.ui.widgets.layer import Picture

    _, card = stage
    picture = Picture(card, around_card(card))
    frames(2)
    picture.keep()
    frames(1)
    left = [weakref.ref(sheet.texture) for sheet in (picture._fbo, picture._before)]
    gc.disable()
    picture.release()
    frames(1)
    gc.enable()
    assert [texture() for texture in left] == [None, None], "and no collector had to come by"


def test_a_picture_of_a_widget_that_has_left_does_not_bring_it_back(stage, window) -> None:  # type: ignore[no-untyped-def]
    from selfcheck.ui.widgets.layer import Picture

    root, card = stage
    picture = Picture(card, around_card(card))
    root.remove_widget(card)
    picture.release()
    assert card.canvas not in root.canvas.children
    ground = tuple(round(255 * part) for part in window.clearcolor[:3])
    assert at(window, seen(window), *card.center) == ground


def test_what_moves_is_drawn_over_a_picture_of_the_rest(stage, window) -> None:  # type: ignore[no-untyped-def]
    from selfcheck.ui.widgets.still import Still

    root, card = stage
    live, order = seen(window), list(root.canvas.children)
    still = Still()
    still.hold(card)
    assert unlike(live, seen(window)) <= 2
    assert card.canvas not in root.canvas.children
    still.release()
    assert list(root.canvas.children) == order
    assert seen(window) == live


def test_what_is_above_stays_above_what_moves(stage, window) -> None:  # type: ignore[no-untyped-def]
    from selfcheck.ui.widgets.still import Still

    root, card = stage
    root.words.pos = (card.x + 60, card.y + 40)
    root.remove_widget(root.words)
    root.add_widget(root.words)
    live = seen(window)
    still = Still()
    still.hold(card, above=[root.words])
    assert unlike(live, seen(window)) <= 2
    still.release()


def test_nothing_of_the_frame_before_shows_through_a_card_on_its_way(deck_at, window) -> None:  # type: ignore[no-untyped-def]
    """While something moves every pixel is written anew, so that the window need not be cleared first: what stood
    there before, here a garish ground, is nowhere left."""
    from kivy.graphics import opengl as gl

    for across in (0, 25, 90, 170, -60):
        deck_at(across)
        wait(0.2)  # its pixels are soft once it rests
        kept = seen(window)
        gl.glClearColor(1, 0, 1, 1)
        gl.glClear(gl.GL_COLOR_BUFFER_BIT)
        assert unlike(kept, seen(window)) == 0, f"{across} pixels on its way"


@pytest.mark.parametrize("change", ["size", "another widget", "removed"])
def test_it_lets_go_by_itself_when_the_window_changes(stage, window, change) -> None:  # type: ignore[no-untyped-def]
    from kivy.uix.widget import Widget

    from selfcheck.ui.widgets.still import Still

    root, card = stage
    still = Still()
    still.hold(card)
    if change == "size":
        window.size = (700, 900)
        frames(3)
    elif change == "another widget":
        root.add_widget(Widget())
    else:
        window.remove_widget(root)
    assert not still.holding
    assert card.canvas in root.canvas.children
    assert (root.canvas in window.canvas.children) == (change != "removed")


def test_what_moves_in_a_page_is_cut_off_where_the_page_ends(show, window) -> None:  # type: ignore[no-untyped-def]
    from kivy.graphics import Color, Rectangle
    from kivy.uix.scrollview import ScrollView
    from kivy.uix.widget import Widget

    from selfcheck.ui.widgets.still import Still

    tall = Widget(size_hint_y=None, height=1500)
    inner = Widget(size=(200, 700), pos=(20, 0))
    with inner.canvas:
        Color(1, 0, 0, 1)
        Rectangle(pos=inner.pos, size=inner.size)
    tall.add_widget(inner)
    scroll = ScrollView(size_hint=(None, None), size=(300, 400), pos=(50, 100), scroll_y=0)
    scroll.add_widget(tall)
    show(scroll)
    live = seen(window)
    assert at(window, live, 100, 450) == (255, 0, 0) != at(window, live, 100, 550)
    still = Still()
    still.hold(inner)
    assert seen(window) == live
    scroll.scroll_y = 0.1
    assert not still.holding, "scrolled, it would stand in the wrong place"


def test_a_widget_outside_the_window_moves_without_pictures() -> None:
    from kivy.uix.widget import Widget

    from selfcheck.ui.widgets.still import Still

    still = Still()
    still.hold(Widget())
    assert not still.holding
    still.release()


def test_around_covers_all_but_the_hole() -> None:
    from selfcheck.ui.widgets.layer import around

    def covered(boxes) -> list[tuple[int, int]]:  # type: ignore[no-untyped-def]
        return sorted((x, y) for a, b, c, d in boxes for x in range(a, c) for y in range(b, d))

    whole = (0, 0, 6, 5)
    for hole in ((2, 1, 4, 3), (-3, 2, 9, 4), (4, 3, 9, 9), (7, 7, 9, 9)):
        expected = sorted(set(covered([whole])) - set(covered([hole])))
        assert covered(around(hole, whole)) == expected


def test_pixels_are_soft_again_once_a_moved_picture_rests(stage, window) -> None:  # type: ignore[no-untyped-def]
    from selfcheck.ui.widgets.layer import Picture

    _, card = stage
    picture = Picture(card, around_card(card))
    picture.moved()
    wait(0.3)
    assert picture._fbo.texture.mag_filter == "linear"
    drawn = []
    window.bind(on_flip=lambda *_: drawn.append(True))
    wait(0.2)
    assert drawn == [], "one frame, and then nothing"
    picture.release()
