"""The soft shadow: dark beside the paper, gone a little further off, and never outside what scrolls."""

from __future__ import annotations

from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget


def luminance(window, x: float, y: float) -> int:
    """Red of the window's pixel at a point, 0 to 255."""
    from kivy.graphics.opengl import GL_RGBA, GL_UNSIGNED_BYTE, glReadPixels

    from tests.ui.conftest import frames

    window.canvas.ask_update()
    frames(2)
    window.dispatch("on_draw")
    return glReadPixels(int(x), int(y), 1, 1, GL_RGBA, GL_UNSIGNED_BYTE)[0]


def card(**where):
    from selfcheck.ui.widgets.surface import Surface

    return Surface(shadow="e2", size_hint=(None, None), hugs=False, **where)


def test_the_shadow_is_darkest_at_the_paper_and_fades_away(window, show):
    window.clearcolor = (1, 1, 1, 1)
    show(card(pos=(100, 300), size=(200, 100)))
    near, far, gone = (luminance(window, 200, 300 - distance) for distance in (2, 18, 60))
    assert near < far < gone == 255


def test_a_shadow_stays_inside_what_scrolls(window, show):
    window.clearcolor = (1, 1, 1, 1)
    scroll = ScrollView(size_hint=(None, None), pos=(50, 400), size=(300, 200))
    long = Widget(size_hint_y=None, height=600)
    paper = card(size=(200, 100))
    long.add_widget(paper)
    scroll.add_widget(long)
    show(scroll)
    scroll.scroll_y = 1
    paper.pos = (80, 380)
    show(Widget(), settle=6)
    assert luminance(window, 150, 390) == 255
