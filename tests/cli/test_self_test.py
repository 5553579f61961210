"""`selfcheck --self-test` walks a check in a window of its own and says by its exit status if the app works."""

import os
import re
import subprocess
import sys

WALK = "import sys; from selfcheck.__main__ import main; sys.exit(main(['--self-test']))"
DEAF = "from selfcheck.ui.flow import Flow; Flow.answer = lambda *_: None;"


def run(program: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "SDL_VIDEODRIVER": "offscreen"}
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment)


def test_a_whole_check_is_walked_and_ends_as_assess_does():
    done = run(WALK)
    assert done.returncode == 0, done.stderr
    told = r"selfcheck: self-test passed: first picture after [\d.]+ s of work, \d+ answers, .* leaning mechanical.*\n"
    assert re.fullmatch(told, done.stdout)


def test_an_app_that_takes_no_answer_fails_in_one_line_that_says_where():
    done = run(DEAF + WALK)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("selfcheck: self-test failed: there is no way on from deck ")
    assert done.stderr.count("\n") == 1
