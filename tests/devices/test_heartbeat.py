"""Signs of life: heard by whoever asked for them, and no trouble where nobody did or nobody is left."""

import os
import socket
from pathlib import Path

import pytest

from selfcheck.devices.heartbeat import Heartbeat

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no sockets of this kind")


@pytest.fixture(params=["file", "abstract"])
def listener(request, tmp_path: Path):
    name = str(tmp_path / "notify") if request.param == "file" else f"@selfcheck-test-{os.getpid()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as made:
        made.bind(f"\0{name[1:]}" if name.startswith("@") else name)
        made.settimeout(10)
        yield name, made


def test_it_says_that_it_is_ready_alive_and_stopping(listener):
    name, heard = listener
    heart = Heartbeat({"NOTIFY_SOCKET": name, "WATCHDOG_USEC": "6000000"})
    assert heart.every_s == 2.0
    heart.ready()
    heart.beat()
    heart.stopping()
    assert [heard.recv(100) for _ in range(3)] == [b"READY=1", b"WATCHDOG=1", b"STOPPING=1"]
    heart.close()


def test_programs_that_are_started_later_do_not_speak_in_its_place(listener):
    name, _ = listener
    environ = {"NOTIFY_SOCKET": name, "WATCHDOG_USEC": "6000000", "WATCHDOG_PID": "1", "HOME": "/"}
    Heartbeat(environ).close()
    assert environ == {"HOME": "/"}


def test_a_listener_that_has_gone_or_does_not_listen_is_no_trouble(listener):
    name, heard = listener
    heart = Heartbeat({"NOTIFY_SOCKET": name, "WATCHDOG_USEC": "1000000"})
    for _ in range(5000):  # far more than its queue holds
        heart.beat()
    heard.close()
    heart.beat()
    heart.close()


@pytest.mark.parametrize("environ", [{}, {"WATCHDOG_USEC": "1000000"}, {"NOTIFY_SOCKET": "@x", "WATCHDOG_USEC": "?"}])
def test_where_no_beats_are_wanted_there_is_no_interval(environ):
    heart = Heartbeat(environ)
    assert heart.every_s == 0.0
    heart.ready()
    heart.beat()
    heart.close()
