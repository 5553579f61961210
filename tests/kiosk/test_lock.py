"""Five wrong codes shut the lock, longer each time, and neither a restart nor the clock opens it."""

from pathlib import Path

import pytest

from selfcheck.kiosk import pins
from selfcheck.kiosk.lock import LONGEST_WAIT_S, Lock, wait_s

PINS = {"anna": pins.make_hash("4071")}


class Machine:
    """A kiosk with a lock, seconds that pass when told to, and a plug to pull."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.seconds = 1000.0
        self.complaints: list[str] = []
        self.start()

    def start(self) -> None:
        self.lock = Lock(PINS, self.path, lambda: self.seconds, self.complaints.append)

    def restart(self) -> None:
        self.seconds = 3.0  # a machine that has just been switched on
        self.start()

    def wrong(self, times: int) -> None:
        for _ in range(times):
            self.seconds += self.lock.shut_for
            assert self.lock.open("0000") == ""


@pytest.fixture
def kiosk(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "lock.json")


def test_the_right_code_opens_and_tells_whose_it_was(kiosk):
    assert kiosk.lock.digits == 4
    assert kiosk.lock.open("4071") == "anna"


def test_four_wrong_codes_are_forgiven(kiosk):
    kiosk.wrong(4)
    assert kiosk.lock.shut_for == 0
    assert kiosk.lock.open("4071") == "anna"
    kiosk.wrong(4)
    assert kiosk.lock.shut_for == 0


def test_the_fifth_shuts_it_even_for_the_right_code(kiosk):
    kiosk.wrong(5)
    assert kiosk.lock.shut_for == 30
    assert kiosk.lock.open("4071") == ""
    kiosk.seconds += 29.9
    assert kiosk.lock.open("4071") == ""
    kiosk.seconds += 0.1
    assert kiosk.lock.open("4071") == "anna"


def test_what_is_typed_while_it_is_shut_does_not_make_it_longer(kiosk):
    kiosk.wrong(5)
    for _ in range(20):
        kiosk.lock.open("0000")
    assert kiosk.lock.shut_for == 30


def test_each_further_wrong_code_doubles_the_wait_up_to_an_hour(kiosk):
    waits = []
    kiosk.wrong(4)
    for _ in range(10):
        kiosk.wrong(1)
        waits.append(kiosk.lock.shut_for)
    assert waits == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]
    assert wait_s(10**9) == LONGEST_WAIT_S


def test_a_restart_begins_the_wait_again(kiosk):
    kiosk.wrong(6)
    kiosk.seconds += 59
    kiosk.restart()
    assert kiosk.lock.shut_for == 60
    assert kiosk.lock.open("4071") == ""


def test_restarting_gives_no_free_tries(kiosk):
    for _ in range(5):
        kiosk.wrong(1)
        kiosk.restart()
    assert kiosk.lock.shut_for == 30


def test_the_plug_pulled_while_a_code_is_looked_at_counts_as_a_wrong_one(kiosk, monkeypatch):
    def pulled(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(pins, "whose", pulled)
    for _ in range(5):
        with pytest.raises(KeyboardInterrupt):
            kiosk.lock.open("0000")
        kiosk.start()
    assert kiosk.lock.shut_for == 30


def test_the_right_code_makes_all_good_again_after_a_restart_too(kiosk):
    kiosk.wrong(5)
    kiosk.seconds += 30
    kiosk.lock.open("4071")
    kiosk.restart()
    kiosk.wrong(4)
    assert kiosk.lock.shut_for == 0


def test_the_time_of_day_plays_no_part(kiosk, monkeypatch):
    kiosk.wrong(5)
    monkeypatch.setattr("time.time", lambda: 0.0)
    kiosk.start()
    assert kiosk.lock.shut_for == 30


@pytest.mark.parametrize("data", [b"", b"{", b'{"wrong": "none"}', b'{"wrong": 0, "right": 1}', b"\xff"])
def test_a_count_that_cannot_be_read_is_taken_for_a_full_one(kiosk, data):
    kiosk.path.write_bytes(data)
    kiosk.start()
    assert kiosk.lock.shut_for == 30
    kiosk.seconds += 30
    assert kiosk.lock.open("4071") == "anna"


def test_where_nothing_can_be_written_the_lock_holds_and_says_so(tmp_path):
    (tmp_path / "file").touch()
    kiosk = Machine(tmp_path / "file" / "lock.json")
    kiosk.seconds += kiosk.lock.shut_for
    kiosk.wrong(5)
    assert kiosk.lock.shut_for >= 30
    assert kiosk.complaints[0] == "lock.json: cannot be written (Not a directory)"
    kiosk.seconds += kiosk.lock.shut_for
    assert kiosk.lock.open("4071") == "anna"


def test_where_there_is_no_code_the_lock_never_opens(tmp_path):
    lock = Lock({}, tmp_path / "lock.json")
    assert lock.digits == 0
    assert lock.open("") == ""
