"""Sharing, holding the device and keeping its screen on: what Java is asked for, and what happens where it refuses."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from selfcheck.devices import (
    NoLockTask,
    NoShare,
    RecordingAwake,
    RecordingLockTask,
    RecordingShare,
    awake,
    lock_task,
    settings_folder,
    share,
)
from tests.devices.java import Asked, Java


class Intent:
    """Stands in for `android.content.Intent`."""

    ACTION_SEND, EXTRA_TEXT = "android.intent.action.SEND", "android.intent.extra.TEXT"

    def __init__(self, action: str) -> None:
        self.said: dict[str, object] = {"action": action}

    def setType(self, kind: str) -> None:
        self.said["type"] = kind

    def putExtra(self, name: str, text: object) -> None:
        self.said[name] = text

    @staticmethod
    def createChooser(intent: Intent, title: object) -> tuple[dict[str, object], object]:
        return intent.said, title


STRINGS = {"android.content.Intent": Intent, "java.lang.String": lambda text: f"java {text}"}


@pytest.fixture
def no_java(monkeypatch):
    """An Android on which Java answers nothing."""
    monkeypatch.setenv("ANDROID_ARGUMENT", "")
    monkeypatch.setitem(sys.modules, "jnius", None)


# --- Sharing ---


def test_a_text_goes_to_the_chooser_and_to_no_app_by_itself(monkeypatch):
    java = Java(monkeypatch, **STRINGS)
    assert share().can_share
    assert share().share("Leans mechanical.", "Send to")
    intent = {"action": Intent.ACTION_SEND, "type": "text/plain", Intent.EXTRA_TEXT: "java Leans mechanical."}
    assert java.calls == [("startActivity", (intent, ("java.lang.CharSequence", "java Send to")))]


def test_sharing_that_fails_is_told(no_java):
    assert share().share("Leans mechanical.", "Send to") is False


def test_a_desktop_offers_no_sharing(monkeypatch):
    monkeypatch.delenv("ANDROID_ARGUMENT", raising=False)
    assert isinstance(share(), NoShare)
    assert not share().can_share
    assert share().share("Leans mechanical.", "Send to") is False


def test_the_fake_remembers_what_was_shared():
    fake = RecordingShare()
    assert fake.share("Leans mechanical.", "Send to")
    assert fake.shared == [("Leans mechanical.", "Send to")]


# --- Holding the device to this app ---


def device(monkeypatch, state: int) -> Java:
    java = Java(monkeypatch)
    java.activity.getSystemService = lambda name: SimpleNamespace(
        getLockTaskModeState=lambda: {"activity": state}[name]
    )
    return java


@pytest.mark.parametrize(("state", "held"), [(0, "no"), (1, "locked"), (2, "pinned")])
def test_it_says_how_firmly_the_device_is_held(monkeypatch, state, held):
    device(monkeypatch, state)
    assert lock_task().held() == held


def test_the_device_is_held_on_the_thread_that_may(monkeypatch):
    java = device(monkeypatch, 0)
    lock_task().hold()
    assert java.calls == []
    java.run_thread()
    assert java.calls == [("startLockTask",)]


@pytest.mark.parametrize(("state", "asked"), [(1, [("stopLockTask",)]), (0, [])])
def test_only_a_device_that_is_held_is_let_go(monkeypatch, state, asked):
    java = device(monkeypatch, state)
    lock_task().let_go()
    java.run_thread()
    assert java.calls == asked


def test_a_device_that_cannot_be_held_is_not(no_java):
    lock_task().hold()
    lock_task().let_go()
    assert lock_task().held() == "no"


def test_a_desktop_is_held_by_its_own_kiosk(monkeypatch):
    monkeypatch.delenv("ANDROID_ARGUMENT", raising=False)
    held = lock_task()
    assert isinstance(held, NoLockTask)
    held.hold()
    held.let_go()
    assert held.held() == "no"


def test_the_fake_is_held_until_it_is_let_go():
    fake = RecordingLockTask("pinned")
    assert fake.held() == "no"
    fake.hold()
    assert fake.held() == "pinned"
    fake.let_go()
    assert fake.held() == "no"


# --- Keeping the screen on ---


def test_android_sets_and_clears_the_flag_of_its_window(monkeypatch):
    java = Java(monkeypatch)
    java.activity.getWindow = lambda: Asked(java.calls)
    awake().keep(True)
    assert java.calls == []
    java.run_thread()
    awake().keep(False)
    java.run_thread()
    assert java.calls == [("addFlags", 128), ("clearFlags", 128)]


def test_where_android_refuses_the_screen_does_as_it_likes(no_java):
    awake().keep(True)


def test_a_desktop_is_asked_through_its_window(monkeypatch):
    monkeypatch.delenv("ANDROID_ARGUMENT", raising=False)
    window = SimpleNamespace(allow_screensaver=True)
    monkeypatch.setitem(sys.modules, "kivy.core.window", SimpleNamespace(Window=window))
    awake().keep(True)
    assert not window.allow_screensaver
    awake().keep(False)
    assert window.allow_screensaver


def test_the_fake_remembers_what_was_asked_for_last():
    fake = RecordingAwake()
    assert not fake.on
    fake.keep(True)
    assert fake.on


# --- Where settings lie ---


def test_on_android_settings_lie_in_the_folder_of_the_app_alone(monkeypatch):
    java = Java(monkeypatch)
    java.activity.getFilesDir = lambda: SimpleNamespace(getAbsolutePath=lambda: "/data/user/0/app/files")
    assert settings_folder().as_posix() == "/data/user/0/app/files"


def test_on_a_desktop_settings_lie_in_the_account(monkeypatch, tmp_path):
    monkeypatch.delenv("ANDROID_ARGUMENT", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    folder = settings_folder()
    assert folder.name == "selfcheck"
    if sys.platform.startswith("linux"):
        assert folder == tmp_path / "selfcheck"
