"""The lock files name exact versions with hashes, and no place to fetch them from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = PROJECT["project"]["dependencies"]
DEVELOPMENT = PROJECT["dependency-groups"]["dev"]


def text(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")


def entries(name: str) -> dict[str, str]:
    """Each locked package with the rest of its entry."""
    parts = re.split(r"^(?=[a-z0-9])", text(name), flags=re.MULTILINE | re.IGNORECASE)
    return {part.split("==")[0].lower(): part for part in parts if not part.startswith("#")}


def versions(name: str) -> dict[str, str]:
    return {package: re.search(r"==([^\s;]+)", entry)[1] for package, entry in entries(name).items()}


@pytest.mark.parametrize("name", ["app", "dev"])
def test_every_requirement_has_an_exact_version_and_hashes(name):
    assert len(entries(name)) > 5
    for package, entry in entries(name).items():
        assert re.match(r"[A-Za-z0-9.-]+==\S+", entry), package
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), package


@pytest.mark.parametrize("name", ["app", "dev"])
def test_no_host_is_named(name):
    assert not re.search(r"://|--index|--find-links|\.(org|com|net|io|dev)\b", text(name))


@pytest.mark.parametrize(("name", "wanted"), [("app", RUNTIME), ("dev", RUNTIME + DEVELOPMENT)])
def test_the_lock_answers_what_the_project_asks_for(name, wanted):
    locked = versions(name)
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(locked[requirement.name.lower()]), str(requirement)


def test_the_app_ships_the_versions_that_were_tested():
    assert versions("app").items() <= versions("dev").items()
