"""Learn: both stories, both columns, every article, and the way back to where one was reading."""

from __future__ import annotations

import pytest

from selfcheck.keeping import Settings


def test_both_sides_of_each_of_the_six_signs_are_there(fly):
    pilot = fly("learn")
    face = pilot.app.face
    compared = [aspect.id for aspect in face.content.aspects.values() if aspect.compared]
    assert len(compared) == 6
    for aspect in compared:
        assert pilot.sees(face.t(f"aspect.{aspect}.circulation"))
        assert pilot.sees(face.t(f"aspect.{aspect}.mechanical"))


def test_a_tap_on_a_sign_shows_what_research_says_and_another_hides_it(fly):
    pilot = fly("learn")
    says = pilot.app.face.t("aspect.laterality.research")
    assert not pilot.sees(says)
    pilot.tap("One foot or both: what research says")
    assert pilot.sees(says)
    pilot.tap("One foot or both: what research says")
    assert not pilot.sees(says)


def test_nobodys_own_answers_are_lit(fly):
    from tests.ui import people

    bare = fly("learn", answers={}).texts()
    assert fly("learn", answers=people.CALF).texts() == bare


@pytest.mark.parametrize("size", [(412, 915), (1280, 800)])
def test_every_article_is_listed_under_its_heading_and_opens(fly, size):
    pilot = fly("learn", size=size)
    face = pilot.app.face
    texts = pilot.texts()
    order = []
    for article in face.content.articles.values():
        title, heading = face.t(f"learn.{article.id}.title"), face.t(f"ui.learn.section.{article.section}")
        assert face.t(f"learn.{article.id}.summary") in texts
        assert heading in texts
        order.append(len(texts) - 1 - texts[::-1].index(title))
    assert order == sorted(order)
    pilot.tap(face.t("learn.compartment.title"))
    assert (pilot.app.flow.place.screen, pilot.app.flow.place.detail) == ("article", "compartment")


def test_back_from_an_article_finds_the_list_where_it_was_left(fly):
    pilot = fly("learn")
    pilot.tap("Choosing shoes")
    pilot.tap("Back")
    pilot.frames(15)
    row = pilot.control("Choosing shoes")
    scroll = pilot.app.screen.ids.scroll
    assert scroll.y <= row.to_window(*row.pos)[1] < scroll.top


@pytest.mark.parametrize("size", [(320, 640), (412, 915)])
def test_the_largest_text_stays_within_the_screen(fly, size):
    from selfcheck.ui.widgets.text import Text

    pilot = fly("learn", size=size, settings=Settings(text_scale=2.0, reduce_motion="on"))
    for widget in pilot._walk():
        if isinstance(widget, Text) and widget.text:
            assert widget.texture_size[0] <= widget.width + 1, widget.text
            assert widget.height >= widget.texture_size[1] - 1, widget.text
            assert widget.right <= size[0]


def test_the_two_stories_stand_in_cells_of_the_same_height(fly):
    from selfcheck.ui.widgets.surface import Surface

    pilot = fly("learn")
    cells = [widget for widget in pilot._walk() if isinstance(widget, Surface) and widget.ground.endswith("_tint")]
    left, right = (cell for cell in cells if cell.radius == "tile")
    assert left.height == right.height
    assert left.height < 220
