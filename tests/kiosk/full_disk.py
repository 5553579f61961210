"""A process whose disk takes nothing: what it writes to files fails, as it does when the disk is full."""

import subprocess
import sys
from pathlib import Path
from textwrap import dedent

ROOT = Path(__file__).parents[2]

NO_SPACE = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
"""


def on_a_full_disk(script: str) -> list[str]:
    """What the script prints; it must end well and complain of nothing by itself."""
    code = "import sys; sys.dont_write_bytecode = True\n" + NO_SPACE + dedent(script)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()
