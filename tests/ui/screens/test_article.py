"""Articles: every text and every source is on the screen, and one leads to the next."""

from __future__ import annotations

import pytest

from selfcheck.content import shipped
from selfcheck.devices import RecordingDialler
from selfcheck.keeping import Settings

ARTICLES = tuple(shipped().articles)


def read(pilot) -> str:  # type: ignore[no-untyped-def]
    return " ".join(pilot.texts())


@pytest.mark.parametrize("article_id", ARTICLES)
def test_every_article_has_its_texts_and_its_sources_on_the_screen(fly, article_id):
    pilot = fly("learn", f"article:{article_id}")
    pilot.frames(25)
    face, article, page = pilot.app.face, shipped().articles[article_id], read(pilot)
    assert face.t(f"learn.{article_id}.title") in page
    for number in range(1, article.paragraphs + 1):
        assert face.t(f"learn.{article_id}.p{number}") in page
    for source_id in article.sources:
        source = shipped().sources[source_id]
        assert source.cite in page
        assert source.year is None or str(source.year) in page


def test_a_source_is_named_once_however_often_it_is_used(fly):
    pilot = fly("article:gait_arches")
    cite = shipped().sources["article_2025"].cite
    assert sum(cite in text for text in pilot.texts()) == 1


def test_signs_not_to_wait_on_lists_every_emergency_and_every_same_day_sign(fly):
    pilot = fly("article:do_not_wait")
    texts = pilot.texts()
    call, today = texts.index("Call 911 for any of these"), texts.index("Be seen today for any of these")
    for sign in shipped().signs.values():
        if sign.urgency in ("emergency", "same_day"):
            at = texts.index(pilot.app.face.t(f"sign.{sign.id}.says"))
            assert (call < at < today) if sign.urgency == "emergency" else at > today


def test_the_number_to_call_is_the_one_that_is_set(fly):
    phone = RecordingDialler()
    pilot = fly("article:do_not_wait", dialler=phone, settings=Settings(emergency_number="112", reduce_motion="on"))
    assert pilot.sees("Call 112 for any of these")
    pilot.tap("Call 112")
    assert phone.dialled == ["112"]


def test_without_a_telephone_the_number_is_shown_large(fly):
    pilot = fly("article:do_not_wait")
    pilot.tap("Call 911")
    assert (pilot.app.flow.place.screen, pilot.app.flow.place.detail) == ("number", "")


def test_three_things_are_numbered(fly):
    from selfcheck.ui.widgets.list_row import NumberRow

    pilot = fly("article:get_wrong")
    assert [row.number for row in pilot._walk() if isinstance(row, NumberRow)] == ["1", "2", "3"]


def test_every_source_is_listed_once_with_its_limits_and_how_it_was_read(fly):
    pilot = fly("article:about_sources")
    pilot.frames(25)
    texts = pilot.texts()
    heads = {
        read: texts.index(pilot.app.face.t(f"ui.article.read.{read}"))
        for read in ("seen", "seen-weak", "recalled", "own")
    }
    for source in shipped().sources.values():
        at = texts.index(source.limits)
        assert source.cite in texts[at - 1]
        assert max((start, way) for way, start in heads.items() if start < at)[1] == source.read


def test_leaving_while_sources_are_still_coming_stops_them(fly):
    pilot = fly("article:about_sources")
    screen = pilot.app.screen
    pilot.app.flow.home()
    pilot.frames(2)
    count = len(screen.ids.content.children)
    pilot.frames(10)
    assert len(screen.ids.content.children) == count


def test_next_and_before_walk_through_all_of_them_and_back_leaves(fly):
    pilot = fly("learn", f"article:{ARTICLES[0]}")
    face = pilot.app.face
    for article_id in ARTICLES[1:4]:
        pilot.tap(f"Next: {face.t(f'learn.{article_id}.title')}")
        assert pilot.app.flow.place.detail == article_id
    pilot.tap(f"Before this: {face.t(f'learn.{ARTICLES[2]}.title')}")
    assert pilot.app.flow.place.detail == ARTICLES[2]
    pilot.tap("Back")
    assert pilot.app.flow.place.screen == "learn"


def test_the_first_and_the_last_article_have_only_one_neighbour(fly):
    first = fly(f"article:{ARTICLES[0]}").controls()
    assert not any(name.startswith("Before this") for name in first)
    pilot = fly(f"article:{ARTICLES[-1]}")
    pilot.frames(25)
    assert not any(name.startswith("Next") for name in pilot.controls())


@pytest.mark.parametrize("article_id", ["do_not_wait", "get_wrong", "narrowed_arteries"])
def test_the_largest_text_stays_within_a_small_screen(fly, article_id):
    from selfcheck.ui.widgets.text import Text

    settings = Settings(text_scale=2.0, reduce_motion="on")
    pilot = fly(f"article:{article_id}", size=(320, 640), settings=settings)
    for widget in pilot._walk():
        if isinstance(widget, Text) and widget.text:
            assert widget.height >= widget.texture_size[1] - 1, widget.text
            assert widget.right <= 320, widget.text
