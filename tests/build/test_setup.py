"""Setting up says in one line what is missing, and does nothing when nothing is."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = ["cat", "cksum", "dirname", "uname"]  # all that the script may use beside Python


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with no .venv, on a machine with no Python."""
    for name in ["scripts/setup", "requirements/dev.lock", "pyproject.toml"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "tools").mkdir()
    for tool in TOOLS:
        (tmp_path / "tools" / tool).symlink_to(shutil.which(tool))
    return tmp_path


def set_up(checkout: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {"PATH": str(checkout / "tools"), **environment}
    return subprocess.run([checkout / "scripts" / "setup"], env=kept, capture_output=True, text=True)


def test_no_python_is_said_in_one_line(checkout):
    told = set_up(checkout)
    assert told.returncode == 2
    assert told.stdout == ""
    assert told.stderr.count("\n") == 1
    assert "no Python 3.11, 3.12 or 3.13" in told.stderr


def test_a_wrong_python_is_said_in_one_line(checkout):
    told = set_up(checkout, PYTHON="/bin/false")
    assert told.returncode == 2
    assert told.stderr == "setup: PYTHON=/bin/false is not a Python 3.11, 3.12 or 3.13.\n"


def test_a_finished_setup_is_left_alone(checkout):
    (checkout / ".venv" / "bin").mkdir(parents=True)
    (checkout / ".venv" / "bin" / "python").symlink_to(sys.executable)
    lock, project = (checksum(checkout / name) for name in ["requirements/dev.lock", "pyproject.toml"])
    (checkout / ".venv" / "lock-stamp").write_text(f"{checkout} {lock}\n")
    (checkout / ".venv" / "project-stamp").write_text(f"{project}\n")

    again = set_up(checkout)
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


def checksum(path: Path) -> str:
    return subprocess.run(
        ["cksum"], input=path.read_text(encoding="utf-8"), capture_output=True, text=True, check=True
    ).stdout.strip()
