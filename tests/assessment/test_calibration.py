"""In a world that is as the published figures say, the score means the log-odds that it claims."""

import pytest

from scripts import simulate
from tests.assessment.people import ASSESSOR, CONTENT

PEOPLE = 4000


@pytest.fixture(scope="module")
def people():
    return list(simulate.draw(CONTENT, PEOPLE, seed=1))


def test_the_same_seed_draws_the_same_people(people):
    assert list(simulate.draw(CONTENT, 20, seed=1)) == people[:20]
    assert list(simulate.draw(CONTENT, 20, seed=2)) != people[:20]


def test_circulation_is_about_as_common_as_in_general_practice(people):
    share = sum(person.circulation for person in people) / len(people)
    assert 0.09 < share < 0.15


def test_predicted_and_observed_chances_lie_within_five_hundredths_of_each_other(people):
    table = simulate.reliability(ASSESSOR, people)
    assert sum(row.people for row in table) == PEOPLE
    assert simulate.calibration_error(table) <= 0.05


def test_a_higher_predicted_chance_goes_with_more_circulation(people):
    observed = [row.observed for row in simulate.reliability(ASSESSOR, people) if row.people >= 30]
    assert len(observed) >= 4
    assert observed == sorted(observed)


def test_among_people_whose_answers_lean_the_leaning_is_more_often_right_than_the_mix_of_people(people):
    leaning = [(ASSESSOR.read(person.answers).leaning, person.circulation) for person in people]
    mechanical = [truth for said, truth in leaning if said == "mechanical"]
    circulation = [truth for said, truth in leaning if said == "circulation"]
    base = sum(person.circulation for person in people) / len(people)
    assert sum(mechanical) / len(mechanical) < base / 2
    assert sum(circulation) / len(circulation) > 2 * base


def test_the_error_of_a_perfect_forecast_is_nothing_and_of_a_wrong_one_its_distance():
    perfect = [simulate.Bin(10, 0.2, 0.2), simulate.Bin(30, 0.7, 0.7)]
    assert simulate.calibration_error(perfect) == 0
    assert simulate.calibration_error([simulate.Bin(10, 0.2, 0.6), simulate.Bin(30, 0.7, 0.7)]) == pytest.approx(0.1)


def test_the_script_prints_a_table_its_error_and_what_people_were_told(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["simulate.py", "300"])
    simulate.main()
    printed = capsys.readouterr().out
    assert "expected calibration error 0.0" in printed
    assert "mechanical  {" in printed
    monkeypatch.setattr("sys.argv", ["simulate.py", "5", "--cards"])
    simulate.main()
    assert "disagreements        0 of 5" in capsys.readouterr().out
