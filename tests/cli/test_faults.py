"""A fault of our own while the app is open: one line, no traceback, no word of what was answered, and it goes on."""

import os
import subprocess
import sys

FAULTY = """
import sys
from selfcheck.__main__ import main
from selfcheck.ui import flow

begin = flow.Flow.__init__

def faulty(self, *given):
    begin(self, *given)
    from kivy.app import App
    from kivy.clock import Clock

    def wrong(_):
        raise ValueError("skin.cold: yes")

    def end(_):
        print("still here")
        App.get_running_app().stop()

    for tenth in range(3):
        Clock.schedule_once(wrong, tenth / 10)
    Clock.schedule_once(end, 0.5)

flow.Flow.__init__ = faulty
sys.exit(main([]))
"""


def test_it_is_told_once_in_one_line_and_the_app_goes_on():
    environment = {**os.environ, "SDL_VIDEODRIVER": "offscreen"}
    done = subprocess.run([sys.executable, "-c", FAULTY], capture_output=True, text=True, env=environment)
    assert (done.returncode, done.stdout) == (0, "still here\n"), done.stderr
    assert done.stderr == (
        "selfcheck: something in the app went wrong (ValueError at <string>:14); your answers are still there; "
        "please tell us of this line\n"
    )


def test_what_ends_a_program_still_ends_it():
    from kivy.base import ExceptionManager

    from selfcheck.ui.faults import Faults

    told = []
    faults = Faults(lambda *about: told.append(about))
    for end in (KeyboardInterrupt(), SystemExit(0)):
        assert faults.handle_exception(end) == ExceptionManager.RAISE
    assert told == []
