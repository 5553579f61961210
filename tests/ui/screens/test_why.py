"""Why accounts for every answer: what pushed, what does not count, where it comes from."""

from __future__ import annotations

import pytest

from selfcheck.assessment import assess
from selfcheck.ui.look import look
from selfcheck.ui.screens._why_parts import AspectTile
from selfcheck.ui.state import Place
from selfcheck.ui.widgets.adding_up import AddingUpChart
from selfcheck.ui.widgets.banner import WithheldTile
from selfcheck.ui.widgets.tappable import Tappable
from selfcheck.ui.widgets.weight_bar import WeightBar
from selfcheck.ui.widgets.why_row import WhyRow
from tests.ui import people
from tests.ui.conftest import frames
from tests.ui.screens.drawn import (
    PEOPLE,
    control,
    cut_off,
    draw,
    every,
    face_of,
    on_stage,
    sheets,
    texts,
)

pytestmark = pytest.mark.usefixtures("plain")


def test_the_six_rows_light_the_persons_own_answers_and_push_their_way():
    face = face_of(people.HEEL)
    drawn = list(every(draw(face, "why"), WhyRow))
    rows = face.summary().rows
    assert [row.name for row in drawn] == [row.name for row in rows]
    assert [row.value for row in drawn] == [row.push for row in rows]
    lit = {(): "none", ("circulation",): "left", ("mechanical",): "right", ("circulation", "mechanical"): "both"}
    assert [row.lit for row in drawn] == [lit[row.lit] for row in rows]
    assert {"right", "both", "none"} <= {row.lit for row in drawn}


def test_a_row_without_an_answer_says_not_sure():
    face = face_of(people.FEW)
    unsure = [row.name for row in every(draw(face, "why"), WhyRow) if row.note == face.t("ui.answer.unsure")]
    assert unsure == [row.name for row in face.summary().rows if row.unsure] != []


def test_a_tap_on_a_row_shows_what_research_says_and_another_hides_it():
    face = face_of(people.HEEL)
    screen = draw(face, "why")
    research = face.t("aspect.laterality.research")
    row = control(screen, face.t("ui.why.research_of", name=face.t("aspect.laterality.name")))
    assert isinstance(row, AspectTile) and research not in texts(screen)
    row.activate()
    assert research in texts(screen)
    row.activate()
    assert research not in texts(screen)


@pytest.mark.parametrize("name", ["heel", "calf", "mixed"])
def test_every_reason_is_listed_with_its_bar_and_added_up(name):
    face = face_of(PEOPLE[name])
    screen, summary = draw(face, "why"), face.summary()
    bars = [bar.value for bar in every(screen, WeightBar)]
    for reason in summary.reasons:
        assert reason.text in texts(screen)
        assert any(bar and (bar > 0) == (reason.side == "circulation") for bar in bars)
    (chart,) = every(screen, AddingUpChart)
    assert sum(weight for _, weight in chart.rows) == pytest.approx(face.flow.assessment().reading.score)


def test_a_sum_that_does_not_decide_is_not_drawn():
    face = face_of({**people.CALF, "activity.bending_or_sitting_eases": "yes"})
    assert face.flow.assessment().reading.why_unclear == "look_alike"
    screen = draw(face, "why")
    assert not list(every(screen, AddingUpChart))
    assert face.t("ui.result.unclear.look_alike") in texts(screen)


def test_what_does_not_count_is_said_with_the_reason_and_the_source():
    face = face_of(people.HEEL)
    said, items = texts(draw(face, "why")), face.summary().not_counted
    assert {"laterality.both_feet", "unsure"} <= {item.id for item in items}
    assert said.count(face.t("ui.why.counts_nothing")) == len(items)
    assert [item.id for item in items if item.why not in said or item.source not in said] == []


def test_sources_are_one_tap_away(show):
    face = face_of(people.CALF)
    screen = on_stage(show, face, "why")
    control(screen, face.t("ui.why.sources")).activate()
    frames(3)
    (sheet,) = sheets()
    listed, summary = texts(sheet), face.summary()
    cites = {item.cite for item in (*summary.told, *summary.reasons)}
    assert cites <= set(listed)
    control(sheet, face.t("ui.close")).activate()
    assert sheets() == []


@pytest.mark.parametrize("name", ["night", "child"])
def test_where_no_leaning_is_shown_there_is_no_bar_and_no_row(name):
    face = face_of(PEOPLE[name])
    screen = draw(face, "why")
    assert not list(every(screen, WhyRow)) and not list(every(screen, WeightBar))
    assert list(every(screen, WithheldTile))
    for warning in face.summary().told:
        assert warning.told in texts(screen) and warning.why in texts(screen)


def test_open_questions_lead_to_the_answers():
    face = face_of(people.HEEL)
    control(draw(face, "why"), face.n("ui.result.not_answered", len(face.summary().unanswered))).activate()
    assert face.flow.place == Place("review")


def test_it_goes_on_to_the_next_steps_and_back():
    face = face_of(people.HEEL)
    screen = draw(face, "why")
    screen.primary.activate()
    assert face.flow.place.screen == "next_steps"
    control(draw(face, "why"), face.t("ui.back")).activate()
    assert face.flow.place == Place("welcome")


@pytest.mark.parametrize("name", ["heel", "night", "few"])
def test_all_of_it_fits_at_twice_the_text_on_a_small_phone(show, window, name):
    window.size = (320, 640)
    look.use(text_scale=2.0)
    screen = on_stage(show, face_of(PEOPLE[name]), "why")
    assert cut_off(screen) == []
    assert [one for one in every(screen, Tappable) if not one.spoken] == []


def test_the_fewest_answers_that_would_turn_the_leaning_are_told():
    face = face_of(people.HEEL)
    assert face.t("ui.why.turning") in texts(draw(face, "why"))
    flow = face.flow
    turn = flow.turning()
    then = assess({**people.HEEL, **turn.changes}).reading
    assert then.leaning == turn.leaning != "mechanical"
    assert not any(key in flow.content.signs for key in turn.changes)
